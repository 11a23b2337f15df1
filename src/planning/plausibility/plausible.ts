import { addIntervals, boundsOf, subtractIntervals, type Interval } from "../../units/interval";
import type { Language, LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { formatNumber } from "../../units/number-format";
import { comparePublished, type Comparison } from "./compare-published";
import {
  decimalsOf,
  intervalOf,
  isWellFormed,
  printedInterval,
  printedRange,
  roundNumbersIn,
  type Figure,
  type FigureRange,
  type FigureUnit,
  type PublishedFigure,
} from "./figure";
import { OPERATIONS, type OperationName } from "./operations";
import { plausibilityMessage } from "./plausibility-messages";

/** Verdict on a published figure, with what would fit instead. */
export type Plausibility = Comparison & {
  /**
   * For each operand the values, printed as precisely as the one given, that would fit if the others are right;
   * undefined if no such value would.
   */
  readonly fittingOperands: readonly (FigureRange | undefined)[];
  readonly message: LocalizedText;
};

/**
 * Whether a published figure can have come from these two numbers, whatever their rounding hides.
 * Missing, with the reason, if a number is not rounded as it says or would have to be divided by zero.
 */
export function plausibleResult(
  operation: OperationName,
  published: PublishedFigure,
  first: Figure,
  second: Figure,
): Plausibility | Missing {
  const problem = malformed([published, first, second]);
  if (problem !== undefined) {
    return problem;
  }
  const { apply, solveFirst, solveSecond } = OPERATIONS[operation];
  const [firstInterval, secondInterval, result] = [intervalOf(first), intervalOf(second), intervalOf(published)];
  const printed = apply(printedInterval(first), printedInterval(second));
  const possible = apply(firstInterval, secondInterval);
  if (printed === undefined || possible === undefined) {
    return DIVISION_BY_ZERO;
  }
  const fits = [fitting(solveFirst(result, secondInterval), first), fitting(solveSecond(result, firstInterval), second)];
  return judged(published, [first, second], printed, possible, fits);
}

/** Whether a published total can be the sum of these parts; each part that fits instead is told. At least one part. */
export function plausibleSum(published: PublishedFigure, parts: readonly Figure[]): Plausibility | Missing {
  const problem = malformed([published, ...parts]);
  if (problem !== undefined) {
    return problem;
  }
  const [printed, possible] = [sumOf(parts.map(printedInterval)), sumOf(parts.map(intervalOf))];
  if (printed === undefined || possible === undefined) {
    return missing({ de: "Eine Summe braucht mindestens einen Summanden.", en: "A sum needs at least one part." });
  }
  const total = intervalOf(published);
  const fits = parts.map((part, index) => {
    const others = sumOf(parts.filter((_, other) => other !== index).map(intervalOf));
    return fitting(others ? subtractIntervals(total, others) : total, part);
  });
  return judged(published, parts, printed, possible, fits);
}

export type QuotientQuestion = {
  /** As printed: 38.9 with `unit: "percent"`, or 0.389. */
  readonly published: number;
  /** Decimals of `published` as given. */
  readonly decimals: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Decimals the number was rounded to, negative for tens and hundreds; absent: exact. */
  readonly numeratorDecimals?: number;
  readonly denominatorDecimals?: number;
  readonly unit?: FigureUnit;
  readonly isApproximate?: boolean;
};

export type QuotientPlausibility = Plausibility & {
  readonly fittingNumerators: FigureRange | undefined;
  readonly fittingDenominators: FigureRange | undefined;
};

/**
 * Whether a published ratio or share can be `numerator / denominator`, and otherwise which ratio, which numerators and
 * which denominators would fit. Missing for a denominator of zero, or a number that is not rounded as it says.
 */
export function plausibleQuotient({
  published,
  decimals,
  numerator,
  denominator,
  numeratorDecimals,
  denominatorDecimals,
  unit,
  isApproximate,
}: QuotientQuestion): QuotientPlausibility | Missing {
  const result = plausibleResult(
    "quotient",
    { value: published, decimals, unit, isApproximate },
    { value: numerator, decimals: numeratorDecimals },
    { value: denominator, decimals: denominatorDecimals },
  );
  if (isMissing(result)) {
    return result;
  }
  const [fittingNumerators, fittingDenominators] = result.fittingOperands;
  return { ...result, fittingNumerators, fittingDenominators };
}

/** What a figure implies for another one: the value from the printed figures, and all values that rounding allows. */
export type ImpliedValue = { readonly value: number; readonly range: FigureRange | undefined };

/** The whole that a part and its published share imply: 384 persons are 38.9 % of 986 to 988. Missing for a share that can be 0 only. */
export function impliedWhole(part: Figure, share: PublishedFigure): ImpliedValue | Missing {
  return implied(OPERATIONS.quotient.solveSecond, share, part);
}

/** The part that a whole and its published share imply: 38.9 % of 987 are 384 persons. */
export function impliedPart(whole: Figure, share: PublishedFigure): ImpliedValue | Missing {
  return implied(OPERATIONS.quotient.solveFirst, share, whole);
}

/** The value of the year before that a value and its published rate of change imply. */
export function impliedPrevious(current: Figure, change: PublishedFigure): ImpliedValue | Missing {
  return implied(OPERATIONS.change.solveSecond, change, current);
}

function implied(
  solve: (result: Interval, known: Interval) => Interval | undefined,
  published: PublishedFigure,
  known: Figure,
): ImpliedValue | Missing {
  const problem = malformed([published, known]);
  if (problem !== undefined) {
    return problem;
  }
  const printed = solve(printedInterval(published), printedInterval(known));
  const possible = solve(intervalOf(published), intervalOf(known));
  if (printed === undefined || possible === undefined) {
    return DIVISION_BY_ZERO;
  }
  return { value: boundsOf(printed).lower, range: fitting(possible, known) };
}

function judged(
  published: PublishedFigure,
  operands: readonly Figure[],
  printed: Interval,
  possible: Interval,
  fittingOperands: readonly (FigureRange | undefined)[],
): Plausibility {
  const comparison = comparePublished(published, printed, possible);
  return { ...comparison, fittingOperands, message: plausibilityMessage(published, operands, comparison, fittingOperands) };
}

/** What fits, to the precision of the number it replaces: whole persons for persons. */
function fitting(solution: Interval | undefined, { value, decimals, unit }: Figure): FigureRange | undefined {
  if (solution === undefined) {
    return undefined;
  }
  return decimals === undefined ? roundNumbersIn(solution, decimalsOf(value), unit) : printedRange(solution, decimals, unit);
}

function sumOf(intervals: readonly Interval[]): Interval | undefined {
  return intervals.length === 0 ? undefined : intervals.reduce(addIntervals);
}

const DIVISION_BY_ZERO = missing({
  de: "Durch 0 lässt sich nicht teilen; dazu gibt es keinen Wert.",
  en: "There is no value, because it would have to be divided by 0.",
});

function malformed(figures: readonly Figure[]): Missing | undefined {
  const figure = figures.find((candidate) => !isWellFormed(candidate));
  if (figure === undefined) {
    return undefined;
  }
  return Number.isFinite(figure.value)
    ? missing({
        de: `${shownInFull(figure.value, "de")} ist nicht auf ${figure.decimals} Nachkommastellen gerundet.`,
        en: `${shownInFull(figure.value, "en")} is not rounded to ${figure.decimals} decimals.`,
      })
    : missing({ de: "Eine der Angaben ist keine Zahl.", en: "One of the figures is not a number." });
}

function shownInFull(value: number, language: Language): string {
  return formatNumber(value, decimalsOf(value), language);
}
