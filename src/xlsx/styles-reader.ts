import { type Palette, resolveColor } from "./colors";
import { BUILT_IN_NUMBER_FORMATS } from "./number-formats";
import type { BorderSide, CellStyle, DifferentialStyle } from "./workbook-document";
import { attribute, booleanAttribute, childElement, childElements, type Element, numberAttribute } from "./xml";

/** Excel's default font; a style says only what differs from it. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

export type StyleSheet = { readonly styles: readonly CellStyle[]; readonly differentialStyles: readonly DifferentialStyle[] };

type Font = NonNullable<CellStyle["font"]>;

/** Without keys whose value is undefined; `undefined` if none is left. */
export function compact<Value extends object>(value: Value): Value | undefined {
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return kept.length > 0 ? (Object.fromEntries(kept) as Value) : undefined;
}

/** @param root the `styleSheet` element, `undefined` for a file without styles */
export function readStyleSheet(root: Element | undefined, palette: Palette): StyleSheet {
  const formats = new Map(BUILT_IN_NUMBER_FORMATS);
  for (const format of childElements(childElement(root, "numFmts"), "numFmt")) {
    formats.set(numberAttribute(format, "numFmtId") ?? -1, attribute(format, "formatCode") ?? "General");
  }
  const fonts = childElements(childElement(root, "fonts"), "font").map((font) => readFont(font, palette));
  const fills = childElements(childElement(root, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = childElements(childElement(root, "borders"), "border").map((border) => readBorder(border, palette));
  const styles = childElements(childElement(root, "cellXfs"), "xf").map((xf): CellStyle => {
    const alignment = childElement(xf, "alignment");
    return {
      numberFormat: formats.get(numberAttribute(xf, "numFmtId") ?? 0) ?? "General",
      ...compact({
        font: fonts[numberAttribute(xf, "fontId") ?? 0],
        fill: fills[numberAttribute(xf, "fillId") ?? 0],
        border: borders[numberAttribute(xf, "borderId") ?? 0],
        horizontalAlignment: readHorizontalAlignment(alignment),
        verticalAlignment: readVerticalAlignment(alignment),
        wrapText: booleanAttribute(alignment, "wrapText") || undefined,
        indent: numberAttribute(alignment, "indent") || undefined,
        locked: booleanAttribute(childElement(xf, "protection"), "locked") === false ? false : undefined,
      }),
    };
  });
  const differentialStyles = childElements(childElement(root, "dxfs"), "dxf").map((dxf) => readDifferentialStyle(dxf, palette));
  return { styles: styles.length > 0 ? styles : [{ numberFormat: "General" }], differentialStyles };
}

/** A flag element: present means on, unless it says `val="0"`. */
function isOn(parent: Element, name: string): true | undefined {
  const element = childElement(parent, name);
  return element && booleanAttribute(element, "val") !== false && attribute(element, "val") !== "none" ? true : undefined;
}

function readFont(font: Element, palette: Palette): Font | undefined {
  const name = attribute(childElement(font, "name"), "val");
  const size = numberAttribute(childElement(font, "sz"), "val");
  return compact({
    name: name === DEFAULT_FONT.name ? undefined : name,
    size: size === DEFAULT_FONT.size ? undefined : size,
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    underline: isOn(font, "u"),
    strikethrough: isOn(font, "strike"),
    color: resolveColor(childElement(font, "color"), palette),
  });
}

function readFill(fill: Element, palette: Palette): string | undefined {
  const pattern = childElement(fill, "patternFill");
  return attribute(pattern, "patternType") === "solid" ? resolveFill(childElement(pattern, "fgColor"), palette) : undefined;
}

/** A fill in the theme's text colour is black, not "no fill". */
function resolveFill(color: Element | undefined, palette: Palette): string | undefined {
  return resolveColor(color, palette) ?? (attribute(color, "theme") === "1" ? `#${palette.theme[1] ?? "000000"}` : undefined);
}

const BORDER_SIDES = ["left", "right", "top", "bottom"] as const;

function readBorder(border: Element, palette: Palette): CellStyle["border"] {
  const sides = BORDER_SIDES.map((name): [string, BorderSide | undefined] => {
    const side = childElement(border, name);
    const style = attribute(side, "style");
    const color = resolveColor(childElement(side, "color"), palette);
    return [name, style === undefined || style === "none" ? undefined : { style, ...(color === undefined ? {} : { color }) }];
  });
  return compact(Object.fromEntries(sides));
}

const HORIZONTAL = ["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const;
const VERTICAL = ["top", "center", "justify", "distributed"] as const;

function readHorizontalAlignment(alignment: Element | undefined): CellStyle["horizontalAlignment"] {
  return HORIZONTAL.find((value) => value === attribute(alignment, "horizontal"));
}

/** Bottom is Excel's default and so not said. */
function readVerticalAlignment(alignment: Element | undefined): CellStyle["verticalAlignment"] {
  return VERTICAL.find((value) => value === attribute(alignment, "vertical"));
}

function readDifferentialStyle(dxf: Element, palette: Palette): DifferentialStyle {
  const font = childElement(dxf, "font");
  const pattern = childElement(dxf, "fill", "patternFill");
  // In a differential style Excel keeps the colour of a solid fill in bgColor.
  const fillColor = childElement(pattern, "bgColor") ?? childElement(pattern, "fgColor");
  return (
    compact({
      font: font && readFont(font, palette),
      fill: attribute(pattern, "patternType") === "none" ? undefined : resolveFill(fillColor, palette),
      numberFormat: attribute(childElement(dxf, "numFmt"), "formatCode"),
    }) ?? {}
  );
}
