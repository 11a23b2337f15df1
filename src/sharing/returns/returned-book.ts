/** A cell of a file that came back; nothing in it is ever calculated. */
export type ReturnedCell = {
  /** The constant, or the result that the file holds for the formula. */
  readonly value: string | number | boolean | null;
  /** An Excel error such as `#N/A`, in place of a value. */
  readonly error?: string;
  readonly formula?: string;
};

export type ReturnedSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Sparse: `rows[row]?.[column]`, counted from 0. */
  readonly rows: readonly (readonly (ReturnedCell | undefined)[] | undefined)[];
  readonly merges: readonly MergedArea[];
};

/** Corners of merged cells, counted from 0, both included. */
export type MergedArea = { readonly row: number; readonly column: number; readonly lastRow: number; readonly lastColumn: number };

/** A file that came back, as data. */
export type ReturnedBook = {
  readonly fileName: string;
  /** In the order of the tabs. */
  readonly sheets: readonly ReturnedSheet[];
  /** Names of all Excel tables in it. */
  readonly tables: readonly string[];
  readonly hasExternalLinks: boolean;
  /** ISO date and time of the last change, as the program that saved it says. */
  readonly modified?: string;
};

/** Whether a cell shows nothing: no value but blanks, no error, no formula. */
export function isEmptyCell(cell: ReturnedCell | undefined): boolean {
  if (cell === undefined) return true;
  const isBlankValue = cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
  return isBlankValue && cell.error === undefined && cell.formula === undefined;
}
