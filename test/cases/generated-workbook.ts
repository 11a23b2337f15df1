import { NATIVE_FUNCTIONS } from "../../src/functions/cell-functions";
import { isProblem, type Indicator } from "../../src/indicators/indicator";
import { blankDocument } from "../../src/xlsx/blank-document";
import type { DocumentCell, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { formulaCell, placeInputs, put } from "./case-workbook";
import { generatedInputs } from "./generated-inputs";

/** 1,000 generated argument lists of every function with a native formula: a sheet each, a row each. */

export const GENERATED_NATIVE_COLUMN = 39;
export const GENERATED_FUNCTION_COLUMN = 40;

const ERROR_TEXTS = { value: "#VALUE!", notAvailable: "#N/A" } as const;

export type GeneratedSheet = { readonly id: string; readonly expected: readonly (number | string)[] };

const FUNCTIONS: readonly Indicator[] = NATIVE_FUNCTIONS;

export const GENERATED_SHEETS: readonly GeneratedSheet[] = FUNCTIONS.map((entry) => ({
  id: entry.id,
  expected: generatedInputs(entry.id).map((args) => {
    const result = entry.evaluate(args);
    return isProblem(result) ? ERROR_TEXTS[result.kind] : result;
  }),
}));

export function generatedWorkbook(): WorkbookDocument {
  const document = blankDocument();
  const [blankSheet] = document.sheets;
  if (blankSheet === undefined) throw new Error("A blank document has a sheet.");
  return { ...document, sheets: FUNCTIONS.map((entry) => ({ ...blankSheet, name: entry.id, rows: rowsOf(entry) })) };
}

function rowsOf(entry: Indicator): (DocumentCell | undefined)[][] {
  const grid: (DocumentCell | undefined)[][] = [];
  generatedInputs(entry.id).forEach((args, row) => {
    const addresses = placeInputs(grid, row, args);
    put(grid, row, GENERATED_NATIVE_COLUMN, formulaCell(entry.nativeFormula(addresses)));
    put(grid, row, GENERATED_FUNCTION_COLUMN, formulaCell(`${entry.id}(${addresses.join()})`));
  });
  return grid;
}

/** The positions where the values differ by more than the tolerance, relative to the expected one. */
export function differences(expected: readonly (number | string)[], shown: readonly unknown[], tolerance: number): string[] {
  return expected.flatMap((value, position) => {
    const other = shown[position];
    const isSame =
      typeof value === "number" && typeof other === "number"
        ? Math.abs(other - value) <= tolerance * Math.max(Math.abs(value), SMALL)
        : other === value;
    return isSame ? [] : [`row ${position + 1}: ${value} is shown as ${String(other)}`];
  });
}

/** A difference of nearly equal numbers has no more than the digits of these. */
const SMALL = 1e-3;
