import { inColumn, inRow, type IndicatorCases } from "./indicator-case";

const EVERY_MONTH_240 = Array<number>(12).fill(240);
const EVERY_MONTH_10 = Array<number>(12).fill(10);
const STOCK_11080 = Array<number>(13).fill(11080);
/** From t−12 to t. */
const FALLING_STOCK = [1300, 1200, 1100, 1000, 900, 800, 700, 600, 500, 400, 300, 200, 100];

export const INTEGRATIONRATE_CASES: IndicatorCases = {
  indicator: "INTEGRATIONRATE",
  cases: [
    {
      name: "gleichbleibender Bestand",
      inputs: [inColumn(EVERY_MONTH_240), inColumn(STOCK_11080)],
      expected: 0.259927797833935,
      source: "§ 5 Abs. 1 der Verordnung zu § 48a SGB II: 12 · 240 = 2880 Integrationen; Ø Bestand 11.080. 2880 / 11.080 = 0,2599277…",
    },
    {
      name: "fallender Bestand, Praxis",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK)],
      expected: 0.16,
      source: "Vormonatsbestände t−12 bis t−1: 1300 + 1200 + … + 200 = 9000, Ø 750. 120 / 750 = 0,16",
    },
    {
      name: "fallender Bestand, wörtlich",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), "wörtlich"],
      expected: 0.184615384615385,
      source: "Bestände t−11 bis t: 1200 + 1100 + … + 100 = 7800, Ø 650. 120 / 650 = 0,1846153…",
    },
    {
      name: "englisch und groß geschrieben",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), "LITERAL"],
      expected: 0.184615384615385,
      source: "wie „wörtlich“",
    },
    {
      name: "Umlaut groß geschrieben",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), "WÖRTLICH"],
      expected: 0.184615384615385,
      source: "wie „wörtlich“",
    },
    {
      name: "Vormonate ausdrücklich",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), "Vormonate"],
      expected: 0.16,
      source: "wie ohne Fenster",
    },
    {
      name: "Fenster leer",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), null],
      expected: 0.16,
      source: "wie ohne Fenster",
    },
    {
      name: "in Zeilen",
      inputs: [inRow(EVERY_MONTH_10), inRow(FALLING_STOCK)],
      expected: 0.16,
      source: "die Richtung ändert nichts",
    },
    {
      name: "in Zeilen, wörtlich",
      inputs: [inRow(EVERY_MONTH_10), inRow(FALLING_STOCK), "literal"],
      expected: 0.184615384615385,
      source: "die Richtung ändert nichts",
    },
    {
      name: "Integrationen in der Zeile, Bestände in der Spalte",
      inputs: [inRow(EVERY_MONTH_10), inColumn(FALLING_STOCK)],
      expected: 0.16,
      source: "die Richtung ändert nichts",
    },
    {
      name: "ein Monat ohne Integration",
      inputs: [inColumn([0, ...Array<number>(11).fill(10)]), inColumn(FALLING_STOCK)],
      expected: 0.146666666666667,
      source: "110 / 750 = 0,1466666…: 0 ist ein Wert, keine Lücke",
    },
    {
      name: "Lücke in den Integrationen",
      inputs: [inColumn([...Array<number>(11).fill(10), null]), inColumn(FALLING_STOCK)],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
    {
      name: "erster Monat der Daten: Vormonatsbestand fehlt",
      inputs: [inColumn(EVERY_MONTH_10), inColumn([null, ...FALLING_STOCK.slice(1)])],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
    {
      name: "Bestand 0",
      inputs: [inColumn(EVERY_MONTH_10), inColumn([...FALLING_STOCK.slice(0, 12), 0])],
      expected: "#N/A",
      source: "Regel: ein Bestand von 0 ist von einer leeren Zelle nicht zu unterscheiden",
    },
    {
      name: "nur elf Monate",
      inputs: [inColumn(EVERY_MONTH_10.slice(1)), inColumn(FALLING_STOCK)],
      expected: "#VALUE!",
      source: "Regel: es müssen zwölf Monatswerte sein",
    },
    {
      name: "nur zwölf Bestände",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK.slice(1))],
      expected: "#VALUE!",
      source: "Regel: es müssen dreizehn Bestände sein, sonst ist das Fenster falsch",
    },
    {
      name: "als Block",
      inputs: [[EVERY_MONTH_10.slice(0, 6), EVERY_MONTH_10.slice(0, 6)], inColumn(FALLING_STOCK)],
      expected: "#VALUE!",
      source: "Regel: Monatswerte stehen in einer Zeile oder Spalte",
    },
    {
      name: "Text unter den Beständen",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(["k. A.", ...FALLING_STOCK.slice(1)])],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negative Integration",
      inputs: [inColumn([-1, ...EVERY_MONTH_10.slice(1)]), inColumn(FALLING_STOCK)],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
    {
      name: "unbekanntes Fenster",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), "Quartal"],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "Fenster als Zahl",
      inputs: [inColumn(EVERY_MONTH_10), inColumn(FALLING_STOCK), 2],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
  ],
};
