import { BASE_SCENARIO, scenarioNamed, type Scenario, type ScenarioWorkspace } from "../commands/command-results";
import { scenarioCommands } from "../commands/scenarios.command";
import { UsageError } from "./cli-arguments";
import { contextOf, printJson } from "./cli-call";
import type { CliCall, CliCommand, ExitStatus } from "./cli-command";
import { exitStatusOf, findingLines } from "./cli-text";
import { amountText, comparisonLines, riskLines } from "./scenario-lines";
import { parseGoal } from "./seek-words";
import { inWorkbook } from "./workbook-session";

/** Compares all scenarios, or seeks the driver's value that makes a result hit a target. */
export const SCENARIO_COMMAND: CliCommand = {
  name: "scenario",
  usage: "IN [--seek R=V by D] [--scenario S]",
  summary: { de: "vergleicht Szenarien oder sucht einen Zielwert", en: "compares scenarios or seeks a goal" },
  fileCount: 1,
  needsOut: false,
  run: (call) =>
    inWorkbook<ExitStatus>(call.files[0], call.options.lang, async () => {
      const workspace = await scenarioCommands.openScenarios.run(undefined, contextOf(call));
      return call.options.seek === undefined ? compared(call, workspace) : sought(call, workspace, call.options.seek);
    }),
};

function compared(call: CliCall, workspace: ScenarioWorkspace): ExitStatus {
  const { json, lang } = call.options;
  if (json) {
    printJson(call, {
      year: workspace.baseline.year,
      municipalities: workspace.baseline.municipalities,
      base: Object.fromEntries(workspace.base),
      scenarios: workspace.scenarios.map((scenario) => ({
        name: scenario.name,
        changes: scenario.changes,
        ...(scenario.problem === undefined ? { results: workspace.compare(scenario) } : { problem: scenario.problem }),
      })),
      findings: workspace.findings,
    });
  } else {
    call.output.result(comparisonLines(workspace, lang));
    if (workspace.findings.length > 0) call.output.message(findingLines(workspace.findings, lang));
  }
  return exitStatusOf(workspace.findings);
}

function sought(call: CliCall, workspace: ScenarioWorkspace, words: string): ExitStatus {
  const { json, lang } = call.options;
  const { result, target, drivers } = parseGoal(words, workspace, lang);
  const [first, ...others] = drivers;
  const kind = "absolute" as const;
  const answer = workspace.seek({
    scenario: chosenScenario(call, workspace),
    driver: first.driver,
    kind,
    result,
    target,
    ...(others.length === 0 ? {} : { others: others.map(({ driver, proportion }) => ({ driver, kind, proportion })) }),
  });
  if (json) printJson(call, { ...answer, result, target });
  else call.output.result(answer.message[lang]);
  const info = workspace.results.find(({ id }) => id === result);
  if (!json && answer.kind === "nearest" && info !== undefined)
    call.output.message(`${info.title[lang]}: ${amountText(answer.result, info, lang)}`);
  return answer.kind === "found" ? 0 : 1;
}

/** Draws the uncertain drivers many times and prints the spread of every result. */
export const RISK_COMMAND: CliCommand = {
  name: "risk",
  usage: "IN --draws N --seed S [--scenario S]",
  summary: { de: "rechnet mit Verteilungen statt fester Werte", en: "calculates with distributions instead of fixed values" },
  fileCount: 1,
  needsOut: false,
  run: (call) =>
    inWorkbook<ExitStatus>(call.files[0], call.options.lang, async () => {
      const { json, lang } = call.options;
      const [draws, seed] = [wholeNumber(call, "draws", 10_000, MOST_DRAWS), wholeNumber(call, "seed", 1, 2 ** 32 - 1)];
      const workspace = await scenarioCommands.openScenarios.run(undefined, contextOf(call));
      const report = await workspace.risk({ scenario: chosenScenario(call, workspace), draws, seed });
      if ("refusal" in report) {
        if (json) printJson(call, report);
        else call.output.message(report.refusal[lang]);
        return 1;
      }
      if (json) printJson(call, report);
      else call.output.result(riskLines(report, workspace, lang));
      if (!json && workspace.findings.length > 0) call.output.message(findingLines(workspace.findings, lang));
      return exitStatusOf(workspace.findings);
    }),
};

/** More draws than this change no percentile that anybody could read. */
const MOST_DRAWS = 10_000_000;

function wholeNumber({ options }: CliCall, name: "draws" | "seed", usual: number, most: number): number {
  const text = options[name];
  if (text === undefined) return usual;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new UsageError({
      de: `--${name} braucht eine ganze Zahl von 1 bis ${most}, nicht „${text}“.`,
      en: `--${name} takes a whole number from 1 to ${most}, not “${text}”.`,
    });
  }
  return number;
}

/** The scenario that `--scenario` names; the data as they are without it. */
function chosenScenario({ options: { scenario: name } }: CliCall, { scenarios }: ScenarioWorkspace): Scenario {
  const known = [BASE_SCENARIO, ...scenarios];
  const outcome = scenarioNamed(name ?? BASE_SCENARIO.name, known);
  if ("found" in outcome) return outcome.found;
  const names = known.map((scenario) => scenario.name).join(", ");
  throw new UsageError({
    de: `Das Szenario „${name}“ gibt es nicht. Vorhanden: ${names}.`,
    en: `There is no scenario “${name}”. There are: ${names}.`,
  });
}
