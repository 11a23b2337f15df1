import type { ColumnKind, ColumnSchema, TableSchema } from "../model/table-schema";
import { areaAddress, cellAddress } from "../xlsx/address";
import type { CellStyle, DataValidation, DocumentSheet } from "../xlsx/workbook-document";
import type { Suggestions } from "./column-formats";
import { BASE_OF_CHANGE_FORMAT, columnValidation, headingHint, kindFormat, numberFormatOfUnit } from "./column-formats";
import type { TableContent, ContentValue } from "./table-content";
import type { SheetBuilder } from "./sheet-builder";
import { sheetBuilder, wrappedHeight } from "./sheet-builder";
import type { SheetGuide } from "./sheet-guides";
import { sheetGuide } from "./sheet-guides";
import type { StyleBook } from "./style-book";
import { COLORS, STYLES } from "./template-styles";

/** Zero-based rows of every input sheet: title, instruction, label of the sample, headings, first row of the table's body. */
export const LAYOUT = { title: 0, instruction: 1, label: 2, headings: 3, body: 4 } as const;

/** For whom a sheet of rows is: `input` to fill in · `reading` rows that are only shown, in a copy for others. */
export type TableUse = { readonly kind: "input" } | { readonly kind: "reading"; readonly instruction: string };

const FOR_INPUT: TableUse = { kind: "input" };

/** By id of the column. */
export type ColumnSuggestions = Readonly<Record<string, Suggestions>>;

/** A heading above numbers ends where the filter button begins. */
const BESIDE_FILTER_BUTTON = { horizontalAlignment: "right", indent: 2 } as const;

/** Rows of a table that nobody has filled yet. */
const EMPTY_ROWS = 20;

/** Texts are broken from this width on, unless the guide of the sheet gives the column more room. */
const WIDEST_COLUMN = 44;

/** Characters of a heading that the filter button and the indent take. */
const HEADING_MARGIN = 5;

/** A bold letter is a bit wider than the digit that column widths are counted in. */
const BOLD = 1.1;

const TAB_COLORS: Readonly<Record<SheetGuide["group"], string>> = {
  required: COLORS.tabRequired,
  optional: COLORS.tabOptional,
  reference: COLORS.tabReference,
};

type SheetColumn = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Absent for an extra column of the sample. */
  readonly schema?: ColumnSchema;
  readonly values: readonly ContentValue[];
  readonly width: number;
};

/** The number of body rows of a table: those of its content, or empty ones. */
export function bodyRowCount(content: TableContent | undefined): number {
  return content ? content.rows.length : EMPTY_ROWS;
}

function columnWidth(heading: string, kind: ColumnKind, values: readonly ContentValue[], widest = WIDEST_COLUMN): number {
  const longestWord = Math.max(...heading.split(" ").map((word) => word.length)) * BOLD + HEADING_MARGIN;
  const texts = kind === "text" ? values.map((value) => String(value ?? "").length + 2) : [];
  return Math.ceil(Math.max(kindFormat(kind).width, longestWord, Math.min(widest, Math.max(0, ...texts))));
}

function sheetColumns(schema: TableSchema, content: TableContent | undefined, widths: SheetGuide["widths"] = {}): SheetColumn[] {
  const known = schema.columns.map((column) => ({
    heading: column.heading.de,
    kind: column.kind,
    schema: column,
    values: content?.rows.map((row) => row[column.id] ?? null) ?? [],
  }));
  return [...known, ...(content?.extraColumns ?? [])].map((column) => ({
    ...column,
    width: columnWidth(column.heading, column.kind, column.values, widths[column.heading]),
  }));
}

function headingStyle({ schema, kind }: SheetColumn, use: TableUse): CellStyle {
  const isText = kindFormat(kind).style.horizontalAlignment === "left";
  const style = schema
    ? schema.isRequired && use.kind === "input"
      ? STYLES.requiredHeading
      : STYLES.optionalHeading
    : STYLES.extraHeading;
  return isText ? style : { ...style, ...BESIDE_FILTER_BUTTON };
}

/** Input cells are blue, others are not; a text beside the contract only comments and is grey. */
function bodyStyle({ kind, schema }: SheetColumn, unit: ContentValue | undefined, use: TableUse): CellStyle {
  if (!schema && kind === "text") return STYLES.note;
  const style = { ...(use.kind === "input" ? STYLES.input : STYLES.figure), ...kindFormat(kind).style };
  if (kind !== "number" || typeof unit !== "string") return style;
  const isBaseOfChange = schema?.id === "base" && unit.startsWith("±");
  return { ...style, numberFormat: isBaseOfChange ? BASE_OF_CHANGE_FORMAT : numberFormatOfUnit(unit) };
}

/** The label stands in one cell; as many columns as it needs get its ground, so that it reads as one bar. */
function putLabel(sheet: SheetBuilder, label: string, columns: readonly SheetColumn[]): void {
  const emptyWidth = 9;
  let room = 0;
  for (let column = 0; column < columns.length || room < label.length; column += 1) {
    sheet.put(LAYOUT.label, column, column === 0 ? label : null, STYLES.sampleLabel);
    room += columns[column]?.width ?? emptyWidth;
  }
  sheet.setHeight(LAYOUT.label, 20);
}

function putBody(sheet: SheetBuilder, columns: readonly SheetColumn[], rowCount: number, use: TableUse): void {
  const units = columns.find(({ schema }) => schema?.id === "unit")?.values;
  for (let row = 0; row < rowCount; row += 1) {
    for (const [index, column] of columns.entries()) {
      sheet.put(LAYOUT.body + row, index, column.values[row] ?? null, bodyStyle(column, units?.[row], use));
    }
    const texts = columns.filter(({ kind }) => kind === "text").map(({ values, width }) => ({ text: String(values[row] ?? ""), width }));
    sheet.setHeight(LAYOUT.body + row, wrappedHeight(texts));
  }
}

function validations(columns: readonly SheetColumn[], rowCount: number, suggestions: ColumnSuggestions): DataValidation[] {
  const rules = columns.map(({ kind, schema }, column) => {
    const area = areaAddress({ row: LAYOUT.body, column, rowCount, columnCount: 1 });
    return columnValidation(schema ?? { kind }, area, cellAddress(LAYOUT.body, column), schema && suggestions[schema.id]);
  });
  const hints = columns.map(({ schema }, column) => schema && headingHint(cellAddress(LAYOUT.headings, column), schema));
  return [...rules, ...hints].filter((rule) => rule !== undefined);
}

/**
 * The sheet of one planning table: title, instruction, label of the sample, and the table from row 4 on.
 *
 * @param suggestions what to choose from in columns of free text
 * @param use rows that are only to be read have neither the look nor the rules of inputs
 */
export function tableSheet(
  book: StyleBook,
  schema: TableSchema,
  content?: TableContent,
  suggestions: ColumnSuggestions = {},
  use: TableUse = FOR_INPUT,
): DocumentSheet {
  const guide = sheetGuide(schema.name);
  const columns = sheetColumns(schema, content, guide.widths);
  const rowCount = bodyRowCount(content);
  const sheet = sheetBuilder(book);
  sheet.put(LAYOUT.title, 0, schema.title.de, STYLES.title);
  sheet.setHeight(LAYOUT.title, 30);
  sheet.put(LAYOUT.instruction, 0, use.kind === "input" ? guide.instruction : use.instruction, STYLES.instruction);
  sheet.setHeight(LAYOUT.instruction, 18);
  if (content?.label) putLabel(sheet, content.label, columns);
  for (const [index, column] of columns.entries()) sheet.put(LAYOUT.headings, index, column.heading, headingStyle(column, use));
  sheet.setHeight(
    LAYOUT.headings,
    wrappedHeight(
      columns.map(({ heading, width }) => ({ text: heading, width: (width - HEADING_MARGIN) / BOLD })),
      8,
    ),
  );
  putBody(sheet, columns, rowCount, use);
  const tableArea = { row: LAYOUT.headings, column: 0, rowCount: rowCount + 1, columnCount: columns.length };
  return sheet.build({
    name: schema.name,
    tabColor: TAB_COLORS[guide.group],
    columnWidths: new Map(columns.map(({ width }, index) => [index, width])),
    frozenRows: LAYOUT.body,
    frozenColumns: guide.frozenColumns ?? 0,
    tables: [
      {
        name: schema.name,
        area: areaAddress(tableArea),
        columns: columns.map(({ heading }) => ({ name: heading })),
        hasHeaders: true,
        hasTotals: false,
        hasBandedRows: false,
        hasFilter: true,
      },
    ],
    validations: use.kind === "input" ? validations(columns, rowCount, suggestions) : [],
    pageSetup: {
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitleRows: `${LAYOUT.headings + 1}:${LAYOUT.headings + 1}`,
    },
  });
}
