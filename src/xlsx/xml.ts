import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { damagedWorkbook } from "./workbook-file-error";

/** XML of the package's small parts: strict parsing, editing by local name, writing of new elements as text. */

export type { Document, Element } from "@xmldom/xmldom";

export const NAMESPACES = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  dynamicArrays: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
} as const;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text of a part: UTF-8, or UTF-16 with a byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The part in UTF-8, for the readers that work on bytes. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? new TextEncoder().encode(decodeXml(bytes).replace(/encoding=["']UTF-16["']/i, 'encoding="UTF-8"')) : bytes;
}

/** A document type can define entities that expand without end or read files; Excel never writes one. */
export function refuseDocumentType(text: string, part: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    throw damagedWorkbook(part, {
      de: "enthält eine Dokumenttyp-Definition, die in Arbeitsmappen nicht vorkommt und gefährlich sein kann",
      en: "contains a document type definition, which workbooks never have and which can be dangerous",
    });
  }
}

/** @throws WorkbookFileError `damaged`, naming the part, if the text is not well-formed XML */
export function parseXml(source: Uint8Array | string, part: string): Document {
  const text = typeof source === "string" ? source : decodeXml(source);
  refuseDocumentType(text, part);
  try {
    return new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(text, "application/xml");
  } catch {
    throw damagedWorkbook(part, { de: "ist kein gültiges XML", en: "is not valid XML" });
  }
}

export function rootOf(document: Document, part: string): Element {
  const root = document.documentElement;
  if (!root) throw damagedWorkbook(part, { de: "ist leer", en: "is empty" });
  return root;
}

/** The root element of a part. */
export function parseRoot(source: Uint8Array | string, part: string): Element {
  return rootOf(parseXml(source, part), part);
}

export function serializeXml(node: Document | Element): string {
  return new XMLSerializer().serializeToString(node);
}

function isElement(node: object): node is Element {
  return "nodeType" in node && node.nodeType === 1;
}

/** Child elements, all or those of a local name. Prefixes vary between producers, local names do not. */
export function childElements(parent: Element | undefined, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) found.push(node);
  }
  return found;
}

/** The first child along a path of local names. */
export function childElement(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  let element = parent;
  for (const localName of path) element = childElements(element, localName)[0];
  return element;
}

/** All descendants of a local name, in document order. */
export function descendants(parent: Element | undefined, localName: string): Element[] {
  return childElements(parent).flatMap((child) => [...(child.localName === localName ? [child] : []), ...descendants(child, localName)]);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** An attribute with a prefix, by its local name: `r:id`, whatever prefix the producer chose. */
export function prefixedAttribute(element: Element | undefined, localName: string): string | undefined {
  for (const candidate of element ? Array.from(element.attributes) : []) {
    if (candidate.localName === localName && candidate.name.includes(":")) return candidate.value;
  }
  return undefined;
}

export function numberAttribute(element: Element | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  const value = text === undefined ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

export function booleanAttribute(element: Element | undefined, name: string): boolean | undefined {
  const text = attribute(element, name);
  return text === undefined ? undefined : text === "1" || text === "true" || text === "on";
}

export function textOf(element: Element | undefined): string {
  return element?.textContent ?? "";
}

/** Sets attributes; `undefined` removes. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | number | boolean | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, attributeText(value));
  }
}

function attributeText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
}

export function removeElement(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

/**
 * Elements from XML text, ready to be put into `owner`'s document: names without prefix take the namespace (and so the
 * prefix) of `owner`; prefixes that the document declares are known, and `r:`, `a:`, `c:`, `xdr:` always.
 */
export function elementsFrom(xml: string, owner: Element): Element[] {
  const prefix = owner.prefix ? `${owner.prefix}:` : "";
  const prefixed = prefix ? xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}$2`) : xml;
  const declarations: Record<string, string> = {
    "xmlns:r": NAMESPACES.relationships,
    "xmlns:a": NAMESPACES.drawing,
    "xmlns:c": NAMESPACES.chart,
    "xmlns:xdr": NAMESPACES.spreadsheetDrawing,
    ...declaredNamespaces(owner),
    [owner.prefix ? `xmlns:${owner.prefix}` : "xmlns"]: owner.namespaceURI ?? "",
  };
  const wrapped = elementXml(`${prefix}wrapper`, declarations, prefixed);
  const document = owner.ownerDocument;
  const parsed = childElements(parseRoot(wrapped, "wrapper"));
  return document ? parsed.map((element) => document.importNode(element, true)) : parsed;
}

function declaredNamespaces(owner: Element): Record<string, string> {
  const root = owner.ownerDocument?.documentElement;
  const declared = root ? Array.from(root.attributes).filter(({ name }) => name.startsWith("xmlns:")) : [];
  return Object.fromEntries(declared.map(({ name, value }) => [name, value]));
}

/** One element from XML text; see `elementsFrom`. */
export function elementFrom(xml: string, owner: Element): Element {
  const [element] = elementsFrom(xml, owner);
  if (!element) throw new Error(`No element in: ${xml}`);
  return element;
}

/** An element that stands on its own with its namespaces, made part of `owner`'s document. */
export function importElement(xml: string, owner: Element): Element {
  const element = parseRoot(xml, "");
  return owner.ownerDocument?.importNode(element, true) ?? element;
}

export function cloneElement(element: Element): Element {
  return element.cloneNode(true) as Element;
}

/** Replaces the children of a local name by new ones, at the place that `order` (the schema's sequence) demands. */
export function replaceChildren(parent: Element, localName: string, replacement: readonly Element[], order: readonly string[]): void {
  const old = childElements(parent, localName);
  const next = old[0] ? nextElement(old[old.length - 1]) : successor(parent, localName, order);
  for (const element of replacement) parent.insertBefore(element, next ?? null);
  old.forEach(removeElement);
}

function nextElement(element: Element | undefined): Element | undefined {
  let node = element?.nextSibling ?? null;
  while (node && !isElement(node)) node = node.nextSibling;
  return node ?? undefined;
}

function successor(parent: Element, localName: string, order: readonly string[]): Element | undefined {
  const rank = order.indexOf(localName);
  return childElements(parent).find((child) => order.indexOf(child.localName ?? "") > rank);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character) : text;
}

export function escapeAttribute(text: string): string {
  return /[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;
}

/** ` name="value"` for each attribute that is set. */
export function attributesXml(attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(attributeText(value))}"`))
    .join("");
}

/** An element without content, or with `content` that is XML already. */
export function elementXml(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  content = "",
): string {
  return content === "" ? `<${name}${attributesXml(attributes)}/>` : `<${name}${attributesXml(attributes)}>${content}</${name}>`;
}

/** A text element; blanks at its ends and line breaks survive only with `xml:space`. */
export function textElementXml(name: string, text: string): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeText(text)}</${name}>`;
}

/** Excel's escape for characters that XML cannot hold, `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeXstring(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot hold
const NEEDS_XSTRING = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encodeXstring(text: string): string {
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(NEEDS_XSTRING, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}
