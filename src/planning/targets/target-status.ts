import type { Indicator } from "../../indicators/indicator";
import type { LocalizedText } from "../../units/language";
import { isMissing, type Missing } from "../../units/missing";
import { add, compare, negate, rationalOf, type Rational } from "../../units/rational";
import { roundHalfAwayFromZero } from "../../units/rounding";

/** `notRated`: an Ergänzungsgröße explains, it has no good direction and is never met or missed (FKV § 2). */
export type TargetStatus = "met" | "withinTolerance" | "missed" | "notRated";

/** The words for the sheet and the pane. */
export const TARGET_STATUS_TEXTS: Readonly<Record<TargetStatus, LocalizedText>> = {
  met: { de: "erreicht", en: "met" },
  withinTolerance: { de: "innerhalb der Toleranz", en: "within tolerance" },
  missed: { de: "verfehlt", en: "missed" },
  notRated: { de: "nicht bewertet", en: "not rated" },
};

/** A rate of change is a ratio less 1, which leaves noise in the 16th decimal: 0.92 − 1 is above −0.08. */
const COMPARED_DECIMALS = 12;

/**
 * Whether a value meets its target; exactly on the target is met. Decimals are compared as they are meant (0.1 + 0.2
 * meets 0.3). Missing stays missing.
 *
 * @param direction whether a high or a low value is good
 * @param tolerance how far the value may fall short, in the unit of the value (0.005 for half a percentage point)
 * @throws RangeError for a negative tolerance, or a number that is not finite
 */
export function targetStatus(
  actual: number | Missing,
  target: number | Missing,
  direction: Indicator["direction"],
  tolerance = 0,
): TargetStatus | Missing {
  if (tolerance < 0) {
    throw new RangeError(`A tolerance of ${tolerance} is negative.`);
  }
  if (direction === "none") {
    return "notRated";
  }
  if (isMissing(actual)) {
    return actual;
  }
  if (isMissing(target)) {
    return target;
  }
  // Positive: better than the target.
  const distance = add(asMeant(actual), negate(asMeant(target)));
  const lead = direction === "high" ? distance : negate(distance);
  if (compare(lead, rationalOf(0)) >= 0) {
    return "met";
  }
  return compare(lead, asMeant(-tolerance)) >= 0 ? "withinTolerance" : "missed";
}

function asMeant(value: number): Rational {
  return rationalOf(roundHalfAwayFromZero(value, COMPARED_DECIMALS));
}
