import { CellErrorType, registries } from "@odoo/o-spreadsheet";
import type { CellErrorCode } from "../../xlsx/workbook-document";

const EXCEL_CODES: ReadonlySet<string> = new Set<CellErrorCode>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/**
 * Lets the library speak Excel's error values. Excel has none for a circular reference (it warns and shows 0);
 * `#REF!` keeps a wrong-looking number out of the workbook.
 */
function adoptExcelErrors(): void {
  const types = CellErrorType as unknown as Record<string, string>;
  types.InvalidReference = "#REF!";
  types.BadExpression = "#NAME?";
  types.CircularDependency = "#REF!";
  types.GenericError = "#VALUE!";
  const known = registries.errorTypes as unknown as Set<string>;
  for (const code of EXCEL_CODES) known.add(code);
}

adoptExcelErrors();

/** Whether a cell value of the engine is an error; the engine has no other mark for errors than their text. */
export function isErrorCode(value: unknown): value is CellErrorCode {
  return typeof value === "string" && value.charCodeAt(0) === 35 && EXCEL_CODES.has(value);
}
