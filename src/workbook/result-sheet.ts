import { columnLetters } from "../units/cell-address";
import type { RawValue } from "./raw-table";
import { queueChart, type ResultChart } from "./result-chart";

/** Looks a result sheet uses; each is one set of format properties, applied to whole areas. */
export type ResultStyle =
  | "title"
  | "subtitle"
  | "choiceLabel"
  | "choice"
  | "choiceText"
  | "columnHeading"
  | "valueHeading"
  | "pairHeading"
  | "pairSubheading"
  | "section"
  | "label"
  | "value"
  | "sign"
  | "total"
  | "text"
  | "note"
  | "helper";

/** A sheet the add-in owns, complete: contents, and the formats it gets when it is written for the first time. */
export type ResultSheet = {
  readonly name: string;
  /** Rectangular, from A1 on; formulas are English text with leading "=". */
  readonly cells: readonly (readonly RawValue[])[];
  /** en-US number formats in the shape of `cells`. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly styles: readonly { readonly area: string; readonly style: ResultStyle }[];
  /** Widths in characters from column A on. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  /** Columns that stay in view beside them. */
  readonly frozenColumns?: number;
  /** Heights in points of rows (one-based) whose texts take several lines: Excel fits no row to what a formula shows. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Rows whose heights follow their texts on every refresh, e.g. `6:505`: constants, which Excel can measure. */
  readonly fittedRows?: string;
  /** Rows repeated on each printed page, e.g. `$11:$11`. */
  readonly titleRows: string;
  /** Rows (one-based) with which a new page begins, so that no block is torn apart. */
  readonly pageStarts?: readonly number[];
  /** Areas whose text decides their colour: `contains` → colours. */
  readonly highlights: readonly { readonly area: string; readonly contains: string; readonly fill: string; readonly color: string }[];
  /** Areas whose look follows from a formula (with leading "="), relative to their first cell; native functions only. */
  readonly rules?: readonly ResultRule[];
  readonly tabColor: string;
  /** Cells that take one of a few words, chosen from a list: the words, or the cells (with leading "=") that hold them. */
  readonly choices?: readonly { readonly area: string; readonly values: readonly string[] | string }[];
  readonly charts?: readonly ResultChart[];
  /** Cells that are printed; all if absent. */
  readonly printArea?: string;
  /** Printed pages side by side; 1 if absent. */
  readonly pagesWide?: number;
};

export type ResultRule = {
  readonly area: string;
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  /** en-US. */
  readonly numberFormat?: string;
};

type StyleProperties = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "Left" | "Center" | "Right";
  readonly indent?: number;
};

const INK = "#1F2933";
const ACCENT = "#0B4F6C";

const STYLES = {
  title: { bold: true, size: 16, color: ACCENT },
  subtitle: { color: "#52606D" },
  choiceLabel: { color: "#52606D" },
  choice: { bold: true, color: INK, fill: "#F0F4F8", align: "Right" },
  /** On top of `choice`: words instead of numbers. */
  choiceText: { align: "Left" },
  columnHeading: { bold: true, color: "#FFFFFF", fill: ACCENT, wrap: true, align: "Left", indent: 1 },
  /** On top of `columnHeading`: above a column of numbers. */
  valueHeading: { align: "Right", indent: 0 },
  /** On top of `columnHeading`: a heading that runs into the next column. */
  pairHeading: { align: "Left", indent: 0, wrap: false },
  pairSubheading: { bold: false, size: 9 },
  section: { bold: true, color: ACCENT, fill: "#DCEAF0" },
  /** Months stand left as words do. */
  label: { color: INK, wrap: true, align: "Left" },
  value: { color: INK, align: "Right" },
  sign: { align: "Center" },
  total: { bold: true, fill: "#F0F4F8" },
  text: { color: INK, wrap: true, align: "Left", indent: 1 },
  note: { color: "#52606D", size: 9, wrap: true, align: "Left", indent: 1 },
  helper: { color: "#52606D", size: 9 },
} as const satisfies Record<ResultStyle, StyleProperties>;

/** 0.35 inches, in points: less than normal, so that two blocks of 16 municipalities stand on one page. */
export const EDGE_MARGIN = 25.2;

const FONT = "Calibri";

/** Pixels of a column of so many characters, in points as the Excel API takes them. */
export function columnWidthPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** How a result sheet is written: `charts` are the names of those that stand on it. */
export type SheetState = {
  readonly exists: boolean;
  /** Columns that an earlier refresh has filled. */
  readonly columnsBefore: number;
  readonly isFirstTime: boolean;
  readonly position?: number;
  readonly charts: readonly string[];
};

/**
 * Queues the writing of a result sheet. Formats and choices are applied only while `isFirstTime`: later the user's
 * own stay. On an existing sheet the columns of the result are emptied first, so nothing of an older one remains; what the user
 * wrote beside them stays.
 */
export function queueResultSheet(context: Excel.RequestContext, sheet: ResultSheet, state: SheetState): void {
  const { exists, isFirstTime, position } = state;
  const { worksheets } = context.workbook;
  const worksheet = exists ? worksheets.getItem(sheet.name) : worksheets.add(sheet.name);
  if (position !== undefined) worksheet.position = position;
  const ownColumns = worksheet.getRange(`A:${columnLetters(Math.max(sheet.columnWidths.length, state.columnsBefore) - 1)}`);
  if (exists) ownColumns.clear(isFirstTime ? "All" : "Contents");
  const range = worksheet.getRangeByIndexes(0, 0, sheet.cells.length, sheet.columnWidths.length);
  // Empty entries leave the cells as they are after clearing: a wide sheet would else not fit into one request.
  if (isFirstTime) range.numberFormat = sheet.numberFormats.map((row) => row.map((format) => (format === "General" ? null : format)));
  range.formulas = sheet.cells.map((row) => [...row]);
  if (isFirstTime) queueFormats(worksheet, { range, ownColumns }, sheet);
  if (sheet.fittedRows !== undefined) worksheet.getRange(sheet.fittedRows).format.autofitRows();
  if (!isFirstTime) return;
  for (const { area, values } of sheet.choices ?? []) {
    worksheet.getRange(area).dataValidation.rule = {
      list: { inCellDropDown: true, source: typeof values === "string" ? values : values.join() },
    };
  }
}

/**
 * Queues the charts of a result sheet that is written for the first time. They come after all sheets: Excel has to
 * calculate the cells of a chart to tell names from values. Charts of `drawn` that the sheet has no longer go.
 */
export function queueCharts(
  context: Excel.RequestContext,
  sheet: ResultSheet,
  { isFirstTime, charts }: SheetState,
  drawn: readonly string[],
): void {
  if (!isFirstTime || sheet.charts === undefined) return;
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  for (const chart of sheet.charts) queueChart(worksheet, chart, charts.includes(chart.name));
  const kept = new Set(sheet.charts.map(({ name }) => name));
  for (const name of charts) if (drawn.includes(name) && !kept.has(name)) worksheet.charts.getItem(name).delete();
}

function queueFormats(
  worksheet: Excel.Worksheet,
  { range, ownColumns }: { readonly range: Excel.Range; readonly ownColumns: Excel.Range },
  sheet: ResultSheet,
): void {
  worksheet.showGridlines = false;
  worksheet.tabColor = sheet.tabColor;
  range.format.font.name = FONT;
  range.format.font.size = 11;
  range.format.verticalAlignment = "Center";
  for (const { area, style } of sheet.styles) applyStyle(worksheet.getRange(area).format, STYLES[style]);
  sheet.columnWidths.forEach((width, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidthPoints(width);
  });
  for (const [row, points] of sheet.rowHeights ?? []) worksheet.getRange(`${row}:${row}`).format.rowHeight = points;
  if (sheet.frozenColumns === undefined) worksheet.freezePanes.freezeRows(sheet.frozenRows);
  else worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, sheet.frozenRows, sheet.frozenColumns));
  ownColumns.conditionalFormats.clearAll();
  for (const { area, contains, fill, color } of sheet.highlights) {
    const highlight = worksheet.getRange(area).conditionalFormats.add("ContainsText").textComparison;
    highlight.format.fill.color = fill;
    highlight.format.font.color = color;
    highlight.rule = { operator: "Contains", text: contains };
  }
  for (const rule of sheet.rules ?? []) queueRule(worksheet, rule);
  const { pageLayout } = worksheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: sheet.pagesWide ?? 1, verticalFitToPages: 0 };
  pageLayout.topMargin = EDGE_MARGIN;
  pageLayout.bottomMargin = EDGE_MARGIN;
  pageLayout.setPrintTitleRows(sheet.titleRows);
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const row of sheet.pageStarts ?? []) worksheet.horizontalPageBreaks.add(`A${row}`);
  if (sheet.printArea !== undefined) pageLayout.setPrintArea(sheet.printArea);
}

function queueRule(worksheet: Excel.Worksheet, { area, formula, fill, color, numberFormat }: ResultRule): void {
  const { rule, format } = worksheet.getRange(area).conditionalFormats.add("Custom").custom;
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  rule.formula = formula;
}

function applyStyle(format: Excel.RangeFormat, style: StyleProperties): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.indent !== undefined) format.indentLevel = style.indent;
}
