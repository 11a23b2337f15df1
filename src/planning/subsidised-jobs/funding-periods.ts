import { addMonths, firstSerial, lastSerial, monthOfSerial, monthRange, monthsBetween, type Month } from "../../units/month";

/** Days of one calendar month that lie in one year of funding, as Excel serial numbers, both included. */
export type FundingPeriod = {
  readonly month: Month;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Month of funding, from 1, in which the first day lies. */
  readonly fundingMonth: number;
  /** The part of a monthly amount that falls on these days; 1 for a whole month. */
  readonly monthShare: number;
};

const DAYS_PER_MONTH = 30;

/**
 * The calendar months of a funding, each divided where a new year of funding, and with it a new rate, begins within it.
 *
 * A month counts 30 days and an incomplete one its calendar days, 1/30 each (§ 41 Abs. 1 SGB II, § 339 S. 1 SGB III),
 * but never more than a whole month. Where a month is divided, its share is divided by days.
 *
 * @param firstDay first day of funding, an Excel serial number
 * @param lastDay last day of funding; no period if it is earlier; throws a RangeError outside 1900–9999
 */
export function fundingPeriods(firstDay: number, lastDay: number): FundingPeriod[] {
  if (lastDay < firstDay) {
    return [];
  }
  return monthRange(monthOf(firstDay), monthOf(lastDay)).flatMap((month) => {
    const from = Math.max(firstDay, firstSerial(month));
    const to = Math.min(lastDay, lastSerial(month));
    return dividedAtNewYear(firstDay, month, from, to);
  });
}

function dividedAtNewYear(start: number, month: Month, from: number, to: number): FundingPeriod[] {
  const months = monthsBetween(monthOf(start), month);
  const newYear = months % 12 === 0 ? fundingMonthStart(start, months) : from;
  const parts = from < newYear && newYear <= to ? [[from, newYear - 1] as const, [newYear, to] as const] : [[from, to] as const];
  return parts.map(([firstDay, lastDay]) => ({
    month,
    firstDay,
    lastDay,
    fundingMonth: fundingMonthAt(start, firstDay),
    monthShare: (shareOfMonth(month, from, to) * (lastDay - firstDay + 1)) / (to - from + 1),
  }));
}

function shareOfMonth(month: Month, from: number, to: number): number {
  const isWhole = from === firstSerial(month) && to === lastSerial(month);
  return isWhole ? 1 : Math.min(1, (to - from + 1) / DAYS_PER_MONTH);
}

/**
 * The day on which month `count + 1` of a funding begins: the same day of a later month, or the first of the month after
 * if that month is too short (§ 26 Abs. 1 SGB X, § 188 Abs. 2 and 3 BGB).
 */
export function fundingMonthStart(start: number, count: number): number {
  const month = addMonths(monthOf(start), count);
  const dayOfMonth = start - firstSerial(monthOf(start));
  return Math.min(firstSerial(month) + dayOfMonth, lastSerial(month) + 1);
}

/** The month of funding, from 1, in which a day lies. */
function fundingMonthAt(start: number, date: number): number {
  const months = monthsBetween(monthOf(start), monthOf(date));
  return date >= fundingMonthStart(start, months) ? months + 1 : months;
}

function monthOf(date: number): Month {
  const month = monthOfSerial(date);
  if (month === undefined) {
    throw new RangeError(`${date} is not the serial number of a day.`);
  }
  return month;
}
