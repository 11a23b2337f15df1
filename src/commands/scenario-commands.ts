import type { Scenario } from "../planning/scenarios/scenario";
import type { ScenarioWorkspace } from "../planning/scenarios/scenario-workspace";
import type { ForeignScenario, ScenarioTakeover } from "../workbook/scenarios/foreign-scenarios";
import type { Command } from "./command";

export type { ForeignScenario, MergeConflict, ScenarioTakeover } from "../workbook/scenarios/foreign-scenarios";

/**
 * What the pane can do with scenarios. Each editing command writes the sheet `Szenarien` and resolves to the scenarios as they
 * then are; it refuses with a `CommandRefusal` what the sheet cannot hold, for instance a name twice.
 */
export type ScenarioCommands = {
  readonly openScenarios: Command<void, ScenarioWorkspace>;
  /** Writes the values of an existing scenario, and the rows that they need; adds a column for a new name. */
  readonly saveScenario: Command<{ readonly scenario: Scenario }, ScenarioWorkspace>;
  readonly addScenario: Command<{ readonly name: string }, ScenarioWorkspace>;
  readonly duplicateScenario: Command<{ readonly name: string; readonly newName: string }, ScenarioWorkspace>;
  readonly renameScenario: Command<{ readonly name: string; readonly newName: string }, ScenarioWorkspace>;
  readonly deleteScenario: Command<{ readonly name: string }, ScenarioWorkspace>;
  /** `position` counts from 0 among the scenarios. */
  readonly moveScenario: Command<{ readonly name: string; readonly position: number }, ScenarioWorkspace>;
  /** Writes the column `Basis` from the data; adds the sheet where the workbook has none. */
  readonly fillScenarioBase: Command<void, ScenarioWorkspace>;
  /** Takes the last change of the sheet in this session back, unless somebody has changed it since. */
  readonly undoScenarioEdit: Command<void, ScenarioWorkspace>;
  /** The scenarios of another workbook (.xlsx). Writes nothing. */
  readonly readForeignScenarios: Command<{ readonly bytes: Uint8Array }, readonly ForeignScenario[]>;
  readonly mergeScenarios: Command<{ readonly bytes: Uint8Array; readonly scenarios: readonly ScenarioTakeover[] }, ScenarioWorkspace>;
};
