import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { blankSheet } from "../../src/xlsx/blank-document";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { changedParts, foreignPackage, partsOf } from "./foreign-package";

const FILE = foreignPackage();
const SHEET_1 = "xl/worksheets/sheet1.xml";

function open() {
  const { document, source } = readWorkbook(FILE);
  const [first, second] = document.sheets;
  if (!first || !second) throw new Error("The fixture has two worksheets.");
  return { document, source, first, second };
}

function withCell(sheet: DocumentSheet, row: number, column: number, cell: DocumentCell | undefined): DocumentSheet {
  const rows = Array.from(sheet.rows, (cells) => (cells ? [...cells] : undefined));
  const cells = (rows[row] ??= []);
  cells[column] = cell;
  return { ...sheet, rows };
}

function withFirst(document: WorkbookDocument, first: DocumentSheet): WorkbookDocument {
  return { ...document, sheets: [first, ...document.sheets.slice(1)] };
}

describe("reading a foreign file", () => {
  const { document, first, second } = open();

  it("takes values and formulas in the user's form", () => {
    expect(first.rows[0]?.map((cell) => cell?.value)).toEqual(["Kopf", "fett gedruckt", 44562, "inline"]);
    expect(first.rows[1]?.slice(1)).toEqual([
      { value: 100, formula: "=A2*$A$2+Blatt2!A1", style: 0 },
      { value: 10, formula: "=SORT(A2:A3)", spill: "C2:C3", style: 0 },
      { value: 20, formula: "=A2:A3*2", array: "D2:D3", style: 0 },
      { value: 0.1, formula: "=CASELOAD(A2,B2)", style: 0 },
      { value: { error: "#VALUE!" }, style: 0 },
    ]);
    expect(first.rows[3]?.[1]).toEqual({ value: 300, formula: "=A4*$A$2+Blatt2!A3", style: 0 });
    expect(first.rows[2]?.[4]?.formula).toBe("=CASELOAD(A3,B3)");
  });

  it("resolves theme colours with tint, fonts and formats", () => {
    // accent 1 of Office's theme is 4472C4; a tint of -0.25 multiplies its HLS lightness by 0.75: 2F5597 (Excel shows 305496 for its older theme rounding)
    expect(document.styles[1]).toEqual({
      numberFormat: "0.000",
      font: { name: "Arial", size: 10, bold: true, color: expect.stringMatching(/^#(2F5597|2F5496|305496)$/) as string },
      horizontalAlignment: "right",
    });
    expect(document.styles[2]?.numberFormat).toBe("m/d/yyyy");
  });

  it("takes what belongs to the sheet", () => {
    expect(first.columnWidths).toEqual(new Map([[0, 20]]));
    expect(first.rowHeights).toEqual(new Map([[3, 30]]));
    expect(first.pageSetup).toEqual({
      orientation: "portrait",
      paperSize: 9,
      printTitleRows: "1:1",
      topMargin: 36, // half an inch
      bottomMargin: 36,
    });
    expect(first.validations.map(({ areas, type, formula1 }) => [areas, type, formula1])).toEqual([
      ["A2:A4", "whole", "0"],
      ["F4", "list", "Blatt2!$A$1:$A$3"],
    ]);
    expect(first.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(["other", "cell"]);
    expect(first.tables[0]).toMatchObject({
      name: "Tab",
      area: "A7:B9",
      hasTotals: true,
      columns: [{ name: "Kopf" }, { name: "Zeile\n2" }],
    });
    expect(first.charts).toEqual([
      {
        name: "Alt",
        type: "line",
        title: "Alter Titel",
        altText: "Beschreibung",
        series: [{ values: "'Blatt 1'!$A$2:$A$4", color: "#FF0000" }],
        hasLegend: false,
        // Column A is 20 characters: 20 × 7 + 5 = 145 px. Rows are 14.4 pt = 19.2 → 19 px, the fourth 30 pt = 40 px: 9 × 19 + 40 = 211.
        left: 145,
        top: 211,
        width: 3 * 64 + 10,
        height: 190,
      },
    ]);
    expect(document.names).toEqual([
      { name: "Satz", formula: "=Blatt2!$A$1" },
      { name: "Ziel", formula: "=Blatt2!$A$3", scope: "Blatt2" },
    ]);
    expect(second.name).toBe("Blatt2");
  });
});

describe("saving a foreign file", () => {
  it("changes no part when nothing changed, not even for an equal copy of the document", () => {
    const { document, source } = open();
    expect(changedParts(FILE, saveWorkbook(document, source))).toEqual([]);
    expect(changedParts(FILE, saveWorkbook(structuredClone(document), source))).toEqual([]);
  });

  it("rewrites one cell and keeps the bytes of its neighbours", () => {
    const { document, source, first } = open();
    const changed = withCell(first, 1, 0, { value: 11, style: 0 });
    const saved = saveWorkbook(withFirst(document, changed), source);
    expect(changedParts(FILE, saved)).toEqual([SHEET_1]);
    // "spans" is a hint that Excel writes anew; every other byte is as it was
    const expected = partsOf(FILE)[SHEET_1]?.replaceAll(' spans="1:6"', "").replace('<c r="A2"><v>10</v>', '<c r="A2"><v>11</v>');
    expect(partsOf(saved)[SHEET_1]).toBe(expected);
  });

  it("writes a shared formula out where its first cell goes, and drops the calculation chain", () => {
    const { document, source, first } = open();
    const saved = saveWorkbook(withFirst(document, withCell(first, 1, 1, { value: 5, style: 0 })), source);
    const parts = partsOf(saved);
    expect(parts[SHEET_1]).toContain('<c r="B2"><v>5</v></c>');
    expect(parts[SHEET_1]).toContain('<c r="B3"><f>A3*$A$2+Blatt2!A2</f><v>200</v></c>');
    expect(parts[SHEET_1]).toContain('<c r="B4"><f>A4*$A$2+Blatt2!A3</f><v>300</v></c>');
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
  });

  it("puts new formulas into the file's form, the known custom function included", () => {
    const { document, source, first } = open();
    const changed = withCell(withCell(first, 5, 0, { value: 1, formula: "=CASELOAD(XLOOKUP(1,A:A,B:B),@A2:A4)", style: 0 }), 5, 2, {
      value: 1,
      formula: "=UNIQUE(A2:A4)",
      spill: "C6:C8",
      style: 0,
    });
    const saved = partsOf(saveWorkbook(withFirst(document, changed), source));
    expect(saved[SHEET_1]).toContain("<f>_xldudf_CASELOAD(_xlfn.XLOOKUP(1,A:A,B:B),_xlfn.SINGLE(A2:A4))</f>");
    expect(saved[SHEET_1]).toContain('<c r="C6" cm="1"><f t="array" ref="C6:C8">_xlfn.UNIQUE(A2:A4)</f><v>1</v></c>');
    expect(saved["xl/metadata.xml"]).toBe(partsOf(FILE)["xl/metadata.xml"]);
  });

  it("adds texts to the end of the table and never reuses a formatted one", () => {
    const { document, source, first } = open();
    const changed = withCell(withCell(first, 5, 0, { value: "fett gedruckt", style: 0 }), 5, 1, { value: "Text", style: 0 });
    const saved = partsOf(saveWorkbook(withFirst(document, changed), source));
    expect(saved[SHEET_1]).toContain('<c r="A6" t="s"><v>5</v></c><c r="B6" t="s"><v>2</v></c>');
    expect(saved["xl/sharedStrings.xml"]).toContain('uniqueCount="6"');
    expect(saved["xl/sharedStrings.xml"]).toContain("</si><si><t>fett gedruckt</t></si></sst>");
    expect(saved[SHEET_1]).toContain('<c r="B1" t="s"><v>1</v></c>');
  });

  it("bases a new style on the file's own and keeps what a document has no words for", () => {
    const { document, source, first } = open();
    const base = document.styles[1];
    if (!base) throw new Error("The fixture has three styles.");
    const styles = [...document.styles, { ...base, numberFormat: "0%", font: { ...base.font, bold: false }, basedOn: 1 }];
    const changed = withCell(first, 0, 0, { value: "Kopf", style: 3 });
    const saved = partsOf(saveWorkbook({ ...withFirst(document, changed), styles }, source));
    expect(saved["xl/styles.xml"]).toContain(
      '<xf numFmtId="9" fontId="2" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"><alignment horizontal="right" textRotation="45"/><protection hidden="1"/></xf></cellXfs>',
    );
    expect(saved["xl/styles.xml"]).toContain(
      '<font><sz val="10"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/><family val="2"/><charset val="1"/></font></fonts>',
    );
    expect(saved[SHEET_1]).toContain('<c r="A1" s="3" t="s">');
  });

  it("renames a sheet with its print area and titles and keeps its parts", () => {
    const { document, source, first } = open();
    const saved = saveWorkbook(withFirst(document, { ...first, name: "Neu & gut" }), source);
    expect(changedParts(FILE, saved)).toEqual([
      "[Content_Types].xml",
      "docProps/app.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
    ]);
    const workbook = partsOf(saved)["xl/workbook.xml"];
    expect(workbook).toContain('<sheet name="Neu &amp; gut" sheetId="1" r:id="rId1"/>');
    expect(workbook).toContain("'Neu &amp; gut'!$A$1:$F$9");
    expect(workbook).toContain("'Neu &amp; gut'!$A:$B,'Neu &amp; gut'!$1:$1");
    expect(partsOf(saved)["docProps/app.xml"]).not.toContain("Blatt 1");
    expect(partsOf(saved)["docProps/app.xml"]).toContain("<Company>Kreis</Company>");
  });

  it("deletes a sheet with everything only it used", () => {
    const { document, source, second } = open();
    const saved = saveWorkbook({ ...document, sheets: [second], names: document.names, activeSheet: 0 }, source);
    const names = Object.keys(partsOf(saved));
    for (const gone of [SHEET_1, "xl/comments1.xml", "xl/tables/table1.xml", "xl/drawings/drawing1.xml", "xl/charts/chart1.xml"]) {
      expect(names).not.toContain(gone);
      expect(partsOf(saved)["[Content_Types].xml"]).not.toContain(gone);
    }
    expect(names).toEqual(
      expect.arrayContaining(["xl/chartsheets/sheet1.xml", "xl/pivotCache/pivotCacheRecords1.xml", "customXml/item1.xml"]),
    );
    const workbook = partsOf(saved)["xl/workbook.xml"];
    expect(workbook).not.toContain("Print_Area");
    expect(workbook).toContain('<definedName name="Ziel" localSheetId="1">');
    expect(readWorkbook(saved).document.sheets.map(({ name }) => name)).toEqual(["Blatt2"]);
  });

  it("adds and moves sheets; only one stays selected", () => {
    const { document, source, first, second } = open();
    const saved = saveWorkbook({ ...document, sheets: [second, blankSheet("Neu"), first], activeSheet: 1 }, source);
    const workbook = partsOf(saved)["xl/workbook.xml"];
    expect([...(workbook?.matchAll(/<sheet name="([^"]*)"/g) ?? [])].map((match) => match[1])).toEqual([
      "Blatt2",
      "Neu",
      "Blatt 1",
      "Diagrammblatt",
    ]);
    expect(workbook).toContain('activeTab="1"');
    expect(workbook).toContain('name="_xlnm.Print_Area" localSheetId="2"');
    expect(partsOf(saved)[SHEET_1]).not.toContain("tabSelected");
    expect(partsOf(saved)["xl/worksheets/sheet3.xml"]).toContain('tabSelected="1"');
    expect(readWorkbook(saved).document.activeSheet).toBe(1);
  });

  it("changes a table and keeps its totals, filter and column formats", () => {
    const { document, source, first } = open();
    const [table] = first.tables;
    if (!table) throw new Error("The fixture has a table.");
    const grown = { ...table, area: "A7:C10", columns: [...table.columns, { name: "Neu", calculatedFormula: "=[@Kopf]*2" }] };
    const saved = saveWorkbook(withFirst(document, { ...first, tables: [grown] }), source);
    const xml = partsOf(saved)["xl/tables/table1.xml"];
    expect(xml).toContain('ref="A7:C10" totalsRowCount="1" headerRowDxfId="0"><autoFilter ref="A7:C9"/><tableColumns count="3">');
    expect(xml).toContain('<tableColumn id="3" name="Zeile_x000a_2" totalsRowFunction="sum" dataDxfId="0"/>');
    expect(xml).toContain('<tableColumn id="4" name="Neu"><calculatedColumnFormula>Tab[[#This Row],[Kopf]]*2</calculatedColumnFormula>');
  });

  it("writes the totals of a new table as Excel does", () => {
    const { document, source, second } = open();
    const rows = [
      [
        { value: "Monat", style: 0 },
        { value: "Wert", style: 0 },
        { value: "Rest", style: 0 },
      ],
      [
        { value: 1, style: 0 },
        { value: 2, style: 0 },
        { value: 3, style: 0 },
      ],
      [
        { value: "Summe", style: 0 },
        { value: 2, formula: "=SUBTOTAL(109,[Wert])", style: 0 },
        { value: 3, formula: "=MAX(Neu[Rest])", style: 0 },
      ],
    ];
    const columns = [{ name: "Monat" }, { name: "Wert" }, { name: "Rest" }];
    const table = { name: "Neu", area: "A1:C3", columns, hasHeaders: true, hasTotals: true, hasBandedRows: false, hasFilter: true };
    const saved = partsOf(
      saveWorkbook({ ...document, sheets: [document.sheets[0] ?? second, { ...second, rows, tables: [table] }] }, source),
    );
    // number 4 is taken by the file's own table
    expect(saved["xl/tables/table2.xml"]).toContain(
      'id="5" name="Neu" displayName="Neu" ref="A1:C3" totalsRowCount="1"><autoFilter ref="A1:C2"/>',
    );
    expect(saved["xl/tables/table2.xml"]).toContain(
      '<tableColumn id="1" name="Monat" totalsRowLabel="Summe"/><tableColumn id="2" name="Wert" totalsRowFunction="sum"/>' +
        '<tableColumn id="3" name="Rest" totalsRowFunction="custom"><totalsRowFormula>MAX(Neu[Rest])</totalsRowFormula></tableColumn>',
    );
    expect(saved["xl/worksheets/sheet2.xml"]).toContain("<f>SUBTOTAL(109,Neu[Wert])</f>");
  });

  it("takes a rule out of Excel's extension list without harming its neighbours", () => {
    const { document, source, first } = open();
    const saved = saveWorkbook(withFirst(document, { ...first, validations: first.validations.slice(0, 1) }), source);
    expect(partsOf(saved)[SHEET_1]).not.toContain("x14:dataValidation");
    expect(partsOf(saved)[SHEET_1]).toContain('<z:unknown z:a="1">bleibt</z:unknown>');
  });

  it("adds a rule beside those it does not know, and removes the one that is gone", () => {
    const { document, source, first } = open();
    const [bar] = first.conditionalFormats;
    if (!bar) throw new Error("The fixture has a data bar.");
    const formula = { areas: "A2:A4", rule: { kind: "formula", formula: "A2>15", style: { fill: "#00FF00" } }, priority: 3 } as const;
    const saved = saveWorkbook(
      withFirst(document, { ...first, conditionalFormats: [bar, formula], validations: first.validations.slice(1) }),
      source,
    );
    const xml = partsOf(saved)[SHEET_1];
    expect(xml).toContain("<x14:id>{11111111-2222-3333-4444-555555555555}</x14:id>");
    expect(xml).toContain('<cfRule type="expression" dxfId="1" priority="3"><formula>A2&gt;15</formula></cfRule></conditionalFormatting>');
    expect(xml).not.toContain('operator="greaterThan"');
    expect(xml).not.toContain("<dataValidations ");
    expect(xml).toContain("<xm:f>Blatt2!$A$1:$A$3</xm:f>");
    expect(xml).toContain('<z:unknown z:a="1">bleibt</z:unknown>');
  });

  it("moves a chart without touching its part, and rewrites it when its content changes", () => {
    const { document, source, first } = open();
    const [chart] = first.charts;
    if (!chart) throw new Error("The fixture has a chart.");
    const moved = saveWorkbook(withFirst(document, { ...first, charts: [{ ...chart, left: 0 }] }), source);
    expect(changedParts(FILE, moved)).toEqual(["xl/drawings/drawing1.xml"]);
    expect(readWorkbook(moved).document.sheets[0]?.charts).toEqual([{ ...chart, left: 0 }]);
    expect(partsOf(moved)["xl/drawings/drawing1.xml"]).toContain("Form 1");
    const renamed = saveWorkbook(withFirst(document, { ...first, charts: [{ ...chart, title: "Neuer Titel" }] }), source);
    expect(changedParts(FILE, renamed)).toContain("xl/charts/chart1.xml");
    expect(readWorkbook(renamed).document.sheets[0]?.charts).toEqual([{ ...chart, title: "Neuer Titel" }]);
    const removed = saveWorkbook(withFirst(document, { ...first, charts: [] }), source);
    expect(Object.keys(partsOf(removed))).not.toContain("xl/charts/chart1.xml");
    expect(partsOf(removed)["xl/drawings/drawing1.xml"]).toContain("Form 1");
  });

  it("sets view, protection and page in the schema's order and keeps unknown elements in place", () => {
    const { document, source, first } = open();
    const changed: DocumentSheet = {
      ...first,
      tabColor: "#00B050",
      frozenRows: 1,
      showGridlines: false,
      merges: ["E8:F9"],
      columnWidths: new Map([...first.columnWidths, [4, 30]]),
      hiddenColumns: new Set([0]),
      protection: { options: { sheet: true, formatCells: false }, hasPassword: false },
      pageSetup: { ...first.pageSetup, orientation: "landscape", printTitleRows: "1:2" },
    };
    const saved = saveWorkbook(withFirst(document, changed), source);
    const xml = partsOf(saved)[SHEET_1] ?? "";
    const order = [...xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").matchAll(/<(\w+)[ />]/g)].map((match) => match[1]);
    const wanted = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "mergeCells",
      "phoneticPr",
    ];
    expect(order.filter((name) => wanted.includes(name ?? ""))).toEqual(wanted);
    expect(xml).toContain('<sheetPr codeName="Tabelle1"><tabColor rgb="FF00B050"/></sheetPr>');
    expect(xml).toContain(
      '<col min="1" max="1" width="20.7109375" style="2" customWidth="1" hidden="1"/><col min="5" max="5" width="30.7109375" customWidth="1"/>',
    );
    expect(xml).toContain('r:id="rId2"');
    expect(partsOf(saved)["xl/workbook.xml"]).toContain("'Blatt 1'!$A:$B,'Blatt 1'!$1:$2");
    // the chart's corner lies at the start of column B, and column A is hidden now
    const charts = first.charts.map((chart) => ({ ...chart, left: 0 }));
    expect(readWorkbook(saved).document.sheets[0]).toEqual({ ...changed, charts });
  });

  it("asks Excel to recalculate only when told to", () => {
    const { document, source } = open();
    expect(partsOf(saveWorkbook(document, source))["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
    expect(partsOf(saveWorkbook(document, source, { fullCalcOnLoad: true }))["xl/workbook.xml"]).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
  });
});
