import { helpers, DEFAULT_LOCALE } from "@odoo/o-spreadsheet";
import type { ApiValue } from "../workbook-port";
import { isErrorCode } from "./excel-errors";
import type { CellContentValue } from "./library";

/** What the API or a user puts into a cell. `content` is the text that the composer shows and a copy carries. */
export type CellEntry =
  | { readonly kind: "blank" }
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "constant";
      readonly value: Exclude<CellContentValue, null>;
      readonly content: string;
      /** Format that Excel gives a cell of format General with such an entry. */
      readonly numberFormat?: string;
    };

/** Text that would be taken for something else needs Excel's leading apostrophe. */
function contentOfText(text: string): string {
  return isTakenForSomethingElse(text) ? `'${text}` : text;
}

function isTakenForSomethingElse(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 39 || first === 61) return true;
  if (/^(?:true|false)$/i.test(text)) return true;
  // What is a date depends on the language of the grid: 01.02.2023.
  if (/^[\d\s.,:/+%€$()-]*\d[\d\s.,:/+%€$()-]*$/.test(text)) return true;
  return /\d/.test(text) && text.length < 60 && (helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, DEFAULT_LOCALE));
}

/** The entry of a constant that is known to be what it is: a value of a file, not something typed. */
export function constantEntry(value: Exclude<CellContentValue, null>): CellEntry & { readonly kind: "constant" } {
  if (typeof value === "string") return { kind: "constant", value, content: isErrorCode(value) ? value : contentOfText(value) };
  return { kind: "constant", value, content: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
}

const PERCENT = /^[+-]?(?:\d+\.?\d*|\.\d+)\s*%$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const DATE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Days from 1899-12-30, Excel's serial number after February 1900. */
function serialNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1901;
  return isReal ? date.getTime() / 86_400_000 + 25_569 : undefined;
}

function dateEntry(text: string): { readonly value: number; readonly numberFormat: string } | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    const value = serialNumber(Number(year), Number(month), Number(day ?? 1));
    return value === undefined ? undefined : { value, numberFormat: day === undefined ? "mmm-yy" : "m/d/yyyy" };
  }
  const [, usMonth, usDay, usYear] = US_DATE.exec(text) ?? [];
  const value = usYear === undefined ? undefined : serialNumber(Number(usYear), Number(usMonth), Number(usDay));
  return value === undefined ? undefined : { value, numberFormat: "m/d/yyyy" };
}

/**
 * Reads a value as Excel reads what the API writes: text is taken as if an English user typed it, so "5" is a number,
 * "50%" a percentage and "2023-01" a date, unless an apostrophe leads it or the cell has the format "@" (text).
 */
export function readEntry(value: ApiValue, isTextCell: boolean): CellEntry {
  if (typeof value !== "string") return constantEntry(value);
  if (value === "") return { kind: "blank" };
  if (isTextCell) return { kind: "constant", value, content: contentOfText(value) };
  if (value.startsWith("'")) return { kind: "constant", value: value.slice(1), content: value };
  if (value.startsWith("=") && value.length > 1) return { kind: "formula", formula: value };
  const text = value.trim();
  if (isErrorCode(text.toUpperCase())) return constantEntry(text.toUpperCase());
  if (PLAIN_NUMBER.test(text)) return constantEntry(Number(text));
  if (/^(?:true|false)$/i.test(text)) return constantEntry(text.toUpperCase() === "TRUE");
  if (GROUPED.test(text))
    return { ...constantEntry(Number(text.replaceAll(",", ""))), numberFormat: text.includes(".") ? "#,##0.00" : "#,##0" };
  if (PERCENT.test(text)) {
    const number = Number(text.replace(/\s*%$/, ""));
    return { ...constantEntry(Number((number / 100).toPrecision(15))), numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  const date = dateEntry(text);
  return date ? { ...constantEntry(date.value), numberFormat: date.numberFormat } : constantEntry(value);
}
