import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { openPlanningHost, sampleDocument, TEST_TIME } from "../support/planning-host";
import { cellBelow } from "../support/table-cells";

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "share-"));
  // Without comparison for these two, so that the tests need no solver.
  const host = await openPlanningHost(sampleDocument());
  const type = (heading: string, row: number, text: string) => host.type(cellBelow(sampleDocument(), "Verteiler", heading, row), text);
  type("Blätter", 12, "Kennzahlen, Planung");
  type("Blätter", 14, "Planung");
  writeFileSync(inFolder("plan.xlsx"), saveWorkbook(host.workbook.toDocument()));
  // The same with three rows that are wrong.
  type("Dateiname", 1, "../../{Kommune}");
  type("Dateiname", 2, "C:\\Temp\\{Kommune}");
  type("Dateiname", 3, "CON");
  writeFileSync(inFolder("tricks.xlsx"), saveWorkbook(host.workbook.toDocument()));
  host.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `share` on a file of the test's folder. */
async function share(file: string, ...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const output = { result: (text: string) => void results.push(text), message: (text: string) => void messages.push(text) };
  const status = await runCli(["share", inFolder(file), ...words], output, () => TEST_TIME);
  return { status, result: results.join("\n"), message: messages.join("\n") };
}

const UEDEM = "Planung 2023 Uedem V1.xlsx";
const RHEURDT = "Planung 2023 Rheurdt V1.xlsx";
const REPORT = "Bericht zur Geheimhaltung.xlsx";

describe("share", () => {
  it("writes the chosen files, the report and the controller's workbook, and leaves the input alone", async () => {
    const before = readFileSync(inFolder("plan.xlsx"));
    const words = ["--to", inFolder("new/out"), "--only", "uedem, Rheurdt", "--out", inFolder("remembered.xlsx"), "--json"];
    const { status, result, message } = await share("plan.xlsx", ...words);
    expect({ status, message }).toMatchObject({ status: 0, message: expect.stringContaining("2 Mappen") as string });
    expect(readdirSync(inFolder("new/out")).sort()).toEqual([REPORT, RHEURDT, UEDEM].sort());
    expect(readFileSync(inFolder("plan.xlsx"))).toEqual(before);
    expect(JSON.parse(result)).toMatchObject({
      version: 1,
      month: "2022-06",
      year: 2023,
      failed: [],
      files: [
        { municipality: "Rheurdt", path: inFolder(`new/out/${RHEURDT}`) },
        { municipality: "Uedem", fileName: UEDEM },
      ],
      report: inFolder(`new/out/${REPORT}`),
    });
    const { document } = readWorkbook(readFileSync(inFolder("remembered.xlsx")));
    expect(document.sheets.map(({ name }) => name)).toContain("Weitergabe");
    expect(document.settings["planning.sharing"]).toMatch(/"key":"[0-9a-f]{64}"/);
    const sent = readWorkbook(readFileSync(inFolder(`new/out/${UEDEM}`))).document;
    expect(sent.sheets.map(({ name }) => name)).toEqual(["Deckblatt", "Planung"]);
  });

  it("writes values if asked, and says that returns are then not secured without --out", async () => {
    const { status, message } = await share("plan.xlsx", "--to", inFolder("values"), "--only", "Rheurdt", "--as", "values");
    expect(status).toBe(0);
    expect(message).toContain("Ohne --out merkt sich keine Mappe");
    const { sheets } = readWorkbook(readFileSync(inFolder(`values/${RHEURDT}`))).document;
    expect(sheets.map(({ name }) => name)).toEqual(["Deckblatt", "Kennzahlen", "Planung"]);
    expect(sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])).filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  it("overwrites nothing without --force", async () => {
    mkdirSync(inFolder("mine"));
    writeFileSync(inFolder(`mine/${UEDEM}`), "mine");
    const words = ["--to", inFolder("mine"), "--only", "Uedem"];
    const refused = await share("plan.xlsx", ...words);
    expect(refused.status).toBe(1);
    expect(refused.message).toContain("gibt es schon");
    expect(readFileSync(inFolder(`mine/${UEDEM}`), "utf8")).toBe("mine");
    expect((await share("plan.xlsx", ...words, "--force")).status).toBe(0);
    expect(
      readFileSync(inFolder(`mine/${UEDEM}`))
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  it("makes no file whose name would leave the folder, names the cell, and makes the others", async () => {
    const { status, result } = await share("tricks.xlsx", "--to", inFolder("safe/deep"), "--only", "Uedem");
    expect(status).toBe(1);
    for (const cell of ["E5", "E6", "E7"]) expect(result).toContain(`Fehler Verteiler!${cell}: Der Dateiname`);
    expect(readdirSync(inFolder("safe/deep")).sort()).toEqual([REPORT, UEDEM].sort());
    expect(readdirSync(inFolder("safe"))).toEqual(["deep"]);
    expect(existsSync(inFolder("Bedburg-Hau.xlsx"))).toBe(false);
  });

  it.each([
    [[], 2, "braucht --to"],
    [["--to", "x", "--as", "pdf"], 2, "--as kennt nur values und alive, nicht „pdf“"],
    [["--to", "x", "--month", "2019-01"], 1, "Für den Monat „2019-01“ gibt es im Blatt „Bestand“ keine Daten"],
    [["--to", "x", "--only", "Atlantis"], 2, "--only: Für „Atlantis“ ergibt der Verteiler keine Mappe"],
  ])("%j ends with status %i and says “%s”", async (words, status, text) => {
    const outcome = await share("plan.xlsx", ...words.map((word) => (word === "x" ? inFolder("never") : word)));
    expect(outcome.status).toBe(status);
    expect(outcome.message).toContain(text);
    expect(existsSync(inFolder("never"))).toBe(false);
  });
});
