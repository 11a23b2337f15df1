import { useSyncExternalStore } from "react";
import { usePane } from "../../components/pane-context";
import type { ReturnsState } from "../../session/returns-session";

/** What has come back and what is to be taken over; redraws after every change. */
export function useReturnsState(): ReturnsState {
  const { session } = usePane();
  return useSyncExternalStore(session.returns.subscribe, session.returns.getState);
}
