import { ApiError } from "../api-error";
import { rangeArgument } from "../find-range";
import { asInteger } from "../input";
import { defineObject } from "../object-type";
import { handle, type Handle, type SheetTarget } from "../targets";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

function breaksOf({ sheet }: SheetTarget, scope: Scope): readonly number[] {
  return scope.book.pageSetup(sheet).rowBreaks ?? [];
}

function setBreaks({ sheet }: SheetTarget, rows: readonly number[], scope: Scope): void {
  scope.edit().setPageSetup(sheet, { rowBreaks: rows.length === 0 ? undefined : rows });
}

function addBreak(target: SheetTarget, args: Arguments, scope: Scope): Handle {
  const { sheet, area } = rangeArgument(scope.book, args.value(0), target.sheet);
  if (sheet !== target.sheet) throw new ApiError("InvalidArgument", "The page break must be on the worksheet.");
  if (area.row === 0) throw new ApiError("InvalidArgument", "There is no page before the first row.");
  const rows = new Set([...breaksOf(target, scope), area.row]);
  setBreaks(
    target,
    [...rows].sort((first, second) => first - second),
    scope,
  );
  return handle("PageBreak", { sheet, row: area.row });
}

/** `Excel.PageBreak`: a horizontal one. */
export const PAGE_BREAK = defineObject("PageBreak", {
  identity: ({ row }) => ({ _Id: String(row) }),
  members: {
    columnIndex: { since: "1.9", get: () => 0 },
    rowIndex: { since: "1.9", get: ({ row }) => row },
    getCellAfterBreak: {
      since: "1.9",
      call: ({ sheet, row }) => handle("Range", { sheet, area: { row, column: 0, rowCount: 1, columnCount: 1 } }),
    },
    delete: {
      since: "1.9",
      call: (target, _args, scope) =>
        setBreaks(
          target,
          breaksOf(target, scope).filter((row) => row !== target.row),
          scope,
        ),
    },
  },
});

/** `Excel.PageBreakCollection` of the horizontal breaks. */
export const PAGE_BREAK_COLLECTION = defineObject("PageBreakCollection", {
  collection: {
    list: (target, scope) => breaksOf(target, scope).map((row) => handle("PageBreak", { ...target, row })),
    find: (target, key, scope) => {
      const row = breaksOf(target, scope)[asInteger(key, 0)];
      if (row === undefined) throw new ApiError("ItemNotFound");
      return handle("PageBreak", { ...target, row });
    },
  },
  members: {
    add: { since: "1.9", call: addBreak },
    getCount: { since: "1.9", call: (target, _args, scope) => breaksOf(target, scope).length },
    removePageBreaks: { since: "1.9", call: (target, _args, scope) => setBreaks(target, [], scope) },
  },
});
