import { MODEL_RESULTS } from "../../planning/scenarios/model-steps";
import { address, fixed, rowList } from "../cell-references";
import type { ResultChart } from "../result-chart";
import type { SheetGrid } from "../sheet-grid";
import { BRIDGE, TORNADO } from "./path-tables";
import { COLUMN, FORMATS, MOST_DRAWN, TORNADO_BARS, type ScenarioLayout, type ScenarioSheetInput } from "./scenario-frame";

const ACCENT = "#0B4F6C";
const BLUE = "#2F7FB5";
const LIGHT = "#A9BCC9";
const ORANGE = "#D9822B";

/** Results that can stand beside each other on one axis. */
const GROUPS = [
  {
    name: "Szenarien Geld",
    title: "Verwaltung und Eingliederung in den Szenarien",
    firstColumn: 0,
    results: ["administrationAfterShift", "needFederal", "integrationAfterShift", "freeAfterNewCases"],
    colors: [ACCENT, ORANGE, BLUE, LIGHT],
    meaning:
      "Verwaltungsmittel nach Umschichtung, Bedarf an Bundesmitteln, Eingliederungsmittel nach Umschichtung und freie Mittel, in Euro",
  },
  {
    name: "Szenarien Betreuung",
    title: "eLb je Vollzeitstelle in den Szenarien",
    firstColumn: 6,
    results: ["caseloadPassive", "caseloadActive"],
    colors: [LIGHT, BLUE],
    meaning: "erwerbsfähige Leistungsberechtigte je Vollzeitstelle, passiv und aktiv",
  },
] as const;

const CHART_NAMES = { bridge: "Szenarien Brücke", tornado: "Szenarien Empfindlichkeit" } as const;

/** Names of the charts that a refresh draws on the sheet. */
export const SCENARIO_CHARTS: readonly string[] = [...GROUPS.map(({ name }) => name), ...Object.values(CHART_NAMES)];

/** Columns of the helper table of the bridge chart, whose columns stand on the base as zero. */
const STEP_HEADINGS = ["Treiber", "Sockel", "Zunahme", "Zunahme unter 0", "Abnahme", "Abnahme unter 0", "Gesamt"];
const BAR_COLUMN = 9;
const BAR_HEADINGS = ["Treiber", "beim kleinsten Wert", "beim größten Wert"];

/** The tables that the charts draw; they stand visibly near the end of the sheet. */
export function putChartData(grid: SheetGrid, layout: ScenarioLayout): void {
  const { chartData, columnCount } = layout;
  grid.put(COLUMN.label, chartData.section, "Daten der Diagramme");
  grid.style("section", [0, chartData.section], [columnCount - 1, chartData.section]);
  putGroups(grid, layout);
  putSteps(grid, layout);
  putBars(grid, layout);
}

function putGroups(grid: SheetGrid, { chartData, values }: ScenarioLayout): void {
  const { headings, rows } = chartData;
  for (const { firstColumn, results } of GROUPS) {
    grid.put(firstColumn, headings, "Szenario");
    rowList(rows).forEach((row, index) => grid.put(firstColumn, row, `=${address(COLUMN.base + index, values.headings)}`));
    results.forEach((id, index) => {
      const column = firstColumn + 1 + index;
      const position = MODEL_RESULTS.findIndex((result) => result.id === id);
      const result = MODEL_RESULTS[position];
      if (result === undefined) throw new RangeError(`There is no result “${id}”.`);
      grid.put(column, headings, result.title.de);
      rowList(rows).forEach((row, scenario) => {
        const cell = address(COLUMN.base + scenario, values.rows.first + position);
        grid.put(column, row, `=IF(ISNUMBER(${cell}),${cell},NA())`, FORMATS[result.format].value);
      });
    });
    const last = firstColumn + results.length;
    grid.style("columnHeading", [firstColumn, headings], [last, headings]);
    grid.style("helper", [firstColumn, rows.first], [last, rows.last]);
  }
}

/**
 * The bridge with the base as zero: on an axis that starts at nothing a step of some thousand euros beside millions would
 * not be seen. Columns above and below zero stack separately.
 */
function putSteps(grid: SheetGrid, { chartData: { pathHeadings, steps }, spills: { bridge } }: ScenarioLayout): void {
  STEP_HEADINGS.forEach((heading, column) => grid.put(column, pathHeadings, heading));
  const first = bridge.rows.first;
  rowList(steps).forEach((row, index) => {
    const source = first + index;
    const contribution = address(BRIDGE.contribution, source);
    const after = `SUM(${fixed(BRIDGE.contribution, first)}:${contribution})`;
    const before = index === 0 ? "0" : `SUM(${fixed(BRIDGE.contribution, first)}:${address(BRIDGE.contribution, source - 1)})`;
    const above = `(MAX(${after},0)-MAX(${before},0))`;
    const below = `(MIN(${after},0)-MIN(${before},0))`;
    const isTotal = `ISNUMBER(${address(BRIDGE.total, source)})`;
    const isStep = `AND(ISNUMBER(${contribution}),NOT(${isTotal}))`;
    const when = (condition: string, value: string) => `=IF(${isStep},IF(${condition},${value},0),0)`;
    const cells = [
      `=IF(OR(${isStep},${isTotal}),${address(BRIDGE.label, source)},"")`,
      `=IF(${isStep},MAX(MIN(${before},${after}),0)+MIN(MAX(${before},${after}),0),0)`,
      when(`${contribution}>=0`, above),
      when(`${contribution}>=0`, `-${below}`),
      when(`${contribution}<0`, `-${above}`),
      when(`${contribution}<0`, below),
      `=IF(${isTotal},${before},0)`,
    ];
    cells.forEach((cell, column) => grid.put(column, row, cell, "#,##0.00##"));
  });
  grid.style("columnHeading", [0, pathHeadings], [STEP_HEADINGS.length - 1, pathHeadings]);
  grid.style("helper", [0, steps.first], [STEP_HEADINGS.length - 1, steps.last]);
}

/** The strongest drivers, the weakest of them first: a bar chart begins at the bottom. */
function putBars(grid: SheetGrid, { chartData: { pathHeadings, bars }, spills: { tornado } }: ScenarioLayout): void {
  BAR_HEADINGS.forEach((heading, offset) => grid.put(BAR_COLUMN + offset, pathHeadings, heading));
  rowList(bars).forEach((row, index) => {
    const source = tornado.rows.first + TORNADO_BARS - 1 - index;
    grid.put(BAR_COLUMN, row, `=IF(ISTEXT(${address(TORNADO.label, source)}),${address(TORNADO.label, source)},"")`);
    [TORNADO.fromLow, TORNADO.fromHigh].forEach((column, offset) => {
      const cell = address(column, source);
      grid.put(BAR_COLUMN + 1 + offset, row, `=IF(ISNUMBER(${cell}),${cell},0)`, "#,##0.00##");
    });
  });
  grid.style("columnHeading", [BAR_COLUMN, pathHeadings], [BAR_COLUMN + 2, pathHeadings]);
  grid.style("helper", [BAR_COLUMN, bars.first], [BAR_COLUMN + 2, bars.last]);
}

/** Where charts beside a table begin and end. */
const BESIDE = { first: 5, last: 11 } as const;

/** The last column that a chart covers. */
export const CHART_EDGE = BESIDE.last;

const NUMBERS = "Die Zahlen stehen unter „Daten der Diagramme“.";

/** Clustered columns of the scenarios, the bridge and the tornado. */
export function scenarioCharts(layout: ScenarioLayout, { scenarioNames }: ScenarioSheetInput): readonly ResultChart[] {
  const { charts, chartData, bridge, tornado } = layout;
  const drawn = scenarioNames.length > MOST_DRAWN ? ` (Basis und die ersten ${MOST_DRAWN} von ${scenarioNames.length} Szenarien)` : "";
  const areas = [
    { from: 0, to: 4 },
    { from: 5, to: 11 },
  ] as const;
  return [
    ...GROUPS.map(({ name, title, firstColumn, results, colors, meaning }, index): ResultChart => ({
      name,
      type: "ColumnClustered",
      source: `${address(firstColumn, chartData.headings)}:${address(firstColumn + results.length, chartData.rows.last)}`,
      title: `${title}${drawn}`,
      altText: `Säulendiagramm: ${meaning}, nebeneinander für die Basis und jedes Szenario${drawn}. ${NUMBERS}`,
      area: { from: address(areas[index]?.from ?? 0, charts.rows.first), to: address(areas[index]?.to ?? 0, charts.rows.last) },
      colors: [...colors],
    })),
    {
      name: CHART_NAMES.bridge,
      type: "ColumnStacked",
      source: `${address(0, chartData.pathHeadings)}:${address(STEP_HEADINGS.length - 1, chartData.steps.last)}`,
      title: "Veränderung zur Basis: blau Zunahme, orange Abnahme, dunkel gesamt",
      altText: `Wasserfall aus gestapelten Säulen: was jeder Treiber des gewählten Szenarios am gewählten Ergebnis gegenüber der Basis ändert, einer nach dem anderen, am Ende die Summe. ${NUMBERS}`,
      area: { from: address(BESIDE.first, bridge.headings), to: address(BESIDE.last, bridge.rows.last) },
      colors: ["none", BLUE, BLUE, ORANGE, ORANGE, ACCENT],
      hasLegend: false,
      hasLabelsAtEdge: true,
    },
    {
      name: CHART_NAMES.tornado,
      type: "BarClustered",
      source: `${address(BAR_COLUMN, chartData.pathHeadings)}:${address(BAR_COLUMN + 2, chartData.bars.last)}`,
      title: `Abstand zum Szenario: die ${TORNADO_BARS} stärksten Treiber`,
      altText: `Balkendiagramm (Tornado): wie weit sich das gewählte Ergebnis vom Szenario entfernt, wenn ein Treiber seinen kleinsten oder größten Wert hat; die stärksten stehen oben. ${NUMBERS}`,
      area: { from: address(BESIDE.first, tornado.headings), to: address(BESIDE.last, tornado.rows.last) },
      colors: [LIGHT, BLUE],
      hasLabelsAtEdge: true,
    },
  ];
}
