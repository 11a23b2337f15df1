import type {
  ColumnSource,
  ImportMap,
  ImportPreview,
  ImportReport,
  ImportRequest,
  NamedImportMap,
  ProposalReport,
} from "../../commands/import.command";
import type { ReturnedFile } from "../../commands/sharing-commands";
import { readChosenFile } from "./chosen-file";
import { columnQuestion, questionsOf, type ImportQuestion } from "./import-questions";
import type { RefusedFile } from "./returned-files";
import { createStore } from "./store";
import { createWriteGuard, type Runner, type ViewSession, type ViewSessionOptions } from "./view-session";

export type ImportState = {
  readonly file?: ReturnedFile;
  /** A file of the last choice that was not taken. */
  readonly refused?: RefusedFile;
  /** Name of the planning table that the rows go to. */
  readonly table?: string;
  /** What the user said about the file; the map is what is proposed with all corrections. */
  readonly sheet?: string;
  readonly header?: ImportRequest["header"];
  readonly map?: ImportMap;
  /** The remembered map that the proposal began with. */
  readonly mapName?: string;
  readonly proposal?: ProposalReport;
  /** What is still to be decided. */
  readonly questions: ReadonlySet<ImportQuestion>;
  readonly preview?: ImportPreview;
  /** The preview shows what would be imported now. */
  readonly isPreviewCurrent: boolean;
  /** The workbook was changed since the preview. */
  readonly isOutdated: boolean;
  readonly replaces: boolean;
  readonly isPartial: boolean;
  readonly maps: readonly NamedImportMap[];
  /** The last import came from here and can be taken back. */
  readonly canUndo: boolean;
};

/** Own data: a file and a table, the proposal with the user's corrections, the preview, and the import. */
export type ImportSession = ViewSession & {
  getState(): ImportState;
  subscribe(listener: () => void): () => void;
  chooseFile(chosen: readonly File[]): Promise<unknown>;
  chooseTable(table: string): Promise<unknown>;
  chooseSheet(sheet: string): Promise<unknown>;
  /** `row` counts from 1, as Excel does. */
  chooseHeader(row: number): Promise<unknown>;
  chooseNotation(notation: ImportMap["notation"]): Promise<unknown>;
  /** Without a column the values of the measure stay out. */
  chooseMeasure(measure: string, column: string | undefined): Promise<unknown>;
  /** Without a source the column stays empty. */
  chooseSource(column: string, source: ColumnSource | undefined): Promise<unknown>;
  /** Without a municipality the name counts as unknown again. */
  chooseName(name: string, municipality: string | undefined): Promise<unknown>;
  /** Without a name the file is mapped by its headings. */
  chooseMap(name: string | undefined): Promise<unknown>;
  chooseReplaces(replaces: boolean): Promise<unknown>;
  choosePartial(isPartial: boolean): void;
  import(): Promise<unknown>;
  undo(): Promise<unknown>;
  saveMap(name: string): Promise<boolean>;
  forgetMap(name: string): Promise<unknown>;
};

/** What depends on the file, the table and the map. */
const UNREAD = {
  sheet: undefined,
  header: undefined,
  map: undefined,
  mapName: undefined,
  proposal: undefined,
  questions: new Set<ImportQuestion>(),
  preview: undefined,
  isPreviewCurrent: false,
  isOutdated: false,
  isPartial: false,
  replaces: false,
} as const;

/** A record with one value more or another, or without it. */
function withEntry<Value>(record: Readonly<Record<string, Value>> = {}, key: string, value: Value | undefined): Record<string, Value> {
  const others = Object.entries(record).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

export function createImportSession({ commands, perform, showNotice }: ViewSessionOptions): ImportSession {
  const { getState, subscribe, update } = createStore<ImportState>({ ...UNREAD, maps: [], canUndo: false });
  const writes = createWriteGuard();
  /** Counts the changes of what is to be imported, so that an answer to an older question is not taken for a newer one. */
  let revision = 0;
  let isReading = false;

  function requestOf({ file, table, sheet, header, map }: ImportState): ImportRequest | undefined {
    if (!file || table === undefined) return undefined;
    return { file, table, ...(sheet !== undefined && { sheet }), ...(header && { header }), ...(map && { map }) };
  }

  async function readOnce(run: Runner): Promise<void> {
    const asked = revision;
    const request = requestOf(getState());
    if (!request) return;
    const { map: sent, replaces } = getState();
    const maps = await run(commands.readImportMaps, undefined);
    const report = await run(commands.proposeImport, request);
    const { map, decisions } = report.proposal;
    if (asked !== revision) return readOnce(run);
    // The map can be corrected even where the workbook refuses the preview.
    update({ maps, proposal: report, map, questions: questionsOf(report, sent) });
    const isReady = decisions.length === 0;
    const preview = isReady ? await run(commands.previewImport, { ...request, map, replaces }) : undefined;
    if (asked !== revision) return readOnce(run);
    update({ preview, isPreviewCurrent: isReady, isOutdated: false });
  }

  /** Reads the file and compares it; what changes meanwhile is read in the same go. */
  async function read(): Promise<void> {
    if (isReading || !requestOf(getState())) return;
    isReading = true;
    await perform("readImport", readOnce);
    isReading = false;
  }

  /** Changes what is to be imported; it is read again as soon as nothing more has to be decided. */
  async function change(changes: Partial<ImportState>): Promise<void> {
    revision += 1;
    update({ ...changes, isPreviewCurrent: false });
    if (getState().questions.size === 0) await read();
  }

  async function changeMap(changed: (map: ImportMap) => Partial<ImportMap>, answered?: ImportQuestion): Promise<void> {
    const { map, questions } = getState();
    if (!map) return;
    await change({ map: { ...map, ...changed(map) }, questions: new Set([...questions].filter((question) => question !== answered)) });
  }

  return {
    getState,

    subscribe,

    readState: () => (getState().isOutdated ? "outdated" : "current"),

    markOutdated: () => {
      if (getState().preview) update({ isOutdated: true, isPreviewCurrent: false });
    },

    isWriting: writes.isWriting,

    open: read,

    chooseFile: async (chosen) => {
      await perform("readImport", async (run) => {
        const { file, refused } = await readChosenFile(run, chosen);
        revision += 1;
        update({ refused, ...(file && { ...UNREAD, file }) });
      });
      if (getState().file && !getState().proposal) await read();
    },

    chooseTable: (table) => change({ ...UNREAD, table }),

    chooseSheet: (sheet) => change({ ...UNREAD, sheet }),

    chooseHeader: (row) => change({ ...UNREAD, sheet: getState().sheet, header: { headerRow: row - 1, headerRowCount: 1 } }),

    chooseNotation: (notation) => changeMap(() => ({ notation }), "notation"),

    chooseMeasure: (measure, column) =>
      changeMap(({ across }) => ({ across: { ...across, measures: withEntry(across?.measures, measure, column) } }), "measure"),

    chooseSource: (id, source) => changeMap(({ columns }) => ({ columns: withEntry(columns, id, source) }), columnQuestion(id)),

    chooseName: (name, municipality) => changeMap(({ names }) => ({ names: withEntry(names, name, municipality) })),

    chooseMap: (mapName) => change({ ...UNREAD, mapName, map: getState().maps.find(({ name }) => name === mapName)?.map }),

    chooseReplaces: (replaces) => change({ replaces }),

    choosePartial: (isPartial) => update({ isPartial }),

    import: async () => {
      let report: ImportReport | undefined;
      const { replaces, isPartial } = getState();
      const request = requestOf(getState());
      if (!request || !getState().isPreviewCurrent) return;
      await perform("importTable", async (run) => {
        report = await writes.during(() => run(commands.importTable, { ...request, replaces, isPartial }));
      });
      if (!report) return;
      const { addedCount, replacedCells, canUndo, target } = report;
      revision += 1;
      update({ ...UNREAD, file: undefined, canUndo });
      showNotice({ kind: "imported", rows: addedCount, cells: replacedCells, sheet: target.sheet, canUndo });
    },

    undo: () =>
      perform("undoImport", async (run) => {
        const { sheet, removedRows, restoredCells } = await writes.during(() => run(commands.undoImport, undefined));
        update({ canUndo: false, isOutdated: getState().preview !== undefined, isPreviewCurrent: false });
        showNotice({ kind: "importUndone", rows: removedRows, cells: restoredCells, sheet });
      }),

    saveMap: (name) =>
      perform("saveImportMap", async (run) => {
        const { map } = getState();
        if (!map) return;
        update({ maps: await run(commands.saveImportMap, { name, map }), mapName: name });
        showNotice({ kind: "importMapSaved", name });
      }),

    forgetMap: (name) =>
      perform("forgetImportMap", async (run) => {
        const maps = await run(commands.forgetImportMap, { name });
        update({ maps, mapName: getState().mapName === name ? undefined : getState().mapName });
        showNotice({ kind: "importMapForgotten", name });
      }),
  };
}
