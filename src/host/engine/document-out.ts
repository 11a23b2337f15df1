import { areaAddress, cellAddress } from "../../xlsx/address";
import type { CellValue, ConditionalFormat, DocumentCell, DocumentSheet } from "../../xlsx/workbook-document";
import type { SheetId } from "../workbook-port";
import type { CellOperations } from "./cell-operations";
import type { ChartOperations } from "./chart-operations";
import type { EngineContext } from "./engine-context";
import { areaOf } from "./engine-context";
import { isErrorCode } from "./excel-errors";
import { DEFAULT_COLUMN_CHARACTERS, charactersOfPixels, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from "./header-sizes";
import type { CellPosition, GridCell } from "./library";
import { without } from "./objects";
import type { Protection } from "./protection";
import type { RuleOperations } from "./rule-operations";
import type { SheetOperations } from "./sheet-operations";
import type { TableOperations } from "./table-operations";

export type DocumentSources = {
  readonly context: EngineContext;
  readonly sheets: SheetOperations;
  readonly cells: CellOperations;
  readonly tables: TableOperations;
  readonly rules: RuleOperations;
  readonly charts: ChartOperations;
  readonly protection: Protection;
};

/** One sheet as it stands now, with the results of its formulas. What nobody touched is as it was in the document. */
export function documentSheet(sources: DocumentSources, sheet: SheetId): DocumentSheet {
  const { context, sheets, tables, rules, charts, protection } = sources;
  const before = context.link.document.sheets[context.link.sheetIds.indexOf(sheet)];
  const frozen = sheets.frozen(sheet);
  const tabColor = sheets.tabColor(sheet);
  const sheetProtection = protection.of(sheet);
  const pageSetup = sheets.pageSetup(sheet);
  const columns = Array.from({ length: context.getters.getNumberCols(sheet) }, (_, column) => column);
  const rows = Array.from({ length: context.getters.getNumberRows(sheet) }, (_, row) => row);
  const columnWidths = sizes(
    columns.map((column) => sheets.columnPixels(sheet, column)),
    before?.columnWidths,
    pixelsOfCharacters,
    charactersOfPixels,
    pixelsOfCharacters(DEFAULT_COLUMN_CHARACTERS),
  );
  const rowHeights = sizes(
    rows.map((row) => sheets.rowPixels(sheet, row)),
    before?.rowHeights,
    (points) => Math.round(pixelsOfPoints(points)),
    pointsOfPixels,
    undefined,
  );
  return {
    ...(before?.sourceSheet !== undefined && { sourceSheet: before.sourceSheet }),
    name: sheets.name(sheet),
    visibility: sheets.visibility(sheet),
    ...(tabColor !== "" && { tabColor }),
    rows: documentRows(sources, sheet),
    columnWidths,
    rowHeights,
    hiddenColumns: new Set(columns.filter((column) => sheets.isColumnHidden(sheet, column))),
    hiddenRows: new Set(rows.filter((row) => sheets.isRowHidden(sheet, row))),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    showGridlines: sheets.showsGridlines(sheet),
    merges: sheets.merges(sheet).map((zone) => areaAddress(areaOf(zone))),
    tables: tables.ofSheet(sheet),
    validations: rules.validations(sheet),
    conditionalFormats: withFilePriorities(rules.conditionalFormats(sheet).map((format) => without(format, "id"))),
    charts: charts.ofSheet(sheet).map((chart) => without(chart, "id", "sheetId")),
    ...(sheetProtection && { protection: sheetProtection }),
    ...(Object.keys(pageSetup).length > 0 && { pageSetup }),
  };
}

/**
 * Sizes by index. A size whose pixels are those of the document's keeps the document's number, which pixels cannot
 * carry exactly.
 */
function sizes(
  pixels: readonly (number | undefined)[],
  before: ReadonlyMap<number, number> | undefined,
  toPixels: (size: number) => number,
  fromPixels: (pixels: number) => number,
  fallback: number | undefined,
): Map<number, number> {
  const exact = new Map([...(before ?? [])].map(([, size]) => [toPixels(size), size]));
  const result = new Map<number, number>();
  pixels.forEach((size, index) => {
    if (size === undefined) return;
    const own = before?.get(index);
    if (own !== undefined && toPixels(own) === size) result.set(index, own);
    else if (size !== fallback) result.set(index, exact.get(size) ?? fromPixels(size));
  });
  for (const [index, size] of before ?? []) if (index >= pixels.length) result.set(index, size);
  return result;
}

function documentRows({ context, cells }: DocumentSources, sheet: SheetId): (DocumentCell | undefined)[][] {
  const rows: DocumentCell[][] = [];
  const { getters, link } = context;
  const put = (row: number, column: number, cell: DocumentCell): void => {
    const target = rows[row] ?? (rows[row] = []);
    target[column] = cell;
  };
  const spills: { readonly anchor: CellPosition; readonly zone: { top: number; left: number; bottom: number; right: number } }[] = [];
  for (const cell of getters.getCells(sheet)) {
    const position = getters.getCellPosition(cell.id);
    const style = link.styles.indexOf(cell);
    const value = documentValue(cells, cell, position);
    if (!cell.compiledFormula) {
      if (value !== null || style !== 0) put(position.row, position.col, { value, style });
      continue;
    }
    const zone = getters.getSpreadZone(position);
    const isSpread = zone && (zone.bottom > zone.top || zone.right > zone.left);
    if (isSpread) spills.push({ anchor: position, zone });
    const formula = String(cells.formulaOf(cell, position));
    const area = zone ? areaAddress(areaOf(zone)) : cellAddress(position.row, position.col);
    put(position.row, position.col, { value, formula, style, ...(cell.isArrayFormula ? { array: area } : isSpread && { spill: area }) });
  }
  for (const { anchor, zone } of spills) {
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        if (row === anchor.row && col === anchor.col) continue;
        const position = { sheetId: sheet, row, col };
        put(row, col, { value: documentValue(cells, undefined, position), style: rows[row]?.[col]?.style ?? 0 });
      }
    }
  }
  return rows;
}

function documentValue(cells: CellOperations, cell: GridCell | undefined, position: CellPosition): CellValue {
  const value = cells.valueOf(cell, position);
  if (isErrorCode(value)) return { error: value };
  if (value !== "") return value;
  // A formula may give an empty text; a constant cell without content is blank.
  return cell?.isFormula || !cell ? "" : null;
}

/** In a file priorities begin with 1; formats that were put before all others have smaller ones. */
function withFilePriorities(formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  const shift = Math.max(0, 1 - Math.min(...formats.map(({ priority }) => priority)));
  return shift === 0 ? formats : formats.map((format) => ({ ...format, priority: format.priority + shift }));
}
