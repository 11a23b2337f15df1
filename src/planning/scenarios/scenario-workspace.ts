import type { Finding } from "../../model/finding";
import { endLevel } from "./driver-levels";
import { DRIVERS, type Driver } from "./drivers";
import type { Baseline } from "./quantity";
import { compareResults, RESULT_INFOS, type ResultComparison, type ResultInfo } from "./result-comparison";
import { BASE_SCENARIO, type Scenario } from "./scenario";
import { scenarioModel, type ScenarioResults } from "./scenario-model";
import type { DriverCorrelation, DriverRange, ScenarioPlan } from "./scenario-plan";

/** A driver with its level in the base: the county's, then those of the municipalities; NaN where the data lack it. */
export type WorkspaceDriver = Driver & { readonly baseValues: readonly number[] };

/** Everything that the work on scenarios needs, in memory: nothing here reads or writes the workbook. */
export type ScenarioWorkspace = {
  readonly baseline: Baseline;
  readonly plan: ScenarioPlan;
  /** False where the workbook has no sheet `Szenarien` yet. */
  readonly hasSheet: boolean;
  readonly drivers: readonly WorkspaceDriver[];
  readonly results: readonly ResultInfo[];
  readonly scenarios: readonly Scenario[];
  readonly ranges: readonly DriverRange[];
  readonly correlations: readonly DriverCorrelation[];
  readonly findings: readonly Finding[];
  /** The results without any change. */
  readonly base: ScenarioResults;
  /** All results of a scenario beside the base. */
  readonly compare: (scenario: Scenario) => readonly ResultComparison[];
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
    Array.from({ length: isMunicipal ? model.areaCount : 1 }, (_, area) => prepared.number(endLevel(id), area));
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
  };
}
