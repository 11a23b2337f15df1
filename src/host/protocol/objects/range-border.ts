import { ApiError } from "../api-error";
import { asColor, asEntry, asText } from "../input";
import { defineObject, type Property } from "../object-type";
import { changeStyle, commonOf, stylesOf } from "../style-access";
import { handle, type BorderEdge, type BorderTarget, type RangeTarget } from "../targets";
import type { Area } from "../../workbook-port";
import type { BorderSide, CellStyle } from "../../../xlsx/workbook-document";
import type { Scope } from "../scope";

type Side = "top" | "bottom" | "left" | "right";

/** The cells of a range that an edge touches, and on which side of them it runs. */
type EdgePart = { readonly side: Side; readonly cells: (area: Area) => Area | undefined };

function firstRows(area: Area, count: number): Area | undefined {
  return count > 0 ? { ...area, rowCount: count } : undefined;
}

function lastRows(area: Area, count: number): Area | undefined {
  return count > 0 ? { ...area, row: area.row + area.rowCount - count, rowCount: count } : undefined;
}

function firstColumns(area: Area, count: number): Area | undefined {
  return count > 0 ? { ...area, columnCount: count } : undefined;
}

function lastColumns(area: Area, count: number): Area | undefined {
  return count > 0 ? { ...area, column: area.column + area.columnCount - count, columnCount: count } : undefined;
}

/** A line between two cells belongs to both of them. */
const EDGES: { readonly [Edge in BorderEdge]: readonly EdgePart[] } = {
  EdgeTop: [{ side: "top", cells: (area) => firstRows(area, 1) }],
  EdgeBottom: [{ side: "bottom", cells: (area) => lastRows(area, 1) }],
  EdgeLeft: [{ side: "left", cells: (area) => firstColumns(area, 1) }],
  EdgeRight: [{ side: "right", cells: (area) => lastColumns(area, 1) }],
  InsideHorizontal: [
    { side: "bottom", cells: (area) => firstRows(area, area.rowCount - 1) },
    { side: "top", cells: (area) => lastRows(area, area.rowCount - 1) },
  ],
  InsideVertical: [
    { side: "right", cells: (area) => firstColumns(area, area.columnCount - 1) },
    { side: "left", cells: (area) => lastColumns(area, area.columnCount - 1) },
  ],
};

const EDGE_NAMES = Object.keys(EDGES) as readonly BorderEdge[];

/** The file's line styles, each with Excel's style and weight. */
const LINES: { readonly [style: string]: { readonly style: string; readonly weight: string } | undefined } = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
};

const NO_LINE = { style: "None", weight: "Thin" } as const;

/** The file's line for a style and a weight; a style that does not come in that weight keeps its own. */
function lineFor(style: string, weight: string): string {
  const ofStyle = Object.keys(LINES).filter((line) => LINES[line]?.style === style);
  const [first] = ofStyle;
  if (first === undefined) throw new ApiError("InvalidArgument", `There is no border style ${style}.`);
  return ofStyle.find((line) => LINES[line]?.weight === weight) ?? first;
}

function sideOf({ range, edge }: BorderTarget, style: (side: BorderSide | undefined) => unknown, scope: Scope): unknown {
  const [part] = EDGES[edge];
  const area = part?.cells(range.area);
  if (part === undefined || area === undefined) return style(undefined);
  return commonOf(stylesOf({ sheet: range.sheet, area }, scope), ({ border }) => style(border?.[part.side]));
}

function changeSides({ range, edge }: BorderTarget, change: (side: BorderSide | undefined) => BorderSide | undefined, scope: Scope): void {
  for (const { side, cells } of EDGES[edge]) {
    const area = cells(range.area);
    if (area !== undefined) changeBorders({ sheet: range.sheet, area }, (border) => ({ ...border, [side]: change(border?.[side]) }), scope);
  }
}

/** Gives every cell its own new border; neighbours in a row with the same border change together. */
function changeBorders(range: RangeTarget, change: (border: CellStyle["border"]) => CellStyle["border"], scope: Scope): void {
  const { sheet, area } = range;
  const rows = scope.book.readStyles(sheet, area).map((row) => row.map(({ border }) => change(border)));
  const keys = rows.map((row) => JSON.stringify(row));
  const isUniform = keys.every((key) => key === keys[0]) && new Set(rows[0]?.map((border) => JSON.stringify(border))).size === 1;
  if (isUniform) {
    changeStyle(range, { border: rows[0]?.[0] }, scope);
    return;
  }
  for (const [rowIndex, row] of rows.entries()) {
    let start = 0;
    for (let column = 1; column <= row.length; column++) {
      if (column < row.length && JSON.stringify(row[column]) === JSON.stringify(row[start])) continue;
      const run = { row: area.row + rowIndex, column: area.column + start, rowCount: 1, columnCount: column - start };
      changeStyle({ sheet, area: run }, { border: row[start] }, scope);
      start = column;
    }
  }
}

function borderProperty(
  read: (side: BorderSide | undefined) => unknown,
  changed: (side: BorderSide | undefined, value: unknown) => BorderSide | undefined,
): Property<BorderTarget> {
  return {
    since: "1.1",
    get: (target, scope) => sideOf(target, read, scope),
    set: (target, value, scope) => changeSides(target, (side) => changed(side, value), scope),
  };
}

function lineOf(side: BorderSide | undefined): { readonly style: string; readonly weight: string } {
  return side === undefined ? NO_LINE : (LINES[side.style] ?? NO_LINE);
}

/** `Excel.RangeBorder`. */
export const RANGE_BORDER = defineObject("RangeBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  members: {
    sideIndex: { since: "1.1", get: ({ edge }) => edge },
    style: borderProperty(
      (side) => lineOf(side).style,
      (side, value) => {
        const style = asText(value);
        return style === "None" ? undefined : { ...side, style: lineFor(style, lineOf(side).weight) };
      },
    ),
    weight: borderProperty(
      (side) => lineOf(side).weight,
      (side, value) => {
        const weight = asEntry<string>(value, { Hairline: "Hairline", Thin: "Thin", Medium: "Medium", Thick: "Thick" });
        const { style } = lineOf(side);
        return { ...side, style: lineFor(style === "None" ? "Continuous" : style, weight) };
      },
    ),
    color: borderProperty(
      (side) => side?.color ?? "#000000",
      (side, value) => ({ style: side?.style ?? "thin", color: asColor(value) }),
    ),
  },
});

function edgeOf(range: RangeTarget, key: unknown): BorderTarget {
  const edge = EDGE_NAMES.find((name) => name === key);
  if (edge === undefined)
    throw new ApiError(typeof key === "string" ? "ItemNotFound" : "InvalidArgument", `There is no border ${String(key)}.`);
  return { range, edge };
}

/** `Excel.RangeBorderCollection`; diagonal borders are not part of the host. */
export const RANGE_BORDER_COLLECTION = defineObject("RangeBorderCollection", {
  collection: {
    list: (range) => EDGE_NAMES.map((edge) => handle("RangeBorder", { range, edge })),
    find: (range, key) => handle("RangeBorder", edgeOf(range, key)),
  },
  members: {
    count: { since: "1.1", get: () => EDGE_NAMES.length },
    getItem: { since: "1.1", call: (range, args) => handle("RangeBorder", edgeOf(range, args.value(0))) },
    getItemAt: { since: "1.1", call: (range, args) => handle("RangeBorder", edgeOf(range, EDGE_NAMES[args.integer(0, 0)] ?? "")) },
  },
});
