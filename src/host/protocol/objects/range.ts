import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/address";
import { ApiError } from "../api-error";
import { fullAddress, intersection, isUnbounded, isWholeColumns, isWholeRows, withoutEmptyEnd } from "../areas";
import { asBoolean } from "../input";
import { refuseLockedCells, refuseOnProtectedSheet } from "../protected-sheets";
import { defineObject } from "../object-type";
import { handle, type Handle, type RangeTarget } from "../targets";
import { CELL_PROPERTIES } from "./range-cells";
import { RANGE_NAVIGATION } from "./range-navigation";
import type { Area, WorkbookPort } from "../../workbook-port";
import type { Property } from "../object-type";
import type { Scope } from "../scope";

/** `null` if the cells differ, as Excel gives it for mixed ranges. */
function common<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** The lines of a range that can have a state of their own: those up to the last used one, and the first. */
function lines({ sheet, area }: RangeTarget, axis: "row" | "column", book: WorkbookPort): number[] {
  const size = axis === "row" ? "rowCount" : "columnCount";
  const bounded = withoutEmptyEnd(book, { sheet, area });
  const count = Math.max(1, Math.min(area[size], bounded === undefined ? 1 : bounded[axis] + bounded[size] - area[axis]));
  return Array.from({ length: count }, (_, index) => area[axis] + index);
}

const SIZE_LIMIT = { row: MAX_ROWS, column: MAX_COLUMNS } as const;

function hiddenProperty(axis: "row" | "column"): Property<RangeTarget> {
  const size = axis === "row" ? "rowCount" : "columnCount";
  return {
    since: "1.2",
    get: (range, scope) =>
      common(
        lines(range, axis, scope.book).map((line) =>
          axis === "row" ? scope.book.isRowHidden(range.sheet, line) : scope.book.isColumnHidden(range.sheet, line),
        ),
      ),
    set: (range, value, scope) => {
      const isHidden = asBoolean(value);
      if (range.area[size] === SIZE_LIMIT[axis]) throw new ApiError("InvalidArgument", "Not every row or column can be hidden.");
      refuseOnProtectedSheet(scope.book, range.sheet, axis === "row" ? "formatRows" : "formatColumns");
      const book = scope.edit();
      for (let line = range.area[axis]; line < range.area[axis] + range.area[size]; line++) {
        if (axis === "row") book.setRowHidden(range.sheet, line, isHidden);
        else book.setColumnHidden(range.sheet, line, isHidden);
      }
    },
  };
}

/** True if every cell belongs to a spilled result, `null` if only some do. A spill counts from its formula's cell. */
function hasSpill({ sheet, area }: RangeTarget, scope: Scope): boolean | null {
  const book = scope.calculated();
  const bounded = withoutEmptyEnd(book, { sheet, area });
  if (bounded === undefined) return false;
  const cells = Array.from({ length: bounded.rowCount * bounded.columnCount }, (_, index) => ({
    row: bounded.row + Math.floor(index / bounded.columnCount),
    column: bounded.column + (index % bounded.columnCount),
    rowCount: 1,
    columnCount: 1,
  }));
  const spills = cells.flatMap(({ row, column }) => book.spillArea(sheet, row, column) ?? []);
  return common(cells.map((cell) => spills.some((spill) => intersection(spill, cell) !== undefined)));
}

const CLEARED = { All: "all", Contents: "contents", Formats: "formats" } as const;

function clear(range: RangeTarget, what: "all" | "contents" | "formats", scope: Scope): void {
  if (what !== "formats") refuseLockedCells(scope.book, range);
  if (what !== "contents") refuseOnProtectedSheet(scope.book, range.sheet, "formatCells");
  const area = withoutEmptyEnd(scope.book, range);
  if (area === undefined) return;
  scope.edit().clear(range.sheet, area, what);
  if (what !== "formats") scope.reportChange({ sheet: range.sheet, area });
}

function requireWholeRows(area: Area, operation: string): void {
  if (!isWholeRows(area)) throw new ApiError("NotImplemented", `The embedded host can ${operation} whole rows only.`);
}

function insert(range: RangeTarget, scope: Scope): Handle {
  requireWholeRows(range.area, "insert");
  refuseOnProtectedSheet(scope.book, range.sheet, "insertRows");
  const { row, rowCount } = range.area;
  const blank: Area = { ...range.area };
  scope.edit().insertRows(range.sheet, row, rowCount);
  scope.shiftRows(range.sheet, row, rowCount);
  return handle("Range", { sheet: range.sheet, area: blank });
}

function remove(range: RangeTarget, scope: Scope): void {
  requireWholeRows(range.area, "delete");
  refuseOnProtectedSheet(scope.book, range.sheet, "deleteRows");
  const { row, rowCount } = range.area;
  scope.edit().deleteRows(range.sheet, row, rowCount);
  scope.shiftRows(range.sheet, row, -rowCount);
}

function merge(range: RangeTarget, isAcross: boolean, scope: Scope): void {
  refuseOnProtectedSheet(scope.book, range.sheet);
  const { sheet, area } = range;
  const count = isAcross ? area.rowCount : 1;
  for (let index = 0; index < count; index++) {
    scope.edit().merge(sheet, isAcross ? { ...area, row: area.row + index, rowCount: 1 } : area);
  }
}

/** `Excel.Range`. */
export const RANGE = defineObject("Range", {
  isTrackable: true,
  members: {
    ...CELL_PROPERTIES,
    ...RANGE_NAVIGATION,
    address: { since: "1.1", get: (range, scope) => fullAddress(scope.book, range) },
    addressLocal: { since: "1.1", get: (range, scope) => fullAddress(scope.book, range) },
    rowIndex: { since: "1.1", get: ({ area }) => area.row },
    columnIndex: { since: "1.1", get: ({ area }) => area.column },
    rowCount: { since: "1.1", get: ({ area }) => area.rowCount },
    columnCount: { since: "1.1", get: ({ area }) => area.columnCount },
    // -1 where the count does not fit into 31 bits, as Excel has it.
    cellCount: {
      since: "1.1",
      get: ({ area }) => (area.rowCount * area.columnCount > 2 ** 31 - 1 ? -1 : area.rowCount * area.columnCount),
    },
    isEntireColumn: { since: "1.7", wireName: "isEntireColumn", get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { since: "1.7", wireName: "isEntireRow", get: ({ area }) => isWholeRows(area) },
    rowHidden: hiddenProperty("row"),
    columnHidden: hiddenProperty("column"),
    hasSpill: { since: "1.12", get: hasSpill },
    worksheet: { since: "1.1", open: ({ sheet }) => handle("Worksheet", { sheet }) },
    format: { since: "1.1", open: (range) => handle("RangeFormat", range) },
    dataValidation: { since: "1.8", open: (range) => handle("DataValidation", range) },
    conditionalFormats: { since: "1.6", open: (range) => handle("ConditionalFormatCollection", range) },
    clear: { since: "1.1", call: (range, args, scope) => clear(range, args.entry(0, CLEARED, "all"), scope) },
    insert: {
      since: "1.1",
      call: (range, args, scope) => {
        args.entry(0, { Down: true, Right: true });
        return insert(range, scope);
      },
    },
    delete: {
      since: "1.1",
      call: (range, args, scope) => {
        args.entry(0, { Up: true, Left: true });
        remove(range, scope);
      },
    },
    merge: { since: "1.2", call: (range, args, scope) => merge(range, args.boolean(0, false), scope) },
    unmerge: {
      since: "1.2",
      call: ({ sheet, area }, _args, scope) => {
        refuseOnProtectedSheet(scope.book, sheet);
        scope.edit().unmerge(sheet, area);
      },
    },
    select: {
      since: "1.1",
      call: ({ sheet, area }, _args, scope) => {
        if (scope.book.sheetVisibility(sheet) !== "visible") throw new ApiError("InvalidOperation", "The worksheet is hidden.");
        scope.edit().select(sheet, area);
      },
    },
    calculate: { since: "1.6", call: (_range, _args, scope) => scope.edit().calculate("Recalculate") },
  },
  internal: {
    // office.js sends it before it writes a large array in blocks.
    _ValidateArraySize: {
      since: "1.1",
      call: ({ area }, args) => {
        if (isUnbounded(area) || args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) {
          throw new ApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size of the range.");
        }
      },
    },
  },
});
