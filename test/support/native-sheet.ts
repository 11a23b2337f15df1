import { indicator, INDICATORS } from "../../src/indicators/catalogue";
import { argumentRanges, formulaTokens } from "../../src/units/formula-tokens";
import { CELL_FUNCTIONS } from "../../src/functions/cell-functions";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { recalculateInLibreOffice } from "./libreoffice";

/** A sheet of ours as another program calculates it, with the catalogue's native formulas in place of our functions. */

const FUNCTIONS = new Set(INDICATORS.map(({ id }) => id));
/** Functions that no native formula replaces: their cells keep the host's values, and what depends on them is compared. */
const WITHOUT_NATIVE = new RegExp(
  `\\b(?:${CELL_FUNCTIONS.map(({ id }) => id)
    .filter((id) => !FUNCTIONS.has(id))
    .join("|")})\\(`,
);

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

function replaced(cell: DocumentCell, formula: string): DocumentCell {
  return WITHOUT_NATIVE.test(formula) ? { ...cell, formula: undefined } : { ...cell, formula: native(formula), value: 0 };
}

function withNativeFormulas(sheet: DocumentSheet): DocumentSheet {
  const rows = sheet.rows.map((row) => row?.map((cell) => (cell?.formula === undefined ? cell : replaced(cell, cell.formula))));
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
      if (cell?.formula === undefined) return;
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
