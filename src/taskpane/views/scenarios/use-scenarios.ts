import { useSyncExternalStore } from "react";
import type { ScenarioWorkspace } from "../../../commands/command-results";
import { usePane } from "../../components/pane-context";
import type { ScenarioState } from "../../session/scenario-session";

/** The scenarios as they are edited; redraws after every change of the draft. */
export function useScenarioState(): ScenarioState {
  const { session } = usePane();
  return useSyncExternalStore(session.scenarios.subscribe, session.scenarios.getState);
}

/** The scenarios of a view that is only shown when they have been read. */
export function useWorkspace(): ScenarioWorkspace {
  const { workspace } = useScenarioState();
  if (!workspace) throw new Error("The scenarios have not been read.");
  return workspace;
}
