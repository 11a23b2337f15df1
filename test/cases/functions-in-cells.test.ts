import { functionsMetadata } from "../../src/functions/functions-metadata";
import { registerFunctions } from "../../src/functions/register-functions";
import { openNodeHost } from "../../src/host/node-host";
import type { DocumentSheet } from "../../src/xlsx/workbook-document";
import { CASE_ROWS, NATIVE_CASE_ROWS, caseWorkbook, expectFunctionCell, expectNativeCell } from "./case-workbook";

describe("in cells of the embedded workbook", () => {
  let sheet: DocumentSheet | undefined;

  beforeAll(async () => {
    const host = await openNodeHost(caseWorkbook());
    host.workbook.registerFunctions(functionsMetadata("de"));
    registerFunctions(host.CustomFunctions, () => "de");
    host.workbook.calculate("FullRebuild");
    sheet = host.workbook.toDocument().sheets[0];
    host.close();
  });

  it.each(CASE_ROWS)("$id: $name", (single) => {
    expectFunctionCell(sheet, single);
  });

  it.each(NATIVE_CASE_ROWS)("$id as native formula: $name", (single) => {
    expectNativeCell(sheet, single);
  });
});
