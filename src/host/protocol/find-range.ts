import { parseArea, splitReference } from "../../xlsx/address";
import { ApiError } from "./api-error";
import { ObjectArgument, asRange, asText } from "./input";
import type { DefinedName } from "../../xlsx/workbook-document";
import type { SheetId, WorkbookPort } from "../workbook-port";
import type { RangeTarget } from "./targets";

/** The sheet of a name, as Excel compares names: without regard to case. */
export function findSheet(book: WorkbookPort, name: string): SheetId | undefined {
  return book.sheetIds().find((id) => id === name || book.sheetName(id).toLowerCase() === name.toLowerCase());
}

export function sheetByName(book: WorkbookPort, name: string): SheetId {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw new ApiError("ItemNotFound", `There is no worksheet ${name}.`);
  return sheet;
}

/** The range that a formula points to (`=Sheet1!$A$1`), if it is nothing but a reference to one. */
export function rangeOfFormula(book: WorkbookPort, formula: string): RangeTarget | undefined {
  const reference = splitReference(formula.replace(/^=/, ""));
  const sheet = reference?.sheet === undefined ? undefined : findSheet(book, reference.sheet);
  return reference === undefined || sheet === undefined ? undefined : { sheet, area: reference.area };
}

/** The name that counts on a sheet: its own before the workbook's. */
export function findName(book: WorkbookPort, name: string, sheet?: SheetId): DefinedName | undefined {
  const called = book.names().filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const sheetName = sheet === undefined ? undefined : book.sheetName(sheet);
  return (
    (sheetName === undefined ? undefined : called.find(({ scope }) => scope === sheetName)) ??
    called.find(({ scope }) => scope === undefined)
  );
}

/** A range on this sheet by address or by a name that lies on it. */
export function rangeOnSheet(book: WorkbookPort, sheet: SheetId, address: string): RangeTarget {
  const area = parseArea(address);
  if (area !== undefined) return { sheet, area };
  const reference = splitReference(address);
  const name = reference === undefined ? findName(book, address, sheet) : undefined;
  const found = reference?.sheet === undefined ? name && rangeOfFormula(book, name.formula) : rangeOfFormula(book, address);
  if (found?.sheet !== sheet) throw new ApiError("InvalidArgument", `${address} is no range of this worksheet.`);
  return found;
}

/** An argument that is a range object or an address; without a sheet name in the address on `sheet`, or on the active sheet. */
export function rangeArgument(book: WorkbookPort, argument: unknown, sheet: SheetId = book.activeSheet()): RangeTarget {
  if (argument instanceof ObjectArgument) return asRange(argument);
  const address = asText(argument);
  return rangeOfFormula(book, address) ?? rangeOnSheet(book, sheet, address);
}
