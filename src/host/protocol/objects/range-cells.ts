import { ApiError } from "../api-error";
import { isUnbounded } from "../areas";
import { refuseLockedCells, refuseOnProtectedSheet } from "../protected-sheets";
import type { ApiValue, Area, WorkbookPort } from "../../workbook-port";
import type { Property } from "../object-type";
import type { Scope } from "../scope";
import type { RangeTarget } from "../targets";

/** Above five million cells Excel gives `null` instead of the cells. */
const MAX_CELLS_READ = 5_000_000;

function isReadable({ rowCount, columnCount }: Area): boolean {
  return rowCount * columnCount <= MAX_CELLS_READ;
}

function cellsOf<Cell>({ area }: RangeTarget, read: () => Cell[][]): Cell[][] | null {
  return isUnbounded(area) || !isReadable(area) ? null : read();
}

/**
 * One value per cell. A single value goes into every cell; otherwise the rows and columns must be exactly those of the
 * range. `null` leaves a cell as it is.
 */
function cellsFrom<Cell>({ area }: RangeTarget, value: unknown, isCell: (cell: unknown) => cell is Cell): (Cell | null)[][] {
  if (isUnbounded(area)) throw new ApiError("InvalidArgument", "Cells of whole rows or columns can't be written one by one.");
  const check = (cell: unknown): Cell | null => {
    if (cell === null || isCell(cell)) return cell;
    throw new ApiError("InvalidArgument", "A cell takes a number, a text or true or false.");
  };
  if (!Array.isArray(value)) {
    const cell = check(value);
    return Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => cell));
  }
  const isRightShape = value.length === area.rowCount && value.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!isRightShape) {
    throw new ApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size of the range.");
  }
  return value.map((row: readonly unknown[]) => row.map(check));
}

function isApiValue(cell: unknown): cell is ApiValue {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
}

function isText(cell: unknown): cell is string {
  return typeof cell === "string";
}

function write(range: RangeTarget, value: unknown, scope: Scope): void {
  const cells = cellsFrom(range, value, isApiValue);
  refuseLockedCells(scope.book, range);
  scope.edit().write(range.sheet, range.area, cells);
  scope.reportChange(range);
}

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;

/** The `RangeValueType` of a value; Excel calls every number a double. */
export function valueTypeOf(value: ApiValue, formula: ApiValue): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return formula === "" ? "Empty" : "String";
  return ERROR_TEXT.test(value) ? "Error" : "String";
}

function valueTypes(book: WorkbookPort, { sheet, area }: RangeTarget): string[][] {
  const formulas = book.readFormulas(sheet, area);
  return book
    .readValues(sheet, area)
    .map((row, rowIndex) => row.map((value, column) => valueTypeOf(value, formulas[rowIndex]?.[column] ?? "")));
}

/** Properties of a range that have one entry per cell. */
export const CELL_PROPERTIES = {
  values: {
    since: "1.1",
    get: (range, scope) => cellsOf(range, () => scope.calculated().readValues(range.sheet, range.area)),
    set: write,
  },
  formulas: {
    since: "1.1",
    get: (range, scope) => cellsOf(range, () => scope.book.readFormulas(range.sheet, range.area)),
    set: write,
  },
  text: {
    since: "1.1",
    get: (range, scope) => cellsOf(range, () => scope.calculated().readText(range.sheet, range.area)),
  },
  valueTypes: {
    since: "1.1",
    get: (range, scope) => cellsOf(range, () => valueTypes(scope.calculated(), range)),
  },
  numberFormat: {
    since: "1.1",
    get: (range, scope) => cellsOf(range, () => scope.book.readNumberFormats(range.sheet, range.area)),
    set: (range, value, scope) => {
      const formats = cellsFrom(range, value, isText);
      refuseOnProtectedSheet(scope.book, range.sheet, "formatCells");
      scope.edit().writeNumberFormats(range.sheet, range.area, formats);
    },
  },
} as const satisfies Record<string, Property<RangeTarget>>;
