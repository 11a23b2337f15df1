import { comparable } from "../../model/similar-text";
import { SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import { changeKindOf, driverByName, unitText } from "../../planning/scenarios/driver-unit";
import { DRIVERS, type Driver } from "../../planning/scenarios/drivers";
import { isCommentHeading, readScenarios } from "../../planning/scenarios/read-scenarios";
import type { Scenario } from "../../planning/scenarios/scenario";
import type { DriverRow } from "../../planning/scenarios/scenario-plan";
import {
  SCENARIO_HEADINGS,
  withBaseValues,
  withCopiedScenario,
  withMovedScenario,
  withoutScenario,
  withRenamedScenario,
  withScenario,
  type EditableScenarios,
  type ScenarioCells,
} from "../../planning/scenarios/scenario-table";
import type { ScenarioWorkspace } from "../../planning/scenarios/scenario-workspace";
import { cellAddress } from "../../units/cell-address";
import { inExcel } from "../excel-session";
import type { RawTable, RawValue } from "../raw-table";
import { SCENARIO_REFUSALS } from "./scenario-refusals";
import { areSameCells, lastScenarioEdit, rememberScenarioEdit } from "./scenario-undo";
import { queueNewScenarioSheet, queueScenarioCells } from "./scenario-sheet-writer";
import { cellsOf, readScenarioContent, readScenariosAnew, type ScenarioContent } from "./scenario-workspace-reader";

type Edit = (table: EditableScenarios, workspace: ScenarioWorkspace) => ScenarioCells;

/** Writes the values of a scenario and the rows that they need; a new name gets a column. Adds the sheet where it is missing. */
export function saveScenario(scenario: Scenario): Promise<ScenarioWorkspace> {
  return saveScenarios([scenario]);
}

/** Adds a scenario that is still like the base. */
export function addScenario(name: string): Promise<ScenarioWorkspace> {
  return editScenarios({ canAddSheet: true }, (table) => {
    requireFreeName(table, name);
    return withScenario(table, { name: name.trim(), changes: [] });
  });
}

/** The same for several scenarios at once. */
export function saveScenarios(scenarios: readonly Scenario[]): Promise<ScenarioWorkspace> {
  return editScenarios({ canAddSheet: true }, (table, workspace) => {
    const known = new Set(workspace.scenarios.map(({ name }) => comparable(name)));
    for (const { name } of scenarios) if (!known.has(comparable(name))) requireFreeName(table, name);
    return scenarios.reduce((cells, scenario) => withScenario(reread(table, cells), scenario), table.cells);
  });
}

export function duplicateScenario(name: string, newName: string): Promise<ScenarioWorkspace> {
  return editScenarios({}, (table) => {
    requireScenario(table, name);
    requireFreeName(table, newName);
    return withCopiedScenario(table, name, newName.trim());
  });
}

export function renameScenario(name: string, newName: string): Promise<ScenarioWorkspace> {
  return editScenarios({}, (table) => {
    requireScenario(table, name);
    if (comparable(name) !== comparable(newName)) requireFreeName(table, newName);
    return withRenamedScenario(table, name, newName.trim());
  });
}

export function deleteScenario(name: string): Promise<ScenarioWorkspace> {
  return editScenarios({}, (table) => {
    requireScenario(table, name);
    return withoutScenario(table, name);
  });
}

/** @param position counts from 0 among the scenarios */
export function moveScenario(name: string, position: number): Promise<ScenarioWorkspace> {
  return editScenarios({}, (table) => {
    requireScenario(table, name);
    return withMovedScenario(table, name, position);
  });
}

/** Writes the column `Basis` from the data; adds the sheet with all drivers where the workbook has none. */
export function fillScenarioBase(): Promise<ScenarioWorkspace> {
  return editScenarios({ canAddSheet: true }, (table, workspace) => withBaseValues(table, (row) => baseOf(row, workspace)));
}

/** Base of a row in its driver's unit: the county's or the municipality's level without any change. */
function baseOf({ driver, municipality }: DriverRow, { drivers, baseline }: ScenarioWorkspace): number | undefined {
  const area = municipality === undefined ? 0 : baseline.municipalities.indexOf(municipality) + 1;
  const value = drivers.find(({ id }) => id === driver)?.baseValues[area];
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

/** Reads, changes and writes the table, all or nothing, and reads again. */
async function editScenarios({ canAddSheet = false }: { readonly canAddSheet?: boolean }, edit: Edit): Promise<ScenarioWorkspace> {
  return inExcel(async (context) => {
    const before = await readScenarioContent(context);
    const { table } = before;
    if (table === undefined) {
      if (before.content.sheetNames.includes(SCENARIOS_TABLE.name)) throw SCENARIO_REFUSALS.sheetWithoutTable();
      if (!canAddSheet) throw SCENARIO_REFUSALS.noSheet();
      const cells = edit(emptyTable(), before.workspace);
      await written(context, () => queueNewScenarioSheet(context, cells));
    } else {
      const cells = edit(editable(table, before), before.workspace);
      await requireRoom(context, table, cells);
      await written(context, () => queueScenarioCells(context, table, cells, (row) => formatOfRow(cells, row)));
    }
    const after = await readScenariosAnew(context, before);
    rememberScenarioEdit(after.table && { before: table && cellsOf(table), after: cellsOf(after.table) });
    return after.workspace;
  });
}

/**
 * Takes the last change of the sheet `Szenarien` in this session back.
 * Throws a CommandRefusal if there is none, or if somebody has changed the table since.
 */
export function undoScenarioEdit(): Promise<ScenarioWorkspace> {
  return inExcel(async (context) => {
    const edit = lastScenarioEdit();
    if (edit === undefined) throw SCENARIO_REFUSALS.nothingToUndo();
    const now = await readScenarioContent(context);
    const { table } = now;
    if (table === undefined || !areSameCells(cellsOf(table), edit.after)) throw SCENARIO_REFUSALS.changedSince();
    const { before } = edit;
    await written(context, () => {
      if (before === undefined) context.workbook.worksheets.getItem(table.sheet).delete();
      else queueScenarioCells(context, table, before, (row) => formatOfRow(before, row));
    });
    rememberScenarioEdit(undefined);
    return (await readScenariosAnew(context, now)).workspace;
  });
}

async function written(context: Excel.RequestContext, queue: () => void): Promise<void> {
  try {
    queue();
    await context.sync();
  } catch (cause) {
    throw SCENARIO_REFUSALS.failedWrite(cause);
  }
}

function editable(table: RawTable, { workspace }: ScenarioContent): EditableScenarios {
  return { cells: cellsOf(table), plan: workspace.plan, firstRow: table.firstRow, firstColumn: table.firstColumn };
}

/** All drivers of the county in their own unit, as a sheet begins. */
function emptyTable(): EditableScenarios {
  const cells: ScenarioCells = { headings: SCENARIO_HEADINGS, rows: DRIVERS.map(rowOfDriver) };
  const rows = DRIVERS.map(({ id, kinds }, index) => ({ driver: id, kind: kinds[0] ?? "absolute", rowIndex: index + 1 }));
  return { cells, plan: { scenarios: [], rows }, firstRow: 0, firstColumn: 0 };
}

function rowOfDriver(driver: Driver): RawValue[] {
  const [driverColumn, unitColumn] = [SCENARIOS_TABLE.columns[0], SCENARIOS_TABLE.columns[3]].map(({ heading }) => heading.de);
  return SCENARIO_HEADINGS.map((heading) =>
    heading === driverColumn ? driver.title.de : heading === unitColumn ? unitText(driver, driver.kinds[0] ?? "absolute") : "",
  );
}

/** The table after an earlier change of the same command, with the rows and columns that it has added. */
function reread(table: EditableScenarios, cells: ScenarioCells): EditableScenarios {
  if (cells === table.cells) return table;
  const { firstRow, firstColumn } = table;
  const raw = { sheet: SCENARIOS_TABLE.name, firstRow, firstColumn, headings: cells.headings, values: cells.rows };
  return { cells, firstRow, firstColumn, plan: readScenarios(raw) };
}

/** Cells beside the table that a larger one would cover must be empty. */
async function requireRoom(context: Excel.RequestContext, table: RawTable, cells: ScenarioCells): Promise<void> {
  const { firstRow, firstColumn } = table;
  const [rows, columns] = [table.values.length + 1, table.headings.length];
  const [newRows, newColumns] = [cells.rows.length + 1, cells.headings.length];
  if (newRows <= rows && newColumns <= columns) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const area = sheet.getRangeByIndexes(firstRow, firstColumn, Math.max(rows, newRows), Math.max(columns, newColumns)).load("formulas");
  await context.sync();
  area.formulas.forEach((row: RawValue[], rowIndex) =>
    row.forEach((cell, columnIndex) => {
      const isBeside = rowIndex >= rows || columnIndex >= columns;
      if (isBeside && cell !== "") throw SCENARIO_REFUSALS.noRoom(cellAddress(firstRow + rowIndex, firstColumn + columnIndex));
    }),
  );
}

function requireScenario({ plan }: EditableScenarios, name: string): void {
  if (!plan.scenarios.some((scenario) => comparable(scenario.name) === comparable(name))) throw SCENARIO_REFUSALS.unknownScenario(name);
}

const LONGEST_NAME = 100;

function requireFreeName({ cells }: EditableScenarios, name: string): void {
  const trimmed = name.trim();
  const isPossible = trimmed !== "" && trimmed.length <= LONGEST_NAME && !/^[=+\-@]/.test(trimmed) && !isCommentHeading(trimmed);
  if (!isPossible) throw SCENARIO_REFUSALS.nameNotPossible(trimmed);
  if ([...cells.headings, ...SCENARIO_HEADINGS].some((heading) => comparable(heading) === comparable(trimmed))) {
    throw SCENARIO_REFUSALS.nameTaken(trimmed);
  }
}

/** Number format of a scenario's cell by what its row says. */
function formatOfRow({ headings }: ScenarioCells, row: readonly RawValue[]): string {
  const cell = (id: "driver" | "unit") => {
    const column = SCENARIOS_TABLE.columns.find((candidate) => candidate.id === id);
    const names = column === undefined ? [] : [column.heading.de, column.heading.en].map(comparable);
    return String(row[headings.findIndex((heading) => names.includes(comparable(heading)))] ?? "");
  };
  const driver = driverByName(cell("driver"));
  if (driver === undefined) return "General";
  const kind = changeKindOf(driver, cell("unit")) ?? "absolute";
  const format =
    kind === "percent" ? "0.0%" : { money: '#,##0.00 "€"', share: "0.0%", count: "#,##0", fte: "#,##0.00", caseload: "0.0" }[driver.format];
  return kind === "absolute" ? format : `+${format};-${format};${format}`;
}
