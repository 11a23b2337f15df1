import type { LocalizedText } from "../units/language";

/** What a cell hands to a function: blank is `null` or `""`; desktop Excel may pass 0 for a blank cell. */
export type IndicatorArgument = number | string | boolean | null | undefined;

export type IndicatorParameter = {
  /** One word, as the formula help shows it. */
  readonly name: LocalizedText;
  readonly unit: LocalizedText;
  readonly description: LocalizedText;
  readonly isOptional: boolean;
  readonly dimensionality: "scalar" | "matrix";
  /** Smallest and largest value that makes sense; beyond them the function answers #VALUE!. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Value of an optional parameter that is left out or blank. */
  readonly default?: number;
};

/** Why there is no result: `value` shows as #VALUE!, `notAvailable` as #N/A. */
export type IndicatorProblem = {
  readonly kind: "value" | "notAvailable";
  /** Name of the argument that does not fit. */
  readonly parameter: LocalizedText;
  readonly message: LocalizedText;
};

/** One entry of the catalogue: custom function, native formula, help text and figure of the result sheet derive from it. */
export type Indicator = {
  /** Name of the function; the same in every language, never changed once released. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** A call with English separators, e.g. `=CASELOAD(11080,113)`. */
  readonly example: string;
  readonly parameters: readonly IndicatorParameter[];
  readonly result: {
    readonly unit: LocalizedText;
    /** Excel number format, en-US. */
    readonly numberFormat: string;
  };
  /** Whether a high or a low value is good; `none`: never rated. */
  readonly direction: "high" | "low" | "none";
  readonly legalSources: readonly string[];
  /** The unrounded result, or why there is none. Arguments beyond the parameters are ignored. */
  evaluate(args: readonly IndicatorArgument[]): number | IndicatorProblem;
  /**
   * The same calculation, without `=`, in functions that every Excel since 2010 and LibreOffice know; #N/A and #VALUE!
   * in the same cases.
   *
   * @param args references, numbers or expressions with English function names and separators; optional ones may be left out
   */
  nativeFormula(args: readonly string[]): string;
};
