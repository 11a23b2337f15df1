/** Addresses in A1 notation and back. Rows and columns are zero-based in code and one-based in A1 notation. */
import { cellAddress, columnLetters } from "../units/cell-address";

export { cellAddress, columnLetters };

/** Excel's grid: 1,048,576 rows and 16,384 columns (`XFD`). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type Area = { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number };

/** The zero-based column of its letters, in either case: `A` → 0. No check against the edge of the grid. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area | undefined {
  const [top, bottom] = row <= otherRow ? [row, otherRow] : [otherRow, row];
  const [left, right] = column <= otherColumn ? [column, otherColumn] : [otherColumn, column];
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/**
 * The area of an address without sheet name: one cell, a block, whole columns (`A:C`) or whole rows (`1:4`), with or
 * without `$`. Corners in any order. `undefined` for anything else and for what lies outside Excel's grid.
 */
export function parseArea(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, letters = "", digits = "", otherLetters = letters, otherDigits = digits] = cells;
    return areaBetween(Number(digits) - 1, columnIndex(letters), Number(otherDigits) - 1, columnIndex(otherLetters));
  }
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) return areaBetween(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = WHOLE_ROWS.exec(text);
  if (rows) return areaBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** The address of an area as Excel writes it: `B2` for one cell, `A:C` and `1:4` for whole columns and rows. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  if (area.rowCount === MAX_ROWS) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  if (area.columnCount === MAX_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  const first = cellAddress(area.row, area.column);
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${cellAddress(lastRow, lastColumn)}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Would be read as a cell in A1 or R1C1 notation or as a logical value. */
const READ_AS_SOMETHING_ELSE = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** The sheet name as it must stand before `!` in a formula: in apostrophes where Excel needs them. */
export function quoteSheetName(name: string): string {
  const isPlain = PLAIN_SHEET_NAME.test(name) && !READ_AS_SOMETHING_ELSE.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into sheet name and area; `undefined` if it is not a reference to one area. */
export function splitReference(text: string): { readonly sheet?: string; readonly area: Area } | undefined {
  const mark = text.lastIndexOf("!");
  const area = parseArea(text.slice(mark + 1));
  if (!area) return undefined;
  if (mark < 0) return { area };
  const before = text.slice(0, mark);
  const quoted = /^'((?:[^']|'')+)'$/.exec(before);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), area };
  return PLAIN_SHEET_NAME.test(before) ? { sheet: before, area } : undefined;
}
