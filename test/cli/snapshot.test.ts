import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { runCli } from "../../src/cli/run-cli";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { WorkbookDocument } from "../../src/xlsx/workbook-document";
import { documentOf, formulaCell } from "../cases/case-workbook";
import { TEST_TIME } from "../support/planning-host";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snapshot-"));
  // 11,080 eLb over 113 VZÄ; a forecast of a series that has no native formula.
  const document = documentOf([
    [{ value: 11_080, style: 0 }, { value: 113, style: 0 }, formulaCell("CASELOAD(A1,B1)"), formulaCell("PLAUSIBLE(0.389,3,384,987)")],
  ]);
  writeFileSync(join(folder, "in.xlsx"), saveWorkbook(document, undefined, { customFunctionNames: ["CASELOAD", "PLAUSIBLE"] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const status = await runCli(
    words.map((word) => (word.endsWith(".xlsx") ? join(folder, word) : word)),
    { result: (text) => void results.push(text), message: (text) => void messages.push(text) },
    () => TEST_TIME,
  );
  return { status, result: results.join("\n"), message: messages.join("\n") };
}

const read = (name: string): WorkbookDocument => readWorkbook(readFileSync(join(folder, name))).document;
const firstRow = (name: string) => read(name).sheets[0]?.rows[0] ?? [];

function hasOurNames(name: string): boolean {
  const parts = Object.values(unzipSync(readFileSync(join(folder, name))));
  return parts.some((bytes) => new TextDecoder().decode(bytes).includes("_xldudf_"));
}

describe("a snapshot", () => {
  it("of values needs no add-in", async () => {
    const { status, message } = await run("snapshot", "in.xlsx", "--as", "values", "--out", "values.xlsx");
    expect({ status, message }).toMatchObject({
      status: 0,
      message: expect.stringContaining("2 Funktionen durch Werte ersetzt") as string,
    });
    expect(hasOurNames("in.xlsx")).toBe(true);
    expect(hasOurNames("values.xlsx")).toBe(false);
    expect(firstRow("values.xlsx")[2]).toMatchObject({ value: 11_080 / 113 });
    expect(firstRow("values.xlsx")[2]).not.toHaveProperty("formula");
  });

  it("that is alive calculates with native formulas, and with values where there are none", async () => {
    const { status, message } = await run("snapshot", "in.xlsx", "--as", "alive", "--out", "alive.xlsx", "--lang", "en");
    expect({ status, message }).toMatchObject({ status: 0, message: expect.stringContaining("1 of them by values") as string });
    expect(hasOurNames("alive.xlsx")).toBe(false);
    expect(firstRow("alive.xlsx")[2]).toMatchObject({ value: 11_080 / 113, formula: expect.stringContaining("A1/B1") as string });
  });

  it("can be swapped back, and says with exit status 1 what was changed meanwhile", async () => {
    expect(await run("snapshot", "alive.xlsx", "--back", "--out", "back.xlsx")).toMatchObject({ status: 0, result: "" });
    expect(firstRow("back.xlsx").map((cell) => cell?.formula)).toEqual(firstRow("in.xlsx").map((cell) => cell?.formula));

    const changed = read("values.xlsx");
    const [sheet, ...others] = changed.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const rows = [[sheet.rows[0]?.[0], sheet.rows[0]?.[1], { value: 99, style: 0 }, sheet.rows[0]?.[3]]];
    writeFileSync(join(folder, "changed.xlsx"), saveWorkbook({ ...changed, sheets: [{ ...sheet, rows }, ...others] }));
    const back = await run("snapshot", "changed.xlsx", "--back", "--out", "changed-back.xlsx");
    expect(back.status).toBe(1);
    expect(back.result).toContain("!C1: Statt =CASELOAD(A1,B1) stand hier ein Wert (98,05");
    expect(back.result).toContain("inzwischen steht hier 99. Das bleibt so.");
    expect(firstRow("changed-back.xlsx")[2]).toMatchObject({ value: 99 });
  });

  it("is refused with wrong words, and without functions", async () => {
    for (const words of [[], ["--as", "pdf"], ["--as", "values", "--back"]]) {
      expect(await run("snapshot", "in.xlsx", "--out", "never.xlsx", ...words)).toMatchObject({ status: 2 });
    }
    const refused = await run("snapshot", "in.xlsx", "--back", "--out", "never.xlsx");
    expect(refused).toMatchObject({ status: 1, message: expect.stringContaining("sind keine Funktionen ersetzt") as string });
  });
});
