import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { PLANNING_TABLES } from "../../src/model/planning-tables";
import { documentTable } from "../../src/xlsx/document-table";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { CellValue, DocumentCell, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { convertWithLibreOffice, hasLibreOffice } from "../support/libreoffice";
import { TEST_TIME } from "../support/planning-host";

/**
 * The whole way on the command line: a workbook for each of the 16 municipalities, filled in by script, one of them saved
 * by LibreOffice, some damaged, collected and merged. What must come out is written down by hand.
 */

let folder: string;
const path = (...names: string[]) => join(folder, ...names);

async function run(...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const output = { result: (text: string) => void results.push(text), message: (text: string) => void messages.push(text) };
  const status = await runCli(words, output, () => TEST_TIME);
  return { status, result: results.join("\n").replaceAll("\u00a0", " "), message: messages.join("\n") };
}

const fileName = (municipality: string) => `Planung 2023 ${municipality} V1.xlsx`;

/** A cell found by the text with which its row begins, in its column. */
type Entry = {
  readonly sheet: string;
  readonly row: string;
  readonly column: number;
  readonly value: CellValue;
  readonly isBelow?: boolean;
};

/** The last row that begins so: sections come first, what is said about them last. */
const form = (row: string, column: number, value: CellValue): Entry => ({ sheet: "Planung", row, column, value });
const below = (row: string, column: number, value: CellValue): Entry => ({ ...form(row, column, value), isBelow: true });

function filled(document: WorkbookDocument, entries: readonly Entry[]): WorkbookDocument {
  return {
    ...document,
    sheets: document.sheets.map((sheet) => {
      const own = entries.filter((entry) => entry.sheet === sheet.name);
      const rows = sheet.rows.map((row) => row && [...row]);
      for (const { row: text, column, value, isBelow = false } of own) {
        const index = rows.findLastIndex((cells) => String(cells?.find((cell) => cell?.value != null)?.value ?? "").startsWith(text));
        const row = rows[isBelow ? index + 1 : index];
        if (row === undefined) throw new Error(`no row ${text}`);
        const cell: DocumentCell = { style: 0, ...row[column], value };
        row[column] = cell;
      }
      return { ...sheet, rows };
    }),
  };
}

function fill(municipality: string, entries: readonly Entry[]): Uint8Array {
  const { document, source } = readWorkbook(readFileSync(path("sent", fileName(municipality))));
  return saveWorkbook(filled(document, entries), source);
}

function put(municipality: string, bytes: Uint8Array): void {
  writeFileSync(path("back", fileName(municipality)), bytes);
}

type Tables = ReadonlyMap<string, readonly (readonly unknown[])[]>;

function tablesOf(file: string): Tables {
  const { document } = readWorkbook(readFileSync(path(file)));
  return new Map(PLANNING_TABLES.map(({ name }) => [name, documentTable(document, name)?.values ?? []]));
}

/** Another value in one column of the only row that begins with these cells. */
function changed(tables: Tables, name: string, begins: readonly unknown[], column: number, value: unknown): Tables {
  const rows = tables.get(name) ?? [];
  const isMeant = (row: readonly unknown[]) => begins.every((cell, index) => cell === undefined || row[index] === cell);
  expect(rows.filter(isMeant)).toHaveLength(1);
  const after = rows.map((row) => (isMeant(row) ? row.map((cell, index) => (index === column ? value : cell)) : row));
  return new Map([...tables, [name, after]]);
}

function appended(tables: Tables, name: string, row: readonly unknown[]): Tables {
  return new Map([...tables, [name, [...(tables.get(name) ?? []), row]]]);
}

/** 30 June 2022; 1 March 2023: 244 days later. */
const [JUNE, MARCH] = [44742, 44986];
const REMARK = "Zwei Zeilen:\nNr. 1 & <2>";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "round-trip-"));
  mkdirSync(path("back"));
  expect((await run("template", "--sample", "--out", path("plan.xlsx"))).status).toBe(0);
  expect((await run("share", path("plan.xlsx"), "--to", path("sent"), "--out", path("sent.xlsx"))).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("brings home what 16 municipalities have answered, and only that", async () => {
  const nil: Entry = { sheet: "Deckblatt", row: "Keine Änderungen", column: 0, value: null };
  const nilColumn = () => {
    const { document } = readWorkbook(readFileSync(path("sent", fileName("Issum"))));
    const row = document.sheets[0]?.rows.find((cells) => cells?.some((cell) => cell?.value === "Keine Änderungen (Fehlanzeige)"));
    return (row?.findIndex((cell) => cell?.value === "Keine Änderungen (Fehlanzeige)") ?? 0) + 1;
  };
  const saidNil = { ...nil, column: nilColumn(), value: "ja" };

  const kleve = fill("Kleve", [
    form("Stellen aktiv", 3, 30.5),
    form("Stellen passiv", 3, "30,75"),
    form("K2", 3, 0.2),
    form("Ziele", 4, REMARK),
    // A new measure, in the first row below its headings.
    ...["=Sprachkurs", "16f", null, "Gruppe", MARCH, null, 15, 420.5].map((value, column) => below("Maßnahme", column, value)),
  ]);
  put("Kleve", hasLibreOffice() ? convertWithLibreOffice(kleve, "xlsx") : kleve);
  put("Goch", fill("Goch", [form("Aufsuchendes Fallmanagement Ü25", 2, 40), form("Aufsuchendes Fallmanagement Ü25", 6, 460)]));
  put("Rees", fill("Rees", [form("Stellen aktiv", 3, "1.234"), form("K3", 3, -2)]));
  put("Issum", fill("Issum", [saidNil]));
  put("Uedem", fill("Uedem", []));
  // The answer written over the value so far; the file cut off; another municipality's file under its name.
  put("Weeze", fill("Weeze", [form("Stellen aktiv", 2, 12)]));
  put("Kalkar", fill("Kalkar", []).subarray(0, 20_000));
  writeFileSync(path("back", fileName("Kerken")), fill("Kevelaer", [form("Stellen passiv", 3, 11)]));

  const { status, result } = await run("collect", path("sent.xlsx"), path("back"), "--accept", "--out", path("merged.xlsx"));
  expect(status).toBe(1);
  for (const line of [
    "Goch               zurück  Änderungen: 2",
    "Issum              Fehlanzeige",
    "Kalkar             abgelehnt",
    "Kerken             fehlt",
    "Kevelaer           zurück  Änderungen: 1  Planung 2023 Kerken V1.xlsx",
    "Kleve              zurück  Änderungen: 10",
    "Rees               zurück  Änderungen: 2",
    "Uedem              leer zurück",
    "Weeze              leer zurück",
  ]) {
    expect(result).toContain(line);
  }
  expect(result).toContain("Diese gesperrte Zelle wurde geändert; jetzt steht dort „12“.");
  expect(result).toContain("heißt wie die von „Kerken“");

  const before = tablesOf("sent.xlsx");
  const steps: ((tables: Tables) => Tables)[] = [
    (tables) => changed(tables, "Personal", [JUNE, "Kleve", "aktiv"], 3, 30.5),
    (tables) => changed(tables, "Personal", [JUNE, "Kleve", "passiv"], 3, 30.75),
    (tables) => changed(tables, "Personal", [JUNE, "Kevelaer", "passiv"], 3, 11),
    (tables) => changed(tables, "Maßnahmen", ["Aufsuchendes Fallmanagement Ü25"], 9, 40),
    (tables) => changed(tables, "Maßnahmen", ["Aufsuchendes Fallmanagement Ü25"], 11, 460),
    (tables) => appended(tables, "Maßnahmen", ["=Sprachkurs", "16f", "", "Gruppe", "", "", "Kleve", MARCH, "", 15, "", 420.5, "", ""]),
    (tables) => appended(tables, "Texte", ["Rückmeldung Kleve: Ziele", REMARK]),
    (tables) => appended(tables, "Ziele", [2023, "Kleve", "K2", 0.2]),
    // −2 without a percent sign is read as −2 %, with a warning.
    (tables) => appended(tables, "Ziele", [2023, "Rees", "K3", -0.02]),
  ];
  expect(tablesOf("merged.xlsx")).toEqual(steps.reduce((tables, step) => step(tables), before));

  const again = await run("collect", path("merged.xlsx"), path("back"));
  expect(again.result).toContain("Kleve              zurück  Änderungen: 0");
});
