import { ApiError } from "../api-error";
import { absoluteAddress } from "../areas";
import { rangeOfFormula } from "../find-range";
import { asColor, asText } from "../input";
import { defineObject } from "../object-type";
import { handle, type ChartTarget, type Handle, type SeriesTarget } from "../targets";
import { changeChart, changeSeries, chartOf, seriesOf } from "./chart-access";
import { getCount, getItemAt, type Lookup } from "./lookup";
import { NO_FILL } from "../../../xlsx/workbook-document";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

/** The name as the chart shows it: the text of the cell that a name formula points to. */
function nameOf(target: SeriesTarget, scope: Scope): string {
  const { name } = seriesOf(target, scope.book);
  const cell = name?.startsWith("=") === true ? rangeOfFormula(scope.book, name) : undefined;
  if (cell === undefined) return name ?? `Series${target.series + 1}`;
  return scope.calculated().readText(cell.sheet, { ...cell.area, rowCount: 1, columnCount: 1 })[0]?.[0] ?? "";
}

function reference(args: Arguments, scope: Scope): string {
  return absoluteAddress(scope.book, args.range(0));
}

/** `Excel.ChartSeries`. */
export const CHART_SERIES = defineObject("ChartSeries", {
  members: {
    name: { since: "1.1", get: nameOf, set: (target, value, scope) => changeSeries(target, { name: asText(value) }, scope) },
    format: { since: "1.1", open: (target) => handle("ChartSeriesFormat", target) },
    setValues: { since: "1.7", call: (target, args, scope) => changeSeries(target, { values: reference(args, scope) }, scope) },
    setXAxisValues: { since: "1.7", call: (target, args, scope) => changeSeries(target, { categories: reference(args, scope) }, scope) },
    delete: {
      since: "1.7",
      call: (target, _args, scope) => {
        seriesOf(target, scope.book);
        const rest = chartOf(target, scope.book).series.filter((_series, index) => index !== target.series);
        changeChart(target, { series: rest }, scope);
      },
    },
  },
});

/** `Excel.ChartSeriesFormat`. */
export const CHART_SERIES_FORMAT = defineObject("ChartSeriesFormat", {
  members: { fill: { since: "1.1", open: (target) => handle("ChartFill", target) } },
});

/** `Excel.ChartFill` of a series. */
export const CHART_FILL = defineObject("ChartFill", {
  members: {
    setSolidColor: { since: "1.1", call: (target, args, scope) => changeSeries(target, { color: asColor(args.value(0)) }, scope) },
    clear: { since: "1.1", call: (target, _args, scope) => changeSeries(target, { color: NO_FILL }, scope) },
  },
});

const SERIES: Pick<Lookup<ChartTarget>, "list"> = {
  list: ({ sheet, chart }, scope) =>
    chartOf({ sheet, chart }, scope.book).series.map((_series, series) => handle("ChartSeries", { sheet, chart, series })),
};

/** A new series has no values until `setValues`; the workbook model needs a reference, so it starts with the first cell. */
function addSeries({ sheet, chart }: ChartTarget, args: Arguments, scope: Scope): Handle {
  const { series } = chartOf({ sheet, chart }, scope.book);
  const index = args.optionalInteger(1, 0) ?? series.length;
  if (index > series.length) throw new ApiError("InvalidArgument", `There is no position ${index} for a series.`);
  const firstCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const added = { name: args.optionalText(0), values: absoluteAddress(scope.book, { sheet, area: firstCell }) };
  changeChart({ sheet, chart }, { series: [...series.slice(0, index), added, ...series.slice(index)] }, scope);
  return handle("ChartSeries", { sheet, chart, series: index });
}

/** `Excel.ChartSeriesCollection`. */
export const CHART_SERIES_COLLECTION = defineObject("ChartSeriesCollection", {
  collection: SERIES,
  members: {
    count: { since: "1.1", get: (target, scope) => SERIES.list(target, scope).length },
    add: { since: "1.7", call: addSeries },
    getItemAt: getItemAt("1.1", SERIES),
    getCount: getCount("1.4", SERIES),
  },
});
