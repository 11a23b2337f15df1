/** How quantiles between two values are taken: as Excel's QUARTILE.INC (positions 1 … n) or QUARTILE.EXC (positions 0 … n + 1, without the ends). */
export type QuantileMethod = "inclusive" | "exclusive";

/**
 * Value below which a share of the values lies, interpolated between neighbours. For 16 values and a share of a quarter
 * it stands at position 4.75 (inclusive) or 4.25 (exclusive), counted from 1.
 *
 * @param values in any order
 * @param share from 0 to 1
 * @returns undefined without values, or where `exclusive` has too few of them for this share
 */
export function quantile(values: readonly number[], share: number, method: QuantileMethod = "inclusive"): number | undefined {
  const ordered = [...values].sort((left, right) => left - right);
  const position = method === "inclusive" ? share * (ordered.length - 1) : share * (ordered.length + 1) - 1;
  const below = Math.floor(position);
  const [lower, upper] = [ordered[below], ordered[Math.ceil(position)]];
  return lower === undefined || upper === undefined ? undefined : lower + (position - below) * (upper - lower);
}

/** The value in the middle; undefined without values. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}
