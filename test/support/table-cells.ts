import { parseArea } from "../../src/xlsx/address";
import type { WorkbookDocument } from "../../src/xlsx/workbook-document";
import { cellAddress } from "../../src/units/cell-address";

/** Address with sheet of a cell of a table, by the heading of its column and its row below the headings (1 is the first). */
export function cellBelow({ sheets }: WorkbookDocument, tableName: string, heading: string, row: number): string {
  for (const { name, tables } of sheets) {
    const table = tables.find((candidate) => candidate.name === tableName);
    const column = table?.columns.findIndex((candidate) => candidate.name === heading) ?? -1;
    const area = parseArea(table?.area ?? "");
    if (area && column >= 0) return `${name}!${cellAddress(area.row + row, area.column + column)}`;
  }
  throw new RangeError(`no column ${heading} in a table ${tableName}`);
}
