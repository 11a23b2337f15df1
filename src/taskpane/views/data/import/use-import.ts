import { useSyncExternalStore } from "react";
import { usePane } from "../../../components/pane-context";
import type { ImportState } from "../../../session/import-session";

/** What is about to be taken over; redraws after every change. */
export function useImportState(): ImportState {
  const { session } = usePane();
  return useSyncExternalStore(session.importing.subscribe, session.importing.getState);
}
