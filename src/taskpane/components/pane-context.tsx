import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "../../units/language";
import { textsOf, type Texts } from "../i18n/texts";
import type { PaneSession } from "../session/pane-session";
import type { PaneState } from "../session/pane-state";

export type Pane = {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly language: Language;
  readonly texts: Texts;
};

const PaneContext = createContext<Pane | undefined>(undefined);

type PaneProviderProps = { readonly session: PaneSession; readonly language: Language; readonly children: ReactNode };

export function PaneProvider({ session, language, children }: PaneProviderProps) {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return <PaneContext.Provider value={{ session, state, language, texts: textsOf(language) }}>{children}</PaneContext.Provider>;
}

/** The session, its state and the texts in the user's language. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane needs a PaneProvider above it.");
  return pane;
}
