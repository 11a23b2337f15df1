import { changeToLevel } from "../../units/level-change";
import type { Driver } from "../scenarios/drivers";
import type { DriverRange } from "../scenarios/scenario-plan";
import { betaQuantile, betaQuantileTable } from "./beta-quantile-table";
import { normalDistribution, normalQuantile } from "./normal-distribution";

/**
 * The distribution of one range by its inverse distribution function, which turns a column of random numbers into draws:
 * uniform ones in (0, 1), or standard normal scores. Either kind can be made from the other.
 */
export type Marginal = { readonly takes: "uniform" | "score"; readonly transform: (column: Float64Array) => void };

/** Weight of the most likely value in a PERT range (Malcolm et al. 1959). */
const PERT_WEIGHT = 4;

/** Minimum and maximum of a normal range are its 5th and 95th percentile. */
const SCORE_OF_P95 = 1.6448536269514722;

/** Bounds farther out than this do not change a number. */
const OUT_OF_REACH = 8;

/** Between which values a change may lie so that the driver stays within its bounds. */
export type ChangeBounds = { readonly minimum: number; readonly maximum: number };

/** The distribution of a range; one whose minimum is its maximum has a single value. */
export function marginalOf(range: DriverRange, bounds: ChangeBounds): Marginal {
  const { minimum, maximum, likely, shape } = range;
  if (minimum === maximum) return { takes: "uniform", transform: (column) => column.fill(minimum) };
  switch (shape) {
    case "uniform":
      return { takes: "uniform", transform: (column) => transformUniform(column, minimum, maximum) };
    case "triangular":
      return { takes: "uniform", transform: (column) => transformTriangular(column, minimum, likely, maximum) };
    case "pert":
      return pert(minimum, likely, maximum);
    case "normal":
      return normal(minimum, maximum, bounds);
  }
}

function transformUniform(column: Float64Array, minimum: number, maximum: number): void {
  for (let draw = 0; draw < column.length; draw++) column[draw] = minimum + (maximum - minimum) * (column[draw] ?? NaN);
}

function transformTriangular(column: Float64Array, minimum: number, likely: number, maximum: number): void {
  const width = maximum - minimum;
  const peak = (likely - minimum) / width;
  const [rising, falling] = [width * (likely - minimum), width * (maximum - likely)];
  for (let draw = 0; draw < column.length; draw++) {
    const share = column[draw] ?? NaN;
    column[draw] = share < peak ? minimum + Math.sqrt(share * rising) : maximum - Math.sqrt((1 - share) * falling);
  }
}

function pert(minimum: number, likely: number, maximum: number): Marginal {
  const width = maximum - minimum;
  const a = 1 + (PERT_WEIGHT * (likely - minimum)) / width;
  const table = betaQuantileTable(a, 2 + PERT_WEIGHT - a);
  return {
    takes: "score",
    transform: (column) => {
      for (let draw = 0; draw < column.length; draw++) column[draw] = minimum + width * betaQuantile(table, column[draw] ?? NaN);
    },
  };
}

function normal(minimum: number, maximum: number, bounds: ChangeBounds): Marginal {
  const mean = (minimum + maximum) / 2;
  const deviation = (maximum - minimum) / 2 / SCORE_OF_P95;
  const [low, high] = [(bounds.minimum - mean) / deviation, (bounds.maximum - mean) / deviation];
  if (low <= -OUT_OF_REACH && high >= OUT_OF_REACH) {
    return {
      takes: "score",
      transform: (column) => {
        for (let draw = 0; draw < column.length; draw++) column[draw] = mean + deviation * (column[draw] ?? NaN);
      },
    };
  }
  const [from, to] = [normalDistribution(low), normalDistribution(high)];
  return {
    takes: "uniform",
    transform: (column) => {
      for (let draw = 0; draw < column.length; draw++) {
        const value = mean + deviation * normalQuantile(from + (to - from) * (column[draw] ?? NaN));
        column[draw] = value < bounds.minimum ? bounds.minimum : value > bounds.maximum ? bounds.maximum : value;
      }
    },
  };
}

/** Turns uniform numbers into normal scores. */
export function scoresOfUniform(column: Float64Array): void {
  for (let draw = 0; draw < column.length; draw++) column[draw] = normalQuantile(column[draw] ?? NaN);
}

/** Turns normal scores into uniform numbers. */
export function uniformOfScores(column: Float64Array): void {
  for (let draw = 0; draw < column.length; draw++) column[draw] = normalDistribution(column[draw] ?? NaN);
}

/** The values of a change that keep the driver within its bounds, from the driver's base. */
export function changeBounds({ kind }: DriverRange, { id, minimum, maximum }: Driver, base: number): ChangeBounds {
  if (id === "vacancy" || !Number.isFinite(base)) return { minimum, maximum };
  if (kind === "percent" && !(base > 0)) return { minimum: -Infinity, maximum: Infinity };
  return { minimum: changeToLevel(minimum, kind, base), maximum: changeToLevel(maximum, kind, base) };
}
