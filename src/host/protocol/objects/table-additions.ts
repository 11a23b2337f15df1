import { ApiError } from "../api-error";
import type { ApiValue } from "../../workbook-port";
import type { Arguments } from "../arguments";

/** A list of values from an argument that is a single value, a row or a column. */
export function cellsArgument(value: unknown, rowCount: number, columnCount: number): ApiValue[][] {
  const rows = Array.isArray(value) ? value : Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => value));
  const isRightShape = rows.length === rowCount && rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!isRightShape) throw new ApiError("InvalidArgument", "The values don't have the size of the table.");
  return rows as ApiValue[][];
}

/** Excel inserts anywhere; the host adds where the index says "at the end" or says nothing. */
export function requireEnd(args: Arguments, end: number, what: string): void {
  const index = args.optionalInteger(0) ?? -1;
  if (index !== -1 && index !== end) throw new ApiError("NotImplemented", `The embedded host adds ${what} at the end of a table only.`);
}
