import { indicator } from "../../src/indicators/catalogue";
import type { IndicatorArgument } from "../../src/indicators/indicator";
import { cellAddress } from "../../src/units/cell-address";
import { blankDocument } from "../../src/xlsx/blank-document";
import type { CellValue, DocumentCell, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { ALL_CASES } from "./all-cases";
import { toleranceFor, type IndicatorCase } from "./indicator-case";

/** All cases in one sheet: each a row with its inputs, the call of the custom function and the native formula. */

export const FUNCTION_COLUMN = 6;
export const NATIVE_COLUMN = 7;

export type CaseRow = IndicatorCase & { readonly id: string; readonly row: number };

export const CASE_ROWS: readonly CaseRow[] = ALL_CASES.flatMap(({ indicator: id, cases }) =>
  cases.map((single) => ({ ...single, id })),
).map((single, row) => ({ ...single, row }));

export function caseWorkbook(): WorkbookDocument {
  const document = blankDocument();
  const [sheet] = document.sheets;
  if (sheet === undefined) {
    throw new Error("A blank document has a sheet.");
  }
  return { ...document, sheets: [{ ...sheet, rows: CASE_ROWS.map(cellsOf) }] };
}

function cellsOf({ id, row, inputs }: CaseRow): (DocumentCell | undefined)[] {
  const cells: (DocumentCell | undefined)[] = inputs.map(inputCell);
  const addresses = inputs.map((_, column) => cellAddress(row, column));
  cells[FUNCTION_COLUMN] = { value: null, formula: `=${id}(${addresses.join()})`, style: 0 };
  cells[NATIVE_COLUMN] = { value: null, formula: `=${indicator(id).nativeFormula(addresses)}`, style: 0 };
  return cells;
}

/** An empty text comes from a formula; as a constant it would be a blank cell. */
function inputCell(input: IndicatorArgument): DocumentCell | undefined {
  if (input === null || input === undefined) {
    return undefined;
  }
  return input === "" ? { value: "", formula: '=""', style: 0 } : { value: input, style: 0 };
}

/** Checks a cell of the document: the number within its tolerance, or the error. */
export function expectCell(value: CellValue | undefined, expected: IndicatorCase["expected"]): void {
  const shown = typeof value === "object" && value !== null ? value.error : value;
  if (typeof expected === "string" || typeof shown !== "number") {
    expect(shown).toBe(expected);
    return;
  }
  expect(Math.abs(shown - expected)).toBeLessThanOrEqual(toleranceFor(expected));
}
