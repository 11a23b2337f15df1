import { ApiError } from "../api-error";
import { onSheet, WHOLE_SHEET } from "../areas";
import { findSheet, rangeOnSheet } from "../find-range";
import { asBoolean, asColor, asEntry, asInteger, asText, wordOf } from "../input";
import { defineObject } from "../object-type";
import { handle, type Handle, type SheetTarget } from "../targets";
import { eventMethods } from "./event-registration";
import { usedRange } from "./used-range";
import type { SheetId, WorkbookPort } from "../../workbook-port";
import type { Scope } from "../scope";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

type Visibility = (typeof VISIBILITY)[keyof typeof VISIBILITY];

/** Excel's rule for sheet names: up to 31 characters, none of `:\/?*[]`, no apostrophe at an end, not "History". */
const FORBIDDEN_IN_NAME = /[:\\/?*[\]]|^'|'$/;
const LONGEST_NAME = 31;

/** A name that a sheet can have in this workbook; `except` is the sheet that is being renamed. */
export function checkedSheetName(book: WorkbookPort, value: unknown, except?: SheetId): string {
  const name = asText(value);
  const isValid = name.length > 0 && name.length <= LONGEST_NAME && !FORBIDDEN_IN_NAME.test(name) && name.toLowerCase() !== "history";
  if (!isValid) throw new ApiError("InvalidArgument", `A worksheet can't be called ${name}.`);
  const namesake = book.sheetIds().find((id) => book.sheetName(id).toLowerCase() === name.toLowerCase());
  if (namesake !== undefined && namesake !== except) throw new ApiError("ItemAlreadyExists", `There is a worksheet ${name} already.`);
  return name;
}

/** The last visible sheet can be neither hidden nor deleted. */
function refuseToLoseLastSheet(book: WorkbookPort, sheet: SheetId): void {
  const others = book.sheetIds().filter((id) => id !== sheet && book.sheetVisibility(id) === "visible");
  if (others.length === 0) throw new ApiError("InvalidOperation", "A workbook must keep at least one visible worksheet.");
}

function setVisibility({ sheet }: SheetTarget, visibility: Visibility, scope: Scope): void {
  if (visibility !== "visible") refuseToLoseLastSheet(scope.book, sheet);
  scope.edit().setSheetVisibility(sheet, visibility);
}

function deleteSheet({ sheet }: SheetTarget, scope: Scope): void {
  if (scope.book.sheetVisibility(sheet) === "veryHidden")
    throw new ApiError("GeneralException", "A very hidden worksheet can't be deleted.");
  refuseToLoseLastSheet(scope.book, sheet);
  scope.edit().deleteSheet(sheet);
}

function neighbour({ sheet }: SheetTarget, step: 1 | -1, isVisibleOnly: boolean, book: WorkbookPort): Handle | null {
  const ids = book.sheetIds();
  for (let index = ids.indexOf(sheet) + step; index >= 0 && index < ids.length; index += step) {
    const candidate = ids[index];
    if (candidate !== undefined && (!isVisibleOnly || book.sheetVisibility(candidate) === "visible"))
      return handle("Worksheet", { sheet: candidate });
  }
  return null;
}

function found(object: Handle | null): Handle {
  if (object === null) throw new ApiError("ItemNotFound");
  return object;
}

/** On an empty sheet Excel gives cell A1 as the used range. */
function usedRangeOrFirstCell(sheet: SheetId, isValuesOnly: boolean, scope: Scope): Handle {
  const firstCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return usedRange({ sheet, area: WHOLE_SHEET }, isValuesOnly, scope) ?? handle("Range", { sheet, area: firstCell });
}

/** `Excel.Worksheet`. */
export const WORKSHEET = defineObject("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet }),
  members: {
    id: { since: "1.1", get: ({ sheet }) => sheet },
    name: {
      since: "1.1",
      get: ({ sheet }, scope) => scope.book.sheetName(sheet),
      set: ({ sheet }, value, scope) => scope.edit().renameSheet(sheet, checkedSheetName(scope.book, value, sheet)),
    },
    position: {
      since: "1.1",
      get: ({ sheet }, scope) => scope.book.sheetIds().indexOf(sheet),
      set: ({ sheet }, value, scope) => {
        const position = asInteger(value, 0);
        if (position >= scope.book.sheetIds().length) throw new ApiError("InvalidArgument", `There is no position ${position}.`);
        scope.edit().moveSheet(sheet, position);
      },
    },
    visibility: {
      since: "1.1",
      get: ({ sheet }, scope) => wordOf(VISIBILITY, scope.book.sheetVisibility(sheet)),
      set: (target, value, scope) => setVisibility(target, asEntry<Visibility>(value, VISIBILITY), scope),
    },
    tabColor: {
      since: "1.7",
      get: ({ sheet }, scope) => scope.book.tabColor(sheet),
      set: ({ sheet }, value, scope) => scope.edit().setTabColor(sheet, value === "" ? "" : asColor(value)),
    },
    showGridlines: {
      since: "1.8",
      setName: "Gridlines",
      get: ({ sheet }, scope) => scope.book.showsGridlines(sheet),
      set: ({ sheet }, value, scope) => scope.edit().setShowsGridlines(sheet, asBoolean(value)),
    },
    charts: { since: "1.1", open: (target) => handle("ChartCollection", target) },
    tables: { since: "1.1", open: ({ sheet }) => handle("TableCollection", { sheet }) },
    names: { since: "1.4", open: ({ sheet }) => handle("NamedItemCollection", { scope: sheet }) },
    protection: { since: "1.2", open: (target) => handle("WorksheetProtection", target) },
    freezePanes: { since: "1.7", open: (target) => handle("WorksheetFreezePanes", target) },
    pageLayout: { since: "1.9", open: (target) => handle("PageLayout", target) },
    horizontalPageBreaks: { since: "1.9", open: (target) => handle("PageBreakCollection", target) },
    shapes: { since: "1.9", open: (target) => handle("ShapeCollection", target) },
    activate: {
      since: "1.1",
      call: ({ sheet }, _args, scope) => {
        if (scope.book.sheetVisibility(sheet) !== "visible")
          throw new ApiError("InvalidOperation", "A hidden worksheet can't be activated.");
        scope.edit().activateSheet(sheet);
      },
    },
    calculate: { since: "1.6", call: (_sheet, args, scope) => scope.edit().calculate(args.boolean(0, false) ? "Full" : "Recalculate") },
    delete: { since: "1.1", call: (target, _args, scope) => deleteSheet(target, scope) },
    getCell: {
      since: "1.1",
      call: ({ sheet }, args) =>
        handle("Range", { sheet, area: onSheet({ row: args.integer(0, 0), column: args.integer(1, 0), rowCount: 1, columnCount: 1 }) }),
    },
    getRange: {
      since: "1.1",
      call: ({ sheet }, args, scope) => {
        const address = args.optionalText(0);
        return handle("Range", address === undefined ? { sheet, area: WHOLE_SHEET } : rangeOnSheet(scope.book, sheet, address));
      },
    },
    getRangeByIndexes: {
      since: "1.7",
      call: ({ sheet }, args) => {
        const area = { row: args.integer(0, 0), column: args.integer(1, 0), rowCount: args.integer(2, 1), columnCount: args.integer(3, 1) };
        return handle("Range", { sheet, area: onSheet(area) });
      },
    },
    getUsedRange: { since: "1.1", call: ({ sheet }, args, scope) => usedRangeOrFirstCell(sheet, args.boolean(0, false), scope) },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: ({ sheet }, args, scope) => usedRange({ sheet, area: WHOLE_SHEET }, args.boolean(0, false), scope),
    },
    getNext: { since: "1.5", call: (target, args, scope) => found(neighbour(target, 1, args.boolean(0, false), scope.book)) },
    getNextOrNullObject: { since: "1.5", call: (target, args, scope) => neighbour(target, 1, args.boolean(0, false), scope.book) },
    getPrevious: { since: "1.5", call: (target, args, scope) => found(neighbour(target, -1, args.boolean(0, false), scope.book)) },
    getPreviousOrNullObject: { since: "1.5", call: (target, args, scope) => neighbour(target, -1, args.boolean(0, false), scope.book) },
  },
  internal: {
    ...eventMethods("DataChangedEvent", "1.7"),
    _GetSheetById: {
      since: "1.1",
      call: (_sheet, args, scope) => {
        const sheet = findSheet(scope.book, args.text(0));
        return sheet === undefined ? null : handle("Worksheet", { sheet });
      },
    },
  },
});
