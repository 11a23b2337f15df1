import { parameter } from "../indicators/define-indicator";
import { isProblem, type CellMatrix, type IndicatorProblem, type ResultTable } from "../indicators/indicator";
import { ANY_UNIT, CHOICE, GENERAL_FORMAT } from "../indicators/indicator-units";
import { CONVENTION } from "../indicators/legal-sources";
import { isRefusal } from "../planning/risk/draws";
import type { ResultRisk, RiskAnalysis } from "../planning/risk/risk-analysis";
import { PERCENTILES } from "../planning/risk/risk-summary";
import { riskSummary } from "../planning/risk/run-risk";
import { correlationsOf } from "../planning/scenarios/correlation-table";
import { MODEL_RESULTS, type ModelResult } from "../planning/scenarios/model-steps";
import { COUNTY_AREA, type Baseline } from "../planning/scenarios/quantity";
import type { Scenario } from "../planning/scenarios/scenario";
import { scenarioModel } from "../planning/scenarios/scenario-model";
import { areaNames, resultNamed } from "../planning/scenarios/scenario-names";
import type { ScenarioPlan } from "../planning/scenarios/scenario-plan";
import { cellPosition } from "../units/cell-address";
import type { LocalizedText } from "../units/language";
import { missing } from "../units/missing";
import { defineValueFunction, type CheckedArguments } from "./define-value-function";
import { tableParameter } from "./read-table-rows";
import { figureCell, type ResultCell } from "./result-cells";
import {
  BASE,
  chosenScenario,
  nameParameter,
  readScenarioInput,
  SCENARIO,
  scenarioProblem,
  SCENARIOS,
  valueNamed,
  valueProblem,
} from "./scenario-arguments";

const DRAWS_UNIT: LocalizedText = { de: "Ziehungen", en: "draws" };
const WHOLE_NUMBER: LocalizedText = { de: "ganze Zahl", en: "whole number" };

const USUAL_DRAWS = 10_000;

const DRAWS = parameter(
  { de: "Ziehungen", en: "draws" },
  DRAWS_UNIT,
  { de: "100 bis 100.000; leer: 10.000", en: "100 to 100,000; empty: 10,000" },
  { isOptional: true, isWholeNumber: true, minimum: 100, maximum: 100_000, default: USUAL_DRAWS },
);

const SEED = parameter(
  { de: "Startwert", en: "seed" },
  WHOLE_NUMBER,
  { de: "Gleicher Startwert, gleiche Zahlen; leer: 1", en: "The same seed gives the same numbers; empty: 1" },
  { isOptional: true, isWholeNumber: true, maximum: 2_147_483_647, default: 1 },
);

const CORRELATIONS = {
  ...tableParameter(
    { de: "Korrelationen", en: "correlations" },
    { de: "Tabelle Korrelationen mit Überschriften; leer: keine", en: "Table Korrelationen with its headings; empty: none" },
  ),
  isOptional: true,
  default: NaN,
};

const TABLE_VIEW = 1;

const VIEW = parameter(
  { de: "Ansicht", en: "view" },
  CHOICE,
  {
    de: "„Tabelle“ (auch wenn leer) oder „Histogramm“ eines Ergebnisses des Kreises",
    en: "“table” (also if empty) or “histogram” of one result of the county",
  },
  {
    isOptional: true,
    minimum: undefined,
    choices: [
      { de: "Tabelle", en: "table" },
      { de: "Histogramm", en: "histogram" },
    ],
    default: TABLE_VIEW,
  },
);

const RESULT = nameParameter(
  { de: "Ergebnis", en: "result" },
  {
    de: "Nur dieses Ergebnis, je Zeile ein Gebiet; leer: alle Ergebnisse des Kreises",
    en: "Only this result, one area a row; empty: all results of the county",
  },
  true,
);

/** What has been asked for, understood. */
type Question = {
  readonly baseline: Baseline;
  readonly plan: ScenarioPlan;
  readonly scenario: Scenario;
  readonly result: ModelResult | undefined;
};

export const RISKTABLE = defineValueFunction<ResultTable>({
  id: "RISKTABLE",
  title: { de: "Risiko der Ergebnisse", en: "Risk of the results" },
  description: {
    de: "Zieht die Treiber mit Spanne viele Male und rechnet das Planungsmodell: je Ergebnis Mittel, Perzentile, Ziel, Wahrscheinlichkeit, es zu verfehlen, und gültige Ziehungen; oder das Histogramm eines Ergebnisses. Überläuft nach unten.",
    en: "Draws the drivers that have a range many times and evaluates the planning model: for each result mean, percentiles, target, probability of missing it and valid draws; or the histogram of one result. Spills downwards.",
  },
  example:
    '=RISKTABLE(IF(Szenarien[#All]="","",Szenarien[#All]),Szenariovergleich!A200:U330,"Basis",10000,1,IF(Korrelationen[#All]="","",Korrelationen[#All]))',
  parameters: [SCENARIOS, BASE, SCENARIO, DRAWS, SEED, CORRELATIONS, VIEW, RESULT],
  result: { type: "table", unit: ANY_UNIT, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  whyNoNativeFormula: {
    de: "Das Modell wird für jede Ziehung der Zufallszahlen als Ganzes ausgewertet; das Ergebnis überläuft in mehrere Zeilen.",
    en: "The model is evaluated as a whole for each draw of random numbers; the result spills into several rows.",
  },
  calculate: (args) => {
    const question = understood(args);
    if (isProblem(question)) return question;
    const { baseline, plan, scenario, result } = question;
    const [, , , draws = USUAL_DRAWS, seed = 1, , view = TABLE_VIEW] = args.values;
    const isTable = view === TABLE_VIEW;
    if (!isTable && result === undefined) return valueProblem(RESULT, HISTOGRAM_OF_WHAT);
    const areas = isTable && result?.scope === "everyArea" ? undefined : [COUNTY_AREA];
    const analysis = riskSummary({ model: scenarioModel(baseline), scenario, ...pick(plan), draws, seed, ...(areas ? { areas } : {}) });
    if (isRefusal(analysis)) return valueProblem(SCENARIOS, analysis.refusal);
    return isTable ? tableOf(analysis, result, areaNames(baseline)) : histogramOf(analysis, result);
  },
});

const HISTOGRAM_OF_WHAT: LocalizedText = {
  de: "Für das Histogramm ein Ergebnis nennen.",
  en: "Name a result for the histogram.",
};

function pick({ ranges, correlations }: ScenarioPlan): Pick<ScenarioPlan, "ranges" | "correlations"> {
  return { ranges, correlations };
}

function understood(args: CheckedArguments): Question | IndicatorProblem {
  const [name = "", resultName = ""] = args.texts;
  const [, , correlations] = args.tables;
  const input = readScenarioInput(args, correlations);
  if (isProblem(input)) return input;
  const { baseline, plan } = input;
  const scenario = chosenScenario(name, plan);
  if (isProblem(scenario)) return scenario;
  const problem = rangeProblem(plan) ?? correlationProblem(plan, correlations);
  if (problem !== undefined) return problem;
  const result = resultName === "" ? undefined : valueNamed(RESULT, resultName, resultNamed(resultName));
  return isProblem(result) ? result : { baseline, plan, scenario, result };
}

/** A row or range that could not be understood would be left out of the draws without a word. */
function rangeProblem({ findings, scenarios }: ScenarioPlan): IndicatorProblem | undefined {
  const columns = new Set(scenarios.map(({ columnIndex }) => columnIndex));
  const isOfScenario = (cell: string | undefined) => columns.has(cellPosition(cell ?? "")?.column ?? -1);
  const finding = findings.find(({ severity, sheet, cell }) => severity === "error" && sheet === SCENARIO_SHEET && !isOfScenario(cell));
  return scenarioProblem(SCENARIOS, finding === undefined ? {} : { problem: finding });
}

const SCENARIO_SHEET = "Szenarien";

function correlationProblem({ findings }: ScenarioPlan, correlations: CellMatrix | undefined): IndicatorProblem | undefined {
  if (correlations === undefined) return undefined;
  const table = correlationsOf(correlations);
  const all = [...table.findings, ...findings.filter(({ sheet }) => sheet === table.sheet)];
  const problem = all.find(({ severity }) => severity === "error");
  return scenarioProblem(CORRELATIONS, problem === undefined ? {} : { problem });
}

const COLUMNS = ["Mittel", ...PERCENTILES.map((percent) => `P${percent}`), "Ziel", "Wahrscheinlichkeit Ziel verfehlt", "Gültige Ziehungen"];

/** All results of the county, or one result by areas. */
function tableOf({ results }: RiskAnalysis, result: ModelResult | undefined, areas: readonly string[]): ResultTable {
  const titles = new Map(MODEL_RESULTS.map(({ id, title }) => [id, title.de]));
  if (result === undefined) return [["Ergebnis", ...COLUMNS], ...results.map((risk) => [titles.get(risk.id) ?? risk.id, ...cellsOf(risk)])];
  const own = results.filter(({ id }) => id === result.id);
  return [["Gebiet", ...COLUMNS], ...own.map((risk) => [areas[risk.area] ?? "", ...cellsOf(risk)])];
}

const NO_VALUE = missing({ de: "In keiner Ziehung ergibt sich ein Wert.", en: "No draw gives a value." });

function cellsOf({ mean, percentiles, target, valid, whyMissing }: ResultRisk): readonly ResultCell[] {
  const reason = whyMissing === undefined ? NO_VALUE : missing(whyMissing);
  const shown = (value: number) => figureCell(BASE, Number.isFinite(value) ? value : reason);
  const targetCells = target === undefined ? ["", ""] : [target.value, shown(target.probabilityMissed)];
  return [shown(mean), ...percentiles.map(shown), ...targetCells, valid];
}

function histogramOf({ results }: RiskAnalysis, result: ModelResult | undefined): ResultTable {
  const { histogram, valid } = results.find(({ id }) => id === result?.id) ?? { histogram: { minimum: 0, width: 0, counts: [] }, valid: 0 };
  const { minimum, width, counts } = histogram;
  return [
    ["von", "bis", "Ziehungen", "Anteil"],
    ...counts.map((count, bin) => [minimum + bin * width, minimum + (bin + 1) * width, count, count / valid]),
  ];
}
