import { baselineOf } from "../../planning/scenarios/baseline-of-data";
import type { Baseline } from "../../planning/scenarios/quantity";
import { readScenarios } from "../../planning/scenarios/read-scenarios";
import type { ScenarioPlan } from "../../planning/scenarios/scenario-plan";
import { SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import type { PlanningData } from "../../model/planning-data";
import type { RawTable } from "../raw-table";
import { yearOf } from "../../units/month";
import type { IndicatorPlan } from "../plan-indicators";
import { monthsWithData } from "../reporting-scope";
import { municipalitiesOf, newestBudgetYear } from "../planning-scope";

/** The base of the scenarios: what `Kennzahlen` shows for the same month and year. */
export function scenarioBase(data: PlanningData, { month, municipalities, sheet }: IndicatorPlan): Baseline {
  return baselineOf(data, { month, year: sheet.year, dataAge: sheet.dataAge.current, municipalities });
}

const NOTHING: ScenarioPlan = { scenarios: [], rows: [], ranges: [], correlations: [], findings: [] };

/** What the sheets `Szenarien` and `Korrelationen` say; nothing where the workbook does not have them. */
export function scenarioPlan(data: PlanningData, tables: ReadonlyMap<string, RawTable>): ScenarioPlan {
  const raw = tables.get(SCENARIOS_TABLE.name);
  if (raw === undefined) return NOTHING;
  const [newest] = monthsWithData(data);
  const year = newestBudgetYear(data) ?? (newest && yearOf(newest));
  return readScenarios(raw, year === undefined ? undefined : { year, municipalities: [...municipalitiesOf(data)] }, data.correlations);
}
