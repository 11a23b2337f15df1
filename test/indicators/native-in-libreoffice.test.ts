import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { CASE_ROWS, NATIVE_COLUMN, caseWorkbook } from "../cases/case-workbook";
import { toleranceFor } from "../cases/indicator-case";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";

describeWithLibreOffice("native formulas in LibreOffice", () => {
  let rows: readonly (readonly string[])[] = [];

  beforeAll(() => {
    const [sheet = []] = recalculateInLibreOffice(saveWorkbook(caseWorkbook())).values();
    rows = sheet;
  });

  it.each(CASE_ROWS)("$id: $name", ({ row, expected }) => {
    const shown = rows[row]?.[NATIVE_COLUMN] ?? "";
    if (typeof expected === "string") {
      expect(shown).toBe(expected);
      return;
    }
    expect(shown).toMatch(/^-?[0-9.]+(E[-+]?[0-9]+)?$/);
    expect(Math.abs(Number(shown) - expected)).toBeLessThanOrEqual(toleranceFor(expected));
  });
});
