import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { convertWithLibreOffice, describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";
import { foreignPackage } from "./foreign-package";
import { brokenRules } from "./package-rules";
import { SAMPLE } from "./sample-document";

const authored = saveWorkbook(SAMPLE, undefined, { customFunctionNames: ["CASELOAD"] });

it("authors files that keep Excel's rules", () => expect(brokenRules(authored)).toEqual([]));

it("edits files without breaking Excel's rules", () => {
  const { document, source } = readWorkbook(foreignPackage());
  const [sheet] = SAMPLE.sheets;
  if (!sheet) throw new Error("The sample has sheets.");
  const { tables, ...rest } = sheet;
  const added = { ...rest, tables, name: "Eingefügt", charts: sheet.charts, pageSetup: undefined };
  const first = document.sheets[0];
  if (!first) throw new Error("The fixture has sheets.");
  const styles = [...document.styles, ...SAMPLE.styles];
  const moved = added.rows.map((row) => row?.map((cell) => cell && { ...cell, style: cell.style + document.styles.length }));
  const edited = {
    ...document,
    styles,
    sheets: [
      { ...first, merges: ["A12:B12"], charts: [] },
      { ...added, rows: moved },
    ],
  };
  expect(brokenRules(saveWorkbook(edited, source))).toEqual([]);
});

describeWithLibreOffice("LibreOffice", () => {
  it("opens an authored file and calculates the same values", () => {
    const sheets = recalculateInLibreOffice(authored);
    expect(sheets.get("Budget")).toEqual([
      ["Planung <2024> & mehr", "", "", ""],
      ["", "", "", ""],
      ["Jahr", "Zuteilung", "Ist", "Quote"],
      ["2022", "1000.5", "250.125", "25%"],
      ["2023", "2000", "1500", "75%"],
      ["Summe", "", "1750.125", ""],
    ]);
    const [first, second, third, , fifth] = sheets.get("Kenn's Zahlen") ?? [];
    expect(first?.slice(0, 5)).toEqual(["VZÄ", "113", "TRUE", "FALSE", "#N/A"]);
    // A custom function is unknown outside Excel.
    expect(second?.slice(0, 2)).toEqual(["#NAME?", "01/01/2024"]);
    expect(third?.slice(1)).toEqual(["90810", "x", "#DIV/0!", "", "", ""]);
    expect(fifth?.slice(0, 3)).toEqual(["_x0041_ bleibt Text", "Tab\tund & < > \" '", "😀 Ä"]);
  });

  it("recalculates what we edited in a file it wrote itself", () => {
    const { document, source } = readWorkbook(convertWithLibreOffice(authored, "xlsx"));
    const [budget, ...others] = document.sheets;
    if (!budget) throw new Error("The sample has sheets.");
    expect(budget.tables[0]).toMatchObject({ name: "Budget", area: "A3:D5" });
    expect(budget.columnWidths.get(1)).toBeCloseTo(18.43, 2);
    expect(budget.rows[3]?.slice(0, 4).map((cell) => cell?.value)).toEqual([2022, 1000.5, 250.125, 0.25]);
    const rows = Array.from(budget.rows, (row) => (row ? [...row] : undefined));
    rows[4]?.splice(2, 1, { value: 500, style: rows[4][2]?.style ?? 0 });
    const saved = saveWorkbook({ ...document, sheets: [{ ...budget, rows }, ...others] }, source);
    const [, , , , fifth, sixth] = recalculateInLibreOffice(saved).get("Budget") ?? [];
    // 500 / 2000 = 25 %; 250.125 + 500 = 750.125
    expect(fifth).toEqual(["2023", "2000", "500", "25%"]);
    expect(sixth?.[2]).toBe("750.125");
  });

  it("prints an authored workbook with its chart", () => {
    const pdf = convertWithLibreOffice(authored, "pdf");
    expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
  });
});
