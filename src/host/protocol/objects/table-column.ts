import { ApiError } from "../api-error";
import { asText } from "../input";
import { defineObject, type Method } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";
import { handle, type Handle, type TableColumnTarget, type TableTarget } from "../targets";
import { getCount, getItem, getItemAt, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import { cellsArgument, requireEnd } from "./table-additions";
import { columnOfTable, tableById, type TablePart } from "./table-parts";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

function toPart(part: TablePart): Method<TableColumnTarget> {
  return {
    since: "1.1",
    call: ({ table, column }, _args, scope) => {
      const found = tableById(scope.book, table);
      return handle("Range", { sheet: found.sheetId, area: columnOfTable(found, column, part) });
    },
  };
}

/** Columns are numbered from 1 in the order of the sheet. */
function columnId({ column }: TableColumnTarget): number {
  return column + 1;
}

/** `Excel.TableColumn`. */
export const TABLE_COLUMN = defineObject("TableColumn", {
  identity: (target) => ({ Id: columnId(target) }),
  members: {
    id: { since: "1.1", get: columnId },
    index: { since: "1.1", get: ({ column }) => column },
    name: {
      since: "1.1",
      get: ({ table, column }, scope) => tableById(scope.book, table).columnNames[column],
      set: ({ table, column }, value, scope) => {
        const found = tableById(scope.book, table);
        const name = asText(value);
        const namesake = found.columnNames.findIndex((other) => other.toLowerCase() === name.toLowerCase());
        if (namesake >= 0 && namesake !== column) throw new ApiError("InvalidArgument", `There is a column ${name} already.`);
        refuseOnProtectedSheet(scope.book, found.sheetId);
        scope.edit().write(found.sheetId, columnOfTable(found, column, "header"), [[name]]);
      },
    },
    values: {
      since: "1.1",
      get: ({ table, column }, scope) => {
        const found = tableById(scope.book, table);
        return scope.calculated().readValues(found.sheetId, columnOfTable(found, column, "all"));
      },
    },
    getRange: toPart("all"),
    getHeaderRowRange: toPart("header"),
    getDataBodyRange: toPart("body"),
    getTotalRowRange: toPart("totals"),
  },
});

const COLUMNS: Lookup<TableTarget> = {
  list: ({ table }, scope) => tableById(scope.book, table).columnNames.map((_name, column) => handle("TableColumn", { table, column })),
  find: ({ table }, key, scope) => {
    const names = tableById(scope.book, table).columnNames;
    const column = typeof key === "number" ? key - 1 : names.findIndex((name) => name.toLowerCase() === asText(key).toLowerCase());
    return column >= 0 && column < names.length ? handle("TableColumn", { table, column }) : undefined;
  },
};

function addColumn({ table }: TableTarget, args: Arguments, scope: Scope): Handle {
  const before = tableById(scope.book, table);
  const column = before.columnNames.length;
  requireEnd(args, column, "columns");
  refuseOnProtectedSheet(scope.book, before.sheetId);
  const book = scope.edit();
  book.resizeTable(table, { ...before.area, columnCount: column + 1 });
  const after = tableById(book, table);
  if (args.isGiven(1)) {
    book.write(after.sheetId, columnOfTable(after, column, "all"), cellsArgument(args.value(1), after.area.rowCount, 1));
  }
  const name = args.optionalText(2);
  if (name !== undefined) book.write(after.sheetId, columnOfTable(after, column, "header"), [[name]]);
  return handle("TableColumn", { table, column });
}

/** `Excel.TableColumnCollection`. */
export const TABLE_COLUMN_COLLECTION = defineObject("TableColumnCollection", {
  collection: keyedCollection(COLUMNS),
  members: {
    count: { since: "1.1", get: ({ table }, scope) => tableById(scope.book, table).columnNames.length },
    add: { since: "1.1", call: addColumn },
    getItem: getItem("1.1", COLUMNS),
    getItemAt: getItemAt("1.1", COLUMNS),
    getItemOrNullObject: getItemOrNullObject("1.4", COLUMNS),
    getCount: getCount("1.4", COLUMNS),
  },
});
