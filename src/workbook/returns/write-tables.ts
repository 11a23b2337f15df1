import { isSameValue } from "../../sharing/returns/value-text";
import { cellLiteral } from "../cell-literal";
import type { RawTable, RawValue } from "../raw-table";
import type { CellWrite, NewCell, TableWrite } from "./table-write";

/** As the template marks what users type. */
const INPUT_COLOR = "#0000CC";
const LINE_COLOR = "#DDE3EA";
/** Number formats of texts, days, months and years. */
const STANDS_LEFT = /^@$|y/;

/** How the cells look into which a table is to grow. */
type Ground = { readonly numberFormat: readonly (readonly string[])[]; readonly fontColor: string | null };

/** A write with what must be known of its table: number formats of its body, and the look of the cells below it. */
export type FormattedWrite = TableWrite & { readonly formats: readonly (readonly string[])[]; readonly ground?: Ground };

/** What was read of a table and of the cells into which it grows. */
export type TableReading = {
  readonly headings: readonly RawValue[];
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
  /** Formulas and number formats of the cells below, where rows are added. */
  readonly below: readonly (readonly RawValue[])[];
  readonly belowFormats: readonly (readonly string[])[];
};

/** Queues the look at number formats and at the cells below a table that is to grow. */
export function queueLook(
  context: Excel.RequestContext,
  write: TableWrite,
): { readonly read: () => Pick<FormattedWrite, "formats" | "ground"> } {
  const body = context.workbook.tables.getItem(write.table).getDataBodyRange().load("numberFormat");
  const below = addedArea(context, write)?.load("numberFormat,format/font/color");
  return {
    read: () => ({
      formats: body.numberFormat,
      ...(below === undefined ? {} : { ground: { numberFormat: below.numberFormat, fontColor: below.format.font.color } }),
    }),
  };
}

/** Queues the reading of a whole table, and of the cells below it where rows are added. */
export function queueTableReading(context: Excel.RequestContext, write: TableWrite): { readonly read: () => TableReading } {
  const table = context.workbook.tables.getItem(write.table);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values,formulas");
  const below = addedArea(context, write)?.load("formulas,numberFormat");
  return {
    read: () => ({
      headings: header.values[0] ?? [],
      values: body.values,
      formulas: body.formulas,
      below: below?.formulas ?? [],
      belowFormats: below?.numberFormat ?? [],
    }),
  };
}

function addedArea(context: Excel.RequestContext, { sheet, raw, added }: TableWrite): Excel.Range | undefined {
  if (added.length === 0) return undefined;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return worksheet.getRangeByIndexes(firstAddedRow(raw), raw.firstColumn, added.length, raw.headings.length);
}

/** Whether anything of new rows is there: content or formats below the table, or a table that has grown. */
export function hasNewRows({ raw, ground }: FormattedWrite, { formulas, below, belowFormats }: TableReading): boolean {
  const isFormatted = ground !== undefined && JSON.stringify(belowFormats) !== JSON.stringify(ground.numberFormat);
  return isFormatted || formulas.length !== raw.formulas.length || below.some((row) => row.some((cell) => cell !== ""));
}

/** Whether a cell holds what was written into it; Excel may give the last digits of a number back differently. */
export function isSameContent(left: RawValue | undefined, right: RawValue): boolean {
  if (typeof left === "boolean" || typeof right === "boolean") return left === right;
  return left !== undefined && isSameValue(left, right);
}

/** Queues the writing of all cells and new rows of a table. */
export function queueTableWrite(context: Excel.RequestContext, write: FormattedWrite): void {
  const worksheet = context.workbook.worksheets.getItem(write.sheet);
  for (const cell of write.cells) {
    const content = contentOf({ value: cell.after, isFormula: false }, formatAt(write, cell.row, cell.column));
    worksheet.getCell(cell.row, cell.column).formulas = [[content]];
  }
  const { added, raw, formats } = write;
  const area = addedArea(context, write);
  if (area === undefined) return;
  const formatRow = formats.at(-1) ?? [];
  area.numberFormat = added.map(() => [...formatRow]);
  area.formulas = added.map((row) => row.map((cell, column) => contentOf(cell, formatRow[column])));
  queueInputLook(worksheet, write, formatRow);
  context.workbook.tables.getItem(write.table).resize(tableArea(worksheet, raw, raw.formulas.length + added.length));
}

/** New rows look like those above: blue, a line below, words and days on the left. */
function queueInputLook(worksheet: Excel.Worksheet, { raw, added }: FormattedWrite, formatRow: readonly string[]): void {
  raw.headings.forEach((_, column) => {
    const { format } = worksheet.getRangeByIndexes(firstAddedRow(raw), raw.firstColumn + column, added.length, 1);
    format.font.color = INPUT_COLOR;
    format.verticalAlignment = "Center";
    if (STANDS_LEFT.test(formatRow[column] ?? "")) {
      format.horizontalAlignment = "Left";
      format.indentLevel = 1;
    }
    for (const edge of ["EdgeBottom", ...(added.length > 1 ? (["InsideHorizontal"] as const) : [])] as const) {
      const line = format.borders.getItem(edge);
      line.style = "Continuous";
      line.color = LINE_COLOR;
    }
  });
}

/** Queues the way back of one cell. */
export function queueCellBack(context: Excel.RequestContext, write: FormattedWrite, { row, column }: CellWrite, before: NewCell): void {
  const cell = context.workbook.worksheets.getItem(write.sheet).getCell(row, column);
  cell.formulas = [[contentOf(before, formatAt(write, row, column))]];
}

/** Queues the removal of new rows: the table gets its size back, the cells below it what they held and how they looked. */
export function queueRowsBack(context: Excel.RequestContext, write: FormattedWrite, below: TableReading["below"] = []): void {
  const { table, sheet, raw, ground } = write;
  const area = addedArea(context, write);
  if (area === undefined) return;
  context.workbook.tables.getItem(table).resize(tableArea(context.workbook.worksheets.getItem(sheet), raw, raw.formulas.length));
  area.clear("All");
  if (ground !== undefined) {
    area.numberFormat = ground.numberFormat.map((row) => [...row]);
    if (ground.fontColor !== null) area.format.font.color = ground.fontColor;
  }
  if (below.length > 0) area.formulas = below.map((row) => [...row]);
}

function tableArea(worksheet: Excel.Worksheet, { firstRow, firstColumn, headings }: RawTable, bodyRows: number): Excel.Range {
  return worksheet.getRangeByIndexes(firstRow, firstColumn, bodyRows + 1, headings.length);
}

export function firstAddedRow({ firstRow, formulas }: RawTable): number {
  return firstRow + 1 + formulas.length;
}

function formatAt({ raw, formats }: FormattedWrite, row: number, column: number): string | undefined {
  return formats[row - raw.firstRow - 1]?.[column - raw.firstColumn];
}

function contentOf({ value, isFormula }: NewCell, format = "General"): RawValue {
  return isFormula ? value : cellLiteral(value, format);
}
