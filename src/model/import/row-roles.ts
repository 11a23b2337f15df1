import { isBlank } from "../cell-readers";
import type { CellValue } from "../rows";
import { isTotalWord } from "./heading-words";
import type { ImportGrid } from "./import-grid";

/** `data` a row to import · `total` a sum of others · `note` a title in between or a footnote · `blank` nothing. */
export type RowRole = "data" | "total" | "note" | "blank";

/** The columns of the source that are used: those that tell rows apart, and those with values; whether there can be totals. */
export type UsedColumns = { readonly keys: readonly number[]; readonly values: readonly number[]; readonly hasTotals: boolean };

/** What a row below the header is. */
export function roleOf(cells: readonly CellValue[], { keys, values, hasTotals }: UsedColumns): RowRole {
  const first = cells.find((cell) => !isBlank(cell));
  if (first === undefined) return "blank";
  if (hasTotals && (isTotal(first) || keys.some((column) => isTotal(cells[column])))) return "total";
  const [isKeyFilled, isValueFilled] = [keys, values].map((columns) => columns.some((column) => !isBlank(cells[column])));
  return isValueFilled || (values.length === 0 && isKeyFilled) ? "data" : "note";
}

function isTotal(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && isTotalWord(cell);
}

/** The last row with data or a total; the header row itself if there is none. */
export function lastDataRow({ rows }: ImportGrid, firstRow: number, used: UsedColumns): number {
  let last = firstRow - 1;
  for (let row = firstRow; row < rows.length; row++) {
    const role = roleOf(rows[row] ?? [], used);
    if (role === "data" || role === "total") last = row;
  }
  return last;
}
