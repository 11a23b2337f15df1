import type { Language } from "../../units/language";

/** British English for dates: day before month, as in the German workbook. */
const LOCALES: Readonly<Record<Language, string>> = { de: "de-DE", en: "en-GB" };

/** `2022-06` as `Juni 2022` or `June 2022`; a text that is no month stays as it is. */
export function formatMonth(month: string, language: Language): string {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || number === undefined) return month;
  const firstDay = new Date(Date.UTC(Number(year), Number(number) - 1, 1));
  return new Intl.DateTimeFormat(LOCALES[language], { month: "long", year: "numeric", timeZone: "UTC" }).format(firstDay);
}

/** An ISO 8601 moment as day and time in the user's time zone; a text that is no moment stays as it is. */
export function formatMoment(moment: string, language: Language): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** `2022-06-30` as `30.06.2022` or `30 Jun 2022`; a text that is no day stays as it is. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
