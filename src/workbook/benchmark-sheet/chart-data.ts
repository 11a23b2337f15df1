import { COUNTY } from "../../model/planning-tables";
import { completeSum } from "../indicator-sheet/aggregate";
import { monthText } from "../indicator-sheet/indicator-sheet-frame";
import type { ResultChart } from "../result-chart";
import { across, address, down, fixed, quoted, rowList } from "../cell-references";
import { COLUMN_COUNT, headAddress, pairColumn, PAIRS, SERIES_MONTHS, SIGNS, type BenchmarkLayout } from "./benchmark-frame";
import { BENCHMARK_INDICATORS, DIRECTION_WORDS } from "./benchmark-indicators";
import { overviewColumn } from "./overview";
import { type BenchmarkInput } from "./sheet-input";
import type { SheetGrid } from "../sheet-grid";

/** Columns of the helper table for the bars: what the chart shows, then how it is sorted. */
const BAR = { label: 0, best: 1, middle: 2, last: 3, unrated: 4, county: 5, value: 7, place: 8, source: 9 } as const;

/** Columns of the county's series. */
const SERIES = { month: 11, beneficiaries: 12, longTerm: 13, dataAge: 14 } as const;

const CHOICE = { position: 1, isLow: 3, firstQuartile: 5, thirdQuartile: 7 } as const;

const ACCENT = "#0B4F6C";

const BAR_COLORS = { best: "#2F7FB5", middle: "#A9BCC9", last: "#D9822B", unrated: "#D3D9DE", county: ACCENT } as const;

const CHART_NAMES = { bars: "Benchmark Kommunen", series: "Benchmark Kreis 25 Monate" } as const;

/** Names of the charts that a refresh draws. */
export const RESULT_CHARTS: readonly string[] = Object.values(CHART_NAMES);

const LAST_OVERVIEW_COLUMN = overviewColumn(BENCHMARK_INDICATORS.length - 1) + 1;

/** The tables that the charts draw; both stand visibly at the end of the sheet. */
export function putChartData(grid: SheetGrid, layout: BenchmarkLayout, input: BenchmarkInput): void {
  const { section, headings, bars, county, months } = layout.chartData;
  const lastColumn = COLUMN_COUNT - 1;
  grid.put(0, section, "Daten der Diagramme");
  putChoice(grid, layout);
  putBars(grid, layout);
  putSeries(grid, layout, input);
  grid.style("section", [0, section], [lastColumn, section]);
  grid.style("columnHeading", [0, headings], [lastColumn, headings]);
  grid.style("pairHeading", [0, headings], [lastColumn, headings]);
  grid.style("helper", [0, bars.first], [lastColumn, Math.max(county, months.last)]);
}

function chosenCells({ chartData }: BenchmarkLayout) {
  const at = (column: number) => fixed(column, chartData.choice);
  return {
    position: at(CHOICE.position),
    isLow: at(CHOICE.isLow),
    firstQuartile: at(CHOICE.firstQuartile),
    thirdQuartile: at(CHOICE.thirdQuartile),
  };
}

/** Which indicator the user has chosen for the chart, its direction and its quartile band. */
function putChoice(grid: SheetGrid, layout: BenchmarkLayout): void {
  const { overview, chartData } = layout;
  const position = chosenCells(layout).position;
  const inOverview = (row: number) => `INDEX(${across(row, 0, LAST_OVERVIEW_COLUMN)},1,${position})`;
  const put = (column: number, formula: string, format?: string) => grid.put(column, chartData.choice, formula, format);
  put(0, "Spalte im Überblick");
  put(CHOICE.position, `=MATCH(${headAddress("chosen")},${across(overview.names, 0, LAST_OVERVIEW_COLUMN)},0)`);
  put(CHOICE.isLow, `=${inOverview(overview.directions)}=${quoted(DIRECTION_WORDS.low)}`);
  put(CHOICE.firstQuartile, `=${inOverview(overview.firstQuartile)}`, "0.000");
  put(CHOICE.thirdQuartile, `=${inOverview(overview.thirdQuartile)}`, "0.000");
  grid.style("helper", [0, chartData.choice], [COLUMN_COUNT - 1, chartData.choice]);
}

/** Municipalities sorted from the best (else the highest) on; ties keep the order of the overview, missing ones drop out. */
function putBars(grid: SheetGrid, layout: BenchmarkLayout): void {
  const { overview, chartData } = layout;
  const { position, isLow, firstQuartile, thirdQuartile } = chosenCells(layout);
  const { bars, county, headings } = chartData;
  const values = down(BAR.value, bars);
  const places = down(BAR.place, bars);
  const chosen = headAddress("chosen");
  const isPercent = `LEFT(INDEX(${across(overview.units, 0, LAST_OVERVIEW_COLUMN)},1,${position}),1)="%"`;
  const shown = (cell: string) => `IF(${isPercent},ROUND(100*${cell},1)&" %",ROUND(${cell},1))`;
  const bound = (isBest: boolean) =>
    `IF(${isLow}=${isBest ? "TRUE" : "FALSE"},"bis "&${shown(firstQuartile)},"über "&${shown(thirdQuartile)})`;
  const series = [
    { column: BAR.best, sign: SIGNS.best, heading: `=${chosen}&": bestes Viertel ("&${bound(true)}&")"` },
    { column: BAR.middle, sign: SIGNS.middle, heading: "mittlere Hälfte" },
    { column: BAR.last, sign: SIGNS.last, heading: `="letztes Viertel ("&${bound(false)}&")"` },
  ] as const;
  grid.put(BAR.label, headings, "Kommune");
  for (const { column, heading } of series) grid.put(column, headings, heading);
  grid.put(BAR.unrated, headings, `=${chosen}&": nicht bewertet"`);
  grid.put(BAR.county, headings, "Kreis (GeMW)");
  grid.put(BAR.value, headings, "Wert");
  grid.put(BAR.place, headings, "Platz");
  grid.put(BAR.source, headings, "Zeile");
  const inOverview = (column: string, row: string) =>
    `INDEX(${fixed(0, overview.rows.first)}:${fixed(LAST_OVERVIEW_COLUMN, overview.rows.last)},${row},${column})`;
  rowList(bars).forEach((row, index) => {
    const own = address(BAR.value, row);
    const source = `$${address(BAR.source, row)}`;
    grid.put(BAR.value, row, `=${inOverview(position, String(index + 1))}`, "0.000");
    const sameUpToHere = `SUMPRODUCT((${fixed(BAR.value, bars.first)}:${own}=${own})*1)`;
    grid.put(BAR.place, row, `=IF(ISNUMBER(${own}),RANK(${own},${values},IF(${isLow},1,0))+${sameUpToHere}-1,"")`);
    grid.put(BAR.source, row, `=IF(COUNT(${values})>${index},MATCH(${index + 1},${places},0),"")`);
    const sign = `RIGHT(${inOverview(`${position}+1`, source)},1)`;
    const ifThere = (isShown: string) => `=IF(ISNUMBER(${source}),IF(${isShown},${inOverview(position, source)},NA()),NA())`;
    grid.put(BAR.label, row, `=IF(ISNUMBER(${source}),${inOverview("1", source)},"")`);
    for (const { column, sign: own } of series) grid.put(column, row, ifThere(`${sign}="${own}"`), "0.000");
    const isSeries = series.map((one) => `${sign}="${one.sign}"`).join();
    grid.put(BAR.unrated, row, ifThere(`NOT(OR(${isSeries}))`), "0.000");
    grid.put(BAR.county, row, "=NA()");
  });
  grid.put(BAR.label, county, "Kreis");
  for (const column of [BAR.best, BAR.middle, BAR.last, BAR.unrated]) grid.put(column, county, "=NA()");
  const countyValue = `INDEX(${across(overview.county, 0, LAST_OVERVIEW_COLUMN)},1,${position})`;
  grid.put(BAR.county, county, `=IF(ISNUMBER(${countyValue}),${countyValue},NA())`, "0.000");
}

/** eLb and LZB of the county for 25 months; a month without complete data is #N/A, where the line breaks. */
function putSeries(grid: SheetGrid, layout: BenchmarkLayout, { columns, municipalities, hasOnlyCountyRows }: BenchmarkInput): void {
  const { headings, months } = layout.chartData;
  const [monthColumn, ageColumn] = [columns.reference("Bestand", "month"), columns.reference("Bestand", "dataAge")];
  grid.put(SERIES.month, headings, "Monat");
  grid.put(SERIES.beneficiaries, headings, "eLb");
  grid.put(SERIES.longTerm, headings, "LZB");
  grid.put(SERIES.dataAge, headings, "Stand");
  rowList(months).forEach((row, index) => {
    const month = `EDATE(${headAddress("month")},${index + 1 - SERIES_MONTHS})`;
    const has = (age: string) => `COUNTIFS(${monthColumn},${month},${ageColumn},"${age}")>0`;
    grid.put(SERIES.month, row, `=${monthText(month)}`);
    grid.put(
      SERIES.dataAge,
      row,
      monthColumn === undefined || ageColumn === undefined ? "=NA()" : `=IF(${has("T-3")},"T-3",IF(${has("T-0")},"T-0",${quoted("–")}))`,
    );
    for (const id of ["beneficiaries", "longTerm"] as const) {
      const sum = completeSum(columns, {
        table: "Bestand",
        column: id,
        conditions: [
          { column: "month", criterion: month },
          { column: "dataAge", criterion: fixed(SERIES.dataAge, row) },
          { column: "municipality", criterion: quoted(`${hasOnlyCountyRows ? "" : "<>"}${COUNTY}`) },
        ],
        expected: String(2 * (hasOnlyCountyRows ? 1 : municipalities.length)),
      });
      grid.put(SERIES[id], row, "formula" in sum ? `=${sum.formula}` : "=NA()", "#,##0");
    }
  });
}

/** Both charts: the municipalities on the left, the county on the right, on rows of their own. */
export function benchmarkCharts({ charts, chartData }: BenchmarkLayout): readonly ResultChart[] {
  const { first, last } = charts.rows;
  const middle = pairColumn(PAIRS / 2);
  return [
    {
      name: CHART_NAMES.bars,
      type: "ColumnStacked",
      source: `${address(BAR.label, chartData.headings)}:${address(BAR.county, chartData.county)}`,
      title: "Kommunen im Vergleich: gewählte Kennzahl, sortiert",
      altText:
        "Säulendiagramm der gewählten Kennzahl: die Kommunen sortiert vom besten (ohne Wertung: vom höchsten) Wert an, gefärbt nach bestem Viertel, mittlerer Hälfte, letztem Viertel und nicht bewertet, daneben der Kreiswert. Die Zahlen stehen am Ende des Blatts unter „Daten der Diagramme“.",
      area: { from: address(0, first), to: address(middle - 1, last) },
      colors: [BAR_COLORS.best, BAR_COLORS.middle, BAR_COLORS.last, BAR_COLORS.unrated, BAR_COLORS.county],
    },
    {
      name: CHART_NAMES.series,
      type: "Line",
      source: `${address(SERIES.month, chartData.headings)}:${address(SERIES.longTerm, chartData.months.last)}`,
      title: "eLb und LZB im Kreis, 25 Monate",
      altText:
        "Liniendiagramm: erwerbsfähige Leistungsberechtigte (eLb) und Langzeitleistungsbeziehende (LZB) im Kreis in den 25 Monaten bis zum Berichtsmonat. Fehlt ein Monat, ist die Linie unterbrochen. Die Zahlen stehen am Ende des Blatts unter „Daten der Diagramme“.",
      // A chart that ends at the edge of the last column would make some programs print one column more.
      area: { from: address(middle, first), to: address(COLUMN_COUNT - 2, last) },
      colors: [ACCENT, "#D9822B"],
    },
  ];
}
