import type { ImportMap } from "../../model/import/import-map";
import { isUnambiguous } from "../../model/import/import-proposal";
import type { ProposalOptions } from "../../model/import/propose-import";
import type { TableSchema } from "../../model/table-schema";
import type { LocalizedText } from "../../units/language";
import type { ReportProgress } from "../../units/progress";
import { inExcel } from "../excel-session";
import { readWorkbookContent } from "../read-workbook-tables";
import { IMPORT_MAPS_SETTING, importMapNamed, withImportMap } from "./import-maps";
import { importTableNamed, planImport, proposeFrom, type ImportPlan } from "./import-plan";
import { IMPORT_REFUSALS } from "./import-refusals";
import type { ImportPreview, ImportReport, ProposalReport } from "./import-reports";
import { readImportFile, type ImportFile, type ImportSource } from "./import-source";
import { readImportTarget, type ImportTarget } from "./import-target";
import { prepareImport } from "./prepare-import";
import { lastImportUndo, rememberImport, tableFingerprint, type WrittenRows } from "./import-undo";
import { removeImportedRows, writeImportedRows, type RowsToWrite } from "./import-writer";

/** What is to be taken over: a file, the planning table that it goes to, and how. */
export type ImportRequest = {
  readonly file: ImportFile;
  /** Name of the planning table. */
  readonly table: string;
  /** Sheet of the file, if it is a workbook. */
  readonly sheet?: string;
  /** A map, or the name of a remembered one; without it the file is mapped by its headings. */
  readonly map?: ImportMap | string;
  readonly header?: ProposalOptions["header"];
};

export type ImportOptions = {
  /** Values that differ are replaced; else they are reported and stay. */
  readonly replaces?: boolean;
  /** Rows that fit are taken over although others do not. */
  readonly isPartial?: boolean;
  /** Remembers the map under this name. */
  readonly saveAs?: string;
};

/** Proposes how a file becomes rows of a planning table. Writes nothing; needs the workbook only for the name of a map. */
export async function proposeImportOf(request: ImportRequest): Promise<ProposalReport> {
  const schema = importTableNamed(request.table);
  const source = await readImportFile(request.file);
  const setting = typeof request.map === "string" ? await mapsSetting() : undefined;
  return proposeFrom(source, schema, optionsOf(request, schema, setting)).report;
}

/** Shows what an import would do. Writes nothing. */
export async function previewImportOf(request: ImportRequest, { replaces = false }: ImportOptions): Promise<ImportPreview> {
  const schema = importTableNamed(request.table);
  const source = await readImportFile(request.file);
  return inExcel(async (context) => {
    const target = await readImportTarget(context, schema);
    return plan(source, schema, request, target, replaces).preview;
  });
}

/** How an import tells how far it is, and how it is cancelled; what was written until then is taken away again. */
export type ImportProgress = {
  readonly reportProgress?: ReportProgress;
  readonly signal?: AbortSignal;
};

const STEPS = {
  read: { de: "Datei und Mappe werden gelesen …", en: "Reading file and workbook …" },
  check: { de: "Zeilen werden geprüft …", en: "Checking the rows …" },
  write: { de: "Zeilen werden geschrieben …", en: "Writing the rows …" },
} as const satisfies Record<string, LocalizedText>;

/**
 * Takes the rows over, all or nothing: rows that are not there yet are appended, values that differ are replaced only if
 * asked for. Throws a CommandRefusal if something has to be decided or does not fit; the workbook is then as it was.
 */
export async function importInto(
  request: ImportRequest,
  options: ImportOptions,
  { reportProgress, signal }: ImportProgress = {},
): Promise<ImportReport> {
  const step = (done: number, label: LocalizedText) => {
    signal?.throwIfAborted();
    reportProgress?.({ done, total: 3, label });
  };
  step(0, STEPS.read);
  const schema = importTableNamed(request.table);
  const source = await readImportFile(request.file);
  return inExcel(async (context) => {
    const target = await readImportTarget(context, schema);
    step(1, STEPS.check);
    const planned = plan(source, schema, request, target, options.replaces ?? false);
    requireReady(planned, options);
    const prepared = await prepareImport(context, schema, target, planned.comparison, options.replaces ?? false);
    const { written } = prepared;
    const isUnchanged = written.filledCount === 0 && written.replaced.length === 0;
    if (isUnchanged && options.saveAs === undefined) throw IMPORT_REFUSALS.nothingToImport();
    const maps = options.saveAs === undefined ? undefined : withImportMap(target.mapsSetting, options.saveAs, planned.preview.proposal.map);
    step(2, STEPS.write);
    await writeAll(context, prepared, { maps, before: target.mapsSetting }, signal);
    const canUndo = !isUnchanged && (await remembered(context, written));
    reportProgress?.({ done: 3, total: 3, label: STEPS.write });
    const { sheet } = target.raw;
    return { ...planned.preview, target: { sheet, table: schema.name }, replacedCells: written.replaced.length, canUndo };
  });
}

/** Takes the last import of this session back; throws a CommandRefusal if there is none, or if the table was changed since. */
export function undoLastImport(): Promise<{ readonly sheet: string; readonly removedRows: number; readonly restoredCells: number }> {
  return inExcel(async (context) => {
    const record = lastImportUndo();
    if (record === undefined) throw IMPORT_REFUSALS.nothingToUndo();
    const { written, after } = record;
    const { tables } = await readWorkbookContent(context, { tables: [written.table], snapshots: [], settings: [] });
    const now = tables.get(written.table);
    if (now === undefined || now.firstRow !== written.headerRow || tableFingerprint(now) !== after)
      throw IMPORT_REFUSALS.changedSince(written.sheet);
    try {
      await removeImportedRows(context, written);
    } catch (cause) {
      throw IMPORT_REFUSALS.failedWrite(written.table, cause, false);
    }
    rememberImport(undefined);
    return { sheet: written.sheet, removedRows: written.filledCount, restoredCells: written.replaced.length };
  });
}

function plan(source: ImportSource, schema: TableSchema, request: ImportRequest, target: ImportTarget, replaces: boolean): ImportPlan {
  return planImport(proposeFrom(source, schema, optionsOf(request, schema, target.mapsSetting)), schema, target, replaces);
}

function optionsOf(
  { map, sheet, header }: ImportRequest,
  schema: TableSchema,
  setting: unknown,
): ProposalOptions & { readonly sheet?: string } {
  const known = typeof map === "string" ? importMapNamed(setting, map) : map;
  if (known !== undefined && known.table !== schema.name) throw IMPORT_REFUSALS.mapForOtherTable(schema.name, known.table);
  return { ...(known && { map: known }), ...(sheet !== undefined && { sheet }), ...(header && { header }) };
}

async function mapsSetting(): Promise<unknown> {
  return inExcel(async (context) => {
    const { settings } = await readWorkbookContent(context, { tables: [], snapshots: [], settings: [IMPORT_MAPS_SETTING] });
    return settings.get(IMPORT_MAPS_SETTING);
  });
}

function requireReady({ applied, preview }: ImportPlan, { isPartial = false }: ImportOptions): void {
  const { decisions } = preview.proposal;
  if (!isUnambiguous(preview.proposal)) throw IMPORT_REFUSALS.undecided(decisions.length);
  const hasErrors = [...preview.findings, ...applied.findings].some(({ severity }) => severity === "error");
  if (hasErrors && !isPartial) throw IMPORT_REFUSALS.rowsWithErrors(applied.rejectedCount);
}

/** The setting with the remembered maps: what it becomes, if it changes, and what it was. */
type MapsSetting = { readonly maps: string | undefined; readonly before: unknown };

async function writeAll(context: Excel.RequestContext, toWrite: RowsToWrite, setting: MapsSetting, signal?: AbortSignal): Promise<void> {
  const queueMaps = () => {
    if (setting.maps !== undefined) context.workbook.settings.add(IMPORT_MAPS_SETTING, setting.maps);
  };
  try {
    await writeImportedRows(context, toWrite, queueMaps, signal);
  } catch (cause) {
    throw IMPORT_REFUSALS.failedWrite(toWrite.written.table, cause, await wasRestored(toWrite.written, setting));
  }
}

/** Puts the table back after a write that broke off; false if that fails as well. */
async function wasRestored(written: WrittenRows, { maps, before }: MapsSetting): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      if (maps !== undefined && before === undefined) context.workbook.settings.getItemOrNullObject(IMPORT_MAPS_SETTING).delete();
      else if (maps !== undefined) context.workbook.settings.add(IMPORT_MAPS_SETTING, String(before));
      await removeImportedRows(context, written);
    });
    return true;
  } catch {
    return false;
  }
}

/** Remembers what the table looks like now; the import stands even if that cannot be read. */
async function remembered(context: Excel.RequestContext, written: WrittenRows): Promise<boolean> {
  rememberImport(undefined);
  try {
    const { tables } = await readWorkbookContent(context, { tables: [written.table], snapshots: [], settings: [] });
    const now = tables.get(written.table);
    if (now !== undefined) rememberImport({ written, after: tableFingerprint(now) });
    return now !== undefined;
  } catch {
    return false;
  }
}
