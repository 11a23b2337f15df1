import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { foreignPackage, partsOf } from "./foreign-package";

const MAIN = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function secondSheet(xml: string | Uint8Array) {
  const { document, source } = readWorkbook(foreignPackage({ "xl/worksheets/sheet2.xml": xml }));
  const sheet = document.sheets[1];
  if (!sheet) throw new Error("The fixture has two worksheets.");
  return { document, source, sheet };
}

describe("other producers' ways to write a sheet", () => {
  it("reads and writes with a namespace prefix", () => {
    const xml = `<x:worksheet ${MAIN}><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { document, source, sheet } = secondSheet(xml);
    expect(sheet.rows).toEqual([[{ value: 2, formula: "=1+1", style: 0 }]]);
    const changed = { ...sheet, rows: [[...(sheet.rows[0] ?? []), { value: "neu", style: 0 }]], merges: ["A2:B2"], frozenRows: 1 };
    const saved = saveWorkbook({ ...document, sheets: document.sheets.map((one) => (one === sheet ? changed : one)) }, source);
    const text = partsOf(saved)["xl/worksheets/sheet2.xml"];
    expect(text).toContain(
      '<x:c r="B1" t="s"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A2:B2"/></x:mergeCells>',
    );
    expect(text).toContain('<x:sheetViews><x:sheetView workbookViewId="0"><x:pane');
    expect(readWorkbook(saved).document.sheets[1]).toEqual(changed);
  });

  it("reads cells and rows without addresses, single quotes, comments, CDATA and entities", () => {
    const xml = `<worksheet><!-- <sheetData> --><sheetData><row><c><v>1</v></c><c t='str'><v>a&amp;b&#xE4;&lt;</v></c><!-- <c/> --><c t="str"><v><![CDATA[<roh>]]></v></c></row><row r='3'><c r="C3" t="d"><v>2024-01-01T12:00:00</v></c></row></sheetData></worksheet>`;
    const { sheet } = secondSheet(xml);
    expect(sheet.rows[0]?.map((cell) => cell?.value)).toEqual([1, "a&bä<", "<roh>"]);
    // 1 January 2024 is day 45292; noon is half a day more
    expect(sheet.rows[2]?.[2]?.value).toBe(45292.5);
  });

  it("reads UTF-16", () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Größe</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
    expect(secondSheet(bytes).sheet.rows[0]?.[0]?.value).toBe("Größe");
  });

  it.each([
    "0.1",
    "98.05309734513274",
    "-0.30000000000000004",
    "1E-7",
    "123456789012345678",
    "4.9406564584124654E-324",
    "-0",
    "1.7976931348623157E+308",
    "45292.000011574077",
  ])("reads the number %s as JavaScript does", (text) => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>${text}</v></c></row></sheetData></worksheet>`;
    expect(secondSheet(xml).sheet.rows[0]?.[0]?.value).toBe(Number(text));
  });
});
