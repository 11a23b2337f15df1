import { cellAddress, MAX_COLUMNS } from "./address";
import { isDeepEqual } from "./deep-equal";
import { compact } from "./styles-reader";
import type { DocumentSheet, PageSetup, SheetProtection } from "./workbook-document";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  type Element,
  elementFrom,
  elementXml,
  elementsFrom,
  escapeText,
  numberAttribute,
  removeElement,
  replaceChildren,
  setAttributes,
  textOf,
} from "./xml";
import { WORKSHEET_ORDER } from "./worksheet-order";

/** The smaller properties of a sheet: view, tab colour, merged cells, protection, page. */
export type SheetView = Pick<DocumentSheet, "frozenRows" | "frozenColumns" | "showGridlines">;

const VIEW_ORDER = ["pane", "selection", "pivotSelection", "extLst"];

export function readView(worksheet: Element): SheetView {
  const view = childElement(worksheet, "sheetViews", "sheetView");
  const pane = childElement(view, "pane");
  const isFrozen = ["frozen", "frozenSplit"].includes(attribute(pane, "state") ?? "");
  return {
    frozenRows: isFrozen ? (numberAttribute(pane, "ySplit") ?? 0) : 0,
    frozenColumns: isFrozen ? (numberAttribute(pane, "xSplit") ?? 0) : 0,
    showGridlines: booleanAttribute(view, "showGridLines") ?? true,
  };
}

/** The element of a path, made where it is missing. */
function ensureElement(parent: Element, name: string, order: readonly string[], attributes = ""): Element {
  const existing = childElement(parent, name);
  if (existing) return existing;
  const created = elementFrom(`<${name}${attributes}/>`, parent);
  replaceChildren(parent, name, [created], order);
  return created;
}

function ensureView(worksheet: Element): Element {
  const views = ensureElement(worksheet, "sheetViews", WORKSHEET_ORDER);
  return ensureElement(views, "sheetView", ["sheetView", "extLst"], ' workbookViewId="0"');
}

export function writeView(worksheet: Element, sheet: SheetView, old: SheetView): void {
  if (sheet.showGridlines !== old.showGridlines) {
    setAttributes(ensureView(worksheet), { showGridLines: sheet.showGridlines ? undefined : false });
  }
  if (sheet.frozenRows === old.frozenRows && sheet.frozenColumns === old.frozenColumns) return;
  const view = ensureView(worksheet);
  const { frozenRows, frozenColumns } = sheet;
  setAttributes(view, { topLeftCell: undefined });
  const selections = childElements(view, "selection");
  if (frozenRows === 0 && frozenColumns === 0) {
    removeElement(childElement(view, "pane"));
    selections.slice(1).forEach(removeElement);
    selections[0]?.removeAttribute("pane");
    return;
  }
  const activePane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const topLeftCell = cellAddress(frozenRows, frozenColumns);
  const pane = elementXml("pane", {
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell,
    activePane,
    state: "frozen",
  });
  replaceChildren(view, "pane", [elementFrom(pane, view)], VIEW_ORDER);
  const others = activePane === "bottomRight" ? ["topRight", "bottomLeft"].map((name) => elementXml("selection", { pane: name })) : [];
  const active = elementXml("selection", { pane: activePane, activeCell: topLeftCell, sqref: topLeftCell });
  replaceChildren(view, "selection", elementsFrom([...others, active].join(""), view), VIEW_ORDER);
}

/** Exactly one sheet is selected: with several, Excel would edit them all at once. */
export function writeTabSelected(worksheet: Element, isSelected: boolean): void {
  setAttributes(ensureView(worksheet), { tabSelected: isSelected || undefined });
}

export function isTabSelected(worksheet: Element): boolean {
  return booleanAttribute(childElement(worksheet, "sheetViews", "sheetView"), "tabSelected") ?? false;
}

const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

export function writeTabColor(worksheet: Element, color: string | undefined): void {
  const properties = ensureElement(worksheet, "sheetPr", WORKSHEET_ORDER);
  const elements =
    color === undefined ? [] : [elementFrom(elementXml("tabColor", { rgb: `FF${color.slice(1).toUpperCase()}` }), properties)];
  replaceChildren(properties, "tabColor", elements, SHEET_PROPERTIES_ORDER);
}

export function readMerges(worksheet: Element): string[] {
  return childElements(childElement(worksheet, "mergeCells"), "mergeCell").map((merge) => attribute(merge, "ref") ?? "");
}

export function writeMerges(worksheet: Element, merges: readonly string[], old: readonly string[]): void {
  if (isDeepEqual(merges, old)) return;
  const content = merges.map((ref) => elementXml("mergeCell", { ref })).join("");
  const xml = elementXml("mergeCells", { count: merges.length }, content);
  replaceChildren(worksheet, "mergeCells", merges.length > 0 ? [elementFrom(xml, worksheet)] : [], WORKSHEET_ORDER);
}

/** Attributes that hold the password or its derivation; all others are switches. */
const PASSWORD_ATTRIBUTES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function readProtection(worksheet: Element): SheetProtection | undefined {
  const element = childElement(worksheet, "sheetProtection");
  if (!element || booleanAttribute(element, "sheet") !== true) return undefined;
  const names = Array.from(element.attributes).map(({ name }) => name);
  const switches = names.filter((name) => !PASSWORD_ATTRIBUTES.includes(name) && !name.includes(":"));
  return {
    options: Object.fromEntries(switches.map((name) => [name, booleanAttribute(element, name) ?? false])),
    hasPassword: names.includes("password") || names.includes("hashValue"),
  };
}

/** A password stays while the document says there is one; a new one cannot be set this way. */
export function writeProtection(worksheet: Element, protection: SheetProtection | undefined, old: SheetProtection | undefined): void {
  if (isDeepEqual(protection, old)) return;
  const existing = childElement(worksheet, "sheetProtection");
  const kept = protection?.hasPassword ? PASSWORD_ATTRIBUTES.map((name) => [name, attribute(existing, name)]) : [];
  const xml = elementXml("sheetProtection", { ...Object.fromEntries(kept), sheet: true, ...protection?.options });
  replaceChildren(worksheet, "sheetProtection", protection ? [elementFrom(xml, worksheet)] : [], WORKSHEET_ORDER);
}

export function readPageSetup(worksheet: Element, printTitleRows: string | undefined): PageSetup | undefined {
  const element = childElement(worksheet, "pageSetup");
  const fits = booleanAttribute(childElement(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage") ?? false;
  const orientation = (["portrait", "landscape"] as const).find((value) => value === attribute(element, "orientation"));
  const setup: PageSetup = {
    ...(orientation === undefined ? {} : { orientation }),
    ...(numberAttribute(element, "paperSize") === undefined ? {} : { paperSize: numberAttribute(element, "paperSize") }),
    ...(fits ? compact({ fitToWidth: readFit(element, "fitToWidth"), fitToHeight: readFit(element, "fitToHeight") }) : {}),
    ...(printTitleRows === undefined ? {} : { printTitleRows }),
    ...compact({ topMargin: readMargin(worksheet, "top"), bottomMargin: readMargin(worksheet, "bottom") }),
    ...compact({ header: readPageText(worksheet, "oddHeader"), footer: readPageText(worksheet, "oddFooter") }),
    ...readRowBreaks(worksheet),
  };
  return Object.keys(setup).length > 0 ? setup : undefined;
}

/** Excel's normal margins, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const POINTS_PER_INCH = 72;

/** In points; `undefined` for the normal margin. */
function readMargin(worksheet: Element, side: "top" | "bottom"): number | undefined {
  const inches = numberAttribute(childElement(worksheet, "pageMargins"), side);
  return inches === undefined || inches === MARGINS[side] ? undefined : inches * POINTS_PER_INCH;
}

function inInches(points: number | undefined, side: "top" | "bottom"): number {
  return points === undefined ? MARGINS[side] : points / POINTS_PER_INCH;
}

/** Sequence of CT_HeaderFooter. Headers of first and even pages, where a file has its own, are kept as they are. */
const HEADER_FOOTER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

function readPageText(worksheet: Element, name: "oddHeader" | "oddFooter"): string | undefined {
  const text = textOf(childElement(worksheet, "headerFooter", name));
  return text === "" ? undefined : text;
}

function writePageText(worksheet: Element, name: "oddHeader" | "oddFooter", text: string | undefined, old: string | undefined): void {
  if (text === old) return;
  const element = ensureElement(worksheet, "headerFooter", WORKSHEET_ORDER);
  const xml = text === undefined ? [] : [elementFrom(elementXml(name, {}, escapeText(text)), element)];
  replaceChildren(element, name, xml, HEADER_FOOTER_ORDER);
}

/** A break is counted by the rows above it; those that Excel set by itself are not kept. */
function readRowBreaks(worksheet: Element): Pick<PageSetup, "rowBreaks"> {
  const manual = childElements(childElement(worksheet, "rowBreaks"), "brk").filter((element) => booleanAttribute(element, "man") === true);
  const rows = manual.flatMap((element) => numberAttribute(element, "id") ?? []);
  return rows.length > 0 ? { rowBreaks: rows.sort((first, second) => first - second) } : {};
}

function writeRowBreaks(worksheet: Element, breaks: readonly number[] = [], old: readonly number[] = []): void {
  if (isDeepEqual(breaks, old)) return;
  const content = breaks.map((id) => elementXml("brk", { id, max: LAST_COLUMN, man: true })).join("");
  const xml = elementXml("rowBreaks", { count: breaks.length, manualBreakCount: breaks.length }, content);
  replaceChildren(worksheet, "rowBreaks", breaks.length > 0 ? [elementFrom(xml, worksheet)] : [], WORKSHEET_ORDER);
}

const LAST_COLUMN = MAX_COLUMNS - 1;

/** Zero pages means as many as it takes. */
function readFit(element: Element | undefined, name: string): number | undefined {
  return (numberAttribute(element, name) ?? 1) || undefined;
}

/** Everything but the print titles, which are a defined name. */
export function writePageSetup(worksheet: Element, setup: PageSetup = {}, old: PageSetup = {}): void {
  writeRowBreaks(worksheet, setup.rowBreaks, old.rowBreaks);
  writePageText(worksheet, "oddHeader", setup.header, old.header);
  writePageText(worksheet, "oddFooter", setup.footer, old.footer);
  const others = { printTitleRows: undefined, rowBreaks: undefined, header: undefined, footer: undefined };
  if (isDeepEqual({ ...setup, ...others }, { ...old, ...others })) return;
  const fits = setup.fitToWidth !== undefined || setup.fitToHeight !== undefined;
  const didFit = old.fitToWidth !== undefined || old.fitToHeight !== undefined;
  if (fits !== didFit) {
    const properties = ensureElement(worksheet, "sheetPr", WORKSHEET_ORDER);
    setAttributes(ensureElement(properties, "pageSetUpPr", SHEET_PROPERTIES_ORDER), { fitToPage: fits || undefined });
  }
  if (!childElement(worksheet, "pageMargins")) {
    replaceChildren(worksheet, "pageMargins", [elementFrom(elementXml("pageMargins", MARGINS), worksheet)], WORKSHEET_ORDER);
  }
  if (setup.topMargin !== old.topMargin || setup.bottomMargin !== old.bottomMargin) {
    const margins = { top: inInches(setup.topMargin, "top"), bottom: inInches(setup.bottomMargin, "bottom") };
    setAttributes(ensureElement(worksheet, "pageMargins", WORKSHEET_ORDER), margins);
  }
  setAttributes(ensureElement(worksheet, "pageSetup", WORKSHEET_ORDER), {
    paperSize: setup.paperSize,
    orientation: setup.orientation,
    fitToWidth: fits ? (setup.fitToWidth ?? 0) : undefined,
    fitToHeight: fits ? (setup.fitToHeight ?? 0) : undefined,
  });
}
