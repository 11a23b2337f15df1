import { splitReference } from "../../xlsx/address";
import type { WorkbookDocument } from "../../xlsx/workbook-document";

/** The text in the cell that a chart's series takes its name from, as the document has it. */
export function seriesNameIn(document: WorkbookDocument, name: string): string {
  const reference = splitReference(name.replace(/^=/, ""));
  const sheet = document.sheets.find((other) => other.name === reference?.sheet);
  const value = reference && sheet?.rows[reference.area.row]?.[reference.area.column]?.value;
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}
