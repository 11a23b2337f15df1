import { fixed, type Rows } from "../cell-references";
import type { Side } from "../indicator-sheet/indicator-sheet-frame";

/** Where things stand on the sheet `Benchmark`. Columns are zero-based, rows one-based as in addresses. */

export const BENCHMARK_SHEET = "Benchmark";

/**
 * Column A names the municipalities; behind it columns come in pairs of a wide and a narrow one: value and rank, month
 * and comparison, so that overview, blocks and counts share one grid that prints on A4 landscape.
 */
export const PAIRS = 10;

export const WIDTHS = { names: 21, wide: 8, narrow: 7 } as const;

export const COLUMN_COUNT = 1 + 2 * PAIRS;

/** Zero-based column of the wide half of a pair; the narrow half follows. */
export function pairColumn(pair: number): number {
  return 1 + 2 * pair;
}

/** One-based rows of the head. */
export const HEAD = {
  title: 1,
  subtitle: 2,
  sides: 4,
  month: 5,
  staffDate: 6,
  dataAge: 7,
  minimum: 8,
  chosen: 9,
  legend: 10,
} as const;

const SIDE_COLUMNS = { current: 1, comparison: 3 } as const satisfies Record<Side, number>;

/** Column in the head for the month or the month compared with. */
export function sideColumn(side: Side): number {
  return SIDE_COLUMNS[side];
}

/** Absolute address of a choice in the head, e.g. `$B$5`. */
export function headAddress(row: "month" | "staffDate" | "dataAge" | "minimum" | "chosen", side: Side = "current"): string {
  return fixed(SIDE_COLUMNS[side], HEAD[row]);
}

/** A criterion that every number meets and no text: sums over the municipalities that have a value. */
export const ANY_NUMBER = '">-1000000000"';

export const MISSING_WORD = "fehlt";

/** What stands where a value has no meaning, e.g. a ratio to a denominator of 0. */
export const NO_VALUE = "–";

/** Signs of the rating, so that it does not depend on colour. */
export const SIGNS = { best: "▲", middle: "●", last: "▼", unrated: "○" } as const;

/** The rows of each part of the sheet for so many municipalities, blocks and bands of counts. */
export function layoutFor(
  municipalityCount: number,
  { blockBands, countBands }: { readonly blockBands: number; readonly countBands: number },
) {
  let next: number = HEAD.legend + 2;
  const take = (count: number) => {
    const first = next;
    next += count;
    return first;
  };
  const rowsFrom = (first: number): Rows => ({ first, last: first + municipalityCount - 1 });
  const overviewStart = take(4);
  const overview = {
    section: overviewStart,
    names: overviewStart + 1,
    units: overviewStart + 2,
    directions: overviewStart + 3,
    rows: rowsFrom(take(municipalityCount)),
    county: take(1),
    mean: take(1),
    firstQuartile: take(1),
    median: take(1),
    thirdQuartile: take(1),
  };
  take(1);
  const charts = { section: take(1), rows: { first: next, last: next + CHART_ROWS - 1 } };
  take(CHART_ROWS + 1);
  const blocks = Array.from({ length: blockBands }, () => {
    const first = take(4);
    const band = {
      heading: first,
      meaning: first + 1,
      remark: first + 2,
      columns: first + 3,
      rows: rowsFrom(take(municipalityCount)),
      county: take(1),
      mean: take(1),
    };
    take(1);
    return band;
  });
  const counts = Array.from({ length: countBands }, () => {
    const first = take(3);
    const band = { section: first, titles: first + 1, sides: first + 2, rows: rowsFrom(take(municipalityCount)), sum: take(1) };
    take(1);
    return band;
  });
  const dataStart = take(3);
  const chartData = {
    section: dataStart,
    choice: dataStart + 1,
    headings: dataStart + 2,
    bars: rowsFrom(next),
    county: next + municipalityCount,
    months: { first: next, last: next + SERIES_MONTHS - 1 },
  };
  take(Math.max(municipalityCount + 1, SERIES_MONTHS));
  return { overview, charts, blocks, counts, chartData, rowCount: next - 1 };
}

/** Rows that the charts stand on. */
const CHART_ROWS = 16;

/** Months of the county's series: the reporting month and two years before it. */
export const SERIES_MONTHS = 25;

export type BenchmarkLayout = ReturnType<typeof layoutFor>;
