import type { Command } from "../../commands/command";
import type { ResultComparison, Scenario, ScenarioWorkspace } from "../../commands/command-results";
import type { ForeignScenario, ScenarioTakeover } from "../../commands/scenario-commands";
import type { ActivityKind, Notice } from "./pane-state";
import { draftOf, isSameScenario, scenarioOf, type ScenarioDraft } from "./scenario-draft";
import { createWriteGuard, type ViewSession, type ViewSessionOptions } from "./view-session";

export type ScenarioState = {
  readonly workspace?: ScenarioWorkspace;
  /** The workbook was changed since it was read. */
  readonly isOutdated: boolean;
  /** The scenario that is edited; absent where there is none. */
  readonly draft?: ScenarioDraft;
  /** All results of the draft beside the base. */
  readonly comparison: readonly ResultComparison[];
  /** The draft differs from the sheet. */
  readonly isChanged: boolean;
  /** Names of all scenarios with changes that are not on the sheet. */
  readonly unsaved: ReadonlySet<string>;
  /** The last change of the sheet came from here and can be taken back. */
  readonly canUndo: boolean;
};

/**
 * The work on scenarios: one of them is edited in memory, the workbook changes only on request.
 * Apart from the pane's state, so that a moving slider draws nothing but what depends on it.
 */
export type ScenarioSession = ViewSession & {
  getState(): ScenarioState;
  subscribe(listener: () => void): () => void;
  select(name: string): void;
  edit(change: (draft: ScenarioDraft) => ScenarioDraft): void;
  /** Puts the draft back to what the sheet says. */
  discard(): void;
  save(): Promise<unknown>;
  /** Writes a scenario made elsewhere, under a name of its own, and edits it. */
  adopt(scenario: Scenario): Promise<unknown>;
  add(name: string): Promise<unknown>;
  duplicate(newName: string): Promise<unknown>;
  rename(newName: string): Promise<unknown>;
  remove(): Promise<unknown>;
  /** One place up (−1) or down (1). */
  move(step: -1 | 1): Promise<unknown>;
  fillBase(): Promise<unknown>;
  /** Takes the last change of the sheet back. */
  undo(): Promise<unknown>;
  /** Resolves to undefined where the file cannot be read; the problem is then shown. */
  readForeign(bytes: Uint8Array): Promise<readonly ForeignScenario[] | undefined>;
  merge(bytes: Uint8Array, scenarios: readonly ScenarioTakeover[]): Promise<boolean>;
};

const EMPTY: ScenarioState = { isOutdated: false, comparison: [], isChanged: false, unsaved: new Set(), canUndo: false };

export function createScenarioSession({ commands, perform, showNotice }: ViewSessionOptions): ScenarioSession {
  let state = EMPTY;
  const writes = createWriteGuard();
  const drafts = new Map<string, ScenarioDraft>();
  const listeners = new Set<() => void>();

  function update(change: Partial<ScenarioState>): void {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  const saved = (name: string): Scenario | undefined => state.workspace?.scenarios.find((scenario) => scenario.name === name);

  /** Shows a draft with its results; remembers it while it differs from the sheet. */
  function show(draft: ScenarioDraft | undefined, { workspace } = state): void {
    if (draft === undefined || workspace === undefined) return update({ workspace, draft: undefined, comparison: [], isChanged: false });
    const scenario = scenarioOf(draft);
    const original = workspace.scenarios.find(({ name }) => name === draft.name);
    const hasInvalidText = draft.lines.some(({ invalidText }) => invalidText !== undefined);
    const isChanged = hasInvalidText || original === undefined || !isSameScenario(scenario, original);
    if (isChanged) drafts.set(draft.name, draft);
    else drafts.delete(draft.name);
    update({ workspace, draft, comparison: workspace.compare(scenario), isChanged, unsaved: new Set(drafts.keys()) });
  }

  /** Takes over what a command read; keeps unsaved work on scenarios that are still there. */
  function takeOver(workspace: ScenarioWorkspace, wanted: string | undefined): void {
    const names = workspace.scenarios.map(({ name }) => name);
    for (const name of drafts.keys()) if (!names.includes(name)) drafts.delete(name);
    const chosen = workspace.scenarios.find(({ name }) => name === wanted) ?? workspace.scenarios[0];
    state = { ...state, isOutdated: false };
    show(chosen && (drafts.get(chosen.name) ?? draftOf(chosen, workspace)), { ...state, workspace });
  }

  /** Runs a command that changes the sheet, then shows the scenarios as they are. */
  function change<Options>(
    kind: ActivityKind,
    command: Command<Options, ScenarioWorkspace>,
    options: Options,
    {
      selected = state.draft?.name,
      notice,
      settled,
    }: { readonly selected?: string; readonly notice?: Notice; readonly settled?: string } = {},
  ): Promise<boolean> {
    return perform(kind, async (run) => {
      const workspace = await writes.during(() => run(command, options));
      if (settled !== undefined) drafts.delete(settled);
      takeOver(workspace, selected);
      update({ canUndo: command !== commands.undoScenarioEdit });
      if (notice) showNotice(notice);
    });
  }

  return {
    getState: () => state,

    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    open: () =>
      perform("scenarios", async (run) => {
        takeOver(await run(commands.openScenarios, undefined), state.draft?.name);
      }),

    markOutdated: () => {
      if (state.workspace && !state.isOutdated) update({ isOutdated: true });
    },

    isWriting: writes.isWriting,

    readState: () => (state.workspace === undefined ? "unread" : state.isOutdated ? "outdated" : "current"),

    select: (name) => {
      const { workspace } = state;
      const scenario = saved(name);
      if (workspace && scenario) show(drafts.get(name) ?? draftOf(scenario, workspace));
    },

    edit: (edit) => {
      if (state.draft) show(edit(state.draft));
    },

    discard: () => {
      const { workspace, draft } = state;
      const scenario = draft && saved(draft.name);
      if (workspace && scenario) show(draftOf(scenario, workspace));
    },

    save: async () => {
      const { draft } = state;
      if (!draft) return;
      const { name } = draft;
      await change(
        "saveScenario",
        commands.saveScenario,
        { scenario: scenarioOf(draft) },
        { notice: { kind: "scenarioSaved", name }, settled: name },
      );
    },

    adopt: (scenario) => {
      const { name } = scenario;
      return change(
        "saveScenario",
        commands.saveScenario,
        { scenario },
        { selected: name, notice: { kind: "scenarioSaved", name }, settled: name },
      );
    },

    add: (name) => change("editScenarios", commands.addScenario, { name }, { selected: name, notice: { kind: "scenarioAdded", name } }),

    duplicate: async (newName) => {
      const { draft } = state;
      if (!draft) return;
      // Unsaved changes go into the copy: it shows what the user has in front of them.
      const notice: Notice = { kind: "scenarioAdded", name: newName };
      if (state.isChanged) {
        const scenario = { ...scenarioOf(draft), name: newName };
        await change("editScenarios", commands.saveScenario, { scenario }, { selected: newName, notice });
      } else {
        await change("editScenarios", commands.duplicateScenario, { name: draft.name, newName }, { selected: newName, notice });
      }
    },

    rename: async (newName) => {
      const { draft } = state;
      if (!draft) return;
      const { name } = draft;
      const kept = drafts.get(name);
      if (kept) drafts.set(newName, { ...kept, name: newName });
      const isDone = await change(
        "editScenarios",
        commands.renameScenario,
        { name, newName },
        {
          selected: newName,
          notice: { kind: "scenarioRenamed", name: newName },
          settled: name,
        },
      );
      if (!isDone) drafts.delete(newName);
    },

    remove: async () => {
      const { draft, workspace } = state;
      if (!draft || !workspace) return;
      const { name } = draft;
      const names = workspace.scenarios.map((scenario) => scenario.name);
      const index = names.indexOf(name);
      const selected = names[index + 1] ?? names[index - 1];
      await change(
        "editScenarios",
        commands.deleteScenario,
        { name },
        { selected, notice: { kind: "scenarioDeleted", name }, settled: name },
      );
    },

    move: async (step) => {
      const { draft, workspace } = state;
      const index = workspace?.scenarios.findIndex(({ name }) => name === draft?.name) ?? -1;
      const position = index + step;
      if (!draft || !workspace || index < 0 || position < 0 || position >= workspace.scenarios.length) return;
      const { name } = draft;
      await change(
        "editScenarios",
        commands.moveScenario,
        { name, position },
        {
          notice: { kind: "scenarioMoved", name, place: position + 1 },
        },
      );
    },

    fillBase: () => change("fillBase", commands.fillScenarioBase, undefined, { notice: { kind: "baseFilled" } }),

    undo: () => change("editScenarios", commands.undoScenarioEdit, undefined, { notice: { kind: "scenarioUndone" } }),

    readForeign: async (bytes) => {
      let scenarios: readonly ForeignScenario[] | undefined;
      await perform("readForeign", async (run) => {
        scenarios = await run(commands.readForeignScenarios, { bytes });
      });
      return scenarios;
    },

    merge: (bytes, scenarios) =>
      change(
        "mergeScenarios",
        commands.mergeScenarios,
        { bytes, scenarios },
        {
          selected: scenarios[0]?.as,
          notice: { kind: "scenariosMerged", count: scenarios.length },
        },
      ),
  };
}
