import { defineObject } from "../object-type";
import { eventRange } from "../changed-event";
import { handle } from "../targets";
import { openCreatedWorkbook, workbookBytes } from "./created-workbook";

/** `Excel.Workbook`. */
export const WORKBOOK = defineObject("Workbook", {
  members: {
    application: { since: "1.1", open: () => handle("Application", "workbook") },
    worksheets: { since: "1.1", open: () => handle("WorksheetCollection", "workbook") },
    tables: { since: "1.1", open: () => handle("TableCollection", {}) },
    names: { since: "1.1", open: () => handle("NamedItemCollection", {}) },
    settings: { since: "1.4", open: () => handle("SettingCollection", "workbook") },
    properties: { since: "1.7", open: () => handle("DocumentProperties", "workbook") },
    getSelectedRange: { since: "1.1", call: (_workbook, _args, scope) => handle("Range", { ...scope.book.selection() }) },
    getActiveCell: {
      since: "1.7",
      call: (_workbook, _args, scope) => {
        const { sheet, area } = scope.book.selection();
        return handle("Range", { sheet, area: { ...area, rowCount: 1, columnCount: 1 } });
      },
    },
  },
  internal: {
    // Excel on the web makes a new workbook in one call, on the root object.
    CreateAndOpenWorkbook: { since: "1.8", call: (_workbook, args, scope) => openCreatedWorkbook(workbookBytes(args), scope) },
    _GetRangeForEventByReferenceId: { since: "1.8", call: (_workbook, args) => handle("Range", eventRange(args.text(0))) },
    _GetRangeOrNullObjectForEventByReferenceId: { since: "1.8", call: (_workbook, args) => handle("Range", eventRange(args.text(0))) },
    _RemoveReference: {
      since: "1.1",
      call: (_workbook, args, scope) => {
        scope.session.references.delete(args.text(0));
      },
    },
    _RemoveAllReferences: { since: "1.1", call: (_workbook, _args, scope) => scope.session.references.clear() },
    _GetReferenceCount: { since: "1.1", call: (_workbook, _args, scope) => scope.session.references.size },
  },
});
