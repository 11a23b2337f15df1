import { comparable } from "../../model/similar-text";
import type { CellValue } from "../../model/rows";
import { SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import { firstSerial } from "../../units/month";
import { unitText } from "./driver-unit";
import { driverOf } from "./drivers";
import type { DriverChange, Scenario } from "./scenario";
import type { DriverRow, ScenarioPlan } from "./scenario-plan";

/** The cells of the table `Szenarien` as formulas, the headings apart; a row is as wide as the headings. */
export type ScenarioCells = { readonly headings: readonly string[]; readonly rows: readonly (readonly CellValue[])[] };

/** A table with what was read from it; `firstRow` is the row of the headings on the sheet, counted from 0. */
export type EditableScenarios = {
  readonly cells: ScenarioCells;
  readonly plan: Pick<ScenarioPlan, "scenarios" | "rows">;
  readonly firstRow: number;
  readonly firstColumn: number;
};

type ColumnId = (typeof SCENARIOS_TABLE)["columns"][number]["id"];

/** The headings of an empty table, in the order of the contract. */
export const SCENARIO_HEADINGS: readonly string[] = SCENARIOS_TABLE.columns.map(({ heading }) => heading.de);

/** Position of a known column in the headings; −1 if the table lacks it. */
function positionOf({ headings }: ScenarioCells, id: ColumnId): number {
  const column = SCENARIOS_TABLE.columns.find((candidate) => candidate.id === id);
  const names = column === undefined ? [] : [column.heading.de, column.heading.en].map(comparable);
  return headings.findIndex((heading) => names.includes(comparable(heading)));
}

function scenarioPosition({ plan, firstColumn }: EditableScenarios, name: string): number {
  const found = plan.scenarios.find((scenario) => comparable(scenario.name) === comparable(name));
  return found === undefined ? -1 : found.columnIndex - firstColumn;
}

function isSamePlace(row: DriverRow, change: DriverChange): boolean {
  return row.driver === change.driver && row.kind === change.kind && row.municipality === change.municipality && row.from === change.from;
}

/**
 * The table with a scenario's values: cells of rows that it does not name become blank, rows that it needs are added, a
 * scenario that is not there yet gets a column at the right end. Formulas in other columns stay.
 */
export function withScenario(table: EditableScenarios, { name, changes }: Scenario): ScenarioCells {
  const { cells, plan, firstRow } = table;
  const known = scenarioPosition(table, name);
  const position = known < 0 ? cells.headings.length : known;
  const headings = known < 0 ? [...cells.headings, name] : [...cells.headings];
  const indexOf = (row: DriverRow) => row.rowIndex - firstRow - 1;
  const rows = cells.rows.map((row) => headings.map((_, column) => row[column] ?? ""));
  for (const row of plan.rows) setCell(rows[indexOf(row)], position, "");
  for (const change of changes) {
    const found = plan.rows.find((row) => isSamePlace(row, change));
    if (found === undefined) rows.push(newRow({ headings, rows: [] }, change, position));
    else setCell(rows[indexOf(found)], position, change.value);
  }
  return { headings, rows };
}

function setCell(row: CellValue[] | undefined, position: number, value: CellValue): void {
  if (row !== undefined) row[position] = value;
}

function newRow(cells: ScenarioCells, { driver, kind, municipality, from, value }: DriverChange, position: number): CellValue[] {
  const row: CellValue[] = cells.headings.map(() => "");
  const record = driverOf(driver);
  const filled: Partial<Record<ColumnId, CellValue>> = {
    driver: record.title.de,
    unit: unitText(record, kind),
    municipality: municipality ?? "",
    from: from === undefined ? "" : firstSerial(from),
  };
  for (const [id, cell] of Object.entries(filled)) setCell(row, positionOf(cells, id as ColumnId), cell);
  row[position] = value;
  return row;
}

/** The table without a scenario's column. */
export function withoutScenario(table: EditableScenarios, name: string): ScenarioCells {
  const position = scenarioPosition(table, name);
  const without = <Cell>(row: readonly Cell[]) => row.filter((_, column) => column !== position);
  return { headings: without(table.cells.headings), rows: table.cells.rows.map(without) };
}

/** The table with another name above a scenario's column. */
export function withRenamedScenario(table: EditableScenarios, name: string, newName: string): ScenarioCells {
  const position = scenarioPosition(table, name);
  return { ...table.cells, headings: table.cells.headings.map((heading, column) => (column === position ? newName : heading)) };
}

/** The table with a copy of a scenario's column at its right end, formulas included. */
export function withCopiedScenario(table: EditableScenarios, name: string, newName: string): ScenarioCells {
  const position = scenarioPosition(table, name);
  return {
    headings: [...table.cells.headings, newName],
    rows: table.cells.rows.map((row) => [...row, row[position] ?? ""]),
  };
}

/** The table with a scenario at another place among the scenarios, counted from 0; other columns stay where they are. */
export function withMovedScenario(table: EditableScenarios, name: string, place: number): ScenarioCells {
  const positions = table.plan.scenarios.map(({ columnIndex }) => columnIndex - table.firstColumn).sort((left, right) => left - right);
  const position = scenarioPosition(table, name);
  const order = positions.filter((candidate) => candidate !== position);
  order.splice(Math.min(Math.max(place, 0), order.length), 0, position);
  const moved = <Cell>(row: readonly Cell[]): Cell[] =>
    row.map((cell, column) => {
      const at = positions.indexOf(column);
      return at < 0 ? cell : (row[order[at] ?? column] ?? cell);
    });
  return { headings: moved(table.cells.headings), rows: table.cells.rows.map(moved) };
}

/** The table with base values: `baseOf` gives the base of a row, undefined where there is none. */
export function withBaseValues(table: EditableScenarios, baseOf: (row: DriverRow) => number | undefined): ScenarioCells {
  const position = positionOf(table.cells, "base");
  const rows = table.cells.rows.map((row) => [...row]);
  if (position < 0) return { headings: table.cells.headings, rows };
  for (const row of table.plan.rows) setCell(rows[row.rowIndex - table.firstRow - 1], position, baseOf(row) ?? "");
  return { headings: table.cells.headings, rows };
}
