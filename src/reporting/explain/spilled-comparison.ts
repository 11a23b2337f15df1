import { baselineOfTable } from "../../planning/scenarios/base-table";
import { COUNTY_AREA, type Baseline } from "../../planning/scenarios/quantity";
import { readScenarios } from "../../planning/scenarios/read-scenarios";
import { BASE_SCENARIO, type Scenario } from "../../planning/scenarios/scenario";
import { areaNamed, resultNamed, scenarioNamed } from "../../planning/scenarios/scenario-names";
import type { DriverRow } from "../../planning/scenarios/scenario-plan";
import { SCENARIOS_TABLE } from "../../model/tables/steering-tables";
import { isMissing } from "../../units/missing";
import { cellLookup, type Scope } from "./columns";
import { evaluate } from "./evaluate-expression";
import { parseFormula, type Expression, type Position } from "./formula-expression";
import type { SheetContent, TableContent, WorkbookReader } from "./workbook-reader";

/** A block of cells of one sheet. */
export type CellBlock = { readonly sheet: string; readonly first: Position; readonly last: Position };

/** What a cell of a table that SCENARIOCOMPARE spills stands for. */
export type ComparedCell = {
  readonly result: string;
  readonly area: number;
  readonly scenario: Scenario;
  readonly baseline: Baseline;
  /** The cells that the base was read from. */
  readonly base: CellBlock;
  /** The table `Szenarien`, and its rows as they were understood. */
  readonly table: TableContent;
  readonly rows: readonly DriverRow[];
  /** Column of the scenario on its sheet, undefined for the base. */
  readonly column: number | undefined;
  readonly view: "values" | "difference" | "percent";
};

const COMPARISON = /^=\s*SCENARIOCOMPARE\(/iu;

/** Columns of the table that spills: label, unit, base, and then the scenarios. */
const BASE_OFFSET = 2;

const VIEWS = {
  werte: "values",
  values: "values",
  differenz: "difference",
  difference: "difference",
  prozent: "percent",
  percent: "percent",
} as const;

/**
 * What a cell without a formula stands for if it lies in a table that SCENARIOCOMPARE spills: result and area from the
 * row, the scenario from the heading. Undefined for any other cell.
 */
export function comparedCell(reader: WorkbookReader, sheetName: string, position: Position): ComparedCell | undefined {
  const sheet = reader.sheet(sheetName);
  const origin = sheet && spillOrigin(sheet, position);
  const formula = origin && sheet.cell(origin.row, origin.column)?.formula;
  const call = formula === undefined ? undefined : parseFormula(formula);
  if (sheet === undefined || origin === undefined || call?.kind !== "call") return undefined;
  const scope: Scope = { reader, sheet: sheet.name, position: origin };
  const [, baseArgument, ...options] = call.args;
  const [view = "", areaName = "", resultName = ""] = options.map((option) => textOf(option, scope));
  const base = blockOf(baseArgument, scope);
  const table = reader.tables.find(({ name }) => name.toLowerCase() === SCENARIOS_TABLE.name.toLowerCase());
  const baseline = base && baselineOfTable(cellsOf(reader, base));
  if (base === undefined || table === undefined || baseline === undefined || isMissing(baseline)) return undefined;
  const label = String(sheet.cell(position.row, origin.column)?.value ?? "");
  const result = resultNamed(resultName === "" ? label : resultName);
  const area = areaNamed(resultName === "" ? areaName || "Kreis" : label, baseline);
  const heading = String(sheet.cell(origin.row, position.column)?.value ?? "");
  const { year, municipalities } = baseline;
  const plan = readScenarios({ ...table, values: table.rows }, { year, municipalities });
  const named = scenarioNamed(heading, plan.scenarios);
  const isBase = position.column === origin.column + BASE_OFFSET;
  if (!("found" in result) || !("found" in area) || !(isBase || "found" in named)) return undefined;
  return {
    result: result.found.id,
    area: area.found,
    scenario: isBase || !("found" in named) ? BASE_SCENARIO : named.found,
    baseline,
    base,
    table,
    rows: plan.rows,
    column: isBase || !("found" in named) ? undefined : named.found.columnIndex,
    view: isBase ? "values" : (VIEWS[view.toLowerCase() as keyof typeof VIEWS] ?? "values"),
  };
}

/** The nearest cell above and to the left whose formula spills over this one: no blank cell lies between in its first column. */
function spillOrigin(sheet: SheetContent, { row, column }: Position): Position | undefined {
  for (let left = column; left >= 0; left--) {
    for (let above = row; above >= 0; above--) {
      const cell = sheet.cell(above, left);
      if (cell?.formula !== undefined && COMPARISON.test(cell.formula)) return above === row ? undefined : { row: above, column: left };
      if (cell === undefined || cell.formula !== undefined || cell.value === "") break;
    }
  }
  return undefined;
}

function textOf(option: Expression | undefined, scope: Scope): string {
  const value = option === undefined ? "" : evaluate(option, cellLookup(scope));
  return typeof value === "string" ? value : "";
}

function blockOf(argument: Expression | undefined, { sheet }: Scope): CellBlock | undefined {
  return argument?.kind === "area" ? { sheet: argument.sheet ?? sheet, first: argument.first, last: argument.last } : undefined;
}

/** The cells of a block as values, row by row. */
function cellsOf(reader: WorkbookReader, { sheet: name, first, last }: CellBlock) {
  const sheet = reader.sheet(name);
  return Array.from({ length: last.row - first.row + 1 }, (_, row) =>
    Array.from(
      { length: last.column - first.column + 1 },
      (_cell, column) => sheet?.cell(first.row + row, first.column + column)?.value ?? "",
    ),
  );
}

/** Where a base quantity of an area stands in the block; undefined if it has no row there. */
export function baseCell(reader: WorkbookReader, { base, baseline }: ComparedCell, quantity: string, area: number): Position | undefined {
  const cells = cellsOf(reader, base);
  const heading = area === COUNTY_AREA ? "Kreis" : (baseline.municipalities[area - 1] ?? "");
  const column = (cells[0] ?? []).findIndex((cell) => String(cell).trim().toLowerCase() === heading.toLowerCase());
  const row = cells.findIndex((line) => line.some((cell) => cell === quantity));
  return row < 0 || column < 0 ? undefined : { row: base.first.row + row, column: base.first.column + column };
}
