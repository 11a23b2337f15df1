import { functionsMetadata } from "../../src/functions/functions-metadata";
import { registerFunctions } from "../../src/functions/register-functions";
import { openNodeHost } from "../../src/host/node-host";
import type { DocumentSheet } from "../../src/xlsx/workbook-document";
import { shownValue } from "./case-workbook";
import { differences, GENERATED_FUNCTION_COLUMN, GENERATED_NATIVE_COLUMN, GENERATED_SHEETS, generatedWorkbook } from "./generated-workbook";

describe("1,000 generated inputs in the embedded workbook", () => {
  let sheets: readonly DocumentSheet[] = [];

  beforeAll(async () => {
    const host = await openNodeHost(generatedWorkbook());
    host.workbook.registerFunctions(functionsMetadata("de"));
    registerFunctions(host.CustomFunctions, () => "de");
    host.workbook.calculate("FullRebuild");
    ({ sheets } = host.workbook.toDocument());
    host.close();
  });

  const column = (id: string, position: number) =>
    sheets.find(({ name }) => name === id)?.rows.map((cells) => shownValue(cells?.[position]?.value)) ?? [];

  it.each(GENERATED_SHEETS)("$id gives results as well as errors", ({ expected }) => {
    const errors = expected.filter((value) => value === "#N/A" || value === "#VALUE!").length;
    expect(errors).toBeGreaterThan(50);
    expect(expected.length - errors).toBeGreaterThan(500);
  });

  it.each(GENERATED_SHEETS)("$id in a cell", ({ id, expected }) => {
    expect(differences(expected, column(id, GENERATED_FUNCTION_COLUMN), 0)).toEqual([]);
  });

  it.each(GENERATED_SHEETS)("$id as native formula", ({ id, expected }) => {
    expect(differences(expected, column(id, GENERATED_NATIVE_COLUMN), 1e-12)).toEqual([]);
  });
});
