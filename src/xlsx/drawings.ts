import { type ChartContent, readChart } from "./chart-reader";
import { chartXml } from "./chart-writer";
import { isDeepEqual } from "./deep-equal";
import type { FormulaFileWriter } from "./formula-text";
import type { PackageParts } from "./package-parts";
import { cellAtDistance, distanceTo, EMU_PER_PIXEL, type SheetDefaults, sheetSizes } from "./sheet-geometry";
import type { DocumentChart, DocumentSheet, WorkbookDocument } from "./workbook-document";
import {
  attribute,
  childElement,
  childElements,
  descendants,
  type Element,
  elementFrom,
  elementXml,
  importElement,
  NAMESPACES,
  numberAttribute,
  parseRoot,
  parseXml,
  prefixedAttribute,
  removeElement,
  replaceChildren,
  rootOf,
  serializeXml,
  setAttributes,
  textOf,
  XML_DECLARATION,
} from "./xml";
import { WORKSHEET_ORDER } from "./worksheet-order";

/** Charts on a sheet: the drawing that holds their places, and one part for each. */

type Sheet = Pick<DocumentSheet, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">;
type Box = Pick<DocumentChart, "left" | "top" | "width" | "height">;
type Found = { readonly anchor: Element; readonly chartPart: string; readonly relationshipId: string; readonly chart: DocumentChart };

function findCharts(parts: PackageParts, drawingPart: string, drawing: Element, sheet: Sheet, defaults: SheetDefaults): Found[] {
  const targets = new Map(parts.relationships(drawingPart).map(({ id, target }) => [id, target]));
  return childElements(drawing).flatMap((anchor) => {
    const frame = childElement(anchor, "graphicFrame");
    const [reference] = descendants(frame, "chart");
    const relationshipId = prefixedAttribute(reference, "id") ?? "";
    const chartPart = targets.get(relationshipId);
    const bytes = chartPart === undefined ? undefined : parts.read(chartPart);
    if (!frame || chartPart === undefined || !bytes) return [];
    const properties = childElement(frame, "nvGraphicFramePr", "cNvPr");
    const altText = attribute(properties, "descr");
    const content: ChartContent = readChart(parseRoot(bytes, chartPart));
    const chart: DocumentChart = {
      name: attribute(properties, "name") ?? "",
      ...content,
      ...(altText ? { altText } : {}),
      ...readBox(anchor, sheet, defaults),
    };
    return [{ anchor, chartPart, relationshipId, chart }];
  });
}

/** The part of a sheet's drawing, if it has one. */
export function drawingPartOf(parts: PackageParts, sheetPart: string, worksheet: Element): string | undefined {
  const id = prefixedAttribute(childElement(worksheet, "drawing"), "id");
  return id === undefined ? undefined : parts.relationships(sheetPart).find((relationship) => relationship.id === id)?.target;
}

export function readCharts(
  parts: PackageParts,
  sheetPart: string,
  worksheet: Element,
  sheet: Sheet,
  defaults: SheetDefaults,
): DocumentChart[] {
  const part = drawingPartOf(parts, sheetPart, worksheet);
  const bytes = part && parts.read(part);
  return bytes ? findCharts(parts, part, parseRoot(bytes, part), sheet, defaults).map(({ chart }) => chart) : [];
}

function emu(element: Element | undefined, name: string): number {
  return Number(textOf(childElement(element, name)) || 0) / EMU_PER_PIXEL;
}

function readBox(anchor: Element, sheet: Sheet, defaults: SheetDefaults): Box {
  const sizes = sheetSizes(sheet, defaults);
  const corner = (name: string): { x: number; y: number } => {
    const marker = childElement(anchor, name);
    return {
      x: distanceTo(Number(textOf(childElement(marker, "col")) || 0), sizes.columnPixels) + emu(marker, "colOff"),
      y: distanceTo(Number(textOf(childElement(marker, "row")) || 0), sizes.rowPixels) + emu(marker, "rowOff"),
    };
  };
  const position = childElement(anchor, "pos");
  const start = position
    ? { x: (numberAttribute(position, "x") ?? 0) / EMU_PER_PIXEL, y: (numberAttribute(position, "y") ?? 0) / EMU_PER_PIXEL }
    : corner("from");
  const extent = childElement(anchor, "ext");
  const width = (numberAttribute(extent, "cx") ?? 0) / EMU_PER_PIXEL;
  const height = (numberAttribute(extent, "cy") ?? 0) / EMU_PER_PIXEL;
  const end = childElement(anchor, "to") ? corner("to") : { x: start.x + width, y: start.y + height };
  return { left: start.x, top: start.y, width: end.x - start.x, height: end.y - start.y };
}

function cornersXml(box: Box, sheet: Sheet, defaults: SheetDefaults): string {
  const sizes = sheetSizes(sheet, defaults);
  const marker = (name: string, x: number, y: number): string => {
    const column = cellAtDistance(x, sizes.columnPixels);
    const row = cellAtDistance(y, sizes.rowPixels);
    const offsets = [column.offset, row.offset].map((offset) => Math.round(offset * EMU_PER_PIXEL));
    return (
      `<xdr:${name}><xdr:col>${column.index}</xdr:col><xdr:colOff>${offsets[0] ?? 0}</xdr:colOff>` +
      `<xdr:row>${row.index}</xdr:row><xdr:rowOff>${offsets[1] ?? 0}</xdr:rowOff></xdr:${name}>`
    );
  };
  return marker("from", box.left, box.top) + marker("to", box.left + box.width, box.top + box.height);
}

function anchorXml(chart: DocumentChart, shapeId: number, relationshipId: string, corners: string): string {
  const properties = elementXml("xdr:cNvPr", { id: shapeId, name: chart.name, descr: chart.altText });
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${NAMESPACES.spreadsheetDrawing}" xmlns:a="${NAMESPACES.drawing}">${corners}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${NAMESPACES.chart}"><c:chart xmlns:c="${NAMESPACES.chart}" xmlns:r="${NAMESPACES.relationships}" r:id="${relationshipId}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const CHART_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

export type ChartWriting = {
  readonly parts: PackageParts;
  readonly sheetPart: string;
  readonly worksheet: Element;
  readonly defaults: SheetDefaults;
  readonly document: WorkbookDocument;
  readonly formulas: FormulaFileWriter;
};

/** Writes the charts that differ. A chart that only moved keeps its part, one that did not change keeps its place too. */
export function writeCharts(sheet: DocumentSheet, old: DocumentSheet, writing: ChartWriting): void {
  const { parts, defaults, formulas, document } = writing;
  if (isDeepEqual(sheet.charts, old.charts)) return;
  const drawingPart = ensureDrawing(writing);
  const drawing = parseXml(parts.require(drawingPart), drawingPart);
  const root = rootOf(drawing, drawingPart);
  const found = findCharts(parts, drawingPart, root, old, defaults);
  const pairs = pairCharts(sheet.charts, found);
  for (const one of found) {
    if ([...pairs.values()].includes(one)) continue;
    removeElement(one.anchor);
    parts.removeRelationship(drawingPart, one.relationshipId);
  }
  for (const chart of sheet.charts) {
    const before = pairs.get(chart);
    if (!before) {
      const chartPart = parts.freeName("xl/charts/chart", ".xml");
      parts.write(chartPart, chartXml(chart, document, formulas));
      parts.setContentType(chartPart, CHART_CONTENT_TYPE);
      const id = parts.addRelationship(drawingPart, "chart", chartPart);
      root.appendChild(importElement(anchorXml(chart, nextShapeId(root), id, cornersXml(chart, sheet, defaults)), root));
      continue;
    }
    if (!isDeepEqual(contentOf(chart), contentOf(before.chart))) parts.write(before.chartPart, chartXml(chart, document, formulas));
    const properties = childElement(before.anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr");
    if (properties) setAttributes(properties, { name: chart.name, descr: chart.altText });
    if (!isDeepEqual(boxOf(chart), boxOf(before.chart))) moveAnchor(before.anchor, root, cornersXml(chart, sheet, defaults));
  }
  parts.write(drawingPart, serializeXml(drawing));
}

function contentOf({ type, title, series, hasLegend }: DocumentChart): ChartContent {
  return { type, title, series, hasLegend };
}

function boxOf({ left, top, width, height }: DocumentChart): Box {
  return { left, top, width, height };
}

/** Finds each chart again: first the unchanged ones, then by name. */
function pairCharts(charts: readonly DocumentChart[], found: readonly Found[]): Map<DocumentChart, Found> {
  const pairs = new Map<DocumentChart, Found>();
  const free = new Set(found);
  for (const isMatch of [isDeepEqual, (one: DocumentChart, other: DocumentChart) => one.name === other.name]) {
    for (const chart of charts) {
      const match = pairs.has(chart) ? undefined : [...free].find((candidate) => isMatch(chart, candidate.chart));
      if (!match) continue;
      pairs.set(chart, match);
      free.delete(match);
    }
  }
  return pairs;
}

function moveAnchor(anchor: Element, root: Element, corners: string): void {
  const wrapped = elementFrom(`<xdr:twoCellAnchor>${corners}</xdr:twoCellAnchor>`, root);
  const kept = childElements(anchor).filter((child) => !["from", "to", "pos", "ext"].includes(child.localName ?? ""));
  kept.forEach((child) => wrapped.appendChild(child));
  const editAs = attribute(anchor, "editAs");
  if (editAs !== undefined) setAttributes(wrapped, { editAs });
  root.insertBefore(wrapped, anchor);
  removeElement(anchor);
}

function nextShapeId(root: Element): number {
  const ids = descendants(root, "cNvPr").map((properties) => numberAttribute(properties, "id") ?? 0);
  return Math.max(1, ...ids) + 1;
}

function ensureDrawing({ parts, sheetPart, worksheet }: ChartWriting): string {
  const existing = drawingPartOf(parts, sheetPart, worksheet);
  if (existing !== undefined) return existing;
  const part = parts.freeName("xl/drawings/drawing", ".xml");
  parts.write(part, `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${NAMESPACES.spreadsheetDrawing}" xmlns:a="${NAMESPACES.drawing}"/>`);
  parts.setContentType(part, DRAWING_CONTENT_TYPE);
  const id = parts.addRelationship(sheetPart, "drawing", part);
  replaceChildren(worksheet, "drawing", [elementFrom(elementXml("drawing", { "r:id": id }), worksheet)], WORKSHEET_ORDER);
  return part;
}
