import type { ColumnKind, ColumnSchema, TableSchema } from "../table-schema";

const NUMBERS: ReadonlySet<ColumnKind> = new Set(["count", "fte", "money", "number"]);
const SUMMED: ReadonlySet<ColumnKind> = new Set(["count", "fte", "money"]);

/** Whether a column holds numbers that are measured, not a year or a date. */
export function holdsNumbers({ kind }: Pick<ColumnSchema, "kind">): boolean {
  return NUMBERS.has(kind);
}

/** The columns whose values add up to a total. */
export function summedColumns({ columns, key }: TableSchema): readonly ColumnSchema[] {
  return columns.filter(({ kind, id }) => SUMMED.has(kind) && !key.includes(id));
}
