import { readPalette } from "./colors";
import type { WorkbookPackage } from "./workbook-package";
import { NAMESPACES, XML_DECLARATION } from "./xml";
import { ZipArchive } from "./zip-archive";

/** The smallest package that Excel opens without repair, but for its sheets: what a new workbook is written onto. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const STYLES_CONTENT_TYPE = `${SPREADSHEET_TYPE}.styles+xml`;
export const STRINGS_CONTENT_TYPE = `${SPREADSHEET_TYPE}.sharedStrings+xml`;
export const SHEET_CONTENT_TYPE = `${SPREADSHEET_TYPE}.worksheet+xml`;
export const TABLE_CONTENT_TYPE = `${SPREADSHEET_TYPE}.table+xml`;
export const WORKBOOK_CONTENT_TYPE = `${SPREADSHEET_TYPE}.sheet.main+xml`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relationships = (...all: string[]): string =>
  `${XML_DECLARATION}<Relationships xmlns="${NAMESPACES.packageRelationships}">${all.join("")}</Relationships>`;

const CONTENT_TYPES =
  `${XML_DECLARATION}<Types xmlns="${NAMESPACES.contentTypes}">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override("xl/workbook.xml", WORKBOOK_CONTENT_TYPE) +
  override("xl/styles.xml", STYLES_CONTENT_TYPE) +
  override("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml") +
  override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
  "</Types>";

/** Style part with Excel's defaults. Fills 0 and 1 are reserved: Excel uses "none" and "gray125" there whatever stands in the file. */
export const BLANK_STYLES =
  `${XML_DECLARATION}<styleSheet xmlns="${NAMESPACES.main}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const WORKBOOK =
  `${XML_DECLARATION}<workbook xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relationships}">` +
  '<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
  // The number of a current Excel: with an older one Excel would recalculate everything on opening.
  '<sheets/><calcPr calcId="191029"/></workbook>';

export const EMPTY_SHEET =
  `${XML_DECLARATION}<worksheet xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relationships}">` +
  '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

const THEME_COLORS = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
].map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`);

const PLACEHOLDER_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const PLACEHOLDER_LINE = `<a:ln w="6350">${PLACEHOLDER_FILL}</a:ln>`;
const PLACEHOLDER_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const font = (name: string): string => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;

/** Office's colours and fonts with plain fills: each list of formats must hold three. */
const THEME =
  `${XML_DECLARATION}<a:theme xmlns:a="${NAMESPACES.drawing}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  `${THEME_COLORS.join("")}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${font("Calibri Light")}</a:majorFont>` +
  `<a:minorFont>${font("Calibri")}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">` +
  `<a:fillStyleLst>${PLACEHOLDER_FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${PLACEHOLDER_LINE.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${PLACEHOLDER_EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLACEHOLDER_FILL.repeat(3)}</a:bgFillStyleLst>` +
  "</a:fmtScheme></a:themeElements></a:theme>";

const APPLICATION =
  `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  "<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>";

/** A package without sheets. */
export function blankPackage(): WorkbookPackage {
  const archive = ZipArchive.of({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships(
      relationship(1, `${OFFICE}/officeDocument`, "xl/workbook.xml"),
      relationship(2, `${OFFICE}/extended-properties`, "docProps/app.xml"),
    ),
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship(1, `${OFFICE}/styles`, "styles.xml"),
      relationship(2, `${OFFICE}/theme`, "theme/theme1.xml"),
    ),
    "xl/styles.xml": BLANK_STYLES,
    "xl/theme/theme1.xml": THEME,
    "docProps/app.xml": APPLICATION,
  });
  return {
    archive,
    document: {
      sheets: [],
      activeSheet: 0,
      styles: [{ numberFormat: "General" }],
      names: [],
      properties: {},
      customProperties: {},
      settings: {},
    },
    workbookPart: "xl/workbook.xml",
    sheets: [],
    palette: readPalette(undefined, undefined),
    differentialStyles: [],
    strings: { texts: [], rich: new Set() },
    customFunctionNames: new Set(),
  };
}
