import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli";
import { documentTable } from "../../src/xlsx/document-table";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { TEST_TIME } from "../support/planning-host";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cli-import-"));
  await run("template", "--out", "leer.xlsx");
  writeFileSync(join(folder, "bericht.csv"), REPORT);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Without gender, and with a heading that nobody knows: both have to be decided. */
const REPORT = "Monatsbericht;;\nMon.;Kommune;eLb\n06/2022;Kleve;2.386\n06/2022;Goch;1.360\n";

/** Runs the words of one command line; names of files stand for files in the test's folder. */
async function run(...words: string[]) {
  const results: string[] = [];
  const messages: string[] = [];
  const inFolder = words.map((word) => (/\.(xlsx|csv|json)$/.test(word) ? join(folder, word) : word));
  const status = await runCli(
    inFolder,
    { result: (text) => void results.push(text), message: (text) => void messages.push(text) },
    () => TEST_TIME,
  );
  return { status, result: results.join("\n"), message: messages.join("\n") };
}

/** Filled rows of `Bestand` in a file: month, municipality, gender, data age, eLb. */
function stock(file: string): unknown[] {
  const table = documentTable(readWorkbook(readFileSync(join(folder, file))).document, "Bestand");
  return (table?.values ?? []).filter(([month]) => month !== "").map((row) => row.slice(0, 5));
}

const INTO = ["--as", "Bestand", "--into", "leer.xlsx"] as const;

describe("import", () => {
  it("prints the proposal and what to decide when it is not unambiguous, and writes nothing", async () => {
    const { status, result, message } = await run("import", "bericht.csv", ...INTO, "--out", "nie.xlsx");
    expect(status).toBe(1);
    expect(result).toContain("Überschriften in Zeile 2, Daten bis Zeile 4, Zahlen wie 1.234,5");
    expect(result).toContain("Kommune ← B „Kommune“ (Kleve; Goch)");
    expect(result).toContain("Für „Geschlecht“ gibt es keine Spalte");
    expect(message).toContain("Nichts übernommen: 3 Zuordnung(en) sind zu entscheiden.");
    expect(() => readFileSync(join(folder, "nie.xlsx"))).toThrow("ENOENT");
  });

  it("takes a corrected proposal as a map, remembers it, and uses it by name", async () => {
    const proposed = JSON.parse((await run("import", "bericht.csv", ...INTO, "--json")).result) as {
      proposal: { map: { columns: object } };
    };
    proposed.proposal.map.columns = {
      ...proposed.proposal.map.columns,
      month: { kind: "column", heading: "Mon.", position: 0 },
      gender: { kind: "fixed", value: "w" },
      dataAge: { kind: "fixed", value: "T-3" },
    };
    writeFileSync(join(folder, "zuordnung.json"), JSON.stringify(proposed));
    const first = await run(
      "import",
      "bericht.csv",
      ...INTO,
      "--map",
      "zuordnung.json",
      "--save-map",
      "Monatsbericht",
      "--out",
      "juni.xlsx",
    );
    expect(first).toMatchObject({ status: 0, message: expect.stringContaining("2 neue Zeilen, 0 ersetzte Werte") as string });
    const june = [
      [44_713, "Kleve", "w", "T-3", 2386],
      [44_713, "Goch", "w", "T-3", 1360],
    ];
    expect(stock("juni.xlsx")).toEqual(june);

    writeFileSync(join(folder, "juli.csv"), REPORT.replaceAll("06/2022", "07/2022"));
    const second = await run(
      "import",
      "juli.csv",
      "--as",
      "Bestand",
      "--map",
      "Monatsbericht",
      "--into",
      "juni.xlsx",
      "--out",
      "juli.xlsx",
    );
    expect(second.status).toBe(0);
    expect(stock("juli.xlsx")).toEqual([...june, [44_743, "Kleve", "w", "T-3", 2386], [44_743, "Goch", "w", "T-3", 1360]]);

    writeFileSync(join(folder, "anders.csv"), REPORT.replace("2.386", "2.400"));
    const words = ["import", "anders.csv", "--as", "Bestand", "--map", "Monatsbericht", "--into", "juli.xlsx"];
    const shown = await run(...words);
    expect(shown.status).toBe(1);
    expect(shown.result).toContain("Warnung Bestand!E5: Spalte „eLb“: In der Mappe steht 2386, in Zeile 3 der Quelle 2400.");
    expect((await run(...words, "--replace", "--out", "ersetzt.xlsx")).status).toBe(0);
    expect(stock("ersetzt.xlsx")[0]).toEqual([44_713, "Kleve", "w", "T-3", 2400]);
  });

  it("changes none of its inputs", async () => {
    expect(stock("leer.xlsx")).toEqual([]);
    expect(readFileSync(join(folder, "bericht.csv"), "utf8")).toBe(REPORT);
  });

  it.each([
    [["import", "bericht.csv", "--as", "Bestand"], 2, "braucht --as mit der Tabelle und --into"],
    [["import", "bericht.csv", "--as", "Wetter", "--into", "leer.xlsx"], 1, "Die Tabelle „Wetter“ gehört nicht zur Planungsmappe."],
    [["import", "bericht.csv", ...INTO, "--map", "Fehlt"], 1, "Eine Zuordnung „Fehlt“ ist in der Mappe nicht gemerkt."],
    [["import", "bericht.csv", ...INTO, "--map", "bericht.csv.json"], 1, "lässt sich nicht lesen"],
    [["import", "bericht.csv", ...INTO, "--out", "leer.xlsx"], 1, "ist zugleich Eingabe"],
    [["import", "fehlt.csv", ...INTO], 1, "lässt sich nicht lesen"],
  ])("%j ends with status %i and says “%s”", async (words, status, text) => {
    const outcome = await run(...words);
    expect(outcome.status).toBe(status);
    expect(outcome.message).toContain(text);
  });
});
