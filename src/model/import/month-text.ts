import { firstMatch } from "../../units/pattern";
import { dayOfSerial, month, monthOfSerial, parseDate, parseMonth, type Month } from "../../units/month";
import { PLAUSIBLE_YEARS } from "../cell-readers";
import type { CellValue } from "../rows";
import type { Notation } from "./import-map";

/** Two digits of a year: 22 is 2022, 98 is 1998. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
}

type Rewriting = { readonly pattern: RegExp; readonly month: (parts: readonly string[]) => string };

/** Ways of writing a month that only imports meet, each turned into one that `parseMonth` knows. */
const REWRITINGS: readonly Rewriting[] = [
  { pattern: /^(\d{1,2})[/.-](\d{2})$/, month: ([number = "", year = ""]) => `${number}/${fullYear(year)}` },
  { pattern: /^(\p{L}{3,})\.?[\s\-'’/]*(\d{4}|\d{2})$/u, month: ([name = "", year = ""]) => `${name} ${fullYear(year)}` },
  { pattern: /^(\d{4})[\s/.-]*(\p{L}{3,})\.?$/u, month: ([year = "", name = ""]) => `${name} ${year}` },
  { pattern: /^(\d{4})(\d{2})$/, month: ([year = "", number = ""]) => `${year}-${number}` },
  { pattern: /^(\d{4})[-/ ]?M(\d{1,2})$/i, month: ([year = "", number = ""]) => `${year}-${number}` },
  { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/, month: ([day = "", number = "", year = ""]) => `${day}.${number}.${fullYear(year)}` },
  { pattern: /^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d{2}.*$/, month: ([date = ""]) => date },
  { pattern: /^(\d{1,2}\.\d{1,2}\.\d{4}) \d{1,2}:\d{2}.*$/, month: ([date = ""]) => date },
];

/** `06/22`, `Jun 22`, `2022 Juni`, `202206`, `2022-06-01 00:00` and what `parseMonth` knows; undefined for anything else. */
export function monthOfText(text: string): Month | undefined {
  const trimmed = text.trim();
  const known = plausible(parseMonth(trimmed));
  if (known !== undefined) return known;
  for (const rewriting of REWRITINGS) {
    const parts = firstMatch(trimmed, rewriting.pattern);
    const found = parts && plausible(parseMonth(rewriting.month(parts)));
    if (found) return found;
  }
  return undefined;
}

function plausible(of: Month | undefined): Month | undefined {
  if (of === undefined) return undefined;
  const year = Number(of.slice(0, 4));
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last ? of : undefined;
}

/** The month of a cell: a date (any day of the month), `202206` as a number, or a text; undefined if it is none. */
export function monthOfCell(cell: CellValue, notation: Notation = "de"): Month | undefined {
  if (typeof cell === "boolean") return undefined;
  if (typeof cell === "number") return plausible(monthOfSerial(cell)) ?? (Number.isInteger(cell) ? monthOfText(String(cell)) : undefined);
  const serial = slashDate(cell, notation);
  return serial === undefined ? monthOfText(cell) : monthOfSerial(serial);
}

/** The serial number of a date: `30.06.2022`, `30.06.22`, `2022-06-30`, with or without a time, `30/06/2022`; undefined if it is none. */
export function dateOfText(text: string, notation: Notation): number | undefined {
  const trimmed = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  const short = firstMatch(trimmed, /^(\d{1,2}\.\d{1,2}\.)(\d{2})$/);
  return parseDate(short ? `${short[0] ?? ""}${fullYear(short[1] ?? "")}` : trimmed) ?? slashDate(trimmed, notation);
}

/** German dates with slashes begin with the day; English ones are taken only where day and month cannot be confused. */
function slashDate(text: string, notation: Notation): number | undefined {
  const [first, second, year] = (firstMatch(text.trim(), /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/) ?? []).map(Number);
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const readings = [
    [second, first],
    [first, second],
  ].flatMap(([number = 0, day = 0]) => parseDate(`${day}.${number}.${year}`) ?? []);
  return notation === "de" ? readings[0] : new Set(readings).size === 1 ? readings[0] : undefined;
}

/** A month named somewhere in a text, for instance `Berichtsmonat: Juni 2022`, and what is left of the text without it. */
export function monthInText(text: string): { readonly month: Month; readonly rest: string } | undefined {
  const whole = monthOfText(text);
  if (whole !== undefined) return { month: whole, rest: "" };
  for (const [match] of text.matchAll(MONTH_LIKE)) {
    const found = monthOfText(match);
    if (found !== undefined) return { month: found, rest: text.replace(match, " ").replace(/\s+/gu, " ").trim() };
  }
  return undefined;
}

const MONTH_LIKE =
  /\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{1,2}(?:-\d{1,2})?|\b\d{1,2}[/.]\d{4}\b|\b\d{1,2}\/\d{2}\b|\p{L}{3,}\.?\s*['’]?\d{4}\b|\b\d{4}\s+\p{L}{3,}/gu;

/** Whether a number can be the date of a first of a month, as headings of a sheet hold it. */
export function isFirstOfMonth(serial: number): boolean {
  const day = Number.isInteger(serial) ? dayOfSerial(serial) : undefined;
  return day !== undefined && day.day === 1 && plausible(month(day.year, day.month)) !== undefined;
}
