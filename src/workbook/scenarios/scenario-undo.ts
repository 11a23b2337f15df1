import type { ScenarioCells } from "../../planning/scenarios/scenario-table";

/** What the last change of the sheet `Szenarien` replaced, kept in memory so that it can be taken back. */
export type ScenarioEdit = {
  /** The cells before; undefined if the change has added the sheet. */
  readonly before: ScenarioCells | undefined;
  readonly after: ScenarioCells;
};

let lastEdit: ScenarioEdit | undefined;

/** The last change of this session that can be taken back, if any. */
export function lastScenarioEdit(): ScenarioEdit | undefined {
  return lastEdit;
}

/** Remembers, or with `undefined` forgets, what the last change replaced. */
export function rememberScenarioEdit(edit: ScenarioEdit | undefined): void {
  lastEdit = edit;
}

/** Whether the table holds exactly these cells. */
export function areSameCells(left: ScenarioCells, right: ScenarioCells): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
