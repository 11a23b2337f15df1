import { parseArea } from "./address";
import { blankSheet } from "./blank-document";
import { TABLE_CONTENT_TYPE } from "./blank-package";
import { ensureDynamicArrayMetadata } from "./cell-metadata";
import { writeConditionalFormats } from "./conditional-formats";
import { writeValidations } from "./data-validations";
import { isDeepEqual } from "./deep-equal";
import { tableFinder, withConsistentHeaders } from "./document-checks";
import { writeCharts } from "./drawings";
import type { FormulaFileWriter } from "./formula-text";
import type { PackageParts } from "./package-parts";
import type { SharedStringsWriter } from "./shared-strings";
import type { PlacedSheet } from "./sheet-arrangement";
import { writeColumns } from "./sheet-columns";
import { hasCellChanges, writeSheetData } from "./sheet-data-writer";
import { locateSheetData, sheetFrame } from "./sheet-data-scanner";
import { EXCEL_DEFAULTS } from "./sheet-geometry";
import { isTabSelected, writeMerges, writePageSetup, writeProtection, writeTabColor, writeTabSelected, writeView } from "./sheet-view";
import type { StylesWriter } from "./styles-writer";
import { changedTableXml, newTableXml } from "./tables";
import type { DocumentCell, DocumentSheet, DocumentTable, WorkbookDocument } from "./workbook-document";
import type { WorkbookPackage } from "./workbook-package";
import {
  asUtf8,
  childElement,
  childElements,
  type Element,
  elementFrom,
  elementXml,
  numberAttribute,
  parseRoot,
  parseXml,
  prefixedAttribute,
  removeElement,
  replaceChildren,
  rootOf,
  serializeXml,
  setAttributes,
} from "./xml";
import { WORKSHEET_ORDER } from "./worksheet-order";

export type SheetWriting = {
  readonly document: WorkbookDocument;
  readonly source: WorkbookPackage;
  readonly parts: PackageParts;
  readonly formulas: FormulaFileWriter;
  readonly strings: SharedStringsWriter;
  readonly styles: StylesWriter;
  readonly xfNumbers: readonly number[];
  /** Whether this is the selected sheet; `undefined` if the selection did not change. */
  readonly isSelected: boolean | undefined;
};

/** Writes what differs between a sheet and its part; without difference the part stays as it is. */
export function writeSheet(wanted: DocumentSheet, { part, origin }: PlacedSheet, writing: SheetWriting): { hasFormulaChanges: boolean } {
  const { source, parts, xfNumbers } = writing;
  const old = source.document.sheets[origin?.documentIndex ?? -1] ?? blankSheet(wanted.name);
  const isCellsChanged = hasCellChanges(wanted, old, xfNumbers);
  const hasNewTables = !isDeepEqual(wanted.tables, old.tables);
  const sheet = isCellsChanged || hasNewTables ? withConsistentHeaders(wanted) : wanted;

  const original = asUtf8(parts.require(part));
  const framed = writeFrame(sheet, old, part, original, writing, origin?.defaults ?? EXCEL_DEFAULTS);
  if (!isCellsChanged && sheet.rows === wanted.rows) {
    if (framed !== original) parts.write(part, framed);
    return { hasFormulaChanges: false };
  }
  const cells = { bytes: framed, part, sheet: old, sharedFormulas: origin?.sharedFormulas ?? new Map<number, never>() };
  const written = writeSheetData(sheet, cells, {
    xfNumbers,
    strings: writing.strings,
    formulas: writing.formulas,
    tableAround: tableFinder(sheet.tables),
    dynamicArrayMetadata: () => ensureDynamicArrayMetadata(parts, source.workbookPart),
  });
  parts.write(part, written.bytes);
  return written;
}

/** Everything but the cells; the part's own bytes if nothing differs. */
function writeFrame(
  sheet: DocumentSheet,
  old: DocumentSheet,
  part: string,
  original: Uint8Array,
  writing: SheetWriting,
  defaults: typeof EXCEL_DEFAULTS,
): Uint8Array {
  const { document, source, parts, formulas, styles, isSelected } = writing;
  const xml = parseXml(sheetFrame(original, part), part);
  const worksheet = rootOf(xml, part);
  const before = serializeXml(xml);
  if (sheet.tabColor !== old.tabColor) writeTabColor(worksheet, sheet.tabColor);
  writeView(worksheet, sheet, old);
  if (isSelected !== undefined && isSelected !== isTabSelected(worksheet)) writeTabSelected(worksheet, isSelected);
  writeColumns(worksheet, sheet, old);
  writeProtection(worksheet, sheet.protection, old.protection);
  writeMerges(worksheet, sheet.merges, old.merges);
  writeConditionalFormats(worksheet, sheet.conditionalFormats, old.conditionalFormats, {
    context: { differentialStyles: source.differentialStyles, palette: source.palette },
    differentialStyle: (style) => styles.differentialStyle(style),
    formulas,
  });
  writeValidations(worksheet, sheet.validations, old.validations, formulas, sheet.name);
  writePageSetup(worksheet, sheet.pageSetup, old.pageSetup);
  writeCharts(sheet, old, { parts, sheetPart: part, worksheet, defaults, document, formulas });
  writeTables(worksheet, sheet, old.tables, part, parts, formulas);
  const after = serializeXml(xml);
  return after === before ? original : withCells(after, part, original);
}

/** Puts the original cells back into a frame. */
function withCells(frame: string, part: string, original: Uint8Array): Uint8Array {
  const frameBytes = new TextEncoder().encode(frame);
  const hole = locateSheetData(frameBytes, part);
  const place = locateSheetData(original, part);
  const pieces = [frameBytes.subarray(0, hole.start), original.subarray(place.start, place.end), frameBytes.subarray(hole.end)];
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function writeTables(
  worksheet: Element,
  { tables, rows }: DocumentSheet,
  old: readonly DocumentTable[],
  sheetPart: string,
  parts: PackageParts,
  formulas: FormulaFileWriter,
): void {
  if (isDeepEqual(tables, old)) return;
  const existing = parts.relationships(sheetPart).filter(({ kind }) => kind === "table");
  const free = new Map(existing.map((relationship, index) => [relationship, old[index]]));
  const list = childElement(worksheet, "tableParts") ?? elementFrom("<tableParts/>", worksheet);
  if (!list.parentNode) replaceChildren(worksheet, "tableParts", [list], WORKSHEET_ORDER);
  for (const table of tables) {
    const match =
      [...free].find(([, before]) => before?.name.toLowerCase() === table.name.toLowerCase()) ??
      [...free].find(([, before]) => before?.area === table.area && !tables.some(({ name }) => name === before.name));
    if (match?.[1]) {
      const [{ target }, before] = match;
      free.delete(match[0]);
      if (!isDeepEqual(before, table)) parts.write(target, changedTableXml(parts.require(target), target, table, match[1], formulas));
      continue;
    }
    const part = parts.freeName("xl/tables/table", ".xml");
    parts.write(part, newTableXml(table, freeTableId(parts), formulas, totalsCells(table, rows)));
    parts.setContentType(part, TABLE_CONTENT_TYPE);
    const id = parts.addRelationship(sheetPart, "table", part);
    list.appendChild(elementFrom(elementXml("tablePart", { "r:id": id }), list));
  }
  for (const [{ id }] of free) {
    parts.removeRelationship(sheetPart, id);
    childElements(list)
      .filter((element) => prefixedAttribute(element, "id") === id)
      .forEach(removeElement);
  }
  const count = childElements(list).length;
  if (count === 0) removeElement(list);
  else setAttributes(list, { count });
}

function totalsCells({ area, hasTotals }: DocumentTable, rows: DocumentSheet["rows"]): (DocumentCell | undefined)[] {
  const parsed = hasTotals ? parseArea(area) : undefined;
  const cells = parsed ? rows[parsed.row + parsed.rowCount - 1] : undefined;
  return parsed && cells ? cells.slice(parsed.column, parsed.column + parsed.columnCount) : [];
}

/** Table numbers are unique in the workbook, also across sheets. */
function freeTableId(parts: PackageParts): number {
  const ids = parts.namesOf("xl/tables/").map((name) => numberAttribute(parseRoot(parts.require(name), name), "id") ?? 0);
  return Math.max(0, ...ids) + 1;
}
