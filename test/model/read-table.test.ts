import { FINDINGS_PER_KIND } from "../../src/model/finding-collector";
import { PLANNING_TABLES, planningTable } from "../../src/model/planning-tables";
import { readTable, type RawTable } from "../../src/model/read-table";
import type { CellValue } from "../../src/model/rows";
import { INHABITANTS_TABLE, MEASURES_TABLE } from "../../src/model/tables/steering-tables";
import { STOCK_TABLE } from "../../src/model/tables/stock-tables";
import { firstSerial } from "../../src/units/month";
import { brief, rawTable, stockLine, stockTable } from "./raw-tables";

const JUNE = firstSerial("2022-06");

describe("headings", () => {
  it("are found in any order, in German or English, whatever their case and spaces", () => {
    const { rows, columns, findings, addressOf } = readTable(
      STOCK_TABLE,
      rawTable(
        "Bestand",
        ["ELB", " long-term\u00a0recipients", "Bemerkung", "Gender", "municipality", "MONAT", "Daten stand"],
        [[1000, 680, "geschätzt", "w", "Kleve", JUNE, "T-3"]],
      ),
    );
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      { rowIndex: 4, month: "2022-06", municipality: "Kleve", gender: "w", dataAge: "T-3", beneficiaries: 1000, longTerm: 680 },
    ]);
    expect(columns.extra).toEqual([{ heading: "Bemerkung", position: 2 }]);
    expect(rows.map((row) => addressOf(row, "longTerm"))).toEqual(["C5"]);
  });

  it("name a missing required column and the heading that may be meant", () => {
    const { findings } = readTable(STOCK_TABLE, rawTable("Bestand", ["Monat", "Komune", "Geschlecht", "Datenstand", "eLb"], []));
    expect(findings.map(brief)).toEqual(["error column-missing Bestand!C4"]);
    expect(findings[0]?.message).toEqual({
      de: "Die Spalte „Kommune“ fehlt. Ist „Komune“ gemeint?",
      en: "The column “Municipality” is missing. Is it “Komune”?",
    });
  });

  it("may be missing for optional columns", () => {
    expect(readTable(STOCK_TABLE, rawTable("Bestand", ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb"], [])).findings).toEqual([]);
  });

  it("that stand twice are named; the first counts", () => {
    const { rows, findings } = readTable(
      STOCK_TABLE,
      rawTable("Bestand", ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "Beneficiaries"], [[JUNE, "Kleve", "m", "T-3", 1, 2]]),
    );
    expect(rows[0]?.beneficiaries).toBe(1);
    expect(findings.map(brief)).toEqual(["warning column-twice Bestand!G4"]);
  });

  it("of every table tell its columns apart in both languages", () => {
    for (const { columns } of PLANNING_TABLES) {
      for (const language of ["de", "en"] as const) {
        const headings = columns.map(({ heading }) => heading[language].toLowerCase().replace(/\s/g, ""));
        expect(new Set(headings).size).toBe(columns.length);
      }
    }
  });
});

describe("cells", () => {
  const cases: readonly [name: string, heading: string, raw: CellValue, code: string | undefined, value: CellValue | undefined][] = [
    ["a number", "eLb", 1000, undefined, 1000],
    ["zero", "eLb", 0, undefined, 0],
    ["an error", "eLb", "#N/A", "cell-error", undefined],
    ["a German error", "eLb", "#WERT!", "cell-error", undefined],
    ["text", "eLb", "k. A.", "text-in-number-column", undefined],
    ["a number as text", "eLb", "1.000", "text-in-number-column", undefined],
    ["a truth value", "eLb", true, "text-in-number-column", undefined],
    ["a negative count", "eLb", -1, "negative-value", undefined],
    ["a fraction in a count", "eLb", 1000.5, "fraction-in-count", 1000.5],
    ["a blank required cell", "eLb", "", "required-cell-empty", undefined],
    ["spaces in a required cell", "eLb", "  ", "required-cell-empty", undefined],
    ["a blank optional cell", "LZB", "", undefined, undefined],
    ["a month as text", "Monat", "2022-06", "month-as-text", undefined],
    ["a bare year as month", "Monat", 2022, "date-implausible", undefined],
    ["a day within the month", "Monat", JUNE + 14, "month-not-first-day", undefined],
    ["a month with a time of day", "Monat", JUNE + 0.5, "month-not-first-day", undefined],
    ["an unknown choice", "Geschlecht", "d", "unknown-choice", undefined],
    ["a choice in capitals", "Geschlecht", "W", undefined, "w"],
    ["a choice with a space", "Geschlecht", "w ", "spaces-around-text", "w"],
    ["a padded name", "Kommune", " Kleve", "spaces-around-text", "Kleve"],
    ["an error in a text column", "Kommune", "#REF!", "cell-error", undefined],
    ["negative money", "LLU", -12.5, undefined, -12.5],
  ];

  it.each(cases)("%s", (_, heading, raw, code, value) => {
    const headings = ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "LZB", "LLU"];
    const cells = [JUNE, "Kleve", "m", "T-3", 1000, 680, 500].map((usual, index) => (headings[index] === heading ? raw : usual));
    const { rows, findings } = readTable(STOCK_TABLE, rawTable("Bestand", headings, [cells]));
    const column = STOCK_TABLE.columns.find((candidate) => candidate.heading.de === heading);
    expect(findings.map((finding) => finding.code)).toEqual(code ? [code] : []);
    expect(findings.map((finding) => finding.cell)).toEqual(code ? [`${"BCDEFGH"[headings.indexOf(heading)]}5`] : []);
    expect(column && rows[0]?.[column.id]).toBe(value);
  });

  it("of texts, days and yes-or-no columns", () => {
    const inhabitants = readTable(INHABITANTS_TABLE, rawTable("Einwohner", ["Kommune", "AGS", "Einwohner"], [["Kleve", 5154036, 50_000]]));
    expect(inhabitants.rows[0]).toMatchObject({ ags: "5154036", inhabitants: 50_000 });
    const measures = readTable(
      MEASURES_TABLE,
      rawTable(
        "Maßnahmen",
        ["Maßnahme", "Kommune", "Beginn", "Ende", "Plätze", "Teilzeit", "Online"],
        [["Lotse", "Kleve", JUNE + 2, "30.09.2022", 12, "Ja", "vielleicht"]],
      ),
    );
    expect(measures.rows[0]).toEqual({
      rowIndex: 4,
      measure: "Lotse",
      municipality: "Kleve",
      start: JUNE + 2,
      end: undefined,
      seats: 12,
      isPartTime: true,
      isOnline: undefined,
    });
    expect(measures.findings.map(brief)).toEqual(["error date-as-text Maßnahmen!E5", "error unknown-choice Maßnahmen!H5"]);
    expect(measures.findings[0]?.remedy.de).toContain("30.09.2022");
  });

  it("with an ambiguous number as text get both readings", () => {
    const { findings } = readTable(STOCK_TABLE, stockTable([stockLine({ figures: ["1.234", 200, 680] })]));
    expect(findings[0]?.remedy.de).toContain("1234 oder 1,234");
    expect(findings[0]?.remedy.en).toContain("1234 or 1.234");
  });

  it("with an unknown choice get the nearest one", () => {
    const { findings } = readTable(
      planningTable("Budget"),
      rawTable("Budget", ["Jahr", "Titel", "Stand", "Zuteilung"], [[2023, "VWT", "vorlaufig", 1]]),
    );
    expect(findings[0]?.message.de).toContain("Ist „vorläufig“ gemeint?");
  });
});

describe("rows", () => {
  it("that are empty are left out, wherever they stand", () => {
    const empty = ["", "", "", "", "", "", ""];
    const { rows, findings } = readTable(STOCK_TABLE, stockTable([stockLine({}), empty, stockLine({ gender: "w" }), empty, empty]));
    expect(rows.map(({ rowIndex }) => rowIndex)).toEqual([4, 6]);
    expect(findings).toEqual([]);
  });

  it("keep their order and place when they are shorter than the headings", () => {
    const { rows, findings } = readTable(STOCK_TABLE, stockTable([[JUNE, "Kleve", "m", "T-3", 7]]));
    expect(rows[0]).toMatchObject({ beneficiaries: 7, longTerm: undefined });
    expect(findings).toEqual([]);
  });
});

describe("formulas in input cells", () => {
  it("are used and named once per column", () => {
    const table: RawTable = {
      ...stockTable([stockLine({}), stockLine({ gender: "w" })]),
      formulas: [stockLine({ figures: ["=500*2", 200, 680] }), stockLine({ gender: "w", figures: ["=B1", 200, 680] })],
    };
    const { rows, findings } = readTable(STOCK_TABLE, table);
    expect(rows.map(({ beneficiaries }) => beneficiaries)).toEqual([1000, 1000]);
    expect(findings.map(brief)).toEqual(["note formula-in-input Bestand!F5"]);
    expect(findings[0]?.message.en).toBe(
      "Column “Beneficiaries”: there is the formula =500*2; its value 1000 is used. Further formulas in this column: 1.",
    );
  });
});

describe("large tables", () => {
  it("list the first findings of a kind and count the rest", () => {
    const lines = Array.from({ length: 200_000 }, () => stockLine({ figures: ["fehlt", 1, 1] }));
    const start = performance.now();
    const { rows, findings } = readTable(STOCK_TABLE, stockTable(lines));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(rows).toHaveLength(200_000);
    expect(findings).toHaveLength(FINDINGS_PER_KIND + 1);
    expect(findings.at(-1)?.message.de).toContain("199.950 weitere Stellen");
  });

  it("do not quote long cells in full", () => {
    const { findings } = readTable(STOCK_TABLE, stockTable([stockLine({ figures: ["x".repeat(32_767), 1, 1] })]));
    expect(findings[0]?.message.de.length).toBeLessThan(200);
  });
});
