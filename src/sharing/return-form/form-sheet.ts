import { areaOf } from "../../units/cell-address";
import type { SharedCell, SharedInput, SharedSheet, SharedStyle } from "../shared-sheet";
import { FIELD_FORMATS, formLayout, FORM_COLUMNS, isInputCell, MARK_COLUMN, PLANNING_SHEET, type FormRow } from "./form-layout";
import { markOf, markText } from "./form-marks";
import type { FormField, ReturnForm, ReturnIdentity } from "./return-form";
import type { SigningKey } from "./signing-key";

const COLUMN_WIDTHS = [44, ...Array.from({ length: FORM_COLUMNS - 1 }, () => 15), 32] as const;
const FORM_WIDTH = COLUMN_WIDTHS.slice(0, FORM_COLUMNS).reduce((sum, characters) => sum + characters, 0);
const LINE_POINTS = 15;
const PADDING_POINTS = 8;
/** Rows to write in are a bit higher than their text. */
const ENTRY_POINTS = 24;
/** A wide cell for words has room for three lines. */
const TEXT_ROW_POINTS = 3 * LINE_POINTS + PADDING_POINTS;
/** Styles of one line that may run into the next columns. */
const RUNNING_TEXT: ReadonlySet<SharedStyle> = new Set(["title", "subtitle", "section", "note"]);
/** Share of a column's characters that a wrapped text fills. */
const FILLED = 0.85;

/**
 * The sheet `Planung` of a municipality's workbook: what it is asked, what stands in the plan so far, and blue cells for
 * the answers. The last column holds the marks by which `readReturn` checks the file that comes back; every row with
 * content has one.
 */
export function formSheet(form: ReturnForm, identity: ReturnIdentity, key: SigningKey): SharedSheet {
  const rows = formLayout(form, identity);
  const cells: (SharedCell | undefined)[][] = Array.from({ length: (rows.at(-1)?.row ?? 0) + 1 }, () => []);
  for (const row of rows) cells[row.row] = sheetRow(row, markText(markOf(row, identity, key)));
  const rowHeights = new Map(rows.flatMap((row) => heightOf(row)));
  return {
    name: PLANNING_SHEET,
    cells,
    columnWidths: COLUMN_WIDTHS,
    rowHeights,
    pageStarts: pageStarts(cells, rowHeights),
    frozenRows: 0,
    merges: rows.flatMap(({ row, merges = [] }) => merges.map(([first, last]) => areaOf(row, first, row, last))),
    inputs: rows.flatMap(inputsOf),
    orientation: "landscape",
    printedColumns: FORM_COLUMNS,
  };
}

/** Points of rows that an A4 page in landscape takes at the width of the form. */
const PAGE_POINTS = 580;

/** Each section that would be torn begins a new page. */
function pageStarts(cells: SharedSheet["cells"], heights: ReadonlyMap<number, number>): readonly number[] {
  const sections = cells.flatMap(([first], row) => (first?.style === "section" ? [row] : []));
  const pointsBetween = (from: number, to: number) =>
    cells.slice(from, to).reduce((sum, _, index) => sum + (heights.get(from + index) ?? LINE_POINTS), 0);
  let pageStart = 0;
  return sections.filter((row, index) => {
    const end = sections[index + 1] ?? cells.length;
    const isTorn = row > pageStart && pointsBetween(pageStart, end) > PAGE_POINTS;
    if (isTorn) pageStart = row;
    return isTorn;
  });
}

function sheetRow({ cells, merges = [] }: FormRow, mark: string): (SharedCell | undefined)[] {
  const row: (SharedCell | undefined)[] = Array.from({ length: MARK_COLUMN + 1 }, () => undefined);
  cells.forEach((cell, column) => {
    if (cell === undefined) return;
    row[column] = isInputCell(cell)
      ? { value: null, style: isText(cell.field) ? "inputText" : "input", numberFormat: FIELD_FORMATS[cell.field.kind] }
      : { value: cell.value, style: cell.style, ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }) };
  });
  // The cells that a wide one covers look like it, so that its border and ground reach to the end.
  for (const [first, last] of merges) {
    const wide = row[first];
    if (wide !== undefined) row.fill({ value: null, style: wide.style }, first + 1, last + 1);
  }
  row[MARK_COLUMN] = { value: mark, style: "code", numberFormat: "@" };
  return row;
}

function isText({ kind }: FormField): boolean {
  return kind === "text" || kind === "list";
}

function heightOf({ row, cells, line, section, merges }: FormRow): readonly (readonly [number, number])[] {
  if (section?.layout === "texts" && line !== undefined) return [[row, TEXT_ROW_POINTS]];
  const lines = cells.map((cell, column) => {
    if (cell === undefined || isInputCell(cell) || RUNNING_TEXT.has(cell.style)) return 1;
    const width = merges === undefined || section !== undefined ? (COLUMN_WIDTHS[column] ?? 0) : FORM_WIDTH;
    return Math.ceil(String(cell.value ?? "").length / (width * FILLED));
  });
  const points = Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS;
  const isTitle = cells.some((cell) => cell !== undefined && !isInputCell(cell) && cell.style === "title");
  return isTitle ? [] : [[row, line === undefined ? points : Math.max(points, ENTRY_POINTS)]];
}

function inputsOf({ row, cells, merges = [] }: FormRow): readonly SharedInput[] {
  return cells.flatMap((cell, column): SharedInput[] => {
    if (!isInputCell(cell)) return [];
    const { field } = cell;
    const [, lastColumn = column] = merges.find(([first]) => first === column) ?? [];
    return [{ area: areaOf(row, column, row, lastColumn), ...INPUT_KINDS[field.kind](field), hint: hintOf(field) }];
  });
}

type InputRule = Pick<SharedInput, "kind" | "minimum" | "maximum" | "choices">;

function numberRule(kind: "whole" | "decimal" | "date"): (field: FormField) => InputRule {
  return ({ minimum, maximum }) => ({ kind, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) });
}

const INPUT_KINDS: Readonly<Record<FormField["kind"], (field: FormField) => InputRule>> = {
  whole: numberRule("whole"),
  decimal: numberRule("decimal"),
  money: numberRule("decimal"),
  percent: numberRule("decimal"),
  date: numberRule("date"),
  list: ({ choices = [] }) => ({ kind: "list", choices }),
  text: ({ maximum }) => ({ kind: "text", ...(maximum === undefined ? {} : { maximum }) }),
};

/** What belongs into a cell, as the municipality reads it there. */
function hintOf({ title, kind, unit, choices = [], maximum }: FormField): string {
  const what: Readonly<Record<FormField["kind"], string>> = {
    whole: `ganze Zahl (${unit})`,
    decimal: `Zahl (${unit}), z. B. 7,25`,
    money: `Betrag in ${unit}, z. B. 486,50`,
    percent: "Prozentwert mit Prozentzeichen, z. B. 19,5 %",
    date: "Datum, z. B. 01.03.2023",
    list: choices.join(" oder "),
    text: maximum === undefined ? "Text" : `Text, höchstens ${maximum} Zeichen`,
  };
  const isEntry = kind === "text" || kind === "list";
  return `${title.de}: ${what[kind]}.${isEntry ? "" : " Leer lassen, wenn sich nichts ändert."}`;
}
