import { parseArea } from "./address";
import type { CellValue, WorkbookDocument } from "./workbook-document";

/** An Excel table as it lies in a file: blank cells as `""`, errors as their text, formulas as their cached values. */
export type TableValues = {
  readonly sheet: string;
  /** Row of the headings and first column, counted from 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly headings: readonly string[];
  readonly values: readonly (readonly (string | number | boolean)[])[];
};

/** The table of this name (whatever its case), or undefined if the workbook has none. */
export function documentTable(document: WorkbookDocument, name: string): TableValues | undefined {
  for (const { name: sheet, rows, tables } of document.sheets) {
    const table = tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const area = table && parseArea(table.area);
    if (table === undefined || area === undefined) continue;
    const bodyRows = area.rowCount - (table.hasHeaders ? 1 : 0) - (table.hasTotals ? 1 : 0);
    const firstBodyRow = area.row + (table.hasHeaders ? 1 : 0);
    return {
      sheet,
      firstRow: firstBodyRow - 1,
      firstColumn: area.column,
      headings: table.columns.map((column) => column.name),
      values: Array.from({ length: bodyRows }, (_, row) =>
        table.columns.map((_column, column) => plainValue(rows[firstBodyRow + row]?.[area.column + column]?.value ?? null)),
      ),
    };
  }
  return undefined;
}

/** A cell as the model reads it: blank is an empty text, an error its code. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
