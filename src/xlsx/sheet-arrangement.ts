import { EMPTY_SHEET, SHEET_CONTENT_TYPE } from "./blank-package";
import type { PackageParts } from "./package-parts";
import type { DocumentSheet, WorkbookDocument } from "./workbook-document";
import type { SourceSheet, WorkbookPackage } from "./workbook-package";

/** A sheet of the file to be written. */
export type PlacedSheet = {
  readonly name: string;
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetId: number;
  /** `undefined` for a chart sheet and the like, which stays as it is. */
  readonly sheet?: DocumentSheet;
  /** `undefined` for a new sheet. */
  readonly origin?: SourceSheet;
};

export type SheetArrangement = {
  /** In tab order. */
  readonly sheets: readonly PlacedSheet[];
  /** The sheet that shows when the file is opened. */
  readonly active: PlacedSheet | undefined;
  /** Whether the list of sheets differs from the file's. */
  readonly isChanged: boolean;
  readonly isSelectionChanged: boolean;
};

/** Finds each sheet's part in the file, makes parts for new sheets, and lets go of those of deleted ones. */
export function arrangeSheets(document: WorkbookDocument, source: WorkbookPackage, parts: PackageParts): SheetArrangement {
  const origins = findOrigins(document.sheets, source.sheets);
  let highestId = Math.max(0, ...source.sheets.map(({ sheetId }) => sheetId));
  const placed = document.sheets.map((sheet, index): PlacedSheet => {
    const origin = origins[index];
    if (origin) return { ...pick(origin), name: sheet.name, sheet, origin };
    highestId += 1;
    const part = parts.freeName("xl/worksheets/sheet", ".xml");
    parts.write(part, EMPTY_SHEET);
    parts.setContentType(part, SHEET_CONTENT_TYPE);
    const relationshipId = parts.addRelationship(source.workbookPart, "worksheet", part);
    return { name: sheet.name, part, relationshipId, sheetId: highestId, sheet };
  });
  for (const sheet of source.sheets) {
    if (sheet.documentIndex !== undefined && !origins.includes(sheet)) parts.removeRelationship(source.workbookPart, sheet.relationshipId);
  }
  const sheets = withOtherSheets(placed, source.sheets);
  const isChanged =
    sheets.length !== source.sheets.length ||
    sheets.some(({ origin, name }, index) => origin !== source.sheets[index] || origin?.name !== name);
  const wanted = placed[document.activeSheet];
  const active = wanted?.sheet?.visibility === "visible" ? wanted : placed.find(({ sheet }) => sheet?.visibility === "visible");
  const wasActive = source.document.activeSheet;
  return { sheets, active, isChanged, isSelectionChanged: isChanged || active?.origin?.documentIndex !== wasActive };
}

function pick({ part, relationshipId, sheetId }: SourceSheet): Pick<PlacedSheet, "part" | "relationshipId" | "sheetId"> {
  return { part, relationshipId, sheetId };
}

/** By the index it was read with, else by name; no sheet of the file is taken twice. */
function findOrigins(sheets: readonly DocumentSheet[], sources: readonly SourceSheet[]): (SourceSheet | undefined)[] {
  const free = new Set(sources.filter(({ documentIndex }) => documentIndex !== undefined));
  const origins = new Map<DocumentSheet, SourceSheet>();
  const rules = [
    (sheet: DocumentSheet, source: SourceSheet) => sheet.sourceSheet === source.documentIndex,
    (sheet: DocumentSheet, source: SourceSheet) =>
      sheet.sourceSheet === undefined && sheet.name.toLowerCase() === source.name.toLowerCase(),
  ];
  for (const isOrigin of rules) {
    for (const sheet of sheets) {
      const found = origins.has(sheet) ? undefined : [...free].find((source) => isOrigin(sheet, source));
      if (!found) continue;
      origins.set(sheet, found);
      free.delete(found);
    }
  }
  return sheets.map((sheet) => origins.get(sheet));
}

/** Chart sheets keep their place behind the sheet they stood behind. */
function withOtherSheets(placed: readonly PlacedSheet[], sources: readonly SourceSheet[]): PlacedSheet[] {
  const result = [...placed];
  sources.forEach((source, index) => {
    if (source.documentIndex !== undefined) return;
    const before = sources.slice(0, index).reverse();
    const neighbour = before.find((candidate) => result.some(({ origin }) => origin === candidate));
    const at = neighbour ? result.findIndex(({ origin }) => origin === neighbour) + 1 : 0;
    result.splice(at, 0, { ...pick(source), name: source.name, origin: source });
  });
  return result;
}
