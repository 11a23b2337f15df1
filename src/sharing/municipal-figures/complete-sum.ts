import { meanOfRates } from "../../indicators/monthly-series";
import type { Condition } from "./conditions";
import { countedReason, fixedReason, knownOr, missingFor, numberOrNaN, type Live, type Reason } from "./live";
import type { OwnData } from "./own-data";
import type { OwnRow } from "./own-tables";

/** A figure's value and formula, and the text that says why it is missing where it is. */
export type FigureContent = Live & { readonly reason: Reason };

export type SumRequest = {
  readonly table: string;
  /** Numbers that are not negative. */
  readonly column: string;
  readonly conditions: readonly Condition[];
  /** Number of rows that must hold a number. */
  readonly expected: Live;
};

export function tableMissing(table: string): FigureContent {
  const reason = fixedReason(
    `Fehlt: Das Blatt ${table} enthält keine Zeile dieser Kommune.`,
    `Missing: the sheet ${table} has no row of this municipality.`,
  );
  return { value: missingFor(reason), formula: "NA()", reason };
}

/** The rows that meet all conditions. */
export function rowsWhere(rows: readonly OwnRow[], conditions: readonly Condition[]): readonly OwnRow[] {
  return rows.filter((row) => conditions.every(({ column, holds }) => holds(row[column])));
}

/** Count and sum of a column over the rows that meet all conditions; blank cells do not count. */
export function countedSum(
  rows: readonly OwnRow[],
  column: string,
  conditions: readonly Condition[],
): { readonly count: number; readonly sum: number } {
  const values = rowsWhere(rows, conditions).flatMap((row) => {
    const cell = row[column];
    return typeof cell === "number" && cell >= 0 ? [cell] : [];
  });
  return { count: values.length, sum: values.reduce((total, value) => total + value, 0) };
}

/** Formula texts for the same; `criteria` are pairs of reference and criterion. */
function nativeCountedSum(data: OwnData, { table, column, conditions }: Omit<SumRequest, "expected">) {
  const summed = data.reference(table, column);
  const criteria = criteriaText(data, table, conditions);
  return { count: `COUNTIFS(${criteria},${summed},">=0")`, sum: `SUMIFS(${summed},${criteria})` };
}

export function criteriaText(data: OwnData, table: string, conditions: readonly Condition[]): string {
  return conditions.map(({ column, criterion }) => `${data.reference(table, column)},${criterion}`).join(",");
}

/** A sum over own rows, divided by `parts`; missing unless exactly the expected number of rows holds a number. */
export function completeSum(data: OwnData, request: SumRequest, parts?: Live): FigureContent {
  if (!data.has(request.table)) return tableMissing(request.table);
  const { count, sum, expected } = checkedSum(data, request);
  const reason = countedReason(count, expected);
  const divided = parts === undefined ? sum.value : sum.value / numberOrNaN(parts);
  return {
    value: numberOrNaN(count) === numberOrNaN(expected) ? knownOr(divided, reason) : missingFor(reason),
    formula: `IF(${count.formula}=${expected.formula},${sum.formula}${parts === undefined ? "" : `/${parts.formula}`},NA())`,
    reason,
  };
}

function checkedSum(data: OwnData, request: SumRequest) {
  const { count, sum } = countedSum(data.rows(request.table), request.column, request.conditions);
  const native = nativeCountedSum(data, request);
  return { count: { value: count, formula: native.count }, sum: { value: sum, formula: native.sum }, expected: request.expected };
}

/** Twelve months in their order, and array text for the same months as a criterion. */
export type MonthList = { readonly conditions: readonly (readonly Condition[])[]; readonly array: Condition };

export type MeanRateRequest = {
  /** Sums over the whole span, which say whether every month is there. */
  readonly flows: SumRequest;
  readonly stocks: SumRequest;
  readonly flowMonths: MonthList;
  readonly stockMonths: MonthList;
  /** Conditions besides the month. */
  readonly others: readonly Condition[];
};

/**
 * Mean of twelve monthly rates: what came or left in a month by the stock of the same or of the previous month
 * (§ 4 Abs. 2 Nr. 3 and 4, § 6 Abs. 2 Nr. 3 and 4 of the regulation on § 48a SGB II). Every month must be complete.
 */
export function meanMonthlyRate(data: OwnData, request: MeanRateRequest): FigureContent {
  const { flows, stocks, flowMonths, stockMonths, others } = request;
  if (!data.has(flows.table)) return tableMissing(flows.table);
  const [flow, stock] = [checkedSum(data, flows), checkedSum(data, stocks)];
  const count = added(flow.count, stock.count);
  const expected = added(flow.expected, stock.expected);
  const reason = countedReason(count, expected);
  const series = ({ table, column }: SumRequest, { conditions }: MonthList) =>
    conditions.map((month) => countedSum(data.rows(table), column, [...month, ...others]).sum);
  const native = ({ table, column }: SumRequest, { array }: MonthList) =>
    nativeCountedSum(data, { table, column, conditions: [array, ...others] }).sum;
  const isComplete = [flow, stock].every((sum) => numberOrNaN(sum.count) === numberOrNaN(sum.expected));
  const mean = meanOfRates(series(flows, flowMonths), series(stocks, stockMonths));
  const areComplete = [flow, stock].map((sum) => `(${sum.count.formula}=${sum.expected.formula})`).join("*");
  const quotients = `${native(flows, flowMonths)}/${native(stocks, stockMonths)}`;
  return {
    value: isComplete ? knownOr(mean, reason) : missingFor(reason),
    // A month without a stock has no rate: the mean is missing, not an error.
    formula: `IF(${areComplete},IFERROR(SUMPRODUCT(${quotients})/12,NA()),NA())`,
    reason,
  };
}

function added(left: Live, right: Live): Live {
  return { value: numberOrNaN(left) + numberOrNaN(right), formula: `(${left.formula}+${right.formula})` };
}
