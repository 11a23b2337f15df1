import type { RawValue } from "../raw-table";

/** A cell that calls one of our functions, as it stands in the workbook. Rows and columns are counted from 0. */
export type FunctionCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: RawValue;
  /** Whether the cell has the number format of text: Excel would make text of whatever is written there. */
  readonly isText: boolean;
  /** What the formula spills, the cell itself included; absent if it does not spill. */
  readonly spilled?: readonly (readonly RawValue[])[];
};

/** What is written in place of a function, and what Excel then says is there. */
export type Replacement = { readonly written: RawValue; readonly readBack: RawValue };

/** Errors as calculations that show the same error in every program: written as a word they would be text in some. */
const ERRORS: ReadonlyMap<RawValue, string> = new Map([
  ["#N/A", "=NA()"],
  ["#VALUE!", '="?"*1'],
  ["#DIV/0!", "=1/0"],
  ["#NUM!", "=SQRT(-1)"],
  ["#REF!", "=#REF!"],
]);

/** A cell without a result: it still calculates, is blocked, or names something that is not there. */
const NO_RESULT = /^#(?:BUSY!|GETTING_DATA|NAME\?|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|NULL!)$/;

export function hasNoResult(value: RawValue): boolean {
  return typeof value === "string" && NO_RESULT.test(value);
}

/** Whether the value is an error that a calculation can end with. */
export function isError(value: RawValue): boolean {
  return ERRORS.has(value);
}

/** A value as it must be written so that it is the same value again; an empty text is not a blank cell. */
export function replacementOf(value: RawValue): Replacement {
  if (typeof value !== "string") return { written: value, readBack: value };
  const formula = value === "" ? '=""' : ERRORS.get(value);
  return formula === undefined ? { written: `'${value}`, readBack: value } : { written: formula, readBack: formula };
}

/** How far two numbers may lie apart and still count as the same. */
export type Tolerance = { readonly relative: number; readonly absolute: number };

/** Whether two contents of cells are the same. */
export function isSameContent(left: RawValue, right: RawValue, { relative, absolute }: Tolerance): boolean {
  return typeof left === "number" && typeof right === "number"
    ? Math.abs(left - right) <= Math.max(absolute, relative * Math.max(Math.abs(left), Math.abs(right)))
    : left === right;
}
