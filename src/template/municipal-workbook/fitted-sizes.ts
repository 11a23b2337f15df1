import type { SharedCell, SharedSheet, SharedStyle } from "../../sharing/shared-sheet";
import { cellAddress, parseArea } from "../../xlsx/address";
import { wrappedLines, wrappedHeight } from "../sheet-builder";
import { SHARED_STYLES } from "./shared-styles";
import type { SpreadTexts } from "./spread-texts";

/** Indent and bold letters of a heading take this much of its column. */
const HEADING = { margin: 3, bold: 1.15 } as const;

/** Least heights in points of rows with larger letters. */
const LEAST: Readonly<Partial<Record<SharedStyle, number>>> = { title: 30, subtitle: 18, section: 24 };

/** Points above and below the text. */
const PADDING = { heading: 10, other: 4 } as const;

function isHeading({ style }: SharedCell): boolean {
  return style === "heading" || style === "valueHeading";
}

/** Widths in characters, never so narrow that a word of a heading is torn. */
export function fittedWidths({ cells, columnWidths, merges = [] }: SharedSheet): readonly number[] {
  const merged = new Set(merges.map((area) => area.split(":")[0]));
  const longest = columnWidths.map(() => 0);
  cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell === undefined || !isHeading(cell) || typeof cell.value !== "string" || merged.has(cellAddress(rowIndex, column))) return;
      longest[column] = Math.max(longest[column] ?? 0, ...cell.value.split(/\s+/).map((word) => word.length));
    }),
  );
  return columnWidths.map((width, column) => Math.max(width, Math.ceil((longest[column] ?? 0) * HEADING.bold + HEADING.margin)));
}

/**
 * Heights in points of the rows whose texts take several lines, and of headings; a height that the sheet asks for is kept
 * where it is enough. Excel fits no row by itself that it does not edit.
 */
export function fittedHeights(
  sheet: SharedSheet,
  widths: readonly number[],
  { oneLine, merges }: SpreadTexts,
): ReadonlyMap<number, number> {
  const widthOf = mergedWidths([...(sheet.merges ?? []), ...merges], widths);
  const heights = new Map(sheet.rowHeights);
  sheet.cells.forEach((row, index) => {
    const least = Math.max(0, ...row.map((cell) => (cell && LEAST[cell.style]) ?? 0));
    if (least > 0) heights.set(index, Math.max(least, heights.get(index) ?? 0));
    if (oneLine.has(index)) return;
    const texts = row.flatMap((cell, column) => textOf(cell, widthOf(index, column)));
    const hasHeading = row.some((cell) => cell !== undefined && isHeading(cell));
    const isTall = hasHeading || texts.some(({ text, width }) => wrappedLines(text, width) > 1);
    if (!isTall) return;
    const needed = wrappedHeight(texts, hasHeading ? PADDING.heading : PADDING.other);
    heights.set(index, Math.max(needed, heights.get(index) ?? 0));
  });
  return heights;
}

function textOf(cell: SharedCell | undefined, width: number): readonly { readonly text: string; readonly width: number }[] {
  if (cell === undefined || typeof cell.value !== "string" || SHARED_STYLES[cell.style].wrapText !== true) return [];
  return [{ text: cell.value, width: isHeading(cell) ? (width - HEADING.margin) / HEADING.bold : width - 1 }];
}

/** The width of a cell, or of the merged cells that begin with it. */
function mergedWidths(merges: readonly string[], widths: readonly number[]): (row: number, column: number) => number {
  const wide = new Map(
    merges.flatMap((merge) => {
      const area = parseArea(merge);
      if (!area) return [];
      const sum = widths.slice(area.column, area.column + area.columnCount).reduce((total, width) => total + width, 0);
      return [[`${area.row}:${area.column}`, sum] as const];
    }),
  );
  return (row, column) => wide.get(`${row}:${column}`) ?? widths[column] ?? 0;
}
