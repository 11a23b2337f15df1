import { intersection } from "../areas";
import { handle, type Handle, type RangeTarget } from "../targets";
import type { Area, SheetId, WorkbookPort } from "../../workbook-port";
import type { Scope } from "../scope";

/** The smallest area inside `within` that holds every cell with content; `undefined` if there is none. */
function contentArea(book: WorkbookPort, sheet: SheetId, within: Area): Area | undefined {
  const isFilled = book.readFormulas(sheet, within).map((row) => row.map((cell) => cell !== ""));
  const rows = isFilled.flatMap((row, index) => (row.includes(true) ? [index] : []));
  const columns = isFilled.flatMap((row) => row.flatMap((filled, index) => (filled ? [index] : [])));
  const [firstRow] = rows;
  const lastRow = rows.at(-1);
  if (firstRow === undefined || lastRow === undefined) return undefined;
  const bounds = columns.reduce(({ first, last }, column) => ({ first: Math.min(first, column), last: Math.max(last, column) }), {
    first: Number.POSITIVE_INFINITY,
    last: 0,
  });
  return {
    row: within.row + firstRow,
    column: within.column + bounds.first,
    rowCount: lastRow - firstRow + 1,
    columnCount: bounds.last - bounds.first + 1,
  };
}

/** The part of a range that is used: cells with content, and formatted ones too unless `valuesOnly`. */
export function usedRange({ sheet, area }: RangeTarget, valuesOnly: boolean, scope: Scope): Handle | null {
  const book = scope.calculated();
  const used = book.usedArea(sheet, valuesOnly);
  const within = used && intersection(used, area);
  if (used === undefined || within === undefined) return null;
  const isWholeUsedArea = within.rowCount === used.rowCount && within.columnCount === used.columnCount;
  const part = isWholeUsedArea ? used : contentArea(book, sheet, within);
  return part === undefined ? null : handle("Range", { sheet, area: part });
}
