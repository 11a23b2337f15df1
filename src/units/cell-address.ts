const LETTERS = 26;
const CODE_OF_A = 65;

/** Letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** A1 address of a cell whose row and column are counted from 0: (4, 2) → `C5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Row and column, counted from 0, of an A1 address with or without `$`; undefined for anything outside Excel's grid. */
export function cellPosition(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = "", digits = ""] = CELL.exec(address) ?? [];
  const column = [...letters.toUpperCase()].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1, 0) - 1;
  const row = Number(digits) - 1;
  return letters !== "" && row < ROWS && column < COLUMNS ? { row, column } : undefined;
}

/** A1 address of an area between two corners counted from 0: (0, 0, 1, 2) → `A1:C2`; of one cell: `A1`. */
export function areaOf(row: number, column: number, lastRow: number, lastColumn: number): string {
  const [first, last] = [cellAddress(row, column), cellAddress(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
}
