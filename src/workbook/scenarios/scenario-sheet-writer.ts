import { SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import type { ScenarioCells } from "../../planning/scenarios/scenario-table";
import type { RawTable, RawValue } from "../raw-table";

/** As the template marks what users type. */
const INPUT_COLOR = "#0000CC";
const HEADING = { fill: "#6B7280", color: "#FFFFFF" } as const;
/** Points of a column that holds amounts. */
const COLUMN_WIDTH = 96;

/**
 * Queues the new content of the table `Szenarien`: the table takes the size of the cells, what it leaves is emptied, a new
 * column looks like an input. Number formats are given by row; undefined keeps those of the sheet.
 */
export function queueScenarioCells(
  context: Excel.RequestContext,
  before: RawTable,
  after: ScenarioCells,
  formatOf: (row: readonly RawValue[]) => string,
): void {
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  const table = context.workbook.tables.getItem(SCENARIOS_TABLE.name);
  const { firstRow, firstColumn } = before;
  const [rowsBefore, columnsBefore] = [before.values.length, before.headings.length];
  const [rows, columns] = [Math.max(1, after.rows.length), after.headings.length];
  const area = sheet.getRangeByIndexes(firstRow, firstColumn, rows + 1, columns);
  // New cells are filled before the table grows over them: Excel names a column without a heading itself.
  if (columns > columnsBefore || rows > rowsBefore) area.formulas = matrix(after, rows);
  table.resize(area);
  area.formulas = matrix(after, rows);
  if (columns > columnsBefore) {
    const added = sheet.getRangeByIndexes(firstRow, firstColumn + columnsBefore, rows + 1, columns - columnsBefore);
    added.format.columnWidth = COLUMN_WIDTH;
    queueInputLook(sheet, { row: firstRow, column: firstColumn + columnsBefore, rows, columns: columns - columnsBefore });
    sheet.getRangeByIndexes(firstRow + 1, firstColumn + columnsBefore, rows, columns - columnsBefore).numberFormat = Array.from(
      { length: rows },
      (_, row) => Array.from({ length: columns - columnsBefore }, () => formatOf(after.rows[row] ?? [])),
    );
  }
  if (columns < columnsBefore) {
    sheet.getRangeByIndexes(firstRow, firstColumn + columns, rowsBefore + 1, columnsBefore - columns).clear("All");
  }
}

type Place = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

function queueInputLook(sheet: Excel.Worksheet, { row, column, rows, columns }: Place): void {
  const heading = sheet.getRangeByIndexes(row, column, 1, columns).format;
  heading.fill.color = HEADING.fill;
  heading.font.color = HEADING.color;
  heading.font.bold = true;
  heading.wrapText = true;
  heading.horizontalAlignment = "Right";
  sheet.getRangeByIndexes(row + 1, column, rows, columns).format.font.color = INPUT_COLOR;
}

function matrix({ headings, rows }: ScenarioCells, rowCount: number): RawValue[][] {
  const body = Array.from({ length: rowCount }, (_, index) => headings.map((_heading, column) => rows[index]?.[column] ?? ""));
  return [[...headings], ...body];
}

/** Queues a new sheet with the table at its top. */
export function queueNewScenarioSheet(context: Excel.RequestContext, cells: ScenarioCells): void {
  const sheet = context.workbook.worksheets.add(SCENARIOS_TABLE.name);
  const rows = Math.max(1, cells.rows.length);
  const area = sheet.getRangeByIndexes(0, 0, rows + 1, cells.headings.length);
  area.formulas = matrix(cells, rows);
  const table = context.workbook.tables.add(area, true);
  table.name = SCENARIOS_TABLE.name;
  area.format.columnWidth = COLUMN_WIDTH;
  queueInputLook(sheet, { row: 0, column: 0, rows, columns: cells.headings.length });
  sheet.freezePanes.freezeRows(1);
}
