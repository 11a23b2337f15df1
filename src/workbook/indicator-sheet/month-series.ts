import { cellAddress, columnLetters } from "../../units/cell-address";
import type { FigureScope } from "./figure";
import { headCell, type Side } from "./indicator-sheet-frame";
import { monthAggregate, type Gender } from "./input-figures";
import type { SheetBlock } from "./sheet-blocks";

/** Months that a forecast can be tried on: with 48 of them even January has a band. */
export const MOST_SERIES_MONTHS = 48;

/** `stock`: persons on a day; `flow`: events that add up over the year. */
export type SeriesKind = "stock" | "flow";

type Series = {
  readonly heading: string;
  readonly kind: SeriesKind;
  readonly table: "Bestand" | "Integrationen";
  readonly column: string;
  readonly gender?: Gender;
};

/** The series that are carried on to the end of the year, in the order of their columns. */
export const MONTH_SERIES = {
  beneficiaries: { heading: "eLb", kind: "stock", table: "Bestand", column: "beneficiaries" },
  longTerm: { heading: "LZB", kind: "stock", table: "Bestand", column: "longTerm" },
  integrations: { heading: "Integrationen", kind: "flow", table: "Integrationen", column: "integrations" },
  integrationsWomen: { heading: "Integrationen Frauen", kind: "flow", table: "Integrationen", column: "integrations", gender: "w" },
  beneficiariesWomen: { heading: "eLb Frauen", kind: "stock", table: "Bestand", column: "beneficiaries", gender: "w" },
} as const satisfies Record<string, Series>;

export type SeriesName = keyof typeof MONTH_SERIES;

const NAMES = Object.keys(MONTH_SERIES) as readonly SeriesName[];

/** Formula texts for a series as it stands in the block at the bottom of the sheet. */
export type SeriesCells = {
  /** Two columns, month and value, as YEAREND and FORECAST12 take them. */
  readonly table: string;
  /** How many months have a value. */
  readonly count: string;
  /** The last month with a value; 0 without any. */
  readonly last: string;
};

/**
 * Where a series stands.
 *
 * @param firstRow one-based row of its oldest month
 */
export function seriesCells(name: SeriesName, firstRow: number, months: number): SeriesCells {
  const column = 1 + 2 * NAMES.indexOf(name);
  const area = (first: number, last: number) => `$${columnLetters(first)}$${firstRow}:$${columnLetters(last)}$${firstRow + months - 1}`;
  const values = area(column + 1, column + 1);
  return {
    table: area(column, column + 1),
    count: `COUNT(${values})`,
    last: `MAX(${area(column, column)})`,
  };
}

const MONTH_FORMAT = "yyyy-mm";

/**
 * The months up to the reporting month with their values, a pair of columns for each series. A month that is not
 * complete has neither: the forecast does not go on from a sum that lacks a municipality.
 */
export function monthSeriesBlock(scope: FigureScope, months: number): SheetBlock {
  return {
    title: "Monatsreihen der Hochrechnung (nur vollständige Monate)",
    headings: ["Monat", ...NAMES.flatMap((name) => ["bekannt", MONTH_SERIES[name].heading])],
    rows: Array.from({ length: months }, (_, index) => ({
      label: `=${monthBefore(scope.side, months - 1 - index)}`,
      labelFormat: MONTH_FORMAT,
      cells: (row: number) =>
        NAMES.flatMap((name, position) => {
          const month = `$${cellAddress(row - 1, 0)}`;
          const value = cellAddress(row - 1, 2 + 2 * position);
          return [
            { formula: `IF(ISNUMBER(${value}),${month},"")`, format: MONTH_FORMAT },
            { formula: monthValue(scope, name, month), format: "#,##0" },
          ];
        }),
    })),
  };
}

function monthBefore(side: Side, months: number): string {
  return `EDATE(${headCell("month", side)},-${months})`;
}

function monthValue(scope: FigureScope, name: SeriesName, month: string): string {
  const series: Series = MONTH_SERIES[name];
  const sum = monthAggregate(scope, series, month);
  return "missingColumn" in sum ? '""' : `IF(${sum.count}=${sum.expected},${sum.sum},"")`;
}
