import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { comparable } from "./comparable";
import { SAMPLE } from "./sample-document";

it("gives back every aspect of an authored document", () => {
  const { document } = readWorkbook(saveWorkbook(SAMPLE, undefined, { customFunctionNames: ["CASELOAD"] }));
  expect(comparable(document)).toEqual(comparable(SAMPLE));
});

it("writes the same bytes whenever it is asked", () => {
  expect(saveWorkbook(SAMPLE)).toEqual(saveWorkbook(SAMPLE));
});
