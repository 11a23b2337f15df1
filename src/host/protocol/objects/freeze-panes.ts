import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/address";
import { ApiError } from "../api-error";
import { rangeArgument } from "../find-range";
import { defineObject } from "../object-type";
import { handle, type Handle, type SheetTarget } from "../targets";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

/** The rows or columns that stay in view: whole rows, whole columns, or the block in the corner. */
function location({ sheet }: SheetTarget, scope: Scope): Handle | null {
  const { rows, columns } = scope.book.frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return handle("Range", {
    sheet,
    area: { row: 0, column: 0, rowCount: rows === 0 ? MAX_ROWS : rows, columnCount: columns === 0 ? MAX_COLUMNS : columns },
  });
}

function freezeAt({ sheet }: SheetTarget, args: Arguments, scope: Scope): void {
  const range = rangeArgument(scope.book, args.value(0), sheet);
  const { row, column, rowCount, columnCount } = range.area;
  if (range.sheet !== sheet || row !== 0 || column !== 0) {
    throw new ApiError("InvalidArgument", "The frozen range must start in cell A1 of the worksheet.");
  }
  scope.edit().freeze(sheet, rowCount === MAX_ROWS ? 0 : rowCount, columnCount === MAX_COLUMNS ? 0 : columnCount);
}

/** `Excel.WorksheetFreezePanes`. */
export const WORKSHEET_FREEZE_PANES = defineObject("WorksheetFreezePanes", {
  members: {
    freezeAt: { since: "1.7", call: freezeAt },
    freezeRows: { since: "1.7", call: ({ sheet }, args, scope) => scope.edit().freeze(sheet, args.optionalInteger(0, 1) ?? 1, 0) },
    freezeColumns: { since: "1.7", call: ({ sheet }, args, scope) => scope.edit().freeze(sheet, 0, args.optionalInteger(0, 1) ?? 1) },
    unfreeze: { since: "1.7", call: ({ sheet }, _args, scope) => scope.edit().freeze(sheet, 0, 0) },
    getLocation: {
      since: "1.7",
      call: (target, _args, scope) => {
        const range = location(target, scope);
        if (range === null) throw new ApiError("ItemNotFound", "Nothing is frozen.");
        return range;
      },
    },
    getLocationOrNullObject: { since: "1.7", call: (target, _args, scope) => location(target, scope) },
  },
});
