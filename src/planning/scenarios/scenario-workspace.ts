import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import type { RiskRefusal } from "../risk/draws";
import type { RiskAnalysis } from "../risk/risk-analysis";
import { runRisk, type RiskOptions } from "../risk/run-risk";
import { endLevel } from "./driver-levels";
import { variedScenario, type DriverSetting } from "./driver-setting";
import { DRIVERS, type ChangeKind, type Driver } from "./drivers";
import { goalSeek, type GoalLever } from "./goal-seek";
import type { Baseline } from "./quantity";
import { compareResults, RESULT_INFOS, type ResultComparison, type ResultInfo } from "./result-comparison";
import { BASE_SCENARIO, type Scenario } from "./scenario";
import { scenarioModel, type ScenarioModel, type ScenarioResults } from "./scenario-model";
import { sensitivity, type Sensitivity } from "./sensitivity";
import type { DriverCorrelation, DriverRange, PlannedScenario, ScenarioPlan } from "./scenario-plan";

/** A driver with its level in the base: the county's, then those of the municipalities; NaN where the data lack it. */
export type WorkspaceDriver = Driver & { readonly baseValues: readonly number[] };

/** Which value of one driver, or of several in proportion, makes a result of the county hit a target. */
export type SeekRequest = {
  readonly scenario: Scenario;
  readonly driver: string;
  readonly kind: ChangeKind;
  readonly result: string;
  readonly target: number;
  /** Bounds of the value sought; a sensible range around the base if not stated. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Drivers that move along, each by its proportion of the value sought. */
  readonly others?: readonly GoalLever[];
};

/** `nearest`: no value between the bounds hits the target, this one comes closest; `none`: there is no value at all. */
export type SeekAnswer = { readonly message: LocalizedText } & (
  | {
      readonly kind: "found" | "nearest";
      readonly value: number;
      readonly result: number;
      /** The scenario of the request with the value found. */
      readonly scenario: Scenario;
    }
  | { readonly kind: "none" }
);

export type RiskRequest = { readonly scenario: Scenario; readonly draws: number; readonly seed: number };

/** Everything that the work on scenarios needs, in memory: nothing here reads or writes the workbook. */
export type ScenarioWorkspace = {
  readonly baseline: Baseline;
  readonly plan: ScenarioPlan;
  /** False where the workbook has no sheet `Szenarien` yet. */
  readonly hasSheet: boolean;
  readonly drivers: readonly WorkspaceDriver[];
  readonly results: readonly ResultInfo[];
  readonly scenarios: readonly PlannedScenario[];
  readonly ranges: readonly DriverRange[];
  readonly correlations: readonly DriverCorrelation[];
  readonly findings: readonly Finding[];
  /** The results without any change. */
  readonly base: ScenarioResults;
  /** All results of a scenario beside the base. */
  readonly compare: (scenario: Scenario) => readonly ResultComparison[];
  readonly seek: (request: SeekRequest) => SeekAnswer;
  /** The drivers by how far they alone move a result of the county, the strongest first. */
  readonly sensitivity: (scenario: Scenario, result: string) => Sensitivity;
  readonly risk: (request: RiskRequest, options?: RiskOptions) => Promise<RiskAnalysis | RiskRefusal>;
};

/**
 * Brings the data and the sheets `Szenarien` and `Korrelationen` together to what the pane works with.
 *
 * @param hasSheet whether the workbook has a sheet `Szenarien`
 */
export function scenarioWorkspace(baseline: Baseline, plan: ScenarioPlan, hasSheet: boolean): ScenarioWorkspace {
  const model = scenarioModel(baseline);
  const base = model.evaluate(BASE_SCENARIO);
  const prepared = model.prepare(BASE_SCENARIO);
  prepared.run();
  const levelsOf = ({ id, isMunicipal }: Driver): readonly number[] =>
    id === "vacancy"
      ? [vacancyRate((staff) => prepared.number(staff))]
      : Array.from({ length: isMunicipal ? model.areaCount : 1 }, (_, area) => prepared.number(endLevel(id), area));
  return {
    baseline,
    plan,
    hasSheet,
    drivers: DRIVERS.map((driver) => ({ ...driver, baseValues: levelsOf(driver) })),
    results: RESULT_INFOS,
    scenarios: plan.scenarios,
    ranges: plan.ranges,
    correlations: plan.correlations,
    findings: plan.findings,
    base,
    compare: (scenario) => compareResults(model.evaluate(scenario), base),
    seek: (request) => answerOf(model, request),
    sensitivity: (scenario, result) => sensitivity({ model, scenario, result, ranges: plan.ranges }),
    // A model of its own: its slices alternate with comparisons.
    risk: ({ scenario, draws, seed }, options) =>
      runRisk({ model: scenarioModel(baseline), scenario, ranges: plan.ranges, correlations: plan.correlations, draws, seed }, options),
  };
}

/** Share of the planned posts that are not filled, on all sides: what the driver starts from, though the model needs no such level. */
function vacancyRate(number: (id: string) => number): number {
  const total = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + number(id), 0);
  return 1 - total(["staffPassive", "staffActive", "staffSteering"]) / total(["plannedPassive", "plannedActive", "plannedSteering"]);
}

function answerOf(model: ScenarioModel, { scenario, driver, kind, others = [], ...sought }: SeekRequest): SeekAnswer {
  const levers: readonly GoalLever[] = [{ driver, kind }, ...others];
  const outcome = goalSeek({ model, scenario, levers, ...sought });
  const { message } = outcome;
  if (outcome.kind !== "solved" && outcome.kind !== "noSolution") return { kind: "none", message };
  const point = outcome.kind === "solved" ? outcome.solutions[0] : outcome.nearest;
  const [value = NaN] = point.values;
  return {
    kind: outcome.kind === "solved" ? "found" : "nearest",
    value,
    result: point.result,
    scenario: withSettings(scenario, levers, point.values),
    message,
  };
}

/** A scenario with settings in the place of what it says of these drivers. */
function withSettings(scenario: Scenario, settings: readonly DriverSetting[], values: readonly number[]): Scenario {
  const {
    scenario: { name, changes },
    positions,
  } = variedScenario(scenario, settings);
  const valueAt = new Map(positions.map((position, index) => [position, values[index] ?? NaN]));
  return { name, changes: changes.map((change, index) => ({ ...change, value: valueAt.get(index) ?? change.value })) };
}
