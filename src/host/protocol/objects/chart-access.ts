import { ApiError } from "../api-error";
import { asNumber } from "../input";
import { refuseOnProtectedSheet } from "../protected-sheets";
import type { DocumentChart } from "../../../xlsx/workbook-document";
import type { Area, PortChart, SheetId, WorkbookPort } from "../../workbook-port";
import type { ChartExtras } from "../session";
import type { Property } from "../object-type";
import type { Scope } from "../scope";
import type { ChartTarget, SeriesTarget } from "../targets";
import type { ChartSeries } from "../../../xlsx/workbook-document";

/** The API counts in points, the workbook model in pixels at 96 dpi. */
const POINTS_PER_PIXEL = 0.75;

export function pixels(points: number): number {
  return points / POINTS_PER_PIXEL;
}

/** The chart, or `ItemNotFound` if it was deleted. */
export function chartOf({ sheet, chart }: ChartTarget, book: WorkbookPort): PortChart {
  const found = book.charts(sheet).find(({ id }) => id === chart);
  if (found === undefined) throw new ApiError("ItemNotFound", "The chart no longer exists.");
  return found;
}

export function changeChart(target: ChartTarget, change: Partial<DocumentChart>, scope: Scope): void {
  chartOf(target, scope.book);
  refuseOnProtectedSheet(scope.book, target.sheet, "objects");
  scope.edit().changeChart(target.chart, change);
}

export function seriesOf(target: SeriesTarget, book: WorkbookPort): ChartSeries {
  const series = chartOf(target, book).series[target.series];
  if (series === undefined) throw new ApiError("ItemNotFound", "The series no longer exists.");
  return series;
}

export function changeSeries(target: SeriesTarget, change: Partial<ChartSeries>, scope: Scope): void {
  const changed = { ...seriesOf(target, scope.book), ...change };
  const { series } = chartOf(target, scope.book);
  changeChart(target, { series: series.map((other, index) => (index === target.series ? changed : other)) }, scope);
}

export function extrasOf({ chart }: ChartTarget, { session }: Scope): ChartExtras {
  const known = session.chartExtras.get(chart);
  if (known !== undefined) return known;
  const created: ChartExtras = { axisTitles: {} };
  session.chartExtras.set(chart, created);
  return created;
}

/** Position or size of a chart, in points. */
export function placeProperty(part: "left" | "top" | "width" | "height", since: "1.1" | "1.9"): Property<ChartTarget> {
  return {
    since,
    get: (target, scope) => chartOf(target, scope.book)[part] * POINTS_PER_PIXEL,
    set: (target, value, scope) => {
      const points = asNumber(value);
      if (points < 0) throw new ApiError("InvalidArgument", "A position or size can't be negative.");
      changeChart(target, { [part]: pixels(points) }, scope);
    },
  };
}

/** Where an area lies on its sheet, in pixels. */
export function placeOf(book: WorkbookPort, sheet: SheetId, area: Area): Pick<DocumentChart, "left" | "top" | "width" | "height"> {
  const sum = (from: number, count: number, size: (index: number) => number) => {
    let total = 0;
    for (let index = from; index < from + count; index++) total += size(index);
    return pixels(total);
  };
  const width = (column: number) => (book.isColumnHidden(sheet, column) ? 0 : book.columnWidth(sheet, column));
  const height = (row: number) => (book.isRowHidden(sheet, row) ? 0 : book.rowHeight(sheet, row));
  return {
    left: sum(0, area.column, width),
    top: sum(0, area.row, height),
    width: sum(area.column, area.columnCount, width),
    height: sum(area.row, area.rowCount, height),
  };
}
