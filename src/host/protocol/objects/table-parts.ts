import { ApiError } from "../api-error";
import type { Area, PortTable, WorkbookPort } from "../../workbook-port";

/** The table of an id, or `ItemNotFound` if it is no longer there. */
export function tableById(book: WorkbookPort, id: string): PortTable {
  const table = book.tables().find((candidate) => candidate.id === id);
  if (table === undefined) throw new ApiError("ItemNotFound", "The table no longer exists.");
  return table;
}

/** Tables are found by id or by name, without regard to case. */
export function findTable(tables: readonly PortTable[], key: string): PortTable | undefined {
  return tables.find(({ id }) => id === key) ?? tables.find(({ name }) => name.toLowerCase() === key.toLowerCase());
}

export type TablePart = "all" | "header" | "body" | "totals";

/** The rows of a part of a table, in all its columns. `ItemNotFound` for a header or totals row it does not have. */
export function partOfTable({ area, hasHeaders, hasTotals }: PortTable, part: TablePart): Area {
  if (part === "all") return area;
  if (part === "header" && hasHeaders) return { ...area, rowCount: 1 };
  if (part === "totals" && hasTotals) return { ...area, row: area.row + area.rowCount - 1, rowCount: 1 };
  if (part !== "body") throw new ApiError("ItemNotFound", `The table has no ${part} row.`);
  const first = hasHeaders ? 1 : 0;
  const last = hasTotals ? 1 : 0;
  return { ...area, row: area.row + first, rowCount: Math.max(1, area.rowCount - first - last) };
}

/** One column of a part of a table. */
export function columnOfTable(table: PortTable, column: number, part: TablePart): Area {
  if (column >= table.columnNames.length) throw new ApiError("ItemNotFound", "The column no longer exists.");
  const area = partOfTable(table, part);
  return { ...area, column: area.column + column, columnCount: 1 };
}
