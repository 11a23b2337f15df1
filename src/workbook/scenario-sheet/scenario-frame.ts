import { MODEL_RESULTS, type ModelResult } from "../../planning/scenarios/model-steps";
import type { QuantityFormat } from "../../planning/scenarios/quantity";
import type { TableColumns } from "../table-columns";
import type { Rows } from "../cell-references";

/** Where things stand on the sheet `Szenariovergleich`. Columns are zero-based, rows one-based as in addresses. */

export const SCENARIO_SHEET = "Szenariovergleich";

/** What the refresh has found out about the scenarios and the sheet is built from. */
export type ScenarioSheetInput = {
  readonly scenarioNames: readonly string[];
  /** The most drivers that one scenario changes. */
  readonly mostDrivers: number;
  /** Columns of the table `Szenarien`. */
  readonly tableWidth: number;
  /** In the order of the base. */
  readonly municipalities: readonly string[];
  readonly columns: TableColumns;
  readonly year: number;
  /** The version of the allocation that counts, counted from the budget year. */
  readonly budgetVersion: (title: string, yearsAhead: number) => string | undefined;
  /** What one new case costs, by id of a base quantity: euros, or why that is not known. */
  readonly newCaseBurdens: ReadonlyMap<string, number | string>;
  /** The assumptions about new cases on which those are calculated; `undefined` where the workbook states none. */
  readonly newCaseAssumptions: readonly { readonly key: string; readonly value: number | undefined }[];
  readonly chosen: Readonly<Record<ScenarioChoice, string>>;
  readonly writtenAt: string;
  readonly dataLabel: string;
};

/** What the user chooses on the sheet. */
export type ScenarioChoice = "municipalResult" | "scenario" | "result";

/** The labels left of the choices, by which a refresh finds them again. */
export const CHOICE_LABELS: Readonly<Record<ScenarioChoice, string>> = {
  municipalResult: "Ergebnis für die Kommunen",
  scenario: "Szenario für Brücke und Empfindlichkeit",
  result: "Ergebnis für Brücke und Empfindlichkeit",
};

/** Columns of the comparison; the scenarios follow the base, behind them best and worst. */
export const COLUMN = { label: 0, unit: 1, base: 2, firstScenario: 3 } as const;

export const CHOICE_COLUMN = COLUMN.unit;

/** Columns that are formatted already for scenarios that are still to come. */
const SPARE_COLUMNS = 4;

/** Beyond this no column is marked: so many rules would make Excel slow. */
export const MOST_MARKED = 60;

/** So many scenarios stand in a chart. */
export const MOST_DRAWN = 8;

/** Rows that a chart stands on. */
const CHART_ROWS = 18;

/** Every driver, base and scenario. */
const BRIDGE_ROWS = 19;
const TORNADO_ROWS = 17;

/** So many drivers stand in the chart of the tornado. */
export const TORNADO_BARS = 10;

/** Results that municipalities have. */
export const MUNICIPAL_RESULTS: readonly ModelResult[] = MODEL_RESULTS.filter(({ scope }) => scope === "everyArea");

/** Number formats of a value and of its difference to the base; shares differ in percentage points, whose unit stands beside. */
export const FORMATS: Readonly<Record<QuantityFormat, { readonly value: string; readonly difference: string }>> = {
  money: { value: '#,##0.00 "€"', difference: '+#,##0.00 "€";-#,##0.00 "€";0.00 "€"' },
  share: { value: "0.00%", difference: "+0.00%;-0.00%;0.00%" },
  count: { value: "#,##0", difference: "+#,##0;-#,##0;0" },
  fte: { value: "#,##0.00", difference: "+#,##0.00;-#,##0.00;0.00" },
  caseload: { value: "#,##0.0", difference: "+#,##0.0;-#,##0.0;0.0" },
};

/** Where the parts of the sheet stand for so many scenarios, municipalities and rows of the base. */
export function scenarioLayout({ scenarioNames, municipalities, mostDrivers }: ScenarioSheetInput, baseRowCount: number) {
  let next = 12;
  const take = (count: number): Rows => {
    const rows = { first: next, last: next + count - 1 };
    next += count;
    return rows;
  };
  const one = () => take(1).first;
  const gap = () => void take(1);
  const comparison = (count: number, headRows = 0) => {
    const part = { section: one(), choices: take(headRows), headings: one(), rows: take(count) };
    gap();
    return part;
  };
  const drawing = (headRows: number, rows: number) => {
    const part = { section: one(), choices: take(headRows), headings: one(), rows: take(Math.max(rows, CHART_ROWS)) };
    gap();
    return part;
  };
  const values = comparison(MODEL_RESULTS.length);
  const charts = { section: one(), rows: take(CHART_ROWS) };
  gap();
  const difference = comparison(MODEL_RESULTS.length);
  const percent = comparison(MODEL_RESULTS.length);
  const municipal = comparison(municipalities.length + 1, 1);
  const bridge = drawing(2, BRIDGE_ROWS);
  const tornado = drawing(0, TORNADO_ROWS);
  const drawnScenarios = { section: one(), headings: one(), rows: take(1 + Math.min(scenarioNames.length, MOST_DRAWN)) };
  gap();
  const pathHeadings = one();
  const path = take(Math.max(mostDrivers + 2, TORNADO_BARS));
  gap();
  const chartData = {
    ...drawnScenarios,
    pathHeadings,
    steps: { first: path.first, last: path.first + mostDrivers + 1 },
    bars: { first: path.first, last: path.first + TORNADO_BARS - 1 },
  };
  const base = { section: one(), note: one(), headings: one(), rows: take(baseRowCount) };
  gap();
  const lists = { section: one(), rows: take(MUNICIPAL_RESULTS.length) };
  const firstMunicipality = COLUMN.base + 1;
  const keyColumn = firstMunicipality + municipalities.length;
  const best = COLUMN.firstScenario + scenarioNames.length;
  const columnCount = Math.max(best + 2 + SPARE_COLUMNS, keyColumn + 1);
  return {
    values,
    charts,
    difference,
    percent,
    municipal,
    bridge,
    tornado,
    chartData,
    base,
    lists,
    best,
    worst: best + 1,
    lastScenario: best - 1,
    lastFormatted: best + 1 + SPARE_COLUMNS,
    firstMunicipality,
    keyColumn,
    columnCount,
    rowCount: next - 1,
  };
}

export type ScenarioLayout = ReturnType<typeof scenarioLayout>;
