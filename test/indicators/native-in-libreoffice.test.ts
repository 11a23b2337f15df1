import { indicator } from "../../src/indicators/catalogue";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { DocumentCell } from "../../src/xlsx/workbook-document";
import { NATIVE_CASE_ROWS, caseWorkbook, documentOf, expectNativeText, formulaCell, placeInputs, put } from "../cases/case-workbook";
import { inColumn } from "../cases/indicator-case";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";

/** Not an address, so that EXITRATE writes a range from cell to cell. */
const REFERENCE = "(B1:B13)";

describeWithLibreOffice("ranges that are no addresses", () => {
  it("leave out their last cell", () => {
    const grid: (DocumentCell | undefined)[][] = [];
    const exits = Array<number>(12).fill(10);
    // (6 · 10/100 + 6 · 10/200) / 12 = 0.075; the last stock is not used.
    placeInputs(grid, 0, [inColumn(exits), inColumn([...Array<number>(6).fill(100), ...Array<number>(6).fill(200), 999])]);
    put(grid, 0, 2, formulaCell(indicator("EXITRATE").nativeFormula(["A1:A12", REFERENCE])));
    const [rows = []] = recalculateInLibreOffice(saveWorkbook(documentOf(grid))).values();
    expect(Number(rows[0]?.[2])).toBeCloseTo(0.075, 12);
  });
});

describeWithLibreOffice("native formulas in LibreOffice", () => {
  let rows: readonly (readonly string[])[] = [];

  beforeAll(() => {
    const [sheet = []] = recalculateInLibreOffice(saveWorkbook(caseWorkbook())).values();
    rows = sheet;
  });

  it.each(NATIVE_CASE_ROWS)("$id: $name", (single) => {
    expectNativeText(rows, single);
  });
});
