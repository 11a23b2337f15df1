import { strToU8, unzipSync, zipSync } from "fflate";

/** A file as Excel and add-ins write it, with many things that a document has no words for. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relationships = (...all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${R}/${type}`}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const SHEET_1 = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Tabelle1"/><dimension ref="A1:F9"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.3"/><cols><col min="1" max="1" width="20.7109375" style="2" customWidth="1"/></cols><sheetData><row r="1" spans="1:6" s="1" customFormat="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="2"><v>44562</v></c><c r="D1" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c></row><row r="2" spans="1:6"><c r="A2"><v>10</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2+Blatt2!A1</f><v>100</v></c><c r="C2" cm="1"><f t="array" ref="C2:C3">_xlfn._xlws.SORT(A2:A3)</f><v>10</v></c><c r="D2"><f t="array" ref="D2:D3">A2:A3*2</f><v>20</v></c><c r="E2"><f>_xldudf_CASELOAD(A2,B2)</f><v>0.1</v></c><c r="F2" t="e" vm="1"><v>#VALUE!</v></c></row><row r="3" spans="1:6"><c r="A3"><v>20</v></c><c r="B3"><f t="shared" si="0"/><v>200</v></c><c r="C3"><v>20</v></c><c r="D3"><v>40</v></c><c r="E3"><f>[2]!_xldudf_CASELOAD(A3,B3)</f><v>0.1</v></c></row><row r="4" spans="1:6" ht="30" customHeight="1"><c r="A4"><v>30</v></c><c r="B4"><f t="shared" si="0"/><v>300</v></c></row><row r="7" spans="1:6"><c r="A7" t="s"><v>0</v></c><c r="B7" t="s"><v>4</v></c></row><row r="9" spans="1:6"><c r="F9" s="2"/></row></sheetData><phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="A2:A4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>150</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A2:A4" xr:uid="{00000000-0002-0000-0000-000000000000}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><formula1>0</formula1><formula2>99</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId2"/><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Blatt2!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F4</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{99999999-0000-0000-0000-000000000000}" xmlns:z="urn:somebody-else"><z:unknown z:a="1">bleibt</z:unknown></ext></extLst></worksheet>`;

const SHEET_2 = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><dimension ref="A1:A3"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c></row><row r="3"><c r="A3"><f>SUM(A1:A1)</f><v>1</v></c></row></sheetData></worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="${TYPE}.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
    override("xl/workbook.xml", `${TYPE}.sheet.main+xml`),
    override("xl/worksheets/sheet1.xml", `${TYPE}.worksheet+xml`),
    override("xl/worksheets/sheet2.xml", `${TYPE}.worksheet+xml`),
    override("xl/chartsheets/sheet1.xml", `${TYPE}.chartsheet+xml`),
    override("xl/styles.xml", `${TYPE}.styles+xml`),
    override("xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`),
    override("xl/metadata.xml", `${TYPE}.sheetMetadata+xml`),
    override("xl/calcChain.xml", `${TYPE}.calcChain+xml`),
    override("xl/comments1.xml", `${TYPE}.comments+xml`),
    override("xl/tables/table1.xml", `${TYPE}.table+xml`),
    override("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
    override("xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
    override("xl/pivotCache/pivotCacheDefinition1.xml", `${TYPE}.pivotCacheDefinition+xml`),
    override("xl/pivotCache/pivotCacheRecords1.xml", `${TYPE}.pivotCacheRecords+xml`),
    override("xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"),
    override("xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"),
    override("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
  ].join("")}</Types>`,
  "_rels/.rels": relationships(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "extended-properties", "docProps/app.xml"],
    ["rId3", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
  ),
  "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="1"/><workbookPr codeName="DieseArbeitsmappe"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="10000" windowHeight="8000" activeTab="0"/></bookViews><sheets><sheet name="Blatt 1" sheetId="1" r:id="rId1"/><sheet name="Diagrammblatt" sheetId="5" r:id="rId8"/><sheet name="Blatt2" sheetId="3" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Blatt 1'!$A$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Blatt 1'!$A:$B,'Blatt 1'!$1:$1</definedName><definedName name="Satz">Blatt2!$A$1</definedName><definedName name="Ziel" localSheetId="2">Blatt2!$A$3</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rId9"/></pivotCaches><extLst><ext uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}" xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"><xcalcf:calcFeatures><xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
    ["rId5", "sheetMetadata", "metadata.xml"],
    ["rId6", "calcChain", "calcChain.xml"],
    ["rId7", "customXml", "../customXml/item1.xml"],
    ["rId8", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
  ),
  "xl/worksheets/sheet1.xml": SHEET_1,
  "xl/worksheets/sheet2.xml": SHEET_2,
  "xl/worksheets/_rels/sheet1.xml.rels": `${relationships(
    ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId3", "drawing", "../drawings/drawing1.xml"],
    ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId5", "comments", "../comments1.xml"],
    ["rId6", "table", "../tables/table1.xml"],
  ).replace(
    "</Relationships>",
    `<Relationship Id="rId9" Type="${R}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
  )}`,
  "xl/chartsheets/sheet1.xml": `${DECLARATION}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/><family val="2"/><charset val="1"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1"><alignment horizontal="right" textRotation="45"/><protection hidden="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"/></border></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
  "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}" count="5" uniqueCount="5"><si><t>Kopf</t></si><si><r><t xml:space="preserve">fett </t></r><r><rPr><b/></rPr><t>gedruckt</t></r><phoneticPr fontId="1"/></si><si><t>Text</t></si><si><t xml:space="preserve"> &lt;frei&gt; </t></si><si><t>Zeile
2</t></si></sst>`,
  "xl/metadata.xml": `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/calcChain.xml": `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
  "xl/comments1.xml": `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>K</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Notiz</t></text></comment></commentList></comments>`,
  "xl/tables/table1.xml": `${DECLARATION}<table xmlns="${MAIN}" id="4" name="Tab" displayName="Tab" ref="A7:B9" totalsRowCount="1" headerRowDxfId="0"><autoFilter ref="A7:B8"/><tableColumns count="2"><tableColumn id="1" name="Kopf" totalsRowLabel="Summe"/><tableColumn id="3" name="Zeile_x000a_2" totalsRowFunction="sum" dataDxfId="0"/></tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "xl/drawings/drawing1.xml": `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Alt" descr="Beschreibung"><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"/></a:extLst></xdr:cNvPr><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Form 1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/drawings/vmlDrawing1.vml": "<xml><!-- notes --></xml>",
  "xl/charts/chart1.xml": `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:style val="27"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Alter </a:t></a:r><a:r><a:t>Titel</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:lineChart><c:grouping val="standard"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:ln><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker><c:trendline><c:trendlineType val="linear"/></c:trendline><c:val><c:numRef><c:f>'Blatt 1'!$A$2:$A$4</c:f></c:numRef></c:val></c:ser><c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart></c:plotArea></c:chart></c:chartSpace>`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="1"/>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships(["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]),
  "xl/pivotCache/pivotCacheRecords1.xml": "not even XML: \u0001\u0002",
  "xl/printerSettings/printerSettings1.bin": "\u0000\u0001printer",
  "xl/webextensions/taskpanes.xml": `${DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
    "rId1",
    "http://schemas.microsoft.com/office/2011/relationships/webextension",
    "webextension1.xml",
  ]),
  "xl/webextensions/webextension1.xml": `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"/>`,
  "customXml/item1.xml": '<daten xmlns="urn:fremd"><x>1</x></daten>',
  "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
  "customXml/itemProps1.xml":
    '<ds:datastoreItem ds:itemID="{A}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  "docProps/app.xml": `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"/></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Blatt 1</vt:lpstr></vt:vector></TitlesOfParts><Company>Kreis</Company></Properties>`,
};

/** @param changes parts to replace, or to leave out with `null` */
export function foreignPackage(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries({ ...PARTS, ...changes })) {
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level: 1 });
}

/** Part name → text, to compare packages part by part. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder("latin1").decode(content)]));
}

/** Names of the parts that differ, are missing or are new. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
}
