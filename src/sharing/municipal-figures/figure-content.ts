import { isProblem, type Indicator } from "../../indicators/indicator";
import type { ParameterDefinition } from "../../model/parameters";
import { comparable } from "../../model/similar-text";
import { PARAMETER_TABLE } from "../../model/tables/finance-tables";
import { STAFF_TABLE } from "../../model/tables/staff-table";
import { STOCK_TABLE, TRANSITIONS_TABLE } from "../../model/tables/stock-tables";
import { addMonths, firstSerial, lastSerial } from "../../units/month";
import { missing } from "../../units/missing";
import {
  completeSum,
  criteriaText,
  meanMonthlyRate,
  rowsWhere,
  tableMissing,
  type FigureContent,
  type MonthList,
  type SumRequest,
} from "./complete-sum";
import { isEqual, isInSpan, isWord, type Condition } from "./conditions";
import type { FigureCalculation, FigureRecord, Gender } from "./figure-record";
import type { SideHead } from "./figures-head";
import { fixedNumber, fixedReason, knownOr, missingFor, numberOrNaN, reasonByCells, type Live, type Reason } from "./live";
import { monthSpan, type MonthSpan } from "./month-spans";
import type { OwnData } from "./own-data";
import { runningMeasures } from "./running-measures";

/** What a figure is calculated from: own rows, the months of a side, other figures of that side. */
export type FigureScope = {
  readonly data: OwnData;
  readonly head: SideHead;
  /** Value and address of another figure; its formula is the address. */
  readonly cell: (figure: string) => Live;
};

const INPUT_MISSING = fixedReason(
  "Fehlt: eine Angabe, aus der gerechnet wird, fehlt.",
  "Missing: a value that it is calculated from is missing.",
);
const CANNOT_BE_FORMED = fixedReason(
  "Fehlt: Der Nenner ist 0, oder ein Teil ist größer als sein Ganzes.",
  "Missing: the denominator is 0, or a part is larger than its whole.",
);

const NO_STAFF_DATE = fixedReason(
  "Fehlt: Bis zum Monatsende gibt es keinen Stichtag.",
  "Missing: there is no staff date up to the end of the month.",
);

/** Id of the figure that says by how many months K2E3 looks back further. */
export const LAG_FIGURE = "continuityLag";

/** Value and formula of a figure. */
export function figureContent({ calculation }: FigureRecord, scope: FigureScope): FigureContent {
  switch (calculation.kind) {
    case "monthly":
      return monthlySum(calculation, scope);
    case "meanRate":
      return meanRate(calculation, scope);
    case "staff":
      return staffSum(calculation, scope);
    case "measures":
      return runningMeasures(scope.data, scope.head, calculation.factors, calculation.isEmptySeats ?? false);
    case "transition":
      return transitionSum(calculation, scope);
    case "parameter":
      return parameterValue(calculation.definition, scope);
    case "indicator":
      return indicatorValue(calculation, scope);
    case "ratio":
      return ratio(calculation, scope);
    case "total":
      return total(calculation.figures.map(scope.cell));
  }
}

/** The months that a figure covers, where it covers any by itself. */
export function spanOf(
  calculation: Extract<FigureCalculation, { kind: "monthly" | "transition" | "meanRate" }>,
  scope: FigureScope,
): MonthSpan {
  const months = calculation.kind === "meanRate" ? TWELVE_MONTHS : calculation.months;
  return monthSpan(months, scope.head, lagOf(calculation, scope));
}

export function lagOf(calculation: FigureCalculation, { cell }: Pick<FigureScope, "cell">): Live | undefined {
  const hasLag = calculation.kind === "monthly" && typeof calculation.months !== "string" && calculation.months.lag !== undefined;
  return hasLag ? cell(LAG_FIGURE) : undefined;
}

const TWELVE_MONTHS = { first: -11, last: 0 };

function genderConditions(gender: Gender | undefined): readonly Condition[] {
  return gender === undefined ? [] : [isWord("gender", gender)];
}

function ownConditions({ head }: FigureScope, gender: Gender | undefined): readonly Condition[] {
  return [isEqual("dataAge", head.dataAge), isEqual("municipality", head.municipality), ...genderConditions(gender)];
}

/** Both genders report every month. */
function monthlyRequest(table: string, column: string, span: MonthSpan, gender: Gender | undefined, scope: FigureScope): SumRequest {
  const { months } = span;
  const genders = gender === undefined ? 2 : 1;
  const expected =
    months.formula === "1"
      ? fixedNumber(genders)
      : { value: genders * numberOrNaN(months), formula: genders === 1 ? months.formula : `${genders}*${months.formula}` };
  return { table, column, conditions: [...isInSpan(span), ...ownConditions(scope, gender)], expected };
}

function monthlySum(calculation: Extract<FigureCalculation, { kind: "monthly" }>, scope: FigureScope): FigureContent {
  const { table, column, gender, isAverage = false } = calculation;
  const lag = lagOf(calculation, scope);
  const span = spanOf(calculation, scope);
  const sum = completeSum(scope.data, monthlyRequest(table, column, span, gender, scope), isAverage ? span.months : undefined);
  return lag === undefined || !scope.data.has(table) ? sum : onlyWith(lag, sum, INPUT_MISSING);
}

function meanRate(
  { flow, stock, stockOffset, gender }: Extract<FigureCalculation, { kind: "meanRate" }>,
  scope: FigureScope,
): FigureContent {
  const request = (column: string, offset: number) => {
    const span = monthSpan({ first: TWELVE_MONTHS.first + offset, last: offset }, scope.head);
    return monthlyRequest(STOCK_TABLE.name, column, span, gender, scope);
  };
  return meanMonthlyRate(scope.data, {
    flows: request(flow, 0),
    stocks: request(stock, stockOffset),
    flowMonths: monthList(scope.head, 0),
    stockMonths: monthList(scope.head, stockOffset),
    others: ownConditions(scope, gender),
  });
}

/** Twelve months that end with the reporting month, or earlier by the offset. */
function monthList({ monthOf, month }: SideHead, offset: 0 | -1): MonthList {
  const back = Array.from({ length: 12 }, (_, index) => 11 - index - offset);
  const conditions = back.map((count) => [isEqual("month", fixedNumber(firstSerial(addMonths(monthOf, -count))))]);
  const array = isEqual("month", {
    value: missing({ de: "Zwölf Monate", en: "Twelve months" }),
    formula: `DATE(YEAR(${month.formula}),MONTH(${month.formula})-{${back.join(",")}},1)`,
  });
  return { conditions, array };
}

function staffSum({ side, column }: Extract<FigureCalculation, { kind: "staff" }>, { data, head }: FigureScope): FigureContent {
  const conditions = [isEqual("asOf", head.staffDate), isEqual("municipality", head.municipality), isWord("side", side)];
  const sum = completeSum(data, { table: STAFF_TABLE.name, column, conditions, expected: fixedNumber(1) });
  return data.has(STAFF_TABLE.name) ? onlyWith(head.staffDate, sum, NO_STAFF_DATE) : sum;
}

/** A sum that needs a cell to say what is added up. */
function onlyWith(cell: Live, sum: FigureContent, otherwise: Reason): FigureContent {
  const reason = reasonByCells([cell], sum.reason, otherwise);
  const isThere = typeof cell.value === "number" && typeof sum.value === "number";
  return { value: isThere ? sum.value : missingFor(reason), formula: `IF(ISNUMBER(${cell.formula}),${sum.formula},NA())`, reason };
}

/** Which months are reported is not fixed: of those that are there, every row must be filled. */
function transitionSum(calculation: Extract<FigureCalculation, { kind: "transition" }>, scope: FigureScope): FigureContent {
  const { data, head } = scope;
  const table = TRANSITIONS_TABLE.name;
  const conditions = [...isInSpan(spanOf(calculation, scope)), isEqual("municipality", head.municipality)];
  if (!data.has(table)) return tableMissing(table);
  const expected = {
    value: Math.max(1, rowsWhere(data.rows(table), conditions).length),
    formula: `MAX(1,COUNTIFS(${criteriaText(data, table, conditions)}))`,
  };
  return completeSum(data, { table, column: calculation.column, conditions, expected });
}

/** Exactly one row of the parameter must apply on the last day of the month. */
function parameterValue({ key }: ParameterDefinition, { data, head }: FigureScope): FigureContent {
  const table = PARAMETER_TABLE.name;
  if (!data.has(table)) return tableMissing(table);
  const [keys, values, from, to] = ["key", "value", "validFrom", "validTo"].map((column) => data.reference(table, column));
  const day = `EOMONTH(${head.month.formula},0)`;
  const applies = `(${keys}="${key}")*(${from}<=${day})*(((${to}=0)+(${to}>=${day}))>0)`;
  const reason = fixedReason(
    `Fehlt: Auf dem Blatt Parameter gilt kein Wert für „${key}“.`,
    `Missing: no value of “${key}” applies on the sheet Parameter.`,
  );
  const at = lastSerial(head.monthOf);
  const rows = data.rows(table).filter((row) => comparable(String(row.key)) === comparable(key) && isValid(row, at));
  return {
    value: rows.length === 1 ? knownOr(Number(rows[0]?.value ?? NaN), reason) : missingFor(reason),
    formula: `IF(SUMPRODUCT(${applies}*ISNUMBER(${values}))=1,SUMPRODUCT(${applies},${values}),NA())`,
    reason,
  };
}

function isValid({ validFrom, validTo }: Readonly<Record<string, unknown>>, day: number): boolean {
  return typeof validFrom === "number" && validFrom <= day && (typeof validTo !== "number" || validTo >= day);
}

type Derived = Extract<FigureCalculation, { kind: "indicator" }>;

function indicatorValue({ indicator, figures, scale = 1 }: Derived, { cell }: FigureScope): FigureContent {
  const cells = figures.map(cell);
  const native = indicator.nativeFormula(cells.map(({ formula }) => formula));
  return derived(cells, evaluated(indicator, cells) * scale, scale === 1 ? native : `${scale}*${native}`);
}

function evaluated(indicator: Indicator, cells: readonly Live[]): number {
  const result = indicator.evaluate(cells.map(({ value }) => (typeof value === "number" ? value : null)));
  return isProblem(result) || typeof result !== "number" ? NaN : result;
}

function ratio({ numerator, denominator }: Extract<FigureCalculation, { kind: "ratio" }>, { cell }: FigureScope): FigureContent {
  const cells = [cell(numerator), cell(denominator)] as const;
  const [events, stock] = cells;
  const value = numberOrNaN(stock) > 0 ? numberOrNaN(events) / numberOrNaN(stock) : NaN;
  return derived(cells, value, `IF(${stock.formula}>0,${events.formula}/${stock.formula},NA())`);
}

function total(cells: readonly Live[]): FigureContent {
  const sum = cells.reduce((all, cell) => all + numberOrNaN(cell), 0);
  return derived(cells, sum, cells.map(({ formula }) => formula).join("+"));
}

/** A calculation from other figures, made only where all of them are there. */
function derived(cells: readonly Live[], value: number, formula: string): FigureContent {
  const reason = reasonByCells(cells, CANNOT_BE_FORMED, INPUT_MISSING);
  return {
    value: knownOr(value, reason),
    formula: `IF(COUNT(${cells.map((cell) => cell.formula).join(",")})=${cells.length},IFERROR(${formula},NA()),NA())`,
    reason,
  };
}
