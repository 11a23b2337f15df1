import { address, down, fixed, quoted, rowList } from "../cell-references";
import { MISSING_WORD, pairColumn, type BenchmarkLayout } from "./benchmark-frame";
import { BENCHMARK_INDICATORS, DIRECTION_WORDS, VALUE_FORMATS } from "./benchmark-indicators";
import { blockPlace, type BenchmarkInput } from "./sheet-input";
import type { SheetGrid } from "../sheet-grid";

/** Zero-based column of an indicator's values in the overview; rank and rating stand in the next one. */
export function overviewColumn(indicatorIndex: number): number {
  return pairColumn(indicatorIndex);
}

const LAST_COLUMN = overviewColumn(BENCHMARK_INDICATORS.length - 1) + 1;

const STATISTICS = [
  { row: "firstQuartile", label: "1. Quartil", formula: (values: string) => `QUARTILE(${values},1)` },
  { row: "median", label: "Median", formula: (values: string) => `MEDIAN(${values})` },
  { row: "thirdQuartile", label: "3. Quartil", formula: (values: string) => `QUARTILE(${values},3)` },
] as const;

/** One page: each municipality with the value, the rank and the rating of every indicator. */
export function putOverview(grid: SheetGrid, layout: BenchmarkLayout, { municipalities }: BenchmarkInput, countyLabel: string): void {
  const { overview } = layout;
  grid.put(0, overview.section, "Überblick: Wert, Rang und Einstufung");
  grid.put(0, overview.names, "Kommune");
  rowList(overview.rows).forEach((row, index) => grid.put(0, row, municipalities[index] ?? ""));
  grid.put(0, overview.county, countyLabel);
  grid.put(0, overview.mean, "MW (ungewichtet)");
  for (const { row, label } of STATISTICS) grid.put(0, overview[row], label);
  BENCHMARK_INDICATORS.forEach((indicator, index) => {
    const column = overviewColumn(index);
    const place = blockPlace(layout, index);
    const format = VALUE_FORMATS[indicator.format].value;
    grid.put(column, overview.names, indicator.name);
    grid.put(column, overview.units, indicator.unit);
    grid.put(column, overview.directions, DIRECTION_WORDS[indicator.direction]);
    rowList(overview.rows).forEach((row, municipality) => {
      const source = place.rows.first + municipality;
      grid.put(column, row, `=${address(place.column.value, source)}`, format);
      const rank = address(place.column.rank, source);
      if (indicator.direction !== "none") {
        grid.put(column + 1, row, `=IF(ISNUMBER(${rank}),${rank}&" "&${address(place.column.rating, source)},"")`);
      }
    });
    grid.put(column, overview.county, `=${fixed(place.column.value, place.county)}`, format);
    grid.put(column, overview.mean, `=${fixed(place.column.value, place.mean)}`, format);
    const values = down(place.column.value, place.rows);
    for (const { row, formula } of STATISTICS) {
      grid.put(column, overview[row], `=IF(COUNT(${values})=0,${quoted(MISSING_WORD)},${formula(values)})`, format);
    }
  });
  grid.style("section", [0, overview.section], [LAST_COLUMN, overview.section]);
  grid.style("columnHeading", [0, overview.names], [LAST_COLUMN, overview.directions]);
  grid.style("pairHeading", [1, overview.names], [LAST_COLUMN, overview.directions]);
  grid.style("pairSubheading", [1, overview.units], [LAST_COLUMN, overview.directions]);
  grid.style("label", [0, overview.rows.first], [0, overview.rows.last]);
  grid.style("value", [1, overview.rows.first], [LAST_COLUMN, overview.thirdQuartile]);
  BENCHMARK_INDICATORS.forEach((_, index) => {
    grid.style("sign", [overviewColumn(index) + 1, overview.rows.first], [overviewColumn(index) + 1, overview.rows.last]);
  });
  grid.style("total", [0, overview.county], [LAST_COLUMN, overview.thirdQuartile]);
}
