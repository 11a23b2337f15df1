import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/address";
import { asBoolean, asColor, asEntry, asInteger, asNumber, asText, wordOf } from "../input";
import { ApiError } from "../api-error";
import { withoutEmptyEnd } from "../areas";
import { refuseOnProtectedSheet } from "../protected-sheets";
import { defineObject } from "../object-type";
import { changeStyle, commonOf, styleProperty, stylesOf } from "../style-access";
import { handle, type RangeTarget } from "../targets";
import type { CellStyle } from "../../../xlsx/workbook-document";
import type { Property } from "../object-type";
import type { Scope } from "../scope";

type Horizontal = NonNullable<CellStyle["horizontalAlignment"]>;
type Vertical = NonNullable<CellStyle["verticalAlignment"]>;

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const satisfies Record<string, Horizontal | "general">;

const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const satisfies Record<string, Vertical>;

/** Excel's largest column width and row height, in points. */
const LARGEST_SIZE = 1790;

type Axis = {
  readonly index: "row" | "column";
  readonly count: "rowCount" | "columnCount";
  readonly limit: number;
  readonly locked: string;
};

const ROWS: Axis = { index: "row", count: "rowCount", limit: MAX_ROWS, locked: "formatRows" };
const COLUMNS: Axis = { index: "column", count: "columnCount", limit: MAX_COLUMNS, locked: "formatColumns" };

/** The rows or columns of a range; of a whole sheet only the used ones. */
function linesOf(range: RangeTarget, axis: Axis, scope: Scope): number[] {
  const { area } = range;
  const used = area[axis.count] === axis.limit ? withoutEmptyEnd(scope.book, range) : area;
  const count = used === undefined ? 1 : used[axis.index] + used[axis.count] - area[axis.index];
  return Array.from({ length: count }, (_, index) => area[axis.index] + index);
}

function sizeProperty(
  axis: Axis,
  read: (scope: Scope, range: RangeTarget, line: number) => number,
  write: (scope: Scope, range: RangeTarget, line: number, points: number) => void,
): Property<RangeTarget> {
  return {
    since: "1.2",
    get: (range, scope) => {
      const sizes = new Set(linesOf(range, axis, scope).map((line) => read(scope, range, line)));
      const [size] = sizes;
      return sizes.size === 1 && size !== undefined ? size : null;
    },
    set: (range, value, scope) => {
      const points = asNumber(value);
      if (points < 0 || points > LARGEST_SIZE)
        throw new ApiError("InvalidArgument", `The size must lie between 0 and ${LARGEST_SIZE} points.`);
      refuseOnProtectedSheet(scope.book, range.sheet, axis.locked);
      for (const line of linesOf(range, axis, scope)) write(scope, range, line, points);
    },
  };
}

/** `Excel.RangeFormat`. */
export const RANGE_FORMAT = defineObject("RangeFormat", {
  members: {
    fill: { since: "1.1", open: (range) => handle("RangeFill", range) },
    font: { since: "1.1", open: (range) => handle("RangeFont", range) },
    borders: { since: "1.1", open: (range) => handle("RangeBorderCollection", range) },
    protection: { since: "1.2", open: (range) => handle("FormatProtection", range) },
    horizontalAlignment: styleProperty(
      "1.1",
      ({ horizontalAlignment }) => wordOf(HORIZONTAL, horizontalAlignment ?? "general"),
      (value) => {
        const alignment = asEntry<Horizontal | "general">(value, HORIZONTAL);
        return { horizontalAlignment: alignment === "general" ? null : alignment };
      },
    ),
    verticalAlignment: styleProperty(
      "1.1",
      ({ verticalAlignment }) => wordOf(VERTICAL, verticalAlignment ?? "bottom"),
      (value) => ({ verticalAlignment: asEntry<Vertical>(value, VERTICAL) }),
    ),
    wrapText: styleProperty(
      "1.1",
      ({ wrapText }) => wrapText === true,
      (value) => ({ wrapText: asBoolean(value) }),
    ),
    indentLevel: styleProperty(
      "1.9",
      ({ indent }) => indent ?? 0,
      (value) => ({ indent: asInteger(value, 0) }),
    ),
    columnWidth: sizeProperty(
      COLUMNS,
      (scope, { sheet }, column) => scope.book.columnWidth(sheet, column),
      (scope, { sheet }, column, points) => scope.edit().setColumnWidth(sheet, column, points),
    ),
    rowHeight: sizeProperty(
      ROWS,
      (scope, { sheet }, row) => scope.book.rowHeight(sheet, row),
      (scope, { sheet }, row, points) => scope.edit().setRowHeight(sheet, row, points),
    ),
    autofitColumns: {
      since: "1.2",
      call: (range, _args, scope) => {
        refuseOnProtectedSheet(scope.book, range.sheet, "formatColumns");
        const area = withoutEmptyEnd(scope.calculated(), range);
        if (area !== undefined) scope.edit().autofitColumns(range.sheet, area);
      },
    },
    autofitRows: {
      since: "1.2",
      call: (range, _args, scope) => {
        refuseOnProtectedSheet(scope.book, range.sheet, "formatRows");
        const area = withoutEmptyEnd(scope.calculated(), range);
        if (area !== undefined) scope.edit().autofitRows(range.sheet, area);
      },
    },
  },
});

/** `Excel.RangeFill`. A cell without fill reads as white, as in Excel. */
export const RANGE_FILL = defineObject("RangeFill", {
  members: {
    color: {
      since: "1.1",
      get: (range, scope) => commonOf(stylesOf(range, scope), ({ fill }) => fill ?? "#FFFFFF") ?? "",
      // Excel takes an empty text as "no fill".
      set: (range, value, scope) => changeStyle(range, { fill: value === "" ? null : asColor(value) }, scope),
    },
    clear: { since: "1.1", call: (range, _args, scope) => changeStyle(range, { fill: null }, scope) },
  },
});

type Font = NonNullable<CellStyle["font"]>;

const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;

function fontFlag(part: "bold" | "italic" | "strikethrough", since: "1.1" | "1.9"): Property<RangeTarget> {
  return fontProperty(
    since,
    (font) => font[part] === true,
    (value) => ({ [part]: asBoolean(value) }),
  );
}

function fontProperty<Value>(since: "1.1" | "1.9", read: (font: Font) => Value, partFor: (value: unknown) => Font): Property<RangeTarget> {
  return styleProperty(
    since,
    ({ font }) => read(font ?? {}),
    (value) => ({ font: partFor(value) }),
  );
}

/** `Excel.RangeFont`. */
export const RANGE_FONT = defineObject("RangeFont", {
  members: {
    bold: fontFlag("bold", "1.1"),
    italic: fontFlag("italic", "1.1"),
    strikethrough: fontFlag("strikethrough", "1.9"),
    name: fontProperty(
      "1.1",
      ({ name }) => name ?? DEFAULT_FONT.name,
      (value) => ({ name: asText(value) }),
    ),
    size: fontProperty(
      "1.1",
      ({ size }) => size ?? DEFAULT_FONT.size,
      (value) => ({ size: asNumber(value) }),
    ),
    color: fontProperty(
      "1.1",
      ({ color }) => color ?? DEFAULT_FONT.color,
      (value) => ({ color: asColor(value) }),
    ),
    underline: fontProperty(
      "1.1",
      ({ underline }) => (underline === true ? "Single" : "None"),
      (value) => ({ underline: asEntry<boolean>(value, { None: false, Single: true }) }),
    ),
  },
});

/** `Excel.FormatProtection`. */
export const FORMAT_PROTECTION = defineObject("FormatProtection", {
  members: {
    locked: styleProperty(
      "1.2",
      ({ locked }) => locked !== false,
      (value) => ({ locked: asBoolean(value) }),
    ),
  },
});
