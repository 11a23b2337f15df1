import type { IndicatorProblem, ResultTable } from "../indicators/indicator";
import { isProblem } from "../indicators/indicator";
import { ANY_UNIT, GENERAL_FORMAT } from "../indicators/indicator-units";
import { CONVENTION } from "../indicators/legal-sources";
import { noResult } from "../indicators/argument-problems";
import { bridge, type BridgeStep } from "../planning/scenarios/bridge";
import type { ModelResult } from "../planning/scenarios/model-steps";
import type { Scenario } from "../planning/scenarios/scenario";
import { scenarioModel, type ScenarioModel } from "../planning/scenarios/scenario-model";
import { resultNamed } from "../planning/scenarios/scenario-names";
import type { DriverRange } from "../planning/scenarios/scenario-plan";
import { sensitivity } from "../planning/scenarios/sensitivity";
import { isMissing } from "../units/missing";
import { defineValueFunction, type CheckedArguments } from "./define-value-function";
import { figureCell, type ResultCell } from "./result-cells";
import { BASE, BASE_NAME, chosenScenario, nameParameter, readScenarioInput, SCENARIO, SCENARIOS, valueNamed } from "./scenario-arguments";

const RESULT = nameParameter(
  { de: "Ergebnis", en: "result" },
  { de: "Name eines Ergebnisses, wie ihn SCENARIOCOMPARE zeigt", en: "Name of a result as SCENARIOCOMPARE shows it" },
);

const PARAMETERS = [SCENARIOS, BASE, SCENARIO, RESULT];

/** What both functions examine: one result around one scenario. */
type Examined = {
  readonly model: ScenarioModel;
  readonly scenario: Scenario;
  readonly result: ModelResult;
  readonly ranges: readonly DriverRange[];
};

function examined(args: CheckedArguments): Examined | IndicatorProblem {
  const [name = "", resultName = ""] = args.texts;
  const input = readScenarioInput(args);
  if (isProblem(input)) return input;
  const { baseline, plan } = input;
  const scenario = chosenScenario(name, plan);
  if (isProblem(scenario)) return scenario;
  const result = valueNamed(RESULT, resultName, resultNamed(resultName));
  return isProblem(result) ? result : { model: scenarioModel(baseline), scenario, result, ranges: plan.ranges };
}

const BRIDGE_HEADINGS = ["Treiber", "Sockel", "Zunahme", "Abnahme", "Stand", "Zunahme unter 0", "Abnahme unter 0", "Beitrag"];

export const SCENARIOBRIDGE = defineValueFunction<ResultTable>({
  id: "SCENARIOBRIDGE",
  title: { de: "Brücke von der Basis zum Szenario", en: "Bridge from the base to a scenario" },
  description: {
    de: "Wie die Treiber eines Szenarios ein Ergebnis des Kreises von der Basis zum Szenario bewegen, einer nach dem anderen: Sockel, Zunahme, Abnahme und Stand für gestapelte Säulen, dazu der Beitrag. Überläuft nach unten.",
    en: "How the drivers of a scenario move a result of the county from the base to the scenario, one after the other: base, increase, decrease and level for stacked columns, and the contribution. Spills downwards.",
  },
  example: '=SCENARIOBRIDGE(IF(Szenarien[#All]="","",Szenarien[#All]),Szenariovergleich!A200:U330,"Bürgergeld","LLU im Monat")',
  parameters: PARAMETERS,
  result: { type: "table", unit: ANY_UNIT, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  whyNoNativeFormula: {
    de: "Das Modell wird für jeden Treiber neu ausgewertet; das Ergebnis überläuft in mehrere Zeilen.",
    en: "The model is evaluated anew for each driver; the result spills into several rows.",
  },
  calculate: (args) => {
    const asked = examined(args);
    if (isProblem(asked)) return asked;
    const { model, scenario, result } = asked;
    const path = bridge(model, scenario, result.id);
    if (isMissing(path)) return noResult(BASE, path.missing);
    const total = (label: string, value: number, change: number): readonly ResultCell[] => [label, "", "", "", value, "", "", change];
    return [
      BRIDGE_HEADINGS,
      total(BASE_NAME, path.base, 0),
      ...path.steps.map(stepCells),
      total(scenario.name, path.scenario, path.difference),
    ];
  },
});

/** A step as columns: what lies above zero and what lies below it stack separately, so a step across zero has both. */
function stepCells({ driver, before, after, contribution }: BridgeStep): readonly ResultCell[] {
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  const socket = low > 0 ? low : high < 0 ? high : 0;
  const above = Math.max(high, 0) - Math.max(low, 0);
  // Columns below zero hang down, whichever way the level goes.
  const below = Math.min(low, 0) - Math.min(high, 0);
  const [rise, riseBelow, fall, fallBelow] = contribution < 0 ? ["", "", above, below] : [above, below, "", ""];
  return [driver.title.de, socket, rise, fall, "", riseBelow, fallBelow, contribution];
}

const TORNADO_HEADINGS = ["Treiber", "niedrig", "hoch", "Spanne", "Abstand niedrig", "Abstand hoch", "Treiber von", "Treiber bis"];

export const SCENARIOTORNADO = defineValueFunction<ResultTable>({
  id: "SCENARIOTORNADO",
  title: { de: "Empfindlichkeit: welcher Treiber bewegt das Ergebnis", en: "Sensitivity: which driver moves the result" },
  description: {
    de: "Je Treiber das Ergebnis des Kreises bei seinem kleinsten und größten Wert, die Spanne und der Abstand zum Szenario; der stärkste zuerst. Ohne Spanne auf Szenarien: ±10 %, bei Sätzen ±1 Prozentpunkt. Überläuft nach unten.",
    en: "For each driver the county's result at its smallest and largest value, their distance and the distance to the scenario; the strongest first. Without a range on Szenarien: ±10 %, of rates ±1 percentage point. Spills downwards.",
  },
  example: '=SCENARIOTORNADO(IF(Szenarien[#All]="","",Szenarien[#All]),Szenariovergleich!A200:U330,"Basis","eLb je VZÄ aktiv")',
  parameters: PARAMETERS,
  result: { type: "table", unit: ANY_UNIT, numberFormat: GENERAL_FORMAT },
  direction: "none",
  legalSources: [CONVENTION],
  whyNoNativeFormula: {
    de: "Das Modell wird für jeden Treiber zweimal neu ausgewertet; das Ergebnis überläuft in mehrere Zeilen.",
    en: "The model is evaluated anew twice for each driver; the result spills into several rows.",
  },
  calculate: (args) => {
    const asked = examined(args);
    if (isProblem(asked)) return asked;
    const { base, lines, leftOut } = sensitivity({ ...asked, result: asked.result.id });
    if (isMissing(base)) return noResult(BASE, base.missing);
    const distance = (value: (typeof lines)[number]["low"]) => figureCell(BASE, isMissing(value) ? value : value - base);
    return [
      TORNADO_HEADINGS,
      ...lines.map(({ driver, range, low, high, span }): readonly ResultCell[] => [
        driver.title.de,
        figureCell(BASE, low),
        figureCell(BASE, high),
        figureCell(BASE, [low, high].find(isMissing) ?? span),
        distance(low),
        distance(high),
        range.minimum,
        range.maximum,
      ]),
      ...leftOut.map(({ driver, reason }): readonly ResultCell[] => {
        const unknown = noResult(SCENARIOS, reason);
        return [driver.title.de, ...TORNADO_HEADINGS.slice(1).map(() => unknown)];
      }),
    ];
  },
});
