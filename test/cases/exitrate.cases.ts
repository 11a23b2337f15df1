import { inColumn, inRow, type IndicatorCases } from "./indicator-case";

const TEN_EVERY_MONTH = Array<number>(12).fill(10);
const HALF_AND_HALF = [...Array<number>(6).fill(100), ...Array<number>(6).fill(200)];
/** The stock of the month itself, t, is not a denominator. */
const PREVIOUS_MONTHS = [...HALF_AND_HALF, 999];

export const EXITRATE_CASES: IndicatorCases = {
  indicator: "EXITRATE",
  cases: [
    {
      name: "Mittel der Monatsraten",
      inputs: [inColumn(TEN_EVERY_MONTH), inColumn(PREVIOUS_MONTHS)],
      expected: 0.075,
      source: "§ 4 Abs. 2 Nr. 4 der Verordnung zu § 48a SGB II: (6 · 10/100 + 6 · 10/200) / 12 = 0,075",
    },
    {
      name: "Summe durch Summe",
      inputs: [inColumn(TEN_EVERY_MONTH), inColumn(PREVIOUS_MONTHS), "Summen"],
      expected: 0.0666666666666667,
      source: "120 / (600 + 1200) = 0,0666666…",
    },
    {
      name: "englisches Wort",
      inputs: [inRow(TEN_EVERY_MONTH), inRow(PREVIOUS_MONTHS), "sums"],
      expected: 0.0666666666666667,
      source: "wie „Summen“",
    },
    {
      name: "ausdrücklich Mittel, in Zeilen",
      inputs: [inRow(TEN_EVERY_MONTH), inRow(PREVIOUS_MONTHS), "mean"],
      expected: 0.075,
      source: "wie ohne Verfahren",
    },
    {
      name: "Verfahren leer",
      inputs: [inRow(TEN_EVERY_MONTH), inRow(PREVIOUS_MONTHS), null],
      expected: 0.075,
      source: "wie ohne Verfahren",
    },
    {
      name: "keine Abgänge",
      inputs: [inColumn(Array<number>(12).fill(0)), inColumn(PREVIOUS_MONTHS)],
      expected: 0,
      source: "0 ist ein Wert, keine Lücke",
    },
    {
      name: "Lücke",
      inputs: [inColumn([10, null, ...Array<number>(10).fill(10)]), inColumn(PREVIOUS_MONTHS)],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
    {
      name: "Bestand 0 in einem Monat",
      inputs: [inColumn(TEN_EVERY_MONTH), inColumn([0, ...PREVIOUS_MONTHS.slice(1)])],
      expected: "#N/A",
      source: "Regel: ein Bestand von 0 ist von einer leeren Zelle nicht zu unterscheiden",
    },
    {
      name: "verschiedene Richtungen",
      inputs: [inColumn(TEN_EVERY_MONTH), inRow(PREVIOUS_MONTHS)],
      expected: "#VALUE!",
      source: "Regel: beide Reihen laufen in derselben Richtung",
    },
    {
      name: "elf Monate",
      inputs: [inColumn(TEN_EVERY_MONTH.slice(1)), inColumn(PREVIOUS_MONTHS.slice(1))],
      expected: "#VALUE!",
      source: "Regel: es müssen zwölf Monatswerte sein",
    },
    {
      name: "unbekanntes Verfahren",
      inputs: [inColumn(TEN_EVERY_MONTH), inColumn(PREVIOUS_MONTHS), "Median"],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "Text",
      inputs: [inColumn(["zehn", ...TEN_EVERY_MONTH.slice(1)]), inColumn(PREVIOUS_MONTHS)],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [inColumn([-10, ...TEN_EVERY_MONTH.slice(1)]), inColumn(PREVIOUS_MONTHS)],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
    {
      name: "zwölf Bestände",
      inputs: [inColumn(TEN_EVERY_MONTH), inColumn(HALF_AND_HALF)],
      expected: "#VALUE!",
      source: "Regel: Abgänge gehören zum Bestand des Vormonats, also einer mehr",
    },
    {
      name: "Berichtsmonat ohne Bestand",
      inputs: [inColumn(TEN_EVERY_MONTH), inColumn([...HALF_AND_HALF, null])],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
  ],
};
