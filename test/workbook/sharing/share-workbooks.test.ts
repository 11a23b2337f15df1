import { unzipSync } from "fflate";
import { shareFileCommands } from "../../../src/commands/sharing.command";
import type { ShareReport } from "../../../src/commands/sharing-commands";
import { parseSharingRecord } from "../../../src/sharing/sharing-record";
import { readWorkbook } from "../../../src/xlsx/read-workbook";
import { saveWorkbook } from "../../../src/xlsx/save-workbook";
import type { DocumentCell, WorkbookDocument } from "../../../src/xlsx/workbook-document";
import { finishedFile, numbersIn, type FinishedFile } from "../../support/finished-file";
import { describeWithLibreOffice, recalculateAllInLibreOffice } from "../../support/libreoffice";
import { formulaDifferences } from "../../support/native-sheet";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";
import { rowsOf, serial } from "../../template/sample-rows";

const context = { language: "de", now: () => TEST_TIME } as const;
const MUNICIPALITIES = rowsOf("Einwohner").map(({ municipality }) => String(municipality));
const COMPARISON = "Vergleich";

/** A name of another municipality, as a word; "Kreis Kleve" is the county. */
function mention(own: string): RegExp {
  const others = MUNICIPALITIES.filter((name) => name !== own);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!Kreis )(${others.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

function documentOf(bytes: Uint8Array): WorkbookDocument {
  return readWorkbook(bytes).document;
}

function cellsOf({ sheets }: WorkbookDocument): DocumentCell[] {
  return sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? [])).filter((cell) => cell !== undefined);
}

describe("the 16 files of the sample", () => {
  let host: PlanningHost;
  let report: ShareReport;
  let files: readonly (readonly [municipality: string, file: FinishedFile, document: WorkbookDocument])[];
  const steps: string[] = [];

  beforeAll(async () => {
    host = await openPlanningHost(sampleDocument());
    report = await shareFileCommands.shareWorkbooks.run({}, { ...context, reportProgress: ({ label }) => void steps.push(label.de) });
    files = report.files.map(({ municipality, bytes }) => [municipality, finishedFile(bytes), documentOf(bytes)]);
  });
  afterAll(() => host.close());

  it("are made for every municipality, none failed, all in the .zip", () => {
    expect(report.files.map(({ municipality }) => municipality)).toEqual(MUNICIPALITIES);
    expect(report.failed).toEqual([]);
    const zipped = unzipSync(report.zip);
    expect(Object.keys(zipped)).toEqual(MUNICIPALITIES.map((name) => `Planung 2023 ${name} V1.xlsx`));
    expect(zipped["Planung 2023 Rees V1.xlsx"]).toEqual(report.files.find(({ municipality }) => municipality === "Rees")?.bytes);
    expect(steps).toContain("16 von 16: Weeze");
  });

  it("consist of parts that need no add-in, with nothing hidden, no names but what is printed, no comments, only two properties", () => {
    for (const [, { parts, sheetNames }, document] of files) {
      const unexpected = [...parts.keys()].filter(
        (name) => !/^(\[Content|_rels|docProps\/(app|core)|xl\/(workbook|styles|sharedStrings|theme|_rels|worksheets|tables))/.test(name),
      );
      expect(unexpected).toEqual([]);
      for (const source of parts.values()) expect(source).not.toMatch(/_xldudf_|webextension|externalLink|state="(very)?[hH]idden"/);
      const defined = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName [^>]*name="([^"]*)"/g)].map(([, name]) => name);
      expect(new Set(defined)).toEqual(new Set(["_xlnm.Print_Area", "_xlnm.Print_Titles"]));
      expect(parts.get("docProps/core.xml")).not.toMatch(/creator|lastModifiedBy|description|keywords|subject/);
      expect(parts.get("docProps/app.xml")).not.toMatch(/Company|Manager|TitlesOfParts/);
      expect(sheetNames.slice(0, 4)).toEqual(["Deckblatt", "Kennzahlen", COMPARISON, "Planung"]);
      expect(document.customProperties).toEqual({});
      expect(document.settings).toEqual({});
    }
  });

  it("name another municipality nowhere but on the sheet Vergleich", () => {
    for (const [municipality, file] of files) {
      const pattern = mention(municipality);
      for (const [part, source] of file.parts) {
        if (part !== "xl/sharedStrings.xml" && part !== file.partOf(COMPARISON))
          expect([part, pattern.exec(source)?.[0]]).toEqual([part, undefined]);
      }
      // Texts of all sheets are in one part: each is looked up from the cells that show it.
      const agreed = new Set(file.cellsOf(COMPARISON));
      const others = file.sheetNames.filter((name) => name !== COMPARISON).flatMap((name) => file.cellsOf(name));
      expect(others.filter((text) => pattern.test(text))).toEqual([]);
      const unused = [...(file.parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => text);
      expect(unused.filter((text) => pattern.test(text) && ![...agreed].some((shown) => shown.includes(text)))).toEqual([]);
    }
  });

  it("hold none of the amounts of another municipality", () => {
    // Amounts with cents are so many-valued that equal ones of two municipalities are one by chance; those are left out.
    const columns = [
      ["Bestand", "livingBenefits"],
      ["Bestand", "housingBenefits"],
      ["Personal", "staffCost"],
    ] as const;
    const amounts = (of: (name: unknown) => boolean) =>
      new Set(columns.flatMap(([table, column]) => rowsOf(table).flatMap((row) => (of(row["municipality"]) ? [String(row[column])] : []))));
    for (const [municipality, file] of files) {
      const own = amounts((name) => name === municipality);
      const foreign = [...amounts((name) => name !== municipality)].filter((value) => !own.has(value));
      const found = numbersIn(file, "");
      expect(foreign.length).toBeGreaterThan(500);
      expect(foreign.filter((value) => found.has(value))).toEqual([]);
    }
  });

  it("show * for every municipality with less than 3 VZÄ on a side, the same to all", () => {
    const small = (side: string) =>
      rowsOf("Personal")
        .filter((row) => row["asOf"] === serial("2022-06") + 29 && row["side"] === side && Number(row["actualFte"]) < 3)
        .map(({ municipality }) => String(municipality));
    for (const [, , document] of files) {
      const rows = document.sheets.find(({ name }) => name === COMPARISON)?.rows ?? [];
      const heading = rows.findIndex((row) => row?.some((cell) => cell?.value === "VZÄ passiv"));
      const column = (name: string) => rows[heading]?.findIndex((cell) => cell?.value === name) ?? -1;
      const hidden = (name: string) =>
        rows
          .slice(heading + 1, heading + 17)
          .flatMap((row) => (row?.[column(name)]?.value === "*" ? [String(row[0]?.value).replace(/^\W+/, "")] : []));
      expect(hidden("VZÄ passiv").sort()).toEqual(small("passiv").sort());
      expect(hidden("VZÄ aktiv").sort()).toEqual(small("aktiv").sort());
      expect(hidden("eLb je VZÄ aktiv").sort()).toEqual(small("aktiv").sort());
    }
  });

  it("are locked but for the blue cells, which have a rule each", () => {
    for (const [, , document] of files) {
      for (const { name, protection, rows, validations } of document.sheets) {
        expect([name, protection?.hasPassword]).toEqual([name, false]);
        const open = rows.flatMap((row) => row ?? []).filter((cell) => cell && document.styles[cell.style]?.locked === false);
        expect(open.every((cell) => document.styles[cell?.style ?? 0]?.font?.color === "#0000CC")).toBe(true);
        expect(open.length > 0).toBe(["Deckblatt", "Planung"].includes(name));
        expect(validations.length > 0).toBe(open.length > 0);
        expect(validations.every(({ promptMessage }) => (promptMessage ?? "").length > 0)).toBe(true);
      }
    }
  });

  it("print on A4, one page wide, with header and footer", () => {
    for (const [municipality, , document] of files) {
      for (const { pageSetup } of document.sheets)
        expect(pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, footer: "&L&9&A&R&9Seite &P von &N" });
      expect(document.sheets[0]?.pageSetup?.header).toContain(`Planung 2023: ${municipality}`);
    }
  });

  it("are remembered in the workbook with the key, and listed on the sheet Weitergabe", () => {
    const { sheets, settings } = host.workbook.toDocument();
    const record = parseSharingRecord(settings["planning.sharing"]);
    expect(record).toMatchObject({ version: 1, month: "2022-06", key: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(record?.files.map(({ municipality }) => municipality)).toEqual(MUNICIPALITIES);
    const sheet = sheets.find(({ name }) => name === "Weitergabe");
    const texts = sheet?.rows.map((row) => row?.map((cell) => cell?.value)) ?? [];
    expect(texts.find((row) => row?.[0] === "Kleve")).toEqual([
      "Kleve",
      "teamleitung@kleve.example",
      "Planung 2023 Kleve V1.xlsx",
      "lebendig",
      "Deckblatt, Kennzahlen, Vergleich, Planung, Daten",
      record?.files.find(({ municipality }) => municipality === "Kleve")?.fingerprint,
      1,
      "22.11.2026 19:05",
      "20.12.2026", // four weeks later
    ]);
    for (const { title, reason } of report.suppression.suppressed)
      expect(texts).toContainEqual(expect.arrayContaining([title.de, reason.de]));
    const [key = ""] = [record?.key];
    for (const [, { parts }] of files) for (const source of parts.values()) expect(source).not.toContain(key);
  });

  it("come with a report on secrecy that names what is suppressed and none of its values", () => {
    const document = documentOf(report.reportFile?.bytes ?? new Uint8Array());
    const texts = cellsOf(document).map(({ value }) => value);
    expect(report.suppression.suppressed.length).toBeGreaterThan(0);
    for (const { title } of report.suppression.suppressed) expect(texts).toContain(title.de);
    expect(texts).toContain("Dieser Bericht bleibt im Haus und geht an keine Kommune. Er nennt keinen der unterdrückten Werte.");
    // Numbers are only those that count the lines.
    const numbers = texts.filter((value) => typeof value === "number");
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(unzipSync(report.zip)).not.toHaveProperty([report.reportFile?.fileName ?? ""]);
  });

  describeWithLibreOffice("LibreOffice recalculates them", () => {
    it("to what they show, to 1e-9: the largest, the smallest and one more", () => {
      // General shows every digit; formulas start from 0, so that nothing is believed.
      const chosen = files.filter(([municipality]) => ["Kleve", "Rheurdt", "Weeze"].includes(municipality));
      const stripped = chosen.map(([, , document]) => ({
        ...document,
        styles: document.styles.map((style) => ({ ...style, numberFormat: "General" })),
        sheets: document.sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => row?.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: 0 }))),
        })),
      }));
      const calculated = recalculateAllInLibreOffice(stripped.map((document) => saveWorkbook(document)));
      chosen.forEach(([municipality, , { sheets }], index) => {
        const figures = sheets.find(({ name }) => name === "Kennzahlen")?.rows ?? [];
        const { compared, differences } = formulaDifferences(figures, calculated[index]?.get("Kennzahlen") ?? []);
        expect([municipality, differences]).toEqual([municipality, []]);
        expect(compared).toBeGreaterThan(100);
      });
    });
  });
});
