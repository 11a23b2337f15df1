import type { LocalizedText } from "../../units/language";
import type { TableColumns } from "../table-columns";
import type { Aggregate, MissingColumn } from "./aggregate";
import type { Side } from "./indicator-sheet-frame";

/** How a figure and its difference are shown; all formats are en-US, as the Excel API takes them. */
export const FIGURE_FORMATS = {
  money: { value: '#,##0.00 "€"', difference: '+#,##0.00 "€";-#,##0.00 "€";0.00 "€"' },
  count: { value: "#,##0", difference: "+#,##0;-#,##0;0" },
  average: { value: "#,##0.0", difference: "+#,##0.0;-#,##0.0;0.0" },
  fte: { value: "#,##0.00", difference: "+#,##0.00;-#,##0.00;0.00" },
  caseload: { value: "0", difference: "+0.0;-0.0;0.0" },
  /** A fraction in percent; its difference in percentage points (Prozentpunkte, PP). */
  share: { value: "0.0%", difference: '+0.0" PP";-0.0" PP";0.0" PP"' },
  /** Already percentage points. */
  points: { value: '0.0" PP"', difference: '+0.0" PP";-0.0" PP";0.0" PP"' },
  rate: { value: "0.00%", difference: '+0.00" PP";-0.00" PP";0.00" PP"' },
} as const;

export type FigureFormat = keyof typeof FIGURE_FORMATS;

/** What a figure's formula may refer to. */
export type FigureScope = {
  readonly side: Side;
  readonly columns: TableColumns;
  /**
   * Which rows of a table make up the county: those of its municipalities, or its own rows where there are no others.
   * `rows` is formula text for their number per month, gender or side.
   */
  county(table: string): { readonly criterion: string; readonly rows: string };
  /** Address of another figure on the same side, e.g. `B23`. */
  cell(figure: string): string;
  /** Address of another figure on the other side. */
  otherSide(figure: string): string;
  /** The version of an allocation that counts, e.g. `vorläufig`; `undefined` if the budget has none. */
  budgetVersion(title: string): string | undefined;
};

/** The formula of a derived figure without "=", or a sum over an input table. */
export type FigureContent = { readonly expression: string } | Aggregate | MissingColumn;

/** One row of the sheet `Kennzahlen`. */
export type Figure = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly format: FigureFormat;
  readonly content: (scope: FigureScope) => FigureContent;
  /** Sides on which the figure exists; both if absent. */
  readonly sides?: readonly Side[];
  /** Function for the relative change to the comparison; none for shares, whose difference says it. */
  readonly change?: "BUDGETCHANGE" | "STOCKCHANGE";
  /** Formula text (without "=") for the columns `Datenstand` and `Bezug`. */
  readonly dataAge: (scope: FigureScope) => string;
  readonly period: (scope: FigureScope) => string;
  readonly source: string;
  /** Shown when the figure is there; otherwise the column says what is missing. */
  readonly note?: string;
  /** Shown in the pane's Overview. */
  readonly isKeyFigure?: boolean;
};

export type FigureSection = { readonly title: string; readonly figures: readonly Figure[] };
