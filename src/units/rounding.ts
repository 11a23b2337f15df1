/** Excel keeps 15 significant digits; beyond them a double holds only the noise of binary arithmetic. */
const SIGNIFICANT_DIGITS = 15;

/**
 * Rounds half away from zero (kaufmännisch), as Excel's ROUND does: 1.005 → 1.01, −2.5 → −3.
 * The decision is made on the decimal digits, not on the binary value, which lies below 1.005.
 *
 * @param decimals places after the decimal point; negative rounds to tens, hundreds …
 */
export function roundHalfAwayFromZero(value: number, decimals = 0): number {
  const digits = Math.abs(value).toPrecision(SIGNIFICANT_DIGITS);
  const scaled = shiftDecimalPoint(digits, decimals);
  // Beyond it a double has no decimals to round; the digits of NaN and infinity give NaN.
  if (!(scaled < Number.MAX_SAFE_INTEGER)) {
    return value;
  }
  const rounded = shiftDecimalPoint(String(Math.round(scaled)), -decimals);
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

function shiftDecimalPoint(decimal: string, places: number): number {
  const [mantissa = "0", exponent = "0"] = decimal.split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
