import type { CheckReport, ExplanationReport, Overview } from "../../commands/command-results";
import type { Progress } from "../../commands/command";
import type { LocalizedText } from "../../units/language";
import type { Severity } from "../pane-commands";

/** The views of the pane, in the order of their tabs. */
export type ViewId = "overview" | "data" | "scenarios" | "municipalities" | "share" | "document";

/** What the pane may be busy with; each has a text for its progress and for its failure. */
export type ActivityKind =
  | "open"
  | "check"
  | "refresh"
  | "undo"
  | "template"
  | "sample"
  | "explain"
  | "scenarios"
  | "saveScenario"
  | "editScenarios"
  | "fillBase"
  | "readForeign"
  | "mergeScenarios"
  | "risk"
  | "planSharing"
  | "share"
  | "saveZip"
  | "openShared"
  | "swapState"
  | "swap"
  | "swapBack"
  | "collect"
  | "mergeReturns"
  | "undoMerge"
  | "openDocument"
  | "readPrevious"
  | "writeDocument"
  | "saveDocument"
  | "readImport"
  | "importTable"
  | "undoImport"
  | "saveImportMap"
  | "forgetImportMap";

export type Activity = {
  readonly kind: ActivityKind;
  readonly progress?: Progress;
  /** False once the workbook has been changed. */
  readonly canCancel: boolean;
  readonly isCancelling: boolean;
};

/** Something that could not be done: what, why, and how to go on. */
export type Problem = {
  readonly what: ActivityKind | "goTo" | "watch";
  readonly reason: LocalizedText;
  readonly wayOut: LocalizedText;
  /** Technical wording for the IT department; only for errors nobody foresaw. */
  readonly detail?: string;
  /** There are findings that explain the failure. */
  readonly hasFindings: boolean;
  readonly retry: () => void;
};

/** What was just done, for the message and the screen reader. */
export type Notice =
  | { readonly kind: "refreshed"; readonly month: string; readonly findingCount: number }
  | { readonly kind: "checked"; readonly findingCount: number }
  | { readonly kind: "undone"; readonly sheets: readonly string[] }
  | { readonly kind: "scenarioSaved" | "scenarioAdded" | "scenarioRenamed" | "scenarioDeleted"; readonly name: string }
  | { readonly kind: "scenarioMoved"; readonly name: string; readonly place: number }
  | { readonly kind: "scenariosMerged"; readonly count: number }
  | { readonly kind: "baseFilled" | "scenarioUndone" }
  | { readonly kind: "shared"; readonly made: number; readonly failed: number }
  | { readonly kind: "sharedOpened" | "zipSaved"; readonly file: string }
  | { readonly kind: "documentSaved"; readonly file: string }
  | { readonly kind: "imported"; readonly rows: number; readonly cells: number; readonly sheet: string; readonly canUndo: boolean }
  | { readonly kind: "importUndone"; readonly rows: number; readonly cells: number; readonly sheet: string }
  | { readonly kind: "importMapSaved" | "importMapForgotten"; readonly name: string }
  | { readonly kind: "swapped"; readonly to: "values" | "native"; readonly count: number; readonly asValues: number }
  | { readonly kind: "swappedBack"; readonly count: number; readonly rewritten: number }
  | { readonly kind: "mergeUndone"; readonly count: number }
  | { readonly kind: "returnsMerged"; readonly count: number; readonly rows: number; readonly nils: number }
  | { readonly kind: "templateOpened" | "sampleOpened" | "cancelled" };

/** `outdated`: something was written or changed since; `failed`: the last check did not finish. */
export type ReportState = "none" | "current" | "inputsChanged" | "outdated" | "failed";

export type PaneState = {
  readonly view: ViewId;
  readonly overview?: Overview;
  readonly report?: CheckReport;
  readonly reportState: ReportState;
  readonly severityFilter: Severity | "all";
  /** Shown in place of the view until the user goes back. */
  readonly explanation?: ExplanationReport;
  /** The month the user picked; absent until then. */
  readonly pickedMonth?: string;
  readonly activity?: Activity;
  readonly problem?: Problem;
  readonly notice?: Notice;
  /** For screen readers alone: what has just changed on the screen. */
  readonly announcement?: string;
};

export const INITIAL_STATE: PaneState = { view: "overview", reportState: "none", severityFilter: "all" };

/** The month a refresh takes: the picked one, else the last one refreshed, else the newest; `undefined` without data. */
export function monthToRefresh({ overview, pickedMonth }: PaneState): string | undefined {
  const months = overview?.months ?? [];
  return [pickedMonth, overview?.lastRefresh?.month].find((month) => month !== undefined && months.includes(month)) ?? months[0];
}
