import { readPlanningData } from "../../src/model/read-planning-data";
import type { RawTable } from "../../src/model/read-table";
import type { CellValue as ModelValue } from "../../src/model/rows";
import { planningTemplate } from "../../src/template/planning-template";
import type { DocumentSheet } from "../../src/xlsx/workbook-document";

const CREATED = new Date(2022, 10, 15, 12);

/** The table of a sheet as the workbook layer hands it to the model: blank cells as empty texts. */
function rawTable({ name, rows }: DocumentSheet): RawTable {
  const [headings = [], ...values] = rows
    .slice(3)
    .map((row) => (row ?? []).map((cell): ModelValue => (typeof cell?.value === "object" ? "" : (cell?.value ?? ""))));
  return { sheet: name, firstRow: 3, firstColumn: 0, headings, values };
}

function findingsOf(sample: boolean): string[] {
  const sheets = planningTemplate({ sample, createdAt: CREATED }).sheets.filter(({ tables }) => tables.length > 0);
  const { findings } = readPlanningData(new Map(sheets.map((sheet) => [sheet.name, rawTable(sheet)])));
  return findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell ?? ""}`);
}

describe("the product's own checks", () => {
  it("find nothing wrong with the sample", () => {
    expect(findingsOf(true)).toEqual([]);
  });

  it("find nothing wrong with the empty template", () => {
    expect(findingsOf(false)).toEqual([]);
  });
});
