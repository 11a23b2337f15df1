import fc from "fast-check";
import { cellAddress } from "../../../src/xlsx/address";
import type { CellStyle, CellValue, DocumentCell, DocumentSheet, WorkbookDocument } from "../../../src/xlsx/workbook-document";
import { TestWorkbook, documentOf, sheetOf, tableOf } from "./workbooks";

const styles: CellStyle[] = [
  { numberFormat: "General" },
  { numberFormat: '#,##0.00 "€"', font: { name: "Calibri", size: 11, bold: true, color: "#1F4E79" }, fill: "#DDEBF7", locked: false },
  { numberFormat: "yyyy-mm", horizontalAlignment: "justify", verticalAlignment: "distributed", wrapText: true, indent: 2 },
  {
    numberFormat: "@",
    border: { top: { style: "double", color: "#FF0000" }, left: { style: "hair" } },
    font: { underline: true, italic: true },
  },
  { numberFormat: "[Red]0.0;[Blue]-0.0", font: { strikethrough: true }, horizontalAlignment: "fill" },
];

const full: WorkbookDocument = documentOf(
  [
    sheetOf(
      "Budget",
      [
        [
          { value: "Jahr", style: 1 },
          { value: "Zuteilung", style: 1 },
          { value: "Anteil", style: 1 },
        ],
        [
          { value: 2022, style: 2 },
          { value: 100, style: 1 },
          { value: 0.25, formula: "=[@Zuteilung]/SUM( Budget[Zuteilung] )", style: 4 },
        ],
        [
          { value: 2023, style: 2 },
          { value: 300, style: 1 },
          { value: 0.75, formula: "=[@Zuteilung]/SUM( Budget[Zuteilung] )", style: 4 },
        ],
        [undefined, { value: null, style: 3 }],
      ],
      {
        tables: [
          tableOf("Budget", "A1:C3", [], {
            columns: [
              { name: "Jahr" },
              { name: "Zuteilung" },
              { name: "Anteil", calculatedFormula: "=[@Zuteilung]/SUM(Budget[Zuteilung])" },
            ],
            style: "MeinStil",
          }),
        ],
        columnWidths: new Map([
          [0, 12.7109375],
          [1, 12.71],
          [40, 3],
        ]),
        rowHeights: new Map([[0, 31.5]]),
        hiddenColumns: new Set([5]),
        hiddenRows: new Set([7]),
        frozenRows: 1,
        frozenColumns: 1,
        showGridlines: false,
        tabColor: "#70AD47",
        merges: ["E5:F6"],
        validations: [
          {
            areas: "A2:A1048576",
            type: "whole",
            operator: "between",
            formula1: "2000",
            formula2: "2100",
            allowBlank: true,
            errorStyle: "stop",
            errorTitle: "Jahr",
          },
          { areas: "D2:D9 F2", type: "list", formula1: '"VWT,EGT,16e_aF"', allowBlank: false },
          { areas: "E2:E9", type: "list", formula1: "Listen!$A$1:$A$3", allowBlank: true },
          { areas: "G2:G9", type: "textLength", operator: "lessThan", formula1: "5", allowBlank: true },
          { areas: "H2", type: "custom", formula1: "ISNUMBER(H2)", allowBlank: true, promptTitle: "Zahl" },
        ],
        conditionalFormats: [
          {
            areas: "B2:B1048576",
            rule: { kind: "cell", operator: "lessThan", formulas: ["0"], style: { font: { color: "#C00000" } } },
            priority: 3,
          },
          {
            areas: "A2:C3",
            rule: { kind: "formula", formula: "$B2>AVERAGE($B$2:$B$3)", style: { fill: "#FFF2CC", numberFormat: "0" } },
            priority: 1,
            stopIfTrue: true,
          },
          { areas: "A1:A5", rule: { kind: "text", operator: "beginsWith", text: "20", style: { font: { bold: true } } }, priority: 2 },
          {
            areas: "C2:C3",
            rule: {
              kind: "colorScale",
              points: [
                { type: "min", color: "#F8696B" },
                { type: "percentile", value: "50", color: "#FFEB84" },
                { type: "max", color: "#63BE7B" },
              ],
            },
            priority: 4,
          },
          { areas: "B2:B3", rule: { kind: "other", xml: "<dataBar/>" }, priority: 5 },
        ],
        charts: [
          {
            name: "Diagramm 1",
            type: "columnStacked",
            title: "Zuteilung",
            altText: "Zuteilung nach Jahren",
            series: [{ name: "=Budget!$B$1", categories: "Budget!$A$2:$A$3", values: "Budget!$B$2:$B$3", color: "#4472C4" }],
            hasLegend: false,
            left: 210,
            top: 75,
            width: 480,
            height: 288,
          },
        ],
        protection: { options: { sheet: true, formatCells: false }, hasPassword: true },
        pageSetup: { orientation: "landscape", printTitleRows: "1:1", fitToWidth: 1 },
      },
    ),
    sheetOf(
      "Listen",
      [
        [
          "VWT",
          { value: { error: "#N/A" }, style: 0 },
          { value: 3, formula: "=SEQUENCE(2,2,3)", spill: "C1:D2", style: 0 },
          { value: 4, style: 1 },
        ],
        ["EGT", { value: "00123", style: 3 }, { value: 5, style: 0 }, { value: 6, style: 0 }],
        ["16e_aF", { value: true, style: 0 }, { value: 40000, formula: "=SUM(Budget!B2:B3*100)", array: "C3", style: 0 }],
        [
          { value: 98.05, formula: "=CASELOAD(A1,Budget[[#Totals],[Jahr]])", style: 0 },
          { value: 'sagt "ja"', formula: '="sagt ""ja"""', style: 0 },
        ],
      ],
      { visibility: "veryHidden" },
    ),
  ],
  {
    styles,
    names: [
      { name: "Titel", formula: "=Listen!$A$1:$A$3", comment: "Haushaltstitel" },
      { name: "Satz", formula: "=0.46", isHidden: true },
      { name: "Lokal", formula: "=Budget!$B$2", scope: "Budget" },
    ],
    properties: { title: "Planung", author: "Controlling" },
    customProperties: { Stand: 3 },
    settings: { sprache: "de" },
  },
);

/** Blank cells of style 0 and a row's or sheet's blank end mean nothing. */
function normalised(document: WorkbookDocument): unknown {
  const rowsOf = (sheet: DocumentSheet): Record<string, unknown> =>
    Object.fromEntries(
      sheet.rows.flatMap((row, rowIndex) =>
        (row ?? []).flatMap((cell, column) => {
          const isBlank = !cell || (cell.value === null && cell.style === 0 && cell.formula === undefined);
          return isBlank ? [] : [[cellAddress(rowIndex, column), cell]];
        }),
      ),
    );
  return { ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, rows: rowsOf(sheet) })) };
}

const open = (document: WorkbookDocument): TestWorkbook => new TestWorkbook(document);

describe("a workbook that nobody touched", () => {
  it("comes back as it was", () => {
    expect(normalised(open(full).port.toDocument())).toEqual(normalised(full));
  });

  it("comes back as it was after a round of opening", () => {
    const once = open(full).port.toDocument();
    expect(normalised(open(once).port.toDocument())).toEqual(normalised(full));
  });

  const text = fc.string({ maxLength: 10 }).filter((content) => content !== "" && !/^#|[\r\uE000\uE001]/.test(content));
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    text,
    fc.constantFrom("2023-01", "00123", "TRUE", "1/2/2023", "'", "=1", "5 €", "50%", "1e5", "12:30"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom("#N/A" as const, "#REF!" as const, "#VALUE!" as const, "#NUM!" as const).map((error) => ({ error })),
    fc.constant(null),
  );
  const cell: fc.Arbitrary<DocumentCell> = fc.record({ value, style: fc.nat({ max: styles.length - 1 }) });
  const rows = fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 6 }), { maxLength: 8 });
  const sizes = fc.array(
    fc.tuple(
      fc.nat({ max: 20 }),
      fc.integer({ min: 8, max: 600 }).map((eighths) => eighths / 8),
    ),
    { maxLength: 5 },
  );
  const sheet = fc
    .record({
      rows,
      columnWidths: sizes.map((entries) => new Map(entries)),
      rowHeights: sizes.map((entries) => new Map(entries)),
      hiddenRows: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 3 }).map((indices) => new Set(indices)),
      frozenRows: fc.nat({ max: 3 }),
      showGridlines: fc.boolean(),
    })
    .map((parts) => ({ ...sheetOf("Blatt", []), ...parts }));

  it("comes back as it was, whatever its cells hold", () => {
    fc.assert(
      fc.property(sheet, (content) => {
        const document = documentOf([content], { styles });
        expect(normalised(open(document).port.toDocument())).toEqual(normalised(document));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a workbook that was touched", () => {
  it("moves rules, charts and names with inserted rows", () => {
    const book = open({ ...full, sheets: full.sheets.map((sheet) => ({ ...sheet, protection: undefined })) });
    book.port.insertRows(book.sheet("Budget"), 1, 2);
    const [budget] = book.port.toDocument().sheets;
    expect(budget?.tables[0]?.area).toBe("A1:C5");
    expect(budget?.validations.map(({ areas }) => areas)).toEqual(["A4:A1048576", "D4:D11 F4", "E4:E11", "G4:G11", "H4"]);
    expect(budget?.validations[4]?.formula1).toBe("ISNUMBER(H4)");
    expect(budget?.conditionalFormats.map(({ areas }) => areas)).toEqual(["B4:B1048576", "A4:C5", "A1:A7", "C4:C5", "B4:B5"]);
    expect(budget?.conditionalFormats[1]?.rule).toMatchObject({ formula: "$B4>AVERAGE($B$4:$B$5)" });
    expect(budget?.conditionalFormats[4]?.rule).toEqual({ kind: "other", xml: "<dataBar/>" });
    const [chart] = budget?.charts ?? [];
    expect(chart).toMatchObject({ name: "Diagramm 1", altText: "Zuteilung nach Jahren", type: "columnStacked" });
    expect(chart?.series[0]).toMatchObject({ values: "Budget!$B$4:$B$5", categories: "Budget!$A$4:$A$5" });
    // The chart hangs on a row below the two that came, each 20 pixels high.
    expect(chart?.top).toBe(75 + 40);
    expect(book.port.names().at(-1)?.formula).toBe("=Budget!$B$4");
  });

  it("gives a changed cell a style based on its own", () => {
    const book = open({ ...full, sheets: full.sheets.map((sheet) => ({ ...sheet, protection: undefined })) });
    book.port.changeStyle(...book.at("Budget!A2"), { font: { bold: true }, fill: "#FFFF00" });
    book.port.writeNumberFormats(...book.at("Budget!A3"), [["0"]]);
    const document = book.port.toDocument();
    const styleAt = (row: number): CellStyle | undefined => document.styles[document.sheets[0]?.rows[row]?.[0]?.style ?? 0];
    expect(styleAt(1)).toEqual({ ...styles[2], font: { bold: true }, fill: "#FFFF00", basedOn: 2 });
    expect(styleAt(2)).toEqual({ ...styles[2], numberFormat: "0", basedOn: 2 });
    expect(document.styles.slice(0, styles.length)).toEqual(styles);
    book.port.changeStyle(...book.at("Budget!A2"), { font: null, fill: null });
    expect(book.port.toDocument().sheets[0]?.rows[1]?.[0]?.style).toBe(2);
  });

  it("takes over what the user makes in the grid", () => {
    const book = open(documentOf([sheetOf("S", [[1, 2]])]));
    const sheetId = book.sheet("S");
    const zone = { top: 0, left: 0, bottom: 0, right: 1 };
    book.dispatch("SET_FORMATTING", {
      sheetId,
      target: [zone],
      style: { fillColor: "#00FF00", align: "center", wrapping: "wrap" },
      format: "0.00%",
    });
    book.dispatch("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges: [{ _sheetId: sheetId, _zone: zone }],
      rule: { id: "x", criterion: { type: "isValueInList", values: ["a", "b"], displayStyle: "arrow" }, isBlocking: true },
    });
    book.dispatch("ADD_CONDITIONAL_FORMAT", {
      sheetId,
      ranges: [{ _sheetId: sheetId, _zone: zone }],
      cf: { id: "y", rule: { type: "CellIsRule", operator: "isGreaterThan", values: ["1"], style: { textColor: "#FF0000" } } },
    });
    const document = book.port.toDocument();
    const [sheet] = document.sheets;
    expect(document.styles[sheet?.rows[0]?.[0]?.style ?? 0]).toMatchObject({
      fill: "#00FF00",
      horizontalAlignment: "center",
      wrapText: true,
      numberFormat: "0.00%",
    });
    expect(sheet?.validations).toEqual([{ areas: "A1:B1", type: "list", formula1: '"a,b"', allowBlank: true, errorStyle: "stop" }]);
    expect(sheet?.conditionalFormats).toEqual([
      {
        areas: "A1:B1",
        priority: 1,
        rule: { kind: "cell", operator: "greaterThan", formulas: ["1"], style: { font: { color: "#FF0000" } } },
      },
    ]);
  });

  it("undoes what the user did, and nothing else is lost", () => {
    const book = open({ ...full, sheets: full.sheets.map((sheet) => ({ ...sheet, protection: undefined })) });
    const before = normalised(book.port.toDocument());
    book.type("Budget!B2", "999");
    book.type("Budget!A4", "2024");
    book.dispatch("DELETE_FIGURE", { sheetId: book.sheet("Budget"), figureId: "chart1" });
    book.dispatch("REMOVE_TABLE", { sheetId: book.sheet("Budget"), target: [{ top: 0, left: 0, bottom: 3, right: 2 }] });
    for (let step = 0; step < 4; step++) book.undo();
    expect(normalised(book.port.toDocument())).toEqual(before);
    for (let step = 0; step < 4; step++) book.redo();
    expect(book.port.tables()).toEqual([]);
    expect(book.value("Budget!B2")).toBe(999);
  });
});

describe("rules and charts of the API", () => {
  it("come back as they were given", () => {
    const book = open(documentOf([sheetOf("S", [[1], [2]])]));
    const sheet = book.sheet("S");
    const chart = {
      name: "C",
      type: "line" as const,
      series: [{ name: "Reihe", values: "S!$A$1:$A$2" }],
      hasLegend: true,
      left: 100,
      top: 40,
      width: 300,
      height: 200,
    };
    const added = book.port.addChart(sheet, chart);
    book.port.changeChart(added.id, { title: "Neu", left: 130, type: "pie" });
    expect(book.port.charts(sheet)).toEqual([{ ...chart, title: "Neu", left: 130, type: "pie", id: added.id, sheetId: sheet }]);
    book.port.deleteChart(added.id);
    expect(book.port.charts(sheet)).toEqual([]);

    const rule = { kind: "cell" as const, operator: "equal", formulas: ['"a"'], style: { fill: "#FF0000" } };
    const low = book.port.addConditionalFormat(sheet, { areas: "A1:A9", rule, priority: 2 });
    book.port.addConditionalFormat(sheet, { areas: "A1:A2", rule, priority: 1 });
    expect(book.port.conditionalFormats(sheet).map(({ areas, priority }) => [areas, priority])).toEqual([
      ["A1:A9", 2],
      ["A1:A2", 1],
    ]);
    book.port.removeConditionalFormat(sheet, low);
    expect(book.port.conditionalFormats(sheet)).toHaveLength(1);

    const list = { type: "list" as const, formula1: '"x,y"', allowBlank: true };
    book.port.setValidation(...book.at("S!A1:A10"), list);
    book.port.setValidation(...book.at("S!A4:A5"), { type: "decimal", operator: "greaterThan", formula1: "0", allowBlank: false });
    book.port.setValidation(...book.at("S!A10"), undefined);
    expect(book.port.validations(sheet)).toEqual([
      { ...list, areas: "A1:A3 A6:A9" },
      { type: "decimal", operator: "greaterThan", formula1: "0", allowBlank: false, areas: "A4:A5" },
    ]);
  });
});
