import { DEFAULT_LOCALE, helpers } from "@odoo/o-spreadsheet";
import type { FormatSection, FormatToken } from "./number-format";
import { parseNumberFormat } from "./number-format";

/**
 * The library's own number formats, for what the grid draws. It knows fewer codes than Excel and fails on the others,
 * so each format is put together anew from what it knows. The cell keeps Excel's code beside it.
 */
const DATE_PARTS: Readonly<Record<string, (length: number) => string>> = {
  y: (length) => (length > 2 ? "yyyy" : "yy"),
  m: (length) => "m".repeat(Math.min(length, 5)),
  d: (length) => "d".repeat(Math.min(length, 4)),
  h: () => "hh",
  n: () => "mm",
  s: () => "ss",
  a: () => "a",
};

function tokenText(token: FormatToken): string {
  switch (token.kind) {
    case "literal":
      return token.text === '"' ? '\\"' : `"${token.text}"`;
    case "digit":
      return token.text === "?" ? "#" : token.text;
    case "fill":
      return `*${token.text}`;
    case "date":
      return token.isElapsed ? "hhhh" : (DATE_PARTS[token.part]?.(token.length) ?? "");
    case "exponent":
      return "e";
    default:
      return { point: ".", comma: ",", percent: "%", text: "@", general: "0.##########" }[token.kind];
  }
}

function sectionText({ tokens }: FormatSection): string {
  const exponent = tokens.findIndex(({ kind }) => kind === "exponent");
  const shown = exponent < 0 ? tokens : tokens.filter(({ kind }, index) => index <= exponent || kind !== "digit");
  return shown.map(tokenText).join("");
}

function isUnderstood(format: string): boolean {
  try {
    helpers.formatValue(1.5, { format, locale: DEFAULT_LOCALE });
    helpers.formatValue(-1.5, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

const known = new Map<string, string | undefined>();

function toGrid(code: string): string | undefined {
  if (/^(?:General|@)$/i.test(code)) return undefined;
  const sections = parseNumberFormat(code);
  const [first] = sections;
  if (!first || first.isFraction) return undefined;
  const texts = sections.some(({ condition }) => condition) ? [sectionText(first)] : sections.map(sectionText);
  const format = texts.join(";");
  if (isUnderstood(format)) return format;
  if (first.isDate) return "yyyy-mm-dd";
  return first.tokens.some(({ kind }) => kind === "percent") ? "0.0%" : undefined;
}

/** The nearest format of the grid; `undefined` for General and text. */
export function gridFormat(code: string): string | undefined {
  if (!known.has(code)) known.set(code, toGrid(code));
  return known.get(code);
}

/** Excel's code for a format that a user chose in the grid. */
export function excelFormat(format: string | undefined): string {
  if (format === undefined || format === "") return "General";
  return format
    .replace(/hhhh/g, "[h]")
    .replace(/(?<![[\w"])a(?![\w"\]])/g, "AM/PM")
    .replace(/0e/g, "0E+00")
    .replace(/\[\$([^\]-]*)\]/g, '"$1"');
}
