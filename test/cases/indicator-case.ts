import type { IndicatorArgument } from "../../src/indicators/indicator";

/**
 * One example of a function, readable without knowing the code: what goes in, what must come out, and why.
 * Every way to calculate (evaluate, custom function in a cell, native formula in our host and in LibreOffice) runs the same cases.
 */
export type IndicatorCase = {
  readonly name: string;
  /** In the order of the parameters; `null` is a blank cell, a shorter list leaves optional arguments out. */
  readonly inputs: readonly IndicatorArgument[];
  readonly expected: number | "#N/A" | "#VALUE!";
  /** Rounded, the result is this figure of the planning document. */
  readonly published?: { readonly value: number; readonly decimals: number };
  /** Where the expected value comes from, with the arithmetic. */
  readonly source: string;
};

export type IndicatorCases = { readonly indicator: string; readonly cases: readonly IndicatorCase[] };

/** Expected values carry at least ten digits. */
const RELATIVE_TOLERANCE = 1e-9;

/** How far a result may lie from its expected value. */
export function toleranceFor(expected: number): number {
  return RELATIVE_TOLERANCE * Math.max(1, Math.abs(expected));
}
