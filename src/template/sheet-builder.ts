import type { CellStyle, CellValue, DocumentCell, DocumentSheet } from "../xlsx/workbook-document";
import type { StyleBook } from "./style-book";

/** Everything of a sheet that is not said otherwise: visible, no grid, nothing frozen, nothing protected. */
const PLAIN_SHEET: Omit<DocumentSheet, "name"> = {
  visibility: "visible",
  rows: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenColumns: new Set(),
  hiddenRows: new Set(),
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: false,
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
};

export type SheetBuilder = {
  /** Puts a value into a cell; row and column are zero-based. */
  readonly put: (row: number, column: number, value: CellValue, style: CellStyle) => void;
  readonly setHeight: (row: number, points: number) => void;
  readonly build: (sheet: Pick<DocumentSheet, "name"> & Partial<Omit<DocumentSheet, "rows" | "rowHeights">>) => DocumentSheet;
};

/** Builds one sheet cell by cell; its styles go to the workbook's style book. */
export function sheetBuilder(book: StyleBook): SheetBuilder {
  const rows: (DocumentCell | undefined)[][] = [];
  const rowHeights = new Map<number, number>();
  return {
    put: (row, column, value, style) => {
      const cells = (rows[row] ??= []);
      cells[column] = { value, style: book.indexOf(style) };
    },
    setHeight: (row, points) => void rowHeights.set(row, points),
    build: (sheet) => ({ ...PLAIN_SHEET, ...sheet, rows, rowHeights }),
  };
}

/** Points per line of text at 11 pt. */
const LINE_HEIGHT = 15;

/** Lines that a text takes in a column of `width` characters when it is broken between words. */
export function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed > width && used > 0) {
      lines += 1;
      used = word.length;
    } else used = needed;
  }
  return lines;
}

/** Column widths count digits; letters of a text are narrower on average. */
const LETTERS_PER_DIGIT = 1.1;

/** Row height in points for the tallest of some wrapped texts. */
export function wrappedHeight(texts: readonly { readonly text: string; readonly width: number }[], padding = 2): number {
  return Math.max(1, ...texts.map(({ text, width }) => wrappedLines(text, width * LETTERS_PER_DIGIT))) * LINE_HEIGHT + padding;
}
