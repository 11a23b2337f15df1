import { cellAddress, parseArea } from "../../../src/xlsx/address";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../../../src/xlsx/workbook-document";

const TABLE = "Szenarien";

/** The new scenarios stand left of this column, which the sample's own follow. */
const ORIGIN = "Herkunft";

/**
 * A workbook with so many scenarios more, left of the sample's own, each with a shift of its own: `Szenario 1` shifts 1,000 €, `Szenario 2` 2,000 € …
 */
export function withScenarios(document: WorkbookDocument, count: number): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet) => (sheet.name === TABLE ? widened(sheet, count) : sheet)) };
}

export const shiftOf = (number: number) => 1_000 * number;

function widened(sheet: DocumentSheet, count: number): DocumentSheet {
  const [table] = sheet.tables;
  const area = table && parseArea(table.area);
  if (table === undefined || area === undefined) throw new RangeError("no table of scenarios");
  const at = table.columns.findIndex(({ name }) => name === ORIGIN);
  const names = Array.from({ length: count }, (_, index) => `Szenario ${index + 1}`);
  const rows = sheet.rows.map((row, index) => {
    if (index < area.row || index >= area.row + area.rowCount) return row;
    const isShift = row?.[0]?.value === "Umschichtung EGT nach VWT";
    const style = row?.[at - 1]?.style ?? 0;
    const cells = names.map((name, number): DocumentCell => ({
      value: index === area.row ? name : isShift ? shiftOf(number + 1) : null,
      style,
    }));
    return [...(row ?? []).slice(0, at), ...cells, ...(row ?? []).slice(at)];
  });
  const last = cellAddress(area.row + area.rowCount - 1, area.column + area.columnCount - 1 + count);
  const columns = [...table.columns.slice(0, at), ...names.map((name) => ({ name })), ...table.columns.slice(at)];
  return {
    ...sheet,
    rows,
    tables: [{ ...table, area: `${cellAddress(area.row, area.column)}:${last}`, columns }],
    validations: [],
    conditionalFormats: [],
  };
}
