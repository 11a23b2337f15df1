import { fieldCatalogue, fieldNames } from "../../../src/reporting/document/field-names";
import { parseField, parseProse } from "../../../src/reporting/document/field-syntax";
import { resolveField } from "../../../src/reporting/document/resolve-field";
import { firstSerial, monthRange } from "../../../src/units/month";
import { kleveSource, raw } from "./kleve-source";

const source = kleveSource();
const catalogue = fieldCatalogue(source.figures);

/** What a field shows, or why it has no number. */
function shown(inner: string, from = source): string {
  const field = parseField(inner);
  if (!("name" in field)) return field.de;
  const resolved = resolveField(field, from, catalogue);
  return "gap" in resolved ? `Lücke: ${resolved.gap.de} ${resolved.remedy.de}` : resolved.text.replaceAll("\u00a0", " ");
}

describe("a field shows a figure the German way", () => {
  test.each([
    ["CASELOAD aktiv", "98"], // 11,080 / 113 = 98.05
    ["CASELOAD passiv", "86"], // 11,080 / 129 = 85.89
    ["caseload  AKTIV; 2 Stellen", "98,05"],
    ["LONGTERMSHARE 2022", "68,5 %"], // 7,180 / 10,481.67 = 68.50 %
    ["LONGTERMSHARE 2021", "68,0 %"], // 7,660 / 11,265 = 68.00 %
    ["LZB-Anteil; Vergleich", "68,0 %"],
    ["LZB-Anteil; Differenz", "0,5 Prozentpunkte"], // 68.5006 − 67.9982 = 0.5023
    ["K2 2022-06", "18,6 %"],
    ["K2 Juni 2022; 2 Stellen", "18,56 %"],
    ["K3", "−7,3 %"], // 7,112 / 7,672 − 1 = −7.299 %
    ["K3; Betrag", "7,3 %"],
    ["K3; ohne Einheit", "−7,3"],
    ["Budget EGT 2023", "11.757.312 €"],
    ["Budget EGT 2022", "13.502.796 €"],
    ["VWT; Differenz; Betrag", "616.126 €"], // 15,774,877 − 16,391,003
    ["EGT; Veränderung", "−12,9 %"], // −1,745,484 / 13,502,796 = −12.93 %
    ["Gesamtbudget; Differenz; Betrag; Mio", "2,4 Mio. €"], // 2,361,610
    ["VZÄ passiv", "129 VZÄ"],
    ["VZÄ Soll aktiv", "118,5 VZÄ"],
    ["VZÄ Eingliederung (aktiv), Ist: Soll", "118,5 VZÄ"],
    ["Frauenanteil 2022; Differenz", "5,4 Prozentpunkte"], // 38.906 − 33.502 = 5.404
    ["Integrationen Frauen 2021", "331"],
    ["GENDERGAP", "10,8 Prozentpunkte"],
    ["K3 2023; Ziel", "−3,0 %"],
    ["K2; Ziel; Vergleich", "18,2 %"],
    ["Haushaltsjahr", "2023"],
    ["Berichtsmonat", "Juni 2022"],
  ])("{%s} is %s", (inner, text) => {
    expect(shown(inner)).toBe(text);
  });
});

describe("other years and months come from the input tables", () => {
  test("the allocation of a year that Kennzahlen does not show", () => {
    expect(shown("VWT 2021")).toBe("16.523.180 €");
    // 16,523,180 + 14,583,791
    expect(shown("Gesamtbudget 2021")).toBe("31.106.971 €");
    // 29,893,799 / 31,106,971 − 1 = −3.9 %
    expect(shown("Gesamtbudget 2022; Veränderung zu 2021")).toBe("−3,9 %");
  });

  test("the trace names the cell of the input table", () => {
    const field = parseField("VWT 2021");
    const resolved = "name" in field ? resolveField(field, source, catalogue) : undefined;
    // Headings stand in row 4, so the first row of the table is row 5; Zuteilung is the fourth column.
    expect(resolved).toMatchObject({ trace: { sheet: "Budget", cell: "D5", period: "Haushalt 2021", dataAge: "EinglMV" } });
  });

  // One municipality, men and women, from June 2020 to July 2021: stocks of 50 and 50, integrations of 1 woman and 2 men a month.
  const months = monthRange("2020-06", "2021-07");
  const rows = (values: (gender: string) => readonly number[]) =>
    months.flatMap((month) => ["m", "w"].map((gender) => [firstSerial(month), "Kleve", gender, "T-3", ...values(gender)]));
  const withMonths = kleveSource(
    [],
    [
      raw(
        "Bestand",
        ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "LZB"],
        rows((gender) => [50, gender === "w" ? 30 : 40]),
      ),
      raw(
        "Integrationen",
        ["Monat", "Kommune", "Geschlecht", "Datenstand", "Integrationen"],
        rows((gender) => [gender === "w" ? 1 : 2]),
      ),
    ],
  );

  test.each([
    ["eLb 2021-02", "100"],
    ["LZB 2021-02", "70"],
    ["K2 2021-07", "36,0 %"], // 12 · 3 / 100
    ["GENDERGAP 2021-07", "24,0 Prozentpunkte"], // 24 / 50 − 12 / 50
    ["Frauenanteil 2021-02", "33,3 %"], // 1 / 3
  ])("{%s} is %s", (inner, text) => {
    expect(shown(inner, withMonths)).toBe(text);
  });

  test("a month without the thirteen months it needs is a gap that says so", () => {
    // June 2021 needs the stock of June 2020, which is there; May 2021 that of May 2020, which is not.
    expect(shown("K2 2021-06", withMonths)).toBe("36,0 %");
    expect(shown("K2 2021-05", withMonths)).toMatch(
      /^Lücke: „K2 Integrationsquote“ für Mai 2021: Blatt „Bestand“, 2020-05 – 2021-04: 22 von 24 Angaben\./,
    );
  });
});

describe("what is no field says why", () => {
  test.each([
    ["CASELOD aktiv", /^Lücke: Ein Feld „CASELOD aktiv“ gibt es nicht\. Ist „CASELOAD aktiv“ gemeint\?$/],
    ["Sonnenschein über dem Niederrhein", /Nehmen Sie den Namen einer Kennzahl vom Blatt Kennzahlen/],
    ["K2; Vergleich", /^Lücke: „K2 Integrationsquote“ hat in Kennzahlen!C28 keine Zahl\. Kein Vergleich: 352 von 384 Angaben/],
    ["K3 1999; Ziel", /^Lücke: Das Blatt „Ziele“ hat für 1999 kein Ziel des Kreises zu „K3 Veränderung des Bestands an LZB“\./],
    ["K2; gerundet", /^„gerundet“ ist keine Form eines Felds\./],
    ["", /^Zwischen den Klammern steht kein Name\.$/],
    ["CASELOAD aktiv 2019-01", /^Lücke: „eLb je VZÄ aktiv“ für Januar 2019: Das Blatt „Bestand“ fehlt\./],
    ["ukraine 2019-01", /^Lücke: Ein Feld „ukraine“ gibt es nicht/],
  ])("{%s}", (inner, message) => {
    expect(shown(inner)).toMatch(message);
  });

  test("an open brace is found where it stands", () => {
    expect(parseProse("Es sind {eLb} und {LZB")).toMatchObject([
      { kind: "text", text: "Es sind " },
      { kind: "field", text: "{eLb}", start: 8 },
      { kind: "text", text: " und " },
      { kind: "broken", text: "{LZB", start: 18 },
    ]);
  });
});

test("the names for completion say title, unit, value and cell", () => {
  const names = fieldNames(source.figures);
  expect(names).toHaveLength(20);
  expect(names.find(({ name }) => name === "CASELOAD aktiv")).toEqual({
    name: "CASELOAD aktiv",
    title: { de: "eLb je VZÄ aktiv", en: "eLb je VZÄ aktiv" },
    otherNames: ["Betreuungsschlüssel aktiv", "eLb je VZÄ aktiv"],
    unit: { de: "Personen je VZÄ", en: "persons per FTE" },
    text: "98",
    cell: "Kennzahlen!B21",
  });
});
