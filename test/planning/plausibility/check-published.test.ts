import { readPlanningData } from "../../../src/model/read-planning-data";
import type { CellValue } from "../../../src/model/rows";
import { checkPublished } from "../../../src/planning/plausibility/check-published";
import { parseExpressionText } from "../../../src/planning/plausibility/expression-text";
import { isMissing } from "../../../src/units/missing";
import { firstSerial, monthRange } from "../../../src/units/month";
import { brief, rawTable, stockLines, stockTable } from "../../model/raw-tables";

/** Figures and calculations of a job centre other than the sample's. */

const FIGURE_HEADINGS = [
  "Kennung",
  "Wert",
  "Einheit",
  "Dezimalen",
  "Ungefähr",
  "Von",
  "Bis",
  "Blatt",
  "Spalte",
  "Geschlecht",
  "Datenstand",
];
const CHECK_HEADINGS = ["Prüfung", "Art", "Größe", "Rechnung", "Einheit", "Dezimalen", "Untergrenze", "Obergrenze", "Hinweis", "Lesart"];

const FIGURES: readonly (readonly CellValue[])[] = [
  ["Plätze", 200, "Zahl"],
  ["Belegt", 181, "Zahl"],
  ["Auslastung", 90.5, "%", 1],
  ["Kosten 2023", 1.2, "Mio. €", 1, "ja"],
  ["K2 März 2022", 20.1, "%", 1, "", firstSerial("2022-03"), firstSerial("2022-03")],
  ["K2 März 2023", 21.4, "%", 1, "", firstSerial("2023-03"), firstSerial("2023-03")],
];

function filled(rows: readonly (readonly CellValue[])[], width: number): CellValue[][] {
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function checked(checks: readonly (readonly CellValue[])[], figures = FIGURES) {
  const tables = [
    rawTable("Veröffentlicht", FIGURE_HEADINGS, filled(figures, FIGURE_HEADINGS.length)),
    rawTable("Prüfrechnungen", CHECK_HEADINGS, filled(checks, CHECK_HEADINGS.length)),
  ];
  const { data, findings } = readPlanningData(new Map(tables.map((table) => [table.sheet, table])));
  expect(findings.filter(({ code }) => code !== "table-missing")).toEqual([]);
  return checkPublished(data);
}

it("says nothing about a workbook without these tables", () => {
  expect(checkPublished(readPlanningData(new Map()).data)).toEqual({ results: [], findings: [] });
});

describe("a statement", () => {
  it("is consistent with what it is calculated from", () => {
    // 181 / 200 = 90.5 %
    const { results, findings } = checked([["Auslastung der Plätze", "Angabe", "Auslastung", "[Belegt] / [Plätze]"]]);
    expect(results).toMatchObject([{ verdict: "consistent", sheet: "Veröffentlicht", cell: "C7" }]);
    expect(findings).toEqual([]);
  });

  it("is a warning at the published value if it cannot be right, with the value that would fit", () => {
    // 171 / 200 = 85.5 %; 90.5 % would need 181 places taken
    const figures = FIGURES.map((row) => (row[0] === "Belegt" ? ["Belegt", 171, "Zahl"] : row));
    const { results, findings } = checked([["Auslastung der Plätze", "Angabe", "auslastung", "[belegt] / [Plätze]"]], figures);
    expect(results[0]?.verdict).toBe("inconsistent");
    expect(findings.map(brief)).toEqual(["warning published-inconsistent Veröffentlicht!C7"]);
    expect(findings[0]?.message.de).toContain("Rechnerisch sind es 85,5\u00a0%");
    expect(findings[0]?.message.de).toContain("181 statt 171");
  });

  it("is no contradiction where the row gives another basis as the reason", () => {
    const figures = FIGURES.map((row) => (row[0] === "Belegt" ? ["Belegt", 171, "Zahl"] : row));
    const row = ["Auslastung", "Angabe auf anderer Grundlage", "Auslastung", "[Belegt] / [Plätze]", "", "", "", "", "Anderer Stichtag."];
    const { results, findings } = checked([row], figures);
    expect(results[0]?.verdict).toBe("different-basis");
    expect(results[0]?.message.de).toContain("Das ist kein Widerspruch: Anderer Stichtag.");
    expect(findings).toEqual([]);
  });
});

it("compares months, and notes those that are not the same of the year", () => {
  const row = ["K2 im März", "gleicher Monat", "Zuwachs", "[K2 März 2023] - [K2 März 2022]", "Prozentpunkte", 1];
  // 21.4 − 20.1 = 1.3
  expect(checked([row]).results[0]).toMatchObject({ verdict: "consistent", values: [{ value: 0.013 }] });
  const figures = FIGURES.map((figure) =>
    figure[0] === "K2 März 2023" ? [...figure.slice(0, 5), firstSerial("2023-04"), firstSerial("2023-04")] : figure,
  );
  expect(checked([row], figures).findings.map(brief)).toEqual(["note published-different-basis Prüfrechnungen!E5"]);
});

it("calculates with quantities of other checks, and judges against bounds in the unit of the row", () => {
  const { results, findings } = checked([
    ["Freie Plätze", "Ableitung", "Frei", "[Plätze] - [Belegt]", "Zahl"],
    // 19 / 200 = 9.5 %, above 9 %
    ["Leerstand", "Rahmen", "Leerstand", "[Frei] / [Plätze]", "%", 1, 5, 9, "eigene Vorgabe"],
    // 1.2 million is “about”, so 1.1 to 1.3 million: / 200 = €5,500 to 6,500
    ["Kosten je Platz", "Ableitung", "Kosten je Platz", "[Kosten 2023] / [Plätze]", "€", 0],
  ]);
  expect(results.map(({ verdict }) => verdict)).toEqual(["derived", "unusual", "derived"]);
  expect(results[1]?.values[0]?.value).toBeCloseTo(0.095, 12);
  expect(results[2]?.values[0]).toMatchObject({ value: 6_000, range: { lower: 5_500, upper: 6_500 } });
  expect(findings.map(brief)).toEqual(["note published-unusual Prüfrechnungen!E6"]);
});

describe("a check that cannot be calculated is named and left out, the others stay", () => {
  const good = ["Freie Plätze", "Ableitung", "Frei", "[Plätze] - [Belegt]", "Zahl"];
  it.each([
    [
      "unknown name",
      ["Falsch", "Ableitung", "X", "[Pläze] - 1"],
      "„Pläze“ ist weder die Kennung eines veröffentlichten Werts noch eine Größe. Ist „Plätze“ gemeint?",
    ],
    ["sign at the end", ["Falsch", "Ableitung", "X", "[Plätze] -"], "unvollständig"],
    ["open bracket", ["Falsch", "Ableitung", "X", "([Plätze] - 1"], "schließende Klammer"],
    ["a function", ["Falsch", "Ableitung", "X", "SUMME([Plätze])"], "„SUMME([Plätze])“ lässt sich"],
    ["separator of thousands", ["Falsch", "Ableitung", "X", "[Plätze] * 1.000"], "„1.000“ ist nicht eindeutig"],
    ["itself", ["Falsch", "Ableitung", "X", "[X] + 1"], "„X“ wird über andere Größen aus sich selbst berechnet."],
    ["exact figure", ["Falsch", "Angabe", "Plätze", "[Belegt] + 19"], "dessen Dezimalen eingetragen sind"],
    ["one of two rows", ["Falsch", "kleiner", "X", "[Belegt]", "Zahl"], "genau zwei Zeilen"],
    ["no bounds", ["Falsch", "Rahmen", "X", "[Belegt]", "Zahl"], "Untergrenze oder Obergrenze fehlt."],
    [
      "no difference",
      ["Falsch", "gleicher Monat", "X", "[K2 März 2023] / [K2 März 2022]", "Zahl"],
      "Differenz zweier veröffentlichter Werte",
    ],
    ["no whole decimals", ["Falsch", "Ableitung", "X", "[Belegt]", "Zahl", 1.5], "Dezimalen sind keine ganze Zahl"],
  ])("%s", (_, row, reason) => {
    const { results, findings } = checked([row, good]);
    expect(results.map(({ id }) => id)).toEqual(["Freie Plätze"]);
    expect(findings.map(brief)).toEqual(["warning published-check-unreadable Prüfrechnungen!E5"]);
    expect(findings[0]?.message.de).toContain(reason);
  });

  it("a chain that doubles with every step ends", () => {
    const chain = Array.from({ length: 40 }, (_, index) => [`P${index}`, "Ableitung", `G${index}`, `[G${index + 1}] + [G${index + 1}]`]);
    const { findings } = checked([...chain, ["P40", "Ableitung", "G40", "[Plätze]"]]);
    expect(findings.some(({ message }) => message.de.includes("zu umfangreich"))).toBe(true);
  });

  it("a published number with more decimals than stated", () => {
    const { results, findings } = checked([good], [...FIGURES, ["Quote", 38.95, "%", 1]]);
    expect(results).toHaveLength(1);
    expect(findings.map(brief)).toEqual(["warning published-decimals Veröffentlicht!C11"]);
  });
});

describe("figures that rows of the workbook must give", () => {
  const months = monthRange("2022-01", "2022-03");
  // 1,000 men and 1,000 women in one municipality, of them 680 each LZB, in each of three months
  const stock = stockTable(months.flatMap((month) => stockLines({ month, figures: [1000, 200, 680] })));
  const findingsFor = (...row: readonly CellValue[]) => {
    const table = rawTable("Veröffentlicht", FIGURE_HEADINGS, filled([row], FIGURE_HEADINGS.length));
    const { data } = readPlanningData(new Map([stock, table].map((raw) => [raw.sheet, raw])));
    return checkPublished(data).findings;
  };
  const span = [firstSerial("2022-01"), firstSerial("2022-03")];

  it("are left alone when they do, and named when they do not", () => {
    expect(findingsFor("LZB", 1360, "Personen", "", "", ...span, "Bestand", "LZB")).toEqual([]);
    expect(findingsFor("LZB", 680, "Personen", "", "", ...span, "Bestand", "LZB", "w", "T-3")).toEqual([]);
    const [finding] = findingsFor("LZB", 1370, "Personen", "", "", ...span, "Bestand", "LZB");
    expect(finding).toMatchObject({ severity: "warning", code: "published-total-differs", sheet: "Bestand" });
    expect(finding?.message.de).toBe("LZB: Veröffentlicht sind 1.370; Männer und Frauen ergeben in der Tabelle 1.360.");
  });

  it.each([
    ["LZBs", span, "Personen", "Ist „LZB“ gemeint?"],
    ["", span, "Personen", "Es fehlen Spalte, Von oder Bis"],
    ["LZB", ["", ""], "Personen", "Es fehlen Spalte, Von oder Bis"],
    ["LZB", [...span].reverse(), "Personen", "oder Bis liegt vor Von"],
    ["LZB", span, "%", "keine Quoten"],
  ])("need a column, months and a plain unit: %j %j %s", (column, [from = "", to = ""], unit, reason) => {
    const findings = findingsFor("LZB", 1360, unit, 0, "", from, to, "Bestand", column);
    expect(findings.map(brief)).toEqual(["warning published-rows-unreadable Veröffentlicht!J5"]);
    expect(findings[0]?.message.de).toContain(reason);
  });
});

describe("a calculation in words of the workbook", () => {
  it.each([
    ["[A] + [B] * 2", ["sum", "A", ["product", "B", 2]]],
    ["([A] + [B]) · 0,5", ["product", ["sum", "A", "B"], 0.5]],
    ["[A]−[B]–1.5", ["difference", ["difference", "A", "B"], 1.5]],
    ["[A 1] : [B-2] - 1", ["change", "A 1", "B-2"]],
    ["-[A]", ["difference", 0, "A"]],
    ["1/(1+[A])", ["quotient", 1, ["sum", 1, "A"]]],
  ])("%s", (text, expression) => {
    expect(parseExpressionText(text)).toEqual(expression);
  });

  it("has a limited length", () => {
    expect(isMissing(parseExpressionText(`${"(".repeat(100_000)}1`))).toBe(true);
  });
});
