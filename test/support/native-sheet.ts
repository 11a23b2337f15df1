import { nativeFormula } from "../../src/workbook/native-formulas";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { recalculateInLibreOffice } from "./libreoffice";

/** A sheet of ours as another program calculates it, with the catalogue's native formulas in place of our functions. */

/** The formula with native ones in place of our functions; undefined where another program can only carry the value. */
function native(formula: string): string | undefined {
  const copy = nativeFormula(formula);
  return "formula" in copy ? copy.formula : undefined;
}

function withNativeFormulas(sheet: DocumentSheet): DocumentSheet {
  const rows = sheet.rows.map((row) =>
    row?.map((cell) => {
      if (cell?.formula === undefined) return cell;
      const formula = native(cell.formula);
      return formula === undefined ? { value: cell.value, style: cell.style } : { ...cell, formula, value: 0 };
    }),
  );
  return { ...sheet, rows };
}

/** How many formula cells of a sheet were compared, and where LibreOffice comes to another result than the host. */
export function differencesInLibreOffice(document: WorkbookDocument, name: string): { compared: number; differences: readonly string[] } {
  const general = document.styles.map((style) => ({ ...style, numberFormat: "General" }));
  const sheets = document.sheets.map((sheet) => (sheet.name === name ? withNativeFormulas(sheet) : sheet));
  const calculated = recalculateInLibreOffice(saveWorkbook({ ...document, styles: general, sheets })).get(name) ?? [];
  return formulaDifferences(document.sheets.find((sheet) => sheet.name === name)?.rows ?? [], calculated);
}

/** The same for rows whose results by LibreOffice are known; numbers may differ by 1e-9 of their size. */
export function formulaDifferences(
  rows: DocumentSheet["rows"],
  calculated: readonly (readonly string[])[],
): { compared: number; differences: readonly string[] } {
  const differences: string[] = [];
  let compared = 0;
  rows.forEach((row, rowIndex) =>
    row?.forEach((cell, column) => {
      if (cell?.formula === undefined || native(cell.formula) === undefined) return;
      compared += 1;
      const theirs = calculated[rowIndex]?.[column] ?? "";
      if (!isSame(cell.value, theirs)) differences.push(`${rowIndex + 1}/${column}: ${JSON.stringify(cell.value)} ≠ ${theirs}`);
    }),
  );
  return { compared, differences };
}

function isSame(value: unknown, text: string): boolean {
  if (typeof value === "number") return Math.abs(Number(text) - value) <= 1e-9 * Math.max(1, Math.abs(value));
  if (typeof value === "boolean") return text === String(value).toUpperCase();
  if (typeof value === "object" && value !== null && "error" in value) return text === value.error;
  // Texts with numbers in them show the decimal mark of the program's language.
  return text.replaceAll(",", ".") === String(value ?? "").replaceAll(",", ".");
}
