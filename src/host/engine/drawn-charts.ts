import { NO_FILL, type ChartSeries, type DocumentChart } from "../../xlsx/workbook-document";

/** Excel's charts and those that the library draws. */
export type GridChart = {
  readonly type: string;
  readonly title?: { readonly text?: string };
  readonly dataSource?: {
    readonly type: string;
    readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly dataSetsHaveTitle?: boolean;
    readonly labelRange?: string;
  };
  readonly dataSetStyles?: Readonly<Record<string, { readonly label?: string; readonly backgroundColor?: string }>>;
  readonly legendPosition?: string;
  readonly stacked?: boolean;
  readonly horizontal?: boolean;
  readonly isDoughnut?: boolean;
  readonly fillArea?: boolean;
  readonly hideDataMarkers?: boolean;
};

type Shape = Pick<GridChart, "type" | "stacked" | "horizontal" | "isDoughnut" | "fillArea" | "hideDataMarkers">;

/** The first that fits is taken on the way back. */
const SHAPES: readonly (readonly [DocumentChart["type"], Shape])[] = [
  ["columnClustered", { type: "bar", stacked: false, horizontal: false }],
  ["columnStacked", { type: "bar", stacked: true, horizontal: false }],
  ["barClustered", { type: "bar", stacked: false, horizontal: true }],
  ["barStacked", { type: "bar", stacked: true, horizontal: true }],
  ["area", { type: "line", fillArea: true }],
  ["line", { type: "line", hideDataMarkers: true }],
  ["lineMarkers", { type: "line", hideDataMarkers: false }],
  ["doughnut", { type: "pie", isDoughnut: true }],
  ["pie", { type: "pie" }],
  ["scatter", { type: "scatter" }],
];

/** What the library draws without being seen. */
const TRANSPARENT = "#FFFFFF00";

/** @param nameOf the text of a series name that is a reference */
export function chartInGrid(chart: DocumentChart, nameOf: (name: string) => string): GridChart {
  const [, shape] = SHAPES.find(([type]) => type === chart.type) ?? SHAPES[0] ?? ["other", { type: "bar" }];
  const dataSetStyles = Object.fromEntries(
    chart.series.map(({ name, color }, index) => [
      String(index),
      {
        ...(name !== undefined && { label: name.startsWith("=") ? nameOf(name) : name }),
        ...(color !== undefined && { backgroundColor: color === NO_FILL ? TRANSPARENT : color }),
      },
    ]),
  );
  const labelRange = chart.series[0]?.categories;
  return {
    ...shape,
    title: chart.title === undefined ? {} : { text: chart.title },
    dataSource: {
      type: "range",
      dataSets: chart.series.map(({ values }, index) => ({ dataSetId: String(index), dataRange: values.replaceAll("$", "") })),
      dataSetsHaveTitle: false,
      ...(labelRange !== undefined && { labelRange: labelRange.replaceAll("$", "") }),
    },
    dataSetStyles,
    legendPosition: chart.hasLegend ? "bottom" : "none",
  };
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/**
 * The chart as it is drawn now. `original` and `shown` are Excel's chart and what it looked like when it was put into
 * the grid; what nobody changed keeps its original form.
 */
export function chartFromGrid(
  now: GridChart,
  place: Pick<DocumentChart, "left" | "top" | "width" | "height">,
  withSheet: (range: string) => string,
  known: { readonly original: DocumentChart; readonly shown: GridChart; readonly shownPlace: typeof place } | undefined,
  name: string,
): DocumentChart {
  const sets = now.dataSource?.dataSets ?? [];
  const categories = now.dataSource?.labelRange;
  const series = sets.map(({ dataSetId, dataRange }, index): ChartSeries => {
    const style = now.dataSetStyles?.[dataSetId];
    const before = known?.original.series[Number(dataSetId)];
    const keepsLabel = isSame(style, known?.shown.dataSetStyles?.[dataSetId]);
    const label = style?.label ?? (keepsLabel ? undefined : `Series ${index + 1}`);
    const seriesName = keepsLabel && before ? before.name : label;
    return {
      ...(seriesName !== undefined && { name: seriesName }),
      ...(categories !== undefined && { categories: withSheet(categories) }),
      values: withSheet(dataRange),
      ...(style?.backgroundColor !== undefined && { color: style.backgroundColor === TRANSPARENT ? NO_FILL : style.backgroundColor }),
    };
  });
  const type =
    SHAPES.find(([, shape]) => Object.entries(shape).every(([key, value]) => (now[key as keyof Shape] ?? false) === value))?.[0] ?? "other";
  const drawn = {
    type,
    ...(now.title?.text !== undefined && { title: now.title.text }),
    series,
    hasLegend: now.legendPosition !== "none",
  };
  if (!known) return { name, ...drawn, ...place };
  const { original, shown, shownPlace } = known;
  const parts = (chart: GridChart): unknown[] => [chart.dataSource, chart.dataSetStyles];
  return {
    ...original,
    ...(isSame(place, shownPlace) ? {} : place),
    ...(isSame(parts(now), parts(shown)) ? {} : { series }),
    ...(isSame(now.title, shown.title) ? {} : { title: now.title?.text }),
    ...(now.legendPosition === shown.legendPosition ? {} : { hasLegend: drawn.hasLegend }),
    ...(isSame(shapeOf(now), shapeOf(shown)) ? {} : { type }),
  };
}

function shapeOf({ type, stacked, horizontal, isDoughnut, fillArea, hideDataMarkers }: GridChart): Shape {
  return { type, stacked, horizontal, isDoughnut, fillArea, hideDataMarkers };
}
