import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { NATIVE_CASE_ROWS, caseWorkbook, expectNativeText } from "../cases/case-workbook";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";

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
