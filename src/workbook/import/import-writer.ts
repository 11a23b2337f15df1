import { kindFormat } from "../../template/column-formats";
import type { ImportedRow } from "../../model/import/applied-import";
import { monthOfText } from "../../model/import/month-text";
import type { ColumnKind, ColumnSchema } from "../../model/table-schema";
import type { RawValue } from "../raw-table";
import type { ReplacedCell, WrittenRows } from "./import-undo";

/** As the template marks what users type. */
const INPUT_COLOR = "#0000CC";
const GENERAL = "General";
/** What one request takes: together well below the 5 MB that Excel on the web allows. */
const PER_REQUEST = { cells: 80_000, characters: 1_500_000, replacedCells: 4_000 } as const;

/** A column that is written: where it stands in the table and what it holds. */
export type WrittenColumn = { readonly position: number; readonly column: ColumnSchema };

export type RowsToWrite = {
  readonly written: WrittenRows;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly ImportedRow[];
  /** Number formats of the columns by position, for rows that the table gets in addition. */
  readonly newFormats: ReadonlyMap<number, string>;
  /** Whether a filled cell has the format of text, by row among the filled ones and by position. */
  readonly isTextCell: (row: number, position: number) => boolean;
};

/**
 * Writes the rows: in one request, or in several where one would be too large. `queueLast` is added to the last request.
 * Throws what Excel throws; what was written until then is for `removeImportedRows` to take away.
 */
export async function writeImportedRows(
  context: Excel.RequestContext,
  toWrite: RowsToWrite,
  queueLast: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const { written, rows } = toWrite;
  queueGrowth(context, toWrite);
  queueDateFormats(context, written, (column) => kindFormat(column).style.numberFormat);
  const replacing = portionsOf(written.replaced).map((cells) => () => queueReplaced(context, written, cells, "after"));
  const adding = blocksOf(rows, toWrite.columns.length).map(
    ({ first, block }) =>
      () =>
        queueBlock(context, toWrite, first, block),
  );
  const isSmall = replacing.length <= 1 && adding.length <= 1;
  const requests = isSmall ? [() => [...replacing, ...adding].forEach((queue) => queue())] : [...replacing, ...adding];
  await inRequests(context, [...requests.slice(0, -1), () => (requests.at(-1)?.(), queueLast())], signal);
}

/** Takes an import back: filled rows empty, the table as large as it was, replaced cells as they were. */
export async function removeImportedRows(context: Excel.RequestContext, written: WrittenRows): Promise<void> {
  queueRemoval(context, written);
  const replaced = portionsOf(written.replaced).map((cells) => () => queueReplaced(context, written, cells, "before"));
  await inRequests(context, replaced.length === 0 ? [() => undefined] : replaced);
}

/** One request for each of these. */
async function inRequests(context: Excel.RequestContext, queues: readonly (() => void)[], signal?: AbortSignal): Promise<void> {
  for (const queue of queues) {
    signal?.throwIfAborted();
    queue();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request each is the point: together they exceed Excel's limit
    await context.sync();
  }
}

function portionsOf(cells: readonly ReplacedCell[]): readonly (readonly ReplacedCell[])[] {
  const count = Math.ceil(cells.length / PER_REQUEST.replacedCells);
  return Array.from({ length: count }, (_, index) =>
    cells.slice(index * PER_REQUEST.replacedCells, (index + 1) * PER_REQUEST.replacedCells),
  );
}

type Block = { readonly first: number; readonly block: readonly ImportedRow[] };

/** Rows in portions that one request takes, by number of cells and by length of texts. */
function blocksOf(rows: readonly ImportedRow[], columnCount: number): readonly Block[] {
  const blocks: Block[] = [];
  let [first, characters] = [0, 0];
  rows.forEach(({ values }, index) => {
    const length = Object.values(values).reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
    const isFull = (index - first) * columnCount >= PER_REQUEST.cells || characters + length > PER_REQUEST.characters;
    if (isFull && index > first) {
      blocks.push({ first, block: rows.slice(first, index) });
      [first, characters] = [index, 0];
    }
    characters += length;
  });
  if (rows.length > first) blocks.push({ first, block: rows.slice(first) });
  return blocks;
}

function queueGrowth(context: Excel.RequestContext, { written, columns, newFormats }: RowsToWrite): void {
  const { bodyRowsBefore, firstFilled, filledCount, sheet, headerRow, firstColumn } = written;
  const newRows = firstFilled + filledCount - bodyRowsBefore;
  if (newRows <= 0) return;
  queueTableSize(context, written, firstFilled + filledCount);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const { position, column } of columns) {
    const added = worksheet.getRangeByIndexes(headerRow + 1 + bodyRowsBefore, firstColumn + position, newRows, 1);
    const { horizontalAlignment, indent, numberFormat } = kindFormat(column.kind).style;
    const own = newFormats.get(position) ?? GENERAL;
    const format = own === GENERAL && isDate(column.kind) ? numberFormat : own;
    added.numberFormat = Array.from({ length: newRows }, () => [format]);
    added.format.font.color = INPUT_COLOR;
    if (horizontalAlignment === "left") added.format.horizontalAlignment = "Left";
    if (indent !== undefined) added.format.indentLevel = indent;
  }
}

/** Whether values of a column would be plain numbers without a format of dates. */
export function isDate(kind: ColumnKind): boolean {
  return kind === "month" || kind === "date";
}

/** Gives free cells of the table that have no format one in which a date can be read. */
function queueDateFormats(context: Excel.RequestContext, written: WrittenRows, formatOf: (kind: ColumnKind) => string): void {
  const worksheet = context.workbook.worksheets.getItem(written.sheet);
  const count = rowsInTable(written);
  for (const { position, kind } of written.unformattedDates) {
    const range = worksheet.getRangeByIndexes(written.headerRow + 1 + written.firstFilled, written.firstColumn + position, count, 1);
    range.numberFormat = Array.from({ length: count }, () => [formatOf(kind)]);
  }
}

/** How many of the filled rows the table had already. */
function rowsInTable({ filledCount, bodyRowsBefore, firstFilled }: WrittenRows): number {
  return Math.max(0, Math.min(filledCount, bodyRowsBefore - firstFilled));
}

function queueTableSize(
  context: Excel.RequestContext,
  { table, sheet, headerRow, firstColumn, columnCount }: WrittenRows,
  bodyRows: number,
): void {
  const area = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headerRow, firstColumn, bodyRows + 1, columnCount);
  context.workbook.tables.getItem(table).resize(area);
}

function queueBlock(context: Excel.RequestContext, toWrite: RowsToWrite, first: number, block: readonly ImportedRow[]): void {
  const { written, columns, isTextCell } = toWrite;
  const worksheet = context.workbook.worksheets.getItem(written.sheet);
  const byPosition = new Map(columns.map(({ position, column }) => [position, column]));
  for (const { position, count } of written.columns) {
    const ids = Array.from({ length: count }, (_, offset) => byPosition.get(position + offset)?.id ?? "");
    const values = block.map(({ values: row }, index) =>
      ids.map((id, offset) => entry(row[id] ?? "", isTextCell(first + index, position + offset))),
    );
    const top = written.headerRow + 1 + written.firstFilled + first;
    worksheet.getRangeByIndexes(top, written.firstColumn + position, block.length, count).values = values;
  }
}

/** Number format of text: such cells take what is written as it stands. */
export const TEXT_FORMAT = "@";

/** What is written so that Excel keeps a text as a text: `=A1`, `05154036` and `06/2022` would become something else. */
function entry(value: RawValue, isTextCell: boolean): RawValue {
  return typeof value === "string" && !isTextCell && isTakenForSomethingElse(value) ? `'${value}` : value;
}

function isTakenForSomethingElse(text: string): boolean {
  return (
    /^[=+\-@'#]/.test(text) ||
    /^[\d\s.,:/%€$()+-]*\d[\d\s.,:/%€$()+-]*$/.test(text) ||
    /^(?:true|false|wahr|falsch)$/i.test(text) ||
    /^\d[\d.,]*e[+-]?\d+$/i.test(text) ||
    monthOfText(text) !== undefined
  );
}

/** Queues replaced cells, as they were before or after. */
function queueReplaced(
  context: Excel.RequestContext,
  { sheet }: WrittenRows,
  cells: readonly ReplacedCell[],
  which: "before" | "after",
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const cell of cells) {
    worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).values = [[entry(cell[which], cell.isText)]];
  }
}

function queueRemoval(context: Excel.RequestContext, written: WrittenRows): void {
  const { sheet, headerRow, firstColumn, columnCount, bodyRowsBefore, firstFilled, filledCount, columns } = written;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const inTable = rowsInTable(written);
  const newRows = firstFilled + filledCount - bodyRowsBefore;
  if (newRows > 0) queueTableSize(context, written, bodyRowsBefore);
  if (inTable > 0) {
    for (const { position, count } of columns) {
      worksheet.getRangeByIndexes(headerRow + 1 + firstFilled, firstColumn + position, inTable, count).clear("Contents");
    }
    queueDateFormats(context, written, () => GENERAL);
  }
  if (newRows > 0) worksheet.getRangeByIndexes(headerRow + 1 + bodyRowsBefore, firstColumn, newRows, columnCount).clear("All");
}
