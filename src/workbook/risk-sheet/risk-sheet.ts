import { unitIn } from "../../functions/scenario-units";
import { PERCENTILES } from "../../planning/risk/risk-summary";
import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { BASE_SCENARIO } from "../../planning/scenarios/scenario";
import { address, fixed, quoted, rowList } from "../cell-references";
import type { ResultSheet } from "../result-sheet";
import { unitRules } from "../scenario-sheet/comparison-tables";
import { FORMATS } from "../scenario-sheet/scenario-frame";
import { SCENARIO_TABLE } from "../scenario-sheet/spills";
import { SheetGrid } from "../sheet-grid";
import { putTitle, type SheetOrigin } from "../sheet-title";
import { riskCharts } from "./risk-charts";
import {
  CHOICE_COLUMN,
  COLUMN_COUNT,
  FIRST_VALUE_COLUMN,
  PERCENTILE_OFFSET,
  PROBABILITY_COLUMN,
  RISK_CHOICES,
  RISK_LABELS,
  RISK_SHEET,
  riskLayout,
  UNIT_COLUMN,
  VALID_COLUMN,
  type RiskChoice,
  type RiskLayout,
  type RiskSheetInput,
} from "./risk-frame";

const TITLE = "Risiko der Ergebnisse";

const HEAD_ROWS = { title: 1, subtitle: 2 } as const;
const STATUS_ROW = 3;

const WIDTHS = { label: 48, unit: 15, value: 17 } as const;

/** For a result that is chosen on the sheet; rules show it in its unit. */
const ANY_FORMAT = "#,##0.00##";

/** One analysis for each scenario, at every change of a driver: fewer draws keep the sheet quick, and a line is no finer. */
const FAN_DRAWS = 1000;

/** Columns that RISKTABLE spills. */
const SPILLED_COLUMNS = VALID_COLUMN - FIRST_VALUE_COLUMN + 2;

/** The sheet `Risiko`: percentiles of every result, the probability of missing targets, histogram and fan; all of it live. */
export function riskSheet(input: RiskSheetInput): ResultSheet {
  const layout = riskLayout(input);
  const grid = new SheetGrid(layout.rowCount, COLUMN_COUNT);
  putTitle(grid, TITLE, HEAD_ROWS, input);
  grid.style("subtitle", [0, STATUS_ROW]);
  putHead(grid, layout, input);
  putTable(grid, layout);
  putChartData(grid, layout);
  putSpills(grid, layout, input);
  const unit = fixed(CHOICE_COLUMN, layout.unit);
  const fanArea = `${address(1, layout.fan.rows.first)}:${address(PERCENTILES.length, layout.fan.rows.last)}`;
  return {
    ...FRAME,
    ...grid.content(),
    printArea: `A1:${address(VALID_COLUMN, layout.charts.rows.last)}`,
    highlights: [],
    rules: unitRules(fanArea, unit),
    choices: [
      { area: address(CHOICE_COLUMN, choiceRow(layout, "scenario")), values: fanNames(layout) },
      { area: address(CHOICE_COLUMN, choiceRow(layout, "result")), values: `=${labels(layout)}` },
    ],
    charts: riskCharts(layout),
    rowHeights: new Map([layout.table, layout.fan, layout.bins].map(({ headings }) => [headings, HEADING_HEIGHT])),
  };
}

/** Says that nothing is uncertain, where an earlier refresh has left a sheet. */
export function sheetWithoutRisk(input: SheetOrigin): ResultSheet {
  const grid = new SheetGrid(STATUS_ROW + 1, COLUMN_COUNT);
  putTitle(grid, TITLE, HEAD_ROWS, input);
  grid.style("subtitle", [0, STATUS_ROW]);
  grid.put(0, STATUS_ROW, "Fehlt: Auf dem Blatt Szenarien hat kein Treiber eine Verteilung.");
  return { ...FRAME, ...grid.content(), highlights: [], choices: [], charts: [] };
}

const FRAME = {
  name: RISK_SHEET,
  columnWidths: Array.from({ length: COLUMN_COUNT }, (_, column) =>
    column === 0 ? WIDTHS.label : column === UNIT_COLUMN ? WIDTHS.unit : WIDTHS.value,
  ),
  frozenRows: STATUS_ROW,
  frozenColumns: 1,
  titleRows: `$${HEAD_ROWS.title}:$${STATUS_ROW}`,
  tabColor: "#D9822B",
} as const;

const HEADING_HEIGHT = 32;

function choiceRow({ choices }: RiskLayout, choice: RiskChoice): number {
  return choices.first + RISK_CHOICES.indexOf(choice);
}

function choiceCell(layout: RiskLayout, choice: RiskChoice): string {
  return fixed(CHOICE_COLUMN, choiceRow(layout, choice));
}

const labels = ({ table }: RiskLayout) => `${fixed(0, table.rows.first)}:${fixed(0, table.rows.last)}`;
const fanNames = ({ fan }: RiskLayout) => `=${fixed(0, fan.rows.first)}:${fixed(0, fan.rows.last)}`;

function putHead(grid: SheetGrid, layout: RiskLayout, { chosen, shapes }: RiskSheetInput): void {
  grid.put(0, STATUS_ROW, `="Rechnet live aus "&COUNTA(${shapes})&" Treibern mit Verteilung (Blatt Szenarien) und den Korrelationen."`);
  for (const choice of RISK_CHOICES) {
    const row = choiceRow(layout, choice);
    grid.put(0, row, RISK_LABELS[choice]);
    grid.put(CHOICE_COLUMN, row, chosen[choice], typeof chosen[choice] === "number" ? "#,##0" : "General");
    grid.style("choiceLabel", [0, row]);
    grid.style("choice", [CHOICE_COLUMN, row], [CHOICE_COLUMN + 2, row]);
    grid.style("choiceText", [CHOICE_COLUMN, row], [CHOICE_COLUMN + 2, row]);
  }
  const units = `${fixed(UNIT_COLUMN, layout.table.rows.first)}:${fixed(UNIT_COLUMN, layout.table.rows.last)}`;
  grid.put(0, layout.unit, "Einheit der Diagramme");
  grid.put(
    CHOICE_COLUMN,
    layout.unit,
    `=IFERROR(INDEX(${units},MATCH(${choiceCell(layout, "result")},${labels(layout)},0)),${quoted("–")})`,
  );
  grid.style("choiceLabel", [0, layout.unit]);
  grid.style("subtitle", [CHOICE_COLUMN, layout.unit]);
  const note =
    "  Die Verteilungen gelten für den Kreis; was ein Szenario sonst ändert, gilt weiter. Eine Ziehung ohne Wert zählt nicht als 0.";
  grid.put(CHOICE_COLUMN + 3, layout.choices.first, note);
  grid.style("subtitle", [CHOICE_COLUMN + 3, layout.choices.first]);
}

const HEADINGS = [
  "Ergebnis",
  "Einheit",
  "Mittel",
  ...PERCENTILES.map((percent) => `P${percent}`),
  "Ziel",
  "Ziel verfehlt",
  "Gültige Ziehungen",
];

/** All results of the county; the cells show what RISKTABLE spills further down. */
function putTable(grid: SheetGrid, { table, spills }: RiskLayout): void {
  grid.put(
    0,
    table.section,
    "Kreis: Ergebnisse bei unsicheren Treibern (P5: 5 % der Ziehungen liegen darunter; Ziel verfehlt: Anteil der Ziehungen)",
  );
  HEADINGS.forEach((heading, column) => grid.put(column, table.headings, heading));
  MODEL_RESULTS.forEach(({ title, format }, index) => {
    const [row, source] = [table.rows.first + index, spills.table.rows.first + index];
    grid.put(0, row, title.de);
    grid.put(UNIT_COLUMN, row, unitIn("values", format));
    for (let column = FIRST_VALUE_COLUMN; column <= VALID_COLUMN; column++) {
      grid.put(column, row, shownOrNone(column - 1, source), formatOf(column, FORMATS[format].value));
    }
  });
  styleTable(grid, table, VALID_COLUMN);
  grid.style("helper", [UNIT_COLUMN, table.rows.first], [UNIT_COLUMN, table.rows.last]);
  const median = FIRST_VALUE_COLUMN + PERCENTILE_OFFSET + PERCENTILES.indexOf(50);
  grid.style("total", [median, table.rows.first], [median, table.rows.last]);
}

/** A result without a target shows a dash: LibreOffice would calculate a blank text anew, without knowing the function. */
function shownOrNone(column: number, row: number): string {
  const cell = address(column, row);
  return `=IF(${cell}="","–",${cell})`;
}

function formatOf(column: number, ofResult: string): string {
  if (column === PROBABILITY_COLUMN) return "0.0%";
  return column === VALID_COLUMN ? "#,##0" : ofResult;
}

type Part = { readonly section: number; readonly headings: number; readonly rows: { readonly first: number; readonly last: number } };

function styleTable(grid: SheetGrid, { section, headings, rows }: Part, last: number): void {
  grid.style("section", [0, section], [COLUMN_COUNT - 1, section]);
  grid.style("columnHeading", [0, headings], [last, headings]);
  grid.style("valueHeading", [1, headings], [last, headings]);
  grid.style("label", [0, rows.first], [0, rows.last]);
  grid.style("value", [1, rows.first], [last, rows.last]);
}

/** The tables that the charts draw. */
function putChartData(grid: SheetGrid, layout: RiskLayout): void {
  const { charts, fan, bins, histogram, fanSpills, unit } = layout;
  grid.put(0, charts.section, "Diagramme");
  grid.style("section", [0, charts.section], [COLUMN_COUNT - 1, charts.section]);
  grid.put(0, fan.section, `Daten der Diagramme: Perzentile des gewählten Ergebnisses je Szenario (höchstens ${FAN_DRAWS} Ziehungen)`);
  ["Szenario", ...PERCENTILES.map((percent) => `P${percent}`)].forEach((heading, column) => grid.put(column, fan.headings, heading));
  rowList(fan.rows).forEach((row, index) => {
    const source = fanSpills.first + index;
    PERCENTILES.forEach((_, percentile) => {
      const cell = address(1 + PERCENTILE_OFFSET + percentile, source);
      grid.put(1 + percentile, row, `=IF(ISNUMBER(${cell}),${cell},NA())`, ANY_FORMAT);
    });
  });
  styleTable(grid, fan, PERCENTILES.length);
  grid.put(0, bins.section, "Daten der Diagramme: Anteil der Ziehungen je Klasse");
  ["Mitte der Klasse", "Anteil"].forEach((heading, column) => grid.put(column, bins.headings, heading));
  const [isShare, isMoney] = [unitIn("values", "share"), unitIn("values", "money")].map(
    (word) => `${fixed(CHOICE_COLUMN, unit)}=${quoted(word)}`,
  );
  rowList(bins.rows).forEach((row, index) => {
    const source = histogram.rows.first + index;
    const middle = `(${address(0, source)}+${address(1, source)})/2`;
    const text = `IF(${isShare},TEXT(100*${middle},"0.0")&" %",IF(${isMoney},TEXT(${middle},"#,##0"),TEXT(${middle},"#,##0.0")))`;
    const share = address(3, source);
    grid.put(0, row, `=IF(ISNUMBER(${share}),${text},"")`);
    grid.put(1, row, `=IF(ISNUMBER(${share}),${share},0)`, "0.0%");
  });
  styleTable(grid, bins, 1);
}

/** The functions of the add-in, which spill, in a block of their own: the tables above keep their values without them. */
function putSpills(grid: SheetGrid, layout: RiskLayout, { base, hasCorrelations, scenarioNames }: RiskSheetInput): void {
  const { spills, histogram, fanSpills, fan, table } = layout;
  const correlations = hasCorrelations ? 'IF(Korrelationen[#All]="","",Korrelationen[#All])' : "";
  const draws = choiceCell(layout, "draws");
  const call = (scenario: string, times: string, ...others: readonly string[]) =>
    `RISKTABLE(${[SCENARIO_TABLE, base, scenario, times, choiceCell(layout, "seed"), correlations, ...others].join(",")})`;
  const [scenario, result] = [choiceCell(layout, "scenario"), choiceCell(layout, "result")];
  grid.put(0, spills.section, "Rechenblock: hier überläuft RISKTABLE; die Tabellen oben zeigen seine Zellen");
  grid.style("section", [0, spills.section], [COLUMN_COUNT - 1, spills.section]);
  grid.put(0, spills.table.headings, `=${call(scenario, draws)}`);
  grid.put(0, histogram.headings, `=${call(scenario, draws, quoted("Histogramm"), result)}`);
  const row = `MATCH(${result},${labels({ ...layout, table })},0)+1`;
  [BASE_SCENARIO.name, ...scenarioNames].slice(0, fan.rows.last - fan.rows.first + 1).forEach((name, index) => {
    grid.put(0, fan.rows.first + index, name);
    grid.put(0, fanSpills.first + index, `=INDEX(${call(fixed(0, fan.rows.first + index), `MIN(${draws},${FAN_DRAWS})`)},${row},0)`);
  });
  grid.style("helper", [0, spills.table.headings], [SPILLED_COLUMNS - 1, fanSpills.last]);
}
