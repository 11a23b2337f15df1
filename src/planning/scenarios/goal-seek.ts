import { changeToLevel } from "../../units/level-change";
import type { LocalizedText } from "../../units/language";
import { missing, type Missing } from "../../units/missing";
import { endLevel, baseIdOf } from "./driver-levels";
import { variedScenario, type DriverSetting } from "./driver-setting";
import { driverOf, type Driver } from "./drivers";
import { noInfluenceText, noRangeText, noSolutionText, solvedText, unknownText } from "./goal-seek-texts";
import { COUNTY_AREA } from "./quantity";
import { findRoots } from "./root-search";
import { BASE_SCENARIO, type Scenario } from "./scenario";
import type { ScenarioModel } from "./scenario-model";

/** A driver that goal seek moves. Of several, each takes `proportion` times the value sought; of a single one it is 1. */
export type GoalLever = DriverSetting & { readonly proportion?: number };

export type GoalSeekInput = {
  readonly model: ScenarioModel;
  /** What the levers start from and what else holds; the base if not stated. */
  readonly scenario?: Scenario;
  readonly levers: readonly GoalLever[];
  /** Id of a quantity of the model, 0 or nothing for the county. */
  readonly result: string;
  readonly area?: number;
  readonly target: number;
  /** For the value of the first lever; within them the bounds of all drivers hold. */
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Values of the levers, in their order, and what the result then is. */
export type GoalPoint = {
  readonly values: readonly number[];
  readonly result: number;
  /** The first lever may lie anywhere between these two, where the result has the same value. */
  readonly from: number;
  readonly to: number;
};

export type GoalSeekOutcome = { readonly message: LocalizedText } & (
  | { readonly kind: "solved"; readonly solutions: readonly [GoalPoint, ...GoalPoint[]] }
  | { readonly kind: "noSolution"; readonly nearest: GoalPoint }
  | { readonly kind: "noRange" }
  | { readonly kind: "unknown"; readonly reason: Missing }
);

/**
 * Which value of one driver, or of several in proportion, makes a result hit a target. The value found is stated as a change
 * of the levers' kind, and takes the place of what the scenario says of them.
 *
 * @returns `solved`: all values found, the one nearest to the scenario first; `noSolution`: the nearest that the result comes to;
 *   `noRange`: the bounds leave no value; `unknown`: the result has no value anywhere between the bounds
 */
export function goalSeek(input: GoalSeekInput): GoalSeekOutcome {
  const { model, scenario = BASE_SCENARIO, levers, result, area = COUNTY_AREA, target } = input;
  const [first] = levers;
  if (first === undefined) throw new RangeError("Goal seek needs a driver to move.");
  const range = rangeOf(input, scenario);
  if (!(range.minimum <= range.maximum)) return { kind: "noRange", message: noRangeText(driverOf(first.driver)) };
  const varied = variedScenario(scenario, levers);
  const prepared = model.prepare(varied.scenario);
  const run = prepared.runFor([{ id: result, area }]);
  const valuesAt = (at: number) => levers.map((lever) => valueOf(lever, at));
  const resultAt = (at: number): number => {
    valuesAt(at).forEach((value, index) => (prepared.values[varied.positions[index] ?? 0] = value));
    run();
    const number = prepared.number(result, area);
    return Number.isFinite(number) ? number : NaN;
  };
  const start = startOf(input, scenario);
  const { roots, nearest } = findRoots({ value: resultAt, target, ...range, start });
  const point = (at: number, from = at, to = at): GoalPoint => ({
    values: valuesAt(at),
    result: resultAt(at),
    from: valueOf(first, from),
    to: valueOf(first, to),
  });
  const [solution, ...others] = roots
    .toSorted((left, right) => Math.abs(left.at - start) - Math.abs(right.at - start))
    .map(({ at, from, to }) => point(at, from, to));
  const texts = { levers, result, target, ...range };
  if (solution !== undefined) {
    return { kind: "solved", solutions: [solution, ...others], message: solvedText(texts, [solution, ...others]) };
  }
  if (nearest === undefined) {
    resultAt(start);
    const { missing: reason } = prepared.whyNone(result, area);
    return { kind: "unknown", reason: missing(reason), message: unknownText(reason) };
  }
  const best = point(nearest.at);
  const message = prepared.isVarying(result, area) ? noSolutionText(texts, best) : noInfluenceText(texts);
  return { kind: "noSolution", nearest: best, message };
}

function valueOf({ driver, proportion = 1 }: GoalLever, at: number): number {
  const value = at * proportion;
  return driverOf(driver).isWholeNumber ? Math.round(value) : value;
}

type Range = { readonly minimum: number; readonly maximum: number };

/** Bounds of the value sought: those stated, a sensible range around the base, and what each driver allows. */
function rangeOf(input: GoalSeekInput, scenario: Scenario): Range {
  const bounds = input.levers.map((lever) => {
    const { proportion = 1 } = lever;
    if (proportion === 0) return { minimum: -Infinity, maximum: Infinity };
    const { minimum, maximum } = boundsOf(input, scenario, lever);
    const ends = [minimum / proportion, maximum / proportion];
    return { minimum: Math.min(...ends), maximum: Math.max(...ends) };
  });
  return {
    minimum: Math.max(...bounds.map(({ minimum }) => minimum), input.minimum ?? -Infinity),
    maximum: Math.min(...bounds.map(({ maximum }) => maximum), input.maximum ?? Infinity),
  };
}

/** What stands for the size of a driver that starts from nothing, or whose own base says nothing about its range. */
const SIZE_IDS: Readonly<Record<string, string>> = { shift: "integrationBudget", refugees: "beneficiaries", newCases: "beneficiaries" };

/** Rates are looked for up to this value, both ways where they may be negative. */
const LARGEST_RATE = 1;

function boundsOf(input: GoalSeekInput, scenario: Scenario, lever: GoalLever): Range {
  const { model } = input;
  const driver = driverOf(lever.driver);
  const base = baseOf(model, lever);
  const level = { minimum: driver.minimum, maximum: driver.maximum };
  const isStated = input.minimum !== undefined && input.maximum !== undefined;
  const { minimum, maximum } = isStated ? level : sensibleLevel(model, scenario, driver, base);
  if (driver.id === "vacancy") return { minimum, maximum };
  const ends = [minimum, maximum].map((level) => changeToLevel(level, lever.kind, base));
  return { minimum: Math.min(...ends), maximum: Math.max(...ends) };
}

/** The driver's level before any change; 0 for one that starts from nothing. */
function baseOf(model: ScenarioModel, { driver, municipality }: GoalLever): number {
  const id = baseIdOf(driver);
  const area = municipality === undefined ? COUNTY_AREA : model.baseline.municipalities.indexOf(municipality) + 1;
  return id === undefined ? 0 : model.quantity(BASE_SCENARIO, endLevel(driver), area);
}

/** Twice the base at most; of rates one hundred percent; within the driver's bounds. */
function sensibleLevel(model: ScenarioModel, scenario: Scenario, { id, format, minimum, maximum }: Driver, base: number): Range {
  const sizeId = SIZE_IDS[id];
  const size = sizeId === undefined ? Math.abs(base) : Math.abs(model.quantity(scenario, sizeId));
  const reach = format === "share" ? LARGEST_RATE : size;
  const center = format === "share" || sizeId !== undefined ? 0 : base;
  return { minimum: Math.max(minimum, center - reach), maximum: Math.min(maximum, center + reach) };
}

/** The value of the first lever in the scenario as it stands. */
function startOf({ model, levers: [first] }: GoalSeekInput, { changes }: Scenario): number {
  if (first === undefined) return 0;
  const own = changes.findLast(({ driver, municipality }) => driver === first.driver && municipality === first.municipality);
  if (own?.kind === first.kind) return own.value;
  return first.kind === "absolute" ? baseOf(model, first) : 0;
}
