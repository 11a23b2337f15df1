import { readTable, type ReadTable } from "../../model/read-table";
import type { CellValue, CorrelationRow } from "../../model/rows";
import { CORRELATIONS_TABLE } from "../../model/tables/steering-tables";

/** Rows of a table `Korrelationen` that comes as cells with its headings first; blank cells are `null` or `""`. */
export function correlationsOf([headings = [], ...rows]: readonly (readonly (
  CellValue | null | undefined
)[])[]): ReadTable<CorrelationRow> {
  const filled = (cells: readonly (CellValue | null | undefined)[]) => cells.map((cell) => cell ?? "");
  return readTable(CORRELATIONS_TABLE, {
    sheet: CORRELATIONS_TABLE.name,
    firstRow: 0,
    firstColumn: 0,
    headings: filled(headings),
    values: rows.map(filled),
  });
}
