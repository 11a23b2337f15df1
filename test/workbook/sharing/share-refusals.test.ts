import { shareFileCommands } from "../../../src/commands/sharing.command";
import * as protection from "../../../src/sharing/secrecy/protect-tables";
import { readWorkbook } from "../../../src/xlsx/read-workbook";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { cellBelow } from "../../support/table-cells";
import { contentsOf } from "../swap/workbook-contents";

const context = { language: "de", now: () => TEST_TIME } as const;
const { planSharing, shareWorkbooks } = shareFileCommands;

/** Without the comparison nothing is to be protected, which keeps the tests quick. */
const WITHOUT_COMPARISON = "Kennzahlen, Planung";

let host: PlanningHost;
let before: unknown;

/** Everything that sharing could touch: contents of all sheets, and what is remembered in the workbook. */
const stateOf = (opened: PlanningHost) => ({
  contents: contentsOf(opened, "readFormulas"),
  sheets: opened.workbook.sheetIds().length,
  remembered: opened.workbook.settings()["planning.sharing"],
});
const place = (table: string, heading: string, row: number) => cellBelow(sampleDocument(), table, heading, row);

beforeEach(async () => {
  host = await openPlanningHost(sampleDocument());
});
afterEach(() => {
  host.close();
  jest.restoreAllMocks();
});

function expectUnchanged(): void {
  expect(stateOf(host)).toEqual(before);
}

describe("nothing leaves the house", () => {
  it("if the proof fails: a pattern that suppresses nothing is found out", async () => {
    before = stateOf(host);
    jest
      .spyOn(protection, "protectTables")
      .mockResolvedValue({ suppressed: new Map(), hiddenDerived: new Set(), method: "optimal", gap: 0, loss: 0 });
    const refusal = await shareWorkbooks.run({}, context).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "secrecy-proof-failed" });
    // Rheurdt has one VZÄ on each side.
    expect((refusal as { reason: { de: string } }).reason.de).toMatch(/es wurde keine Datei erstellt.*VZÄ/s);
    expectUnchanged();
  });

  it("with the name of another municipality: that file fails, the others are made", async () => {
    // Row 1 of the measures belongs to a municipality of its own; its text names Rees.
    const owner = String(host.valueAt(place("Maßnahmen", "Kommune", 1)));
    expect(owner).not.toBe("Rees");
    host.type(place("Maßnahmen", "Zielgruppe", 1), "auch für Rees");
    const report = await shareWorkbooks.run({ municipalities: [owner, "Rheurdt"], form: "values" }, context);
    expect(report.files.map(({ municipality }) => municipality)).toEqual(["Rheurdt"]);
    expect(report.failed).toMatchObject([{ municipality: owner }]);
    expect(report.failed[0]?.reason.de).toMatch(/steht der Name der Kommune „Rees“/);
    expect(host.textAt("Weitergabe!A9")).toBe("Nicht erstellte Dateien");
  });

  it("if the sheet Weitergabe cannot be written", async () => {
    host.type(place("Verteiler", "Blätter", 1), WITHOUT_COMPARISON);
    before = stateOf(host);
    for (const atAction of [4, 12]) {
      // Requests 1 and 2 read the workbook, 3 looks for the sheet, 4 writes it.
      host.host.injectFault({ atRequest: 4, atAction });
      await expect(shareWorkbooks.run({ municipalities: ["Bedburg-Hau"] }, context)).rejects.toMatchObject({
        code: "sharing-write-failed",
      });
      expectUnchanged();
    }
  });

  it("over a sheet Weitergabe of somebody else's", async () => {
    host.type(place("Verteiler", "Blätter", 1), WITHOUT_COMPARISON);
    host.workbook.addSheet("Weitergabe");
    host.type("Weitergabe!A1", "Meine Liste");
    before = stateOf(host);
    await expect(shareWorkbooks.run({ municipalities: ["Bedburg-Hau"] }, context)).rejects.toMatchObject({ code: "sheet-not-ours" });
    expectUnchanged();
  });

  it("once it was cancelled in the middle", async () => {
    for (const row of [1, 2, 3]) host.type(place("Verteiler", "Blätter", row), WITHOUT_COMPARISON);
    before = stateOf(host);
    const controller = new AbortController();
    const reportProgress = ({ done }: { done: number }) => {
      if (done === 2) controller.abort();
    };
    const municipalities = ["Bedburg-Hau", "Emmerich am Rhein", "Geldern"];
    const sharing = shareWorkbooks.run({ municipalities }, { ...context, reportProgress, signal: controller.signal });
    await expect(sharing).rejects.toMatchObject({ name: "AbortError" });
    expectUnchanged();
  });

  it("if there is nobody to send it to", async () => {
    await expect(shareWorkbooks.run({ municipalities: ["Nirgendwo"] }, context)).rejects.toMatchObject({ code: "nothing-to-share" });
  });
});

describe("the distribution list", () => {
  it("is planned without writing, wrong rows named with their cell", async () => {
    host.type(place("Verteiler", "Dateiname", 1), "../{Kommune}");
    host.type(place("Verteiler", "Blätter", 2), "Kennzahlen, Geheim");
    before = stateOf(host);
    const plan = await planSharing.run(undefined, context);
    expect(plan).toMatchObject({ hasDistributionList: true, month: "2022-06", year: 2023 });
    expect(plan.files).toHaveLength(14);
    expect(plan.findings).toMatchObject(
      [
        { code: "unknown-sheet", sheet: "Verteiler", cell: "C6" },
        { code: "unsafe-file-name", sheet: "Verteiler", cell: "E5" },
      ].reverse(),
    );
    expectUnchanged();
  });

  it("is not needed: without it every municipality gets a file", async () => {
    const { sheets, ...rest } = sampleDocument();
    host.close();
    host = await openPlanningHost({ ...rest, sheets: sheets.filter(({ name }) => name !== "Verteiler") });
    const plan = await planSharing.run({ month: "2022-05" }, context);
    expect(plan).toMatchObject({ hasDistributionList: false, month: "2022-05" });
    expect(plan.files).toHaveLength(16);
  });

  it("counts the versions, and keeps the earlier file of who gets none this time", async () => {
    for (const row of [1, 2]) host.type(place("Verteiler", "Blätter", row), WITHOUT_COMPARISON);
    await shareWorkbooks.run({ municipalities: ["Bedburg-Hau", "Emmerich am Rhein"] }, context);
    const report = await shareWorkbooks.run({ municipalities: ["Emmerich am Rhein"] }, context);
    expect(report).toMatchObject({ version: 2, files: [{ fileName: "Planung 2023 Emmerich am Rhein V2.xlsx" }] });
    expect([7, 8].map((row) => host.textAt(`Weitergabe!C${row}`))).toEqual([
      "Planung 2023 Bedburg-Hau V1.xlsx",
      "Planung 2023 Emmerich am Rhein V2.xlsx",
    ]);
  });
});

describe("the form Werte", () => {
  it("has the figures and not one formula", async () => {
    host.type(place("Verteiler", "Blätter", 1), "Kennzahlen");
    const [values, alive] = [
      await shareWorkbooks.run({ municipalities: ["Bedburg-Hau"], form: "values" }, context),
      await shareWorkbooks.run({ municipalities: ["Bedburg-Hau"], form: "alive" }, context),
    ].map(({ files }) => readWorkbook(files[0]?.bytes ?? new Uint8Array()).document);
    const formulas = (document: typeof values) =>
      document?.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? []).filter((cell) => cell?.formula !== undefined)) ?? [];
    expect(values?.sheets.map(({ name }) => name)).toEqual(["Deckblatt", "Kennzahlen"]);
    expect(alive?.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Deckblatt", "Kennzahlen", "Bestand"]));
    expect(formulas(values)).toEqual([]);
    expect(formulas(alive).length).toBeGreaterThan(100);
    // 465 eLb of Bedburg-Hau in June 2022, men and women.
    for (const document of [values, alive]) {
      const row = document?.sheets[1]?.rows.find((cells) => cells?.[0]?.value === "Erwerbsfähige Leistungsberechtigte (eLb)");
      expect(row?.some((cell) => cell?.value === 465)).toBe(true);
    }
  });
});
