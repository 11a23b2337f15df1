import { parameter } from "../indicators/define-indicator";
import { isProblem, type IndicatorProblem, type ResultTable } from "../indicators/indicator";
import { ANY_UNIT, CHOICE, GENERAL_FORMAT } from "../indicators/indicator-units";
import { SECTION_46_FUNDS } from "../indicators/legal-sources";
import {
  BASE_COLUMN,
  compareScenarios,
  viewedValue,
  type ComparedResult,
  type ComparisonView,
  type Rating,
} from "../planning/scenarios/comparison";
import { MODEL_RESULTS } from "../planning/scenarios/model-steps";
import { COUNTY_AREA, type Baseline } from "../planning/scenarios/quantity";
import { scenarioModel } from "../planning/scenarios/scenario-model";
import { areaNamed, areaNames, resultNamed } from "../planning/scenarios/scenario-names";
import type { PlannedScenario } from "../planning/scenarios/scenario-plan";
import { defineValueFunction } from "./define-value-function";
import { figureCell, type ResultCell } from "./result-cells";
import {
  BASE,
  BASE_NAME,
  nameParameter,
  readScenarioInput,
  scenarioProblem,
  SCENARIOS,
  valueNamed,
  valueProblem,
} from "./scenario-arguments";
import { unitIn } from "./scenario-units";

const VIEWS = ["values", "difference", "percent"] as const satisfies readonly ComparisonView[];

const AREA = nameParameter(
  { de: "Gebiet", en: "area" },
  { de: "Kreis (auch wenn leer) oder Name einer Kommune", en: "Kreis (also if empty) or the name of a municipality" },
  true,
);

const RESULT = nameParameter(
  { de: "Ergebnis", en: "result" },
  {
    de: "Nur dieses Ergebnis, je Zeile ein Gebiet; leer: alle Ergebnisse des Gebiets",
    en: "Only this result, one area a row; empty: all results of the area",
  },
  true,
);

export const SCENARIOCOMPARE = defineValueFunction<ResultTable>({
  id: "SCENARIOCOMPARE",
  title: { de: "Szenarien im Vergleich", en: "Scenarios compared" },
  description: {
    de: "Je Ergebnis Einheit, Basis, jedes Szenario, bestes und schlechtestes Szenario; mit einem Ergebnis je Kommune eine Zeile. Anteile ändern sich in Prozentpunkten. Überläuft; was fehlt, steht als #NV mit Grund.",
    en: "For each result unit, base, every scenario, best and worst scenario; with a result one row a municipality. Shares change in percentage points. Spills; what is missing is #N/A with the reason.",
  },
  example: '=SCENARIOCOMPARE(IF(Szenarien[#All]="","",Szenarien[#All]),Szenariovergleich!A200:U330,"Differenz")',
  parameters: [
    SCENARIOS,
    BASE,
    parameter(
      { de: "Ansicht", en: "view" },
      CHOICE,
      {
        de: "„Werte“ (auch wenn leer), „Differenz“ zur Basis oder „Prozent“ der Basis",
        en: "“values” (also if empty), “difference” to the base or “percent” of the base",
      },
      {
        isOptional: true,
        minimum: undefined,
        choices: [
          { de: "Werte", en: "values" },
          { de: "Differenz", en: "difference" },
          { de: "Prozent", en: "percent" },
        ],
        default: 1,
      },
    ),
    AREA,
    RESULT,
  ],
  result: { type: "table", unit: ANY_UNIT, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: [SECTION_46_FUNDS, "§ 48a SGB II", "Planungsmodell aus den Kennzahlen"],
  whyNoNativeFormula: {
    de: "Das Modell wertet jedes Szenario als Ganzes aus, je Kommune und nach Monaten; das Ergebnis überläuft in Zeilen und Spalten.",
    en: "The model evaluates each scenario as a whole, by municipality and by month; the result spills into rows and columns.",
  },
  calculate: (args) => {
    const [areaName = "", resultName = ""] = args.texts;
    const view = VIEWS[(args.values[2] ?? 1) - 1] ?? "values";
    const input = readScenarioInput(args);
    if (isProblem(input)) return input;
    const { baseline, plan } = input;
    const rows = rowsAskedFor(baseline, areaName, resultName);
    if (isProblem(rows)) return rows;
    const { scenarios } = plan;
    const problems = scenarios.map((scenario) => scenarioProblem(SCENARIOS, scenario));
    const comparison = compareScenarios(
      scenarioModel(baseline),
      scenarios.map((scenario) => (scenario.problem === undefined ? scenario : undefined)),
    );
    const names = scenarios.map(({ name }) => name);
    return [
      [resultName === "" ? "Ergebnis" : "Gebiet", "Einheit", BASE_NAME, ...names, "Bestes", "Schlechtestes"],
      ...rows.map(({ id, area, label }) => rowOf(label, comparison.result(id, area), { view, problems, scenarios })),
    ];
  },
});

type AskedRow = { readonly id: string; readonly area: number; readonly label: string };

/** One row for each result that the area has, or for each area that has the result. */
function rowsAskedFor(baseline: Baseline, areaName: string, resultName: string): readonly AskedRow[] | IndicatorProblem {
  const area = areaName === "" ? undefined : valueNamed(AREA, areaName, areaNamed(areaName, baseline));
  if (isProblem(area)) return area;
  if (resultName === "") {
    const at = area ?? COUNTY_AREA;
    return MODEL_RESULTS.filter(({ scope }) => at === COUNTY_AREA || scope === "everyArea").map(({ id, title }) => ({
      id,
      area: at,
      label: title.de,
    }));
  }
  const result = valueNamed(RESULT, resultName, resultNamed(resultName));
  if (isProblem(result)) return result;
  if (area !== undefined && area !== COUNTY_AREA && result.scope === "county") {
    return valueProblem(RESULT, {
      de: `„${result.title.de}“ gibt es nur für den Kreis.`,
      en: `“${result.title.en}” exists for the county only.`,
    });
  }
  const names = areaNames(baseline).map((label, index) => ({ id: result.id, area: index, label }));
  return names.filter(({ area: own }) => (area === undefined ? own === COUNTY_AREA || result.scope === "everyArea" : own === area));
}

type Shown = {
  readonly view: ComparisonView;
  readonly problems: readonly (IndicatorProblem | undefined)[];
  readonly scenarios: readonly PlannedScenario[];
};

function rowOf(label: string, compared: ComparedResult, { view, problems, scenarios }: Shown): readonly ResultCell[] {
  const { result, base, rating } = compared;
  const nameOf = (column: number) => (column === BASE_COLUMN ? BASE_NAME : (scenarios[column]?.name ?? ""));
  const cells = compared.scenarios.map((value, index): ResultCell => {
    const problem = problems[index];
    if (problem !== undefined || value === undefined) return problem ?? "";
    return figureCell(SCENARIOS, viewedValue(compared, value, base, view));
  });
  return [label, unitIn(view, result.format), figureCell(BASE, base), ...cells, ...ratingCells(rating, nameOf)];
}

/** Names of the best and the worst; a result without direction is not rated, equal ones say so. */
function ratingCells(rating: Rating | undefined, nameOf: (column: number) => string): readonly [best: string, worst: string] {
  if (rating === undefined) return [NOT_RATED, NOT_RATED];
  if (rating.isEqual) return ["alle gleich", NOT_RATED];
  return [namesOf(rating.best.map(nameOf)), namesOf(rating.worst.map(nameOf))];
}

const NOT_RATED = "–";

const MOST_NAMES = 2;

/** The base stands for all that equal it. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MOST_NAMES && names[0] === BASE_NAME ? 1 : MOST_NAMES);
  const others = names.length - shown.length;
  return others > 0 ? `${shown.join(", ")} und ${others} weitere` : shown.join(", ");
}
