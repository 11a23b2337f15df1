import { documentTexts } from "../../../src/reporting/document/document-texts";
import { fieldCatalogue } from "../../../src/reporting/document/field-names";
import { checkProse } from "../../../src/reporting/document/prose-check";
import { numbersIn, sentencesOf, timesIn } from "../../../src/reporting/document/prose-numbers";
import { firstSerial } from "../../../src/units/month";
import { kleveSource, raw } from "./kleve-source";

function check(text: string, more: Parameters<typeof kleveSource>[1] = []) {
  const source = kleveSource([["A.1 Budget", text]], more);
  return checkProse(documentTexts(source.data).entries, source, fieldCatalogue(source.figures));
}

/** Warnings alone: notes only say that a number was not checked. */
function warnings(text: string, more: Parameters<typeof kleveSource>[1] = []) {
  return check(text, more).filter(({ severity }) => severity !== "note");
}

describe("what the published document states raises no alarm", () => {
  test.each([
    "Das Gesamtbudget sinkt 2023 um 7,9 % (ca. 2,4 Mio. €).", // 2,361,610 of 29,893,799
    "Das Verwaltungsbudget beträgt 15.774.877 € und damit 616.126 € weniger als im Vorjahr.",
    "Das Eingliederungsbudget liegt 2023 bei 11.757.312 Euro; 2022 waren es 13.502.796 Euro.",
    "129 VZÄ arbeiten in der Leistungsgewährung und 113 VZÄ in der Eingliederung.",
    "Der Betreuungsschlüssel liegt im Juni 2022 bei 86 passiv und 98 aktiv.",
    "Die durchschnittliche Anzahl der LZB sank von 7.660 (2021) auf 7.180 (2022).",
    "Der Anteil der LZB an den eLb stieg von 68,0 % auf 68,5 %.",
    "2021 lag der Anteil der LZB bei 68,0 %, 2022 bei 68,5 %.",
    "K3 beträgt im Juni 2022 −7,3 %.",
    "Im ersten Halbjahr 2022 gab es 384 Integrationen von Frauen, ein Anteil der Frauen von 38,9 %.",
    "Der Frauenanteil stieg um 5,4 Prozentpunkte.",
    "Der Abstand der Integrationsquoten beträgt im Juni 2022 10,8 Prozentpunkte.",
    "Derzeit sind 1.184 eLb aus der Ukraine gemeldet.",
    "Vereinbart ist für K2 ein Ziel von 19,0 %.",
    "Rund 11.000 eLb werden betreut.", // to thousands: 10,000 to 12,000
  ])("%s", (text) => {
    expect(warnings(text)).toEqual([]);
  });
});

describe("a number that misses the quantity named beside it is a warning with the right value", () => {
  test.each([
    // 7,180 / 10,481.67 = 68.50 %: 69.5 is none of 68.5, 68.0
    [
      "Der Anteil der LZB an den eLb liegt bei 69,5 %.",
      /69,5 % passt nicht zu „Anteil der LZB an den eLb im Jahr“: Die Mappe sagt 68,5 % \(Kennzahlen!B25, Januar bis Juni 2022, T-3\)/,
    ],
    [
      "Der Betreuungsschlüssel aktiv liegt bei 89.",
      /89 passt nicht zu „eLb je VZÄ passiv“: Die Mappe sagt 86 \(Kennzahlen!B20, Juni 2022, T-3\)/,
    ],
    [
      "Das Verwaltungsbudget beträgt 15.747.877 €.",
      /passt nicht zu „Verwaltungsbudget \(VWT\), Zuteilung“: Die Mappe sagt 15\.774\.877 € \(Kennzahlen!B13, Haushalt 2023, vorläufig\)/,
    ],
    [
      "Das Eingliederungsbudget sinkt um 12,4 %.",
      /passt nicht zu „Eingliederungsbudget \(EGT\), Zuteilung“, Veränderung: Die Mappe sagt −12,9 % \(Kennzahlen!E14/,
    ],
    // −6.27 % is the change of the yearly averages, K3 that of one month.
    [
      "K3 beträgt −6,3 %.",
      /−6,3 % passt nicht zu „K3 Veränderung des Bestands an LZB“: Die Mappe sagt −7,3 % .*−6,3 % ist „LZB, Durchschnitt im Jahr“, Veränderung/,
    ],
  ])("%s", (text, message) => {
    const found = warnings(text);
    expect(found.map(({ message: { de } }) => de.replaceAll("\u00a0", " "))).toEqual([expect.stringMatching(message)]);
    expect(found[0]).toMatchObject({ severity: "warning", code: "prose-contradicts", sheet: "Texte", cell: "B5" });
  });
});

describe("different months and ages of data", () => {
  test("a value of another year than the one named", () => {
    const [finding, ...others] = warnings("Im Jahr 2022 lag der Anteil der LZB bei 68,0 %.");
    expect(others).toEqual([]);
    expect(finding?.code).toBe("prose-other-time");
    expect(finding?.message.de.replaceAll("\u00a0", " ")).toBe(
      "„… 2022 lag der Anteil der LZB bei 68,0 %“: 68,0 % ist der Wert für Januar bis Dezember 2021 (Kennzahlen!C25, Januar bis Dezember 2021, T-3); für 2022 sagt die Mappe 68,5 % (Kennzahlen!B25, Januar bis Juni 2022, T-3).",
    );
  });

  test("−7,3 % is not the change from 7.660 to 7.180", () => {
    // 7,180 / 7,660 − 1 = −6.27 %; the interval of rounded persons does not reach −7.25 %.
    const found = warnings("Die Zahl der LZB sank von 7.660 auf 7.180, das sind 7,3 %.");
    expect(found.map(({ code }) => code)).toEqual(["prose-change-of-other-months"]);
    expect(found[0]?.message.de.replaceAll("\u00a0", " ")).toContain("Von 7.660 auf 7.180 sind es −6,3 %, nicht 7,3 %");
    expect(warnings("Die Zahl der LZB sank von 7.660 auf 7.180, das sind 6,3 %.")).toEqual([]);
  });

  /** One municipality; K2 of July 2021 = 12 · 2 / 100 for men and 12 · 1 / 100 for women. */
  const monthly = (dataAge: string, firstMonth: number) =>
    Array.from(
      { length: 14 },
      (_, index) =>
        `${2020 + Math.floor((firstMonth + index - 1) / 12)}-${String(((firstMonth + index - 1) % 12) + 1).padStart(2, "0")}` as const,
    ).flatMap((month) => ["m", "w"].map((gender) => [firstSerial(month as "2020-06"), "Kleve", gender, dataAge]));
  const tables = (dataAge: string) => {
    const rows = monthly(dataAge, 6);
    return [
      raw(
        "Bestand",
        ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "LZB"],
        rows.map((row) => [...row, 100, 50]),
      ),
      raw(
        "Integrationen",
        ["Monat", "Kommune", "Geschlecht", "Datenstand", "Integrationen"],
        rows.map((row) => [...row, row[2] === "w" ? 1 : 2]),
      ),
    ];
  };

  test("July beside June", () => {
    // 24 % − 12 % = 12.0 points in July 2021
    const found = warnings("Der Abstand sank von 12,0 Prozentpunkten im Juli 2021 auf 10,8 Prozentpunkte im Juni 2022.", tables("T-3"));
    expect(found.map(({ code }) => code)).toEqual(["prose-different-months"]);
    expect(found[0]?.message.de).toContain("verschiedene Monate");
  });

  test("first figures beside final ones", () => {
    const found = warnings("Die Zahl der eLb stieg von 200 im Februar 2021 auf 11.080 im Juni 2022.", tables("T-0"));
    expect(found.map(({ code }) => code)).toContain("prose-different-data-ages");
  });

  test("fields are compared as well", () => {
    const found = warnings("Der Abstand sank von {GENDERGAP 2021-07} auf {GENDERGAP 2022-06}.", tables("T-3"));
    expect(found.map(({ code }) => code)).toEqual(["prose-different-months"]);
  });
});

describe("what is made of digits and no figure", () => {
  const numbers = (text: string) =>
    sentencesOf(text)
      .flatMap(numbersIn)
      .map(({ text: written }) => written.replaceAll("\u00a0", " "));

  test.each([
    ["§ 16i und §§ 16e, 16d Abs. 2 Nr. 3 SGB II", []],
    ["Seit dem 1.6.2022 und dem 30. Juni 2022", []],
    ["1. Halbjahr 2022, Seite 12, Tabelle 3, Anhang 2", []],
    ["U25, Ü25, K3E1, T-3, 16i", []],
    ["unter 25 Jahre, 24 Monate, 15 bis 24 Jahre, 2021/2022", []],
    ["12 % und 1.184 Personen; rund 2,6 Mio. €", ["12 %", "1.184", "2,6 Mio. €"]],
    ["− 3 und −7,3 %", ["3", "−7,3 %"]],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test("sentences go on after abbreviations and ordinals", () => {
    expect(sentencesOf("Es sind ca. 2,4 Mio. € im 1. Halbjahr. Danach z. B. mehr.\nEnde").map(({ text }) => text.trim())).toEqual([
      "Es sind ca. 2,4 Mio. € im 1. Halbjahr.",
      "Danach z. B. mehr.",
      "Ende",
    ]);
  });

  test("years and months of a sentence", () => {
    const [sentence] = sentencesOf("Von Juli 2021 bis 2022-06, also 2022");
    expect(sentence && timesIn(sentence).map(({ time }) => time)).toEqual([{ month: "2021-07" }, { month: "2022-06" }, { year: 2022 }]);
  });

  test("a number that fits nothing is a note, not an alarm", () => {
    expect(check("An 47 Standorten wird gebaut.")).toMatchObject([{ severity: "note", code: "prose-number-unknown", cell: "B5" }]);
    expect(warnings("Für die LZB gibt es 3 neue Angebote, für 85 % davon reicht die Zeit nicht.")).toEqual([]);
  });
});

test("50 pages of text are checked in a second", () => {
  // 50 pages of 3,000 letters in five cells, each below the limit of 32,767 letters.
  const page = "Der Anteil der LZB an den eLb liegt bei 68,5 %. Der Betreuungsschlüssel beträgt 98. ".repeat(350);
  const source = kleveSource([1, 2, 3, 4, 5].map((part) => [`A.1 Budget (${part})`, page] as const));
  const { entries, findings } = documentTexts(source.data);
  expect(findings).toEqual([]);
  expect(entries.map(({ section }) => section)).toEqual(Array(5).fill("A.1 Budget"));
  const start = performance.now();
  expect(checkProse(entries, source, fieldCatalogue(source.figures))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3_000);
});
