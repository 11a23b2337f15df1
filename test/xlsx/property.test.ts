import fc from "fast-check";
import { areaAddress, quoteSheetName } from "../../src/xlsx/address";
import { blankDocument, blankSheet } from "../../src/xlsx/blank-document";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { CellStyle, CellValue, DocumentCell, DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { comparable } from "./comparable";
import { brokenRules } from "./package-rules";

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(" a ", "_x0020_", "\u0000\u0001\r\n", "<&>\"'"),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!").map((error) => ({ error }) as CellValue),
);
const formula = fc.constantFrom(
  "=A1+1",
  '="<&>"&B2',
  "=XLOOKUP(1,A:A,$B:$B)",
  "=CASELOAD(A1,@B1:B9)",
  "=SUM(C3#)",
  "=LET(x,1,x+x)",
  "='Mein Blatt'!A1",
);
const color = fc.integer({ min: 1, max: 0xffffff }).map((number) => `#${number.toString(16).toUpperCase().padStart(6, "0")}`);
const flag = fc.constantFrom(true as const);

const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom("General", "0.00", "#,##0", '#,##0.00 "€"', "yyyy-mm", "@"),
    font: fc.record(
      {
        name: fc.constantFrom("Arial", "Segoe UI"),
        size: fc.integer({ min: 12, max: 30 }),
        bold: flag,
        italic: flag,
        underline: flag,
        strikethrough: flag,
        color,
      },
      { requiredKeys: ["color"] },
    ),
    fill: color,
    border: fc.record(
      { top: fc.record({ style: fc.constantFrom("thin", "double"), color }), left: fc.record({ style: fc.constant("medium") }) },
      { requiredKeys: ["top"] },
    ),
    horizontalAlignment: fc.constantFrom("left" as const, "center" as const, "distributed" as const),
    verticalAlignment: fc.constantFrom("top" as const, "center" as const),
    wrapText: flag,
    indent: fc.integer({ min: 1, max: 5 }),
    locked: fc.constant(false),
  },
  { requiredKeys: ["numberFormat"] },
);

const STYLE_COUNT = 4;
const cell: fc.Arbitrary<DocumentCell | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ value, style: fc.nat({ max: STYLE_COUNT }) }),
  fc.record({ value: fc.constant(null), style: fc.integer({ min: 1, max: STYLE_COUNT }) }),
  fc.record({ value, formula, style: fc.nat({ max: STYLE_COUNT }) }),
);
const area = fc
  .record({
    row: fc.nat({ max: 1000 }),
    column: fc.nat({ max: 100 }),
    rowCount: fc.integer({ min: 1, max: 20 }),
    columnCount: fc.integer({ min: 1, max: 20 }),
  })
  .map(areaAddress);
const sheetName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 10 })
  .map((name) => `B${name.replace(/[\\/?*[\]:'\p{C}]/gu, "_")}`.slice(0, 31));
/** Widths that are whole pixels, as Excel has them. */
const width = fc.integer({ min: 7, max: 700 }).map((pixels) => Math.round((pixels / 7) * 100) / 100);

const sheet: fc.Arbitrary<DocumentSheet> = fc
  .record({
    name: sheetName,
    rows: fc.array(fc.oneof(fc.constant(undefined), fc.array(cell, { maxLength: 6 })), { maxLength: 8 }),
    columnWidths: fc.array(fc.tuple(fc.nat({ max: 50 }), width)).map((entries) => new Map(entries)),
    rowHeights: fc.array(fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 16, max: 100 }))).map((entries) => new Map(entries)),
    hiddenColumns: fc.array(fc.integer({ min: 51, max: 60 })).map((entries) => new Set(entries)),
    hiddenRows: fc.array(fc.nat({ max: 60 })).map((entries) => new Set(entries)),
    frozenRows: fc.nat({ max: 5 }),
    frozenColumns: fc.nat({ max: 5 }),
    showGridlines: fc.boolean(),
    merges: fc.uniqueArray(area, { maxLength: 3 }),
  })
  .map((parts) => ({ ...blankSheet(parts.name), ...parts }));

const document: fc.Arbitrary<WorkbookDocument> = fc
  .record({
    sheets: fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name.toLowerCase() }),
    styles: fc.uniqueArray(style, { minLength: STYLE_COUNT, maxLength: STYLE_COUNT, selector: (one) => JSON.stringify(one) }),
    settings: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue()),
    customProperties: fc.dictionary(
      fc.stringMatching(/^[A-Z][a-z]{1,8}$/),
      fc.oneof(fc.integer(), fc.boolean(), fc.stringMatching(/^[ -~]*$/)),
    ),
  })
  .map(({ sheets, styles, settings, customProperties }) => ({
    ...blankDocument(),
    sheets,
    styles: [{ numberFormat: "General" }, ...styles.filter((one) => JSON.stringify(one) !== '{"numberFormat":"General"}')],
    names: sheets.map(({ name }, index) => ({ name: `Name_${index}`, formula: `=${quoteSheetName(name)}!$A$1` })),
    settings: JSON.parse(JSON.stringify(settings)) as Record<string, unknown>,
    customProperties,
  }))
  .filter(({ styles }) => styles.length === STYLE_COUNT + 1);

const OPTIONS = { customFunctionNames: ["CASELOAD"] };

it("whatever is saved is read back, and keeps Excel's rules", () => {
  fc.assert(
    fc.property(document, (authored) => {
      const bytes = saveWorkbook(authored, undefined, OPTIONS);
      expect(comparable(readWorkbook(bytes).document)).toEqual(comparable(authored));
      expect(brokenRules(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("turning one workbook's file into another workbook gives that other workbook", () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const { source } = readWorkbook(saveWorkbook(before, undefined, OPTIONS));
      const bytes = saveWorkbook(after, source, OPTIONS);
      const read = readWorkbook(bytes).document;
      const looks = ({ sheets, styles }: WorkbookDocument): CellStyle[][] =>
        sheets.map((one) => one.rows.flatMap((row) => Array.from(row ?? [], (item) => styles[item?.style ?? 0] ?? { numberFormat: "?" })));
      expect(brokenRules(bytes)).toEqual([]);
      expect(comparable(read, "without styles")).toEqual(comparable(after, "without styles"));
      expect(looks(comparable(read))).toEqual(looks(comparable(after)));
    }),
    { numRuns: 60 },
  );
});
