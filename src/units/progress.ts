import type { LocalizedText } from "./language";

/** How far an action is: `done` of `total` steps, and what it is doing. */
export type Progress = { readonly done: number; readonly total: number; readonly label: LocalizedText };

export type ReportProgress = (progress: Progress) => void;
