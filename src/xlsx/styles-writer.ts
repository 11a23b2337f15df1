import { argb } from "./colors";
import { isDeepEqual } from "./deep-equal";
import { builtInNumberFormatId, FIRST_CUSTOM_NUMBER_FORMAT } from "./number-formats";
import { DEFAULT_FONT } from "./styles-reader";
import type { CellStyle, DifferentialStyle } from "./workbook-document";
import {
  attribute,
  childElement,
  childElements,
  type Document,
  type Element,
  cloneElement,
  elementFrom,
  elementsFrom,
  elementXml,
  numberAttribute,
  parseXml,
  replaceChildren,
  rootOf,
  serializeXml,
  setAttributes,
} from "./xml";

/** Sequence of CT_Stylesheet, CT_Font and CT_Border; Excel refuses files that do not keep it. */
const STYLE_SHEET_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const BORDER_ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const XF_ORDER = ["alignment", "protection", "extLst"];

type Font = NonNullable<CellStyle["font"]>;

/** Appends to the style part of a file. What is there keeps its number, and so every cell its look. */
export class StylesWriter {
  private readonly document: Document;
  private readonly root: Element;
  private readonly written = new Map<string, number>();
  /** Text of each element → its number, by collection. */
  private readonly numbers = new Map<string, Map<string, number>>();
  private isEdited = false;

  /** @param known the styles that the file's own xf records were read as */
  constructor(
    source: Uint8Array | string,
    part: string,
    private readonly known: readonly CellStyle[],
  ) {
    this.document = parseXml(source, part);
    this.root = rootOf(this.document, part);
  }

  /** The changed part, or `undefined` if nothing was appended. */
  finish(): string | undefined {
    return this.isEdited ? serializeXml(this.document) : undefined;
  }

  /** The xf number for each style of a document; a style that is as the file has it keeps its number. */
  xfNumbers(styles: readonly CellStyle[]): number[] {
    return styles.map((style, index) => (isDeepEqual(style, this.known[index]) ? index : this.appendOnce(style, index)));
  }

  private appendOnce(style: CellStyle, index: number): number {
    // A style of the file that the document changed is based on what the file had there.
    const base = style.basedOn ?? (index < this.known.length ? index : undefined);
    const key = JSON.stringify([style, base]);
    const number = this.written.get(key) ?? this.appendXf(style, base);
    this.written.set(key, number);
    return number;
  }

  private appendXf(style: CellStyle, basedOn: number | undefined): number {
    const collection = this.collection("cellXfs");
    const base = basedOn === undefined ? undefined : childElements(collection, "xf")[basedOn];
    const xf = this.copyOf(base, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
    const before: CellStyle = (base && basedOn !== undefined && this.known[basedOn]) || { numberFormat: "General" };
    if (style.numberFormat !== before.numberFormat) {
      setAttributes(xf, { numFmtId: this.numberFormatId(style.numberFormat), applyNumberFormat: true });
    }
    if (!isDeepEqual(style.font ?? {}, before.font ?? {})) {
      setAttributes(xf, {
        fontId: this.partOnce("font", style.font, before.font, numberAttribute(xf, "fontId") ?? 0, (font, old, id) =>
          this.appendFont(font, old, id),
        ),
        applyFont: true,
      });
    }
    if (style.fill !== before.fill) setAttributes(xf, { fillId: this.appendFill(style.fill), applyFill: true });
    if (!isDeepEqual(style.border ?? {}, before.border ?? {})) {
      const baseId = numberAttribute(xf, "borderId") ?? 0;
      const borderId = this.partOnce("border", style.border, before.border, baseId, (border, old, id) =>
        this.appendBorder(border, old, id),
      );
      setAttributes(xf, { borderId, applyBorder: true });
    }
    this.setAlignment(xf, style, before);
    if ((style.locked ?? true) !== (before.locked ?? true)) {
      const protection = this.childOf(xf, "protection", XF_ORDER);
      setAttributes(protection, { locked: style.locked ?? true });
      setAttributes(xf, { applyProtection: true });
    }
    return this.append("cellXfs", xf);
  }

  /** Many styles have one font or one border; making its element is the dear part. */
  private partOnce<Part extends object>(
    kind: string,
    part: Part | undefined,
    before: Part | undefined,
    basedOn: number,
    append: (part: Part, before: Part, basedOn: number) => number,
  ): number {
    const [wanted, old] = [part ?? ({} as Part), before ?? ({} as Part)];
    const key = `${kind} ${JSON.stringify([wanted, old, basedOn])}`;
    const number = this.written.get(key) ?? append(wanted, old, basedOn);
    this.written.set(key, number);
    return number;
  }

  private setAlignment(xf: Element, style: CellStyle, before: CellStyle): void {
    const changes = {
      ...(style.horizontalAlignment === before.horizontalAlignment ? {} : { horizontal: style.horizontalAlignment }),
      ...((style.verticalAlignment ?? "bottom") === (before.verticalAlignment ?? "bottom") ? {} : { vertical: style.verticalAlignment }),
      ...((style.wrapText ?? false) === (before.wrapText ?? false) ? {} : { wrapText: style.wrapText || undefined }),
      ...((style.indent ?? 0) === (before.indent ?? 0) ? {} : { indent: style.indent || undefined }),
    };
    if (Object.keys(changes).length === 0) return;
    setAttributes(this.childOf(xf, "alignment", XF_ORDER), changes);
    setAttributes(xf, { applyAlignment: true });
  }

  private numberFormatId(format: string): number {
    const builtIn = builtInNumberFormatId(format);
    if (builtIn !== undefined) return builtIn;
    const existing = childElements(childElement(this.root, "numFmts"), "numFmt");
    const same = existing.find((element) => attribute(element, "formatCode") === format);
    if (same) return numberAttribute(same, "numFmtId") ?? 0;
    const highest = Math.max(FIRST_CUSTOM_NUMBER_FORMAT - 1, ...existing.map((element) => numberAttribute(element, "numFmtId") ?? 0));
    this.appendXml("numFmts", elementXml("numFmt", { numFmtId: highest + 1, formatCode: format }));
    return highest + 1;
  }

  private appendFont(font: Font, before: Font, basedOn: number): number {
    const base = childElements(this.collection("fonts"), "font")[basedOn];
    const element = this.copyOf(base, "<font/>");
    const changed: Record<string, string | undefined> = {};
    for (const [key, name] of [
      ["bold", "b"],
      ["italic", "i"],
      ["strikethrough", "strike"],
      ["underline", "u"],
    ] as const) {
      if ((font[key] ?? false) !== (before[key] ?? false)) changed[name] = font[key] ? `<${name}/>` : undefined;
    }
    if (font.size !== before.size) changed["sz"] = elementXml("sz", { val: font.size ?? DEFAULT_FONT.size });
    if (font.color !== before.color) changed["color"] = font.color ? elementXml("color", { rgb: argb(font.color) }) : '<color theme="1"/>';
    if (font.name !== before.name) {
      // The scheme would put the theme's font in place of the name.
      Object.assign(changed, { name: elementXml("name", { val: font.name ?? DEFAULT_FONT.name }), scheme: undefined, charset: undefined });
    }
    for (const [name, xml] of Object.entries(changed)) {
      replaceChildren(element, name, xml === undefined ? [] : elementsFrom(xml, element), FONT_ORDER);
    }
    return this.append("fonts", element);
  }

  private appendFill(fill: string | undefined): number {
    if (fill === undefined) return 0;
    const color = elementXml("fgColor", { rgb: argb(fill) }) + elementXml("bgColor", { indexed: 64 });
    return this.appendXml("fills", elementXml("fill", {}, elementXml("patternFill", { patternType: "solid" }, color)));
  }

  private appendBorder(border: NonNullable<CellStyle["border"]>, before: NonNullable<CellStyle["border"]>, basedOn: number): number {
    const base = childElements(this.collection("borders"), "border")[basedOn];
    const element = this.copyOf(base, "<border><left/><right/><top/><bottom/><diagonal/></border>");
    for (const side of ["left", "right", "top", "bottom"] as const) {
      const line = border[side];
      if (isDeepEqual(line, before[side])) continue;
      const color = elementXml("color", line?.color ? { rgb: argb(line.color) } : { auto: 1 });
      const xml = line ? elementXml(side, { style: line.style }, color) : elementXml(side, {});
      replaceChildren(element, side, elementsFrom(xml, element), BORDER_ORDER);
    }
    return this.append("borders", element);
  }

  /** Number of a differential style with this look. */
  differentialStyle(style: DifferentialStyle): number {
    const key = `dxf ${JSON.stringify(style)}`;
    const known = this.written.get(key);
    if (known !== undefined) return known;
    const number = this.appendXml("dxfs", this.differentialStyleXml(style));
    this.written.set(key, number);
    return number;
  }

  private differentialStyleXml({ font, fill, numberFormat }: DifferentialStyle): string {
    const flag = (name: string, isSet: boolean | undefined): string =>
      isSet === undefined ? "" : elementXml(name, isSet ? {} : { val: 0 });
    const fontXml =
      font &&
      elementXml(
        "font",
        {},
        flag("b", font.bold) +
          flag("i", font.italic) +
          flag("strike", font.strikethrough) +
          (font.underline === undefined ? "" : elementXml("u", font.underline ? {} : { val: "none" })) +
          (font.color === undefined ? "" : elementXml("color", { rgb: argb(font.color) })),
      );
    const formatXml = numberFormat && elementXml("numFmt", { numFmtId: this.numberFormatId(numberFormat), formatCode: numberFormat });
    const fillXml = fill && elementXml("fill", {}, elementXml("patternFill", {}, elementXml("bgColor", { rgb: argb(fill) })));
    return elementXml("dxf", {}, (fontXml ?? "") + (formatXml ?? "") + (fillXml ?? ""));
  }

  private copyOf(element: Element | undefined, otherwise: string): Element {
    return element ? cloneElement(element) : elementFrom(otherwise, this.root);
  }

  private collection(name: string): Element {
    return this.childOf(this.root, name, STYLE_SHEET_ORDER);
  }

  private childOf(parent: Element, name: string, order: readonly string[]): Element {
    const existing = childElement(parent, name);
    if (existing) return existing;
    const created = elementFrom(`<${name}/>`, parent);
    replaceChildren(parent, name, [created], order);
    return created;
  }

  private appendXml(collection: string, xml: string): number {
    return this.append(collection, elementFrom(xml, this.root));
  }

  /** Puts an element at the end of a collection unless an equal one is there; @returns its number */
  private append(collection: string, element: Element): number {
    const parent = this.collection(collection);
    let numbers = this.numbers.get(collection);
    if (!numbers) {
      // Backwards, so that of equal elements the first one counts.
      const texts = childElements(parent).map((sibling, index): [string, number] => [serializeXml(sibling), index]);
      numbers = new Map(texts.reverse());
      this.numbers.set(collection, numbers);
    }
    const text = serializeXml(element);
    const same = numbers.get(text);
    if (same !== undefined) return same;
    const number = childElements(parent).length;
    parent.appendChild(element);
    numbers.set(text, number);
    setAttributes(parent, { count: number + 1 });
    this.isEdited = true;
    return number;
  }
}
