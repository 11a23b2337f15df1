import { columnLetters } from "../units/cell-address";

export { quoted } from "../units/formula-text";

/** References in formulas on a result sheet. Columns are zero-based, rows one-based as in addresses. */

/** Rows from the first to the last. */
export type Rows = { readonly first: number; readonly last: number };

export function rowList({ first, last }: Rows): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `B5` */
export function address(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `$B$5` */
export function fixed(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** `B$16:B$31` */
export function down(column: number, { first, last }: Rows): string {
  const letters = columnLetters(column);
  return `${letters}$${first}:${letters}$${last}`;
}

/** `$B$5:$U$5` */
export function across(row: number, firstColumn: number, lastColumn: number): string {
  return `${fixed(firstColumn, row)}:${fixed(lastColumn, row)}`;
}
