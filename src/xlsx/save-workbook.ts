import { blankPackage, BLANK_STYLES, STRINGS_CONTENT_TYPE, STYLES_CONTENT_TYPE, WORKBOOK_CONTENT_TYPE } from "./blank-package";
import { writeNames } from "./defined-names";
import { checkDocument } from "./document-checks";
import { forgetSheetTitles, writeCustomProperties, writeProperties, writeSettings } from "./document-properties";
import { FormulaFileWriter } from "./formula-text";
import { PackageParts } from "./package-parts";
import { SharedStringsWriter } from "./shared-strings";
import { arrangeSheets, type PlacedSheet } from "./sheet-arrangement";
import { writeSheet } from "./sheet-writer";
import { StylesWriter } from "./styles-writer";
import type { WorkbookDocument } from "./workbook-document";
import type { WorkbookPackage } from "./workbook-package";
import {
  asUtf8,
  childElement,
  childElements,
  cloneElement,
  type Element,
  elementFrom,
  elementXml,
  numberAttribute,
  parseXml,
  replaceChildren,
  rootOf,
  serializeXml,
  setAttributes,
} from "./xml";
import { WORKBOOK_ORDER } from "./worksheet-order";

export type SaveOptions = {
  /** Functions that are custom functions: `CASELOAD` is written as `_xldudf_CASELOAD`. Those the file knew already need not be named. */
  readonly customFunctionNames?: Iterable<string>;
  /** Whether Excel calculates everything anew on opening; for formulas without a cached result. Off by default. */
  readonly fullCalcOnLoad?: boolean;
};

/**
 * Writes an .xlsx file. Without `source` a new one; with it, the file that was read, in which only what the document
 * changed is written anew: every other part, and everything in a changed part that a document does not say, stays.
 * The same input always gives the same bytes.
 *
 * A sheet that is gone takes its own parts along, but texts and styles it used may remain in the file's tables: what must
 * not leave the house is to be saved as a new file, without `source`.
 *
 * @param document the workbook; `sourceSheet` says which sheet of the file a renamed one was
 * @param source what `readWorkbook` gave
 * @throws WorkbookFileError `cannot-save` if the document holds something that Excel does not accept
 */
export function saveWorkbook(document: WorkbookDocument, source: WorkbookPackage = blankPackage(), options: SaveOptions = {}): Uint8Array {
  checkDocument(document);
  const parts = new PackageParts(source.archive);
  const { workbookPart } = source;
  const formulas = new FormulaFileWriter([...source.customFunctionNames, ...(options.customFunctionNames ?? [])]);
  const strings = new SharedStringsWriter(source.strings);
  const stylesPart = parts.related(workbookPart, "styles") ?? "xl/styles.xml";
  const styles = new StylesWriter(parts.read(stylesPart) ?? BLANK_STYLES, stylesPart, source.document.styles);
  const xfNumbers = styles.xfNumbers(document.styles);

  const arrangement = arrangeSheets(document, source, parts);
  let hasFormulaChanges = arrangement.isChanged;
  for (const placed of arrangement.sheets) {
    if (!placed.sheet) continue;
    const isSelected = arrangement.isSelectionChanged ? placed === arrangement.active : undefined;
    const written = writeSheet(placed.sheet, placed, { document, source, parts, formulas, strings, styles, xfNumbers, isSelected });
    hasFormulaChanges ||= written.hasFormulaChanges;
  }

  writePart(parts, workbookPart, "styles", stylesPart, styles.finish(), STYLES_CONTENT_TYPE);
  const stringsPart = parts.related(workbookPart, "sharedStrings") ?? "xl/sharedStrings.xml";
  const oldStrings = parts.read(stringsPart);
  writePart(parts, workbookPart, "sharedStrings", stringsPart, strings.finish(oldStrings && asUtf8(oldStrings)), STRINGS_CONTENT_TYPE);
  writeWorkbookPart(document, source, parts, formulas, arrangement, options);
  writeProperties(parts, document.properties, source.document.properties);
  writeCustomProperties(parts, document.customProperties, source.document.customProperties);
  writeSettings(parts, workbookPart, document.settings, source.document.settings);
  if (arrangement.isChanged) forgetSheetTitles(parts);
  if (hasFormulaChanges) removeCalculationChain(parts, workbookPart);
  // Saved under .xlsx, a template has to call itself a workbook.
  if (parts.contentType(workbookPart)?.includes("template")) parts.setContentType(workbookPart, WORKBOOK_CONTENT_TYPE);
  return parts.finish();
}

function writePart(
  parts: PackageParts,
  workbookPart: string,
  kind: string,
  part: string,
  content: Uint8Array | string | undefined,
  contentType: string,
): void {
  if (content === undefined) return;
  const isNew = !parts.has(part);
  parts.write(part, content);
  if (!isNew) return;
  parts.addRelationship(workbookPart, kind, part);
  parts.setContentType(part, contentType);
}

/** Excel makes a new one. An old one that names a cell without formula makes it report a damaged file. */
function removeCalculationChain(parts: PackageParts, workbookPart: string): void {
  for (const { id, kind } of parts.relationships(workbookPart)) {
    if (kind === "calcChain") parts.removeRelationship(workbookPart, id);
  }
}

function writeWorkbookPart(
  document: WorkbookDocument,
  source: WorkbookPackage,
  parts: PackageParts,
  formulas: FormulaFileWriter,
  arrangement: ReturnType<typeof arrangeSheets>,
  options: SaveOptions,
): void {
  const part = source.workbookPart;
  const xml = parseXml(parts.require(part), part);
  const workbook = rootOf(xml, part);
  const before = serializeXml(xml);
  writeSheetList(workbook, arrangement.sheets);
  writeNames(workbook, document, source.document, {
    formulas,
    oldSheetNames: source.sheets.map(({ name }) => name),
    newSheetNames: arrangement.sheets.map(({ name }) => name),
    renamed: new Map(arrangement.sheets.flatMap(({ name, origin }) => (origin ? [[origin.name, name]] : []))),
  });
  if (arrangement.isSelectionChanged) writeActiveTab(workbook, arrangement.active ? arrangement.sheets.indexOf(arrangement.active) : 0);
  if (options.fullCalcOnLoad) {
    const calculation = childElement(workbook, "calcPr") ?? elementFrom("<calcPr/>", workbook);
    if (!calculation.parentNode) replaceChildren(workbook, "calcPr", [calculation], WORKBOOK_ORDER);
    setAttributes(calculation, { fullCalcOnLoad: true });
  }
  const after = serializeXml(xml);
  if (after !== before) parts.write(part, after);
}

function writeSheetList(workbook: Element, sheets: readonly PlacedSheet[]): void {
  const list = childElement(workbook, "sheets");
  if (!list) return;
  const existing = new Map(childElements(list, "sheet").map((element) => [numberAttribute(element, "sheetId"), element]));
  const written = elementFrom("<sheets/>", workbook);
  for (const { name, sheetId, relationshipId, sheet, origin } of sheets) {
    const known = origin && existing.get(sheetId);
    const element = known ? cloneElement(known) : elementFrom(elementXml("sheet", { name, sheetId, "r:id": relationshipId }), written);
    setAttributes(element, { name });
    if (sheet) setAttributes(element, { state: sheet.visibility === "visible" ? undefined : sheet.visibility });
    written.appendChild(element);
  }
  replaceChildren(workbook, "sheets", [written], WORKBOOK_ORDER);
}

function writeActiveTab(workbook: Element, activeTab: number): void {
  const view = childElement(workbook, "bookViews", "workbookView");
  if (view) setAttributes(view, { activeTab: activeTab || undefined, firstSheet: undefined });
  else if (activeTab > 0) {
    const views = elementFrom(elementXml("bookViews", {}, elementXml("workbookView", { activeTab })), workbook);
    replaceChildren(workbook, "bookViews", [views], WORKBOOK_ORDER);
  }
}
