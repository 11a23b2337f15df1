import type { FigureFormat } from "../../indicators/figure-formats";
import type { LocalizedText } from "../../units/language";
import type { TableColumns } from "../table-columns";
import type { Aggregate, MissingColumn } from "./aggregate";
import type { Side } from "./indicator-sheet-frame";
import type { SeriesCells, SeriesName } from "./month-series";

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
  /**
   * The version of an allocation that counts, e.g. `vorläufig`; `undefined` if the budget has none.
   * `yearsAhead` counts from the budget year of the side.
   */
  budgetVersion(title: string, yearsAhead?: number): string | undefined;
  /** The last version of the integration title that states commitments. */
  commitmentVersion(yearsAhead: number): string | undefined;
  /** Formula texts for a series of months at the bottom of the sheet, which ends with the reporting month. */
  series(name: SeriesName): SeriesCells;
  /** What a refresh calculates because no formula can. */
  computed(value: string): Computed;
};

/** A value that the refresh writes as a number, in the unit of its figure, or why there is none. */
export type Computed = { readonly computed: number } | { readonly unavailable: LocalizedText };

/** The formula of a derived figure without "=", a sum over an input table, or a value written by the refresh. */
export type FigureContent = { readonly expression: string } | Aggregate | MissingColumn | Computed;

/** A figure for which a target can be agreed in the table `Ziele`. */
export type FigureTarget = {
  /** As the column `Kennzahl` names it, e.g. `K2` or `K2_F`. */
  readonly indicator: string;
  /** Which values are good; `none`: an Ergänzungsgröße, shown beside its target and never rated. */
  readonly direction: "high" | "low" | "none";
  /** Formula text for the persons that one unit of the figure stands for, e.g. the average stock; absent: no gap in persons. */
  readonly persons?: (scope: FigureScope) => string;
  /** What is too few or too many, e.g. `Integrationen`. */
  readonly counted?: LocalizedText;
};

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
  /** Formula text for what difference and change refer to, where that is not the comparison, e.g. an earlier version. */
  readonly comparedWith?: (scope: FigureScope) => string;
  /** Formula text (without "=") for the columns `Datenstand` and `Bezug`. */
  readonly dataAge: (scope: FigureScope) => string;
  readonly period: (scope: FigureScope) => string;
  readonly source: string;
  /** Shown when the figure is there; otherwise the column says what is missing. */
  readonly note?: string;
  /** Formula text (without "=") for a text shown before the note when the figure is there; it ends with `. ` or is empty. */
  readonly liveNote?: (scope: FigureScope) => string;
  /** Shown instead of what is missing, for a figure that need not exist, e.g. a version of an allocation. */
  readonly absence?: string;
  /** Formula text (without "=") for the same where the reason depends on the data. */
  readonly liveAbsence?: (scope: FigureScope) => string;
  readonly target?: FigureTarget;
  /** Shown in the pane's Overview. */
  readonly isKeyFigure?: boolean;
};

export type FigureSection = { readonly title: string; readonly figures: readonly Figure[] };
