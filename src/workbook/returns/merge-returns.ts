import { tablesOf } from "../../model/planning-data";
import { formatOfChange, planMerge, type TableMerge } from "../../sharing/returns/plan-merge";
import type { Plan } from "../../sharing/returns/plan-place";
import type { CollectReport, MergeReport } from "../../sharing/returns/return-report";
import { inExcel } from "../excel-session";
import type { ProtocolEntry, ProtocolState } from "../protocol/protocol-sheet";
import { collectWithContent, type CollectOptions } from "./collect-files";
import { MERGE_REFUSALS } from "./merge-refusals";
import { lookAt, mergeRecord, rememberMerge, undoWrites, writeMerge } from "./merge-writer";
import { tableWrite, type TableWrite } from "./table-write";

/** As the commands are called on `Protokoll`. */
const COMMANDS = { merge: "Rückmeldungen übernehmen", undo: "Übernahme zurücknehmen" } as const;
const NIL = "Fehlanzeige: keine Änderungen";

export type MergeOptions = CollectOptions & { readonly accepted: readonly string[] };

/**
 * Collects anew and writes the accepted changes into the input tables, with one line on `Protokoll` for each: everything
 * in one request, all or nothing. Nil returns are logged once.
 * Throws a CommandRefusal if a change cannot be taken over, or a table was changed meanwhile; nothing is written then.
 */
export function mergeReturnedFiles(options: MergeOptions): Promise<MergeReport> {
  return inExcel(async (context) => {
    const { content, collected, plan } = await collectWithContent(context, options);
    const planned = planMerge(collected.planned, options.accepted);
    if ("obstacle" in planned) throw MERGE_REFUSALS.obstacle(planned.obstacle);
    const { merges } = planned;
    const { writes, protocol } = await lookAt(context, tableWrites(merges, plan), content.sheetNames);
    const entries = [
      ...writes.flatMap((write) => changeEntries(write, options.now, collected.filledBy)),
      ...nilEntries(collected.report, protocol, options.now),
    ];
    const hasNil = collected.report.statuses.some(({ state }) => state === "nil");
    if (entries.length === 0 && !hasNil) throw MERGE_REFUSALS.nothingToMerge();
    options.signal?.throwIfAborted();
    if (entries.length > 0) {
      const record = await writeMerge(context, writes, protocol, entries);
      // What was only logged leaves nothing to take back.
      if (writes.length > 0) rememberMerge(record);
    }
    return {
      merged: writes.reduce((sum, { places }) => sum + places.length, 0),
      appendedRows: merges.reduce((sum, { appended }) => sum + appended.length, 0),
      sheets: writes.map(({ sheet }) => sheet),
      at: options.now.toISOString(),
    };
  });
}

function tableWrites(merges: readonly TableMerge[], { data, raws }: Plan): readonly TableWrite[] {
  return merges.flatMap((merge) => {
    const table = tablesOf(data).find(({ schema }) => schema.name === merge.table);
    const raw = raws.get(merge.table);
    return table === undefined || raw?.formulas === undefined ? [] : [tableWrite(merge, table, { ...raw, formulas: raw.formulas })];
  });
}

function changeEntries({ places, sheet }: TableWrite, at: Date, filledBy: ReadonlyMap<string, string>): readonly ProtocolEntry[] {
  return places.map(({ change: planned, cell }) => {
    const { municipality, file, title, before, after } = planned.change;
    return {
      at,
      who: whoIn(municipality, filledBy),
      command: COMMANDS.merge,
      file,
      sheet,
      cell,
      what: title.de,
      before,
      after,
      numberFormat: formatOfChange(planned),
    };
  });
}

function whoIn(municipality: string, filledBy: ReadonlyMap<string, string>): string {
  const person = filledBy.get(municipality);
  return person === undefined ? municipality : `${municipality} (${person})`;
}

/** Nil returns that the log does not hold yet. */
function nilEntries({ statuses }: CollectReport, { lines }: ProtocolState, at: Date): readonly ProtocolEntry[] {
  const isLogged = (file: string) => lines.some((line) => line.includes(file) && line.includes(NIL));
  return statuses.flatMap(({ state, municipality, file = "" }): ProtocolEntry[] =>
    state === "nil" && !isLogged(file)
      ? [{ at, who: municipality, command: COMMANDS.merge, file, sheet: "", cell: "", what: NIL, before: null, after: null }]
      : [],
  );
}

/**
 * Takes the last merge of this session back, and logs that.
 * Throws a CommandRefusal if there is none, or if somebody has changed one of its cells since; nothing is written then.
 */
export function undoLastMerge(now: Date): Promise<{ readonly restored: number }> {
  return inExcel(async (context) => {
    const record = mergeRecord();
    if (record === undefined) throw MERGE_REFUSALS.nothingToUndo();
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const entries = record.writes.flatMap((write) =>
      changeEntries(write, now, new Map()).map((entry) => ({
        ...entry,
        command: COMMANDS.undo,
        before: entry.after,
        after: entry.before,
      })),
    );
    const names = sheets.items.map(({ name }) => name);
    const restored = await undoWrites(context, record, names, entries);
    rememberMerge(undefined);
    return { restored };
  });
}
