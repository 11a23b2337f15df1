import { ApiError } from "../api-error";
import { asEntry, asRecord } from "../input";
import { defineObject } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";

/** Each permission of the API is the opposite of a lock in the file. */
const PERMISSIONS: { readonly [permission: string]: string } = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

const SELECTION_MODES: { readonly [mode: string]: { readonly selectLockedCells: boolean; readonly selectUnlockedCells: boolean } } = {
  Normal: { selectLockedCells: false, selectUnlockedCells: false },
  Unlocked: { selectLockedCells: true, selectUnlockedCells: false },
  None: { selectLockedCells: true, selectUnlockedCells: true },
};

/** The locks of a file for the options of the API; whatever is not allowed is locked. */
function locksFor(options: { readonly [key: string]: unknown }): Record<string, boolean> {
  const unknown = Object.keys(options).find((key) => key !== "selectionMode" && !Object.hasOwn(PERMISSIONS, key));
  if (unknown !== undefined) throw new ApiError("InvalidArgument", `There is no protection option ${unknown}.`);
  const locks = Object.entries(PERMISSIONS).map(([permission, lock]): [string, boolean] => [lock, !(options[permission] === true)]);
  const selection = asEntry(options.selectionMode ?? "Normal", SELECTION_MODES);
  return { ...Object.fromEntries(locks), ...selection };
}

function optionsOf(locks: Readonly<Record<string, boolean>>): Record<string, unknown> {
  const permissions = Object.entries(PERMISSIONS).map(([permission, lock]) => [permission, locks[lock] === false]);
  const mode = locks.selectUnlockedCells === true ? "None" : locks.selectLockedCells === true ? "Unlocked" : "Normal";
  return { ...Object.fromEntries(permissions), selectionMode: mode };
}

/** `Excel.WorksheetProtection`. */
export const WORKSHEET_PROTECTION = defineObject("WorksheetProtection", {
  members: {
    protected: { since: "1.2", get: ({ sheet }, scope) => scope.book.protection(sheet) !== undefined },
    options: {
      since: "1.2",
      get: ({ sheet }, scope) => {
        const protection = scope.book.protection(sheet);
        return protection === undefined ? null : optionsOf(protection.options);
      },
    },
    protect: {
      since: "1.2",
      call: ({ sheet }, args, scope) => {
        refuseOnProtectedSheet(scope.book, sheet);
        scope.edit().protect(sheet, locksFor(args.isGiven(0) ? asRecord(args.value(0)) : {}), args.optionalText(1));
      },
    },
    unprotect: {
      since: "1.2",
      call: ({ sheet }, args, scope) => {
        if (scope.book.protection(sheet) !== undefined) scope.edit().unprotect(sheet, args.optionalText(0));
      },
    },
  },
});
