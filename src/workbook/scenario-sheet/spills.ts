import { address, fixed, quoted, rowList } from "../cell-references";
import type { SheetGrid } from "../sheet-grid";
import { baseRange } from "./base-block";
import { CHOICE_COLUMN, COLUMN, type ScenarioLayout, type Spill } from "./scenario-frame";

/**
 * The functions of the add-in, which spill, stand in a block of their own; the tables above only show what is there. So the
 * tables keep their values in a program that does not know the functions, and their formats when scenarios come and go.
 */

/**
 * The table of scenarios as an argument. A blank cell means "as in the base", and desktop Excel would hand over 0 for it;
 * an error would keep Excel from calling the function at all, so it becomes a text that is reported at its cell.
 */
export const SCENARIO_TABLE = 'IFERROR(IF(Szenarien[#All]="","",Szenarien[#All]),"#FEHLER")';

/** Columns that the functions spill besides those of the scenarios. */
const PATH_COLUMNS = 8;

export function putSpills(grid: SheetGrid, layout: ScenarioLayout): void {
  const { spills, municipal, bridge, columnCount, worst } = layout;
  const scenario = fixed(CHOICE_COLUMN, bridge.choices.first);
  const result = fixed(CHOICE_COLUMN, bridge.choices.last);
  const calls = [
    { spill: spills.values, name: "SCENARIOCOMPARE", others: [quoted("Werte")], last: worst },
    {
      spill: spills.municipal,
      name: "SCENARIOCOMPARE",
      others: [quoted("Werte"), "", fixed(CHOICE_COLUMN, municipal.choices.first)],
      last: worst,
    },
    { spill: spills.bridge, name: "SCENARIOBRIDGE", others: [scenario, result], last: PATH_COLUMNS - 1 },
    { spill: spills.tornado, name: "SCENARIOTORNADO", others: [scenario, result], last: PATH_COLUMNS - 1 },
  ];
  grid.put(
    COLUMN.label,
    spills.section,
    "Rechenblock: hier überlaufen SCENARIOCOMPARE, SCENARIOBRIDGE und SCENARIOTORNADO; die Tabellen oben zeigen ihre Zellen",
  );
  grid.style("section", [0, spills.section], [columnCount - 1, spills.section]);
  for (const { spill, name, others, last } of calls) {
    grid.put(COLUMN.label, spill.headings, `=${name}(${[SCENARIO_TABLE, baseRange(layout), ...others].join(",")})`);
    grid.style("helper", [0, spill.headings], [last, spill.rows.last]);
  }
}

/** A cell of a spill as a table shows it; blank stays blank. */
function shown(column: number, row: number): string {
  const cell = address(column, row);
  return `=IF(${cell}="","",${cell})`;
}

/** Puts cells of a spill into a table: which of its columns stand from the first column of the table on. */
export function putShown(grid: SheetGrid, { headings, rows }: Spill, spill: Spill, columns: readonly number[]): void {
  const pairs = [[headings, spill.headings] as const, ...rowList(rows).map((row, index) => [row, spill.rows.first + index] as const)];
  for (const [row, source] of pairs) {
    columns.forEach((column, index) => grid.put(index, row, source > spill.rows.last ? "" : shown(column, source)));
  }
}
