/**
 * A rational number in lowest terms, the denominator positive. Whether a rounded figure fits is decided at the very
 * ends of ranges, where doubles are wrong by their last digit: 0.3 − 0.05 is not 0.25.
 */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

/** Excel keeps 15 significant digits; beyond them a double holds only the noise of binary arithmetic. */
const SIGNIFICANT_DIGITS = 15;
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** Bits that a quotient is taken to before it becomes a double of 53 bits. */
const QUOTIENT_BITS = 64;

/** The decimal number that a double stands for, to 15 significant digits; throws a RangeError for NaN and infinity. */
export function rationalOf(value: number): Rational {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${value} is not a finite number.`);
  }
  const [mantissa = "0", exponent = "0"] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  return scaled(lowestTerms(BigInt(mantissa.replace(".", "")), 1n), Number(exponent) - SIGNIFICANT_DIGITS + 1);
}

/** The value times ten to the power of `places`. */
export function scaled({ numerator, denominator }: Rational, places: number): Rational {
  const factor = 10n ** BigInt(Math.abs(places));
  return places < 0 ? lowestTerms(numerator, denominator * factor) : lowestTerms(numerator * factor, denominator);
}

export function add(left: Rational, right: Rational): Rational {
  return lowestTerms(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
}

export function negate({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}

export function multiply(left: Rational, right: Rational): Rational {
  return lowestTerms(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** One divided by the value; throws a RangeError for zero. */
export function reciprocal({ numerator, denominator }: Rational): Rational {
  if (numerator === 0n) {
    throw new RangeError("Zero has no reciprocal.");
  }
  return lowestTerms(denominator, numerator);
}

/** Negative, zero or positive, as `left` is less than, equal to or greater than `right`. */
export function compare(left: Rational, right: Rational): number {
  return signOf({ numerator: left.numerator * right.denominator - right.numerator * left.denominator, denominator: 1n });
}

/** −1, 0 or 1. */
export function signOf({ numerator }: Rational): number {
  return numerator === 0n ? 0 : numerator < 0n ? -1 : 1;
}

export function isWhole({ denominator }: Rational): boolean {
  return denominator === 1n;
}

/** The greatest whole number that is not greater. */
export function floor({ numerator, denominator }: Rational): Rational {
  const truncated = numerator / denominator;
  const isRoundedUp = numerator < 0n && truncated * denominator !== numerator;
  return { numerator: isRoundedUp ? truncated - 1n : truncated, denominator: 1n };
}

/** The smallest whole number that is not less. */
export function ceiling(value: Rational): Rational {
  return negate(floor(negate(value)));
}

/** The nearest double, or one next to it. */
export function numberOf({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= LARGEST_SAFE && denominator <= LARGEST_SAFE) {
    return Number(numerator) / Number(denominator);
  }
  const shift = QUOTIENT_BITS - bitLength(size) + bitLength(denominator);
  // A negative shift goes to the right.
  const quotient = (numerator << BigInt(shift)) / denominator;
  return Number(quotient) * 2 ** -shift;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function lowestTerms(numerator: bigint, denominator: bigint): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [dividend, divisor] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (divisor !== 0n) {
    [dividend, divisor] = [divisor, dividend % divisor];
  }
  return dividend;
}
