import { comparable } from "../../model/similar-text";
import { CORRELATIONS_TABLE, SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import { readTable } from "../../model/read-table";
import { driverOf } from "../../planning/scenarios/drivers";
import { readScenarios } from "../../planning/scenarios/read-scenarios";
import type { DriverChange } from "../../planning/scenarios/scenario";
import type { PlannedScenario } from "../../planning/scenarios/scenario-plan";
import { unitText } from "../../planning/scenarios/driver-unit";
import type { ScenarioWorkspace } from "../../planning/scenarios/scenario-workspace";
import { CommandRefusal } from "../../units/command-refusal";
import type { LocalizedText } from "../../units/language";
import { formatNumber, formatPercent } from "../../units/number-format";
import { documentTable } from "../../xlsx/document-table";
import { openForeignWorkbook } from "../foreign-workbook";
import { readScenarioWorkspace } from "./scenario-workspace-reader";
import { saveScenarios } from "./edit-scenarios";

/** `sameName`: this workbook has a scenario of that name with other values; the others: a cell over there has an error. */
export type MergeConflict = {
  readonly kind: "sameName" | "unknownDriver" | "unitDiffers" | "notUnderstood";
  readonly message: LocalizedText;
};

/** A scenario in another workbook, and what stands in the way of taking it over. */
export type ForeignScenario = {
  readonly name: string;
  readonly changeCount: number;
  readonly conflicts: readonly MergeConflict[];
};

/** A scenario to take over, and the name it gets here; the name of an existing scenario replaces that one. */
export type ScenarioTakeover = { readonly name: string; readonly as: string };

/** The scenarios of another workbook (bytes of an .xlsx file), compared with those of the open one. Writes nothing. */
export async function readForeignScenarios(bytes: Uint8Array): Promise<readonly ForeignScenario[]> {
  const workspace = await readScenarioWorkspace();
  return scenariosIn(bytes, workspace).map((scenario) => ({
    name: scenario.name,
    changeCount: scenario.changes.length,
    conflicts: conflictsOf(scenario, workspace),
  }));
}

/** Takes scenarios over from another workbook; one that holds an error is refused before anything is written. */
export async function mergeScenarios(bytes: Uint8Array, takeovers: readonly ScenarioTakeover[]): Promise<ScenarioWorkspace> {
  const workspace = await readScenarioWorkspace();
  const foreign = scenariosIn(bytes, workspace);
  return saveScenarios(
    takeovers.map(({ name, as }) => {
      const found = foreign.find((scenario) => comparable(scenario.name) === comparable(name));
      if (found === undefined) throw REFUSALS.notThere(name);
      if (found.problem !== undefined) throw REFUSALS.notUnderstood(found);
      return { name: as, changes: found.changes };
    }),
  );
}

function scenariosIn(bytes: Uint8Array, { baseline: { year, municipalities } }: ScenarioWorkspace): readonly PlannedScenario[] {
  const { document } = openForeignWorkbook(bytes);
  const raw = documentTable(document, SCENARIOS_TABLE.name);
  if (raw === undefined) throw REFUSALS.noScenarios();
  const correlations = documentTable(document, CORRELATIONS_TABLE.name);
  return readScenarios(raw, { year, municipalities }, correlations && readTable(CORRELATIONS_TABLE, correlations)).scenarios;
}

function conflictsOf({ name, changes, problem }: PlannedScenario, { scenarios }: ScenarioWorkspace): readonly MergeConflict[] {
  const own = scenarios.find((scenario) => comparable(scenario.name) === comparable(name));
  const differences = own === undefined ? [] : differing(changes, own.changes);
  return [
    ...(problem === undefined ? [] : [{ kind: KINDS_OF_PROBLEMS.get(problem.code) ?? "notUnderstood", message: problem.message } as const]),
    ...(differences.length === 0 ? [] : [{ kind: "sameName", message: differenceText(differences) } as const]),
  ];
}

const KINDS_OF_PROBLEMS: ReadonlyMap<string, MergeConflict["kind"]> = new Map([
  ["scenario-unknown-driver", "unknownDriver"],
  ["scenario-unit", "unitDiffers"],
]);

type Difference = { readonly theirs?: DriverChange; readonly ours?: DriverChange };

function differing(theirs: readonly DriverChange[], ours: readonly DriverChange[]): readonly Difference[] {
  const isSamePlace = (left: DriverChange, right: DriverChange) =>
    left.driver === right.driver && left.kind === right.kind && left.municipality === right.municipality && left.from === right.from;
  return [
    ...theirs.flatMap((change): Difference[] => {
      const match = ours.find((candidate) => isSamePlace(candidate, change));
      return match?.value === change.value ? [] : [{ theirs: change, ...(match ? { ours: match } : {}) }];
    }),
    ...ours.flatMap((change): Difference[] => (theirs.some((candidate) => isSamePlace(candidate, change)) ? [] : [{ ours: change }])),
  ];
}

const MOST_NAMED = 3;

function differenceText(differences: readonly Difference[]): LocalizedText {
  const named = (language: "de" | "en") =>
    differences
      .slice(0, MOST_NAMED)
      .map(({ theirs, ours }) => {
        const driver = driverOf((theirs ?? ours)?.driver ?? "").title[language];
        return `${driver}: ${valueText(ours, language)} → ${valueText(theirs, language)}`;
      })
      .join("; ");
  const more = differences.length > MOST_NAMED ? " …" : "";
  return {
    de: `Gleicher Name, andere Werte (hier → dort): ${named("de")}${more}`,
    en: `Same name, other values (here → there): ${named("en")}${more}`,
  };
}

function valueText(change: DriverChange | undefined, language: "de" | "en"): string {
  if (change === undefined) return { de: "wie Basis", en: "as base" }[language];
  const driver = driverOf(change.driver);
  const isFraction = change.kind === "percent" || driver.format === "share";
  const number = isFraction ? formatPercent(change.value, language) : formatNumber(change.value, 2, language);
  return change.kind === "absolute" && !isFraction ? `${number} ${driver.unit[language]}` : `${number} (${unitText(driver, change.kind)})`;
}

const REFUSALS = {
  noScenarios: () =>
    new CommandRefusal(
      "no-scenarios-there",
      { de: "Diese Mappe hat keine Tabelle „Szenarien“.", en: "That workbook has no table “Szenarien”." },
      { de: "Wählen Sie eine Planungsmappe mit Szenarien.", en: "Choose a planning workbook with scenarios." },
    ),
  notThere: (name: string) =>
    new CommandRefusal(
      "scenario-not-there",
      { de: `Das Szenario „${name}“ steht nicht in dieser Mappe.`, en: `The scenario “${name}” is not in that workbook.` },
      { de: "Wählen Sie eines der vorhandenen.", en: "Choose one of those that are there." },
    ),
  notUnderstood: ({ name, problem }: PlannedScenario) =>
    new CommandRefusal(
      "scenario-not-understood",
      {
        de: `Das Szenario „${name}“ dort ist fehlerhaft: ${problem?.message.de ?? ""}`,
        en: `The scenario “${name}” there has an error: ${problem?.message.en ?? ""}`,
      },
      { de: problem?.remedy.de ?? "", en: problem?.remedy.en ?? "" },
    ),
} as const;
