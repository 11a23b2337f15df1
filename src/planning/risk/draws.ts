import type { LocalizedText } from "../../units/language";
import { baseIdOf, endLevel } from "../scenarios/driver-levels";
import { driverOf } from "../scenarios/drivers";
import { BASE_SCENARIO } from "../scenarios/scenario";
import type { ScenarioModel } from "../scenarios/scenario-model";
import type { DriverCorrelation, DriverRange } from "../scenarios/scenario-plan";
import { copulaFactor, correlate, type CopulaFactor } from "./copula";
import { changeBounds, marginalOf, scoresOfUniform, uniformOfScores } from "./marginals";
import { randomSource } from "./random-source";

/** Why an analysis cannot be made, and what to do. */
export type RiskRefusal = { readonly refusal: LocalizedText };

export function isRefusal(outcome: unknown): outcome is RiskRefusal {
  return typeof outcome === "object" && outcome !== null && "refusal" in outcome;
}

/** What is not certain, and how often it is drawn. */
export type DrawInput = {
  readonly model: ScenarioModel;
  readonly ranges: readonly DriverRange[];
  readonly correlations: readonly DriverCorrelation[];
  /** Number of draws. */
  readonly draws: number;
  /** Whole number; the same seed gives the same draws. */
  readonly seed: number;
};

/**
 * Draws a value for each range, one column for each. Columns are filled one after the other, so that they depend on seed and
 * number of draws alone. Yields after each, so that the caller may pause.
 *
 * @returns a refusal if a range or the correlations are not possible
 */
export function* drawColumns({
  model,
  ranges,
  correlations,
  draws,
  seed,
}: DrawInput): Generator<void, readonly Float64Array[] | RiskRefusal> {
  const problem = rangeProblem(ranges);
  if (problem !== undefined) return { refusal: problem };
  const factor = copulaFactor(
    ranges.map(({ driver }) => driver),
    correlations,
  );
  if (isRefusal(factor)) return factor;
  const random = randomSource(seed);
  const columns: Float64Array[] = [];
  for (const { driver } of ranges) {
    const column = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw++) column[draw] = random();
    if (factor?.drivers.includes(driver)) scoresOfUniform(column);
    columns.push(column);
    yield;
  }
  correlateAll(ranges, columns, factor);
  for (const [index, range] of ranges.entries()) {
    const column = columns[index] ?? new Float64Array(0);
    transform(model, range, column, factor?.drivers.includes(range.driver) ?? false);
    yield;
  }
  return columns;
}

function correlateAll(ranges: readonly DriverRange[], columns: readonly Float64Array[], factor: CopulaFactor | undefined): void {
  if (factor === undefined) return;
  const correlated = ranges.flatMap(({ driver }, index) => {
    const column = columns[index];
    return column !== undefined && factor.drivers.includes(driver) ? [column] : [];
  });
  correlate(correlated, factor.rows);
}

function transform(model: ScenarioModel, range: DriverRange, column: Float64Array, isScore: boolean): void {
  const driver = driverOf(range.driver);
  const base = baseIdOf(driver.id) === undefined ? 0 : model.quantity(BASE_SCENARIO, endLevel(driver.id));
  const marginal = marginalOf(range, changeBounds(range, driver, base));
  if (marginal.takes === "score" && !isScore) scoresOfUniform(column);
  if (marginal.takes === "uniform" && isScore) uniformOfScores(column);
  marginal.transform(column);
  if (driver.isWholeNumber) column.forEach((value, draw) => (column[draw] = Math.round(value)));
}

/** What is wrong with the ranges; a sheet has been checked before, but a range may also come from a slider. */
function rangeProblem(ranges: readonly DriverRange[]): LocalizedText | undefined {
  const [first] = ranges;
  if (first === undefined) {
    return {
      de: "Kein Treiber hat eine Spanne. Auf Szenarien Form, Minimum und Maximum angeben.",
      en: "No driver has a range. State shape, minimum and maximum on Szenarien.",
    };
  }
  for (const [index, { driver, shape, minimum, likely, maximum }] of ranges.entries()) {
    const { title } = driverOf(driver);
    if (ranges.findIndex((other) => other.driver === driver) < index) {
      return {
        de: `„${title.de}“ hat zwei Spannen. Nur in einer Zeile Minimum und Maximum angeben.`,
        en: `“${title.en}” has two ranges. State minimum and maximum in one row only.`,
      };
    }
    if (!(minimum <= maximum) || !Number.isFinite(maximum - minimum)) {
      return {
        de: `„${title.de}“: Das Minimum der Spanne muss eine Zahl sein und darf nicht über dem Maximum liegen.`,
        en: `“${title.en}”: the minimum of the range must be a number and not above the maximum.`,
      };
    }
    const needsLikely = shape === "triangular" || shape === "pert";
    if (needsLikely && !(likely >= minimum && likely <= maximum)) {
      return {
        de: `„${title.de}“: Der wahrscheinlichste Wert muss zwischen Minimum und Maximum liegen.`,
        en: `“${title.en}”: the most likely value must lie between minimum and maximum.`,
      };
    }
  }
  return undefined;
}
