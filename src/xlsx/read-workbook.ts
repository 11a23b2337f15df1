import { type Palette, readPalette, resolveColor } from "./colors";
import { readDynamicArrayMetadata } from "./cell-metadata";
import { readConditionalFormats } from "./conditional-formats";
import { readValidations } from "./data-validations";
import { readNames, readPrintTitleRows } from "./defined-names";
import { readCustomProperties, readProperties, readSettings } from "./document-properties";
import { readCharts } from "./drawings";
import { PackageParts } from "./package-parts";
import { readSharedStrings } from "./shared-strings";
import { type CellContext, readSheetData } from "./sheet-data-reader";
import { sheetFrame } from "./sheet-data-scanner";
import { readColumns } from "./sheet-columns";
import { defaultColumnPixels, EXCEL_DEFAULTS, type SheetDefaults } from "./sheet-geometry";
import { readMerges, readPageSetup, readProtection, readView } from "./sheet-view";
import { readStyleSheet, type StyleSheet } from "./styles-reader";
import { readTable } from "./tables";
import type { DocumentSheet, DocumentTable, WorkbookDocument } from "./workbook-document";
import {
  binaryWorkbook,
  encryptedWorkbook,
  damagedWorkbook,
  macroWorkbook,
  notAWorkbook,
  oldBinaryWorkbook,
  workbookWith1904Dates,
} from "./workbook-file-error";
import { DEFAULT_LIMITS, type WorkbookLimits } from "./workbook-limits";
import type { SourceSheet, WorkbookPackage } from "./workbook-package";
import {
  asUtf8,
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  type Element,
  numberAttribute,
  parseRoot,
  prefixedAttribute,
} from "./xml";
import { ZipArchive } from "./zip-archive";

/**
 * Reads an .xlsx file (ECMA-376, transitional or strict).
 *
 * @param bytes the file
 * @param limits how much it may unpack to; see `DEFAULT_LIMITS`
 * @returns the workbook as data, and the package to hand to `saveWorkbook` so that nothing of the file gets lost
 * @throws WorkbookFileError if it is not a workbook, encrypted, truncated, too large, damaged, binary or with macros
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = DEFAULT_LIMITS,
): { document: WorkbookDocument; source: WorkbookPackage } {
  refuseCompoundFile(bytes);
  try {
    return readPackage(ZipArchive.open(bytes, limits));
  } catch (error) {
    // XML nested so deeply that no stack holds it.
    if (error instanceof RangeError) throw damagedWorkbook("XML", { de: "ist zu tief verschachtelt", en: "is nested too deeply" });
    throw error;
  }
}

function readPackage(archive: ZipArchive): { document: WorkbookDocument; source: WorkbookPackage } {
  const parts = new PackageParts(archive);
  const workbookPart = findWorkbookPart(parts);
  const workbook = parseRoot(parts.require(workbookPart), workbookPart);

  if (booleanAttribute(childElement(workbook, "workbookPr"), "date1904")) throw workbookWith1904Dates();

  const stylesPart = parts.related(workbookPart, "styles");
  const themePart = parts.related(workbookPart, "theme");
  const stringsPart = parts.related(workbookPart, "sharedStrings");
  const metadataPart = parts.related(workbookPart, "sheetMetadata");
  const stylesRoot = rootOfPart(parts, stylesPart);
  const palette = readPalette(rootOfPart(parts, themePart), stylesRoot);
  const styleSheet = readStyleSheet(stylesRoot, palette);
  const stringBytes = stringsPart && parts.read(stringsPart);
  const strings = stringBytes ? readSharedStrings(asUtf8(stringBytes), stringsPart) : { texts: [], rich: new Set<number>() };
  const dynamicArrays = readDynamicArrayMetadata(rootOfPart(parts, metadataPart));
  const customFunctionNames = new Set<string>();

  const listed = listSheets(parts, workbookPart, workbook);
  const sheetNames = listed.map(({ name }) => name);
  const printTitles = readPrintTitleRows(workbook, sheetNames);
  const reading: SheetReading = {
    parts,
    palette,
    styleSheet,
    printTitles,
    cells: { strings, isDynamicArray: (number) => dynamicArrays.has(number), customFunctionNames },
  };
  const sheets: DocumentSheet[] = [];
  const sources = listed.map((entry): SourceSheet => {
    if (!entry.isWorksheet) return { ...entry, defaults: EXCEL_DEFAULTS, sharedFormulas: new Map() };
    const { sheet, defaults, sharedFormulas } = readSheet(entry, sheets.length, reading);
    sheets.push(sheet);
    return { ...entry, documentIndex: sheets.length - 1, defaults, sharedFormulas };
  });

  const activeTab = numberAttribute(childElement(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
  const document: WorkbookDocument = {
    sheets,
    activeSheet: sources[activeTab]?.documentIndex ?? 0,
    styles: styleSheet.styles,
    names: readNames(workbook, sheetNames),
    properties: readProperties(parts),
    customProperties: readCustomProperties(parts),
    settings: readSettings(parts, workbookPart),
  };
  const { differentialStyles } = styleSheet;
  return {
    document,
    source: { archive, document, workbookPart, sheets: sources, palette, differentialStyles, strings, customFunctionNames },
  };
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Old .xls files and encrypted .xlsx files are both OLE compound files; their directory says which. */
function refuseCompoundFile(bytes: Uint8Array): void {
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return;
  throw hasStream(bytes, "EncryptedPackage")
    ? encryptedWorkbook()
    : hasStream(bytes, "Workbook") || hasStream(bytes, "Book")
      ? oldBinaryWorkbook()
      : notAWorkbook();
}

/** Names in the directory are UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function findWorkbookPart(parts: PackageParts): string {
  const part = parts.has("_rels/.rels") && parts.has("[Content_Types].xml") ? parts.related("", "officeDocument") : undefined;
  const contentType = part === undefined ? "" : (parts.contentType(part) ?? "");
  if (contentType.includes("sheet.binary")) throw binaryWorkbook();
  if (contentType.includes("macroEnabled")) throw macroWorkbook();
  if (part === undefined || !contentType.includes("spreadsheetml")) throw notAWorkbook();
  return part;
}

function rootOfPart(parts: PackageParts, part: string | undefined): Element | undefined {
  const bytes = part === undefined ? undefined : parts.read(part);
  return bytes && part !== undefined ? parseRoot(bytes, part) : undefined;
}

type ListedSheet = Pick<SourceSheet, "name" | "part" | "relationshipId" | "sheetId"> & {
  readonly isWorksheet: boolean;
  readonly visibility: DocumentSheet["visibility"];
};

function listSheets(parts: PackageParts, workbookPart: string, workbook: Element): ListedSheet[] {
  const relationships = new Map(parts.relationships(workbookPart).map((relationship) => [relationship.id, relationship]));
  return childElements(childElement(workbook, "sheets"), "sheet").map((element) => {
    const relationshipId = prefixedAttribute(element, "id") ?? "";
    const relationship = relationships.get(relationshipId);
    const state = attribute(element, "state");
    return {
      name: attribute(element, "name") ?? "",
      part: relationship?.target ?? "",
      relationshipId,
      sheetId: numberAttribute(element, "sheetId") ?? 0,
      isWorksheet: relationship?.kind === "worksheet",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    };
  });
}

type SheetReading = {
  readonly parts: PackageParts;
  readonly palette: Palette;
  readonly styleSheet: StyleSheet;
  readonly printTitles: ReadonlyMap<string, string>;
  readonly cells: Omit<CellContext, "defaultRowHeight">;
};

type ReadSheet = Pick<SourceSheet, "defaults" | "sharedFormulas"> & { readonly sheet: DocumentSheet };

function readSheet({ name, part, visibility }: ListedSheet, sourceSheet: number, reading: SheetReading): ReadSheet {
  const { parts, palette, styleSheet } = reading;
  const bytes = asUtf8(parts.require(part));
  const worksheet = parseRoot(sheetFrame(bytes, part), part);
  const format = childElement(worksheet, "sheetFormatPr");
  const defaults: SheetDefaults = {
    columnPixels: defaultColumnPixels(numberAttribute(format, "defaultColWidth"), numberAttribute(format, "baseColWidth") ?? 8),
    rowPoints: numberAttribute(format, "defaultRowHeight") ?? EXCEL_DEFAULTS.rowPoints,
  };
  const { sharedFormulas, ...cells } = readSheetData(bytes, part, { ...reading.cells, defaultRowHeight: defaults.rowPoints });
  const measures = { ...cells, ...readColumns(worksheet) };
  const tabColor = resolveColor(childElement(worksheet, "sheetPr", "tabColor"), palette);
  const protection = readProtection(worksheet);
  const pageSetup = readPageSetup(worksheet, reading.printTitles.get(name));
  const sheet: DocumentSheet = {
    name,
    sourceSheet,
    visibility,
    ...(tabColor === undefined ? {} : { tabColor }),
    ...measures,
    ...readView(worksheet),
    merges: readMerges(worksheet),
    tables: readTables(parts, part),
    validations: readValidations(worksheet),
    conditionalFormats: readConditionalFormats(worksheet, { differentialStyles: styleSheet.differentialStyles, palette }),
    charts: readCharts(parts, part, worksheet, measures, defaults),
    ...(protection === undefined ? {} : { protection }),
    ...(pageSetup === undefined ? {} : { pageSetup }),
  };
  return { sheet, defaults, sharedFormulas };
}

function readTables(parts: PackageParts, sheetPart: string): DocumentTable[] {
  const related = parts.relationships(sheetPart).filter(({ kind, isExternal }) => kind === "table" && !isExternal);
  return related.map(({ target }) => readTable(parseRoot(parts.require(target), target)));
}
