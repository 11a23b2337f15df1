import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { WorkbookDocument } from "../../src/xlsx/workbook-document";
import { SAMPLE } from "./sample-document";

/** Rows without cells and the index of the sheet in the file say nothing about the workbook. */
export function comparable(document: WorkbookDocument): WorkbookDocument {
  return {
    ...document,
    sheets: document.sheets.map(({ sourceSheet: _, ...sheet }) => {
      const rows = sheet.rows.map((row) => (row?.some((cell) => cell !== undefined) ? row : undefined));
      while (rows.length > 0 && rows.at(-1) === undefined) rows.pop();
      return { ...sheet, rows: Array.from(rows) };
    }),
  };
}

it("gives back every aspect of an authored document", () => {
  const { document } = readWorkbook(saveWorkbook(SAMPLE, undefined, { customFunctionNames: ["CASELOAD"] }));
  expect(comparable(document)).toEqual(comparable(SAMPLE));
});

it("writes the same bytes whenever it is asked", () => {
  expect(saveWorkbook(SAMPLE)).toEqual(saveWorkbook(SAMPLE));
});
