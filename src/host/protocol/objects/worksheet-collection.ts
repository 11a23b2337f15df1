import { ApiError } from "../api-error";
import { findSheet } from "../find-range";
import { asText } from "../input";
import { defineObject } from "../object-type";
import { handle, type Handle, type WorkbookTarget } from "../targets";
import { eventMethods } from "./event-registration";
import { getItem, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import { checkedSheetName } from "./worksheet";
import type { SheetId, WorkbookPort } from "../../workbook-port";

const SHEETS: Lookup<WorkbookTarget> = {
  list: (_workbook, scope) => scope.book.sheetIds().map((sheet) => handle("Worksheet", { sheet })),
  find: (_workbook, key, scope) => {
    const sheet = findSheet(scope.book, asText(key));
    return sheet === undefined ? undefined : handle("Worksheet", { sheet });
  },
};

function candidates(book: WorkbookPort, isVisibleOnly: boolean): readonly SheetId[] {
  return book.sheetIds().filter((id) => !isVisibleOnly || book.sheetVisibility(id) === "visible");
}

function sheetHandle(sheet: SheetId | undefined): Handle {
  if (sheet === undefined) throw new ApiError("ItemNotFound");
  return handle("Worksheet", { sheet });
}

/** `Excel.WorksheetCollection`. */
export const WORKSHEET_COLLECTION = defineObject("WorksheetCollection", {
  collection: keyedCollection(SHEETS),
  members: {
    add: {
      since: "1.1",
      call: (_workbook, args, scope) => {
        const name = args.isGiven(0) ? checkedSheetName(scope.book, args.value(0)) : undefined;
        return handle("Worksheet", { sheet: scope.edit().addSheet(name) });
      },
    },
    getItem: getItem("1.1", SHEETS),
    getItemOrNullObject: getItemOrNullObject("1.4", SHEETS),
    getActiveWorksheet: { since: "1.1", call: (_workbook, _args, scope) => handle("Worksheet", { sheet: scope.book.activeSheet() }) },
    getCount: { since: "1.4", call: (_workbook, args, scope) => candidates(scope.book, args.boolean(0, false)).length },
    getFirst: { since: "1.5", call: (_workbook, args, scope) => sheetHandle(candidates(scope.book, args.boolean(0, false))[0]) },
    getLast: { since: "1.5", call: (_workbook, args, scope) => sheetHandle(candidates(scope.book, args.boolean(0, false)).at(-1)) },
  },
  internal: eventMethods("DataChangedEvent", "1.9"),
});
