import { isMissing, type Missing } from "../../units/missing";
import { MODEL_RESULTS, type ModelResult } from "./model-steps";
import { COUNTY_AREA } from "./quantity";
import { BASE_SCENARIO, type Scenario } from "./scenario";
import type { ScenarioModel, ScenarioResults } from "./scenario-model";

/** What a comparison shows of a scenario: the result itself, its difference to the base, or its change in percent of the base. */
export type ComparisonView = "values" | "difference" | "percent";

/** Place of the base among the columns that are rated; the scenarios follow from 0. */
export const BASE_COLUMN = -1;

/** Which columns are best and which are worst; none where the result has no direction or fewer than two values are known. */
export type Rating =
  { readonly isEqual: true } | { readonly isEqual: false; readonly best: readonly number[]; readonly worst: readonly number[] };

/** One result of one area under all scenarios, unrounded. */
export type ComparedResult = {
  readonly result: ModelResult;
  /** 0 for the county, then the municipalities. */
  readonly area: number;
  readonly base: number | Missing;
  /** In the order of the scenarios; `undefined` for one that could not be calculated at all. */
  readonly scenarios: readonly (number | Missing | undefined)[];
  readonly rating?: Rating;
};

export type Comparison = {
  /** The result of an area; throws a RangeError if the area does not have it. */
  readonly result: (id: string, area?: number) => ComparedResult;
};

/**
 * All results under the base and under each scenario.
 *
 * @param scenarios in the order of the columns; `undefined` for one that cannot be read, which then has no values
 */
export function compareScenarios(model: ScenarioModel, scenarios: readonly (Scenario | undefined)[]): Comparison {
  const base = model.evaluate(BASE_SCENARIO);
  const outcomes = scenarios.map((scenario) => scenario && model.evaluate(scenario));
  return {
    result: (id, area = COUNTY_AREA) => {
      const result = MODEL_RESULTS.find((candidate) => candidate.id === id);
      if (result === undefined || (result.scope === "county" && area !== COUNTY_AREA)) {
        throw new RangeError(`There is no result “${id}” of area ${area}.`);
      }
      const values = outcomes.map((outcome) => outcome && valueOf(outcome, id, area));
      const baseValue = valueOf(base, id, area);
      return { result, area, base: baseValue, scenarios: values, rating: ratingOf(result, [baseValue, ...values]) };
    },
  };
}

function valueOf(results: ScenarioResults, id: string, area: number): number | Missing {
  const value = results.get(id)?.[area];
  if (value === undefined) throw new RangeError(`There is no result “${id}” of area ${area}.`);
  return value;
}

/** Two ways to the same number may differ in their last bits: they are one value. */
const SAME = 1e-10;

export function isSameValue(left: number, right: number): boolean {
  return Math.abs(left - right) <= SAME * Math.max(Math.abs(left), Math.abs(right));
}

/** @param values the base and the scenarios after it */
function ratingOf({ result: { direction } }: ModelResult, values: readonly (number | Missing | undefined)[]): Rating | undefined {
  const known = values.flatMap((value, index) => (typeof value === "number" ? [{ value, column: index - 1 }] : []));
  if (direction === "none" || known.length < 2) return undefined;
  const numbers = known.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  if (isSameValue(lowest, highest)) return { isEqual: true };
  const [best, worst] = direction === "high" ? [highest, lowest] : [lowest, highest];
  const columnsAt = (wanted: number) => known.filter(({ value }) => isSameValue(value, wanted)).map(({ column }) => column);
  return { isEqual: false, best: columnsAt(best), worst: columnsAt(worst) };
}

/**
 * A value as the view shows it: money, counts and caseloads change in percent of the amount of the base (a fraction),
 * shares in percentage points (as a fraction as well) in both views of a change.
 *
 * @returns undefined where there is nothing to show: no percentage of a base of 0
 */
export function viewedValue(
  { result: { format } }: ComparedResult,
  value: number | Missing,
  base: number | Missing,
  view: ComparisonView,
): number | Missing | undefined {
  if (view === "values" || isMissing(value)) return value;
  if (isMissing(base)) return base;
  if (view === "difference" || format === "share") return value - base;
  if (value === base) return 0;
  return base === 0 ? undefined : (value - base) / Math.abs(base);
}
