import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { figureCell } from "../../src/workbook/indicator-sheet/indicator-sheet";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { TEST_TIME } from "../support/planning-host";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "cli-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the words of one command line; names of files stand for files in the test's folder. */
async function run(...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const inFolder = words.map((word) => (/\.(xlsx|xls|txt)$/.test(word) ? join(folder, word) : word));
  const status = await runCli(
    inFolder,
    { result: (text) => void results.push(text), message: (text) => void messages.push(text) },
    () => TEST_TIME,
  );
  return { status, result: results.join("\n"), message: messages.join("\n") };
}

describe("from template to figures", () => {
  it("writes the sample, checks, refreshes and calculates it", async () => {
    expect((await run("template", "--out", "sample.xlsx", "--sample")).status).toBe(0);
    const before = readFileSync(join(folder, "sample.xlsx"));
    const check = await run("check", "sample.xlsx");
    expect(check.status).toBe(0);
    expect(check.result).not.toMatch(/^(Fehler|Warnung)/m);
    expect((await run("refresh", "sample.xlsx", "--out", "result.xlsx")).status).toBe(0);
    expect(readFileSync(join(folder, "sample.xlsx"))).toEqual(before);

    const { status, result } = await run("calc", "result.xlsx", "--json");
    expect(status).toBe(0);
    const cells = Object.values(JSON.parse(result) as Record<string, { formula: string; value: unknown }>);
    const active = cells.filter(({ formula }) => formula.includes("CASELOAD(")).map(({ value }) => value);
    // 11,080 eLb over 129 and over 113 VZÄ.
    expect(active).toEqual(expect.arrayContaining([11_080 / 129, 11_080 / 113]));
  });

  it("compares with the month that is asked for, and refuses one without data", async () => {
    const words = ["refresh", "sample.xlsx", "--month", "2022-05", "--compare", "2021-12", "--force"];
    const { status, message } = await run(...words, "--out", "compared.xlsx");
    expect({ status, message }).toMatchObject({ status: 0, message: expect.stringContaining("2022-05 (Vergleich 2021-12)") as string });
    const { result } = await run("calc", "compared.xlsx", "--json");
    const cells = JSON.parse(result) as Record<string, { formula: string; value: unknown }>;
    expect(cells[`Kennzahlen!${figureCell("beneficiaries", "comparison")}`]?.value).toBe(10_824); // the sample's December 2021

    const refused = await run("refresh", "sample.xlsx", "--compare", "2019-06", "--out", "never.xlsx");
    expect(refused).toMatchObject({ status: 1, result: "" });
    expect(refused.message).toContain("Für den Monat „2019-06“ gibt es im Blatt „Bestand“ keine Daten.");
    expect(refused.message).toContain("→ Wählen Sie einen vorhandenen Monat, z. B. 2022-06.");
  });

  it("stores our functions under the name by which Excel finds the add-in", () => {
    const { document } = readWorkbook(readFileSync(join(folder, "result.xlsx")));
    expect(document.sheets.map(({ name }) => name).slice(0, 5)).toEqual([
      "Start",
      "Kennzahlen",
      "Szenariovergleich",
      "Risiko",
      "Benchmark",
    ]);
  });

  it("writes an empty template that lacks data but has no other findings", async () => {
    expect((await run("template", "--out", "empty.xlsx")).status).toBe(0);
    const { status, message } = await run("refresh", "empty.xlsx", "--out", "never.xlsx");
    expect(status).toBe(1);
    expect(message).toContain("Im Blatt „Bestand“ steht noch kein Monat.");
  });

  it("lists the functions", async () => {
    const { status, result } = await run("functions", "--lang", "en");
    expect(status).toBe(0);
    expect(result).toContain("CASELOAD(beneficiaries; fte; [absentFte])");
  });
});

describe("wrong use and bad files", () => {
  it.each([
    [[], 2, "Aufruf:"],
    [["help"], 0, "Aufruf:"],
    [["fly"], 2, "Den Befehl „fly“ gibt es nicht."],
    [["check"], 2, "braucht 1 Eingabedatei"],
    [["refresh", "sample.xlsx"], 2, "braucht --out"],
    [["check", "sample.xlsx", "--lang", "fr"], 2, "--lang kennt nur de und en"],
    [["check", "sample.xlsx", "--colour"], 2, "--colour"],
    [["refresh", "sample.xlsx", "--out", "sample.xlsx"], 1, "ist zugleich Eingabe"],
    [["check", "nowhere.xlsx"], 1, "lässt sich nicht lesen"],
    [["check", "nowhere.xlsx", "--lang", "en"], 1, "cannot be read"],
  ])("%j ends with status %i and says “%s”", async (words, status, text) => {
    await run("template", "--out", "sample.xlsx", "--sample", "--force");
    const outcome = await run(...words);
    expect(outcome.status).toBe(status);
    expect(outcome.message).toContain(text);
  });

  it("does not overwrite a file without --force", async () => {
    writeFileSync(join(folder, "mine.xlsx"), "mine");
    expect(await run("template", "--out", "mine.xlsx")).toMatchObject({ status: 1 });
    expect(readFileSync(join(folder, "mine.xlsx"), "utf8")).toBe("mine");
  });

  it("refuses files that are no workbooks, in words", async () => {
    writeFileSync(join(folder, "text.txt"), "Monat;eLb\n2022-06;11080\n");
    writeFileSync(join(folder, "old.xls"), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    await run("template", "--out", "whole.xlsx", "--sample", "--force");
    writeFileSync(join(folder, "truncated.xlsx"), readFileSync(join(folder, "whole.xlsx")).subarray(0, 5_000));
    for (const file of ["text.txt", "old.xls", "truncated.xlsx"]) {
      const { status, message } = await run("check", file);
      expect(status).toBe(1);
      expect(message).toMatch(/→ \S+/);
    }
  });
});
