import type { ApiValue } from "../../../src/host/workbook-port";
import { sampleDocument } from "../../support/planning-host";
import { JUNE_2022, MUNICIPALITIES, openBenchmark, rowsOf, sheetOf, without, type BenchmarkPage } from "./benchmark-page";

const document = sampleDocument();

/** Row number on the sheet `Bestand` of a municipality's June 2022. */
function stockRow(municipality: string, gender: "m" | "w"): number {
  const index = rowsOf(document, "Bestand").findIndex(
    (row) => row["Monat"] === JUNE_2022 && row["Kommune"] === municipality && row["Geschlecht"] === gender,
  );
  return index + 5;
}

describe("the sheet Benchmark with gaps and ties", () => {
  let page: BenchmarkPage;
  let typed: [address: string, before: ApiValue][] = [];
  /** Types into an input cell until the end of the test. */
  const type = (address: string, value: ApiValue) => {
    typed.push([address, page.formulaAt(address)]);
    page.type(address, value);
  };
  const typeStock = (municipality: string, women: number | "", men: number | "") => {
    type(`Bestand!E${stockRow(municipality, "w")}`, women);
    type(`Bestand!E${stockRow(municipality, "m")}`, men);
  };
  beforeAll(async () => {
    page = await openBenchmark();
  });
  afterEach(() => {
    for (const [address, before] of typed.reverse()) page.type(address, before);
    typed = [];
  });
  afterAll(() => page.close());

  // Issum (12,000 inhabitants) and Rheurdt (6,500) both with 14 eLb per 1,000: 168 and 91.
  it("lets equal values share a rank, leaves out the next, and draws both", () => {
    typeStock("Issum", 84, 84);
    typeStock("Rheurdt", 50, 41);
    expect(page.at("beneficiaryDensity", "value", "Issum")).toBe(14);
    expect(page.at("beneficiaryDensity", "value", "Rheurdt")).toBe(14);
    expect(page.at("beneficiaryDensity", "rank", "Issum")).toBe(1);
    expect(page.at("beneficiaryDensity", "rank", "Rheurdt")).toBe(1);
    expect(page.at("beneficiaryDensity", "rank", "Wachtendonk")).toBe(3);
    expect(["A216", "A217", "A218"].map((cell) => page.valueAt(`Benchmark!${cell}`))).toEqual(["Issum", "Rheurdt", "Wachtendonk"]);
  });

  it("neither ranks nor counts a municipality of which a row is missing", () => {
    typeStock("Kleve", "", 1200);
    expect(page.at("beneficiaryDensity", "value", "Kleve")).toBe("fehlt");
    expect(page.at("beneficiaryDensity", "rank", "Kleve")).toBe("–");
    expect(page.at("beneficiaryDensity", "rating", "Kleve")).toBe("");
    const ranks = MUNICIPALITIES.map((municipality) => page.at("beneficiaryDensity", "rank", municipality)).filter((rank) => rank !== "–");
    expect(ranks.map(Number).sort((left, right) => left - right)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    // The other 15: 11,080 − 2,551 eLb on 313,500 − 52,000 inhabitants.
    expect(page.summary("beneficiaryDensity", "value", "county")).toBeCloseTo((1000 * 8_529) / 261_500, 12);
    expect(page.valueAt("Benchmark!A76")).toBe("GeMW (unvollständig)");
    expect(page.remarks("beneficiaryDensity")).toContain("15 von 16 Kommunen · Fehlt");
    expect(page.summary("beneficiaryDensity", "contribution", "county")).toBe("–");
    // 458 integrations per average of the twelve previous-month stocks, to which June does not belong.
    expect(page.at("integrationRate", "value", "Kleve")).toBeCloseTo(458 / (30_590 / 12), 12);
    expect(page.valueAt("Benchmark!A231")).toBe("");
  });

  it("shows values that rest on fewer persons than the minimum, but does not rate them", () => {
    expect(page.valueAt("Benchmark!B8")).toBe(30);
    const minimum = `Parameter!B${rowsOf(document, "Parameter").findIndex((row) => row["Schlüssel"] === "Mindestzahl Bewertung") + 5}`;
    type(minimum, 100);
    // Rheurdt has 93 eLb, Wachtendonk 119.
    expect(page.at("beneficiaryDensity", "value", "Rheurdt")).toBeCloseTo(93 / 6.5, 12);
    expect(page.at("beneficiaryDensity", "rating", "Rheurdt")).toBe("○");
    expect(page.at("beneficiaryDensity", "rank", "Rheurdt")).toBe(1);
    expect(page.at("beneficiaryDensity", "rating", "Wachtendonk")).toBe("▲");
  });

  it("rates nothing without a minimum", () => {
    type(`Parameter!B${rowsOf(document, "Parameter").findIndex((row) => row["Schlüssel"] === "Mindestzahl Bewertung") + 5}`, "");
    expect(MUNICIPALITIES.map((municipality) => page.at("beneficiaryDensity", "rating", municipality))).toEqual(
      MUNICIPALITIES.map(() => "○"),
    );
  });

  it("does not pass another month off as the previous year", () => {
    type("Kennzahlen!C5", 44_621); // 2022-03-01
    expect(page.at("stockChange", "value", "Kleve")).toBe("–");
    expect(page.remarks("stockChange")).toContain("Fehlt: Vergleich mit dem Vorjahresmonat");
    expect(page.at("beneficiaryDensity", "value", "Kleve")).toBeCloseTo(2551 / 52, 12);
  });

  it("follows the month chosen on Kennzahlen", () => {
    type("Kennzahlen!B5", 44_682); // 2022-05-01
    expect(page.valueAt("Benchmark!B5")).toBe(44_682);
    expect(page.valueAt("Benchmark!D5")).toBe(44_317); // 2021-05-01
    expect(page.valueAt("Benchmark!L240")).toBe("2022-05");
  });
});

describe("the sheet Benchmark of other workbooks", () => {
  it("says which sheet is missing, and shows the rest", async () => {
    const page = await openBenchmark(without(document, "Einwohner", "Integrationen"));
    expect(page.remarks("beneficiaryDensity")).toContain("Fehlt: Blatt oder Spalte aus Einwohner");
    expect(page.remarks("integrationRate")).toContain("Fehlt: Blatt oder Spalte aus Integrationen");
    expect(page.at("beneficiaryDensity", "value", "Kleve")).toBe("fehlt");
    expect(page.at("longTermShare", "value", "Kleve")).toBeCloseTo(1724 / 2551, 12);
    page.close();
  });

  it("needs the rows of at least two municipalities", async () => {
    const stock = sheetOf(document, "Bestand");
    const page = await openBenchmark({
      ...document,
      sheets: document.sheets.map((sheet) => (sheet === stock ? onlyCounty(stock) : sheet)),
    });
    expect(page.valueAt("Benchmark!A4")).toContain("mindestens zwei Kommunen");
    const sheet = page.workbook.sheetIds().find((id) => page.workbook.sheetName(id) === "Benchmark") ?? "";
    expect(page.workbook.charts(sheet)).toEqual([]);
    page.close();
  });
});

/** The same rows as if only the county had reported: its name everywhere. */
function onlyCounty(sheet: ReturnType<typeof sheetOf>): ReturnType<typeof sheetOf> {
  const rows = sheet.rows.map((row, index) =>
    index < 4 ? row : row?.map((cell, column) => (column === 1 && cell !== undefined ? { ...cell, value: "Kreis" } : cell)),
  );
  return { ...sheet, rows };
}
