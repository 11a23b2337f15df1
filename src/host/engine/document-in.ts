import { DEFAULT_LOCALE } from "@odoo/o-spreadsheet";
import { MAX_COLUMNS, MAX_ROWS, cellAddress, parseArea } from "../../xlsx/address";
import type { BorderSide, CellStyle, DocumentChart, DocumentSheet, DocumentTable, WorkbookDocument } from "../../xlsx/workbook-document";
import type { GridChart } from "./drawn-charts";
import { chartInGrid } from "./drawn-charts";
import type { GridSize } from "./drawn-rules";
import { conditionalFormatInGrid, validationInGrid } from "./drawn-rules";
import { ROOM } from "./engine-context";
import { TABLE_DEFAULTS } from "./grid-tables";
import { DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_PIXELS, pixelsOfCharacters, pixelsOfPoints } from "./header-sizes";
import type { TableConfig } from "./library";

const LEAST: GridSize = { rows: 100, columns: 26 };

/** The grid that a sheet needs: what it uses, and some room. */
function gridSize(sheet: DocumentSheet): GridSize {
  let rows = Math.max(sheet.rows.length, sheet.frozenRows + 1);
  let columns = Math.max(
    sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    sheet.frozenColumns + 1,
  );
  const ruleAreas = [...sheet.validations, ...sheet.conditionalFormats].flatMap(({ areas }) => areas.split(/\s+/));
  for (const address of [...ruleAreas, ...sheet.merges, ...sheet.tables.map(({ area }) => area)]) {
    const area = parseArea(address);
    if (!area) continue;
    // Rules often reach down to the end of the sheet; their first cell is enough.
    const isWhole = area.row + area.rowCount === MAX_ROWS || area.column + area.columnCount === MAX_COLUMNS;
    rows = Math.max(rows, area.row + (isWhole ? 1 : area.rowCount));
    columns = Math.max(columns, area.column + (isWhole ? 1 : area.columnCount));
  }
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) rows = Math.max(rows, Math.min(row + 1, rows + 1000));
  for (const column of [...sheet.columnWidths.keys(), ...sheet.hiddenColumns])
    columns = Math.max(columns, Math.min(column + 1, columns + 50));
  return {
    rows: Math.min(Math.max(rows + ROOM.rows, LEAST.rows), MAX_ROWS),
    columns: Math.min(Math.max(columns + ROOM.columns, LEAST.columns), MAX_COLUMNS),
  };
}

const BORDER_STYLES: Readonly<Record<string, string>> = {
  medium: "medium",
  thick: "thick",
  double: "thick",
  dashed: "dashed",
  dotted: "dotted",
};

export function drawnBorder(border: CellStyle["border"]): Record<string, { style: string; color: string }> | undefined {
  const sides = Object.entries(border ?? {}) as [string, BorderSide | undefined][];
  const drawn = sides.flatMap(([side, line]) =>
    line && line.style !== "none" ? [[side, { style: BORDER_STYLES[line.style] ?? "thin", color: line.color ?? "#000000" }] as const] : [],
  );
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

/** Runs of cells in a row that have the same border, and the borders that the workbook uses. */
function borders(sheet: DocumentSheet, styles: readonly CellStyle[], known: Map<number, unknown>): Record<string, number> {
  const zones: Record<string, number> = {};
  sheet.rows.forEach((row, rowIndex) => {
    let start = -1;
    let current = 0;
    const close = (end: number): void => {
      if (start >= 0) zones[`${cellAddress(rowIndex, start)}:${cellAddress(rowIndex, end)}`] = current;
      start = -1;
    };
    row?.forEach((cell, column) => {
      const border = cell && drawnBorder(styles[cell.style]?.border);
      const id = border && cell ? cell.style + 1 : 0;
      if (id !== current || !row[column - 1]) close(column - 1);
      if (id > 0 && start < 0) {
        start = column;
        known.set(id, border);
      }
      current = id;
    });
    close(row ? row.length - 1 : 0);
  });
  return zones;
}

type HeaderData = Record<number, { size?: number; isHidden?: boolean }>;

function headers(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  pixels: (size: number) => number,
  count: number,
  fallback: number | undefined,
): HeaderData {
  const data: HeaderData = {};
  if (fallback !== undefined) for (let index = 0; index < count; index++) data[index] = { size: fallback };
  for (const [index, size] of sizes) if (index < count) data[index] = { size: pixels(size) };
  for (const index of hidden) if (index < count) data[index] = { ...data[index], isHidden: true };
  return data;
}

/** The library has Excel's table styles under Excel's names. */
export function drawnTableStyle(style: string): string {
  if (style === "") return "None";
  return /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/.test(style)
    ? style
    : TABLE_DEFAULTS.styleId;
}

function tableConfig(table: DocumentTable, id: string): TableConfig {
  return {
    ...TABLE_DEFAULTS,
    hasFilters: table.hasFilter && table.hasHeaders,
    totalRow: table.hasTotals,
    numberOfHeaders: table.hasHeaders ? 1 : 0,
    bandedRows: table.hasBandedRows,
    styleId: drawnTableStyle(table.style ?? ""),
    excel: { id, name: table.name, columns: table.columns, style: table.style ?? "" },
  };
}

export type Anchor = { readonly col: number; readonly row: number; readonly offset: { readonly x: number; readonly y: number } };

/** The cell that holds a point of the sheet, and the point's place in it. */
export function anchorAt(
  left: number,
  top: number,
  columnPixels: (column: number) => number,
  rowPixels: (row: number) => number,
  size: GridSize,
): Anchor {
  const walk = (distance: number, count: number, pixels: (index: number) => number): [index: number, rest: number] => {
    let rest = distance;
    let index = 0;
    while (index < count - 1 && rest >= pixels(index)) rest -= pixels(index++);
    return [index, rest];
  };
  const [col, x] = walk(left, size.columns, columnPixels);
  const [row, y] = walk(top, size.rows, rowPixels);
  return { col, row, offset: { x, y } };
}

export type LoadedChart = { readonly id: string; readonly chart: DocumentChart; readonly drawn: GridChart };

/** What the library loads, and what was made up on the way. */
export type LibraryWorkbook = { readonly data: Record<string, unknown>; readonly charts: readonly LoadedChart[] };

/**
 * The workbook as the library loads it, without the cells, which the engine's own plugin makes.
 * @param sheetIds one id per sheet, in order
 * @param nameOf the text in the cell that a chart's series takes its name from
 */
export function libraryWorkbook(
  document: WorkbookDocument,
  sheetIds: readonly string[],
  nameOf: (reference: string) => string,
): LibraryWorkbook {
  const usedBorders = new Map<number, unknown>();
  const charts: LoadedChart[] = [];
  let tableCount = 0;
  let ruleCount = 0;
  const sheets = document.sheets.map((sheet, index) => {
    const size = gridSize(sheet);
    const cols = headers(
      sheet.columnWidths,
      sheet.hiddenColumns,
      pixelsOfCharacters,
      size.columns,
      pixelsOfCharacters(DEFAULT_COLUMN_CHARACTERS),
    );
    const rows = headers(sheet.rowHeights, sheet.hiddenRows, pixelsOfPoints, size.rows, undefined);
    const columnPixels = (column: number): number => cols[column]?.size ?? 0;
    const rowPixels = (row: number): number => rows[row]?.size ?? DEFAULT_ROW_PIXELS;
    const figures = sheet.charts.map((chart) => {
      const id = `chart${charts.length + 1}`;
      const drawn = chartInGrid(chart, nameOf);
      charts.push({ id, chart, drawn });
      const anchor = anchorAt(chart.left, chart.top, columnPixels, rowPixels, size);
      return { id, tag: "chart", ...anchor, width: chart.width, height: chart.height, data: { chartId: id, ...drawn } };
    });
    const formats = sheet.conditionalFormats.map((format, order) => conditionalFormatInGrid(format, `rule${++ruleCount}`, order, size));
    formats.sort((first, second) => (first.excel?.rule.priority ?? 0) - (second.excel?.rule.priority ?? 0));
    return {
      id: sheetIds[index],
      name: sheet.name,
      colNumber: size.columns,
      rowNumber: size.rows,
      cols,
      rows,
      cells: {},
      styles: {},
      formats: {},
      borders: borders(sheet, document.styles, usedBorders),
      merges: [...sheet.merges],
      conditionalFormats: formats,
      dataValidationRules: sheet.validations.map((validation, order) => validationInGrid(validation, `rule${++ruleCount}`, order, size)),
      figures,
      tables: sheet.tables.map((table) => ({ range: table.area, type: "static", config: tableConfig(table, String(++tableCount)) })),
      areGridLinesVisible: sheet.showGridlines,
      isVisible: sheet.visibility === "visible",
      color: sheet.tabColor,
      panes: { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows },
    };
  });
  const data = {
    sheets,
    styles: {},
    formats: {},
    borders: Object.fromEntries(usedBorders),
    namedRanges: {},
    settings: { locale: DEFAULT_LOCALE },
    uniqueFigureIds: true,
  };
  return { data, charts };
}
