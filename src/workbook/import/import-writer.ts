import { kindFormat } from "../../template/column-formats";
import type { ImportedRow } from "../../model/import/applied-import";
import { monthOfText } from "../../model/import/month-text";
import type { ColumnSchema } from "../../model/table-schema";
import type { RawValue } from "../raw-table";
import type { WrittenRows } from "./import-undo";

/** As the template marks what users type. */
const INPUT_COLOR = "#0000CC";
/** Cells in one request: well below the 5 MB that Excel on the web allows. */
const CELLS_PER_REQUEST = 80_000;

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
 * Throws what Excel throws; what was written until then is for `queueRemoval` to take away.
 */
export async function writeImportedRows(context: Excel.RequestContext, toWrite: RowsToWrite, queueLast: () => void): Promise<void> {
  const { written, columns, rows } = toWrite;
  const rowsPerRequest = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(1, columns.length)));
  queueGrowth(context, toWrite);
  queueReplaced(context, written, "after");
  for (let first = 0; first < rows.length; first += rowsPerRequest) {
    const block = rows.slice(first, first + rowsPerRequest);
    queueBlock(context, toWrite, first, block);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request a block is the point: together they exceed Excel's limit
    if (first + rowsPerRequest < rows.length) await context.sync();
  }
  queueLast();
  await context.sync();
}

function queueGrowth(context: Excel.RequestContext, { written, columns, newFormats }: RowsToWrite): void {
  const { bodyRowsBefore, firstFilled, filledCount, sheet, headerRow, firstColumn } = written;
  const newRows = firstFilled + filledCount - bodyRowsBefore;
  if (newRows <= 0) return;
  queueTableSize(context, written, firstFilled + filledCount);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const { position, column } of columns) {
    const added = worksheet.getRangeByIndexes(headerRow + 1 + bodyRowsBefore, firstColumn + position, newRows, 1);
    const { horizontalAlignment, indent } = kindFormat(column.kind).style;
    const format = newFormats.get(position);
    if (format !== undefined) added.numberFormat = Array.from({ length: newRows }, () => [format]);
    added.format.font.color = INPUT_COLOR;
    if (horizontalAlignment === "left") added.format.horizontalAlignment = "Left";
    if (indent !== undefined) added.format.indentLevel = indent;
  }
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

/** Queues the replaced cells, as they were before or after. */
function queueReplaced(context: Excel.RequestContext, { sheet, replaced }: WrittenRows, which: "before" | "after"): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const cell of replaced) {
    worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).values = [[entry(cell[which], cell.isText)]];
  }
}

/** Queues what takes an import back: filled rows empty, the table as large as it was, replaced cells as they were. */
export function queueRemoval(context: Excel.RequestContext, written: WrittenRows): void {
  const { sheet, headerRow, firstColumn, columnCount, bodyRowsBefore, firstFilled, filledCount, columns } = written;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const inTable = Math.max(0, Math.min(filledCount, bodyRowsBefore - firstFilled));
  const newRows = firstFilled + filledCount - bodyRowsBefore;
  if (newRows > 0) queueTableSize(context, written, bodyRowsBefore);
  if (inTable > 0) {
    for (const { position, count } of columns) {
      worksheet.getRangeByIndexes(headerRow + 1 + firstFilled, firstColumn + position, inTable, count).clear("Contents");
    }
  }
  if (newRows > 0) worksheet.getRangeByIndexes(headerRow + 1 + bodyRowsBefore, firstColumn, newRows, columnCount).clear("All");
  queueReplaced(context, written, "before");
}
