import { ApiError } from "../api-error";
import { isSameArea, isUnbounded, withoutEmptyEnd } from "../areas";
import { rangeArgument } from "../find-range";
import { defineObject } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";
import { handle, type Handle, type TablesTarget } from "../targets";
import { getCount, getItem, getItemAt, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import { findTable } from "./table-parts";
import type { Arguments } from "../arguments";
import type { PortTable } from "../../workbook-port";
import type { Scope } from "../scope";

function tablesOf({ sheet }: TablesTarget, scope: Scope): readonly PortTable[] {
  return scope.book.tables().filter(({ sheetId }) => sheet === undefined || sheetId === sheet);
}

const TABLES: Lookup<TablesTarget> = {
  list: (target, scope) => tablesOf(target, scope).map(({ id }) => handle("Table", { table: id })),
  find: (target, key, scope) => {
    // Ids may arrive as numbers.
    const table = findTable(tablesOf(target, scope), String(key));
    return table && handle("Table", { table: table.id });
  },
};

function addTable(target: TablesTarget, args: Arguments, scope: Scope): Handle {
  const range = rangeArgument(scope.book, args.value(0), target.sheet);
  if (target.sheet !== undefined && range.sheet !== target.sheet)
    throw new ApiError("InvalidArgument", "The range is on another worksheet.");
  const area = isUnbounded(range.area) ? withoutEmptyEnd(scope.book, range) : range.area;
  if (area === undefined) throw new ApiError("InvalidArgument", "The range holds no cells.");
  refuseOnProtectedSheet(scope.book, range.sheet);
  if (tablesOf({ sheet: range.sheet }, scope).some((table) => isSameArea(table.area, area))) {
    throw new ApiError("ItemAlreadyExists", "There is a table in this range already.");
  }
  return handle("Table", { table: scope.edit().addTable(range.sheet, area, args.boolean(1, false)).id });
}

/** `Excel.TableCollection`, of the workbook or of a worksheet. */
export const TABLE_COLLECTION = defineObject("TableCollection", {
  collection: keyedCollection(TABLES),
  members: {
    count: { since: "1.1", get: (target, scope) => tablesOf(target, scope).length },
    add: { since: "1.1", call: addTable },
    getItem: getItem("1.1", TABLES),
    getItemAt: getItemAt("1.1", TABLES),
    getItemOrNullObject: getItemOrNullObject("1.4", TABLES),
    getCount: getCount("1.4", TABLES),
  },
});
