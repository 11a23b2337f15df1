import { monthText } from "../indicator-sheet/indicator-sheet-frame";
import { down, rowList } from "../cell-references";
import { COLUMN_COUNT, headAddress, pairColumn, type BenchmarkLayout } from "./benchmark-frame";
import { COUNT_BANDS } from "./municipal-counts";
import { type BenchmarkInput } from "./sheet-input";
import type { SheetGrid } from "../sheet-grid";

const SIDES = ["current", "comparison"] as const;

/** The counts behind all indicators, each as a native sum over an input table: month beside comparison. */
export function putCounts(grid: SheetGrid, layout: BenchmarkLayout, { columns, municipalities }: BenchmarkInput): void {
  COUNT_BANDS.forEach(({ title, counts }, band) => {
    const place = layout.counts[band];
    if (place === undefined) return;
    const lastColumn = COLUMN_COUNT - 1;
    grid.put(0, place.section, title);
    grid.put(0, place.titles, "Kommune");
    rowList(place.rows).forEach((row, index) => grid.put(0, row, municipalities[index] ?? ""));
    grid.put(0, place.sum, "Summe");
    counts.forEach((count, pair) => {
      const firstColumn = pairColumn(pair);
      grid.put(firstColumn, place.titles, count.title);
      for (const [offset, side] of SIDES.entries()) {
        if (side === "comparison" && !count.hasComparison) continue;
        const column = firstColumn + offset;
        grid.put(column, place.sides, count.hasComparison ? `=${monthText(headAddress("month", side))}` : "");
        for (const row of rowList(place.rows)) {
          const content = count.content(columns, side, `$A${row}`);
          grid.put(column, row, "formula" in content ? `=${content.formula}` : "=NA()", count.format);
        }
        grid.put(column, place.sum, `=SUM(${down(column, place.rows)})`, count.format);
      }
    });
    grid.style("section", [0, place.section], [lastColumn, place.section]);
    grid.style("columnHeading", [0, place.titles], [lastColumn, place.sides]);
    grid.style("pairHeading", [1, place.titles], [lastColumn, place.titles]);
    grid.style("valueHeading", [1, place.sides], [lastColumn, place.sides]);
    grid.style("label", [0, place.rows.first], [0, place.rows.last]);
    grid.style("value", [1, place.rows.first], [lastColumn, place.sum]);
    grid.style("total", [0, place.sum], [lastColumn, place.sum]);
  });
}
