import { completeSum, type Aggregate, type CheckedSum, type Condition, type MissingColumn } from "./aggregate";
import type { FigureContent, FigureScope } from "./figure";
import { headCell, monthText, type Side } from "./indicator-sheet-frame";

/**
 * A span of whole months as formula text for its first and last month and their number; `needs` is a cell without whose
 * number there is no span.
 */
export type MonthSpan = { readonly from: string; readonly to: string; readonly months: string; readonly needs?: string };

/** What a span depends on: its side and, of the figures on it, the lag of K2E3. */
type SpanScope = Pick<FigureScope, "side" | "cell">;

const month = (side: Side) => headCell("month", side);

/** Id of the figure that says by how many months K2E3 looks back further. */
export const CONTINUITY_LAG_FIGURE = "continuityLag";

const yearToDate = ({ side }: SpanScope): MonthSpan => ({
  from: `DATE(YEAR(${month(side)}),1,1)`,
  to: month(side),
  months: `MONTH(${month(side)})`,
});

/** Spans that end with, or before, the month of a side. */
export const MONTH_SPANS = {
  month: ({ side }) => ({ from: month(side), to: month(side), months: "1" }),
  yearToDate,
  /** The planning document compares the current year so far with the whole year before. */
  yearOrYearToDate: (scope) =>
    scope.side === "current"
      ? yearToDate(scope)
      : { from: `DATE(YEAR(${month(scope.side)}),1,1)`, to: `DATE(YEAR(${month(scope.side)}),12,1)`, months: "12" },
  twelveMonths: ({ side }) => ({ from: `EDATE(${month(side)},-11)`, to: month(side), months: "12" }),
  sameMonthYearBefore: ({ side }) => ({ from: `EDATE(${month(side)},-12)`, to: `EDATE(${month(side)},-12)`, months: "1" }),
  decemberBefore: ({ side }) => ({ from: `DATE(YEAR(${month(side)})-1,12,1)`, to: `DATE(YEAR(${month(side)})-1,12,1)`, months: "1" }),
  /** Stocks of the months before those of the year so far: December to the month before. */
  yearToDatePreviousMonths: ({ side }) => ({
    from: `DATE(YEAR(${month(side)})-1,12,1)`,
    to: `EDATE(${month(side)},-1)`,
    months: `MONTH(${month(side)})`,
  }),
  /** Twelve months of integrations of which is known who worked in each of the six months that followed. */
  twelveFollowedMonths: ({ side, cell }) => {
    const lag = cell(CONTINUITY_LAG_FIGURE);
    return { from: `EDATE(${month(side)},-11-${lag})`, to: `EDATE(${month(side)},-${lag})`, months: "12", needs: lag };
  },
  /** Window of the K2 denominator as practised: the twelve previous-month stocks. */
  twelvePreviousMonths: ({ side }) => ({ from: `EDATE(${month(side)},-12)`, to: `EDATE(${month(side)},-1)`, months: "12" }),
} as const satisfies Record<string, (scope: SpanScope) => MonthSpan>;

export type SpanName = keyof typeof MONTH_SPANS;

/** What a sum over rows of the county, or of another area, refers to. */
export type SumScope = Pick<FigureScope, "side" | "columns" | "county" | "cell">;

export type Gender = "m" | "w";

export type MonthlyRequest = { readonly table: string; readonly column: string; readonly gender?: Gender };

/** Conditions on the rows of the county in a table by month, without those on the month itself. */
function countyConditions(scope: SumScope, table: string, gender?: Gender): readonly Condition[] {
  return [
    { column: "dataAge", criterion: headCell("dataAge", scope.side) },
    { column: "municipality", criterion: scope.county(table).criterion },
    ...(gender ? [{ column: "gender", criterion: `"${gender}"` }] : []),
  ];
}

function monthConditions({ from, to }: MonthSpan): readonly Condition[] {
  if (from === to) return [{ column: "month", criterion: to }];
  return [
    { column: "month", criterion: `">="&${from}` },
    { column: "month", criterion: `"<="&${to}` },
  ];
}

/** A sum over `Bestand` or `Integrationen` of the county, over a span of months, for one gender or both. */
export function monthlySum(scope: SumScope, table: string, column: string, spanName: SpanName, gender?: Gender): Aggregate | MissingColumn {
  return monthlyAggregate(scope, { table, column, gender }, MONTH_SPANS[spanName](scope));
}

/** The same for a single month that stands in a cell; both the sum and how to tell whether it is complete. */
export function monthAggregate(scope: SumScope, request: MonthlyRequest, monthCell: string): CheckedSum | MissingColumn {
  return monthlyAggregate(scope, request, { from: monthCell, to: monthCell, months: "1" });
}

function monthlyAggregate(scope: SumScope, { table, column, gender }: MonthlyRequest, span: MonthSpan): CheckedSum | MissingColumn {
  const conditions = [...monthConditions(span), ...countyConditions(scope, table, gender)];
  const expected = [scope.county(table).rows, ...(gender ? [] : ["2"]), ...(span.months === "1" ? [] : [span.months])].join("*");
  const sum = completeSum(scope.columns, { table, column, conditions, expected });
  return "formula" in sum && span.needs !== undefined ? { ...sum, needs: span.needs } : sum;
}

/**
 * Mean of twelve monthly rates: what came or left in a month by the stock of the same or of the previous month
 * (§ 4 Abs. 2 Nr. 3 and 4, § 6 Abs. 2 Nr. 3 and 4 of the regulation on § 48a SGB II). Every month must be complete.
 */
export function meanMonthlyRate(
  scope: FigureScope,
  { flow, stock, stockOf }: { readonly flow: string; readonly stock: string; readonly stockOf: "month" | "previousMonth" },
  gender?: Gender,
): FigureContent {
  const table = "Bestand";
  const isEarlier = stockOf === "previousMonth";
  const flows = monthlyAggregate(scope, { table, column: flow, gender }, MONTH_SPANS.twelveMonths(scope));
  const stockSpan = isEarlier ? MONTH_SPANS.twelvePreviousMonths(scope) : MONTH_SPANS.twelveMonths(scope);
  const stocks = monthlyAggregate(scope, { table, column: stock, gender }, stockSpan);
  if ("missingColumn" in flows) return flows;
  if ("missingColumn" in stocks) return stocks;
  const sums = (column: string, offset: number) => {
    const criteria = [{ column: "month", criterion: twelveMonthStarts(scope.side, offset) }, ...countyConditions(scope, table, gender)];
    const references = criteria.map((condition) => `${scope.columns.reference(table, condition.column)},${condition.criterion}`);
    return `SUMIFS(${scope.columns.reference(table, column)},${references.join(",")})`;
  };
  const mean = `SUMPRODUCT(${sums(flow, 0)}/${sums(stock, isEarlier ? 1 : 0)})/12`;
  return {
    formula: `IF((${flows.count}=${flows.expected})*(${stocks.count}=${stocks.expected}),${mean},NA())`,
    count: `(${flows.count}+${stocks.count})`,
    expected: `(${flows.expected}+${stocks.expected})`,
  };
}

/** Array text: first days of twelve months that end with the month of the side, or `offset` months earlier. */
function twelveMonthStarts(side: Side, offset: number): string {
  const back = Array.from({ length: 12 }, (_, index) => 11 - index + offset);
  return `DATE(YEAR(${month(side)}),MONTH(${month(side)})-{${back.join(",")}},1)`;
}

/** A sum over `Übergang` of the county: of the municipalities that report it, every row must be filled. */
export function transitionSum(scope: FigureScope, column: string, spanName: SpanName): FigureContent {
  const table = "Übergang";
  const conditions = [
    ...monthConditions(MONTH_SPANS[spanName](scope)),
    { column: "municipality", criterion: scope.county(table).criterion },
  ];
  const rows = conditions.map(({ column: id, criterion }) => `${scope.columns.reference(table, id)},${criterion}`).join(",");
  return completeSum(scope.columns, { table, column, conditions, expected: `MAX(1,COUNTIFS(${rows}))` });
}

export type StaffSide = "passiv" | "aktiv" | "Steuerung";

/** A column of `Personal` for one side of the work on the staff date; steering staff stands in the county's own row. */
export function staffSum(scope: SumScope, side: StaffSide, column = "actualFte"): Aggregate | MissingColumn {
  const { criterion, rows } = side === "Steuerung" ? { criterion: '"Kreis"', rows: "1" } : scope.county("Personal");
  return completeSum(scope.columns, { table: "Personal", column, conditions: staffConditions(scope, side, criterion), expected: rows });
}

/** The same for all sides together; a county without steering staff of its own has no row for it. */
export function staffTotal(scope: FigureScope, column: string): Aggregate | MissingColumn {
  const conditions = staffConditions(scope, "Steuerung", '"Kreis"');
  const rows = conditions.map(({ column: id, criterion }) => `${scope.columns.reference("Personal", id)},${criterion}`).join(",");
  const steering = completeSum(scope.columns, { table: "Personal", column, conditions, expected: `COUNTIFS(${rows})` });
  return addedAggregates([staffSum(scope, "passiv", column), staffSum(scope, "aktiv", column), steering]);
}

function staffConditions(scope: Pick<FigureScope, "side">, side: StaffSide, municipality: string): readonly Condition[] {
  return [
    { column: "asOf", criterion: headCell("staffDate", scope.side) },
    { column: "side", criterion: `"${side}"` },
    { column: "municipality", criterion: municipality },
  ];
}

/** Several sums as one: missing as soon as one of them is. */
function addedAggregates(parts: readonly (Aggregate | MissingColumn)[]): Aggregate | MissingColumn {
  const absent = parts.find((part) => "missingColumn" in part);
  if (absent !== undefined) return absent;
  const known = parts.filter((part) => "formula" in part);
  const added = (field: keyof Aggregate) => known.map((part) => part[field]).join("+");
  return { formula: added("formula"), count: `(${added("count")})`, expected: `(${added("expected")})` };
}

type BudgetScope = Pick<FigureScope, "side" | "columns">;

export type BudgetTitle = "VWT" | "EGT" | "16e_aF";

/** The allocation of a budget title in the year of the side, or some years later, in the version that counts. */
export function allocation(
  scope: BudgetScope & Pick<FigureScope, "budgetVersion">,
  title: BudgetTitle,
  yearsAhead = 0,
): Aggregate | MissingColumn {
  return budgetAmount(scope, { title, column: "allocation", version: scope.budgetVersion(title, yearsAhead), yearsAhead });
}

/** An amount of the table `Budget` in one version of a year. */
export function budgetAmount(
  scope: BudgetScope,
  request: { readonly title: BudgetTitle; readonly column: string; readonly version: string | undefined; readonly yearsAhead?: number },
): Aggregate | MissingColumn {
  const { title, column, version, yearsAhead = 0 } = request;
  const year = headCell("year", scope.side);
  return completeSum(scope.columns, {
    table: "Budget",
    column,
    conditions: [
      { column: "year", criterion: yearsAhead === 0 ? year : `${year}+${yearsAhead}` },
      { column: "title", criterion: `"${title}"` },
      { column: "version", criterion: `"${version ?? ""}"` },
    ],
    expected: "1",
  });
}

/** Text for the column `Bezug`: the month or the span of months on both sides, e.g. `2022-01 – 2022-06`. */
export function spanText(scope: SpanScope, span: SpanName): string {
  const { from, to, needs }: MonthSpan = MONTH_SPANS[span](scope);
  const text = from === to ? monthText(to) : `${monthText(from)}&" – "&${monthText(to)}`;
  return needs === undefined ? text : `IF(ISNUMBER(${needs}),${text},"–")`;
}
