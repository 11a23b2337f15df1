import type { LocalizedText } from "../units/language";
import { differentShape, gaps, noResult, partAboveWhole } from "./argument-problems";
import { NO_CELLS, type Series } from "./check-arguments";
import type { IndicatorParameter, IndicatorProblem } from "./indicator";
import { guard, isLiteral } from "./native-formula";

/** What must hold between arguments that fit one by one, for `evaluate` and in the native formula. */
export type ArgumentCheck = {
  readonly problem: (
    values: readonly number[],
    series: readonly Series[],
    parameters: readonly IndicatorParameter[],
  ) => IndicatorProblem | undefined;
  /** `inner`, or the error if the check fails. */
  readonly guard: (operands: readonly string[], inner: string) => string;
};

/** What an indicator divides by; zero gives #N/A, named by the parameter it comes from. */
export function divisor(
  position: number,
  {
    value,
    native,
    whenZero,
  }: {
    readonly value: (values: readonly number[], series: readonly Series[]) => number;
    readonly native: (operands: readonly string[]) => string;
    readonly whenZero: LocalizedText;
  },
): ArgumentCheck {
  return {
    problem: (values, series, parameters) =>
      value(values, series) === 0 ? noResult(parameterAt(parameters, position), whenZero) : undefined,
    guard: (operands, inner) => {
      const divisorText = native(operands);
      return isLiteral(divisorText) && Number(divisorText) !== 0 ? inner : guard("notAvailable", `${divisorText}=0`, inner);
    },
  };
}

/** The divisor is one argument as it stands. */
export function argumentAsDivisor(position: number, whenZero: LocalizedText): ArgumentCheck {
  return divisor(position, { value: (values) => values[position] ?? 0, native: (operands) => operands[position] ?? "0", whenZero });
}

/** A part must not exceed the whole; positions of their parameters. A part that is left out is none, which no whole is smaller than. */
export function partWithinWhole(part: number, whole: number): ArgumentCheck {
  return {
    problem: (values, _series, parameters) => {
      const [partValue, wholeValue] = [values[part] ?? 0, values[whole] ?? 0];
      return partValue > wholeValue
        ? partAboveWhole({ parameter: parameterAt(parameters, part) }, parameterAt(parameters, whole), [partValue, wholeValue])
        : undefined;
    },
    guard: (operands, inner) => (operands[part] === "0" ? inner : guard("value", `${operands[part]}>${operands[whole]}`, inner)),
  };
}

/** The first two parameters are ranges; each cell of the first is part of the cell of the second at the same place. */
export const CELLS_WITHIN_CELLS: ArgumentCheck = {
  problem: (_values, [parts = NO_CELLS, wholes = NO_CELLS], parameters) => {
    const position = parts.numbers.findIndex((part, index) => part > (wholes.numbers[index] ?? NaN));
    if (position < 0) {
      return undefined;
    }
    const { rows, columns } = parts;
    const cell = { row: Math.floor(position / columns), column: position % columns, rows, columns };
    return partAboveWhole({ parameter: parameterAt(parameters, 0), cell }, parameterAt(parameters, 1), [
      parts.numbers[position] ?? 0,
      wholes.numbers[position] ?? 0,
    ]);
  },
  guard: ([parts, wholes], inner) => guard("value", `SUMPRODUCT(--(${parts}>${wholes}))>0`, inner),
};

/** The first two parameters are ranges of the same shape. */
export const SAME_SHAPE: ArgumentCheck = {
  problem: (_values, [first = NO_CELLS, second = NO_CELLS], parameters) =>
    first.rows === second.rows && first.columns === second.columns
      ? undefined
      : differentShape(parameterAt(parameters, 1), parameterAt(parameters, 0), 0),
  guard: ([first, second], inner) => guard("value", `OR(ROWS(${first})<>ROWS(${second}),COLUMNS(${first})<>COLUMNS(${second}))`, inner),
};

/** The first two parameters are monthly values in the same direction; the second begins one month earlier and ends with the first. */
export const ONE_MONTH_EARLIER: ArgumentCheck = {
  problem: (_values, [flows = NO_CELLS, stocks = NO_CELLS], parameters) =>
    stocks.numbers.length === flows.numbers.length + 1 && (stocks.rows === flows.rows || stocks.columns === flows.columns)
      ? undefined
      : differentShape(parameterAt(parameters, 1), parameterAt(parameters, 0), 1),
  guard: ([flows, stocks], inner) =>
    guard(
      "value",
      `OR(ROWS(${stocks})*COLUMNS(${stocks})<>ROWS(${flows})*COLUMNS(${flows})+1,` +
        `AND(ROWS(${stocks})<>ROWS(${flows}),COLUMNS(${stocks})<>COLUMNS(${flows})))`,
      inner,
    ),
};

/**
 * The first two parameters are ranges of numerators and denominators. Where one of a pair is missing there is no result;
 * a pair of which neither says anything (blank or 0) does no harm. A denominator of 0 under a numerator is a missing one.
 */
export const COMPLETE_PAIRS: ArgumentCheck = {
  problem: (_values, [numerators = NO_CELLS, denominators = NO_CELLS], parameters) => {
    const pairs = numerators.numbers.map((numerator, index) => [numerator, denominators.numbers[index] ?? NaN] as const);
    const missing = [
      positionsWhere(pairs, ([numerator, denominator]) => Number.isNaN(numerator) && isAmount(denominator)),
      positionsWhere(pairs, ([numerator, denominator]) => isAmount(numerator) && !isAmount(denominator)),
    ];
    const parameter = missing.findIndex((positions) => positions.length > 0);
    return parameter < 0 ? undefined : gaps(parameterAt(parameters, parameter), missing[parameter] ?? [], pairs.length);
  },
  guard: ([numerators, denominators], inner) => {
    const [hasNumerator, hasDenominator] = [nativeIsAmount(numerators), nativeIsAmount(denominators)];
    const incomplete = `${hasNumerator}*(1-${hasDenominator})+(1-ISNUMBER(${numerators}))*${hasDenominator}`;
    return guard("notAvailable", `SUMPRODUCT(${incomplete})>0`, inner);
  },
};

function isAmount(value: number): boolean {
  return !Number.isNaN(value) && value !== 0;
}

function nativeIsAmount(range: string | undefined): string {
  return `ISNUMBER(${range})*(${range}<>0)`;
}

function positionsWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number[] {
  return items.flatMap((item, position) => (holds(item) ? [position] : []));
}

function parameterAt(parameters: readonly IndicatorParameter[], position: number): IndicatorParameter {
  const described = parameters[position];
  if (described === undefined) {
    throw new RangeError(`There is no parameter ${position}.`);
  }
  return described;
}
