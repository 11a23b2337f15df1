import type { MonthWindow } from "../../indicators/section-48a";
import { isMissing, missing, type Missing } from "../../units/missing";
import { addMonths, firstSerial, month as monthOf, monthOfSerial, monthOfYear, yearOf, type Month } from "../../units/month";
import type { SideHead } from "./figures-head";
import { fixedNumber, type Live } from "./live";

/** The months of the year up to the reporting month, or those before each of them. */
export type YearSoFar = "yearToDate" | "yearToDatePreviousMonths";

export type FigureMonths = Pick<MonthWindow, "first" | "last"> | YearSoFar;

/** First and last month, as serials of their first days, and how many there are. */
export type MonthSpan = { readonly from: Live; readonly to: Live; readonly months: Live };

/** @param lag number of months by which a window lies earlier */
export function monthSpan(months: FigureMonths, { monthOf: at, month }: SideHead, lag?: Live): MonthSpan {
  if (typeof months === "string") return yearSoFar(months, at, month.formula);
  const { first, last } = months;
  return { from: earlier(first, at, month, lag), to: earlier(last, at, month, lag), months: fixedNumber(last - first + 1) };
}

function earlier(offset: number, at: Month, month: Live, lag: Live | undefined): Live {
  if (lag === undefined) {
    return { value: firstSerial(addMonths(at, offset)), formula: offset === 0 ? month.formula : `EDATE(${month.formula},${offset})` };
  }
  return {
    value: typeof lag.value === "number" ? firstSerial(addMonths(at, offset - lag.value)) : lag.value,
    formula: `EDATE(${month.formula},${offset === 0 ? "" : offset}-${lag.formula})`,
  };
}

function yearSoFar(months: YearSoFar, at: Month, cell: string): MonthSpan {
  const count = { value: monthOfYear(at), formula: `MONTH(${cell})` };
  const january = monthOf(yearOf(at), 1);
  if (months === "yearToDate") {
    return {
      from: { value: firstSerial(january), formula: `DATE(YEAR(${cell}),1,1)` },
      to: { value: firstSerial(at), formula: cell },
      months: count,
    };
  }
  return {
    from: { value: firstSerial(addMonths(january, -1)), formula: `DATE(YEAR(${cell})-1,12,1)` },
    to: { value: firstSerial(addMonths(at, -1)), formula: `EDATE(${cell},-1)` },
    months: count,
  };
}

/** Text for the column `Bezug`: the month or the span of months, e.g. `2022-01 – 2022-06`; a dash without a span. */
export function spanText({ from, to, months }: MonthSpan, lag?: Live): Live<string> {
  const [first, last] = [monthText(from), monthText(to)];
  const isOneMonth = months.value === 1 && months.formula === "1";
  const text = isOneMonth ? last : { value: ofBoth(first, last), formula: `${first.formula}&" – "&${last.formula}` };
  if (lag === undefined) return text;
  return { value: isMissing(text.value) ? "–" : text.value, formula: `IF(ISNUMBER(${lag.formula}),${text.formula},"–")` };
}

function ofBoth(first: Live<string>, last: Live<string>): string | Missing {
  if (isMissing(first.value)) return first.value;
  return isMissing(last.value) ? last.value : `${first.value} – ${last.value}`;
}

/** A month as `2022-06` in every language of Excel: TEXT would need translated codes. */
function monthText({ value, formula }: Live): Live<string> {
  const month = typeof value === "number" ? monthOfSerial(value) : undefined;
  const noMonth = missing({ de: "Der Monat steht nicht fest.", en: "The month is not known." });
  return { value: month ?? noMonth, formula: `YEAR(${formula})&"-"&RIGHT("0"&MONTH(${formula}),2)` };
}
