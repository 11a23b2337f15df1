import { NEW_CASE_COACHING, NEW_CASE_HOURS, parameterAt } from "../../model/parameters";
import type { PlanningData } from "../../model/planning-data";
import { NEW_CASE_QUANTITIES } from "../../planning/scenarios/base-quantities";
import { MODEL_RESULTS, type ModelResult } from "../../planning/scenarios/model-steps";
import { readScenarios } from "../../planning/scenarios/read-scenarios";
import { isMissing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import type { IndicatorPlan } from "../plan-indicators";
import type { RawTable, RawValue } from "../raw-table";
import { scenarioBase } from "../scenarios/scenario-base";
import { choicesOn, resultTitle } from "../sheet-choice";
import { CHOICE_COLUMN, CHOICE_LABELS, MOST_SHOWN, MUNICIPAL_RESULTS, type ScenarioSheetInput } from "./scenario-frame";

/** What the sheet is built from, and whether a driver has a distribution; or why there is nothing to compare. */
export type ScenarioPlanning =
  { readonly input: Omit<ScenarioSheetInput, "writtenAt">; readonly hasRanges: boolean } | { readonly reason: string };

type Found = {
  readonly data: PlanningData;
  /** The table `Szenarien` as it stands in the workbook. */
  readonly table: RawTable | undefined;
  readonly plan: IndicatorPlan;
  /** What stands on the sheet now: the user's choices are kept. */
  readonly formulas: readonly (readonly RawValue[])[] | undefined;
};

/** Chooses what the sheet `Szenariovergleich` compares; month, year and versions are those of `Kennzahlen`. */
export function planScenarios({ data, table, plan, formulas }: Found): ScenarioPlanning {
  if (table === undefined) return { reason: "Fehlt: Die Arbeitsmappe hat keine Tabelle Szenarien." };
  const { municipalities } = plan;
  const { year, columns, dataLabel, budgetVersion } = plan.sheet;
  const { scenarios, ranges } = readScenarios(table, { year, municipalities });
  if (scenarios.length === 0) return { reason: "Fehlt: Auf dem Blatt Szenarien gibt es noch keine Spalte mit einem Szenario." };
  const baseline = scenarioBase(data, plan);
  const names = scenarios.slice(0, MOST_SHOWN).map(({ name }) => name);
  const choices = choicesOn({ formulas, labels: CHOICE_LABELS, column: CHOICE_COLUMN });
  return {
    hasRanges: ranges.length > 0,
    input: {
      scenarioNames: names,
      scenarioCount: scenarios.length,
      mostDrivers: Math.max(1, ...scenarios.map(({ changes }) => new Set(changes.map(({ driver }) => driver)).size)),
      tableWidth: table.headings.length,
      municipalities,
      columns,
      year,
      budgetVersion: (title, yearsAhead) => budgetVersion("current", title, yearsAhead),
      newCaseBurdens: new Map(
        NEW_CASE_QUANTITIES.map(({ id }) => {
          const burden = baseline.values.get(id)?.[0];
          return [id, isMissing(burden) ? burden.missing.de : (burden ?? "fehlt")] as const;
        }),
      ),
      newCaseAssumptions: [NEW_CASE_HOURS, NEW_CASE_COACHING].map(({ key }) => {
        const value = parameterAt(data.parameters?.rows, key, serialOfDate(year, 12, 31));
        return { key, value: isMissing(value) ? undefined : value };
      }),
      chosen: {
        municipalResult: choices.word("municipalResult", titlesOf(MUNICIPAL_RESULTS), resultTitle("caseloadActive")),
        scenario: choices.word("scenario", names, names[0] ?? ""),
        result: choices.word("result", titlesOf(MODEL_RESULTS), resultTitle("freeAfterNewCases")),
      },
      dataLabel,
    },
  };
}

const titlesOf = (results: readonly Pick<ModelResult, "title">[]) => results.map(({ title }) => title.de);
