import { blankDocument, blankSheet } from "../../src/xlsx/blank-document";
import type { CellStyle, CellValue, DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";

/** A document that uses everything a document can say; in the form in which reading gives it back. */

export const STYLES: readonly CellStyle[] = [
  { numberFormat: "General" },
  {
    numberFormat: "General",
    font: { bold: true, color: "#FFFFFF" },
    fill: "#1F4E78",
    horizontalAlignment: "center",
    verticalAlignment: "center",
    wrapText: true,
  },
  { numberFormat: "#,##0", font: { color: "#0000FF" }, locked: false },
  { numberFormat: "0.0%" },
  { numberFormat: "m/d/yyyy", horizontalAlignment: "left", indent: 1 },
  {
    numberFormat: '#,##0.00 "€"',
    font: { name: "Arial", size: 14, italic: true, underline: true, strikethrough: true },
    border: { top: { style: "thin", color: "#808080" }, bottom: { style: "double" } },
  },
];

const cell = (value: CellValue, style = 0, formula?: string): DocumentCell =>
  formula === undefined ? { value, style } : { value, formula, style };

const budget: DocumentSheet = {
  ...blankSheet("Budget"),
  tabColor: "#FFC000",
  rows: [
    [cell("Planung <2024> & mehr", 5)],
    undefined,
    [cell("Jahr", 1), cell("Zuteilung", 1), cell("Ist", 1), cell("Quote", 1)],
    [cell(2022), cell(1000.5, 2), cell(250.125, 2), cell(0.25, 3, "=Budget[[#This Row],[Ist]]/Budget[[#This Row],[Zuteilung]]")],
    [cell(2023), cell(2000, 2), cell(1500, 2), cell(0.75, 3, "=Budget[[#This Row],[Ist]]/Budget[[#This Row],[Zuteilung]]")],
    [cell("Summe"), cell(null, 2), cell(1750.125, 2, "=SUM(Budget[Ist])")],
  ],
  columnWidths: new Map([
    [0, 12],
    [1, 18.43],
    [2, 18.43],
  ]),
  rowHeights: new Map([[0, 24]]),
  hiddenColumns: new Set([7, 8]),
  hiddenRows: new Set([9]),
  frozenRows: 3,
  frozenColumns: 1,
  showGridlines: false,
  merges: ["A1:D1"],
  tables: [
    {
      name: "Budget",
      area: "A3:D5",
      columns: [
        { name: "Jahr" },
        { name: "Zuteilung" },
        { name: "Ist" },
        { name: "Quote", calculatedFormula: "=Budget[[#This Row],[Ist]]/Budget[[#This Row],[Zuteilung]]" },
      ],
      hasHeaders: true,
      hasTotals: false,
      style: "TableStyleMedium2",
      hasBandedRows: true,
      hasFilter: true,
    },
  ],
  validations: [
    {
      areas: "A4:A5 F1",
      type: "list",
      formula1: '"2022,2023,2024"',
      allowBlank: true,
      errorStyle: "warning",
      errorTitle: "Jahr",
      errorMessage: "Bitte ein Jahr wählen.",
      promptTitle: "Jahr",
      promptMessage: "Planungsjahr <&>",
    },
    { areas: "B4:B5", type: "decimal", operator: "between", formula1: "0", formula2: "10000000", allowBlank: false },
    { areas: "C4:C5", type: "custom", formula1: "ISNUMBER(C4)", allowBlank: true },
  ],
  conditionalFormats: [
    {
      areas: "D4:D5",
      rule: {
        kind: "cell",
        operator: "greaterThan",
        formulas: ["0.5"],
        style: { fill: "#C6EFCE", font: { color: "#006100", bold: true } },
      },
      priority: 1,
      stopIfTrue: true,
    },
    { areas: "D4:D5", rule: { kind: "formula", formula: "$A4=2022", style: { fill: "#FFEB9C" } }, priority: 2 },
    { areas: "A6", rule: { kind: "text", operator: "contains", text: 'Su"m', style: { font: { color: "#9C0006" } } }, priority: 3 },
    {
      areas: "B4:C5",
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
  ],
  charts: [
    {
      name: "Diagramm 1",
      type: "columnClustered",
      title: "Zuteilung & Ist",
      altText: "Säulen: Zuteilung und Ist je Jahr",
      series: [
        { name: "=Budget!$B$3", categories: "Budget!$A$4:$A$5", values: "Budget!$B$4:$B$5", color: "#1F4E78" },
        { name: "Ist", categories: "Budget!$A$4:$A$5", values: "Budget!$C$4:$C$5" },
      ],
      hasLegend: true,
      left: 30,
      top: 180,
      width: 480,
      height: 260,
    },
  ],
  protection: { options: { sheet: true, objects: true, scenarios: true, formatColumns: false }, hasPassword: false },
  pageSetup: {
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    printTitleRows: "1:3",
    header: "&LPlanung && Maß <2023>&R&D",
    footer: "&CSeite &P von &N",
  },
};

const figures: DocumentSheet = {
  ...blankSheet("Kenn's Zahlen"),
  rows: [
    [cell("VZÄ"), cell(113), cell(true), cell(false), cell({ error: "#N/A" }), cell(" Rand "), cell("zwei\nZeilen")],
    [cell(98.05309734513274, 0, "=CASELOAD(11080,B1)"), cell(45292, 4), cell(-1.5e-7), cell(1e21), cell(0.1 + 0.2)],
    [
      { value: 1, formula: "=SEQUENCE(2)", spill: "A3:A4", style: 0 },
      { value: 90810, formula: "=SUM(B1:B2*2)", array: "B3", style: 0 },
      cell("x", 0, '=IF(TRUE,"x","")'),
      cell({ error: "#DIV/0!" }, 0, "=1/0"),
      cell("", 0, '=""'),
    ],
    [cell(2)],
    [cell("_x0041_ bleibt Text"), cell("Tab\tund & < > \" '"), cell("😀 Ä")],
  ],
  visibility: "visible",
};

export const SAMPLE: WorkbookDocument = {
  ...blankDocument(),
  sheets: [budget, figures, { ...blankSheet("Versteckt"), visibility: "hidden" }],
  activeSheet: 1,
  styles: STYLES,
  names: [
    { name: "Jahr", formula: "=Budget!$A$4", comment: "Planungsjahr" },
    { name: "Lokal", formula: "=Budget!$B$4*2", scope: "Budget" },
    { name: "Verborgen", formula: '="geheim"', isHidden: true },
  ],
  properties: {
    title: "Planung",
    subject: "SGB II",
    author: "Controlling",
    keywords: "Budget",
    comments: "Entwurf",
    created: "2024-01-02T03:04:05Z",
  },
  customProperties: { Version: 3, Faktor: 1.5, Fertig: true, Quelle: "Kreis & Co" },
  settings: { refresh: { month: "2023-12", rows: [1, 2] }, "Office.DisableTrustUX": true },
};
