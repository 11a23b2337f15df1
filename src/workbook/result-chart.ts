/** A native chart on a result sheet; known by its name, so that it is never drawn twice. */
export type ResultChart = {
  readonly name: string;
  readonly type: "ColumnClustered" | "ColumnStacked" | "BarClustered" | "Line";
  /** Cells of the same sheet: names of the series in the first row, categories (text) in the first column. */
  readonly source: string;
  readonly title: string;
  /** What a reader who does not see the chart needs to know. */
  readonly altText: string;
  /** Cells that the chart covers, from its first to its last. */
  readonly area: { readonly from: string; readonly to: string };
  /** Colours of the series in their order; `none` for one that only holds up the others. */
  readonly colors: readonly string[];
  /** Left out where a series that is not seen would stand in it; the title then says what the colours mean. */
  readonly hasLegend?: boolean;
  /** Names of the categories at the edge, where values below zero would cover them. */
  readonly hasLabelsAtEdge?: boolean;
};

/**
 * Queues a chart on a sheet whose cells are already queued: a new one complete; one that is there gets its cells and its
 * place again, its title and formats stay as the user made them.
 */
export function queueChart(worksheet: Excel.Worksheet, chart: ResultChart, isThere: boolean): void {
  const source = worksheet.getRange(chart.source);
  const drawn = isThere ? worksheet.charts.getItem(chart.name) : worksheet.charts.add(chart.type, source, "Columns");
  drawn.setPosition(chart.area.from, chart.area.to);
  if (isThere) {
    drawn.setData(source, "Columns");
    return;
  }
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.legend.visible = chart.hasLegend ?? true;
  drawn.legend.position = "Bottom";
  if (chart.hasLabelsAtEdge === true) drawn.axes.categoryAxis.tickLabelPosition = "Low";
  chart.colors.forEach((color, index) => {
    const { fill } = drawn.series.getItemAt(index).format;
    if (color === "none") fill.clear();
    else fill.setSolidColor(color);
  });
  // Charts have no text alternative of their own in the API; if Excel does not list them as shapes, nothing happens.
  worksheet.shapes.getItemOrNullObject(chart.name).altTextDescription = chart.altText;
}
