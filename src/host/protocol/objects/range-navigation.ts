import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/address";
import { ApiError } from "../api-error";
import { boundingArea, intersection, onSheet } from "../areas";
import { rangeArgument } from "../find-range";
import { handle, type Handle, type RangeTarget } from "../targets";
import type { Arguments } from "../arguments";
import type { Area } from "../../workbook-port";
import type { Method } from "../object-type";
import type { Scope } from "../scope";
import { usedRange } from "./used-range";

/** A range on the same sheet. */
function sibling({ sheet }: RangeTarget, area: Area): Handle {
  return handle("Range", { sheet, area: onSheet(area) });
}

/** A method that gives another range of the same sheet, computed from the area alone. */
function toArea(since: "1.1" | "1.2", areaOf: (area: Area, args: Arguments) => Area): Method<RangeTarget> {
  return { since, call: (range, args) => sibling(range, areaOf(range.area, args)) };
}

/** `count` rows or columns next to an edge: outside the range, or inside it if the count is negative. */
function beside(area: Area, axis: "row" | "column", isAfter: boolean, count: number): Area {
  if (count === 0) throw new ApiError("InvalidArgument", "The count can't be 0.");
  const size = axis === "row" ? "rowCount" : "columnCount";
  const edge = isAfter ? area[axis] + area[size] : area[axis];
  const isFromEdge = isAfter === count > 0;
  return { ...area, [axis]: isFromEdge ? edge : edge - Math.abs(count), [size]: Math.abs(count) };
}

function otherArea(range: RangeTarget, args: Arguments, scope: Scope): Area {
  const other = rangeArgument(scope.book, args.value(0), range.sheet);
  if (other.sheet !== range.sheet) throw new ApiError("InvalidArgument", "Both ranges must be on the same worksheet.");
  return other.area;
}

function commonRange(range: RangeTarget, args: Arguments, scope: Scope): Handle | null {
  const area = intersection(range.area, otherArea(range, args, scope));
  return area === undefined ? null : sibling(range, area);
}

function spillRange({ sheet, area }: RangeTarget, scope: Scope): Handle | null {
  if (area.rowCount > 1 || area.columnCount > 1) throw new ApiError("InvalidOperation", "Only a single cell has a spilling range.");
  const spill = scope.calculated().spillArea(sheet, area.row, area.column);
  return spill === undefined ? null : handle("Range", { sheet, area: spill });
}

function found(object: Handle | null): Handle {
  if (object === null) throw new ApiError("ItemNotFound");
  return object;
}

/** Methods of a range that lead to another range. */
export const RANGE_NAVIGATION = {
  getCell: toArea("1.1", (area, args) => ({
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
    rowCount: 1,
    columnCount: 1,
  })),
  getRow: toArea("1.1", (area, args) => ({ ...area, row: area.row + args.integer(0), rowCount: 1 })),
  getColumn: toArea("1.1", (area, args) => ({ ...area, column: area.column + args.integer(0), columnCount: 1 })),
  getOffsetRange: toArea("1.1", (area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    column: area.column + args.integer(1),
  })),
  getResizedRange: toArea("1.2", (area, args) => ({
    ...area,
    rowCount: area.rowCount + args.integer(0),
    columnCount: area.columnCount + args.integer(1),
  })),
  getEntireColumn: toArea("1.1", (area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
  getEntireRow: toArea("1.1", (area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
  getLastCell: toArea("1.1", (area) => ({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  })),
  getLastRow: toArea("1.1", (area) => ({ ...area, row: area.row + area.rowCount - 1, rowCount: 1 })),
  getLastColumn: toArea("1.1", (area) => ({ ...area, column: area.column + area.columnCount - 1, columnCount: 1 })),
  getRowsBelow: toArea("1.2", (area, args) => beside(area, "row", true, args.optionalInteger(0) ?? 1)),
  getRowsAbove: toArea("1.2", (area, args) => beside(area, "row", false, args.optionalInteger(0) ?? 1)),
  getColumnsAfter: toArea("1.2", (area, args) => beside(area, "column", true, args.optionalInteger(0) ?? 1)),
  getColumnsBefore: toArea("1.2", (area, args) => beside(area, "column", false, args.optionalInteger(0) ?? 1)),
  getBoundingRect: {
    since: "1.1",
    call: (range, args, scope) => sibling(range, boundingArea(range.area, otherArea(range, args, scope))),
  },
  getIntersection: { since: "1.1", call: (range, args, scope) => found(commonRange(range, args, scope)) },
  getIntersectionOrNullObject: { since: "1.4", call: commonRange },
  getUsedRange: { since: "1.1", call: (range, args, scope) => found(usedRange(range, args.boolean(0, false), scope)) },
  getUsedRangeOrNullObject: { since: "1.4", call: (range, args, scope) => usedRange(range, args.boolean(0, false), scope) },
  getSpillingToRange: { since: "1.12", call: (range, _args, scope) => found(spillRange(range, scope)) },
  getSpillingToRangeOrNullObject: { since: "1.12", call: (range, _args, scope) => spillRange(range, scope) },
} as const satisfies Record<string, Method<RangeTarget>>;
