import {
  add,
  ceiling,
  compare,
  floor,
  isWhole,
  multiply,
  negate,
  numberOf,
  rationalOf,
  reciprocal,
  scaled,
  signOf,
  type Rational,
} from "./rational";

/** An end of an interval; `isIncluded`: the end itself belongs to it. */
export type IntervalEnd = { readonly at: Rational; readonly isIncluded: boolean };

/**
 * All values that a number can have, given what is known of it; never empty. An end that is undefined lies at infinity.
 * The arithmetic is exact: the result holds every value that operands from the two intervals can give, and no other,
 * as long as each unknown number is used once.
 */
export type Interval = { readonly lower: IntervalEnd | undefined; readonly upper: IntervalEnd | undefined };

const ZERO = rationalOf(0);
const HALF = rationalOf(0.5);
const EVERYTHING: Interval = { lower: undefined, upper: undefined };

/** A number that is known exactly; throws a RangeError for NaN and infinity. */
export function exactInterval(value: number): Interval {
  const end: IntervalEnd = { at: rationalOf(value), isIncluded: true };
  return { lower: end, upper: end };
}

/** From `lower` to `upper`, both included; throws a RangeError if they are not in order. */
export function closedInterval(lower: number, upper: number): Interval {
  if (!(lower <= upper)) {
    throw new RangeError(`${lower} is not less than ${upper}.`);
  }
  return { lower: { at: rationalOf(lower), isIncluded: true }, upper: { at: rationalOf(upper), isIncluded: true } };
}

/** Whether a number has no more than this many decimals (to 15 significant digits), as a figure rounded to them must. */
export function hasDecimals(value: number, decimals: number): boolean {
  return isWhole(scaled(rationalOf(value), decimals));
}

/**
 * The values that round to a published figure, half away from zero (kaufmännisch): 0.3 with one decimal is [0.25, 0.35),
 * −0.3 is (−0.35, −0.25], 0 is (−0.05, 0.05).
 *
 * @param decimals places after the decimal point; negative: rounded to tens, hundreds …
 * @throws RangeError if the value has more decimals than it was rounded to
 */
export function roundedInterval(value: number, decimals: number): Interval {
  if (!hasDecimals(value, decimals)) {
    throw new RangeError(`${value} is not rounded to ${decimals} decimals.`);
  }
  const at = rationalOf(value);
  const half = scaled(HALF, -decimals);
  return {
    lower: { at: add(at, negate(half)), isIncluded: signOf(at) > 0 },
    upper: { at: add(at, half), isIncluded: signOf(at) < 0 },
  };
}

/** The values less than one unit of the last place away: a figure given as "about", rounded up, down or to the nearest. */
export function approximateInterval(value: number, decimals: number): Interval {
  const at = rationalOf(value);
  const unit = scaled(rationalOf(1), -decimals);
  return { lower: { at: add(at, negate(unit)), isIncluded: false }, upper: { at: add(at, unit), isIncluded: false } };
}

export function addIntervals(left: Interval, right: Interval): Interval {
  return { lower: sumOfEnds(left.lower, right.lower), upper: sumOfEnds(left.upper, right.upper) };
}

export function subtractIntervals(left: Interval, right: Interval): Interval {
  return addIntervals(left, negateInterval(right));
}

export function negateInterval({ lower, upper }: Interval): Interval {
  return { lower: negatedEnd(upper), upper: negatedEnd(lower) };
}

export function multiplyIntervals(left: Interval, right: Interval): Interval {
  const isZeroReached = contains(left, 0) || contains(right, 0);
  const products = limitsOf(left).flatMap((first) => limitsOf(right).map((second) => productOfLimits(first, second, isZeroReached)));
  return { lower: endOf(products.reduce(lowerLimit)), upper: endOf(products.reduce(upperLimit)) };
}

/**
 * The quotients of the two intervals, zero left out of the divisor: unbounded where the divisor comes near zero, every
 * number where it can have either sign; undefined if it can only be zero.
 */
export function divideIntervals(dividend: Interval, divisor: Interval): Interval | undefined {
  const inverse = reciprocalInterval(divisor);
  return inverse && multiplyIntervals(dividend, inverse);
}

/** The values that lie in both; undefined if there are none. */
export function intersectIntervals(left: Interval, right: Interval): Interval | undefined {
  const lower = negatedEnd(nearerUpper(negatedEnd(left.lower), negatedEnd(right.lower)));
  const upper = nearerUpper(left.upper, right.upper);
  return isEmpty(lower, upper) ? undefined : { lower, upper };
}

/** The same interval from its first to its last whole number: what it allows for persons; undefined if it holds none. */
export function wholeNumbersIn({ lower, upper }: Interval): Interval | undefined {
  const last = lastWhole(upper);
  const first = negatedEnd(lastWhole(negatedEnd(lower)));
  return isEmpty(first, last) ? undefined : { lower: first, upper: last };
}

/** Whether the number lies in the interval; NaN and infinity never do. */
export function contains(interval: Interval, value: number): boolean {
  return Number.isFinite(value) && intersectIntervals(interval, exactInterval(value)) !== undefined;
}

/** Whether every value of `inner` lies in `outer`. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  return isUpperWithin(inner.upper, outer.upper) && isUpperWithin(negatedEnd(inner.lower), negatedEnd(outer.lower));
}

/** Whether every value of `left` is less than every value of `right`. */
export function isBelow(left: Interval, right: Interval): boolean {
  if (left.upper === undefined || right.lower === undefined) {
    return false;
  }
  const order = compare(left.upper.at, right.lower.at);
  return order < 0 || (order === 0 && !(left.upper.isIncluded && right.lower.isIncluded));
}

/** The ends as doubles; infinite where the interval is unbounded. Whether an end belongs to it is not told. */
export function boundsOf({ lower, upper }: Interval): { readonly lower: number; readonly upper: number } {
  return { lower: lower ? numberOf(lower.at) : -Infinity, upper: upper ? numberOf(upper.at) : Infinity };
}

/**
 * The smallest and the greatest figure that values of the interval are published as, rounded half away from zero to
 * `decimals` places; infinite where the interval is unbounded. An end that is not included is not rounded as if it were.
 */
export function publishedBounds({ lower, upper }: Interval, decimals: number): { readonly lower: number; readonly upper: number } {
  const greatest = (end: IntervalEnd | undefined) => (end ? scaled(greatestRounded(end, decimals), -decimals) : undefined);
  const [first, last] = [greatest(negatedEnd(lower)), greatest(upper)];
  return { lower: first ? numberOf(negate(first)) : -Infinity, upper: last ? numberOf(last) : Infinity };
}

/** The greatest number of units of the last place that values below an upper end are rounded to. */
function greatestRounded({ at, isIncluded }: IntervalEnd, decimals: number): Rational {
  const units = scaled(at, decimals);
  const isHalf = isWhole(add(units, HALF));
  if (isHalf) {
    // The half itself goes away from zero; values just below it go down.
    return signOf(units) > 0 && isIncluded ? ceiling(units) : floor(units);
  }
  return floor(add(units, HALF));
}

function sumOfEnds(left: IntervalEnd | undefined, right: IntervalEnd | undefined): IntervalEnd | undefined {
  return left && right && { at: add(left.at, right.at), isIncluded: left.isIncluded && right.isIncluded };
}

function negatedEnd(end: IntervalEnd | undefined): IntervalEnd | undefined {
  return end && { at: negate(end.at), isIncluded: end.isIncluded };
}

/** The upper end that leaves fewer values. */
function nearerUpper(left: IntervalEnd | undefined, right: IntervalEnd | undefined): IntervalEnd | undefined {
  return isUpperWithin(left, right) ? left : right;
}

function isUpperWithin(inner: IntervalEnd | undefined, outer: IntervalEnd | undefined): boolean {
  if (outer === undefined || inner === undefined) {
    return outer === undefined;
  }
  const order = compare(inner.at, outer.at);
  return order < 0 || (order === 0 && (outer.isIncluded || !inner.isIncluded));
}

function isEmpty(lower: IntervalEnd | undefined, upper: IntervalEnd | undefined): boolean {
  if (lower === undefined || upper === undefined) {
    return false;
  }
  const order = compare(lower.at, upper.at);
  return order > 0 || (order === 0 && !(lower.isIncluded && upper.isIncluded));
}

function lastWhole(upper: IntervalEnd | undefined): IntervalEnd | undefined {
  if (upper === undefined) {
    return undefined;
  }
  const isLeftOut = isWhole(upper.at) && !upper.isIncluded;
  return { at: isLeftOut ? add(upper.at, rationalOf(-1)) : floor(upper.at), isIncluded: true };
}

/** An end with its direction: a number, or minus or plus infinity. */
type Limit = IntervalEnd | { readonly infinite: -1 | 1 };

function limitsOf({ lower, upper }: Interval): readonly Limit[] {
  return [lower ?? { infinite: -1 }, upper ?? { infinite: 1 }];
}

function signOfLimit(limit: Limit): number {
  return "infinite" in limit ? limit.infinite : signOf(limit.at);
}

function productOfLimits(left: Limit, right: Limit, isZeroReached: boolean): Limit {
  const sign = signOfLimit(left) * signOfLimit(right);
  if (sign === 0) {
    return { at: ZERO, isIncluded: isZeroReached };
  }
  if ("infinite" in left || "infinite" in right) {
    return { infinite: sign < 0 ? -1 : 1 };
  }
  return { at: multiply(left.at, right.at), isIncluded: left.isIncluded && right.isIncluded };
}

function lowerLimit(left: Limit, right: Limit): Limit {
  return outerLimit(left, right, -1);
}

function upperLimit(left: Limit, right: Limit): Limit {
  return outerLimit(left, right, 1);
}

/** The limit that lies further in a direction; of equal ones that which is included. */
function outerLimit(left: Limit, right: Limit, direction: -1 | 1): Limit {
  if ("infinite" in left) {
    return left.infinite === direction ? left : right;
  }
  if ("infinite" in right) {
    return right.infinite === direction ? right : left;
  }
  const order = compare(left.at, right.at) * direction;
  return order > 0 || (order === 0 && left.isIncluded) ? left : right;
}

function endOf(limit: Limit): IntervalEnd | undefined {
  return "infinite" in limit ? undefined : limit;
}

function reciprocalInterval(interval: Interval): Interval | undefined {
  const { lower, upper } = interval;
  const [lowerSign, upperSign] = [lower ? signOf(lower.at) : -1, upper ? signOf(upper.at) : 1];
  if (lowerSign === 0 && upperSign === 0) {
    return undefined;
  }
  if (lowerSign < 0 && upperSign > 0) {
    return EVERYTHING;
  }
  // Towards zero the reciprocal grows beyond all bounds, towards infinity it comes near zero without reaching it.
  return lowerSign >= 0
    ? { lower: reciprocalEnd(upper), upper: lowerSign === 0 ? undefined : reciprocalEnd(lower) }
    : { lower: upperSign === 0 ? undefined : reciprocalEnd(upper), upper: reciprocalEnd(lower) };
}

function reciprocalEnd(end: IntervalEnd | undefined): IntervalEnd {
  return end ? { at: reciprocal(end.at), isIncluded: end.isIncluded } : { at: ZERO, isIncluded: false };
}
