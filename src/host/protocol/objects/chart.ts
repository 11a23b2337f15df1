import { ApiError } from "../api-error";
import { boundingArea } from "../areas";
import { rangeArgument } from "../find-range";
import { asEntry, asText, wordOf } from "../input";
import { defineObject } from "../object-type";
import { refuseOnProtectedSheet } from "../protected-sheets";
import { handle, type ChartTarget, type Handle, type SheetTarget } from "../targets";
import { changeChart, chartOf, pixels, placeOf, placeProperty } from "./chart-access";
import { seriesFromRange, type SeriesBy } from "./chart-source";
import { getCount, getItem, getItemAt, getItemOrNullObject, keyedCollection, type Lookup } from "./lookup";
import type { DocumentChart } from "../../../xlsx/workbook-document";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

type ModelledType = Exclude<DocumentChart["type"], "other">;

/** The chart types that the workbook model has. */
const CHART_TYPES: { readonly [type: string]: ModelledType } = {
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  BarClustered: "barClustered",
  BarStacked: "barStacked",
  Line: "line",
  LineMarkers: "lineMarkers",
  Pie: "pie",
  Doughnut: "doughnut",
  Area: "area",
  XYScatter: "scatter",
};

const SERIES_BY = { Auto: "Auto", Columns: "Columns", Rows: "Rows" } as const;

/** Excel's size of a new chart, in points. */
const NEW_CHART = { width: 360, height: 216 } as const;

function setPosition(target: ChartTarget, args: Arguments, scope: Scope): void {
  const start = rangeArgument(scope.book, args.value(0), target.sheet);
  const end = args.isGiven(1) ? rangeArgument(scope.book, args.value(1), target.sheet) : undefined;
  const { left, top, width, height } = placeOf(
    scope.book,
    target.sheet,
    end === undefined ? start.area : boundingArea(start.area, end.area),
  );
  changeChart(target, end === undefined ? { left, top } : { left, top, width, height }, scope);
}

/** `Excel.Chart`. */
export const CHART = defineObject("Chart", {
  identity: ({ chart }) => ({ Id: chart }),
  members: {
    id: { since: "1.7", get: ({ chart }) => chart },
    name: {
      since: "1.1",
      get: (target, scope) => chartOf(target, scope.book).name,
      set: (target, value, scope) => changeChart(target, { name: asText(value) }, scope),
    },
    chartType: {
      since: "1.7",
      get: (target, scope) => {
        const { type } = chartOf(target, scope.book);
        return type === "other" ? "Invalid" : wordOf<ModelledType>(CHART_TYPES, type);
      },
      set: (target, value, scope) => changeChart(target, { type: asEntry(value, CHART_TYPES) }, scope),
    },
    left: placeProperty("left", "1.1"),
    top: placeProperty("top", "1.1"),
    width: placeProperty("width", "1.1"),
    height: placeProperty("height", "1.1"),
    title: { since: "1.1", open: (target) => handle("ChartTitle", target) },
    legend: { since: "1.1", open: (target) => handle("ChartLegend", target) },
    axes: { since: "1.1", open: (target) => handle("ChartAxes", target) },
    series: { since: "1.1", open: (target) => handle("ChartSeriesCollection", target) },
    worksheet: { since: "1.2", open: ({ sheet }) => handle("Worksheet", { sheet }) },
    setPosition: { since: "1.1", call: setPosition },
    setData: {
      since: "1.1",
      call: (target, args, scope) => {
        const seriesBy = args.entry<SeriesBy>(1, SERIES_BY, "Auto");
        changeChart(target, { series: seriesFromRange(scope.calculated(), args.range(0), seriesBy) }, scope);
      },
    },
    delete: {
      since: "1.1",
      call: (target, _args, scope) => {
        chartOf(target, scope.book);
        refuseOnProtectedSheet(scope.book, target.sheet, "objects");
        scope.edit().deleteChart(target.chart);
      },
    },
  },
});

const CHARTS: Lookup<SheetTarget> = {
  list: ({ sheet }, scope) => scope.book.charts(sheet).map(({ id }) => handle("Chart", { sheet, chart: id })),
  find: ({ sheet }, key, scope) => {
    const name = asText(key);
    const charts = scope.book.charts(sheet);
    const found = charts.find(({ id }) => id === name) ?? charts.find((chart) => chart.name.toLowerCase() === name.toLowerCase());
    return found && handle("Chart", { sheet, chart: found.id });
  },
};

function freeName(sheet: string, scope: Scope): string {
  const names = new Set(scope.book.charts(sheet).map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = `Chart ${number}`;
    if (!names.has(name)) return name;
  }
}

function addChart({ sheet }: SheetTarget, args: Arguments, scope: Scope): Handle {
  const word = args.text(0);
  const type = CHART_TYPES[word];
  if (type === undefined) throw new ApiError("NotImplemented", `The embedded host has no charts of type ${word}.`);
  const source = args.range(1);
  const seriesBy = args.entry<SeriesBy>(2, SERIES_BY, "Auto");
  refuseOnProtectedSheet(scope.book, sheet, "objects");
  const series = seriesFromRange(scope.calculated(), source, seriesBy);
  const chart = scope.edit().addChart(sheet, {
    name: freeName(sheet, scope),
    type,
    series,
    hasLegend: series.length > 1,
    left: 0,
    top: 0,
    width: pixels(NEW_CHART.width),
    height: pixels(NEW_CHART.height),
  });
  return handle("Chart", { sheet, chart: chart.id });
}

/** `Excel.ChartCollection`. */
export const CHART_COLLECTION = defineObject("ChartCollection", {
  collection: keyedCollection(CHARTS),
  members: {
    count: { since: "1.1", get: ({ sheet }, scope) => scope.book.charts(sheet).length },
    add: { since: "1.1", call: addChart },
    getItem: getItem("1.1", CHARTS),
    getItemAt: getItemAt("1.1", CHARTS),
    getItemOrNullObject: getItemOrNullObject("1.4", CHARTS),
    getCount: getCount("1.4", CHARTS),
  },
});
