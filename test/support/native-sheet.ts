import { VALUE_FUNCTIONS } from "../../src/functions/cell-functions";
import { indicator, INDICATORS } from "../../src/indicators/catalogue";
import { argumentRanges, formulaTokens } from "../../src/units/formula-tokens";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { recalculateInLibreOffice } from "./libreoffice";

/** A sheet of ours as another program calculates it, with the catalogue's native formulas in place of our functions. */

const FUNCTIONS = new Set(INDICATORS.map(({ id }) => id));
/** Functions that no native formula replaces: a copy for another program carries their value. */
const WITHOUT_NATIVE = new Set(VALUE_FUNCTIONS.map(({ id }) => id));

function hasOnlyValue(formula: string): boolean {
  return formulaTokens(formula).some(({ text }) => WITHOUT_NATIVE.has(text));
}

/** The formula with each of our functions written as the catalogue's native formula. */
function native(formula: string): string {
  const tokens = formulaTokens(formula);
  const at = tokens.findIndex(({ text }, index) => FUNCTIONS.has(text) && tokens[index + 1]?.text === "(");
  const name = tokens[at];
  if (name === undefined) return formula;
  const text = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join("");
  const ranges = argumentRanges(tokens, at + 1);
  const end = (ranges.at(-1)?.[1] ?? at + 1) + 1;
  const inner = indicator(name.text).nativeFormula(ranges.map(([from, to]) => text(from, to)));
  return native(`${text(0, at)}(${inner.replace(/^=/, "")})${text(end, tokens.length)}`);
}

function withNativeFormulas(sheet: DocumentSheet): DocumentSheet {
  const rows = sheet.rows.map((row) =>
    row?.map((cell) => {
      if (cell?.formula === undefined) return cell;
      return hasOnlyValue(cell.formula) ? { value: cell.value, style: cell.style } : { ...cell, formula: native(cell.formula), value: 0 };
    }),
  );
  return { ...sheet, rows };
}

/** How many formula cells of a sheet were compared, and where LibreOffice comes to another result than the host. */
export function differencesInLibreOffice(document: WorkbookDocument, name: string): { compared: number; differences: readonly string[] } {
  const general = document.styles.map((style) => ({ ...style, numberFormat: "General" }));
  const sheets = document.sheets.map((sheet) => (sheet.name === name ? withNativeFormulas(sheet) : sheet));
  const calculated = recalculateInLibreOffice(saveWorkbook({ ...document, styles: general, sheets })).get(name) ?? [];
  const differences: string[] = [];
  let compared = 0;
  const rows = document.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  rows.forEach((row, rowIndex) =>
    row?.forEach((cell, column) => {
      if (cell?.formula === undefined || hasOnlyValue(cell.formula)) return;
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
