import { openNodeHost, type NodeHost, type NodeHostOptions } from "../../../src/host/node-host";
import type { ApiValue } from "../../../src/host/workbook-port";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../../../src/xlsx/workbook-document";

function cell(value: ApiValue): DocumentCell | undefined {
  if (value === "") return undefined;
  return typeof value === "string" && value.startsWith("=") ? { value: null, formula: value, style: 0 } : { value, style: 0 };
}

function sheet(name: string, rows: readonly (readonly ApiValue[])[]): DocumentSheet {
  return {
    name,
    visibility: "visible",
    rows: rows.map((row) => row.map(cell)),
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

/** A workbook with these sheets; texts with "=" in front are formulas. */
export function documentOf(sheets: { readonly [name: string]: readonly (readonly ApiValue[])[] }): WorkbookDocument {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => sheet(name, rows)),
    activeSheet: 0,
    styles: [{ numberFormat: "General" }],
    names: [],
    properties: {},
    customProperties: {},
    settings: {},
  };
}

/** Costs and cases of three towns: the small workbook most tests work on. */
export const TOWNS = documentOf({
  Orte: [
    ["Ort", "Kosten", "Fälle"],
    ["Kleve", 100, 4],
    ["Goch", 60, 3],
    ["Kalkar", 20, 2],
  ],
  "Mein Blatt": [["=SUM(Orte!B2:B4)"]],
});

const opened: NodeHost[] = [];

/** Opens a host that `closeHosts` closes. */
export async function open(document: WorkbookDocument = TOWNS, options: NodeHostOptions = {}): Promise<NodeHost> {
  const host = await openNodeHost(document, options);
  opened.push(host);
  return host;
}

export function closeHosts(): void {
  for (const host of opened.splice(0)) host.close();
}

/** The error that office.js throws. */
export async function errorOf(action: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await action;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("no error was thrown");
}
