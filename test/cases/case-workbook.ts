import { CELL_FUNCTIONS } from "../../src/functions/cell-functions";
import type { CellFunction, CellInput, CellMatrix, Indicator, IndicatorArgument } from "../../src/indicators/indicator";
import { cellAddress } from "../../src/units/cell-address";
import { blankDocument } from "../../src/xlsx/blank-document";
import type { CellValue, DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { ALL_CASES } from "./all-cases";
import { toleranceFor, type IndicatorCase } from "./indicator-case";

/** All cases in one sheet: each a block of rows with its inputs, the native formula and the call of the custom function. */

/** Right of the widest inputs. */
const NATIVE_COLUMN = 39;
/** The last one, so that a table has room to spill. */
const FUNCTION_COLUMN = 40;

export type CaseRow = IndicatorCase & { readonly id: string; readonly row: number };

export const CASE_ROWS: readonly CaseRow[] = rowsOf(
  ALL_CASES.flatMap(({ indicator: id, cases }) => cases.map((single) => ({ ...single, id }))),
);

/** Those that a native formula can calculate. */
export const NATIVE_CASE_ROWS = CASE_ROWS.filter(({ id }) => hasNativeFormula(cellFunction(id)));

function rowsOf(cases: readonly Omit<CaseRow, "row">[]): CaseRow[] {
  let row = 0;
  return cases.map((single) => {
    const first = row;
    const tables = [...single.inputs, single.expected].filter((value) => isTable(value));
    row += Math.max(1, ...tables.map((table) => table.length));
    return { ...single, row: first };
  });
}

export function cellFunction(id: string): CellFunction {
  const found = CELL_FUNCTIONS.find((entry) => entry.id === id);
  if (found === undefined) throw new RangeError(`There is no function ${id}.`);
  return found;
}

export function hasNativeFormula(entry: CellFunction): entry is Indicator {
  return "nativeFormula" in entry;
}

export function isTable(value: unknown): value is CellMatrix {
  return Array.isArray(value);
}

export function caseWorkbook(): WorkbookDocument {
  const grid: (DocumentCell | undefined)[][] = [];
  for (const single of CASE_ROWS) layOut(grid, single);
  return documentOf(grid);
}

/** A workbook with one sheet. */
export function documentOf(grid: readonly (readonly (DocumentCell | undefined)[])[]): WorkbookDocument {
  const document = blankDocument();
  const [sheet] = document.sheets;
  if (sheet === undefined) throw new Error("A blank document has a sheet.");
  return { ...document, sheets: [{ ...sheet, rows: Array.from(grid, (cells) => [...(cells ?? [])]) }] };
}

function layOut(grid: (DocumentCell | undefined)[][], { id, row, inputs }: CaseRow): void {
  const addresses = placeInputs(grid, row, inputs);
  const entry = cellFunction(id);
  if (hasNativeFormula(entry)) put(grid, row, NATIVE_COLUMN, formulaCell(entry.nativeFormula(addresses)));
  put(grid, row, FUNCTION_COLUMN, formulaCell(`${id}(${addresses.join()})`));
}

/** Puts the arguments beside each other, from the first column on, and gives their addresses. */
export function placeInputs(grid: (DocumentCell | undefined)[][], row: number, inputs: readonly IndicatorArgument[]): string[] {
  let column = 0;
  return inputs.map((input) => {
    const cells = isTable(input) ? input : [[input]];
    const [height, width] = [cells.length, cells[0]?.length ?? 1];
    cells.forEach((values, down) => values.forEach((value, right) => put(grid, row + down, column + right, inputCell(value))));
    const first = cellAddress(row, column);
    const last = cellAddress(row + height - 1, column + width - 1);
    column += width;
    return first === last ? first : `${first}:${last}`;
  });
}

export function put(grid: (DocumentCell | undefined)[][], row: number, column: number, cell: DocumentCell | undefined): void {
  const cells = (grid[row] ??= []);
  cells[column] = cell;
}

export function formulaCell(formula: string): DocumentCell {
  return { value: null, formula: `=${formula}`, style: 0 };
}

/** An empty text comes from a formula; as a constant it would be a blank cell. */
function inputCell(input: CellInput): DocumentCell | undefined {
  if (input === null || input === undefined) {
    return undefined;
  }
  return input === "" ? { value: "", formula: '=""', style: 0 } : { value: input, style: 0 };
}

export function shownValue(value: CellValue | undefined): number | string | boolean | null | undefined {
  return typeof value === "object" && value !== null ? value.error : value;
}

export function expectFunctionCell(sheet: DocumentSheet | undefined, { row, expected }: CaseRow): void {
  const cells = isTable(expected) ? expected : [[expected]];
  cells.forEach((values, down) =>
    values.forEach((value, right) => expectValue(shownValue(sheet?.rows[row + down]?.[FUNCTION_COLUMN + right]?.value), value)),
  );
}

export function expectNativeCell(sheet: DocumentSheet | undefined, { row, expected }: CaseRow): void {
  expectValue(shownValue(sheet?.rows[row]?.[NATIVE_COLUMN]?.value), expected);
}

export function expectNativeText(rows: readonly (readonly string[])[], { row, expected }: CaseRow): void {
  const shown = rows[row]?.[NATIVE_COLUMN] ?? "";
  expectValue(typeof expected === "number" ? numberOrText(shown) : shown, expected);
}

export function numberOrText(shown: string): number | string {
  return /^-?[0-9.]+(E[-+]?[0-9]+)?$/.test(shown) ? Number(shown) : shown;
}

/** The number within its tolerance, or exactly the text or the error. */
export function expectValue(shown: unknown, expected: unknown): void {
  if (typeof expected !== "number" || typeof shown !== "number") {
    expect(shown).toBe(expected);
    return;
  }
  expect(Math.abs(shown - expected)).toBeLessThanOrEqual(toleranceFor(expected));
}
