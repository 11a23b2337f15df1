import { splitReference } from "./address";
import type { FormulaFileWriter } from "./formula-text";
import { NO_FILL, type ChartSeries, type DocumentCell, type DocumentChart, type WorkbookDocument } from "./workbook-document";
import { elementXml, escapeText, NAMESPACES, XML_DECLARATION } from "./xml";

type ChartType = Exclude<DocumentChart["type"], "other">;

type Plot = {
  readonly element: string;
  /** What comes before the series. */
  readonly head: string;
  /** What comes after the series and before the axes. */
  readonly tail: string;
  readonly axes: "none" | "categories" | "categoriesLeft" | "values";
  /** Series are drawn as lines, not as filled shapes. */
  readonly isLine?: boolean;
  readonly hasMarkers?: boolean;
};

const flag = (name: string, value: string | number): string => `<c:${name} val="${value}"/>`;

const bars = (direction: string, grouping: string): Plot => ({
  element: "barChart",
  head: flag("barDir", direction) + flag("grouping", grouping) + flag("varyColors", 0),
  tail: flag("gapWidth", grouping === "stacked" ? 80 : 100) + (grouping === "stacked" ? flag("overlap", 100) : ""),
  axes: direction === "bar" ? "categoriesLeft" : "categories",
});

const lines = (hasMarkers: boolean): Plot => ({
  element: "lineChart",
  head: flag("grouping", "standard") + flag("varyColors", 0),
  tail: flag("marker", 1),
  axes: "categories",
  isLine: true,
  hasMarkers,
});

const PLOTS: Readonly<Record<ChartType, Plot>> = {
  columnClustered: bars("col", "clustered"),
  columnStacked: bars("col", "stacked"),
  barClustered: bars("bar", "clustered"),
  barStacked: bars("bar", "stacked"),
  line: lines(false),
  lineMarkers: lines(true),
  pie: { element: "pieChart", head: flag("varyColors", 1), tail: flag("firstSliceAng", 0), axes: "none" },
  doughnut: { element: "doughnutChart", head: flag("varyColors", 1), tail: flag("firstSliceAng", 0) + flag("holeSize", 50), axes: "none" },
  area: { element: "areaChart", head: flag("grouping", "standard") + flag("varyColors", 0), tail: "", axes: "categories" },
  scatter: {
    element: "scatterChart",
    head: flag("scatterStyle", "lineMarker") + flag("varyColors", 0),
    tail: "",
    axes: "values",
    isLine: true,
    hasMarkers: true,
  },
};

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;

/** A chart's part. Values are stored with it as Excel does, so that a preview shows it without calculating. */
export function chartXml(chart: DocumentChart, document: WorkbookDocument, formulas: FormulaFileWriter): string {
  const plot = PLOTS[chart.type === "other" ? "columnClustered" : chart.type];
  const series = chart.series.map((one, index) => seriesXml(one, index, plot, document, formulas)).join("");
  const axisIds = plot.axes === "none" ? "" : flag("axId", CATEGORY_AXIS) + flag("axId", VALUE_AXIS);
  const plotArea = `<c:plotArea><c:layout/><c:${plot.element}>${plot.head}${series}${plot.tail}${axisIds}</c:${plot.element}>${axesXml(plot, chart.categoryLabels)}</c:plotArea>`;
  const title = chart.title === undefined ? flag("autoTitleDeleted", 1) : titleXml(chart.title) + flag("autoTitleDeleted", 0);
  const legend = chart.hasLegend ? `<c:legend>${flag("legendPos", "b")}${flag("overlay", 0)}</c:legend>` : "";
  const content = `<c:chart>${title}${plotArea}${legend}${flag("plotVisOnly", 1)}${flag("dispBlanksAs", "gap")}</c:chart>`;
  const namespaces = `xmlns:c="${NAMESPACES.chart}" xmlns:a="${NAMESPACES.drawing}" xmlns:r="${NAMESPACES.relationships}"`;
  return `${XML_DECLARATION}<c:chartSpace ${namespaces}>${flag("roundedCorners", 0)}${content}</c:chartSpace>`;
}

function titleXml(title: string): string {
  const paragraphs = title
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="de-DE" sz="1400" b="0"/><a:t>${escapeText(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>${flag("overlay", 0)}</c:title>`;
}

const GRID_LINE =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function axesXml({ axes }: Plot, categoryLabels = "nextTo"): string {
  if (axes === "none") return "";
  const [across, along] = axes === "categoriesLeft" ? ["l", "b"] : ["b", "l"];
  const axis = (id: number, crosses: number, position: string | undefined, grid: string, labels = "nextTo"): string =>
    flag("axId", id) +
    `<c:scaling>${flag("orientation", "minMax")}</c:scaling>` +
    flag("delete", 0) +
    flag("axPos", position ?? "b") +
    grid +
    '<c:numFmt formatCode="General" sourceLinked="1"/>' +
    flag("majorTickMark", "out") +
    flag("minorTickMark", "none") +
    flag("tickLblPos", labels) +
    flag("crossAx", crosses) +
    flag("crosses", "autoZero");
  const value = `<c:valAx>${axis(VALUE_AXIS, CATEGORY_AXIS, along, GRID_LINE)}${flag("crossBetween", axes === "values" ? "midCat" : "between")}</c:valAx>`;
  if (axes === "values")
    return `<c:valAx>${axis(CATEGORY_AXIS, VALUE_AXIS, across, "")}${flag("crossBetween", "midCat")}</c:valAx>${value}`;
  const category =
    axis(CATEGORY_AXIS, VALUE_AXIS, across, "", categoryLabels) +
    flag("auto", 1) +
    flag("lblAlgn", "ctr") +
    flag("lblOffset", 100) +
    flag("noMultiLvlLbl", 0);
  return `<c:catAx>${category}</c:catAx>${value}`;
}

function seriesXml(series: ChartSeries, index: number, plot: Plot, document: WorkbookDocument, formulas: FormulaFileWriter): string {
  const isScatter = plot.axes === "values";
  const color = series.color && fillXml(series.color);
  const reference = (name: string, formula: string | undefined, isText: boolean): string =>
    formula === undefined ? "" : `<c:${name}>${referenceXml(formula, isText, document, formulas)}</c:${name}>`;
  const name = series.name?.startsWith("=")
    ? reference("tx", series.name, true)
    : series.name && `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  const hasTextCategories = referencedCells(series.categories ?? "", document).some((cell) => typeof cell?.value === "string");
  return (
    `<c:ser>${flag("idx", index)}${flag("order", index)}${name ?? ""}` +
    shapeXml(color, plot, isScatter) +
    (plot.isLine ? markerXml(color, plot.hasMarkers ?? false) : "") +
    (plot.element === "barChart" ? flag("invertIfNegative", 0) : "") +
    reference(isScatter ? "xVal" : "cat", series.categories, hasTextCategories) +
    reference(isScatter ? "yVal" : "val", series.values, false) +
    (plot.isLine ? flag("smooth", 0) : "") +
    "</c:ser>"
  );
}

function fillXml(color: string): string {
  return color === NO_FILL ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

function shapeXml(color: string | undefined, plot: Plot, isScatter: boolean): string {
  if (isScatter) return "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  if (!color) return "";
  return plot.isLine ? `<c:spPr><a:ln w="28575" cap="rnd">${color}<a:round/></a:ln></c:spPr>` : `<c:spPr>${color}</c:spPr>`;
}

function markerXml(color: string | undefined, hasMarkers: boolean): string {
  if (!hasMarkers) return `<c:marker>${flag("symbol", "none")}</c:marker>`;
  const look = color ? `<c:spPr>${color}<a:ln w="9525">${color}</a:ln></c:spPr>` : "";
  return `<c:marker>${flag("symbol", "circle")}${flag("size", 5)}${look}</c:marker>`;
}

/** The cells behind a reference to one area; none for anything else. */
function referencedCells(reference: string, document: WorkbookDocument): (DocumentCell | undefined)[] {
  const found = splitReference(reference.replace(/^=/, ""));
  const sheet = document.sheets.find((candidate) => candidate.name.toLowerCase() === found?.sheet?.toLowerCase());
  if (!found || !sheet) return [];
  const { row, column, rowCount, columnCount } = found.area;
  const cells: (DocumentCell | undefined)[] = [];
  for (let down = row; down < Math.min(row + rowCount, sheet.rows.length); down += 1) {
    const line = sheet.rows[down];
    for (let across = column; across < column + Math.min(columnCount, line?.length ?? 0); across += 1) cells.push(line?.[across]);
    if (columnCount === 1 && !line) cells.push(undefined);
  }
  return cells;
}

function referenceXml(reference: string, isText: boolean, document: WorkbookDocument, formulas: FormulaFileWriter): string {
  const cells = referencedCells(reference, document);
  const points = cells.map((cell, index) => {
    const value = cell?.value ?? null;
    const isShown = isText ? value !== null && typeof value !== "object" : typeof value === "number";
    return isShown ? elementXml("c:pt", { idx: index }, `<c:v>${escapeText(String(value))}</c:v>`) : "";
  });
  const kind = isText ? "str" : "num";
  const format = isText
    ? ""
    : `<c:formatCode>${escapeText(document.styles[cells[0]?.style ?? 0]?.numberFormat ?? "General")}</c:formatCode>`;
  const cache = cells.length === 0 ? "" : `<c:${kind}Cache>${format}${flag("ptCount", cells.length)}${points.join("")}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${escapeText(formulas.toFile(reference))}</c:f>${cache}</c:${kind}Ref>`;
}
