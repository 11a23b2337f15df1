import { comparable } from "../similar-text";
import type { ImportGrid } from "./import-grid";
import type { ImportMap } from "./import-map";
import { columnByHeading, sourceHeadings, type HeaderPlace } from "./source-headings";

/** Titles may have grown by some rows since the map was made. */
const ROWS_SEARCHED = 40;

/** Where the header of a remembered map is in this source: the rows that hold most of its headings, nearest to the old place. */
export function mappedHeader(grid: ImportGrid, { columns, across, headerRow, headerRowCount }: ImportMap): HeaderPlace {
  const wanted = [
    ...Object.values(columns).flatMap((source) => (source.kind === "column" ? [source] : [])),
    ...(across?.measureColumn ? [across.measureColumn] : []),
  ];
  const measures = new Set(Object.keys(across?.measures ?? {}).map(comparable));
  let best: HeaderPlace = { headerRow: Math.min(headerRow, Math.max(0, grid.rows.length - headerRowCount)), headerRowCount };
  let bestCount = foundIn(best);
  const last = Math.min(Math.max(ROWS_SEARCHED, headerRow + 1), grid.rows.length - headerRowCount + 1);
  for (let row = 0; row < last; row++) {
    const place = { headerRow: row, headerRowCount };
    const count = foundIn(place);
    const isNearer = Math.abs(row - headerRow) < Math.abs(best.headerRow - headerRow);
    if (count > bestCount || (count === bestCount && isNearer)) [best, bestCount] = [place, count];
  }
  return best;

  function foundIn(place: HeaderPlace): number {
    const headings = sourceHeadings(grid, place);
    const measured = headings.filter(({ keys, measure }) => Object.keys(keys).length > 0 && measures.has(comparable(measure)));
    return wanted.filter((column) => columnByHeading(headings, column) !== undefined).length + measured.length;
  }
}
