import type { CellInput, IndicatorArgument, ResultTable } from "../../src/indicators/indicator";

/**
 * One example of a function, readable without knowing the code: what goes in, what must come out, and why.
 * Every way to calculate (evaluate, custom function in a cell, native formula in our host and in LibreOffice) runs the same cases.
 */
export type IndicatorCase = {
  readonly name: string;
  /** In the order of the parameters; `null` is a blank cell, rows of cells a range, a shorter list leaves optional arguments out. */
  readonly inputs: readonly IndicatorArgument[];
  /** A number, a text, `"#N/A"` or `"#VALUE!"`, or the cells of a table. */
  readonly expected: number | string | ResultTable;
  /** Rounded, the result is this figure of the planning document. */
  readonly published?: { readonly value: number; readonly decimals: number };
  /** Where the expected value comes from, with the arithmetic. */
  readonly source: string;
};

export type IndicatorCases = { readonly indicator: string; readonly cases: readonly IndicatorCase[] };

/** Values below each other. */
export function inColumn(values: readonly CellInput[]): CellInput[][] {
  return values.map((value) => [value]);
}

/** Values beside each other. */
export function inRow(values: readonly CellInput[]): CellInput[][] {
  return [[...values]];
}

/** A required number: what it is called, a value that fits, and whether it may be negative. */
type RequiredNumber = readonly [name: string, value: number, negative?: "darf negativ sein"];

/** What every function answers when one of its numbers is unknown, a text or, unless that makes sense, negative. */
export function argumentCases(numbers: readonly RequiredNumber[]): IndicatorCase[] {
  const fitting = numbers.map(([, value]) => value);
  return numbers.flatMap(([name, , negative], position) => [
    {
      name: `${name} unbekannt`,
      inputs: fitting.map((value, index) => (index === position ? null : value)),
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: `${name} als Text`,
      inputs: fitting.map((value, index) => (index === position ? "viel" : value)),
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    ...(negative === undefined
      ? [
          {
            name: `${name} negativ`,
            inputs: fitting.map((value, index) => (index === position ? -1 : value)),
            expected: "#VALUE!",
            source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
          },
        ]
      : []),
  ]);
}

/** Expected values carry at least ten digits. */
const RELATIVE_TOLERANCE = 1e-9;

/** How far a result may lie from its expected value. */
export function toleranceFor(expected: number): number {
  return RELATIVE_TOLERANCE * Math.max(1, Math.abs(expected));
}
