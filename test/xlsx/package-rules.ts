import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { parseArea } from "../../src/xlsx/address";
import { attribute, childElement, childElements, descendants, type Element, parseRoot, prefixedAttribute } from "../../src/xlsx/xml";

/**
 * What Excel insists on when it opens a file, as far as it can be checked without Excel: a file that breaks one of these
 * rules is "repaired" with loss. Sequences are those of ECMA-376 part 1, annex A.
 */

const SEQUENCES: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
    "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture " +
    "oleObjects controls webPublishItems tableParts extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
    "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  dxf: "font numFmt fill alignment border protection extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
};

/** Collections whose `count` must be the number of their elements. */
const COUNTED = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "mergeCells",
  "dataValidations",
  "tableParts",
  "tableColumns",
];

/** The rules a package breaks, in words; none for a good one. */
export function brokenRules(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const broken: string[] = [];
  const names = Object.keys(files);
  if (names[0] !== "[Content_Types].xml") broken.push("content types do not come first");
  const root = (name: string): Element => parseRoot(files[name] ?? new Uint8Array(), name);

  const types = root("[Content_Types].xml");
  const overrides = childElements(types, "Override").map((element) => attribute(element, "PartName") ?? "");
  if (new Set(overrides).size < overrides.length) broken.push("a part has two content types");
  for (const override of overrides) if (!names.includes(override.slice(1))) broken.push(`content type of a missing part: ${override}`);

  for (const name of names.filter((part) => part.endsWith(".rels"))) {
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const ids = childElements(root(name)).map((element) => attribute(element, "Id") ?? "");
    if (new Set(ids).size < ids.length) broken.push(`${name}: an id stands twice`);
    for (const element of childElements(root(name)).filter((one) => attribute(one, "TargetMode") !== "External")) {
      const target = new URL(attribute(element, "Target") ?? "", `zip:/${owner}`).pathname.slice(1);
      if (!names.includes(decodeURI(target))) broken.push(`${name} points to a missing part: ${target}`);
    }
    if (owner === "" || !owner.endsWith(".xml")) continue;
    for (const used of [
      root(owner),
      ...descendants(root(owner), "sheet"),
      ...["drawing", "legacyDrawing", "tablePart", "pageSetup", "chart"].flatMap((kind) => descendants(root(owner), kind)),
    ]) {
      const id = prefixedAttribute(used, "id");
      if (id !== undefined && /^rId\d+$/.test(id) && !ids.includes(id)) broken.push(`${owner} uses an unknown relationship ${id}`);
    }
  }

  for (const name of names.filter((part) => part.endsWith(".xml") && !/pivotCacheRecords/.test(part))) {
    for (const element of [root(name), ...Object.keys(SEQUENCES).flatMap((kind) => descendants(root(name), kind))])
      broken.push(...brokenOrder(element, name));
    for (const kind of COUNTED) {
      for (const element of descendants(root(name), kind)) {
        const count = attribute(element, "count");
        if (count !== undefined && Number(count) !== childElements(element).length) broken.push(`${name}: wrong count in ${kind}`);
      }
    }
  }
  return [...broken, ...brokenStyles(root("xl/styles.xml")), ...brokenCells(files, root), ...brokenTables(bytes)];
}

function brokenOrder(element: Element, part: string): string[] {
  const sequence = SEQUENCES[element.localName ?? ""]?.split(" ");
  const known = childElements(element).flatMap((child) =>
    sequence?.includes(child.localName ?? "") ? [sequence.indexOf(child.localName ?? "")] : [],
  );
  return known.some((rank, index) => rank < (known[index - 1] ?? 0)) ? [`${part}: wrong order in ${element.localName ?? ""}`] : [];
}

function brokenStyles(styles: Element): string[] {
  const count = (collection: string): number => childElements(childElement(styles, collection)).length;
  const limits = { fontId: count("fonts"), fillId: count("fills"), borderId: count("borders"), xfId: count("cellStyleXfs") };
  return childElements(childElement(styles, "cellXfs"), "xf").flatMap((xf, index) =>
    Object.entries(limits).flatMap(([name, limit]) =>
      Number(attribute(xf, name) ?? 0) < limit ? [] : [`xf ${index}: ${name} out of range`],
    ),
  );
}

function brokenCells(files: Readonly<Record<string, Uint8Array>>, root: (name: string) => Element): string[] {
  const broken: string[] = [];
  const styles = childElements(childElement(root("xl/styles.xml"), "cellXfs"), "xf").length;
  const strings = files["xl/sharedStrings.xml"] ? childElements(root("xl/sharedStrings.xml"), "si").length : 0;
  for (const name of Object.keys(files).filter((part) => /^xl\/worksheets\/[^/]*\.xml$/.test(part))) {
    let lastRow = 0;
    for (const row of childElements(childElement(root(name), "sheetData"), "row")) {
      const number = Number(attribute(row, "r"));
      if (number <= lastRow) broken.push(`${name}: row ${number} out of order`);
      lastRow = number;
      let lastColumn = -1;
      for (const cell of childElements(row, "c")) {
        const address = attribute(cell, "r") ?? "";
        const area = parseArea(address);
        if (!area || area.row !== number - 1 || area.column <= lastColumn) broken.push(`${name}: cell ${address} out of order`);
        lastColumn = area?.column ?? lastColumn;
        if (Number(attribute(cell, "s") ?? 0) >= styles) broken.push(`${name}: cell ${address} has an unknown style`);
        const value = childElement(cell, "v")?.textContent ?? "";
        if (attribute(cell, "t") === "s" && !(Number(value) < strings)) broken.push(`${name}: cell ${address} has an unknown text`);
      }
    }
  }
  return broken;
}

function brokenTables(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const ids = Object.keys(files)
    .filter((name) => name.startsWith("xl/tables/"))
    .map((name) => attribute(parseRoot(files[name] ?? new Uint8Array(), name), "id"));
  const broken = new Set(ids).size < ids.length ? ["two tables have the same id"] : [];
  for (const sheet of readWorkbook(bytes).document.sheets) {
    if (sheet.name.length > 31) broken.push(`sheet name too long: ${sheet.name}`);
    for (const table of sheet.tables.filter(({ hasHeaders }) => hasHeaders)) {
      const area = parseArea(table.area);
      table.columns.forEach((column, index) => {
        const header = sheet.rows[area?.row ?? 0]?.[(area?.column ?? 0) + index];
        if (header?.value !== column.name) broken.push(`${sheet.name}: header of ${column.name} differs from the column's name`);
      });
    }
  }
  return broken;
}
