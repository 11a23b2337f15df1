import { noResult } from "../indicators/argument-problems";
import { parameter } from "../indicators/define-indicator";
import { isProblem, type CellInput, type CellMatrix, type IndicatorParameter, type IndicatorProblem } from "../indicators/indicator";
import { baselineOfTable } from "../planning/scenarios/base-table";
import type { Baseline } from "../planning/scenarios/quantity";
import { correlationsOf } from "../planning/scenarios/correlation-table";
import { readScenarios } from "../planning/scenarios/read-scenarios";
import { BASE_SCENARIO, type Scenario } from "../planning/scenarios/scenario";
import { scenarioNamed, type Named } from "../planning/scenarios/scenario-names";
import type { PlannedScenario, ScenarioPlan } from "../planning/scenarios/scenario-plan";
import type { LocalizedText } from "../units/language";
import { isMissing } from "../units/missing";
import type { CheckedArguments } from "./define-value-function";
import { tableParameter } from "./read-table-rows";

/** The arguments that all functions about scenarios take: the table of scenarios and the base that they start from. */

export const SCENARIOS = tableParameter(
  { de: "Szenarien", en: "scenarios" },
  {
    de: 'Tabelle Szenarien mit Überschriften, leere Zellen als leerer Text: WENN(Szenarien[#Alle]="";"";Szenarien[#Alle])',
    en: 'Table Szenarien with its headings, blank cells as empty text: IF(Szenarien[#All]="","",Szenarien[#All])',
  },
);

export const BASE = tableParameter(
  { de: "Basis", en: "base" },
  {
    de: "Bereich „Grundlage der Rechnung“ auf Szenariovergleich: Schlüssel, Größe, Kreis und die Kommunen, je Zeile eine Größe",
    en: "Range “Grundlage der Rechnung” on Szenariovergleich: Schlüssel, Größe, Kreis and the municipalities, one quantity a row",
  },
);

/** Heading and name of the base among the scenarios. */
export const BASE_NAME = BASE_SCENARIO.name;

const NAME: LocalizedText = { de: "Name", en: "name" };

/** A parameter that takes a name. */
export function nameParameter(name: LocalizedText, description: LocalizedText, isOptional = false): IndicatorParameter {
  return parameter(name, NAME, description, { minimum: undefined, isText: true, isOptional, ...(isOptional ? { default: NaN } : {}) });
}

/** The scenario that a function is about. */
export const SCENARIO = nameParameter(
  { de: "Szenario", en: "scenario" },
  { de: "Name eines Szenarios oder „Basis“", en: "Name of a scenario, or “Basis” for the base" },
);

/**
 * The base of the model from a range with headings: `Schlüssel`, `Größe`, `Kreis` and the municipalities, one row for each
 * base quantity. A blank cell is not stated, a text is the reason why a value is missing.
 *
 * @returns #N/A if a column that is needed or the budget year is not there
 */
function readBaseline(described: IndicatorParameter, table: CellMatrix): Baseline | IndicatorProblem {
  const baseline = baselineOfTable(table);
  return isMissing(baseline) ? noResult(described, baseline.missing) : baseline;
}

/** Only named in findings, which the functions show without their place. */
const SCENARIO_TABLE = "Szenarien";

/**
 * The scenarios of a table with its headings. What cannot be understood stays with the scenario that holds it.
 *
 * @param correlations the table `Korrelationen` with its headings
 * @returns #N/A if the table has no column for a scenario
 */
function readScenarioTable(
  described: IndicatorParameter,
  [headings = [], ...rows]: CellMatrix,
  { year, municipalities }: Baseline,
  correlations?: CellMatrix,
): ScenarioPlan | IndicatorProblem {
  const filled = (cells: readonly CellInput[]) => cells.map((cell) => cell ?? "");
  const table = { sheet: SCENARIO_TABLE, firstRow: 0, firstColumn: 0, headings: filled(headings), values: rows.map(filled) };
  const plan = readScenarios(table, { year, municipalities }, correlations && correlationsOf(correlations));
  return plan.scenarios.length > 0
    ? plan
    : noResult(described, {
        de: "Es gibt noch keine Spalte mit einem Szenario.",
        en: "There is no column with a scenario yet.",
      });
}

/** What a function works on: the base, and the scenarios that start from it. */
export type ScenarioInput = { readonly baseline: Baseline; readonly plan: ScenarioPlan };

/** The tables `SCENARIOS` and `BASE`, which come first among the arguments; `correlations` where the function takes them. */
export function readScenarioInput(
  { tables: [table = [], baseTable = []] }: Pick<CheckedArguments, "tables">,
  correlations?: CellMatrix,
): ScenarioInput | IndicatorProblem {
  const baseline = readBaseline(BASE, baseTable);
  if (isProblem(baseline)) return baseline;
  const plan = readScenarioTable(SCENARIOS, table, baseline, correlations);
  return isProblem(plan) ? plan : { baseline, plan };
}

/** The scenario of that name, or the base; a problem if there is none or its column holds an error. */
export function chosenScenario(name: string, { scenarios }: ScenarioPlan): Scenario | IndicatorProblem {
  const known: readonly (Scenario & Pick<PlannedScenario, "problem">)[] = [...scenarios, BASE_SCENARIO];
  const scenario = valueNamed(SCENARIO, name, scenarioNamed(name, known));
  return isProblem(scenario) ? scenario : (scenarioProblem(SCENARIOS, scenario) ?? scenario);
}

/** Why a scenario has no results: what does not fit, in which row of the table, and what to do. */
export function scenarioProblem(
  described: IndicatorParameter,
  { problem }: Pick<PlannedScenario, "problem">,
): IndicatorProblem | undefined {
  if (problem === undefined) return undefined;
  const { cell = "", message, remedy } = problem;
  const row = /\d+$/.exec(cell)?.[0] ?? "";
  return valueProblem(described, {
    de: `Zeile ${row} der Tabelle: ${message.de} ${remedy.de}`,
    en: `Row ${row} of the table: ${message.en} ${remedy.en}`,
  });
}

/** What a name stands for, or #VALUE! with the name that is perhaps meant. */
export function valueNamed<Value>(described: IndicatorParameter, name: string, outcome: Named<Value>): Value | IndicatorProblem {
  if ("found" in outcome) return outcome.found;
  const { similar } = outcome;
  return valueProblem(described, {
    de: `„${name}“ gibt es nicht.${similar === undefined ? "" : ` Ist „${similar}“ gemeint?`}`,
    en: `There is no “${name}”.${similar === undefined ? "" : ` Is it “${similar}”?`}`,
  });
}

/** #VALUE! with a reason. */
export function valueProblem(described: IndicatorParameter, reason: LocalizedText): IndicatorProblem {
  return { ...noResult(described, reason), kind: "value" };
}
