import { betaDistribution } from "./beta-distribution";
import { normalDensity, normalDistribution } from "./normal-distribution";

/** The table reaches this many standard deviations to both sides; beyond lie probabilities below 1e-15. */
const REACH = 8;
const STEPS_PER_DEVIATION = 32;
const HALF = REACH * STEPS_PER_DEVIATION;
const MOST_STEPS = 50;

/** Quantiles of a beta distribution by normal score: the value below which the share Φ(z) lies. */
export type BetaQuantileTable = {
  readonly values: Float64Array;
  /** Slope at each value, per step of the table. */
  readonly slopes: Float64Array;
};

/**
 * Tabulates the quantiles over normal scores, where they are smooth even in the tails, for cubic interpolation.
 * The error is below 1e-9 for shapes from 1 to 5 (tested).
 */
export function betaQuantileTable(a: number, b: number): BetaQuantileTable {
  const [lower, upper] = [lowerHalf(a, b), lowerHalf(b, a)];
  const values = new Float64Array(2 * HALF + 1);
  const slopes = new Float64Array(2 * HALF + 1);
  for (let step = 0; step <= HALF; step++) {
    // The upper half is the lower one of the mirrored distribution, which keeps small distances from 1 precise.
    values[HALF + step] = 1 - (upper.values[step] ?? NaN);
    slopes[HALF + step] = upper.slopes[step] ?? NaN;
    values[HALF - step] = lower.values[step] ?? NaN;
    slopes[HALF - step] = lower.slopes[step] ?? NaN;
  }
  return { values, slopes };
}

/** From the median down to the far tail; each quantile by Newton's method on the logarithms, from the one before. */
function lowerHalf(a: number, b: number): BetaQuantileTable {
  const { density, below } = betaDistribution(a, b);
  const values = new Float64Array(HALF + 1);
  const slopes = new Float64Array(HALF + 1);
  let x = a / (a + b);
  for (let step = 0; step <= HALF; step++) {
    const z = -step / STEPS_PER_DEVIATION;
    const probability = normalDistribution(z);
    for (let newton = 0; newton < MOST_STEPS; newton++) {
      const reached = below(x);
      const change = (Math.log(reached / probability) * reached) / (x * density(x));
      x = Math.min(x * Math.exp(-change), 1 - 1e-12);
      if (Math.abs(change) < 1e-14) break;
    }
    values[step] = x;
    slopes[step] = normalDensity(z) / density(x) / STEPS_PER_DEVIATION;
  }
  return { values, slopes };
}

/** The quantile at a normal score, between the nodes by a cubic with the exact slopes. */
export function betaQuantile({ values, slopes }: BetaQuantileTable, z: number): number {
  const place = Math.min(Math.max((z + REACH) * STEPS_PER_DEVIATION, 0), 2 * HALF - 1e-9);
  const node = Math.floor(place);
  const t = place - node;
  const [from, to] = [values[node] ?? NaN, values[node + 1] ?? NaN];
  const [rise, fall] = [slopes[node] ?? NaN, slopes[node + 1] ?? NaN];
  const rest = to - from;
  return from + t * (rise + t * (3 * rest - 2 * rise - fall + t * (rise + fall - 2 * rest)));
}
