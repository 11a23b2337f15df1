import { ApiError } from "./api-error";
import type { SheetId, WorkbookPort } from "../workbook-port";
import { withoutEmptyEnd } from "./areas";
import type { RangeTarget } from "./targets";

/**
 * What a protected sheet refuses. The words are those of `sheetProtection`: `formatCells: true` means that formatting
 * is locked. Without a word the operation is refused on every protected sheet, as Excel does for tables or validation.
 */
export function refuseOnProtectedSheet(book: WorkbookPort, sheet: SheetId, option?: string): void {
  const protection = book.protection(sheet);
  if (protection === undefined) return;
  const isAllowed = option !== undefined && protection.options[option] === false;
  if (!isAllowed) throw new ApiError("AccessDenied", `The worksheet ${book.sheetName(sheet)} is protected.`);
}

/** Refuses to change contents if the sheet is protected and one of the cells is locked. */
export function refuseLockedCells(book: WorkbookPort, range: RangeTarget): void {
  if (book.protection(range.sheet) === undefined) return;
  const area = withoutEmptyEnd(book, range);
  const isOpen = area !== undefined && book.readStyles(range.sheet, area).every((row) => row.every(({ locked }) => locked === false));
  if (!isOpen) throw new ApiError("AccessDenied", `The worksheet ${book.sheetName(range.sheet)} is protected and the cells are locked.`);
}
