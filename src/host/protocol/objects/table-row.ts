import { ApiError } from "../api-error";
import { defineObject } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";
import { handle, type Handle, type TableRowTarget, type TableTarget } from "../targets";
import { getCount, getItemAt, type Lookup } from "./lookup";
import { cellsArgument, requireEnd } from "./table-additions";
import { partOfTable, tableById } from "./table-parts";
import type { Area, PortTable } from "../../workbook-port";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

function rowRange({ table, row }: TableRowTarget, scope: Scope): { readonly found: PortTable; readonly area: Area } {
  const found = tableById(scope.book, table);
  const body = partOfTable(found, "body");
  if (row >= body.rowCount) throw new ApiError("ItemNotFound", "The row no longer exists.");
  return { found, area: { ...body, row: body.row + row, rowCount: 1 } };
}

/** `Excel.TableRow`. */
export const TABLE_ROW = defineObject("TableRow", {
  members: {
    index: { since: "1.1", get: ({ row }) => row },
    values: {
      since: "1.1",
      get: (target, scope) => {
        const { found, area } = rowRange(target, scope);
        return scope.calculated().readValues(found.sheetId, area);
      },
    },
    getRange: {
      since: "1.1",
      call: (target, _args, scope) => {
        const { found, area } = rowRange(target, scope);
        return handle("Range", { sheet: found.sheetId, area });
      },
    },
  },
});

const ROWS: Pick<Lookup<TableTarget>, "list"> = {
  list: ({ table }, scope) => {
    const { rowCount } = partOfTable(tableById(scope.book, table), "body");
    return Array.from({ length: rowCount }, (_, row) => handle("TableRow", { table, row }));
  },
};

function addRows({ table }: TableTarget, args: Arguments, scope: Scope): Handle {
  const found = tableById(scope.book, table);
  const body = partOfTable(found, "body");
  requireEnd(args, body.rowCount, "rows");
  if (found.hasTotals) throw new ApiError("NotImplemented", "The embedded host adds no rows to a table with a totals row.");
  const given = args.value(1);
  const rows = Array.isArray(given) && Array.isArray(given[0]) ? given : [Array.isArray(given) ? given : [given ?? ""]];
  const cells = cellsArgument(rows, rows.length, body.columnCount);
  const added = { ...body, row: body.row + body.rowCount, rowCount: cells.length };
  const isFree = scope.book.readFormulas(found.sheetId, added).every((row) => row.every((cell) => cell === ""));
  if (!isFree) throw new ApiError("NotImplemented", "The embedded host adds rows only where the cells below the table are empty.");
  refuseOnProtectedSheet(scope.book, found.sheetId);
  const book = scope.edit();
  book.resizeTable(table, { ...found.area, rowCount: found.area.rowCount + cells.length });
  book.write(found.sheetId, added, cells);
  return handle("TableRow", { table, row: body.rowCount });
}

/** `Excel.TableRowCollection`. */
export const TABLE_ROW_COLLECTION = defineObject("TableRowCollection", {
  collection: ROWS,
  members: {
    count: { since: "1.1", get: (target, scope) => ROWS.list(target, scope).length },
    add: { since: "1.1", call: addRows },
    getItemAt: getItemAt("1.1", ROWS),
    getCount: getCount("1.4", ROWS),
  },
});
