import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { numberOrText } from "./case-workbook";
import { describeWithLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";
import { differences, GENERATED_NATIVE_COLUMN, GENERATED_SHEETS, generatedWorkbook } from "./generated-workbook";

describeWithLibreOffice("native formulas of 1,000 generated inputs in LibreOffice", () => {
  let sheets: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();

  beforeAll(() => {
    sheets = recalculateInLibreOffice(saveWorkbook(generatedWorkbook()));
  });

  it.each(GENERATED_SHEETS)("$id", ({ id, expected }) => {
    const shown = sheets.get(id)?.map((cells) => numberOrText(cells[GENERATED_NATIVE_COLUMN] ?? "")) ?? [];
    expect(differences(expected, shown, 1e-9)).toEqual([]);
  });
});
