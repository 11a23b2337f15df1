import { strFromU8, unzipSync } from "fflate";
import { openDocument, writeDocument } from "../../src/commands/document.command";
import { refresh } from "../../src/commands/refresh.command";
import { hasLibreOfficeWriter, wordFileAsPdf } from "../support/libreoffice";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../support/planning-host";

const context = { language: "de", now: () => TEST_TIME } as const;

let host: PlanningHost;
let parts: Record<string, string>;
let report: Awaited<ReturnType<typeof writeDocument.run>>;

beforeAll(async () => {
  host = await openPlanningHost(sampleDocument());
});
afterAll(() => host.close());

test("a workbook without results is refused", async () => {
  await expect(writeDocument.run({}, context)).rejects.toMatchObject({ code: "document-not-refreshed" });
});

describe("the document of the sample", () => {
  beforeAll(async () => {
    await refresh.run({}, context);
    report = await writeDocument.run({}, context);
    parts = Object.fromEntries(Object.entries(unzipSync(report.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  const xml = () => parts["word/document.xml"] ?? "";
  /** The words of the paragraphs, one line each. */
  const lines = (text = xml()) =>
    [...text.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, words]) => words)
        .join("")
        .replaceAll("\u00a0", " "),
    );

  test("is complete: no gap, no contradiction, every section filled", () => {
    expect(report.findings).toEqual([]);
    expect(report.gaps).toEqual([]);
    expect(report.fileName).toBe("Planungsdokument-2023.docx");
    expect(report.sections.filter(({ isFilled, isRequired }) => isRequired && !isFilled)).toEqual([]);
    expect(xml()).not.toContain("[fehlt");
  });

  test("states the published figures", () => {
    const text = lines().join("\n");
    // VWT, EGT, their sum; shares of LZB; women; the two caseloads of the published document.
    for (const figure of [
      "15.774.877 €",
      "11.757.312 €",
      "616.126 €",
      "7,9 %",
      "2,4 Mio. €",
      "68,5 %",
      "68,0 %",
      "38,9 %",
      "−7,3 %",
      "1.184",
    ]) {
      expect(text).toContain(figure);
    }
    expect(text).toContain("auf eine besetzte Stelle der Leistungsgewährung 86 und auf eine Stelle der Eingliederung 98");
  });

  test("has headings in order, German as its language and numbered pages", () => {
    const levels = [...xml().matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(parts["word/styles.xml"]).toMatch(/<w:docDefaults>.*<w:lang w:val="de-DE"/s);
    expect(Object.keys(parts).filter((name) => /footer\d+\.xml/.test(name) && parts[name]?.includes("NUMPAGES"))).not.toEqual([]);
    expect(xml()).toContain("TOC ");
  });

  test("every table has a header row that repeats, and a caption", () => {
    const tables = [...xml().matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !/^<w:tbl>.*?<w:tr>?<w:trPr>.*?<w:tblHeader\/>/s.test(table))).toEqual([]);
    expect(xml().match(/<w:pStyle w:val="Caption"\/>/g)).toHaveLength(tables.length);
    expect(tables.filter((table) => !/<w:tblDescription w:val="[^"]{20,}"\/><\/w:tblPr>/.test(table))).toEqual([]);
    expect(tables[0]).toContain('<w:tblDescription w:val="Zuteilungen nach Titeln mit Vorjahr, Differenz und Veränderung in Prozent."/>');
  });

  test("every chart has an alt text that says what it shows", () => {
    const descriptions = [...xml().matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text = ""]) => text.replaceAll("\u00a0", " "));
    expect(descriptions).toHaveLength(Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length);
    expect(descriptions[0]).toContain("VWT: Haushalt 2022 16,4 Mio. €, Haushalt 2023 15,8 Mio. €.");
  });

  test("traces each figure to its cell, and says what changed", () => {
    const text = lines();
    const at = text.indexOf("Anteil der LZB an den eLb im Jahr", text.indexOf("Tabelle 15: Herkunft der Zahlen"));
    expect(text.slice(at + 1, at + 5)).toEqual(["68,5 %", "Kennzahlen!B155", "Januar bis Juni 2022", "T-3"]);
    expect(text).toContain("Anhang 1 Veränderungen gegenüber dem Vorjahr");
    // K3: target of 2022 and of 2023 on the sheet Ziele.
    const target = text.indexOf("K3", text.indexOf("Tabelle 13: Zielwerte des Kreises"));
    expect(text.slice(target, target + 4)).toEqual(["K3", "−5,0 %", "−3,0 %", "geändert"]);
  });

  const inWriter = hasLibreOfficeWriter() ? test : test.skip;
  inWriter("LibreOffice prints it (skipped where libreoffice-writer is missing)", () => {
    expect(strFromU8(wordFileAsPdf(report.bytes).slice(0, 5))).toBe("%PDF-");
  });
});

describe("what does not fit is said, and the document is written all the same", () => {
  beforeAll(async () => {
    host.type("Texte!B8", "Das Verwaltungsbudget beträgt 15.747.877 €. {CASELOD aktiv} {K2 1999-01} {offen");
  });

  test("changed inputs are refused until the next refresh", async () => {
    await expect(writeDocument.run({}, context)).rejects.toMatchObject({ code: "document-stale" });
  });

  test("unknown field, missing data, open brace and a contradiction, each at its cell", async () => {
    await refresh.run({}, context);
    const outline = await openDocument.run(undefined, context);
    expect(outline.findings.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([
      ["field-unknown", "B8", "error"],
      ["field-without-number", "B8", "warning"],
      ["field-unknown", "B8", "error"],
      ["prose-contradicts", "B8", "warning"],
    ]);
    expect(outline.findings[0]?.remedy.de).toBe("Ist „CASELOAD aktiv“ gemeint?");
    expect(outline.gaps.map(({ place }) => place)).toEqual(["A.1 Budget", "A.1 Budget", "A.1 Budget"]);
    expect(outline.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["CASELOAD aktiv", "LONGTERMSHARE", "K2", "K2_F", "Budget EGT"]),
    );
    const { bytes } = await writeDocument.run({}, context);
    expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).toContain("[fehlt: CASELOD aktiv]");
  });
});
