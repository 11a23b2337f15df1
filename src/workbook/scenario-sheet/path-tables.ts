import { address, fixed, quoted, rowList } from "../cell-references";
import type { ResultRule } from "../result-sheet";
import type { SheetGrid } from "../sheet-grid";
import { putChoice, unitRules } from "./comparison-tables";
import { CHOICE_COLUMN, COLUMN, type ScenarioLayout, type ScenarioSheetInput } from "./scenario-frame";
import { putShown } from "./spills";

/** Columns of what SCENARIOBRIDGE and SCENARIOTORNADO spill. */
export const BRIDGE = { label: 0, total: 4, contribution: 7 } as const;
export const TORNADO = { label: 0, low: 1, high: 2, span: 3, fromLow: 4, fromHigh: 5, rangeFrom: 6, rangeTo: 7 } as const;

/** Where the unit of the chosen result stands. */
const UNIT_COLUMN = CHOICE_COLUMN + 5;

const ANY_FORMAT = "#,##0.00##";

/** Columns of the visible tables; the charts stand beside them. */
const BRIDGE_COLUMNS = 3;
const TORNADO_COLUMNS = 4;

/** Bridge and tornado of one scenario and one result, both chosen above the bridge. */
export function putPaths(grid: SheetGrid, layout: ScenarioLayout, { chosen }: ScenarioSheetInput): void {
  const { bridge, tornado, values, spills } = layout;
  const result = fixed(CHOICE_COLUMN, bridge.choices.last);
  putChoice(grid, bridge.choices.first, "scenario", chosen.scenario);
  putChoice(grid, bridge.choices.last, "result", chosen.result);
  const cells = (column: number) => `${fixed(column, values.rows.first)}:${fixed(column, values.rows.last)}`;
  const unit = `IFERROR(INDEX(${cells(COLUMN.unit)},MATCH(${result},${cells(COLUMN.label)},0)),${quoted("–")})`;
  grid.put(UNIT_COLUMN, bridge.choices.last, `=${unit}`);
  grid.style("subtitle", [UNIT_COLUMN, bridge.choices.last]);
  putShown(grid, bridge, spills.bridge, [BRIDGE.label, BRIDGE.contribution]);
  putLevels(grid, layout);
  // A driver that does not move the result has no span: a word, because programs without the add-in calculate errors anew.
  putShown(grid, tornado, spills.tornado, [TORNADO.label, TORNADO.low, TORNADO.high, TORNADO.span], "fehlt");
  const parts = [
    { part: bridge, columns: BRIDGE_COLUMNS, title: "Brücke: was jeder Treiber von der Basis zum Szenario bewegt, einer nach dem anderen" },
    {
      part: tornado,
      columns: TORNADO_COLUMNS,
      title: "Empfindlichkeit: das Ergebnis beim kleinsten und beim größten Wert jedes Treibers, der stärkste zuerst",
    },
  ];
  for (const { part, columns, title } of parts) {
    for (const row of rowList(part.rows)) for (let column = 1; column < columns; column++) grid.format(column, row, ANY_FORMAT);
    grid.put(COLUMN.label, part.section, title);
    grid.style("section", [0, part.section], [layout.columnCount - 1, part.section]);
    grid.style("columnHeading", [0, part.headings], [columns - 1, part.headings]);
    grid.style("valueHeading", [1, part.headings], [columns - 1, part.headings]);
    grid.style("label", [0, part.rows.first], [0, part.rows.last]);
    grid.style("value", [1, part.rows.first], [columns - 1, part.rows.last]);
  }
}

/** Where the result stands after each driver. */
function putLevels(grid: SheetGrid, { bridge, spills }: ScenarioLayout): void {
  const column = BRIDGE_COLUMNS - 1;
  grid.put(column, bridge.headings, "Stand danach");
  rowList(bridge.rows).forEach((row, index) => {
    const source = spills.bridge.rows.first + index;
    const total = address(BRIDGE.total, source);
    const contribution = address(BRIDGE.contribution, source);
    const after = index === 0 ? '""' : `IF(ISNUMBER(${contribution}),${address(column, row - 1)}+${contribution},"")`;
    grid.put(column, row, `=IF(ISNUMBER(${total}),${total},${after})`);
  });
}

export function pathRules({ bridge, tornado }: ScenarioLayout): readonly ResultRule[] {
  const unit = fixed(UNIT_COLUMN, bridge.choices.last);
  const area = ({ rows }: typeof bridge, columns: number) => `${address(1, rows.first)}:${address(columns - 1, rows.last)}`;
  return [...unitRules(area(bridge, BRIDGE_COLUMNS), unit), ...unitRules(area(tornado, TORNADO_COLUMNS), unit)];
}
