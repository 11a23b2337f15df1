import type { DocumentSheet } from "./workbook-document";

/**
 * Widths and positions. A file counts column widths in digits of the default font including 5 pixels of padding, Excel
 * shows them without; both are exact only in whole pixels (ECMA-376 part 1, 18.3.1.13). Calibri 11 has digits of 7 pixels.
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
/** Below one character Excel scales the padding too. */
const ONE_CHARACTER_PIXELS = DIGIT_PIXELS + PADDING_PIXELS;
const PIXELS_PER_POINT = 96 / 72;
export const EMU_PER_PIXEL = 9525;

function pixelsOfFileWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

function pixelsOfShownWidth(characters: number): number {
  return Math.round(characters < 1 ? characters * ONE_CHARACTER_PIXELS : characters * DIGIT_PIXELS + PADDING_PIXELS);
}

/** Width in characters as Excel shows it, two decimals. */
export function shownWidth(fileWidth: number): number {
  const pixels = pixelsOfFileWidth(fileWidth);
  const characters = pixels < ONE_CHARACTER_PIXELS ? pixels / ONE_CHARACTER_PIXELS : (pixels - PADDING_PIXELS) / DIGIT_PIXELS;
  return Math.round(characters * 100) / 100;
}

export function fileWidth(characters: number): number {
  return Math.trunc((pixelsOfShownWidth(characters) / DIGIT_PIXELS) * 256) / 256;
}

/** What rows and columns measure that say nothing about it. */
export type SheetDefaults = { readonly columnPixels: number; readonly rowPoints: number };

/** Without a width of its own a column has `baseColWidth` characters, rounded up to a multiple of 8 pixels. */
export function defaultColumnPixels(defaultWidth: number | undefined, baseCharacters: number): number {
  return defaultWidth === undefined ? Math.ceil((baseCharacters * DIGIT_PIXELS + PADDING_PIXELS) / 8) * 8 : pixelsOfFileWidth(defaultWidth);
}

export const EXCEL_DEFAULTS: SheetDefaults = { columnPixels: defaultColumnPixels(undefined, 8), rowPoints: 15 };

type Sizes = { readonly columnPixels: (column: number) => number; readonly rowPixels: (row: number) => number };

export function sheetSizes(
  sheet: Pick<DocumentSheet, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">,
  defaults: SheetDefaults,
): Sizes {
  return {
    columnPixels: (column) => {
      const width = sheet.columnWidths.get(column);
      if (sheet.hiddenColumns.has(column)) return 0;
      return width === undefined ? defaults.columnPixels : pixelsOfShownWidth(width);
    },
    rowPixels: (row) => (sheet.hiddenRows.has(row) ? 0 : Math.round((sheet.rowHeights.get(row) ?? defaults.rowPoints) * PIXELS_PER_POINT)),
  };
}

/** Pixels from the sheet's edge to the start of a column or row. */
export function distanceTo(index: number, sizeOf: (index: number) => number): number {
  let distance = 0;
  for (let before = 0; before < index; before += 1) distance += sizeOf(before);
  return distance;
}

/** The column or row at a distance, and the rest of the distance within it. */
export function cellAtDistance(distance: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let index = 0;
  let rest = Math.max(0, distance);
  for (let size = sizeOf(0); rest >= size && index < 16_383; size = sizeOf(index)) {
    rest -= size;
    index += 1;
  }
  return { index, offset: rest };
}
