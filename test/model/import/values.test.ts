import { compareImport } from "../../../src/model/import/compare-import";
import { mapForLater, parseImportMap } from "../../../src/model/import/import-map";
import { dateOfText, monthInText, monthOfCell } from "../../../src/model/import/month-text";
import { planningTable } from "../../../src/model/planning-tables";
import { readTable } from "../../../src/model/read-table";
import { cells, codes, imported } from "./grids";

const HEADER = "Monat;Kommune;Geschlecht;Datenstand;eLb;LLU\n";

describe("months and dates", () => {
  it.each([
    ["01.06.2022"],
    ["15.06.2022"],
    ["30.06.22"],
    ["Juni 2022"],
    ["Jun. 22"],
    ["June 2022"],
    ["2022-06"],
    ["2022-06-01"],
    ["2022-06-01 00:00:00"],
    ["06/22"],
    ["06/2022"],
    ["6.2022"],
    ["202206"],
    ["2022 Juni"],
    ["2022-M06"],
  ])("“%s” is June 2022", (text) => {
    expect(monthOfCell(text)).toBe("2022-06");
  });

  it("numbers are dates or year and month", () => {
    // 44,727 = 44,713 (1 June 2022) + 14 days: 15 June.
    expect([monthOfCell(44_713), monthOfCell(44_727), monthOfCell(202_206), monthOfCell(12)]).toEqual([
      "2022-06",
      "2022-06",
      "2022-06",
      undefined,
    ]);
  });

  it.each([["13/2022"], ["32.01.2022"], ["Quartal 2022"], ["2022"], [""], ["Mai 1850"]])("“%s” is no month", (text) => {
    expect(monthOfCell(text)).toBeUndefined();
  });

  it("a date with slashes begins with the day in German, and is English only where that cannot be confused", () => {
    expect([dateOfText("05/06/2022", "de"), dateOfText("05/06/2022", "en"), dateOfText("06/30/2022", "en")]).toEqual([
      44_717,
      undefined,
      44_742,
    ]);
  });

  it("a month is found within a title, and what is left is kept", () => {
    expect(monthInText("eLb im Juni 2022 (T-3)")).toEqual({ month: "2022-06", rest: "eLb im (T-3)" });
  });
});

describe("numbers", () => {
  it.each([
    ["German", "1.124;4.402.371,50", "1124 4402371.5"],
    ["English", "1,124;4,402,371.50", "1124 4402371.5"],
    ["with units", "1124 Personen?;1", undefined],
    ["euros", "1124;4402371,50 €", "1124 4402371.5"],
    ["without grouping", "1124;4402371,5", "1124 4402371.5"],
    ["with blanks as grouping", "1 124;4 402 371,50", "1124 4402371.5"],
  ])("%s", async (_name, numbers, expected) => {
    const { proposal, applied } = await imported("Bestand", `${HEADER}06/2022;Kleve;m;T-3;${numbers}\n`);
    expect(proposal.decisions).toEqual([]);
    expect(cells(applied, "beneficiaries", "livingBenefits")).toEqual(expected === undefined ? [] : [expected]);
    expect(codes(applied.findings)).toEqual(expected === undefined ? ["import-text-in-number-column E2"] : []);
  });

  it("asks when a thousands separator could be a decimal point, and when both notations are mixed", async () => {
    const unclear = await imported("Bestand", `${HEADER}06/2022;Kleve;m;T-3;300;1.234\n`);
    expect(codes(unclear.proposal.decisions)).toEqual(["import-notation-unclear F2"]);
    // In a column of persons 1.234 can only be 1234.
    const count = await imported("Bestand", `${HEADER}06/2022;Kleve;m;T-3;1.234;1.234\n`);
    expect(count.proposal.decisions).toEqual([]);
    expect(cells(count.applied, "beneficiaries", "livingBenefits")).toEqual(["1234 1234"]);
    const mixed = await imported("Bestand", `${HEADER}06/2022;Kleve;m;T-3;300;1.234,50\n06/2022;Goch;m;T-3;300;1,234.50\n`);
    expect(codes(mixed.proposal.decisions)).toEqual(["import-notation-unclear F3"]);
  });

  it("reads percentages as fractions where a fraction belongs", async () => {
    const { applied } = await imported("Ziele", "Jahr;Kommune;Kennzahl;Zielwert\n2023;Kreis;K2;26,4 %\n");
    expect(cells(applied, "year", "indicator", "target")).toEqual(["2023 K2 0.264"]);
  });

  it("leaves signs of official statistics empty and says so; they are not zero", async () => {
    const { applied } = await imported("Bestand", `${HEADER}06/2022;Kleve;m;T-3;1124;*\n06/2022;Goch;m;T-3;-;5\n`);
    expect(cells(applied, "municipality", "beneficiaries", "livingBenefits")).toEqual(["Kleve 1124 ."]);
    expect(codes(applied.findings)).toEqual(["import-sign-left-empty F2", "import-sign-left-empty E3", "import-required-empty E3"]);
    expect(applied.rejectedCount).toBe(1);
  });

  it("rejects negative counts, and takes fractions of persons with a warning", async () => {
    const { applied } = await imported("Bestand", `${HEADER}06/2022;Kleve;m;T-3;-5;1\n06/2022;Goch;m;T-3;640,5;1\n`);
    expect(codes(applied.findings)).toEqual(["import-negative-value E2", "import-fraction-in-count E3"]);
    expect(cells(applied, "municipality", "beneficiaries")).toEqual(["Goch 640.5"]);
  });
});

describe("words and names", () => {
  it("gender and data age in many words", async () => {
    const rows = ["männlich;T-3", "M;T3", "Frauen;3 Monate", "weiblich;T-0"].map(
      (words, index) => `0${index + 1}/2022;Kleve;${words};1;1\n`,
    );
    const { applied } = await imported("Bestand", HEADER + rows.join(""));
    expect(cells(applied, "gender", "dataAge")).toEqual(["m T-3", "m T-3", "w T-3", "w T-0"]);
  });

  it("municipalities by name, with additions, by key and as the county", async () => {
    const names = ["KLEVE", "Stadt Goch", "Emmerich am Rhein, Stadt", "05154016", "5154036", "Kreis Kleve"];
    const rows = names.map((name, index) => `0${index + 1}/2022;${name};m;T-3;1;1\n`);
    const { applied } = await imported("Bestand", HEADER + rows.join(""));
    expect(applied.rows.map(({ values }) => values.municipality)).toEqual(["Kleve", "Goch", "Emmerich am Rhein", "Goch", "Kleve", "Kreis"]);
  });

  it("an unknown municipality is rejected with the nearest name, until the map says who is meant", async () => {
    const text = `${HEADER}06/2022;Kleeve;m;T-3;1;1\n06/2022;Bocholt;m;T-3;1;1\n`;
    const { proposal, applied } = await imported("Bestand", text);
    expect(codes(applied.findings)).toEqual(["import-unknown-municipality B2", "import-unknown-municipality B3"]);
    expect(applied.findings[0]?.message.de).toContain("Ist „Kleve“ gemeint?");
    expect(applied.unknownNames).toEqual([{ name: "Kleeve", nearest: "Kleve" }, { name: "Bocholt" }]);
    const map = { ...proposal.map, names: { Kleeve: "Kleve" } };
    expect(cells((await imported("Bestand", text, { map })).applied, "municipality")).toEqual(["Kleve"]);
  });

  it("a workbook without municipalities takes the names as they come", async () => {
    const { applied } = await imported("Bestand", `${HEADER}06/2022;Bocholt;m;T-3;1;1\n`, { municipalities: [] });
    expect(cells(applied, "municipality")).toEqual(["Bocholt"]);
  });

  it("a measure called like a total is no total, and texts have none", async () => {
    const measures = await imported("Maßnahmen", "Maßnahme;Kommune;Beginn;Ende;Plätze\nGesamt-Coaching;Kleve;01.01.2022;31.12.2022;12\n");
    expect(cells(measures.applied, "measure", "seats")).toEqual(["Gesamt-Coaching 12"]);
    const texts = await imported("Texte", "Abschnitt;Text\nErgebnis: A;eins\n");
    expect(cells(texts.applied, "section")).toEqual(["Ergebnis: A"]);
  });

  it("keeps texts that look like formulas as texts", async () => {
    const { applied } = await imported("Texte", "Abschnitt;Text\nA;=1+1\nB;@SUMME\n");
    expect(cells(applied, "section", "text")).toEqual(["A =1+1", "B @SUMME"]);
  });
});

describe("the same row twice", () => {
  it("equal rows count once; rows that contradict each other are named with both values", async () => {
    const row = (eLb: number) => `06/2022;Kleve;m;T-3;${eLb};5\n`;
    const { applied } = await imported("Bestand", HEADER + row(1124) + row(1124) + row(1125));
    expect(cells(applied, "beneficiaries")).toEqual(["1124"]);
    expect(codes(applied.findings)).toEqual(["import-same-row-twice A3", "import-row-twice A4"]);
    expect(applied.findings[1]?.message.de).toContain("„eLb“: 1124 und 1125");
    expect(applied.rejectedCount).toBe(1);
  });
});

describe("subtotals", () => {
  it("are compared with the rows above them, and the grand total with all", async () => {
    const { applied } = await imported(
      "Bestand",
      `${HEADER}06/2022;Kleve;m;T-3;10;\n06/2022;Kleve;w;T-3;12;\nSumme Kleve;;;;22;\n06/2022;Goch;m;T-3;5;\nSumme Goch;;;;6;\nGesamt;;;;27;\n`,
    );
    // 10 + 12 = 22 and 10 + 12 + 5 = 27 fit; Goch has 5, not 6.
    expect(codes(applied.findings)).toEqual(["import-totals-left-out A4", "import-total-differs E6"]);
  });
});

describe("compared with the workbook", () => {
  it("tells new rows, equal rows and cells that differ; what the source does not know is no difference", async () => {
    const { applied } = await imported(
      "Bestand",
      `${HEADER}06/2022;Kleve;m;T-3;1124;\n06/2022;Goch;m;T-3;641;7\n07/2022;Goch;m;T-3;650;8\n`,
    );
    const headings = ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "LLU"];
    const values = [
      [44_713, "Kleve", "m", "T-3", 1124, 99],
      [44_713, "Goch", "m", "T-3", 640, ""],
    ];
    const table = readTable(planningTable("Bestand"), { sheet: "Bestand", firstRow: 3, firstColumn: 0, headings, values });
    const { added, sameCount, changedCount, changes } = compareImport(applied, table);
    expect([added.map(({ values: row }) => row.month), sameCount, changedCount]).toEqual([[44_743], 1, 1]);
    expect(changes.map(({ column, rowIndex, before, after }) => [column.id, rowIndex, before, after])).toEqual([
      ["beneficiaries", 5, 640, 641],
      ["livingBenefits", 5, undefined, 7],
    ]);
  });
});

describe("maps as JSON", () => {
  const map = {
    version: 1,
    table: "Bestand",
    headerRow: 0,
    headerRowCount: 1,
    lastRow: 9,
    notation: "de",
    columns: { month: { kind: "fixed", value: "06/2022" }, gender: { kind: "fixed", value: "m" } },
    names: {},
  };

  it("are checked when they are read", () => {
    expect(parseImportMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
    for (const [field, value] of [
      ["table", "Gibtsnicht"],
      ["columns", { month: { kind: "column" } }],
      ["notation", "fr"],
      ["names", { a: 1 }],
    ] as const) {
      expect(() => parseImportMap({ ...map, [field]: value })).toThrow(expect.objectContaining({ code: "import-map-unreadable" }) as Error);
    }
  });

  it("remember neither the last row nor a month that holds for one file", () => {
    const { lastRow, columns } = mapForLater(parseImportMap(map));
    expect([lastRow, columns]).toEqual([undefined, { gender: { kind: "fixed", value: "m" } }]);
  });
});
