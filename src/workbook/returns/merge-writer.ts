import { cellAddress } from "../../units/cell-address";
import { inExcel } from "../excel-session";
import {
  queueProtocol,
  queueProtocolReading,
  queueProtocolRemoval,
  queueProtocolState,
  type ProtocolEntry,
  type ProtocolState,
} from "../protocol/protocol-sheet";
import type { RawValue } from "../raw-table";
import { MERGE_REFUSALS } from "./merge-refusals";
import type { NewCell, TableWrite } from "./table-write";
import {
  firstAddedRow,
  hasNewRows,
  isSameContent,
  queueCellBack,
  queueLook,
  queueRowsBack,
  queueTableReading,
  queueTableWrite,
  type FormattedWrite,
  type TableReading,
} from "./write-tables";

/** What one merge has written, kept in memory so that it can be taken back. */
export type MergeRecord = {
  readonly writes: readonly FormattedWrite[];
  /** Each table right after the merge, by name. */
  readonly after: ReadonlyMap<string, TableReading>;
};

let lastMerge: MergeRecord | undefined;

/** The last merge of this session that can be taken back, if any. */
export function mergeRecord(): MergeRecord | undefined {
  return lastMerge;
}

/** Remembers, or with `undefined` forgets, the last merge. */
export function rememberMerge(record: MergeRecord | undefined): void {
  lastMerge = record;
}

/** Looks at the formats that decide how a text is written, and where the log goes on. */
export async function lookAt(
  context: Excel.RequestContext,
  writes: readonly TableWrite[],
  sheetNames: readonly string[],
): Promise<{ readonly writes: readonly FormattedWrite[]; readonly protocol: ProtocolState }> {
  const looks = writes.map((write) => ({ write, look: queueLook(context, write), table: queueTableReading(context, write) }));
  const protocol = queueProtocolState(context, sheetNames);
  await context.sync();
  for (const { write, table } of looks) requireRoom(write, table.read());
  return { writes: looks.map(({ write, look }) => ({ ...write, ...look.read() })), protocol: protocol.state() };
}

function requireRoom({ sheet, raw }: TableWrite, { below }: TableReading): void {
  below.forEach((row, index) =>
    row.forEach((cell, column) => {
      if (cell !== "") throw MERGE_REFUSALS.noRoom(sheet, cellAddress(firstAddedRow(raw) + index, raw.firstColumn + column));
    }),
  );
}

/**
 * Writes all tables and the log in one request, in which each table is read before and after: if somebody has changed one
 * of them since it was read, or the write fails, everything is put back and a CommandRefusal says why.
 */
export async function writeMerge(
  context: Excel.RequestContext,
  writes: readonly FormattedWrite[],
  protocol: ProtocolState,
  entries: readonly ProtocolEntry[],
): Promise<MergeRecord> {
  let readings: readonly { readonly write: FormattedWrite; readonly before: TableReading; readonly after: TableReading }[];
  try {
    const queued = writes.map((write) => ({ write, before: queueTableReading(context, write) }));
    for (const write of writes) queueTableWrite(context, write);
    queueProtocol(context, protocol, entries);
    const after = writes.map((write) => queueTableReading(context, write));
    await context.sync();
    readings = queued.map(({ write, before }, index) => {
      const reading = before.read();
      return { write, before: reading, after: after[index]?.read() ?? reading };
    });
  } catch (cause) {
    throw MERGE_REFUSALS.failedWrite(cause, await wasPutBack(writes, new Map(), protocol, entries.length));
  }
  const intruded = readings.flatMap(({ write, before }) => intrusionIn(write, before))[0];
  const failed = readings.find(({ write, after }) => !isWritten(write, after));
  if (intruded !== undefined || failed !== undefined) {
    const found = new Map(readings.map(({ write, before }) => [write.table, before]));
    const wasRestored = await wasPutBack(writes, found, protocol, entries.length);
    if (!wasRestored || intruded === undefined) throw MERGE_REFUSALS.failedWrite(failed?.write.table, wasRestored);
    throw MERGE_REFUSALS.changedMeanwhile(intruded.sheet, intruded.cell);
  }
  return { writes, after: new Map(readings.map(({ write, after }) => [write.table, after])) };
}

/** Where a table is no longer what was read of it. */
function intrusionIn({ sheet, raw }: TableWrite, now: TableReading): readonly { readonly sheet: string; readonly cell?: string }[] {
  const isSameFrame = JSON.stringify(now.headings) === JSON.stringify(raw.headings) && now.formulas.length === raw.formulas.length;
  if (!isSameFrame) return [{ sheet }];
  const expected = [...raw.formulas, ...now.below.map((row) => row.map((): RawValue => ""))];
  return [...now.formulas, ...now.below].flatMap((row, rowIndex) =>
    row.flatMap((formula, column) =>
      formula === expected[rowIndex]?.[column] ? [] : [{ sheet, cell: cellAddress(raw.firstRow + 1 + rowIndex, raw.firstColumn + column) }],
    ),
  );
}

function isWritten({ raw, cells, added }: TableWrite, { values }: TableReading): boolean {
  return (
    values.length === raw.formulas.length + added.length &&
    cells.every((cell) => isSameContent(values[cell.row - raw.firstRow - 1]?.[cell.column - raw.firstColumn], cell.after)) &&
    added.every((row, index) =>
      row.every(({ value, isFormula }, column) => isFormula || isSameContent(values[raw.formulas.length + index]?.[column], value)),
    )
  );
}

/**
 * Puts everything back that a broken merge has written, and nothing else: a cell that does not hold what was written is
 * left alone. `found` is what the tables held right before the writing, where that is known.
 */
async function wasPutBack(
  writes: readonly FormattedWrite[],
  found: ReadonlyMap<string, TableReading>,
  protocol: ProtocolState,
  entryCount: number,
): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      const log = queueProtocolReading(context, protocol, entryCount);
      const tables = writes.map((write) => ({ write, now: queueTableReading(context, write) }));
      await context.sync();
      for (const { write, now } of tables) {
        const reading = now.read();
        for (const cell of write.cells) {
          const [row, column] = [cell.row - write.raw.firstRow - 1, cell.column - write.raw.firstColumn];
          const before = contentIn(found.get(write.table), row, column) ?? { value: cell.before, isFormula: false };
          if (isSameContent(reading.values[row]?.[column], cell.after)) queueCellBack(context, write, cell, before);
        }
        if (hasNewRows(write, reading)) queueRowsBack(context, write, found.get(write.table)?.below);
      }
      if (log.hasEntries()) queueProtocolRemoval(context, protocol, entryCount);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

function contentIn(reading: TableReading | undefined, row: number, column: number): NewCell | undefined {
  const [value, formula] = [reading?.values[row]?.[column], reading?.formulas[row]?.[column]];
  if (value === undefined || formula === undefined) return undefined;
  return { value: formula, isFormula: typeof formula === "string" && formula.startsWith("=") && formula !== value };
}

/** Takes a merge back and logs that; refuses if one of its cells no longer holds what was written. */
export async function undoWrites(
  context: Excel.RequestContext,
  { writes, after }: MergeRecord,
  sheetNames: readonly string[],
  entries: readonly ProtocolEntry[],
): Promise<number> {
  const tables = writes.map((write) => ({ write, now: queueTableReading(context, write) }));
  const protocol = queueProtocolState(context, sheetNames);
  await context.sync();
  for (const { write, now } of tables) requireUnchanged(write, after.get(write.table), now.read());
  const log = protocol.state();
  try {
    for (const write of writes) {
      for (const cell of write.cells) queueCellBack(context, write, cell, { value: cell.before, isFormula: false });
      queueRowsBack(context, write);
    }
    queueProtocol(context, log, entries);
    await context.sync();
  } catch (cause) {
    throw MERGE_REFUSALS.failedWrite(cause, await wasMergedAgain(writes, log, entries.length));
  }
  return writes.reduce((sum, { places }) => sum + places.length, 0);
}

/** Brings the state after the merge back when taking it back broke off. */
async function wasMergedAgain(writes: readonly FormattedWrite[], protocol: ProtocolState, entryCount: number): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      for (const write of writes) queueTableWrite(context, write);
      queueProtocolRemoval(context, protocol, entryCount);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

function requireUnchanged(write: TableWrite, after: TableReading | undefined, now: TableReading): void {
  const { raw, cells, added, sheet } = write;
  const isSameFrame = JSON.stringify(now.headings) === JSON.stringify(raw.headings);
  if (!isSameFrame || (added.length > 0 && now.formulas.length !== after?.formulas.length))
    throw MERGE_REFUSALS.changedSince(sheet, undefined);
  const requireSame = (row: number, column: number) => {
    if (now.formulas[row]?.[column] === after?.formulas[row]?.[column]) return;
    throw MERGE_REFUSALS.changedSince(sheet, cellAddress(raw.firstRow + 1 + row, raw.firstColumn + column));
  };
  for (const cell of cells) requireSame(cell.row - raw.firstRow - 1, cell.column - raw.firstColumn);
  added.forEach((row, index) => row.forEach((_, column) => requireSame(raw.formulas.length + index, column)));
}
