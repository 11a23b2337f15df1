import type { SharedSheet } from "../../sharing/shared-sheet";
import { areaOf } from "../../units/cell-address";
import { parseArea } from "../../xlsx/address";
import { wrappedLines } from "../sheet-builder";

/** How sentences that begin a row use the empty cells beside them. */
export type SpreadTexts = {
  /** Zero-based rows whose sentence fits into one line over the empty cells. */
  readonly oneLine: ReadonlySet<number>;
  /** Further merged cells, for sentences of several lines that have their row for themselves. */
  readonly merges: readonly string[];
};

/** Sentences stand in the first column only because a sheet has columns; they are not to be squeezed into it. */
export function spreadTexts({ cells, merges = [] }: SharedSheet, widths: readonly number[]): SpreadTexts {
  const mergedRows = new Set(merges.map((merge) => parseArea(merge)?.row));
  const oneLine = new Set<number>();
  const added: string[] = [];
  cells.forEach((row, rowIndex) => {
    const [first, next] = row.flatMap((cell, column) => (cell === undefined ? [] : [column]));
    const cell = first === undefined ? undefined : row[first];
    if (first === undefined || typeof cell?.value !== "string" || mergedRows.has(rowIndex)) return;
    const end = next ?? widths.length;
    if ((cell.style !== "note" && cell.style !== "text") || end - first < 2) return;
    const room = widths.slice(first, end).reduce((sum, width) => sum + width, 0);
    if (wrappedLines(cell.value, room) === 1) oneLine.add(rowIndex);
    else if (next === undefined) added.push(areaOf(rowIndex, first, rowIndex, end - 1));
  });
  return { oneLine, merges: added };
}
