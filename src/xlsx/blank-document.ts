import type { DocumentSheet, WorkbookDocument } from "./workbook-document";

/** An empty sheet as Excel adds it. */
export function blankSheet(name: string): DocumentSheet {
  return {
    name,
    visibility: "visible",
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
}

/** A new workbook with one empty sheet. */
export function blankDocument(sheetName = "Tabelle1"): WorkbookDocument {
  return {
    sheets: [blankSheet(sheetName)],
    activeSheet: 0,
    styles: [{ numberFormat: "General" }],
    names: [],
    properties: {},
    customProperties: {},
    settings: {},
  };
}
