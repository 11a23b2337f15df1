import type { PlanningData } from "../../model/planning-data";
import type { LocalizedText } from "../../units/language";
import type { Month } from "../../units/month";
import type { FigurePeriod } from "./figure-period";

/**
 * How a figure is shown. Shares and rates are fractions, points are percentage points, money is euros.
 * The names are those of the sheet `Kennzahlen`.
 */
export type DocumentFormat = "money" | "count" | "average" | "fte" | "caseload" | "unitCost" | "share" | "points" | "rate";

/** A cell that holds a number of the document. */
export type FigureCell = {
  /** Absent: the cell shows no number. */
  readonly value?: number;
  readonly sheet: string;
  /** A1 address of a cell or area. */
  readonly cell: string;
};

/** A figure with what it refers to; the age of the data is `T-3`, a version of a budget, or another origin. */
export type DatedCell = FigureCell & { readonly period: FigurePeriod; readonly dataAge: string };

/** One row of the sheet `Kennzahlen`, as the document uses it. */
export type DocumentFigure = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly format: DocumentFormat;
  readonly current: DatedCell;
  readonly comparison: DatedCell;
  /** Current minus comparison, of shares in percentage points. */
  readonly difference: FigureCell;
  /** Relative change against the comparison, a fraction. */
  readonly change: FigureCell;
  readonly target: FigureCell;
  /** `erreicht`, `knapp verfehlt`, `verfehlt`, or empty. */
  readonly status: string;
  /** Paragraph or other source. */
  readonly source: string;
  /** What the sheet says beside it, e.g. what is missing. */
  readonly note: string;
  /** As the table `Ziele` names it, e.g. `K2_F`. */
  readonly targetName?: string;
};

/** Everything a document is made from; read in the workbook layer, pure data here. */
export type DocumentSource = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** The budget year, which the document plans. */
  readonly year: number;
  readonly comparisonYear: number;
  /** When the result sheets were written, as the sheet says it. */
  readonly writtenAt: string;
  /** What sample data say of themselves; empty for real data. */
  readonly dataLabel: string;
  readonly figures: readonly DocumentFigure[];
  readonly data: PlanningData;
  /** All that must report, in their order. */
  readonly municipalities: readonly string[];
};
