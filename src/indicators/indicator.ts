import type { LocalizedText } from "../units/language";

/** What a cell hands to a function: blank is `null` or `""`; desktop Excel may pass 0 for a blank cell. */
export type CellInput = number | string | boolean | null | undefined;

/** A range is rows of cells. */
export type CellMatrix = readonly (readonly CellInput[])[];

export type IndicatorArgument = CellInput | CellMatrix;

export type IndicatorParameter = {
  /** One word, as the formula help shows it. */
  readonly name: LocalizedText;
  readonly unit: LocalizedText;
  readonly description: LocalizedText;
  readonly isOptional: boolean;
  readonly dimensionality: "scalar" | "matrix";
  /** Smallest and largest value that makes sense, of a matrix for each cell; beyond them the function answers #VALUE!. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWholeNumber?: boolean;
  /** An Excel date, or a text such as `2022-06` or `30.06.2022`. */
  readonly isDate?: boolean;
  /** The words that may be given instead of a number; each is understood in either language, in capitals or not. */
  readonly choices?: readonly LocalizedText[];
  /** Value of an optional parameter that is left out or blank, NaN if there is none; of choices their number, from 1. */
  readonly default?: number;
  /**
   * Of a matrix: monthly values in one row or column, none of them missing. `isZeroMissing` where 0 is no plausible value,
   * because a blank cell may arrive as 0. A matrix without it is any block of numbers, in which blank cells are left out.
   */
  readonly months?: { readonly least: number; readonly most: number; readonly isZeroMissing: boolean };
  /** Of a matrix: a table with texts and dates as well, which the function itself reads. */
  readonly isTable?: boolean;
  /** Of a scalar: a name, which the function itself looks up. */
  readonly isText?: boolean;
};

/** Why there is no result: `value` shows as #VALUE!, `notAvailable` as #N/A. */
export type IndicatorProblem = {
  readonly kind: "value" | "notAvailable";
  /** Name of the argument that does not fit. */
  readonly parameter: LocalizedText;
  readonly message: LocalizedText;
};

export function isProblem(result: unknown): result is IndicatorProblem {
  return typeof result === "object" && result !== null && "kind" in result;
}

/** Rows of cells that spill; a blank-looking cell is `""`, one that is not known an error with its reason. */
export type ResultTable = readonly (readonly (number | string | IndicatorProblem)[])[];

export type FunctionResult = number | string | ResultTable;

/** One function as a cell can call it: custom function, help text and documentation derive from it. */
export type CellFunction<Result extends FunctionResult = FunctionResult> = {
  /** Name of the function; the same in every language, never changed once released. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** A call with English separators, e.g. `=CASELOAD(11080,113)`. */
  readonly example: string;
  readonly parameters: readonly IndicatorParameter[];
  readonly result: {
    /** A number unless said otherwise; a table spills. */
    readonly type?: "number" | "text" | "table";
    readonly unit: LocalizedText;
    /** Excel number format, en-US. */
    readonly numberFormat: string;
  };
  /** Whether a high or a low value is good; `none`: never rated. */
  readonly direction: "high" | "low" | "none";
  /** Law or convention that the calculation follows. */
  readonly legalSources: readonly string[];
  /** The unrounded result, or why there is none. Arguments beyond the parameters are ignored. */
  evaluate(args: readonly IndicatorArgument[]): Result | IndicatorProblem;
};

/** One entry of the catalogue: a function that native formulas can calculate as well. */
export type Indicator<Result extends number | string = number | string> = CellFunction<Result> & {
  /**
   * The calculation alone, of values that are known to fit: arguments that are left out take their defaults, nothing is
   * checked. For loops over many cases; the result is not finite where `evaluate` names a problem of a denominator.
   */
  calculate(values: readonly number[]): Result;
  /**
   * The same calculation, without `=`, in functions that every Excel since 2010 and LibreOffice know; #N/A and #VALUE!
   * in the same cases (LibreOffice cannot tell a logical value in a range from 1 and 0).
   *
   * @param args with English function names and separators: references, numbers, quoted texts or expressions, for a
   *   matrix a reference; optional ones may be left out
   */
  nativeFormula(args: readonly string[]): string;
};
