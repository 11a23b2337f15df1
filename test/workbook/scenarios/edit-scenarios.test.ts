import { scenarioCommands } from "../../../src/commands/scenarios.command";
import type { CommandContext } from "../../../src/commands/command";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";

const CONTEXT: CommandContext = { language: "de", now: () => TEST_TIME };

let host: PlanningHost;
const open = async () => void (host = await openPlanningHost(sampleDocument()));
const close = () => host.close();

/** Scenario names as they stand on the sheet, from the first scenario column on. */
function names(): unknown[] {
  const headings = ["K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"].map((column) => host.valueAt(`Szenarien!${column}4`));
  return headings.filter((heading) => heading !== "");
}

const SAMPLE_NAMES = [
  "Haushalt wie angekündigt",
  "Umschichtung wie 2022",
  "Verwaltung wie 2022",
  "Tarif 5,5 % ab März",
  "Zugang Geflüchtete",
  "Weniger § 16i",
  "Vakanz 10 % ab Juli",
  "Bürgergeld",
];

describe("reading", () => {
  beforeAll(open);
  afterAll(close);

  it("brings the sample's eight scenarios, without findings", async () => {
    const workspace = await scenarioCommands.openScenarios.run(undefined, CONTEXT);
    expect(workspace.scenarios.map(({ name }) => name)).toEqual(SAMPLE_NAMES);
    expect(workspace.findings).toEqual([]);
    expect(names()).toEqual(SAMPLE_NAMES);
  });
});

describe("editing the sheet", () => {
  beforeEach(open);
  afterEach(close);

  it("adds a scenario at the right end and saves its values in the rows of its drivers", async () => {
    await scenarioCommands.addScenario.run({ name: "Neu" }, CONTEXT);
    const workspace = await scenarioCommands.saveScenario.run(
      {
        scenario: {
          name: "Neu",
          changes: [
            { driver: "shift", kind: "absolute", value: 1_000_000 },
            { driver: "staffPassive", kind: "difference", value: -3, municipality: "Goch", from: "2023-10" },
          ],
        },
      },
      CONTEXT,
    );
    expect(names()).toEqual([...SAMPLE_NAMES, "Neu"]);
    expect(host.valueAt("Szenarien!S7")).toBe(1_000_000);
    // The driver had no row for Goch from October: it stands below the others, with its own unit.
    expect([
      host.valueAt("Szenarien!A19"),
      host.valueAt("Szenarien!B19"),
      host.textAt("Szenarien!C19"),
      host.valueAt("Szenarien!D19"),
      host.valueAt("Szenarien!S19"),
    ]).toEqual(["VZÄ passiv", "Goch", expect.stringMatching(/2023|45200/), "± VZÄ", -3]);
    expect(workspace.scenarios.at(-1)?.changes).toHaveLength(2);
    expect(workspace.findings).toEqual([]);
  });

  it("empties the cells of what a saved scenario no longer changes", async () => {
    expect(host.valueAt("Szenarien!M7")).toBe(3_216_126);
    await scenarioCommands.saveScenario.run({ scenario: { name: "Verwaltung wie 2022", changes: [] } }, CONTEXT);
    expect(host.valueAt("Szenarien!M7")).toBe("");
  });

  it("duplicates, renames, moves and deletes without touching the other columns", async () => {
    await scenarioCommands.duplicateScenario.run({ name: "Verwaltung wie 2022", newName: "Variante" }, CONTEXT);
    expect(host.valueAt("Szenarien!S7")).toBe(3_216_126);
    await scenarioCommands.renameScenario.run({ name: "Variante", newName: "Variante B" }, CONTEXT);
    await scenarioCommands.moveScenario.run({ name: "Variante B", position: 0 }, CONTEXT);
    expect(names()).toEqual(["Variante B", ...SAMPLE_NAMES]);
    expect([host.valueAt("Szenarien!K7"), host.valueAt("Szenarien!L7")]).toEqual([3_216_126, 0]);
    await scenarioCommands.deleteScenario.run({ name: "Variante B" }, CONTEXT);
    expect(names()).toEqual(SAMPLE_NAMES);
    expect(host.valueAt("Szenarien!J7")).toContain("2,6 Mio.");
    expect(host.valueAt("Szenarien!M7")).toBe(3_216_126);
  });

  it("fills the column Basis from the data", async () => {
    host.type("Szenarien!E7", "");
    host.type("Szenarien!E14", 5);
    await scenarioCommands.fillScenarioBase.run(undefined, CONTEXT);
    // 2.6 million € shifted in 2022; 7,112 long-term recipients in June 2022.
    expect([host.valueAt("Szenarien!E7"), host.valueAt("Szenarien!E14")]).toEqual([2_600_000, 7_112]);
  });
});

describe("taking back", () => {
  beforeEach(open);
  afterEach(close);

  it("puts the table back as it was, once, and refuses when somebody has typed since", async () => {
    await scenarioCommands.addScenario.run({ name: "Neu" }, CONTEXT);
    await scenarioCommands.undoScenarioEdit.run(undefined, CONTEXT);
    expect(names()).toEqual(SAMPLE_NAMES);
    await expect(scenarioCommands.undoScenarioEdit.run(undefined, CONTEXT)).rejects.toMatchObject({ code: "no-scenario-edit-to-undo" });

    await scenarioCommands.deleteScenario.run({ name: "Bürgergeld" }, CONTEXT);
    host.type("Szenarien!M7", 3_000_000);
    await expect(scenarioCommands.undoScenarioEdit.run(undefined, CONTEXT)).rejects.toMatchObject({ code: "scenarios-changed-since" });
    host.type("Szenarien!M7", 3_216_126);
    await scenarioCommands.undoScenarioEdit.run(undefined, CONTEXT);
    expect(names()).toEqual(SAMPLE_NAMES);
  });
});

describe("refusals leave the sheet as it is", () => {
  beforeAll(open);
  afterAll(close);

  it.each([
    ["a name that is taken", () => scenarioCommands.addScenario.run({ name: "bürgergeld " }, CONTEXT), /gibt es schon|Bürgergeld/],
    ["the name of a column", () => scenarioCommands.addScenario.run({ name: "Basis" }, CONTEXT), /Basis/],
    ["a formula as a name", () => scenarioCommands.addScenario.run({ name: "=1+1" }, CONTEXT), /nicht möglich/],
    ["a scenario that is gone", () => scenarioCommands.deleteScenario.run({ name: "Weg" }, CONTEXT), /gibt es nicht/],
  ])("%s", async (_what, run, message) => {
    const before = names();
    const outcome = await run().then(
      () => "done",
      (error: { reason?: { de: string } }) => error.reason?.de ?? String(error),
    );
    expect(outcome).toMatch(message);
    expect(names()).toEqual(before);
  });

  it("what stands beside the table is not overwritten", async () => {
    host.type("Szenarien!S9", "Notiz");
    await expect(scenarioCommands.addScenario.run({ name: "Neu" }, CONTEXT)).rejects.toMatchObject({ code: "no-room-for-scenario" });
    expect(host.valueAt("Szenarien!S9")).toBe("Notiz");
    expect(names()).toEqual(SAMPLE_NAMES);
  });
});

describe("another workbook's scenarios", () => {
  beforeAll(open);
  afterAll(close);

  it("shows conflicts first and takes over what is chosen, under the name that is chosen", async () => {
    const bytes = saveWorkbook(sampleDocument());
    host.type("Szenarien!M7", 3_000_000);
    const foreign = await scenarioCommands.readForeignScenarios.run({ bytes }, CONTEXT);
    expect(foreign).toHaveLength(SAMPLE_NAMES.length);
    const conflicts = foreign.filter((scenario) => scenario.conflicts.length > 0);
    expect(conflicts.map(({ name }) => name)).toEqual(["Verwaltung wie 2022"]);
    expect(conflicts[0]?.conflicts[0]?.message.de).toContain("3.000.000,00 € → 3.216.126,00 €");
    await scenarioCommands.mergeScenarios.run(
      { bytes, scenarios: [{ name: "Verwaltung wie 2022", as: "Verwaltung wie 2022 (dort)" }] },
      CONTEXT,
    );
    expect(names()).toEqual([...SAMPLE_NAMES, "Verwaltung wie 2022 (dort)"]);
    expect([host.valueAt("Szenarien!M7"), host.valueAt("Szenarien!S7")]).toEqual([3_000_000, 3_216_126]);
  });
});
