import type { CommandContext } from "../../src/commands/command";
import { importCommands } from "../../src/commands/import.command";
import type { Notice } from "../../src/taskpane/session/pane-state";
import { createImportSession, type ImportSession } from "../../src/taskpane/session/import-session";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../support/planning-host";
import { fakeCommands } from "./fake-commands";

/* The questions of the pane against the engine itself: an answer must never be taken for another one. */

const CONTEXT: CommandContext = { language: "de", now: () => TEST_TIME };

let host: PlanningHost;
beforeEach(async () => void (host = await openPlanningHost(sampleDocument())));
afterEach(() => host.close());

function openSession(): { readonly session: ImportSession; readonly notices: (Notice | undefined)[] } {
  const notices: (Notice | undefined)[] = [];
  const session = createImportSession({
    commands: { ...fakeCommands(), ...importCommands },
    perform: async (_kind, action) => {
      await action((command, options) => command.run(options, CONTEXT));
      return true;
    },
    showNotice: (notice) => void notices.push(notice),
  });
  return { session, notices };
}

function csv(text: string): File {
  const bytes = new TextEncoder().encode(text);
  return Object.assign(new File([text], "Juli.csv"), { arrayBuffer: async () => bytes.buffer });
}

/** No state of the data anywhere, a misspelt municipality, and July 2022, which the sample does not have. */
const EXPORT = "Monat;Gemeinde;Geschlecht;eLb\n2022-07;Kleve;m;100\n2022-07;Klewe;w;90\n2022-07;Rees;m;80\n";

test("a file is decided on, corrected, taken over and taken back", async () => {
  const { session, notices } = openSession();
  await session.chooseFile([csv(EXPORT)]);
  await session.chooseTable("Bestand");
  expect([...session.getState().questions]).toEqual(["column:dataAge"]);
  expect(session.getState().preview).toBeUndefined();

  await session.chooseSource("dataAge", { kind: "fixed", value: "T-3" });
  expect(session.getState()).toMatchObject({ isPreviewCurrent: true, preview: { addedCount: 2, rejectedCount: 1 } });
  expect(session.getState().preview?.unknownNames).toEqual([{ name: "Klewe", nearest: "Kleve" }]);

  await session.chooseName("Klewe", "Kleve");
  expect(session.getState()).toMatchObject({ isPreviewCurrent: true, preview: { addedCount: 3, rejectedCount: 0 } });

  await session.import();
  expect(notices).toEqual([{ kind: "imported", rows: 3, cells: 0, sheet: "Bestand", canUndo: true }]);
  expect(session.getState()).toMatchObject({ canUndo: true });
  await session.undo();
  expect(notices.at(-1)).toEqual({ kind: "importUndone", rows: 3, cells: 0, sheet: "Bestand" });
});

test("a remembered map answers the questions of the next file", async () => {
  const { session } = openSession();
  await session.chooseFile([csv(EXPORT)]);
  await session.chooseTable("Bestand");
  await session.chooseSource("dataAge", { kind: "fixed", value: "T-3" });
  await session.saveMap("Statistik");
  await session.chooseFile([csv(EXPORT.replaceAll("2022-07", "2022-08"))]);
  expect([...session.getState().questions]).toEqual(["column:dataAge"]);
  await session.chooseMap("Statistik");
  expect(session.getState()).toMatchObject({ isPreviewCurrent: true, preview: { addedCount: 2 } });
});

test("a column that a remembered map names and the next file lacks is asked for", async () => {
  const { session } = openSession();
  await session.chooseFile([csv(EXPORT)]);
  await session.chooseTable("Bestand");
  await session.chooseSource("dataAge", { kind: "fixed", value: "T-3" });
  await session.saveMap("Statistik");
  await session.chooseFile([csv(EXPORT.replace("eLb", "Erwerbsfähige"))]);
  await session.chooseMap("Statistik");
  expect([...session.getState().questions]).toEqual(["column:beneficiaries"]);
  await session.chooseSource("beneficiaries", { kind: "column", heading: "Erwerbsfähige", position: 3 });
  expect(session.getState()).toMatchObject({ isPreviewCurrent: true, preview: { addedCount: 2 } });
});

test("an ambiguous number is asked about, and read as answered", async () => {
  const { session } = openSession();
  await session.chooseFile([csv("Monat;Gemeinde;Geschlecht;Datenstand;eLb;LLU\n2022-07;Kleve;m;T-3;100;1.234\n")]);
  await session.chooseTable("Bestand");
  expect([...session.getState().questions]).toEqual(["notation"]);
  await session.chooseNotation("en");
  expect(session.getState()).toMatchObject({ isPreviewCurrent: true, map: { notation: "en" } });
});
