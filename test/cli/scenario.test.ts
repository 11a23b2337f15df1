import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { parseAmount, parseGoal } from "../../src/cli/seek-words";
import { DRIVERS } from "../../src/planning/scenarios/drivers";
import { RESULT_INFOS } from "../../src/planning/scenarios/result-comparison";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { sampleDocument, TEST_TIME } from "../support/planning-host";

let folder: string;
let sample: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-scenario-"));
  sample = join(folder, "sample.xlsx");
  writeFileSync(sample, saveWorkbook(sampleDocument()));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const [results, messages]: [string[], string[]] = [[], []];
  const output = { result: (text: string) => void results.push(text), message: (text: string) => void messages.push(text) };
  const status = await runCli(words, output, () => TEST_TIME);
  return { status, result: results.join("\n").replaceAll("\u00a0", " "), message: messages.join("\n") };
}

describe("scenario", () => {
  it("prints one column for each scenario, and everything unrounded as JSON", async () => {
    const table = await run("scenario", sample);
    expect(table.status).toBe(0);
    const lines = table.result.split("\n");
    expect(lines[0]).toMatch(/^Ergebnis +Basis +Haushalt wie angekündigt +Umschichtung wie 2022/);
    expect(lines.find((line) => line.startsWith("EGT nach Umschichtung"))).toMatch(
      /9\.157\.312 € +11\.757\.312 € +9\.157\.312 € +8\.541\.186 €/,
    );

    const json = await run("scenario", sample, "--json");
    const report = JSON.parse(json.result) as { year: number; base: Record<string, number[]>; scenarios: { name: string }[] };
    expect([report.year, report.scenarios.length, report.base.caseloadActive?.[0]]).toEqual([2023, 8, 11_080 / 113]);
  });

  it("seeks the staff for a caseload, and says when there is none", async () => {
    const found = await run("scenario", sample, "--seek", "eLb je VZÄ aktiv=95 durch VZÄ aktiv");
    // 11,080 / 95 = 116.63 VZÄ.
    expect([found.status, found.result]).toEqual([0, expect.stringContaining("116,63")]);
    const ofBase = await run("scenario", sample, "--seek", "eLb je VZÄ aktiv=95 durch VZÄ aktiv", "--scenario", "basis");
    expect(ofBase).toEqual(found);
    const none = await run("scenario", sample, "--seek", "integrationRate=90% by staffActive", "--lang", "en");
    expect([none.status, none.result]).toEqual([1, expect.stringMatching(/^No solution/)]);
  });
});

describe("risk", () => {
  it("gives the same percentiles for the same seed, in ascending order", async () => {
    const [first, again, other] = [
      await run("risk", sample, "--draws", "2000", "--seed", "7", "--json"),
      await run("risk", sample, "--draws", "2000", "--seed", "7", "--json"),
      await run("risk", sample, "--draws", "2000", "--seed", "8", "--json"),
    ];
    expect([first.status, first.result === again.result, first.result === other.result]).toEqual([0, true, false]);
    type Analysis = { results: { id: string; area: number; percentiles: number[] }[] };
    const { results } = JSON.parse(first.result) as Analysis;
    const need = results.find(({ id, area }) => id === "needTotal" && area === 0)?.percentiles ?? [];
    expect(need).toHaveLength(5);
    expect(need).toEqual([...need].sort((left, right) => left - right));
  });
});

describe("wrong use", () => {
  it.each([
    [["--seek", "eLb je VZÄ aktiv 95"], "--seek braucht"],
    [["--seek", "Quark=95 durch VZÄ aktiv"], "Das Ergebnis „Quark“ gibt es nicht"],
    [["--seek", "eLb je VZÄ aktiv=viel durch VZÄ aktiv"], "„viel“ ist keine Zahl"],
    [["--seek", "eLb je VZÄ aktiv=95 durch VZÄ aktiv", "--scenario", "Weg"], "Das Szenario „Weg“ gibt es nicht"],
  ])("%j ends with status 2", async (words, text) => {
    const { status, message } = await run("scenario", sample, ...words);
    expect([status, message]).toEqual([2, expect.stringContaining(text)]);
  });

  it.each([["0"], ["1.5"], ["viele"]])("--draws %s is no number of draws", async (draws) => {
    const { status, message } = await run("risk", sample, "--draws", draws);
    expect([status, message]).toEqual([2, expect.stringContaining("--draws braucht eine ganze Zahl")]);
  });
});

describe("numbers as people type them", () => {
  it.each([
    ["2.600.000", "de", 2_600_000],
    ["2.600.000,50 €", "de", 2_600_000.5],
    ["18,5 %", "de", 0.185],
    ["−3", "de", -3],
    ["1234.5", "de", 1_234.5],
    ["2,600,000.50", "en", 2_600_000.5],
    ["18.5%", "en", 0.185],
  ] as const)("%s (%s) is %d", (text, language, expected) => {
    expect(parseAmount(text, language)).toBe(expected);
  });

  it("a goal may move several drivers in proportion", () => {
    const workspace = { results: RESULT_INFOS, drivers: DRIVERS.map((driver) => ({ ...driver, baseValues: [] })) };
    expect(parseGoal("caseloadAll = 40 by staffActive, staffPassive:1,14", workspace, "de")).toEqual({
      result: "caseloadAll",
      target: 40,
      drivers: [
        { driver: "staffActive", proportion: 1 },
        { driver: "staffPassive", proportion: 1.14 },
      ],
    });
  });
});
