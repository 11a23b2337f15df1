import { address, fixed, quoted } from "../cell-references";
import type { ResultRule } from "../result-sheet";
import type { SheetGrid } from "../sheet-grid";
import { ANY_FORMAT, putChoice, scenarioCall, unitRules } from "./comparison-tables";
import { CHOICE_COLUMN, COLUMN, type ScenarioLayout, type ScenarioSheetInput } from "./scenario-frame";

/** Columns of the bridge and of the tornado as their functions spill them. */
export const BRIDGE = { label: 0, total: 4, contribution: 7, last: 7 } as const;
export const TORNADO = { label: 0, fromLow: 4, fromHigh: 5, rangeFrom: 6, last: 7 } as const;

/** Where the unit of the chosen result stands. */
const UNIT_COLUMN = CHOICE_COLUMN + 5;

/** Bridge and tornado of one scenario and one result, both chosen above the bridge. */
export function putPaths(grid: SheetGrid, layout: ScenarioLayout, { chosen }: ScenarioSheetInput): void {
  const { bridge, tornado, values } = layout;
  const scenario = fixed(CHOICE_COLUMN, bridge.choices.first);
  const result = fixed(CHOICE_COLUMN, bridge.choices.last);
  putChoice(grid, bridge.choices.first, "scenario", chosen.scenario);
  putChoice(grid, bridge.choices.last, "result", chosen.result);
  const cells = (column: number) => `${fixed(column, values.rows.first)}:${fixed(column, values.rows.last)}`;
  grid.put(
    UNIT_COLUMN,
    bridge.choices.last,
    `=IFERROR(INDEX(${cells(COLUMN.unit)},MATCH(${result},${cells(COLUMN.label)},0)),${quoted("–")})`,
  );
  grid.style("subtitle", [UNIT_COLUMN, bridge.choices.last]);
  const parts = [
    {
      part: bridge,
      title: "Brücke: was jeder Treiber von der Basis zum Szenario bewegt, einer nach dem anderen",
      name: "SCENARIOBRIDGE",
      last: BRIDGE.last,
    },
    {
      part: tornado,
      title: "Empfindlichkeit: das Ergebnis beim kleinsten und beim größten Wert jedes Treibers, der stärkste zuerst",
      name: "SCENARIOTORNADO",
      last: TORNADO.last,
    },
  ];
  for (const { part, title, name, last } of parts) {
    grid.put(COLUMN.label, part.section, title);
    grid.put(COLUMN.label, part.headings, scenarioCall(name, layout, scenario, result));
    for (let row = part.rows.first; row <= part.rows.last; row++) {
      for (let column = 1; column <= last; column++) grid.format(column, row, ANY_FORMAT);
    }
    grid.style("section", [0, part.section], [layout.columnCount - 1, part.section]);
    grid.style("columnHeading", [0, part.headings], [last, part.headings]);
    grid.style("valueHeading", [1, part.headings], [last, part.headings]);
    grid.style("label", [0, part.rows.first], [0, part.rows.last]);
    grid.style("value", [1, part.rows.first], [last, part.rows.last]);
  }
}

export function pathRules({ bridge, tornado }: ScenarioLayout): readonly ResultRule[] {
  const unit = fixed(UNIT_COLUMN, bridge.choices.last);
  // The drivers' own values keep the general format: each has another unit.
  return [
    ...unitRules(`${address(1, bridge.rows.first)}:${address(BRIDGE.last, bridge.rows.last)}`, unit),
    ...unitRules(`${address(1, tornado.rows.first)}:${address(TORNADO.rangeFrom - 1, tornado.rows.last)}`, unit),
  ];
}
