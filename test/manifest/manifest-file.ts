import { DOMParser, type Element } from "@xmldom/xmldom";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** The things of an add-in manifest that the checks talk about. */
export type ManifestFile = {
  /** Resources by id, of all four kinds. */
  readonly resources: ReadonlyMap<string, LocalizedValue>;
  /** Every `resid` that something refers to. */
  readonly references: readonly string[];
  /** Everything the user reads, by element name or resource id. */
  readonly visibleStrings: ReadonlyMap<string, LocalizedValue>;
  /** Every address in the file, the overrides' included. */
  readonly urls: readonly string[];
  /** Every use of an icon, with the size it must have in pixels. */
  readonly icons: readonly { readonly url: string; readonly size: number }[];
  readonly runtimes: readonly { readonly resid: string; readonly lifetime: string }[];
  /** The `resid`s that name the page of the shared runtime. */
  readonly pageReferences: Readonly<Record<"page" | "functionFile" | "taskpane", string>>;
  /** `FunctionName` of the ribbon buttons that run a function. */
  readonly actionIds: readonly string[];
  readonly elementNames: ReadonlySet<string>;
};

export type LocalizedValue = { readonly kind: string; readonly value: string; readonly overrides: Readonly<Record<string, string>> };

const RESOURCE_KINDS = ["Images", "Urls", "ShortStrings", "LongStrings"];

/** Reads a manifest for the checks; throws if it is not well-formed or lacks what the reading needs. */
export function parseManifest(xml: string): ManifestFile {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "text/xml");
  const all = Array.from(document.getElementsByTagName("*"));
  const named = (name: string) => all.filter((element) => element.localName === name);

  const resources = new Map<string, LocalizedValue>();
  for (const kind of RESOURCE_KINDS) {
    for (const element of named(kind).flatMap(childElements)) resources.set(attribute(element, "id"), localizedValue(element, kind));
  }
  const topLevel = ["DisplayName", "Description"].map((name) => [name, localizedValue(only(named(name), isTopLevel), name)] as const);
  const texts = [...resources].filter(([, resource]) => resource.kind.endsWith("Strings"));
  const values = all.flatMap((element) => ["DefaultValue", "Value"].map((name) => element.getAttribute(name) ?? ""));
  const urlOf = (resid: string) => resources.get(resid)?.value ?? "";

  return {
    resources,
    references: all.map((element) => element.getAttribute("resid") ?? "").filter((resid) => resid !== ""),
    visibleStrings: new Map([...topLevel, ...texts]),
    urls: values.filter((value) => /^[a-z]+:\/\//i.test(value)),
    icons: [
      { url: attribute(only(named("IconUrl")), "DefaultValue"), size: 32 },
      { url: attribute(only(named("HighResolutionIconUrl")), "DefaultValue"), size: 64 },
      ...named("Image")
        .filter((image) => image.hasAttribute("size"))
        .map((image) => ({ url: urlOf(attribute(image, "resid")), size: Number(attribute(image, "size")) })),
    ],
    runtimes: named("Runtime").map((runtime) => ({ resid: attribute(runtime, "resid"), lifetime: attribute(runtime, "lifetime") })),
    pageReferences: {
      page: attribute(only(childElements(only(named("Page")))), "resid"),
      functionFile: attribute(only(named("FunctionFile")), "resid"),
      taskpane: attribute(
        only(
          named("Action")
            .filter((action) => action.getAttributeNS(XSI, "type") === "ShowTaskpane")
            .flatMap(childElements),
        ),
        "resid",
      ),
    },
    actionIds: named("FunctionName").map((name) => name.textContent ?? ""),
    elementNames: new Set(all.map((element) => element.localName ?? "")),
  };
}

function localizedValue(element: Element, kind: string): LocalizedValue {
  const overrides = childElements(element).map((child) => [attribute(child, "Locale"), attribute(child, "Value")] as const);
  return { kind, value: attribute(element, "DefaultValue"), overrides: Object.fromEntries(overrides) };
}

function childElements(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function isTopLevel(element: Element): boolean {
  return element.parentNode?.localName === "OfficeApp";
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.nodeName}> has no attribute ${name}.`);
  return value;
}

function only(elements: readonly Element[], matches: (element: Element) => boolean = () => true): Element {
  const [first, ...others] = elements.filter(matches);
  if (first === undefined || others.length > 0) throw new Error(`Expected exactly one element, found ${others.length + (first ? 1 : 0)}.`);
  return first;
}
