import { boundsOf, intersectIntervals, isWithin, type Interval } from "../../units/interval";
import { intervalOf, printedRange, type FigureRange, type PublishedFigure } from "./figure";

/**
 * `consistent`: a value that the operands allow is published as the figure is.
 * `inconsistent`: no value that the operands allow is published so.
 * `undecidable`: the operands are rounded so coarsely, or the figure is so roughly given, that it says nothing.
 */
export type Verdict = "consistent" | "inconsistent" | "undecidable";

export type Comparison = {
  readonly verdict: Verdict;
  /** Whether every value that the operands allow is published as the figure is. */
  readonly isCertain: boolean;
  /** What the operands as printed give, not rounded, as a plain value: 0.389 for 38.9 %. */
  readonly computed: number;
  /** The figure that would fit best, rounded and in the unit as published: 38.9. */
  readonly fitting: number;
  /** All figures that would fit, given the rounding of the operands. */
  readonly fittingRange: FigureRange;
};

/** If more figures than these would fit, and they lie far apart, a figure that fits is no evidence. */
const MOST_FITTING_FIGURES = 5;
/** "Far apart": more than this share of the figure itself. */
const LARGEST_SPREAD = 0.02;

/**
 * Holds a published figure against what it was calculated from.
 *
 * A figure given as "about" that fits when it is rounded properly is consistent; less than one unit of its last place
 * away it cannot be decided, because nobody says how it was rounded.
 *
 * @param printed result of the operands as printed, a single value
 * @param possible result of all values that the operands can stand for
 */
export function comparePublished(published: PublishedFigure, printed: Interval, possible: Interval): Comparison {
  const { decimals, unit } = published;
  const rounded = intervalOf({ ...published, isApproximate: false });
  const fittingRange = printedRange(possible, decimals, unit);
  const isFitting = intersectIntervals(rounded, possible) !== undefined;
  return {
    verdict: isFitting ? (isTooWide(published, fittingRange) ? "undecidable" : "consistent") : verdictOfMisfit(published, possible),
    isCertain: isWithin(possible, rounded),
    computed: boundsOf(printed).lower,
    fitting: printedRange(printed, decimals, unit).lower,
    fittingRange,
  };
}

function verdictOfMisfit(published: PublishedFigure, possible: Interval): Verdict {
  const isNear = published.isApproximate === true && intersectIntervals(intervalOf(published), possible) !== undefined;
  return isNear ? "undecidable" : "inconsistent";
}

function isTooWide({ value, decimals }: PublishedFigure, { lower, upper }: FigureRange): boolean {
  const spread = upper - lower;
  return spread * 10 ** decimals > MOST_FITTING_FIGURES - 0.5 && spread > Math.abs(value) * LARGEST_SPREAD;
}
