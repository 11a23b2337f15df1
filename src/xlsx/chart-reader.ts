import { formulaFromFile } from "./formula-text";
import { compact } from "./styles-reader";
import { NO_FILL, type ChartSeries, type DocumentChart } from "./workbook-document";
import { attribute, booleanAttribute, childElement, childElements, descendants, type Element, textOf } from "./xml";

export type ChartContent = Pick<DocumentChart, "type" | "title" | "series" | "hasLegend" | "categoryLabels">;

/** @param root the `chartSpace` element of a chart's part */
export function readChart(root: Element): ChartContent {
  const chart = childElement(root, "chart");
  const plots = childElements(childElement(chart, "plotArea")).filter((element) => element.localName?.endsWith("Chart") ?? false);
  const title = readTitle(childElement(chart, "title"));
  const labels = value(childElement(chart, "plotArea", "catAx"), "tickLblPos");
  return {
    type: plots.length === 1 ? readType(plots[0]) : "other",
    ...(title === undefined ? {} : { title }),
    series: plots.flatMap((plot) => childElements(plot, "ser").map(readSeries)),
    hasLegend: childElement(chart, "legend") !== undefined,
    ...compact({ categoryLabels: CATEGORY_LABELS.find((place) => place === labels) }),
  };
}

const CATEGORY_LABELS = ["low", "high", "none"] as const;

function value(parent: Element | undefined, name: string): string | undefined {
  return attribute(childElement(parent, name), "val");
}

function readType(plot: Element | undefined): DocumentChart["type"] {
  const grouping = value(plot, "grouping") ?? "standard";
  switch (plot?.localName) {
    case "barChart": {
      const direction = value(plot, "barDir") === "bar" ? "bar" : "column";
      if (grouping === "clustered" || grouping === "standard") return `${direction}Clustered`;
      return grouping === "stacked" ? `${direction}Stacked` : "other";
    }
    case "lineChart":
      return grouping !== "standard" ? "other" : hasMarkers(plot) ? "lineMarkers" : "line";
    case "areaChart":
      return grouping === "standard" ? "area" : "other";
    case "pieChart":
      return "pie";
    case "doughnutChart":
      return "doughnut";
    case "scatterChart":
      return "scatter";
    default:
      return "other";
  }
}

/** A line has markers unless each series turns them off. */
function hasMarkers(plot: Element): boolean {
  const isOn = booleanAttribute(childElement(plot, "marker"), "val") ?? false;
  const series = childElements(plot, "ser");
  return isOn && !(series.length > 0 && series.every((one) => value(childElement(one, "marker"), "symbol") === "none"));
}

function readTitle(title: Element | undefined): string | undefined {
  const rich = childElement(title, "tx", "rich");
  const paragraphs = childElements(rich, "p").map((paragraph) => descendants(paragraph, "t").map(textOf).join(""));
  const cached = descendants(childElement(title, "tx", "strRef"), "v").map(textOf);
  const text = (paragraphs.length > 0 ? paragraphs : cached).join("\n");
  return text === "" ? undefined : text;
}

function readSeries(series: Element): ChartSeries {
  const name = childElement(series, "tx");
  const reference = (element: Element | undefined): string | undefined => {
    const [formula] = descendants(element, "f");
    return formula && formulaFromFile(textOf(formula)).slice(1);
  };
  const nameReference = reference(name);
  const line = childElement(series, "spPr", "ln", "solidFill", "srgbClr");
  const marker = childElement(series, "marker", "spPr", "solidFill", "srgbClr");
  const color = attribute(childElement(series, "spPr", "solidFill", "srgbClr") ?? line ?? marker, "val");
  const hasNoFill = childElement(series, "spPr", "noFill") !== undefined;
  return {
    ...compact({
      name: nameReference === undefined ? textOf(childElement(name, "v")) || undefined : `=${nameReference}`,
      categories: reference(childElement(series, "cat") ?? childElement(series, "xVal")),
    }),
    values: reference(childElement(series, "val") ?? childElement(series, "yVal")) ?? "",
    ...(hasNoFill ? { color: NO_FILL } : color === undefined ? {} : { color: `#${color.toUpperCase()}` }),
  };
}
