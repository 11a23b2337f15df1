import { addMonths, lastSerial, month, monthOfSerial, parseDate, yearOf, type Month } from "../../units/month";
import { formatDate } from "../../units/number-format";
import { firstMatch } from "../../units/pattern";

/**
 * What a figure refers to. `year` a budget year · `month` one month · `day` a staff date · `span` several months ·
 * `other` what cannot be compared with a month or year.
 */
export type FigurePeriod = { readonly label: string } & (
  { readonly kind: "year" | "month" | "day" | "span"; readonly from: Month; readonly to: Month } | { readonly kind: "other" }
);

/** A time that a field or a sentence names. */
export type NamedTime = { readonly year: number } | { readonly month: Month };

export function isYear(time: NamedTime): time is { readonly year: number } {
  return "year" in time;
}

/** `2022` or `Juni 2022`. */
export function timeLabel(time: NamedTime): string {
  return isYear(time) ? String(time.year) : monthLabel(time.month);
}

const MONTH_NAMES = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

/** `Juni 2022`. */
export function monthLabel(of: Month): string {
  return `${MONTH_NAMES[Number(of.slice(5)) - 1] ?? ""} ${yearOf(of)}`;
}

export function budgetYear(year: number): FigurePeriod {
  return { label: `Haushalt ${year}`, kind: "year", from: month(year, 1), to: month(year, 12) };
}

export function oneMonth(of: Month): FigurePeriod {
  return { label: monthLabel(of), kind: "month", from: of, to: of };
}

export function staffDate(serial: number): FigurePeriod {
  const of = monthOfSerial(serial);
  const label = formatDate(serial, "de");
  return of === undefined ? { label, kind: "other" } : { label, kind: "day", from: of, to: of };
}

export function span(from: Month, to: Month): FigurePeriod {
  if (from === to) return oneMonth(from);
  const first = yearOf(from) === yearOf(to) ? monthLabel(from).replace(/ \d+$/, "") : monthLabel(from);
  return { label: `${first} bis ${monthLabel(to)}`, kind: "span", from, to };
}

/** Reads the column `Bezug` of the sheet `Kennzahlen`: `Haushalt 2023`, `2022-06`, `2021-07 – 2022-06`, `30.6.2022`. */
export function parsePeriod(text: string): FigurePeriod {
  const budget = firstMatch(text, /^Haushalt (\d{4})$/);
  if (budget) return budgetYear(Number(budget[0]));
  const months = firstMatch(text, /^(\d{4})-(\d{2})(?: – (\d{4})-(\d{2}))?$/);
  if (months) {
    const [fromYear, fromMonth, toYear = fromYear, toMonth = fromMonth] = months.map((part) => part);
    return span(month(Number(fromYear), Number(fromMonth)), month(Number(toYear), Number(toMonth)));
  }
  const serial = parseDate(text);
  return serial === undefined ? { label: text, kind: "other" } : staffDate(serial);
}

/** The same period so many months earlier; a budget year moves by whole years. */
export function earlierPeriod(period: FigurePeriod, months: number, dayBefore: number | undefined): FigurePeriod {
  switch (period.kind) {
    case "year":
      return budgetYear(yearOf(period.from) - 1);
    case "day":
      return dayBefore === undefined ? { label: "–", kind: "other" } : staffDate(dayBefore);
    case "other":
      return period;
    default:
      return span(addMonths(period.from, -months), addMonths(period.to, -months));
  }
}

/**
 * Whether a figure of the period answers for a time. A year is answered by the budget year, by a staff date in it and by
 * months that lie in it; never by a single month, which is no statement about the year. A month is answered by a period
 * that ends with it.
 */
export function answers(period: FigurePeriod, time: NamedTime): boolean {
  if (period.kind === "other") return false;
  if (!isYear(time)) return period.kind !== "year" && period.to === time.month;
  return period.kind !== "month" && yearOf(period.from) === time.year && yearOf(period.to) === time.year;
}

/** Excel serial number of the last day of a period; undefined where it has none. */
export function lastDayOf(period: FigurePeriod): number | undefined {
  return period.kind === "other" ? undefined : lastSerial(period.to);
}
