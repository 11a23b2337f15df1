import { cellAddress, parseArea } from "../../src/xlsx/address";
import type { DocumentCell, DocumentSheet, DocumentTable, WorkbookDocument } from "../../src/xlsx/workbook-document";

/** The county's own rows stand once, however many municipalities there are. */
const COUNTY = "Kreis";

type Row = readonly (DocumentCell | undefined)[];

/** A workbook with `factor` times the rows in every table that has a column `Kommune`: each copy with municipalities of its own. */
export function enlarged(document: WorkbookDocument, factor: number): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet) => enlargedSheet(sheet, factor)) };
}

function enlargedSheet(sheet: DocumentSheet, factor: number): DocumentSheet {
  const [table] = sheet.tables;
  const area = table && parseArea(table.area);
  const column = table?.columns.findIndex(({ name }) => name === "Kommune") ?? -1;
  if (table === undefined || area === undefined || column < 0) return sheet;
  const head = sheet.rows.slice(0, area.row + 1);
  const body = sheet.rows.slice(area.row + 1, area.row + area.rowCount);
  const municipal = body.filter((row) => row?.[area.column + column]?.value !== COUNTY);
  const copies = Array.from({ length: factor }, (_, copy) =>
    (copy === 0 ? body : municipal).map((row) => renamed(row ?? [], area.column + column, copy)),
  );
  const rows = [...head, ...copies.flat()];
  const last = cellAddress(rows.length - 1, area.column + area.columnCount - 1);
  const resized: DocumentTable = { ...table, area: `${cellAddress(area.row, area.column)}:${last}` };
  return { ...sheet, rows, tables: [resized] };
}

function renamed(row: Row, column: number, copy: number): Row {
  const cell = row[column];
  if (copy === 0 || cell === undefined) return row;
  return row.map((other, index) => (index === column ? { ...cell, value: `${String(cell.value)} ${copy + 1}` } : other));
}
