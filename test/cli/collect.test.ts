import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import type { ReturnedBook } from "../../src/sharing/returns/returned-book";
import { documentTable } from "../../src/xlsx/document-table";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import { TEST_TIME } from "../support/planning-host";
import { asDocument, documentWithRecord, onCover, recordFor, SECRET, sentBook, smallSample, typed } from "../support/return-files";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "collect-"));
  mkdirSync(join(folder, "zurück"));
  writeFileSync(join(folder, "plan.xlsx"), saveWorkbook(documentWithRecord(smallSample(), recordFor(["Kleve", "Goch", "Uedem"]))));
  put("kleve.xlsx", typed(sentBook("Kleve", { secret: SECRET }), { D8: 30.5, D9: "1.234", D30: 25 }));
  put("goch.xlsx", typed(sentBook("Goch", { secret: SECRET }), { D8: 20 }));
  put("uedem.xlsx", onCover(sentBook("Uedem", { secret: SECRET }), { isNil: "ja" }));
  writeFileSync(join(folder, "zurück", "~$kleve.xlsx"), "lock file of Excel");
  writeFileSync(join(folder, "zurück", "hinweise.txt"), "no workbook");
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, book: ReturnedBook): void {
  writeFileSync(join(folder, "zurück", name), saveWorkbook(asDocument(book)));
}

const path = (name: string) => join(folder, name);
const one = (name: string) => join(folder, "zurück", name);

async function run(...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const output = { result: (text: string) => void results.push(text), message: (text: string) => void messages.push(text) };
  const status = await runCli(["collect", ...words], output, () => TEST_TIME);
  return { status, result: results.join("\n").replaceAll("\u00a0", " "), message: messages.join("\n") };
}

/** VZÄ Soll of Personal, D46 (Kleve passive) and D62 (Kleve active). */
function posts(file: string) {
  const table = documentTable(readWorkbook(readFileSync(path(file))).document, "Personal");
  const at = (row: number) => table?.values[row - table.firstRow - 2]?.[3];
  return [at(46), at(62)];
}

describe("collect", () => {
  it("lists who has returned what from a folder, and writes nothing", async () => {
    const { status, result } = await run(path("plan.xlsx"), path("zurück"));
    // A number that can mean two things is an error.
    expect(status).toBe(1);
    expect(result).toContain("  Kleve              zurück  Änderungen: 3  kleve.xlsx");
    expect(result).toContain("  Uedem              Fehlanzeige  uedem.xlsx");
    expect(result).toContain("  Weeze              fehlt");
    expect(result).toContain("  Kleve · Stellen aktiv (Eingliederung), 30.06.2022: VZÄ Soll: 28 → 30,5  (Personal!D62)");
    expect(result).toContain("    Fehler: „1.234“ ist als Text eingetragen und kann 1.234 oder 1,234 heißen; erfragen Sie den Wert.");
    expect(result).toContain("  Kleve · K2 Integrationsquote: Zielwert: leer → 25,0 %  (Ziele!(neue Zeile))");
    expect(result).not.toContain("~$");
  });

  it("merges what has no error into a new file", async () => {
    const before = readFileSync(path("plan.xlsx"));
    const { status, message } = await run(path("plan.xlsx"), path("zurück"), "--accept", "--out", path("neu.xlsx"));
    expect(status).toBe(1);
    // Kleve: posts active and a target; Goch: posts active.
    expect(message).toContain("3 Änderung(en) übernommen, davon neue Zeilen: 1");
    expect(posts("neu.xlsx")).toEqual([31, 30.5]);
    expect(readFileSync(path("plan.xlsx"))).toEqual(before);
    const { sheets } = readWorkbook(readFileSync(path("neu.xlsx"))).document;
    // Title, subtitle, blank, headings, three changes, one nil return.
    expect(sheets.find(({ name }) => name === "Protokoll")?.rows).toHaveLength(8);
  });

  it("merges the municipalities that are named, as JSON for a program", async () => {
    const words = [path("plan.xlsx"), one("kleve.xlsx"), one("goch.xlsx"), "--accept", "goch", "--out", path("goch.xlsx"), "--json"];
    const { result } = await run(...words);
    const report = JSON.parse(result) as { merge: unknown; changes: { municipality: string }[] };
    expect(report.merge).toMatchObject({ merged: 1, sheets: ["Personal"] });
    expect(report.changes.map(({ municipality }) => municipality)).toEqual(["Goch", "Kleve", "Kleve", "Kleve"]);
    expect(posts("goch.xlsx")).toEqual([31, 28]);
  });

  it("ends with 0 if nothing is wrong", async () => {
    const { status, result } = await run(path("plan.xlsx"), one("goch.xlsx"), "--lang", "en");
    expect(status).toBe(0);
    expect(result).toContain("Goch · Posts active (integration), 2022-06-30: FTE planned:");
  });

  it("gives the list alone without files", async () => {
    const { status, result } = await run(path("plan.xlsx"));
    expect({ status, lines: result.split("\n").length }).toEqual({ status: 0, lines: 17 });
  });

  it("says what is wrong with its words", async () => {
    expect(await run(path("plan.xlsx"), one("goch.xlsx"), "--accept")).toMatchObject({ status: 2 });
    const unknown = await run(path("plan.xlsx"), one("goch.xlsx"), "--accept", "Xanten", "--out", path("x.xlsx"));
    expect(unknown.status).toBe(2);
    expect(unknown.message).toContain("--accept: Von einer Kommune „Xanten“ wird keine Rückmeldung erwartet.");
    expect(existsSync(path("x.xlsx"))).toBe(false);
    expect(await run(path("plan.xlsx"), one("gibt-es-nicht.xlsx"))).toMatchObject({ status: 1 });
  });
});
