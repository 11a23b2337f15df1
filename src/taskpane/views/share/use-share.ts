import { useSyncExternalStore } from "react";
import { usePane } from "../../components/pane-context";
import type { ShareState } from "../../session/share-session";

/** What is planned, made and swapped; redraws after every change. */
export function useShareState(): ShareState {
  const { session } = usePane();
  return useSyncExternalStore(session.share.subscribe, session.share.getState);
}
