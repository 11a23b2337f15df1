import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { BASE_SCENARIO } from "../../planning/scenarios/scenario";
import { CORRELATIONS_TABLE, SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import type { IndicatorPlan } from "../plan-indicators";
import type { RawTable, RawValue } from "../raw-table";
import { BASE_ROW_COUNT, baseRange } from "../scenario-sheet/base-block";
import { MOST_DRAWN, SCENARIO_SHEET, scenarioLayout, type ScenarioSheetInput } from "../scenario-sheet/scenario-frame";
import { choicesOn, resultTitle } from "../sheet-choice";
import { CHOICE_COLUMN, RISK_LABELS, type RiskSheetInput } from "./risk-frame";

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

/** Chooses what the sheet `Risiko` shows, where a driver has a distribution; undefined without a column that could hold one. */
export function planRisk({ tables, plan, comparison, formulas }: Found): Omit<RiskSheetInput, "writtenAt"> | undefined {
  const { columns, dataLabel } = plan.sheet;
  const shapes = columns.reference(SCENARIOS_TABLE.name, "shape");
  if (shapes === undefined) return undefined;
  const { scenarioNames } = comparison;
  const layout = scenarioLayout(comparison, BASE_ROW_COUNT);
  const names = [BASE_SCENARIO.name, ...scenarioNames.slice(0, MOST_DRAWN)];
  const results = MODEL_RESULTS.map(({ title }) => title.de);
  const choices = choicesOn({ formulas, labels: RISK_LABELS, column: CHOICE_COLUMN });
  return {
    scenarioNames,
    shapes,
    hasCorrelations: tables.has(CORRELATIONS_TABLE.name),
    base: `${SCENARIO_SHEET}!${baseRange(layout)}`,
    chosen: {
      scenario: choices.word("scenario", names, BASE_SCENARIO.name),
      result: choices.word("result", results, resultTitle("freeAfterNewCases")),
      draws: choices.number("draws", USUAL_DRAWS),
      seed: choices.number("seed", 1),
    },
    dataLabel,
  };
}
