import type { ComponentType } from "react";
import type { Texts } from "../i18n/texts";
import type { ViewId } from "../session/pane-state";
import { DataView } from "./data/data-view";
import { OverviewView } from "./overview/overview-view";

export type PaneView = { readonly id: ViewId; readonly titleOf: (texts: Texts) => string; readonly View: ComponentType };

/** The views in the order of their tabs. A further view is a further record. */
export const VIEWS: readonly PaneView[] = [
  { id: "overview", titleOf: (texts) => texts.overview, View: OverviewView },
  { id: "data", titleOf: (texts) => texts.data, View: DataView },
];
