import { lazy, type ComponentType } from "react";
import type { Texts } from "../i18n/texts";
import type { ViewId } from "../session/pane-state";
import { DataView } from "./data/data-view";
import { OverviewView } from "./overview/overview-view";

export type PaneView = { readonly id: ViewId; readonly titleOf: (texts: Texts) => string; readonly View: ComponentType };

/* Large, and not what a pane is opened for: these come with the first look at them. */
const ScenariosView = lazy(() => import("./scenarios/scenarios-view").then(({ ScenariosView: View }) => ({ default: View })));
const MunicipalitiesView = lazy(() =>
  import("./municipalities/municipalities-view").then(({ MunicipalitiesView: View }) => ({ default: View })),
);
const DocumentView = lazy(() => import("./document/document-view").then(({ DocumentView: View }) => ({ default: View })));
const ShareView = lazy(() => import("./share/share-view").then(({ ShareView: View }) => ({ default: View })));

/** The views in the order of their tabs. A further view is a further record. */
export const VIEWS: readonly PaneView[] = [
  { id: "overview", titleOf: (texts) => texts.overview, View: OverviewView },
  { id: "data", titleOf: (texts) => texts.data, View: DataView },
  { id: "scenarios", titleOf: (texts) => texts.scenariosTab, View: ScenariosView },
  { id: "municipalities", titleOf: (texts) => texts.municipalitiesTab, View: MunicipalitiesView },
  { id: "share", titleOf: (texts) => texts.shareTab, View: ShareView },
  { id: "document", titleOf: (texts) => texts.documentTab, View: DocumentView },
];
