import type { CellStyle } from "../../xlsx/workbook-document";
import type { StyleChange } from "../workbook-port";
import { excelFormat, gridFormat } from "./grid-format";
import type { GridCell, GridStyle } from "./library";

/** A style as the grid draws it. */
export type DrawnStyle = { readonly style: GridStyle | undefined; readonly format: string | undefined };

type Font = NonNullable<CellStyle["font"]>;

const HORIZONTAL: Partial<Record<NonNullable<CellStyle["horizontalAlignment"]>, "left" | "center" | "right">> = {
  left: "left",
  center: "center",
  right: "right",
  centerContinuous: "center",
  distributed: "center",
};
const VERTICAL = { top: "top", center: "middle", bottom: "bottom", justify: "middle", distributed: "middle" } as const;
const FROM_VERTICAL = { top: "top", middle: "center", bottom: "bottom" } as const;

function withoutUndefined<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}

function drawn(style: CellStyle): GridStyle {
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = style;
  return withoutUndefined<GridStyle>({
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: font?.underline || undefined,
    strikethrough: font?.strikethrough || undefined,
    fontSize: font?.size,
    textColor: font?.color,
    fillColor: fill,
    align: horizontalAlignment && HORIZONTAL[horizontalAlignment],
    verticalAlign: verticalAlignment && VERTICAL[verticalAlignment],
    wrapping: wrapText ? "wrap" : undefined,
  });
}

/** Merges a change into a style; `null` takes a property away. */
export function changedStyle(style: CellStyle, change: StyleChange): CellStyle {
  const result = new Map<string, unknown>(Object.entries(style));
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const isMerged = (key === "font" || key === "border") && value !== null;
    const merged = isMerged ? withoutUndefined({ ...(result.get(key) as object | undefined), ...(value as object) }) : value;
    if (merged === null) result.delete(key);
    else result.set(key, merged);
  }
  return Object.fromEntries(result) as CellStyle;
}

/**
 * The styles of a workbook: the document's own, in their order, and after them those that the API or the user made.
 * A cell of the grid carries the index (`xf`) beside what the grid draws; so an untouched cell keeps its style with
 * everything the grid cannot draw, and a cell whose drawing was changed gets a new style based on it.
 */
export class StyleTable {
  private readonly styles: CellStyle[];
  private readonly indices = new Map<string, number>();
  private readonly drawings = new Map<number, DrawnStyle>();
  private readonly readings = new WeakMap<GridStyle, Map<string, number>>();

  constructor(styles: readonly CellStyle[]) {
    this.styles = styles.length > 0 ? [...styles] : [{ numberFormat: "General" }];
  }

  all(): readonly CellStyle[] {
    return this.styles;
  }

  at(index: number): CellStyle {
    return this.styles[index] ?? this.styles[0] ?? { numberFormat: "General" };
  }

  /** The index of the style that `base` becomes by a change; `base` itself if nothing changes. */
  derive(base: number, change: StyleChange & { readonly numberFormat?: string }): number {
    const before = this.at(base);
    const basedOn = before.basedOn ?? base;
    const after = changedStyle(before, change);
    const key = JSON.stringify(sorted({ ...after, basedOn }));
    if (key === JSON.stringify(sorted({ ...before, basedOn }))) return base;
    if (key === JSON.stringify(sorted({ ...this.at(basedOn), basedOn }))) return basedOn;
    let index = this.indices.get(key);
    if (index === undefined) {
      index = this.styles.push({ ...after, basedOn }) - 1;
      this.indices.set(key, index);
    }
    return index;
  }

  /** What the grid draws for a style. The same object each time, so that cells share it. */
  draw(index: number): DrawnStyle {
    let drawing = this.drawings.get(index);
    if (!drawing) {
      const style = this.at(index);
      drawing = { style: index === 0 ? undefined : { ...drawn(style), xf: index }, format: gridFormat(style.numberFormat) };
      this.drawings.set(index, drawing);
    }
    return drawing;
  }

  /** The style of a cell, as it is drawn now. */
  indexOf(cell: GridCell | undefined): number {
    if (!cell) return 0;
    const { style, format } = cell;
    const index = style?.xf ?? 0;
    const drawing = this.draw(index);
    if (drawing.style === style && drawing.format === format) return index;
    const key = format ?? "";
    const read = style && this.readings.get(style)?.get(key);
    if (read !== undefined) return read;
    const result = this.derive(index, this.changeBetween(drawing, { style, format }));
    if (style) {
      const byFormat = this.readings.get(style) ?? new Map<string, number>();
      this.readings.set(style, byFormat.set(key, result));
    }
    return result;
  }

  private changeBetween(expected: DrawnStyle, actual: DrawnStyle): StyleChange & { readonly numberFormat?: string } {
    const before = expected.style ?? {};
    const after = actual.style ?? {};
    const differs = (key: keyof GridStyle): boolean => (before[key] || undefined) !== (after[key] || undefined);
    const font: Record<string, unknown> = {};
    for (const key of ["bold", "italic", "underline", "strikethrough"] as const) if (differs(key)) font[key] = after[key] === true;
    if (differs("fontSize")) font.size = after.fontSize;
    if (differs("textColor")) font.color = after.textColor || undefined;
    return {
      ...(Object.keys(font).length > 0 && { font: font as Font }),
      ...(differs("fillColor") && { fill: after.fillColor || null }),
      ...(differs("align") && { horizontalAlignment: after.align ?? null }),
      ...(differs("verticalAlign") && { verticalAlignment: after.verticalAlign ? FROM_VERTICAL[after.verticalAlign] : null }),
      ...(differs("wrapping") && { wrapText: after.wrapping === "wrap" || null }),
      ...(expected.format !== actual.format && { numberFormat: excelFormat(actual.format) }),
    };
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
