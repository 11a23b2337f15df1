import { ApiError } from "../api-error";
import { rangeArgument } from "../find-range";
import { asBoolean, asText } from "../input";
import { defineObject, type Property } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";
import { handle, type TableTarget } from "../targets";
import { partOfTable, tableById, type TablePart } from "./table-parts";
import type { PortTable } from "../../workbook-port";
import type { Method } from "../object-type";
import type { Scope } from "../scope";

/** Excel's rule for the names of tables and ranges: a letter, `_` or `\`, then letters, digits, `.` and `_`. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}._\\]{0,254}$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** A name that Excel accepts for a table or a range. */
export function checkedName(value: unknown): string {
  const name = asText(value);
  if (!NAME.test(name) || LOOKS_LIKE_CELL.test(name)) throw new ApiError("InvalidArgument", `${name} can't be used as a name.`);
  return name;
}

function rename({ table }: TableTarget, value: unknown, scope: Scope): void {
  const name = checkedName(value);
  const isTaken =
    scope.book.tables().some((other) => other.id !== table && other.name.toLowerCase() === name.toLowerCase()) ||
    scope.book.names().some((other) => other.scope === undefined && other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new ApiError("InvalidArgument", `The name ${name} is taken.`);
  scope.edit().renameTable(table, name);
}

type Option = "style" | "hasBandedRows" | "hasFilter" | "hasTotals" | "hasHeaders";

function optionProperty<Key extends Option>(
  key: Key,
  since: "1.1" | "1.3",
  from: (value: unknown) => PortTable[Key],
): Property<TableTarget> {
  return {
    since,
    get: ({ table }, scope) => tableById(scope.book, table)[key],
    set: ({ table }, value, scope) => {
      refuseOnProtectedSheet(scope.book, tableById(scope.book, table).sheetId);
      scope.edit().setTableOptions(table, { [key]: from(value) });
    },
  };
}

function toPart(part: TablePart): Method<TableTarget> {
  return {
    since: "1.1",
    call: ({ table }, _args, scope) => {
      const found = tableById(scope.book, table);
      return handle("Range", { sheet: found.sheetId, area: partOfTable(found, part) });
    },
  };
}

/** `Excel.Table`. */
export const TABLE = defineObject("Table", {
  identity: ({ table }) => ({ Id: table }),
  members: {
    id: { since: "1.1", get: ({ table }) => table },
    name: { since: "1.1", get: ({ table }, scope) => tableById(scope.book, table).name, set: rename },
    style: optionProperty("style", "1.1", asText),
    showHeaders: optionProperty("hasHeaders", "1.1", asBoolean),
    showTotals: optionProperty("hasTotals", "1.1", asBoolean),
    showBandedRows: optionProperty("hasBandedRows", "1.3", asBoolean),
    showFilterButton: optionProperty("hasFilter", "1.3", asBoolean),
    columns: { since: "1.1", open: (target) => handle("TableColumnCollection", target) },
    rows: { since: "1.1", open: (target) => handle("TableRowCollection", target) },
    worksheet: { since: "1.2", open: ({ table }, scope) => handle("Worksheet", { sheet: tableById(scope.book, table).sheetId }) },
    getRange: toPart("all"),
    getHeaderRowRange: toPart("header"),
    getDataBodyRange: toPart("body"),
    getTotalRowRange: toPart("totals"),
    resize: {
      since: "1.13",
      call: ({ table }, args, scope) => {
        const { sheetId, area } = tableById(scope.book, table);
        const range = rangeArgument(scope.book, args.value(0), sheetId);
        const keepsHeader = range.sheet === sheetId && range.area.row === area.row;
        if (!keepsHeader) throw new ApiError("InvalidArgument", "The header row of a table must stay in the same row.");
        refuseOnProtectedSheet(scope.book, sheetId);
        scope.edit().resizeTable(table, range.area);
      },
    },
    convertToRange: {
      since: "1.2",
      call: ({ table }, _args, scope) => {
        const { sheetId, area } = tableById(scope.book, table);
        refuseOnProtectedSheet(scope.book, sheetId);
        scope.edit().removeTable(table, true);
        return handle("Range", { sheet: sheetId, area });
      },
    },
    delete: {
      since: "1.1",
      call: ({ table }, _args, scope) => {
        refuseOnProtectedSheet(scope.book, tableById(scope.book, table).sheetId);
        scope.edit().removeTable(table, false);
      },
    },
  },
});
