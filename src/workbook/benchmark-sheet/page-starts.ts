import { columnWidthPoints, EDGE_MARGIN } from "../result-sheet";
import { HEAD, PAIRS, WIDTHS, type BenchmarkLayout } from "./benchmark-frame";

/** A4 landscape and Excel's normal side margins, in points. */
const PAPER = { width: 842, height: 595, sideMargin: 50.4 } as const;

/** Heights of a row and of the larger title, in points. */
const ROW_HEIGHT = 15;
const TITLE_HEIGHT = 21;

/** How many rows fit on a page below the repeated title, when all columns fit its width. */
const ROWS_PER_PAGE = (() => {
  const width = columnWidthPoints(WIDTHS.names) + PAIRS * (columnWidthPoints(WIDTHS.wide) + columnWidthPoints(WIDTHS.narrow));
  const scale = Math.min(1, (PAPER.width - 2 * PAPER.sideMargin) / width);
  const title = TITLE_HEIGHT + (HEAD.subtitle - HEAD.title) * ROW_HEIGHT;
  return Math.floor(((PAPER.height - 2 * EDGE_MARGIN) / scale - title) / ROW_HEIGHT);
})();

/**
 * Rows with which a new page begins: each part of the sheet stays whole as long as it is not larger than a page.
 * A part ends before the next one; the empty row between them may fall off the end of a page.
 */
export function pageStarts({ overview, charts, blocks, counts, chartData, rowCount }: BenchmarkLayout): readonly number[] {
  const parts = [overview.section, charts.section, ...blocks.map(({ heading }) => heading), ...counts.map(({ section }) => section)];
  const starts = [...parts, chartData.section];
  const found: number[] = [];
  let pageStart: number = HEAD.subtitle + 1;
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    const last = next === undefined ? rowCount : next - 2;
    if (last - pageStart + 1 <= ROWS_PER_PAGE || start === overview.section) return;
    found.push(start);
    pageStart = start;
  });
  return found;
}
