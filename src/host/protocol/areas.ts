import { areaAddress, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "../../xlsx/address";
import { ApiError } from "./api-error";
import type { Area, WorkbookPort } from "../workbook-port";
import type { RangeTarget } from "./targets";

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

export function isWholeRows(area: Area): boolean {
  return area.columnCount === MAX_COLUMNS;
}

export function isWholeColumns(area: Area): boolean {
  return area.rowCount === MAX_ROWS;
}

/** Whole rows or columns: Excel gives `null` for their cells and refuses to write them one by one. */
export function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

export function isSameArea(left: Area, right: Area): boolean {
  return areaAddress(left) === areaAddress(right);
}

export function intersection(left: Area, right: Area): Area | undefined {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rowCount = Math.min(left.row + left.rowCount, right.row + right.rowCount) - row;
  const columnCount = Math.min(left.column + left.columnCount, right.column + right.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** What is left of an area without another: up to four areas. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === undefined) return [area];
  const belowCommon = common.row + common.rowCount;
  const rightOfCommon = common.column + common.columnCount;
  const parts: Area[] = [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: belowCommon, rowCount: area.row + area.rowCount - belowCommon },
    { ...common, column: area.column, columnCount: common.column - area.column },
    { ...common, column: rightOfCommon, columnCount: area.column + area.columnCount - rightOfCommon },
  ];
  return parts.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** The smallest area that holds both. */
export function boundingArea(left: Area, right: Area): Area {
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  return {
    row,
    column,
    rowCount: Math.max(left.row + left.rowCount, right.row + right.rowCount) - row,
    columnCount: Math.max(left.column + left.columnCount, right.column + right.columnCount) - column,
  };
}

/** The area, or `InvalidArgument` if a part of it lies outside Excel's grid. */
export function onSheet(area: Area): Area {
  const isInside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= MAX_ROWS &&
    area.column + area.columnCount <= MAX_COLUMNS;
  if (!isInside) throw new ApiError("InvalidArgument", "The range would lie outside the worksheet.");
  return area;
}

/** The part of whole rows or columns that has cells; a bounded area as it is. `undefined` if there are none. */
export function withoutEmptyEnd(book: WorkbookPort, { sheet, area }: RangeTarget): Area | undefined {
  if (!isUnbounded(area)) return area;
  const used = book.usedArea(sheet, false);
  return used === undefined ? undefined : intersection(area, used);
}

/** The address as Excel gives it, e.g. `'Mein Blatt'!A1:B2`; the whole sheet is `1:1048576`. */
export function fullAddress(book: WorkbookPort, { sheet, area }: RangeTarget): string {
  const isAll = isWholeRows(area) && isWholeColumns(area);
  return `${quoteSheetName(book.sheetName(sheet))}!${isAll ? `1:${MAX_ROWS}` : areaAddress(area)}`;
}

/** The same address with `$`, as Excel writes it into names and charts. */
export function absoluteAddress(book: WorkbookPort, { sheet, area }: RangeTarget): string {
  const cells = areaAddress(area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheetName(book.sheetName(sheet))}!${cells}`;
}
