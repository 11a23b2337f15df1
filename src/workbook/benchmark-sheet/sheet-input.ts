import type { Side } from "../indicator-sheet/indicator-sheet-frame";
import type { TableColumns } from "../table-columns";
import { address, down, fixed } from "../cell-references";
import { BENCHMARK_INDICATORS } from "./benchmark-indicators";
import { COLUMN_COUNT, layoutFor, PAIRS, pairColumn, type BenchmarkLayout } from "./benchmark-frame";
import { COUNT_BANDS } from "./municipal-counts";
import type { SheetOrigin } from "../sheet-title";

/** What the refresh has found out about the data and the sheet is built from. */
export type BenchmarkInput = SheetOrigin & {
  readonly municipalities: readonly string[];
  readonly columns: TableColumns;
  /** Name of the indicator that the user has chosen for the chart. */
  readonly chosenIndicator: string;
  /** The county's own rows hold its figures, because no municipality has rows. */
  readonly hasOnlyCountyRows: boolean;
};

/** Blocks that stand side by side. */
export const BLOCKS_PER_BAND = 2;

const BLOCK_WIDTH = (2 * PAIRS) / BLOCKS_PER_BAND;

export function benchmarkLayout(municipalityCount: number): BenchmarkLayout {
  return layoutFor(municipalityCount, {
    blockBands: Math.ceil(BENCHMARK_INDICATORS.length / BLOCKS_PER_BAND),
    countBands: COUNT_BANDS.length,
  });
}

/** The columns of a block, from its first on. */
export const BLOCK_COLUMNS = [
  { id: "value", heading: "Wert" },
  { id: "rank", heading: "Rang" },
  { id: "fromCounty", heading: "± GeMW" },
  { id: "quartile", heading: "Quartil" },
  { id: "fromMean", heading: "± MW" },
  { id: "rating", heading: "Bew." },
  { id: "previous", heading: "Vergl." },
  { id: "n", heading: "n" },
  { id: "contribution", heading: "Beitrag" },
] as const;

type BlockColumn = (typeof BLOCK_COLUMNS)[number]["id"];

/** Where a block stands: its rows and the place of each of its columns. */
export type BlockPlace = BenchmarkLayout["blocks"][number] & {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly column: Readonly<Record<BlockColumn, number>>;
};

export function blockPlace(layout: BenchmarkLayout, indicatorIndex: number): BlockPlace {
  const band = layout.blocks[Math.floor(indicatorIndex / BLOCKS_PER_BAND)];
  if (band === undefined) throw new RangeError(`There is no block ${indicatorIndex}.`);
  const firstColumn = 1 + (indicatorIndex % BLOCKS_PER_BAND) * BLOCK_WIDTH;
  const at = (id: BlockColumn) => firstColumn + BLOCK_COLUMNS.findIndex((column) => column.id === id);
  return {
    ...band,
    firstColumn,
    lastColumn: Math.min(firstColumn + BLOCK_WIDTH, COLUMN_COUNT) - 1,
    column: {
      value: at("value"),
      rank: at("rank"),
      fromCounty: at("fromCounty"),
      quartile: at("quartile"),
      fromMean: at("fromMean"),
      rating: at("rating"),
      previous: at("previous"),
      n: at("n"),
      contribution: at("contribution"),
    },
  };
}

/** Where the counts of one id stand on a side: cell of one municipality, range of all, cell of the sum. */
export type CountPlace = {
  readonly cell: (municipality: number) => string;
  readonly all: string;
  readonly sum: string;
};

export function countPlace(layout: BenchmarkLayout, id: string, side: Side): CountPlace {
  for (const [band, { counts }] of COUNT_BANDS.entries()) {
    const pair = counts.findIndex((count) => count.id === id);
    const rows = layout.counts[band];
    const count = counts[pair];
    if (rows === undefined || count === undefined) continue;
    const column = pairColumn(pair) + (side === "comparison" && count.hasComparison ? 1 : 0);
    return {
      cell: (municipality) => address(column, rows.rows.first + municipality),
      all: down(column, rows.rows),
      sum: fixed(column, rows.sum),
    };
  }
  throw new RangeError(`There is no municipal count “${id}”.`);
}
