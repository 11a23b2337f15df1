import type { Zone } from "./library";

/**
 * References into tables: `Budget[Zuteilung]`, `Budget[[#Headers],[Ist]]`, `Budget[[Soll]:[Ist]]`, `[@Ist]`.
 * Inside the brackets an apostrophe takes the meaning from `[ ] # '` and `@`.
 */
const ITEMS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
type Item = (typeof ITEMS)[number];

type ColumnSpan = { readonly name: string; readonly start: number; readonly end: number; readonly isBracketed: boolean };

export type StructuredReference = {
  /** Empty: the table that the formula stands in. */
  readonly table: string;
  readonly items: ReadonlySet<Item>;
  /** None: all columns; two: from the first to the second. */
  readonly columns: readonly ColumnSpan[];
};

/** What a reference is resolved against. */
export type TableShape = {
  readonly zone: Zone;
  readonly columnNames: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
};

const SPECIAL = /[[\]#'@]/g;

function unescape(text: string): string {
  return text.replace(/'(.)/gs, "$1");
}

/** The end (index of the closing bracket) of the bracket that opens at `open`, or -1. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    const letter = text[index];
    if (letter === "'") index++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return index;
  }
  return -1;
}

function itemNamed(text: string): Item | undefined {
  const wanted = text.trim().toLowerCase();
  return ITEMS.find((item) => item.toLowerCase() === wanted);
}

/** Splits `[a],[b]:[c]` into its bracketed parts; `undefined` if anything else stands between them. */
function bracketedParts(text: string, from: number, to: number): ColumnSpan[] | undefined {
  const parts: ColumnSpan[] = [];
  let index = from;
  while (index < to) {
    if (text[index] === "[") {
      const close = closingBracket(text, index);
      if (close < 0 || close > to) return undefined;
      parts.push({ name: unescape(text.slice(index + 1, close)), start: index + 1, end: close, isBracketed: true });
      index = close + 1;
    } else if (/[\s,:;]/.test(text[index] ?? "")) {
      index++;
    } else {
      return undefined;
    }
  }
  return parts;
}

/** Reads a reference; `undefined` if the text is none. */
export function parseStructuredReference(text: string): StructuredReference | undefined {
  const open = text.indexOf("[");
  if (open < 0 || closingBracket(text, open) !== text.length - 1) return undefined;
  const table = text.slice(0, open);
  const items = new Set<Item>();
  let from = open + 1;
  const to = text.length - 1;
  if (text[from] === "@") {
    items.add("#This Row");
    from++;
  }
  const body = text.slice(from, to);
  if (body.trim() === "") return { table, items, columns: [] };
  const item = itemNamed(body);
  if (item) return { table, items: items.add(item), columns: [] };
  const parts = body.trimStart().startsWith("[") ? bracketedParts(text, from, to) : undefined;
  if (!parts) return { table, items, columns: [{ name: unescape(body), start: from, end: to, isBracketed: false }] };
  const columns: ColumnSpan[] = [];
  for (const part of parts) {
    const named = itemNamed(text.slice(part.start, part.end));
    if (named) items.add(named);
    else columns.push(part);
  }
  return columns.length > 2 ? undefined : { table, items, columns };
}

function escaped(name: string): string {
  return name.replace(SPECIAL, "'$&");
}

/** The same reference after a column or the table got another name; the text itself if it does not name it. */
export function renameInReference(
  text: string,
  change: { readonly table: string; readonly newTable?: string; readonly column?: string; readonly newColumn?: string },
  tableOfFormula: string | undefined,
): string {
  const reference = parseStructuredReference(text);
  if (!reference) return text;
  if ((reference.table || tableOfFormula || "").toLowerCase() !== change.table.toLowerCase()) return text;
  let renamed = text;
  const { column, newColumn, newTable } = change;
  if (column !== undefined && newColumn !== undefined) {
    for (const span of [...reference.columns].reverse()) {
      if (span.name.toLowerCase() !== column.toLowerCase()) continue;
      const isThisRow = renamed[span.start - 1] === "@";
      const name = escaped(newColumn);
      const needsBrackets = !span.isBracketed && isThisRow && !/^[\p{L}\p{N}_.]*$/u.test(newColumn);
      renamed = renamed.slice(0, span.start) + (needsBrackets ? `[${name}]` : name) + renamed.slice(span.end);
    }
  }
  return newTable !== undefined && reference.table !== "" ? newTable + renamed.slice(reference.table.length) : renamed;
}

/**
 * The cells a reference means. `#REF!`: no such column, or no header or totals row; `#VALUE!`: "this row" outside of
 * the table's rows.
 */
export function resolveReference(
  reference: StructuredReference,
  table: TableShape,
  formulaRow: number | undefined,
): Zone | "#REF!" | "#VALUE!" {
  const { zone } = table;
  let { left, right } = zone;
  if (reference.columns.length > 0) {
    const positions = reference.columns.map(({ name }) => columnPosition(table, name));
    if (positions.includes(-1)) return "#REF!";
    left = zone.left + Math.min(...positions);
    right = zone.left + Math.max(...positions);
  }
  const firstData = zone.top + (table.hasHeaders ? 1 : 0);
  const lastData = zone.bottom - (table.hasTotals ? 1 : 0);
  if (reference.items.has("#This Row")) {
    if (formulaRow === undefined || formulaRow < firstData || formulaRow > lastData) return "#VALUE!";
    return { left, right, top: formulaRow, bottom: formulaRow };
  }
  const wantsAll = reference.items.has("#All");
  const wantsHeaders = wantsAll || reference.items.has("#Headers");
  const wantsTotals = wantsAll || reference.items.has("#Totals");
  const wantsData = wantsAll || reference.items.has("#Data") || reference.items.size === 0;
  if (!wantsAll && ((wantsHeaders && !table.hasHeaders) || (wantsTotals && !table.hasTotals))) return "#REF!";
  const top = wantsHeaders ? zone.top : wantsData ? firstData : zone.bottom;
  const bottom = wantsTotals ? zone.bottom : wantsData ? lastData : zone.top;
  return { left, right, top, bottom };
}

function columnPosition(table: TableShape, name: string): number {
  const exact = table.columnNames.indexOf(name);
  if (exact >= 0) return exact;
  const wanted = name.trim().toLowerCase();
  return table.columnNames.findIndex((column) => column.trim().toLowerCase() === wanted);
}
