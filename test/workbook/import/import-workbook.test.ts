import type { CommandContext } from "../../../src/commands/command";
import { importCommands, type ImportOptions, type ImportRequest } from "../../../src/commands/import.command";
import type { ApiValue } from "../../../src/host/workbook-port";
import { planningTemplate } from "../../../src/template/planning-template";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { WorkbookDocument } from "../../../src/xlsx/workbook-document";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { rowsOf } from "../../template/sample-rows";
import { DIALECTS, exported, STOCK_COLUMNS } from "./exported";

const CONTEXT: CommandContext = { language: "de", now: () => TEST_TIME };

/** 1 June 2022 and 1 July 2022 as serial numbers. */
const [JUNE, JULY] = [44_713, 44_743];

let host: PlanningHost;
const openSample = async () => void (host = await openPlanningHost(sampleDocument()));
const openTemplate = async () => void (host = await openPlanningHost(template()));
const close = () => host.close();

let empty: WorkbookDocument | undefined;
function template(): WorkbookDocument {
  empty ??= planningTemplate({ sample: false, createdAt: TEST_TIME });
  return empty;
}

function csv(text: string): ImportRequest["file"] {
  return { name: "export.csv", bytes: new TextEncoder().encode(text) };
}

const HEADER = "Monat;Kommune;Geschlecht;Datenstand;eLb;LZB\n";

function take(text: string, options: ImportOptions & Partial<ImportRequest> = {}) {
  return importCommands.importTable.run({ file: csv(text), table: "Bestand", ...options }, CONTEXT);
}

function sheetId(name: string): string {
  return host.workbook.sheetIds().find((id) => host.workbook.sheetName(id) === name) ?? "";
}

/** Everything of the table's sheet that a reader would see, and how far the table reaches. */
function state(sheet = "Bestand"): unknown {
  const area = { row: 0, column: 0, rowCount: 900, columnCount: 20 };
  const table = host.workbook.tables().find(({ name }) => name === sheet);
  return {
    area: table?.area,
    formulas: host.workbook.readFormulas(sheetId(sheet), area),
    formats: host.workbook.readNumberFormats(sheetId(sheet), area),
  };
}

function bodyRowCount(sheet = "Bestand"): number {
  return (host.workbook.tables().find(({ name }) => name === sheet)?.area.rowCount ?? 1) - 1;
}

/** Cells of a row of the sheet, counted from 1 as Excel shows it. */
function rowAt(row: number, columnCount = 7): ApiValue[] {
  return host.workbook.readValues(sheetId("Bestand"), { row: row - 1, column: 0, rowCount: 1, columnCount })[0]?.slice() ?? [];
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe("the sample's Bestand, exported and taken over into a template", () => {
  const rows = rowsOf("Bestand");

  it.each(Object.entries(DIALECTS))("%s gives exactly the same rows", async (_name, dialect) => {
    await openTemplate();
    try {
      const report = await importCommands.importTable.run(
        { file: { name: "bestand.csv", bytes: exported(rows, dialect) }, table: "Bestand" },
        CONTEXT,
      );
      expect(report).toMatchObject({ addedCount: rows.length, rejectedCount: 0, changedCount: 0, allFindings: [] });
      expect(bodyRowCount()).toBe(rows.length);
      const area = { row: 4, column: 0, rowCount: rows.length, columnCount: STOCK_COLUMNS.length };
      expect(host.workbook.readValues(sheetId("Bestand"), area)).toEqual(rows.map((row) => STOCK_COLUMNS.map(([id]) => row[id] ?? "")));
      // Months are dates, also in the rows that the table got in addition.
      expect([host.textAt("Bestand!A5"), host.textAt(`Bestand!A${rows.length + 4}`)]).toEqual(["2020-07", "2022-06"]);
    } finally {
      close();
    }
  });
});

describe("what is there already", () => {
  beforeEach(openSample);
  afterEach(close);

  /** First row of the sample for Kleve, men, June 2022. */
  function kleve(): number {
    const index = rowsOf("Bestand").findIndex(
      ({ month, municipality, gender }) => month === JUNE && municipality === "Kleve" && gender === "m",
    );
    return index + 5;
  }

  const text = `${HEADER}06/2022;Kleve;m;T-3;1000;\n07/2022;Kleve;m;T-3;1001;700\n`;

  it("stays without being asked for, and is reported with both values; new rows are appended", async () => {
    const [row, count] = [kleve(), bodyRowCount()];
    const before = rowAt(row);
    const report = await take(text);
    expect(report).toMatchObject({ addedCount: 1, changedCount: 1, replacedCells: 0, target: { sheet: "Bestand" } });
    const conflict = report.allFindings.find(({ code }) => code === "import-would-overwrite");
    expect(conflict).toMatchObject({ severity: "warning", sheet: "Bestand", cell: `E${row}` });
    expect(conflict?.message.de).toContain(`In der Mappe steht ${String(before[4])}, in Zeile 2 der Quelle 1000.`);
    expect(rowAt(row)).toEqual(before);
    expect(bodyRowCount()).toBe(count + 1);
    expect(rowAt(count + 5)).toEqual([JULY, "Kleve", "m", "T-3", 1001, "", 700]);
  });

  it("is replaced when asked for: only the cells that differ, and no formula", async () => {
    const row = kleve();
    const before = rowAt(row);
    await take(text, { replaces: true });
    // The source knows no LZB: the workbook's value stays.
    expect(rowAt(row)).toEqual([...before.slice(0, 4), 1000, ...before.slice(5)]);
    host.type(`Bestand!E${row}`, "=500+1");
    const report = await take(text.replace("1001", "1002"), { replaces: true });
    expect(report.allFindings.map(({ code, cell }) => `${code} ${cell}`)).toContain(`import-formula-kept E${row}`);
    expect(host.formulaAt(`Bestand!E${row}`)).toBe("=500+1");
  });

  it("refuses when there is nothing new", async () => {
    await take(text, { replaces: true });
    expect(await outcome(take(text))).toBe("import-nothing-new");
  });

  it("recognises municipalities of the workbook, and takes rows with errors only in part and only if asked", async () => {
    const names = `${HEADER}07/2022;Stadt Goch;m;T-3;650;\n07/2022;Kleeve;m;T-3;1;\n`;
    const before = state();
    expect(await outcome(take(names))).toBe("import-rows-with-errors");
    expect(state()).toEqual(before);
    const count = bodyRowCount();
    expect(await take(names, { isPartial: true })).toMatchObject({
      addedCount: 1,
      rejectedCount: 1,
      unknownNames: [{ name: "Kleeve", nearest: "Kleve" }],
    });
    expect(rowAt(count + 5)[1]).toBe("Goch");
  });

  it("can be taken back, once, and not after somebody has changed the table", async () => {
    const before = state();
    await take(text, { replaces: true });
    expect(state()).not.toEqual(before);
    expect(await importCommands.undoImport.run(undefined, CONTEXT)).toEqual({ sheet: "Bestand", removedRows: 1, restoredCells: 1 });
    expect(state()).toEqual(before);
    expect(await outcome(importCommands.undoImport.run(undefined, CONTEXT))).toBe("no-import-to-undo");
    await take(text);
    host.type(`Bestand!E${kleve()}`, 5);
    expect(await outcome(importCommands.undoImport.run(undefined, CONTEXT))).toBe("import-changed-since");
  });
});

describe("the user's own arrangement", () => {
  beforeEach(openTemplate);
  afterEach(close);

  it("other columns, their order and formats stay; empty rows are filled first; texts like formulas stay texts", async () => {
    // A column of the user's own in place of LZB, with a formula in the first rows.
    host.type("Bestand!G4", "Unsere Prüfung");
    host.type("Bestand!G5", "=ROW()");
    const count = bodyRowCount();
    // Cells of the format text take what is written as it stands; others would calculate it.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bestand").getRange("B6").numberFormat = [["General"]];
      await context.sync();
    });
    const report = await take(`${HEADER}06/2022;=1+1;m;T-3;1000;\n06/2022;=2+2;m;T-3;1001;\n`);
    expect(report.addedCount).toBe(2);
    expect(bodyRowCount()).toBe(count);
    expect([host.valueAt("Bestand!B5"), host.valueAt("Bestand!B6")]).toEqual(["=1+1", "=2+2"]);
    expect([host.formulaAt("Bestand!G5"), host.textAt("Bestand!A5")]).toEqual(["=ROW()", "2022-06"]);
  });

  it("a value whose column the workbook lacks is refused instead of lost", async () => {
    host.type("Bestand!G4", "Unsere Prüfung");
    const before = state();
    expect(await outcome(take(`${HEADER}06/2022;Kleve;m;T-3;1000;700\n`))).toBe("import-target-columns-missing");
    expect(state()).toEqual(before);
  });

  it("what stands below the table is not overwritten", async () => {
    const last = bodyRowCount() + 4;
    host.type(`Bestand!C${last + 2}`, "Notiz");
    const before = state();
    const rows = Array.from({ length: bodyRowCount() + 3 }, (_, index) => `06/2022;Ort ${index};m;T-3;1;\n`);
    expect(await outcome(take(HEADER + rows.join("")))).toBe("import-no-room");
    expect(state()).toEqual(before);
  });
});

describe("a workbook as the source", () => {
  beforeAll(openTemplate);
  afterAll(close);

  it("is read sheet by sheet; the sheet with the headings is proposed", async () => {
    const file = { name: "alt.xlsx", bytes: saveWorkbook(sampleDocument()) };
    const { sheet, sheets, proposal } = await importCommands.proposeImport.run({ file, table: "Integrationen" }, CONTEXT);
    expect([sheet, sheets.includes("Personal"), proposal.decisions]).toEqual(["Integrationen", true, []]);
    expect(await outcome(importCommands.proposeImport.run({ file, table: "Bestand", sheet: "Fehlt" }, CONTEXT))).toBe(
      "import-unknown-sheet",
    );
    const report = await importCommands.importTable.run({ file, table: "Personal", sheet: "Personal" }, CONTEXT);
    expect(report.addedCount).toBe(rowsOf("Personal").length);
    expect(await outcome(importCommands.proposeImport.run({ file, table: "Gibtsnicht" }, CONTEXT))).toBe("import-unknown-table");
  });
});

describe("remembered maps", () => {
  beforeAll(openSample);
  afterAll(close);

  it("are saved with the import, used by name next month, and forgotten", async () => {
    const text = "Mon.;Kommune;Geschlecht;Datenstand;eLb\n07/2022;Kleve;m;T-3;1001\n";
    const { proposal } = await importCommands.proposeImport.run({ file: csv(text), table: "Bestand" }, CONTEXT);
    expect(proposal.decisions.map(({ code }) => code)).toEqual(["import-column-missing"]);
    expect(await outcome(take(text))).toBe("import-undecided");
    const map = { ...proposal.map, columns: { ...proposal.map.columns, month: { kind: "column", heading: "Mon.", position: 0 } as const } };
    await take(text, { map, saveAs: "Monatsbericht" });
    expect((await importCommands.readImportMaps.run(undefined, CONTEXT)).map(({ name }) => name)).toEqual(["Monatsbericht"]);
    expect(await take(text.replace("07", "08"), { map: "monatsbericht" })).toMatchObject({ addedCount: 1 });
    expect(await outcome(take(text, { map: "Fehlt" }))).toBe("import-unknown-map");
    expect(await outcome(take(text, { map: "Monatsbericht", table: "Integrationen" }))).toBe("import-map-for-other-table");
    await importCommands.saveImportMap.run({ name: "Zweite", map }, CONTEXT);
    expect(await importCommands.forgetImportMap.run({ name: "Monatsbericht" }, CONTEXT)).toMatchObject([{ name: "Zweite" }]);
    expect(await outcome(importCommands.forgetImportMap.run({ name: "Monatsbericht" }, CONTEXT))).toBe("import-unknown-map");
  });
});

describe("when something goes wrong", () => {
  beforeEach(openSample);
  afterEach(close);

  const text = `${HEADER}06/2022;Kleve;m;T-3;1000;\n07/2022;Kleve;m;T-3;1001;700\n07/2022;Goch;m;T-3;1002;\n`;

  it("a protected sheet is refused before anything is written", async () => {
    const before = state();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bestand").protection.protect();
      await context.sync();
    });
    expect(await outcome(take(text, { replaces: true, saveAs: "X" }))).toBe("import-sheet-protected");
    expect(state()).toEqual(before);
    expect(await importCommands.readImportMaps.run(undefined, CONTEXT)).toEqual([]);
  });

  it("a fault at each request leaves the workbook as it was, or complete", async () => {
    const before = state();
    const outcomes: string[] = [];
    for (let atRequest = 1; outcomes.at(-1) !== "done" && atRequest < 12; atRequest++) {
      host.host.injectFault({ atRequest });
      outcomes.push(await outcome(take(text, { replaces: true, saveAs: "X" })));
      if (outcomes.at(-1) !== "done") expect(state()).toEqual(before);
      if (outcomes.at(-1) !== "done") expect(await importCommands.readImportMaps.run(undefined, CONTEXT)).toEqual([]);
    }
    // Reading (twice) and formats fail as they come; the write, fourth, is put back. The fifth only reads what can be taken back.
    expect(outcomes).toEqual(["GeneralException", "GeneralException", "GeneralException", "import-write-failed", "done"]);
    expect(rowAt(bodyRowCount() + 4).slice(0, 5)).toEqual([JULY, "Goch", "m", "T-3", 1002]);
  });

  it("a fault after a first part of a large import takes that part away as well", async () => {
    const before = state();
    // 150 months from January 1996 on × 16 municipalities × 2 genders = 4,800 rows of 17 columns: more than the 80,000 cells of
    // one request. Reading takes two requests, formats one, the write two.
    const months = Array.from({ length: 150 }, (_, index) => `${(index % 12) + 1}/${1996 + Math.floor(index / 12)}`);
    const places = rowsOf("Einwohner").map(({ municipality }) => String(municipality));
    const rows = months.flatMap((month) => places.flatMap((place) => ["m", "w"].map((gender) => `${month};${place};${gender};T-3;1;\n`)));
    expect(rows).toHaveLength(4_800);
    host.host.injectFault({ atRequest: 5 });
    expect(await outcome(take(HEADER + rows.join("")))).toBe("import-write-failed");
    expect(state()).toEqual(before);
  });

  it("cancelling before the write leaves everything, and progress is told in three steps", async () => {
    const before = state();
    const steps: number[] = [];
    const cancel = new AbortController();
    const request = { file: csv(text), table: "Bestand", replaces: true };
    const reportProgress = ({ done }: { done: number }) => {
      steps.push(done);
      if (done === 2) cancel.abort();
    };
    expect(await outcome(importCommands.importTable.run(request, { ...CONTEXT, reportProgress, signal: cancel.signal }))).not.toBe("done");
    expect([steps, state()]).toEqual([[0, 1, 2], before]);
  });

  it("a fault in the middle of the write is put back as well", async () => {
    const before = state();
    for (const atAction of [5, 12, 20, 30]) {
      host.host.injectFault({ atRequest: 4, atAction });
      expect(await outcome(take(text, { replaces: true }))).toBe("import-write-failed");
      expect(state()).toEqual(before);
    }
  });
});
