import { MAX_COLUMNS } from "./address";
import { isDeepEqual } from "./deep-equal";
import { fileWidth, shownWidth } from "./sheet-geometry";
import type { DocumentSheet } from "./workbook-document";
import {
  booleanAttribute,
  childElement,
  childElements,
  type Element,
  elementFrom,
  numberAttribute,
  replaceChildren,
  setAttributes,
} from "./xml";
import { WORKSHEET_ORDER } from "./worksheet-order";

/** `min` and `max`: a column that has no others needs no element. */
const SPAN_ATTRIBUTES = 2;

/** Excel writes a width for hidden columns too; this is its default, which says nothing. */
const DEFAULT_FILE_WIDTH = 9.140625;

export type SheetColumns = { readonly columnWidths: ReadonlyMap<number, number>; readonly hiddenColumns: ReadonlySet<number> };

/** @param worksheet the root of a sheet's part */
export function readColumns(worksheet: Element): SheetColumns {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  let next = 0;
  for (const col of childElements(childElement(worksheet, "cols"), "col")) {
    const width = numberAttribute(col, "width");
    const isHidden = booleanAttribute(col, "hidden") ?? false;
    const [from, to] = columnSpan(col);
    // Areas never overlap in a sound file; in another one the first counts.
    for (let column = Math.max(from, next); column <= to; column += 1) {
      next = column + 1;
      const isSet = width !== undefined && (!isHidden || booleanAttribute(col, "customWidth"));
      if (isSet) columnWidths.set(column, shownWidth(width));
      if (isHidden) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function columnSpan(col: Element): [number, number] {
  return [(numberAttribute(col, "min") ?? 1) - 1, Math.min(numberAttribute(col, "max") ?? 1, MAX_COLUMNS) - 1];
}

/** Writes what differs; what columns have besides (style, outline) stays. */
export function writeColumns(worksheet: Element, sheet: DocumentSheet, old: SheetColumns): void {
  if (isDeepEqual(sheet.columnWidths, old.columnWidths) && isDeepEqual(sheet.hiddenColumns, old.hiddenColumns)) return;
  const cols = childElement(worksheet, "cols");
  const own = new Map<number, Element>();
  for (const col of childElements(cols, "col")) {
    const [from, to] = columnSpan(col);
    for (let column = from; column <= to; column += 1) own.set(column, col);
  }
  const named = [...new Set([...own.keys(), ...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((one, other) => one - other);
  const runs: { readonly element: Element; last: number }[] = [];
  for (const column of named) {
    const element = columnElement(worksheet, sheet, old, column, own.get(column));
    const run = runs.at(-1);
    if (element.attributes.length <= SPAN_ATTRIBUTES) continue;
    if (run?.last === column - 1 && isSameColumn(run.element, element)) run.last = column;
    else runs.push({ element, last: column });
  }
  const list = elementFrom("<cols/>", worksheet);
  for (const { element, last } of runs) {
    setAttributes(element, { max: last + 1 });
    list.appendChild(element);
  }
  replaceChildren(worksheet, "cols", runs.length > 0 ? [list] : [], WORKSHEET_ORDER);
}

function columnElement(worksheet: Element, sheet: DocumentSheet, old: SheetColumns, column: number, own: Element | undefined): Element {
  const element = elementFrom("<col/>", worksheet);
  setAttributes(element, { min: column + 1, max: column + 1 });
  for (const attribute of own ? Array.from(own.attributes) : []) {
    if (attribute.name !== "min" && attribute.name !== "max") element.setAttribute(attribute.name, attribute.value);
  }
  const width = sheet.columnWidths.get(column);
  if (width !== old.columnWidths.get(column)) {
    const file = width === undefined ? undefined : fileWidth(width);
    setAttributes(element, { width: file, customWidth: file === undefined ? undefined : true, bestFit: undefined });
  }
  const isHidden = sheet.hiddenColumns.has(column);
  if (isHidden && !element.hasAttribute("width")) setAttributes(element, { width: DEFAULT_FILE_WIDTH });
  setAttributes(element, { hidden: isHidden || undefined });
  return element;
}

function isSameColumn(one: Element, other: Element): boolean {
  const said = (element: Element): string =>
    Array.from(element.attributes)
      .filter(({ name }) => name !== "min" && name !== "max")
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join(" ");
  return said(one) === said(other);
}
