import { collectCommands } from "../../../src/commands/collect.command";
import { CommandRefusal } from "../../../src/commands/command";
import { PLANNING_TABLES } from "../../../src/model/planning-tables";
import type { ReturnedBook } from "../../../src/sharing/returns/returned-book";
import { documentTable } from "../../../src/xlsx/document-table";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { WorkbookDocument } from "../../../src/xlsx/workbook-document";
import { openPlanningHost, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { asDocument, documentWithRecord, onCover, recordFor, SECRET, sentBook, smallSample, typed } from "../../support/return-files";

const CONTEXT = { language: "de", now: () => TEST_TIME } as const;
const NAMES = ["Kleve", "Goch", "Rheurdt"];

function file(book: ReturnedBook) {
  return { name: book.fileName, bytes: saveWorkbook(asDocument(book)) };
}

/**
 * Kleve: 30.5 instead of 28 posts, 26 instead of 24 seats, a new measure, K2 of 20 %, a remark. Goch: nothing changes.
 * Rheurdt: posts as a text that nobody can be sure of, and another target.
 */
function returns() {
  const kleve = typed(onCover(sentBook("Kleve", { secret: SECRET }), { filledBy: "Frau Muster" }), {
    D8: 30.5,
    C14: 26,
    A20: '=HYPERLINK("http://x.example";"[Kurs]")',
    B20: "16f",
    D20: "Gruppe",
    E20: 44986,
    G20: 15,
    H20: 420.5,
    D30: 0.2,
    E36: "-2 Stellen ab März",
  });
  const goch = onCover(sentBook("Goch", { secret: SECRET }), { isNil: "ja" });
  // Rheurdt has no measures: the free lines end in row 18, row 23 is K1.
  const rheurdt = typed(sentBook("Rheurdt", { secret: SECRET }), { D8: "1.234", D23: "-3,5 %" });
  return [file(kleve), file(goch), file(rheurdt)];
}

type Tables = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Every input table as it stands in the workbook, headings first. */
function tablesIn(document: WorkbookDocument): Tables {
  return Object.fromEntries(
    PLANNING_TABLES.flatMap(({ name }) => {
      const table = documentTable(document, name);
      return table === undefined ? [] : [[name, [table.headings, ...table.values]]];
    }),
  );
}

const tablesNow = (host: PlanningHost) => tablesIn(host.workbook.toDocument());

const SENT = documentWithRecord(smallSample(), recordFor(NAMES));

/** Row of a table in the sample: its headings stand in row 4, so A1 row n is index n − 4. */
function withCell(tables: Tables, table: string, sheetRow: number, column: number, value: unknown): Tables {
  const rows = (tables[table] ?? []).map((row, index) =>
    index === sheetRow - 4 ? row.map((cell, at) => (at === column ? value : cell)) : row,
  );
  return { ...tables, [table]: rows };
}

function withRow(tables: Tables, table: string, row: readonly unknown[]): Tables {
  return { ...tables, [table]: [...(tables[table] ?? []), row] };
}

/** The tables after the merge, written down by hand. */
function expectedTables(): Tables {
  const posts = withCell(tablesIn(SENT), "Personal", 62, 3, 30.5);
  const seats = withCell(posts, "Maßnahmen", 5, 9, 26);
  const name = '=HYPERLINK("http://x.example";"[Kurs]")';
  const measure = withRow(seats, "Maßnahmen", [name, "16f", "", "Gruppe", "", "", "Kleve", 44986, "", 15, "", 420.5, "", ""]);
  const kleveTarget = withRow(measure, "Ziele", [2023, "Kleve", "K2", 0.2]);
  const targets = withRow(kleveTarget, "Ziele", [2023, "Rheurdt", "K1", -0.035]);
  return withRow(targets, "Texte", ["Rückmeldung Kleve: Personal", "-2 Stellen ab März"]);
}

const NOT_REFUSED = "undefined";

async function refusal(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof CommandRefusal ? error.code : String(error);
}

async function collectAll(files = returns()) {
  const report = await collectCommands.collectReturns.run({ files }, CONTEXT);
  return { files, report, accepted: report.changes.filter(({ problem }) => problem?.severity !== "error").map(({ id }) => id) };
}

let host: PlanningHost;

async function open(document = SENT): Promise<void> {
  host = await openPlanningHost(document);
}

afterEach(() => host.close());

describe("Merging returns", () => {
  beforeEach(() => open());

  it("collects in two requests and writes nothing", async () => {
    host.host.resetCounters();
    const { report } = await collectAll();
    expect(host.host.counters.requests).toBe(2);
    expect(report.statuses.filter(({ state }) => state !== "missing").map(({ municipality, state }) => [municipality, state])).toEqual([
      ["Goch", "nil"],
      ["Kleve", "returned"],
      ["Rheurdt", "returned"],
    ]);
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
  });

  it("writes the accepted changes and nothing else", async () => {
    const { files, accepted } = await collectAll();
    const merged = await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    // Kleve: posts, seats, six cells of a new measure, target, remark; Rheurdt: target.
    expect(merged).toMatchObject({ merged: 11, appendedRows: 4, sheets: ["Personal", "Maßnahmen", "Ziele", "Texte"] });
    expect(tablesNow(host)).toEqual(expectedTables());
  });

  it("never lets a text become a formula", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    const document = host.workbook.toDocument();
    const formulas = document.sheets
      .filter(({ name }) => ["Maßnahmen", "Texte", "Protokoll"].includes(name))
      .flatMap(({ rows }) => rows.flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []));
    expect(formulas).toEqual([]);
  });

  it("gives new rows the number formats of the table", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    const rows = tablesNow(host)["Maßnahmen"]?.length ?? 0;
    // The table begins in row 4; the new row is its last.
    expect([host.textAt(`Maßnahmen!H${rows + 3}`), host.textAt(`Maßnahmen!L${rows + 3}`)]).toEqual(["01.03.2023", "420.50 €"]);
  });

  it("finds no change any more when the same files are collected again", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    const again = await collectAll(files);
    expect(again.accepted).toEqual([]);
  });

  it("logs each cell, and a nil return once", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted: accepted.slice(0, 1) }, CONTEXT);
    await collectCommands.mergeReturns.run({ files, accepted: accepted.slice(1, 2) }, CONTEXT);
    const row = (number: number) => [..."ABCDEFGHI"].map((column) => host.textAt(`Protokoll!${column}${number}`));
    expect(row(4)).toEqual(["Zeitpunkt", "Wer", "Befehl", "Datei", "Blatt", "Zelle", "Was", "Vorher", "Nachher"]);
    const [time, who, command] = ["22.11.2026 19:05:00", "Kleve (Frau Muster)", "Rückmeldungen übernehmen"];
    const name = "Planung 2023 Kleve.xlsx";
    expect(row(5)).toEqual([
      time,
      who,
      command,
      name,
      "Personal",
      "D62",
      "Stellen aktiv (Eingliederung), 30.06.2022: VZÄ Soll",
      "28.00",
      "30.50",
    ]);
    expect(row(6)).toEqual([time, "Goch", command, "Planung 2023 Goch.xlsx", "", "", "Fehlanzeige: keine Änderungen", "", ""]);
    expect(row(7)).toEqual([
      time,
      who,
      command,
      name,
      "Maßnahmen",
      "J5",
      "Aufsuchendes Fallmanagement U25 (01.01.2022 – 31.12.2022): Plätze",
      "24",
      "26",
    ]);
    expect(row(8).join("")).toBe("");
  });

  it("refuses a change with an error, one that does not exist, and half a new row", async () => {
    const { files } = await collectAll();
    const merge = (accepted: string[]) => refusal(collectCommands.mergeReturns.run({ files, accepted }, CONTEXT));
    expect(await merge(["Rheurdt/staff-2022-06-30-aktiv"])).toBe("merge-erroneous");
    expect(await merge(["Uedem/staff-2022-06-30-aktiv"])).toBe("merge-unknown");
    expect(await merge(["Kleve/new-1-measure"])).toBe("merge-incomplete");
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
  });

  it("refuses to overwrite what stands below a table", async () => {
    const { files, accepted } = await collectAll();
    const below = (tablesIn(SENT)["Ziele"]?.length ?? 0) + 4;
    host.type(`Ziele!C${below}`, "Notiz");
    expect(await refusal(collectCommands.mergeReturns.run({ files, accepted }, CONTEXT))).toBe("no-room-below-table");
    expect(host.valueAt(`Ziele!C${below}`)).toBe("Notiz");
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
  });

  it("does not take over a sheet Protokoll that is somebody's own", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Protokoll").getRange("A1").values = [["Sitzung vom 3. März"]];
      await context.sync();
    });
    const { files, accepted } = await collectAll();
    expect(await refusal(collectCommands.mergeReturns.run({ files, accepted }, CONTEXT))).toBe("foreign-protocol-sheet");
    expect(host.valueAt("Protokoll!A1")).toBe("Sitzung vom 3. März");
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
  });
});

describe("A merge that goes wrong", () => {
  beforeEach(() => open());

  it("leaves the workbook as it was, wherever the write breaks off", async () => {
    const { files, accepted } = await collectAll();
    const sheets = () => host.workbook.toDocument().sheets.map(({ name, tables }) => [name, tables.map(({ area }) => area)]);
    const before = sheets();
    const failures: string[] = [];
    // The fourth request writes. Every 29th of its steps stands for the others, until there is no such step any more.
    for (let atAction = 1; failures.at(-1) !== NOT_REFUSED; atAction += 29) {
      host.host.injectFault({ atRequest: 4, atAction });
      failures.push(await refusal(collectCommands.mergeReturns.run({ files, accepted }, CONTEXT)));
      const isDone = failures.at(-1) === NOT_REFUSED;
      expect(tablesNow(host)).toEqual(isDone ? expectedTables() : tablesIn(SENT));
      if (!isDone) expect(sheets()).toEqual(before);
    }
    expect(failures.length).toBeGreaterThan(5);
    expect(new Set(failures.slice(0, -1))).toEqual(new Set(["merge-failed"]));
  });

  it.each([1, 2, 3])("writes nothing if request %i, which reads, fails", async (atRequest) => {
    const { files, accepted } = await collectAll();
    host.host.injectFault({ atRequest });
    await expect(collectCommands.mergeReturns.run({ files, accepted }, CONTEXT)).rejects.toThrow();
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
    expect(host.workbook.sheetIds().map((id) => host.workbook.sheetName(id))).not.toContain("Protokoll");
  });

  it.each(["Maßnahmen", "Texte"])("writes nothing if the sheet %s is protected", async (name) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
    const { files, accepted } = await collectAll();
    expect(await refusal(collectCommands.mergeReturns.run({ files, accepted }, CONTEXT))).toBe("merge-failed");
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
    expect(host.workbook.sheetIds().map((id) => host.workbook.sheetName(id))).not.toContain("Protokoll");
  });

  /** Types into the workbook at the last moment before the write. */
  function typingBeforeWrite(address: string, value: string | number): AbortSignal {
    const signal = new AbortController().signal;
    let calls = 0;
    // Asked once for each of the three files, and once before the write.
    signal.throwIfAborted = () => {
      calls += 1;
      if (calls === 4) host.type(address, value);
    };
    return signal;
  }

  it.each([
    ["Personal!D62", 29],
    ["Personal!D62", "=20+9"],
    ["Maßnahmen!A6", "anders"],
    ["Ziele!B11", "Notiz"],
  ])("keeps what somebody typed into %s between reading and writing", async (address, value) => {
    const { files, accepted } = await collectAll();
    const signal = typingBeforeWrite(address, value);
    expect(await refusal(collectCommands.mergeReturns.run({ files, accepted }, { ...CONTEXT, signal }))).toBe("changed-meanwhile");
    expect(host.formulaAt(address)).toBe(value);
    host.type(address, SAMPLE_VALUES[address] ?? "");
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
  });

  const SAMPLE_VALUES: Readonly<Record<string, string | number>> = {
    "Personal!D62": 28,
    "Maßnahmen!A6": "Aufsuchendes Fallmanagement Ü25",
  };
});

describe("Taking a merge back", () => {
  beforeEach(() => open());

  it("restores every table exactly, and logs that", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    expect(await collectCommands.undoMerge.run(undefined, CONTEXT)).toEqual({ restored: 11 });
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
    // 11 changes and a nil return in rows 5 to 16.
    expect([host.textAt("Protokoll!C17"), host.textAt("Protokoll!H17"), host.textAt("Protokoll!I17")]).toEqual([
      "Übernahme zurücknehmen",
      "30.50",
      "28.00",
    ]);
    expect(await refusal(collectCommands.undoMerge.run(undefined, CONTEXT))).toBe("no-merge-to-undo");
  });

  it("refuses if somebody has changed one of the cells since, and keeps that", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    host.type("Personal!D62", 31);
    expect(await refusal(collectCommands.undoMerge.run(undefined, CONTEXT))).toBe("merge-changed-since");
    expect(host.valueAt("Personal!D62")).toBe(31);
    expect(host.valueAt("Maßnahmen!J5")).toBe(26);
  });

  it("does not mind a change elsewhere", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    host.type("Personal!D45", 99);
    await collectCommands.undoMerge.run(undefined, CONTEXT);
    expect([host.valueAt("Personal!D62"), host.valueAt("Personal!D45")]).toEqual([28, 99]);
  });

  it("leaves the merged state whole if it breaks off", async () => {
    const { files, accepted } = await collectAll();
    await collectCommands.mergeReturns.run({ files, accepted }, CONTEXT);
    host.host.injectFault({ atRequest: 3, atAction: 20 });
    expect(await refusal(collectCommands.undoMerge.run(undefined, CONTEXT))).toBe("merge-failed");
    expect(tablesNow(host)).toEqual(expectedTables());
    expect(host.textAt("Protokoll!C17")).toBe("");
    await collectCommands.undoMerge.run(undefined, CONTEXT);
    expect(tablesNow(host)).toEqual(tablesIn(SENT));
  });
});
