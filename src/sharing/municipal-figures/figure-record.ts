import type { FigureFormat } from "../../indicators/figure-formats";
import type { Indicator } from "../../indicators/indicator";
import type { MonthWindow } from "../../indicators/section-48a";
import type { ParameterDefinition } from "../../model/parameters";
import type { YearSoFar } from "./month-spans";

export type Gender = "m" | "w";

/**
 * How a figure comes about; value and formula are both derived from it, so that they cannot differ.
 * Figures are named by their ids, columns by theirs.
 */
export type FigureCalculation =
  /** A sum over months of `Bestand` or `Integrationen`, for one gender or both; `isAverage`: divided by its months. */
  | {
      readonly kind: "monthly";
      readonly table: "Bestand" | "Integrationen";
      readonly column: string;
      readonly months: MonthWindow | YearSoFar;
      readonly gender?: Gender;
      readonly isAverage?: boolean;
    }
  /** Twelve monthly rates; the stock of a rate is that of the same month (0) or of the month before (−1). */
  | { readonly kind: "meanRate"; readonly flow: string; readonly stock: string; readonly stockOffset: 0 | -1; readonly gender?: Gender }
  /** A column of `Personal` for one side of the work on the staff date. */
  | { readonly kind: "staff"; readonly side: "passiv" | "aktiv"; readonly column: string }
  /** Running rows of `Maßnahmen`: the product of the columns, added up; `isEmptySeats`: seats that nobody takes instead of seats. */
  | { readonly kind: "measures"; readonly factors: readonly string[]; readonly isEmptySeats?: boolean }
  /** A sum over months of `Übergang`, over the rows that are there. */
  | { readonly kind: "transition"; readonly column: string; readonly months: MonthWindow | YearSoFar }
  /** A value of `Parameter` on the last day of the month. */
  | { readonly kind: "parameter"; readonly definition: ParameterDefinition }
  /** A function of the catalogue of other figures; `scale` as factor, e.g. 100 for percentage points. */
  | { readonly kind: "indicator"; readonly indicator: Indicator; readonly figures: readonly string[]; readonly scale?: number }
  /** Events by average stock; without a stock there is none. */
  | { readonly kind: "ratio"; readonly numerator: string; readonly denominator: string }
  | { readonly kind: "total"; readonly figures: readonly string[] };

/** A figure for which a target can be agreed in the table `Ziele`. */
export type FigureTarget = {
  /** As the column `Kennzahl` names it, e.g. `K2` or `K2_F`. */
  readonly indicator: string;
  /** Which values are good; `none`: an Ergänzungsgröße, shown beside its target and never rated. */
  readonly direction: "high" | "low" | "none";
  /** Figure with the persons that one unit stands for, and what they are; absent: no gap in persons. */
  readonly gap?: { readonly persons: string; readonly counted: string };
};

/** One row of the sheet. */
export type FigureRecord = {
  readonly id: string;
  /** German. */
  readonly title: string;
  /** Indented below the figure it explains: 0 for a figure of its own. */
  readonly level: 0 | 1 | 2;
  readonly format: FigureFormat;
  readonly calculation: FigureCalculation;
  /** Relative change to the comparison; none for shares, whose difference says it. */
  readonly hasChange: boolean;
  readonly source: string;
  readonly note?: string;
  readonly target?: FigureTarget;
};

export type FigureSection = {
  readonly title: string;
  /** Without it the section has no figures at all. */
  readonly table: string;
  readonly figures: readonly FigureRecord[];
};
