import { cellAddress } from "../units/cell-address";
import type { CellContent, SheetContent, TableContent, WorkbookReader } from "../reporting/explain/workbook-reader";
import { splitReference, type Area } from "../xlsx/address";
import type { RawTable, RawValue } from "./raw-table";
import { readWorkbookContent } from "./read-workbook-tables";

export type ExplanationSource = {
  readonly reader: WorkbookReader;
  /** The cell to explain: the one asked for, or the selected one. */
  readonly address: string;
};

/** A block of cells of a sheet, from `row` and `column` on. */
type Block = {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
};

/**
 * Reads what an explanation can lead to: every table, and the used part of every sheet without a table. Sheets with a
 * table are large; of the one asked for the row up to the cell is read besides. Three requests: what there is, the
 * sheets together with the places of the tables, the contents of the tables.
 */
export async function readForExplanation(context: Excel.RequestContext, address: string | undefined): Promise<ExplanationSource> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula");
  const active = address === undefined ? workbook.getActiveCell().load("address") : undefined;
  await context.sync();

  const asked = address ?? active?.address ?? "";
  const sheetNames = sheets.items.map(({ name }) => name);
  const withTables = new Set(tables.items.map(({ worksheet }) => worksheet.name));
  const ranges = sheetNames.flatMap((name) => {
    const range = withTables.has(name) ? askedRow(context, name, asked) : workbook.worksheets.getItem(name).getUsedRangeOrNullObject();
    range?.load("values,formulas,text,numberFormat,rowIndex,columnIndex");
    return range === undefined ? [] : [{ name, range }];
  });
  // Its first request sends the ranges above as well.
  const content = await readWorkbookContent(context, { tables: tables.items.map(({ name }) => name), snapshots: [], settings: [] });
  const blocks = new Map(ranges.flatMap(({ name, range }) => (range.isNullObject ? [] : [[name, blockOf(range)] as const])));
  const definedNames = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
  return { reader: readerOf(sheetNames, blocks, content.tables, definedNames), address: asked };
}

function askedRow(context: Excel.RequestContext, sheet: string, address: string): Excel.Range | undefined {
  const reference = splitReference(address);
  if (reference?.sheet?.toLowerCase() !== sheet.toLowerCase()) return undefined;
  const { row, column } = reference.area;
  return context.workbook.worksheets.getItem(sheet).getRange(`A${row + 1}:${cellAddress(row, column)}`);
}

function blockOf(range: Excel.Range): Block {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
    texts: range.text,
    numberFormats: range.numberFormat,
  };
}

function readerOf(
  sheetNames: readonly string[],
  blocks: ReadonlyMap<string, Block>,
  raws: ReadonlyMap<string, RawTable>,
  definedNames: ReadonlyMap<string, string>,
): WorkbookReader {
  const sheets = new Map(
    sheetNames.map((name) => {
      const onSheet = [...raws.values()].filter(({ sheet }) => sheet === name);
      return [name.toLowerCase(), sheetOf(name, blocks.get(name), onSheet)] as const;
    }),
  );
  return {
    sheetNames,
    tables: [...raws].map(([name, raw]) => tableOf(name, raw)),
    sheet: (name) => sheets.get(name.toLowerCase()),
    definedName: (name) => definedNames.get(name.toLowerCase()),
  };
}

function tableOf(name: string, { sheet, firstRow, firstColumn, headings, values }: RawTable): TableContent {
  return { name, sheet, firstRow, firstColumn, headings: headings.map(String), rows: values };
}

function sheetOf(name: string, block: Block | undefined, tables: readonly RawTable[]): SheetContent {
  const areas = [...(block === undefined ? [] : [areaOf(block)]), ...tables.map(areaOfTable)];
  return {
    name,
    rowCount: Math.max(0, ...areas.map(({ row, rowCount }) => row + rowCount)),
    columnCount: Math.max(0, ...areas.map(({ column, columnCount }) => column + columnCount)),
    cell: (row, column) => (block && cellOfBlock(block, row, column)) ?? cellOfTables(tables, row, column),
  };
}

function areaOf({ row, column, values }: Block): Area {
  return { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
}

function areaOfTable({ firstRow, firstColumn, headings, values }: RawTable): Area {
  return { row: firstRow, column: firstColumn, rowCount: values.length + 1, columnCount: headings.length };
}

function cellOfBlock(block: Block, row: number, column: number): CellContent | undefined {
  const [at, beside] = [row - block.row, column - block.column];
  const value = block.values[at]?.[beside];
  if (value === undefined) return undefined;
  const numberFormat = block.numberFormats[at]?.[beside];
  return {
    ...contentOf(value, block.formulas[at]?.[beside], block.texts[at]?.[beside] ?? ""),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function cellOfTables(tables: readonly RawTable[], row: number, column: number): CellContent | undefined {
  for (const { firstRow, firstColumn, headings, values, formulas } of tables) {
    const beside = column - firstColumn;
    if (row === firstRow && headings[beside] !== undefined) return contentOf(headings[beside], undefined, String(headings[beside]));
    const value = values[row - firstRow - 1]?.[beside];
    // Tables are read without their number formats: the text follows from the kind of the column.
    if (value !== undefined) return contentOf(value, formulas[row - firstRow - 1]?.[beside], "");
  }
  return undefined;
}

function contentOf(value: RawValue, formula: RawValue | undefined, text: string): CellContent {
  return typeof formula === "string" && formula.startsWith("=") ? { value, text, formula } : { value, text };
}
