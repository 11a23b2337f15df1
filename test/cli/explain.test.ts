import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { figureCell } from "../../src/workbook/indicator-sheet/indicator-sheet";
import { TEST_TIME } from "../support/planning-host";

let folder: string;
let file: string;

async function run(...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const output = { result: (text: string) => void results.push(text), message: (text: string) => void messages.push(text) };
  const status = await runCli(words, output, () => TEST_TIME);
  return { status, result: results.join("\n"), message: messages.join("\n") };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "explain-"));
  file = join(folder, "figures.xlsx");
  await run("template", "--sample", "--out", join(folder, "sample.xlsx"));
  await run("refresh", join(folder, "sample.xlsx"), "--out", file);
});
afterAll(() => rmSync(folder, { recursive: true }));

const caseload = `Kennzahlen!${figureCell("caseloadActive", "current")}`;

test("prints an indented tree in plain German", async () => {
  const { status, result } = await run("explain", file, "--cell", caseload);
  expect(status).toBe(0);
  const lines = result.split("\n");
  expect(lines[0]).toBe(`eLb je VZÄ aktiv = 98 (genau 98,0531) Personen je VZÄ  [${caseload}]`);
  expect(lines).toContain("  Rechnung: 11.080 / 113");
  expect(lines).toContain("      Filter: Monat = 2022-06, Datenstand = T-3, Kommune ≠ Kreis");
  expect(result).toMatch(/ {6}Zeilen: 16 von 16 erwarteten Zeilen, Summe 113: Personal!E\d+:E\d+/);
});

test("prints it in English", async () => {
  const { result } = await run("explain", file, "--cell", caseload, "--lang", "en");
  expect(result).toContain("Calculation: 11,080 / 113");
  expect(result).toContain("32 of 32 expected rows, sum 11,080");
});

test("--json prints the tree as one object", async () => {
  const { result } = await run("explain", file, "--cell", caseload, "--json");
  const tree = JSON.parse(result) as { address: string; value: number; children: { rows: { count: number } }[]; causes: unknown[] };
  expect(tree.address).toBe(caseload);
  expect(tree.value).toBeCloseTo(98.05309734513274, 12);
  expect(tree.children.map(({ rows }) => rows.count)).toEqual([32, 16]);
  expect(tree.causes).toEqual([]);
});

test("a missing number ends with status 1 and says first what is missing", async () => {
  const { status, result } = await run("explain", file, "--cell", `Kennzahlen!${figureCell("formerSubsidyBudget", "current")}`);
  expect(status).toBe(1);
  expect(result.startsWith("Warum hier keine Zahl steht:")).toBe(true);
  expect(result).toContain("In „Budget“ liegen 0 von 1 Angaben vor.");
});

test("wrong use is said with the way out", async () => {
  expect(await run("explain", file)).toMatchObject({ status: 2, message: expect.stringContaining("braucht --cell") });
  expect(await run("explain", file, "--cell", "Nirgends!A1")).toMatchObject({
    status: 1,
    message: expect.stringContaining("Das Blatt „Nirgends“ gibt es in dieser Mappe nicht."),
  });
});
