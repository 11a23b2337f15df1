import type { Indicator } from "../../indicators/indicator";
import { missing, type Missing } from "../../units/missing";
import { roundHalfAwayFromZero } from "../../units/rounding";

export type Direction = Indicator["direction"];

/** Excel compares 15 digits; a rate of change, being a ratio less 1, has fewer that are not noise. */
const SIGNIFICANT_DIGITS = 15;
const COMPARED_DECIMALS = 12;

/** Two rates that differ by binary noise are the same and share a rank. */
function asDecimal(value: number): number {
  return Number(roundHalfAwayFromZero(value, COMPARED_DECIMALS).toPrecision(SIGNIFICANT_DIGITS));
}

/**
 * Rank of a value among others, 1 the best: one more than there are better ones, so that ties share a rank and the next
 * rank is left out. Missing where no direction is good (Ergänzungsgröße).
 */
export function rankOf(value: number, values: readonly number[], direction: Direction): number | Missing {
  if (direction === "none") {
    return NO_DIRECTION;
  }
  const own = asDecimal(value);
  return 1 + values.filter((other) => (direction === "high" ? asDecimal(other) > own : asDecimal(other) < own)).length;
}

/** The ranks of all values among themselves, as `rankOf` gives them; sorts once. */
export function ranksOf(values: readonly number[], direction: "high" | "low"): readonly number[] {
  const sign = direction === "high" ? -1 : 1;
  const ordered = values.map(asDecimal).sort((left, right) => sign * (left - right));
  const ranks = new Map<number, number>();
  ordered.forEach((value, index) => {
    if (!ranks.has(value)) {
      ranks.set(value, index + 1);
    }
  });
  return values.map((value) => ranks.get(asDecimal(value)) ?? 0);
}

/**
 * GeMW: the sum of the numerators over the sum of the denominators, never the mean of the ratios.
 *
 * @param scale 1000 for a density per 1,000 inhabitants
 * @throws RangeError if the lists differ in length
 */
export function weightedMean(numerators: readonly number[], denominators: readonly number[], scale = 1): number | Missing {
  if (numerators.length !== denominators.length) {
    throw new RangeError(`${numerators.length} numerators do not go with ${denominators.length} denominators.`);
  }
  const denominator = sumOf(denominators);
  return denominator === 0 ? NO_DENOMINATOR : (scale * sumOf(numerators)) / denominator;
}

/** MW: the mean of the values, each municipality counting the same whatever its size. */
export function meanOf(values: readonly number[]): number | Missing {
  return values.length === 0 ? NOTHING_TO_COMPARE : sumOf(values) / values.length;
}

export type Deviation = {
  /** In the unit of the value; of rates it is shown in percentage points. */
  readonly absolute: number;
  /** As a fraction of the reference; missing where the reference is not positive, because the sign would mislead. */
  readonly relative: number | Missing;
};

export function deviation(value: number, reference: number): Deviation {
  return { absolute: value - reference, relative: reference > 0 ? value / reference - 1 : NO_POSITIVE_REFERENCE };
}

/**
 * What one part adds to the rate of change of the whole: (current − previous) / previous of the whole, as a fraction.
 * The contributions of all parts add up to the rate of change of the whole.
 */
export function contribution(current: number, previous: number, previousOfWhole: number): number | Missing {
  return previousOfWhole === 0 ? NO_PREVIOUS : (current - previous) / previousOfWhole;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const NO_DENOMINATOR = missing({
  de: "Der Nenner ist 0; dazu gibt es keine Quote.",
  en: "The denominator is 0; there is no ratio.",
});
export const NOTHING_TO_COMPARE = missing({
  de: "Keine Kommune hat einen Wert.",
  en: "No municipality has a value.",
});
const NO_DIRECTION = missing({
  de: "Eine Ergänzungsgröße wird nicht bewertet; sie hat keinen Rang.",
  en: "A supplementary indicator is not rated; it has no rank.",
});
const NO_POSITIVE_REFERENCE = missing({
  de: "Eine relative Abweichung gibt es nur von einem Wert über 0.",
  en: "There is a relative deviation only from a value above 0.",
});
const NO_PREVIOUS = missing({
  de: "Der Vorjahreswert des Kreises ist 0; dazu gibt es keine Veränderungsrate.",
  en: "The county's value of the year before is 0; there is no rate of change.",
});
