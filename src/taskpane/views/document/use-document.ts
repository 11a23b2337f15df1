import { useSyncExternalStore } from "react";
import { usePane } from "../../components/pane-context";
import type { DocumentState } from "../../session/document-session";

/** What the planning document holds and what was written; redraws after every change. */
export function useDocumentState(): DocumentState {
  const { session } = usePane();
  return useSyncExternalStore(session.documents.subscribe, session.documents.getState);
}
