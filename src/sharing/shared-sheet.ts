import type { Missing } from "../units/missing";

/** What a cell is for; the file writer gives each role one look. */
export type SharedStyle =
  | "title"
  | "subtitle"
  | "section"
  | "heading"
  | "valueHeading"
  | "label"
  | "value"
  | "total"
  | "text"
  | "note"
  /** Open for input: blue, unlocked. */
  | "input"
  | "inputText"
  /** Small print that a program reads back, e.g. the mark of a row. */
  | "code";

/** One cell of a sheet that leaves the house. Native functions only; nothing in it may need the add-in. */
export type SharedCell = {
  /** The constant, or the cached result of the formula; a missing one shows as `#N/A` where there is a formula, else blank. */
  readonly value: string | number | Missing | null;
  /** English formula with leading "="; written only in the form `alive`. */
  readonly formula?: string;
  readonly style: SharedStyle;
  /** en-US; `General` if absent. */
  readonly numberFormat?: string;
};

/** What may be typed into an area of input cells. Dates are Excel serials. */
export type SharedInput = {
  /** A1 area on the sheet. */
  readonly area: string;
  readonly kind: "whole" | "decimal" | "date" | "list" | "text";
  readonly minimum?: number;
  readonly maximum?: number;
  /** For `list`. */
  readonly choices?: readonly string[];
  /** German; shown when the cell is selected, and when the entry does not fit. */
  readonly hint: string;
};

/** A sheet of a municipality's workbook, complete, from A1 on. */
export type SharedSheet = {
  readonly name: string;
  readonly cells: readonly (readonly (SharedCell | undefined)[])[];
  /** In characters from column A on. */
  readonly columnWidths: readonly number[];
  /** In points by zero-based row. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns?: number;
  readonly merges?: readonly string[];
  readonly inputs?: readonly SharedInput[];
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each printed page, e.g. `1:4`. */
  readonly titleRows?: string;
  /** Zero-based rows with which a new page begins, so that no block is torn apart. */
  readonly pageStarts?: readonly number[];
  /** Columns from A on that are printed; all if absent. */
  readonly printedColumns?: number;
};
