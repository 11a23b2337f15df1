import { isDeepEqual } from "./deep-equal";
import type { PackageParts } from "./package-parts";
import type { WorkbookDocument } from "./workbook-document";
import {
  attribute,
  childElement,
  childElements,
  type Element,
  elementFrom,
  elementXml,
  escapeText,
  numberAttribute,
  parseRoot,
  parseXml,
  removeElement,
  rootOf,
  serializeXml,
  textOf,
  XML_DECLARATION,
} from "./xml";

/** Title and author (docProps/core.xml), custom properties (docProps/custom.xml) and the add-in's settings. */

type Properties = WorkbookDocument["properties"];

const CORE = {
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
} as const;
const CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

const CORE_ELEMENTS: Readonly<Record<keyof Properties, "dc" | "cp" | "dcterms">> & Record<string, string> = {
  title: "dc",
  subject: "dc",
  author: "dc",
  keywords: "cp",
  comments: "dc",
  created: "dcterms",
  modified: "dcterms",
};
const CORE_NAMES: Readonly<Partial<Record<keyof Properties, string>>> = { author: "creator", comments: "description" };
const CORE_KEYS = ["title", "subject", "author", "keywords", "comments", "created", "modified"] as const;

export function readProperties(parts: PackageParts): Properties {
  const part = parts.related("", "core-properties");
  const bytes = part && parts.read(part);
  if (!bytes) return {};
  const root = parseRoot(bytes, part);
  const entries = CORE_KEYS.map((key): [string, string] => [key, textOf(childElement(root, CORE_NAMES[key] ?? key))]);
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

export function writeProperties(parts: PackageParts, properties: Properties, old: Properties): void {
  if (isDeepEqual(properties, old)) return;
  const existing = parts.related("", "core-properties");
  const part = existing ?? "docProps/core.xml";
  const declarations = Object.entries(CORE).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const source = (existing && parts.read(existing)) ?? `${XML_DECLARATION}<cp:coreProperties ${declarations.join(" ")}/>`;
  const document = parseXml(source, part);
  const root = rootOf(document, part);
  for (const key of CORE_KEYS) {
    if (properties[key] === old[key]) continue;
    const name = CORE_NAMES[key] ?? key;
    removeElement(childElement(root, name));
    const text = properties[key];
    if (text === undefined) continue;
    const prefix = CORE_ELEMENTS[key];
    const type = prefix === "dcterms" ? { "xsi:type": "dcterms:W3CDTF" } : {};
    // Any producer declares these prefixes; should one not, they are declared with the element.
    const namespaces = Object.fromEntries(
      Object.entries(CORE).flatMap(([known, uri]) => (root.lookupNamespaceURI(known) ? [] : [[`xmlns:${known}`, uri]])),
    );
    root.appendChild(elementFrom(elementXml(`${prefix ?? "dc"}:${name}`, { ...namespaces, ...type }, escapeText(text)), root));
  }
  parts.write(part, serializeXml(document));
  if (existing === undefined) {
    parts.addRelationship("", CORE_RELATIONSHIP, part);
    parts.setContentType(part, "application/vnd.openxmlformats-package.core-properties+xml");
  }
}

type CustomValue = string | number | boolean;

const CUSTOM_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUE_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** The one format identifier Office uses for custom properties; numbers start at 2. */
const CUSTOM_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const NUMBER_TYPES = ["i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint", "r4", "r8", "decimal"];

function readCustomValue(property: Element): CustomValue {
  const [value] = childElements(property);
  const text = textOf(value);
  const type = value?.localName ?? "";
  if (type === "bool") return text === "true" || text === "1";
  return NUMBER_TYPES.includes(type) ? Number(text) : text;
}

export function readCustomProperties(parts: PackageParts): Record<string, CustomValue> {
  const part = parts.related("", "custom-properties");
  const bytes = part && parts.read(part);
  if (!bytes) return {};
  const properties = childElements(parseRoot(bytes, part), "property");
  return Object.fromEntries(properties.map((property) => [attribute(property, "name") ?? "", readCustomValue(property)]));
}

export function writeCustomProperties(
  parts: PackageParts,
  properties: Readonly<Record<string, CustomValue>>,
  old: Readonly<Record<string, CustomValue>>,
): void {
  if (isDeepEqual(properties, old)) return;
  const existing = parts.related("", "custom-properties");
  const part = existing ?? "docProps/custom.xml";
  const empty = `${XML_DECLARATION}<Properties xmlns="${CUSTOM_NAMESPACE}" xmlns:vt="${VALUE_NAMESPACE}"/>`;
  const document = parseXml((existing && parts.read(existing)) ?? empty, part);
  const root = rootOf(document, part);
  let highest = Math.max(1, ...childElements(root, "property").map((property) => numberAttribute(property, "pid") ?? 1));
  for (const property of childElements(root, "property")) {
    const name = attribute(property, "name") ?? "";
    if (properties[name] !== readCustomValue(property)) removeElement(property);
  }
  const kept = new Set(childElements(root, "property").map((property) => attribute(property, "name")));
  for (const [name, value] of Object.entries(properties)) {
    if (kept.has(name)) continue;
    highest += 1;
    const attributes = {
      "xmlns:vt": root.lookupNamespaceURI("vt") ? undefined : VALUE_NAMESPACE,
      fmtid: CUSTOM_FORMAT_ID,
      pid: highest,
      name,
    };
    root.appendChild(elementFrom(elementXml("property", attributes, customValueXml(value)), root));
  }
  parts.write(part, serializeXml(document));
  if (existing === undefined) {
    parts.addRelationship("", "custom-properties", part);
    parts.setContentType(part, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  }
}

function customValueXml(value: CustomValue): string {
  if (typeof value === "boolean") return elementXml("vt:bool", {}, String(value));
  if (typeof value === "string") return value === "" ? "<vt:lpwstr></vt:lpwstr>" : elementXml("vt:lpwstr", {}, escapeText(value));
  const isSmallInteger = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return elementXml(isSmallInteger ? "vt:i4" : "vt:r8", {}, String(value));
}

/** Namespace of the settings' custom XML part; it belongs to this product and never changes. */
export const SETTINGS_NAMESPACE = "urn:jobcenter-planning-add-in:settings:1";
/** Identifies the part among custom XML parts; any fixed GUID will do. */
const SETTINGS_ITEM_ID = "{6A2E5C0B-7B1D-4C39-9A5E-3C1F0D8B4E72}";
const CUSTOM_XML_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

function findSettingsPart(parts: PackageParts, workbookPart: string): string | undefined {
  return parts
    .relationships(workbookPart)
    .filter(({ kind, isExternal }) => kind === "customXml" && !isExternal)
    .map(({ target }) => target)
    .find((part) => {
      const bytes = parts.read(part);
      return bytes !== undefined && new TextDecoder().decode(bytes.subarray(0, 2048)).includes(SETTINGS_NAMESPACE);
    });
}

export function readSettings(parts: PackageParts, workbookPart: string): Record<string, unknown> {
  const part = findSettingsPart(parts, workbookPart);
  const bytes = part && parts.read(part);
  if (!bytes) return {};
  const settings = childElements(parseRoot(bytes, part), "setting");
  return Object.fromEntries(settings.map((setting) => [attribute(setting, "key") ?? "", parseJson(textOf(setting))]));
}

/** A value that somebody mangled is taken as text instead of making the whole file unreadable. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function writeSettings(
  parts: PackageParts,
  workbookPart: string,
  settings: Readonly<Record<string, unknown>>,
  old: Readonly<Record<string, unknown>>,
): void {
  if (isDeepEqual(settings, old)) return;
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  const content = entries.map(([key, value]) => elementXml("setting", { key }, escapeText(JSON.stringify(value)))).join("");
  const xml = XML_DECLARATION + elementXml("settings", { xmlns: SETTINGS_NAMESPACE }, content);
  const existing = findSettingsPart(parts, workbookPart);
  if (existing !== undefined) {
    parts.write(existing, xml);
    return;
  }
  const part = parts.freeName("customXml/item", ".xml");
  const propertiesPart = part.replace("item", "itemProps");
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs>`;
  parts.write(part, xml);
  parts.write(
    propertiesPart,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${SETTINGS_ITEM_ID}" xmlns:ds="${CUSTOM_XML_NAMESPACE}">${schema}</ds:datastoreItem>`,
  );
  parts.addRelationship(workbookPart, "customXml", part);
  parts.addRelationship(part, "customXmlProps", propertiesPart);
  parts.setContentType(propertiesPart, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
}

/** docProps/app.xml lists the sheet names; when sheets change, old names must not stay there for a recipient to read. */
export function forgetSheetTitles(parts: PackageParts): void {
  const part = parts.related("", "extended-properties");
  const bytes = part && parts.read(part);
  if (!bytes) return;
  const document = parseXml(bytes, part);
  const root = rootOf(document, part);
  const listed = ["HeadingPairs", "TitlesOfParts"].map((name) => childElement(root, name));
  if (listed.every((element) => element === undefined)) return;
  listed.forEach(removeElement);
  parts.write(part, serializeXml(document));
}
