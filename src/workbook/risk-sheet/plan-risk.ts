import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { readScenarios } from "../../planning/scenarios/read-scenarios";
import { BASE_SCENARIO } from "../../planning/scenarios/scenario";
import { CORRELATIONS_TABLE, SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import type { IndicatorPlan } from "../plan-indicators";
import type { RawTable, RawValue } from "../raw-table";
import { BASE_ROW_COUNT, baseRange } from "../scenario-sheet/base-block";
import { MOST_DRAWN, SCENARIO_SHEET, scenarioLayout, type ScenarioSheetInput } from "../scenario-sheet/scenario-frame";
import { CHOICE_COLUMN, RISK_LABELS, type RiskChoice, type RiskSheetInput } from "./risk-frame";

type Found = {
  readonly tables: ReadonlyMap<string, RawTable>;
  readonly plan: IndicatorPlan;
  /** What the sheet `Szenariovergleich` is built from: the base stands there. */
  readonly comparison: Omit<ScenarioSheetInput, "writtenAt">;
  /** What stands on the sheet now: the user's choices are kept. */
  readonly formulas: readonly (readonly RawValue[])[] | undefined;
};

/** Fewer than in the pane: the sheet draws anew at every change of an input. */
const USUAL_DRAWS = 2000;

/** Chooses what the sheet `Risiko` shows; undefined where no driver has a distribution. */
export function planRisk({ tables, plan, comparison, formulas }: Found): Omit<RiskSheetInput, "writtenAt"> | undefined {
  const table = tables.get(SCENARIOS_TABLE.name);
  const { columns, year, dataLabel } = plan.sheet;
  const shapes = columns.reference(SCENARIOS_TABLE.name, "shape");
  const ranges = table === undefined ? [] : readScenarios(table, { year, municipalities: plan.municipalities }).ranges;
  if (shapes === undefined || ranges.length === 0) return undefined;
  const { scenarioNames } = comparison;
  const layout = scenarioLayout(comparison, BASE_ROW_COUNT);
  const names = [BASE_SCENARIO.name, ...scenarioNames.slice(0, MOST_DRAWN)];
  const results = MODEL_RESULTS.map(({ title }) => title.de);
  const typed = (choice: RiskChoice) => formulas?.find(([label]) => label === RISK_LABELS[choice])?.[CHOICE_COLUMN];
  const word = (choice: RiskChoice, possible: readonly string[], otherwise: string) =>
    possible.includes(String(typed(choice))) ? String(typed(choice)) : otherwise;
  const number = (choice: RiskChoice, otherwise: number) => {
    const value = typed(choice);
    return typeof value === "number" ? value : otherwise;
  };
  return {
    scenarioNames,
    shapes,
    hasCorrelations: tables.has(CORRELATIONS_TABLE.name),
    base: `${SCENARIO_SHEET}!${baseRange(layout)}`,
    chosen: {
      scenario: word("scenario", names, BASE_SCENARIO.name),
      result: word("result", results, FIRST_RESULT),
      draws: number("draws", USUAL_DRAWS),
      seed: number("seed", 1),
    },
    dataLabel,
  };
}

const FIRST_RESULT = MODEL_RESULTS.find(({ id }) => id === "freeAfterNewCases")?.title.de ?? "";
