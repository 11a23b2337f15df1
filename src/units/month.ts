import { firstMatch } from "./pattern";

/**
 * A calendar month, `2022-06`. Text instead of a `Date`: it sorts and compares as it stands, and no time zone or
 * daylight saving time can move it into the month before.
 */
export type Month = `${number}-${number}`;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 date system as it holds from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 29 February 1900, which never was: Excel keeps this day for compatibility, so earlier days are one off. */
const PHANTOM_DAY = 60;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  [
    ["januar", "jan", "january", "jänner"],
    ["februar", "feb", "february"],
    ["märz", "mär", "mrz", "march", "mar"],
    ["april", "apr"],
    ["mai", "may"],
    ["juni", "jun", "june"],
    ["juli", "jul", "july"],
    ["august", "aug"],
    ["september", "sep", "sept"],
    ["oktober", "okt", "october", "oct"],
    ["november", "nov"],
    ["dezember", "dez", "december", "dec"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The month of a year (1900–9999) and a month number 1–12; throws a RangeError otherwise. */
export function month(year: number, number: number): Month {
  const result = monthOrUndefined(year, number);
  if (result === undefined) {
    throw new RangeError(`${year}-${number} is not a month between 1900-01 and 9999-12.`);
  }
  return result;
}

function monthOrUndefined(year: number, number: number): Month | undefined {
  const isMonth = Number.isInteger(year) && year >= 1900 && year <= 9999 && Number.isInteger(number) && number >= 1 && number <= 12;
  return isMonth ? (`${year}-${String(number).padStart(2, "0")}` as Month) : undefined;
}

export function yearOf(of: Month): number {
  return Number(of.slice(0, 4));
}

/** 1 for January to 12 for December. */
export function monthOfYear(of: Month): number {
  return Number(of.slice(5));
}

/** The month `count` months later (earlier if negative). */
export function addMonths(to: Month, count: number): Month {
  const index = monthIndex(to) + count;
  return month(Math.floor(index / 12), (index % 12) + 1);
}

/** How many months lie from `from` to `to`; negative if `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

/** All months from `first` to `last`, both included; empty if `last` is earlier. */
export function monthRange(first: Month, last: Month): Month[] {
  const length = Math.max(0, monthsBetween(first, last) + 1);
  return Array.from({ length }, (_, offset) => addMonths(first, offset));
}

function monthIndex(of: Month): number {
  return yearOf(of) * 12 + monthOfYear(of) - 1;
}

/** Excel serial number (1900 date system) of a day; throws a RangeError for a day that does not exist. */
export function serialOfDate(year: number, monthNumber: number, day: number): number {
  const serial = serialOrUndefined(year, monthNumber, day);
  if (serial === undefined) {
    throw new RangeError(`${year}-${monthNumber}-${day} is not a day between 1900-01-01 and 9999-12-31.`);
  }
  return serial;
}

function serialOrUndefined(year: number, monthNumber: number, day: number): number | undefined {
  if (monthOrUndefined(year, monthNumber) === undefined || !Number.isInteger(day)) {
    return undefined;
  }
  const time = Date.UTC(year, monthNumber - 1, day);
  const isSameMonth = new Date(time).getUTCMonth() === monthNumber - 1;
  if (!isSameMonth) {
    return undefined;
  }
  const serial = Math.round((time - EPOCH) / MILLISECONDS_PER_DAY);
  return serial <= PHANTOM_DAY ? serial - 1 : serial;
}

/** Excel serial number of the first day of a month. */
export function firstSerial(of: Month): number {
  return serialOfDate(yearOf(of), monthOfYear(of), 1);
}

/** Excel serial number of the last day of a month. */
export function lastSerial(of: Month): number {
  const day = new Date(Date.UTC(yearOf(of), monthOfYear(of), 0)).getUTCDate();
  return serialOfDate(yearOf(of), monthOfYear(of), day);
}

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** The day of an Excel serial number (1900 date system; a time of day is dropped); undefined outside 1900–9999. */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_SERIAL)) {
    return undefined;
  }
  if (whole === PHANTOM_DAY) {
    return { year: 1900, month: 2, day: 29 };
  }
  const date = new Date(EPOCH + (whole < PHANTOM_DAY ? whole + 1 : whole) * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month in which an Excel serial number lies; undefined outside 1900–9999. */
export function monthOfSerial(serial: number): Month | undefined {
  const day = dayOfSerial(serial);
  return day && month(day.year, day.month);
}

/** The month that a text means: `2022-06`, `06/2022`, `6.2022`, `01.06.2022`, `Juni 2022`, `June 2022`; otherwise undefined. */
export function parseMonth(text: string): Month | undefined {
  const trimmed = text.trim();
  const serial = parseDate(trimmed);
  if (serial !== undefined) {
    return monthOfSerial(serial);
  }
  const yearFirst = firstMatch(trimmed, /^(\d{4})[-/.](\d{1,2})$/);
  if (yearFirst) {
    return monthOrUndefined(Number(yearFirst[0]), Number(yearFirst[1]));
  }
  const monthFirst = firstMatch(trimmed, /^(\d{1,2})[-/.](\d{4})$/);
  if (monthFirst) {
    return monthOrUndefined(Number(monthFirst[1]), Number(monthFirst[0]));
  }
  const named = firstMatch(trimmed, /^(\p{L}+)\.?[\s-]+(\d{4})$/u);
  const number = named && MONTH_NAMES.get((named[0] ?? "").toLowerCase());
  return named && number ? monthOrUndefined(Number(named[1]), number) : undefined;
}

/** The Excel serial number of a day written as `30.06.2022` or `2022-06-30`; otherwise undefined. */
export function parseDate(text: string): number | undefined {
  const german = firstMatch(text.trim(), /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/);
  if (german) {
    return serialOrUndefined(Number(german[2]), Number(german[1]), Number(german[0]));
  }
  const iso = firstMatch(text.trim(), /^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  return iso && serialOrUndefined(Number(iso[0]), Number(iso[1]), Number(iso[2]));
}
