import type { Finding } from "../model/finding";
import type { PublishedResult } from "../planning/plausibility/check-published";
import type { LocalizedText } from "../units/language";

/** State of one input table as the Data view lists it. */
export type TableState = {
  readonly name: string;
  readonly title: LocalizedText;
  readonly isRequired: boolean;
  readonly state: "ok" | "findings" | "empty" | "missing";
  readonly rowCount: number;
  readonly sheet?: string;
  readonly firstCell?: string;
};

export type CheckReport = {
  /** False for a workbook that has none of the planning tables: the pane then offers template and sample. */
  readonly isPlanningWorkbook: boolean;
  readonly tables: readonly TableState[];
  readonly findings: readonly Finding[];
  readonly published: readonly PublishedResult[];
};

export type KeyFigureTarget = {
  /** As the workbook shows it, in the number format of the figure. */
  readonly text: string;
  /** `notRated`: an Ergänzungsgröße, or a figure without a value. */
  readonly status: "met" | "near" | "missed" | "notRated";
  /** How many persons lie between value and target, e.g. `Zum Ziel fehlen 46 Integrationen`; absent where the target is met. */
  readonly gap?: LocalizedText;
};

/** One figure of the Overview: a cell on `Kennzahlen`. */
export type KeyFigure = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly sheet: string;
  readonly cell: string;
  /** Unrounded; absent if missing. */
  readonly value?: number;
  /** As the workbook shows it, in the workbook's number format. */
  readonly text: string;
  readonly comparisonText?: string;
  readonly missingReason?: LocalizedText;
  /** The target agreed for the county, where the table `Ziele` has one. */
  readonly target?: KeyFigureTarget;
  /** What the figure refers to, e.g. `Haushalt 2023` or `2022-01 – 2022-06`. */
  readonly period: string;
  /** Age of the data, e.g. `T-3`. */
  readonly dataAge?: string;
};

export type Overview = {
  readonly isPlanningWorkbook: boolean;
  /** When and for which month the result sheets were last written; absent before the first refresh. */
  readonly lastRefresh?: { readonly at: string; readonly month: string; readonly comparisonMonth: string };
  /** The inputs changed since. */
  readonly isStale: boolean;
  readonly canUndo: boolean;
  readonly findingCounts: { readonly error: number; readonly warning: number; readonly note: number };
  readonly keyFigures: readonly KeyFigure[];
  /** Months for which data are there, newest first, `2022-06`. */
  readonly months: readonly string[];
};

export type RefreshReport = {
  readonly month: string;
  readonly comparisonMonth: string;
  readonly at: string;
  readonly writtenSheets: readonly string[];
  readonly findings: readonly Finding[];
};
