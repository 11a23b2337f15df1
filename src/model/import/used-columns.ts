import { isBlank } from "../cell-readers";
import type { TableSchema } from "../table-schema";
import type { FoundHeader } from "./find-header";
import { cellAt, type ImportGrid } from "./import-grid";
import type { ColumnSource, SourceColumn } from "./import-map";
import type { UsedColumns } from "./row-roles";
import { isAcross } from "./source-headings";
import { summedColumns } from "./value-columns";

/** The columns of the source that a proposal uses. */
export function usedColumns(
  schema: TableSchema,
  { headings, across }: Pick<FoundHeader, "headings" | "across">,
  sources: ReadonlyMap<string, { readonly source?: ColumnSource }>,
  measureColumn?: SourceColumn,
): UsedColumns {
  const positions = (isKey: boolean) =>
    schema.columns.flatMap(({ id }) => {
      const source = sources.get(id)?.source;
      return source?.kind === "column" && schema.key.includes(id) === isKey ? [source.position] : [];
    });
  return {
    hasTotals: summedColumns(schema).length > 0,
    keys: [...positions(true), ...(measureColumn ? [measureColumn.position] : [])],
    values: [...positions(false), ...headings.filter((heading) => isAcross(heading, across)).map(({ position }) => position)],
  };
}

/** Fewer blank cells than this share of the rows are gaps, not merged cells. */
const SHARE_OF_MERGED = 1 / 4;

/** The first blank cell of a column that looks as if its cells were merged: filled first, then blank again and again; else undefined. */
export function firstMergedBlank(grid: ImportGrid, position: number, firstRow: number, lastRow: number): number | undefined {
  if (isBlank(cellAt(grid, firstRow, position))) return undefined;
  let first: number | undefined;
  let count = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (isBlank(cellAt(grid, row, position)) && (grid.rows[row] ?? []).some((cell) => !isBlank(cell))) {
      first ??= row;
      count++;
    }
  }
  return count >= (lastRow - firstRow + 1) * SHARE_OF_MERGED ? first : undefined;
}
