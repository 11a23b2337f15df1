import { completeSum, type Condition } from "./aggregate";
import type { FigureContent, FigureScope } from "./figure";
import { headCell, monthText, type Side } from "./indicator-sheet-frame";

/** A span of whole months as formula text for its first and last month and their number. */
export type MonthSpan = { readonly from: string; readonly to: string; readonly months: string };

const month = (side: Side) => headCell("month", side);

const yearToDate = (side: Side): MonthSpan => ({
  from: `DATE(YEAR(${month(side)}),1,1)`,
  to: month(side),
  months: `MONTH(${month(side)})`,
});

/** Spans that end with, or before, the month of a side. */
export const MONTH_SPANS = {
  month: (side) => ({ from: month(side), to: month(side), months: "1" }),
  yearToDate,
  /** The planning document compares the current year so far with the whole year before. */
  yearOrYearToDate: (side) =>
    side === "current" ? yearToDate(side) : { from: `DATE(YEAR(${month(side)}),1,1)`, to: `DATE(YEAR(${month(side)}),12,1)`, months: "12" },
  twelveMonths: (side) => ({ from: `EDATE(${month(side)},-11)`, to: month(side), months: "12" }),
  /** Window of the K2 denominator as practised: the twelve previous-month stocks. */
  twelvePreviousMonths: (side) => ({ from: `EDATE(${month(side)},-12)`, to: `EDATE(${month(side)},-1)`, months: "12" }),
} as const satisfies Record<string, (side: Side) => MonthSpan>;

export type SpanName = keyof typeof MONTH_SPANS;

/** A sum over `Bestand` or `Integrationen` of the county, over a span of months, for one gender or both. */
export function monthlySum(scope: FigureScope, table: string, column: string, span: SpanName, gender?: "m" | "w"): FigureContent {
  const { from, to, months } = MONTH_SPANS[span](scope.side);
  const { criterion, rows } = scope.county(table);
  const conditions: Condition[] = [
    ...(from === to
      ? [{ column: "month", criterion: to }]
      : [
          { column: "month", criterion: `">="&${from}` },
          { column: "month", criterion: `"<="&${to}` },
        ]),
    { column: "dataAge", criterion: headCell("dataAge", scope.side) },
    { column: "municipality", criterion },
    ...(gender ? [{ column: "gender", criterion: `"${gender}"` }] : []),
  ];
  const expected = [rows, ...(gender ? [] : ["2"]), ...(months === "1" ? [] : [months])].join("*");
  return completeSum(scope.columns, { table, column, conditions, expected });
}

/** Full-time equivalents of one side of the work on the staff date; steering staff stands in the county's own row. */
export function staffSum(scope: FigureScope, side: "passiv" | "aktiv" | "Steuerung"): FigureContent {
  const { criterion, rows } = side === "Steuerung" ? { criterion: '"Kreis"', rows: "1" } : scope.county("Personal");
  return completeSum(scope.columns, {
    table: "Personal",
    column: "actualFte",
    conditions: [
      { column: "asOf", criterion: headCell("staffDate", scope.side) },
      { column: "side", criterion: `"${side}"` },
      { column: "municipality", criterion },
    ],
    expected: rows,
  });
}

/** The allocation of a budget title in the year of the side, in the version that counts. */
export function allocation(scope: FigureScope, title: "VWT" | "EGT" | "16e_aF"): FigureContent {
  return completeSum(scope.columns, {
    table: "Budget",
    column: "allocation",
    conditions: [
      { column: "year", criterion: headCell("year", scope.side) },
      { column: "title", criterion: `"${title}"` },
      { column: "version", criterion: `"${scope.budgetVersion(title) ?? ""}"` },
    ],
    expected: "1",
  });
}

/** Text for the column `Bezug`: the month or the span of months on both sides, e.g. `2022-01 – 2022-06`. */
export function spanText(side: Side, span: SpanName): string {
  const { from, to } = MONTH_SPANS[span](side);
  return from === to ? monthText(to) : `${monthText(from)}&" – "&${monthText(to)}`;
}
