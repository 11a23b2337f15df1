import { MODEL_RESULTS, type ModelResult } from "../../planning/scenarios/model-steps";
import type { QuantityFormat } from "../../planning/scenarios/quantity";
import type { TableColumns } from "../table-columns";
import type { Rows } from "../cell-references";
import type { SheetOrigin } from "../sheet-title";

/** Where things stand on the sheet `Szenariovergleich`. Columns are zero-based, rows one-based as in addresses. */

export const SCENARIO_SHEET = "Szenariovergleich";

/** What the refresh has found out about the scenarios and the sheet is built from. */
export type ScenarioSheetInput = SheetOrigin & {
  /** Of the scenarios that have a column of their own: the first MOST_SHOWN. */
  readonly scenarioNames: readonly string[];
  /** Of all that the table has. */
  readonly scenarioCount: number;
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

/** Beyond this no column is marked: so many rules would make Excel slow. */
export const MOST_MARKED = 60;

/** So many scenarios get a column: with more the sheet would not fit into what Excel takes at once. */
export const MOST_SHOWN = 220;

/** So many scenarios stand in a chart. */
export const MOST_DRAWN = 8;

/** Rows that a chart stands on. */
const CHART_ROWS = 18;

/** Rows of which a spill may need as many: every driver with base and scenario, and every driver. */
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
export function scenarioLayout(
  {
    scenarioNames,
    scenarioCount,
    municipalities,
    mostDrivers,
  }: Pick<ScenarioSheetInput, "scenarioNames" | "scenarioCount" | "municipalities" | "mostDrivers">,
  baseRowCount: number,
) {
  let next = 12;
  const take = (count: number): Rows => {
    const rows = { first: next, last: next + count - 1 };
    next += count;
    return rows;
  };
  const one = () => take(1).first;
  const part = (rowCount: number, choices = 0) => {
    const place = { section: one(), choices: take(choices), headings: one(), rows: take(rowCount) };
    take(1);
    return place;
  };
  const spill = (rowCount: number): Spill => {
    const place = { headings: one(), rows: take(rowCount) };
    take(1);
    return place;
  };
  const values = part(MODEL_RESULTS.length);
  const charts = { section: one(), rows: take(CHART_ROWS) };
  take(1);
  const difference = part(MODEL_RESULTS.length);
  const percent = part(MODEL_RESULTS.length);
  const municipal = part(municipalities.length + 1, 1);
  const bridge = part(CHART_ROWS, 2);
  const tornado = part(CHART_ROWS);
  const drawn = part(1 + Math.min(scenarioNames.length, MOST_DRAWN));
  const pathHeadings = one();
  const path = take(Math.max(mostDrivers + 2, TORNADO_BARS));
  take(1);
  const spills = {
    section: one(),
    values: spill(MODEL_RESULTS.length),
    municipal: spill(municipalities.length + 1),
    bridge: spill(BRIDGE_ROWS),
    tornado: spill(TORNADO_ROWS),
  };
  const base = { section: one(), note: one(), headings: one(), rows: take(baseRowCount) };
  take(1);
  const lists = { section: one(), rows: take(MUNICIPAL_RESULTS.length) };
  const firstMunicipality = COLUMN.base + 1;
  const keyColumn = firstMunicipality + municipalities.length;
  const best = COLUMN.firstScenario + scenarioNames.length;
  return {
    values,
    charts,
    difference,
    percent,
    municipal,
    bridge,
    tornado,
    chartData: {
      ...drawn,
      pathHeadings,
      steps: { first: path.first, last: path.first + mostDrivers + 1 },
      bars: { first: path.first, last: path.first + TORNADO_BARS - 1 },
    },
    spills,
    base,
    lists,
    best,
    worst: best + 1,
    /** Columns of the spill that stand in the table. */
    shownColumns: [
      ...Array.from({ length: best }, (_, column) => column),
      ...[0, 1].map((last) => COLUMN.firstScenario + scenarioCount + last),
    ],
    lastScenario: best - 1,
    firstMunicipality,
    keyColumn,
    columnCount: Math.max(best + 2, keyColumn + 1, LEAST_COLUMNS),
    rowCount: next - 1,
  };
}

/** The charts stand on so many columns. */
const LEAST_COLUMNS = 13;

/** The place of a function that spills: the headings stand in the row of the formula. */
export type Spill = { readonly headings: number; readonly rows: Rows };

export type ScenarioLayout = ReturnType<typeof scenarioLayout>;
