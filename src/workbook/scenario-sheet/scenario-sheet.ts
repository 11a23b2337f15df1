import { parameterValue } from "../indicator-sheet/aggregate";
import { lastDayOfYear } from "../indicator-sheet/figure-builders";
import { HEAD_ROWS, headCell, INDICATOR_SHEET } from "../indicator-sheet/indicator-sheet-frame";
import { address, quoted } from "../cell-references";
import type { ResultRule, ResultSheet } from "../result-sheet";
import { SheetGrid } from "../sheet-grid";
import { putTitle, type SheetOrigin } from "../sheet-title";
import { BASE_ROW_COUNT, putBase } from "./base-block";
import { comparisonChoices, comparisonRules, putComparisons, putLists } from "./comparison-tables";
import { pathRules, putPaths } from "./path-tables";
import { putSpills } from "./spills";
import { CHART_EDGE, putChartData, scenarioCharts } from "./scenario-charts";
import { COLUMN, SCENARIO_SHEET, scenarioLayout, type ScenarioLayout, type ScenarioSheetInput } from "./scenario-frame";

const TITLE = "Szenarien im Vergleich";

const STATUS_ROW = 3;

const WIDTHS = { label: 48, unit: 15, value: 17, names: 30 } as const;

/** Columns that a printed page holds. */
const COLUMNS_PER_PAGE = 13;

/** The sheet `Szenariovergleich`: live comparison, charts, bridge, tornado, and the base that all of it starts from. */
export function scenarioSheet(input: ScenarioSheetInput): ResultSheet {
  const layout = scenarioLayout(input, BASE_ROW_COUNT);
  const grid = new SheetGrid(layout.rowCount, layout.columnCount);
  putTitle(grid, TITLE, HEAD_ROWS, input);
  putHead(grid, input);
  putComparisons(grid, layout, input);
  putPaths(grid, layout, input);
  putChartData(grid, layout);
  putSpills(grid, layout);
  putBase(grid, layout, input);
  putLists(grid, layout);
  const printedColumn = Math.max(layout.worst, CHART_EDGE);
  grid.put(0, layout.charts.section, "Diagramme");
  grid.style("section", [0, layout.charts.section], [layout.columnCount - 1, layout.charts.section]);
  return {
    ...frameOfSheet(layout.columnCount, [layout.best, layout.worst]),
    ...grid.content(),
    // What follows below the tables is there to calculate with.
    printArea: `A1:${address(printedColumn, layout.tornado.rows.last)}`,
    pagesWide: Math.ceil((printedColumn + 1) / COLUMNS_PER_PAGE),
    highlights: STATUS_COLORS,
    rules: rulesOf(layout),
    choices: comparisonChoices(layout),
    charts: scenarioCharts(layout, input),
    rowHeights: new Map([...headingRows(layout).map((row) => [row, HEADING_HEIGHT] as const), [layout.chartData.headings, 3 * LINE]]),
  };
}

/** Says why there is nothing to compare, where an earlier refresh has left a sheet. */
export function sheetWithoutScenarios(input: SheetOrigin, reason: string): ResultSheet {
  const columnCount = COLUMN.firstScenario + 1;
  const grid = new SheetGrid(HEAD_ROWS.sides, columnCount);
  putTitle(grid, TITLE, HEAD_ROWS, input);
  grid.put(0, HEAD_ROWS.sides, reason);
  return { ...frameOfSheet(columnCount), ...grid.content(), highlights: [], choices: [], charts: [] };
}

function frameOfSheet(columnCount: number, nameColumns: readonly number[] = []) {
  return {
    name: SCENARIO_SHEET,
    columnWidths: Array.from({ length: columnCount }, (_, column) => {
      if (column === COLUMN.label) return WIDTHS.label;
      if (column === COLUMN.unit) return WIDTHS.unit;
      return nameColumns.includes(column) ? WIDTHS.names : WIDTHS.value;
    }),
    frozenRows: STATUS_ROW,
    frozenColumns: 1,
    titleRows: `$${HEAD_ROWS.title}:$${STATUS_ROW}`,
    tabColor: "#D9822B",
  } as const;
}

/** What the sums of the municipalities refer to stands in the cells in which `Kennzahlen` has it. */
const FOLLOWED = [
  { row: "month", label: "Monat", format: "yyyy-mm" },
  { row: "year", label: "Haushaltsjahr", format: "0" },
  { row: "staffDate", label: "Stichtag Personal", format: "dd.mm.yyyy" },
  { row: "dataAge", label: "Datenstand", format: "General" },
  { row: "municipalities", label: "Kommunen, die melden müssen", format: "0" },
] as const;

function putHead(grid: SheetGrid, input: ScenarioSheetInput): void {
  grid.put(0, STATUS_ROW, `=${statusFormula(input)}`);
  for (const { row, label, format } of FOLLOWED) {
    grid.put(0, HEAD_ROWS[row], label);
    grid.put(1, HEAD_ROWS[row], `=${INDICATOR_SHEET}!${headCell(row, "current")}`, format);
  }
  const notes = [
    [
      HEAD_ROWS.month,
      "Folgt dem Blatt Kennzahlen. Die Treiber stehen auf dem Blatt Szenarien: ändern Sie dort eine Zelle, rechnet hier alles neu.",
    ],
    [
      HEAD_ROWS.year,
      "Bestes und Schlechtestes nennt Namen, auch die Basis; Ergebnisse ohne Richtung (Ergänzungsgrößen, Bestände) werden nie bewertet.",
    ],
    [
      HEAD_ROWS.staffDate,
      "Was fehlt, steht als #NV; der Grund steht am Warnzeichen im Rechenblock und im Blatt Prüfung. Ein Fehler betrifft nur sein Szenario.",
    ],
  ] as const;
  for (const [row, text] of notes) grid.put(COLUMN.base, row, `  ${text}`);
  grid.style("choiceLabel", [0, HEAD_ROWS.month], [0, HEAD_ROWS.municipalities]);
  grid.style("choice", [1, HEAD_ROWS.month], [1, HEAD_ROWS.municipalities]);
  grid.style("subtitle", [COLUMN.base, HEAD_ROWS.month], [COLUMN.base, HEAD_ROWS.staffDate]);
}

const CURRENT = "Aktuell: rechnet live.";
const REFRESH = "bitte aktualisieren.";

/**
 * Formula text for the live line below the title: whether what the refresh has written (formats, charts, columns of the
 * base, cost of new cases) still fits the workbook.
 */
function statusFormula(input: ScenarioSheetInput): string {
  const { scenarioNames, scenarioCount, tableWidth, municipalities, year, columns, newCaseAssumptions } = input;
  const checks: readonly (readonly [fits: string, reason: string])[] = [
    [`COLUMNS(Szenarien[#All])=${tableWidth}`, "Auf dem Blatt Szenarien kamen Spalten dazu oder fielen weg"],
    [`${headCell("year", "current")}=${year}`, "Das Haushaltsjahr ist ein anderes"],
    [`${headCell("municipalities", "current")}=${municipalities.length}`, "Die Zahl der Kommunen ist eine andere"],
    ...newCaseAssumptions.map(({ key, value }) => {
      const now = parameterValue(columns, key, lastDayOfYear({ side: "current" }));
      const known = "formula" in now ? `IFERROR(${now.formula},"")` : '""';
      return [`${known}=${value ?? '""'}`, `Der Parameter „${key}“ ist ein anderer`] as const;
    }),
  ];
  const status = checks.reduceRight(
    (otherwise, [fits, reason]) => `IF(${fits},${otherwise},${quoted(`Veraltet: ${reason}, ${REFRESH}`)})`,
    quoted(
      scenarioNames.length < scenarioCount
        ? `${CURRENT} Gezeigt: die ersten ${scenarioNames.length} von ${scenarioCount} Szenarien.`
        : CURRENT,
    ),
  );
  return `IFERROR(${status},${quoted(`Veraltet: Die Tabelle Szenarien fehlt, ${REFRESH}`)})`;
}

const STATUS_CELL = address(0, STATUS_ROW);

const STATUS_COLORS = [
  { area: STATUS_CELL, contains: "Aktuell", fill: "#DFF2E1", color: "#1B5E20" },
  { area: STATUS_CELL, contains: "Veraltet", fill: "#FFF3D6", color: "#7A4B00" },
] as const;

function rulesOf(layout: ScenarioLayout): readonly ResultRule[] {
  return [...comparisonRules(layout), ...pathRules(layout)];
}

const LINE = 16;
const HEADING_HEIGHT = 2 * LINE;

/** Names of scenarios take two lines. */
function headingRows({ values, difference, percent, municipal, bridge, tornado, chartData, base }: ScenarioLayout): readonly number[] {
  return [values, difference, percent, municipal, bridge, tornado, base].map(({ headings }) => headings).concat(chartData.pathHeadings);
}
