import { INDICATOR_SHEET, headCell, type Side } from "../indicator-sheet/indicator-sheet-frame";
import { parameterValue } from "../indicator-sheet/aggregate";
import type { ResultSheet } from "../result-sheet";
import { address, down } from "../cell-references";
import { BENCHMARK_INDICATORS } from "./benchmark-indicators";
import {
  BENCHMARK_SHEET,
  COLUMN_COUNT,
  HEAD,
  headAddress,
  PAIRS,
  sideColumn,
  SIGNS,
  WIDTHS,
  type BenchmarkLayout,
} from "./benchmark-frame";
import { benchmarkCharts, putChartData } from "./chart-data";
import { putCounts } from "./count-tables";
import { countyLabelFormula, putBlocks } from "./indicator-block";
import { overviewColumn, putOverview } from "./overview";
import { pageStarts } from "./page-starts";
import { benchmarkLayout, blockPlace, type BenchmarkInput } from "./sheet-input";
import { SheetGrid } from "../sheet-grid";
import { putTitle } from "../sheet-title";

/** Beyond this the sheet would be neither read nor calculated in reasonable time; a county has 16, at most some fifty. */
export const MOST_MUNICIPALITIES = 60;

const TITLE = "Benchmark der Kommunen";

const SIDES = ["current", "comparison"] as const satisfies readonly Side[];

/** Blue and orange also differ for readers who do not see red and green apart; the signs stand without colour. */
const SIGN_COLORS = [
  { contains: SIGNS.best, fill: "#D6E8F5", color: "#0B4F6C" },
  { contains: SIGNS.last, fill: "#FCE3CB", color: "#7A3E00" },
  { contains: SIGNS.unrated, fill: "#ECEFF1", color: "#52606D" },
] as const;

const MISSING_COLORS = { contains: "Fehlt:", fill: "#FFF3D6", color: "#7A4B00" } as const;

/** The sheet `Benchmark`: overview, charts, one block for each indicator, and the counts they are calculated from. */
export function benchmarkSheet(input: BenchmarkInput): ResultSheet {
  return input.municipalities.length < 2 || input.municipalities.length > MOST_MUNICIPALITIES
    ? sheetWithoutComparison(input)
    : fullSheet(input);
}

function fullSheet(input: BenchmarkInput): ResultSheet {
  const layout = benchmarkLayout(input.municipalities.length);
  const grid = new SheetGrid(layout.rowCount, COLUMN_COUNT);
  putTitle(grid, TITLE, HEAD, input);
  putHead(grid, input);
  const allValues = BENCHMARK_INDICATORS.map((_, index) => down(overviewColumn(index), layout.overview.rows));
  putOverview(grid, layout, input, countyLabelFormula(allValues, layout));
  grid.put(0, layout.charts.section, "Diagramme");
  grid.style("section", [0, layout.charts.section], [COLUMN_COUNT - 1, layout.charts.section]);
  putBlocks(grid, layout, input);
  putCounts(grid, layout, input);
  putChartData(grid, layout, input);
  return {
    ...frameOfSheet(),
    ...grid.content(),
    pageStarts: pageStarts(layout),
    highlights: highlightsOf(layout),
    choices: [{ area: address(sideColumn("current"), HEAD.chosen), values: BENCHMARK_INDICATORS.map(({ name }) => name) }],
    charts: benchmarkCharts(layout),
  };
}

function frameOfSheet() {
  return {
    name: BENCHMARK_SHEET,
    columnWidths: [WIDTHS.names, ...Array.from({ length: PAIRS }, () => [WIDTHS.wide, WIDTHS.narrow]).flat()],
    frozenRows: HEAD.subtitle,
    titleRows: `$${HEAD.title}:$${HEAD.subtitle}`,
    tabColor: "#2F7FB5",
  } as const;
}

/** Without at least two municipalities there is nothing to compare. */
function sheetWithoutComparison(input: BenchmarkInput): ResultSheet {
  const grid = new SheetGrid(HEAD.sides, COLUMN_COUNT);
  putTitle(grid, TITLE, HEAD, input);
  grid.put(
    0,
    HEAD.sides,
    input.municipalities.length < 2
      ? "Fehlt: Ein Vergleich braucht im Blatt Bestand die Zeilen von mindestens zwei Kommunen."
      : `Mehr als ${MOST_MUNICIPALITIES} Kommunen: Dieses Blatt vergleicht höchstens ${MOST_MUNICIPALITIES}.`,
  );
  return { ...frameOfSheet(), ...grid.content(), highlights: [], choices: [], charts: [] };
}

/** The choices of `Kennzahlen` hold here as well: both sheets follow one month. */
function putHead(grid: SheetGrid, { columns, chosenIndicator }: BenchmarkInput): void {
  const [current, comparison] = [sideColumn("current"), sideColumn("comparison")];
  const followed = [
    { row: HEAD.month, source: "month", label: "Monat", format: "yyyy-mm" },
    { row: HEAD.staffDate, source: "staffDate", label: "Stichtag Personal", format: "dd.mm.yy" },
    { row: HEAD.dataAge, source: "dataAge", label: "Datenstand", format: "General" },
  ] as const;
  grid.put(current, HEAD.sides, "Bericht");
  grid.put(comparison, HEAD.sides, "Vergleich");
  for (const { row, source, label, format } of followed) {
    grid.put(0, row, label);
    for (const side of SIDES) grid.put(sideColumn(side), row, `=${INDICATOR_SHEET}!${headCell(source, side)}`, format);
  }
  grid.put(comparison + 1, HEAD.month, "Den Monat wählen Sie auf dem Blatt Kennzahlen: beide Blätter folgen ihm.");
  const minimum = parameterValue(columns, "Mindestzahl Bewertung", `EOMONTH(${headAddress("month")},0)`);
  grid.put(0, HEAD.minimum, "Mindestzahl Bewertung");
  grid.put(current, HEAD.minimum, "formula" in minimum ? `=${minimum.formula}` : "=NA()", "0");
  grid.put(comparison + 1, HEAD.minimum, "Blatt Parameter; ist n kleiner, wird der Wert gezeigt, aber nicht bewertet.");
  grid.put(0, HEAD.chosen, "Kennzahl im Diagramm");
  grid.put(current, HEAD.chosen, chosenIndicator);
  grid.put(comparison + 1, HEAD.chosen, "Hier eine andere Kennzahl wählen: das Diagramm folgt.");
  grid.put(
    0,
    HEAD.legend,
    `${SIGNS.best} bestes Viertel · ${SIGNS.middle} mittlere Hälfte · ${SIGNS.last} letztes Viertel · ${SIGNS.unrated} n unter der Mindestzahl · Quartil 1 = niedrigste, 4 = höchste Werte · Beiträge ergeben zusammen die Veränderung des Kreises · PP Prozentpunkte`,
  );
  grid.style("choiceLabel", [0, HEAD.sides], [0, HEAD.chosen]);
  for (const column of [current, comparison]) grid.style("choice", [column, HEAD.sides], [column, HEAD.dataAge]);
  grid.style("choice", [current, HEAD.minimum]);
  grid.style("choice", [current, HEAD.chosen], [current + 1, HEAD.chosen]);
  grid.style("choiceText", [current, HEAD.chosen], [current + 1, HEAD.chosen]);
  grid.style("subtitle", [comparison + 1, HEAD.month], [comparison + 1, HEAD.chosen]);
  grid.style("subtitle", [0, HEAD.legend]);
}

function highlightsOf(layout: BenchmarkLayout): ResultSheet["highlights"] {
  const { rows } = layout.overview;
  const signAreas = BENCHMARK_INDICATORS.flatMap(({ direction }, index) => {
    if (direction === "none") return [];
    const place = blockPlace(layout, index);
    const inOverview = overviewColumn(index) + 1;
    return [
      `${address(inOverview, rows.first)}:${address(inOverview, rows.last)}`,
      `${address(place.column.rating, place.rows.first)}:${address(place.column.rating, place.rows.last)}`,
    ];
  });
  const remarks = BENCHMARK_INDICATORS.map((_, index) => {
    const { firstColumn, remark } = blockPlace(layout, index);
    return address(firstColumn, remark);
  });
  return [
    ...signAreas.flatMap((area) => SIGN_COLORS.map((colors) => ({ area, ...colors }))),
    ...remarks.map((area) => ({ area, ...MISSING_COLORS })),
  ];
}
