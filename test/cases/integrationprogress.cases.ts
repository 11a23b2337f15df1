import { inColumn, inRow, type IndicatorCases } from "./indicator-case";

export const INTEGRATIONPROGRESS_CASES: IndicatorCases = {
  indicator: "INTEGRATIONPROGRESS",
  cases: [
    {
      name: "erstes Halbjahr 2022",
      inputs: [inColumn([160, 165, 165, 165, 166, 166]), inColumn([...Array<number>(6).fill(10362), 11080])],
      expected: 0.0952518818760857,
      source:
        "Planungsdokument 2023: 987 Integrationen im 1. Halbjahr 2022. Bestand der Vormonate Dezember bis Mai angenommen 10.362 (Ø Januar bis Juni 10.482 mit 11.080 im Juni), der Juni zählt nicht. 987 / 10.362 = 0,0952518…",
    },
    {
      name: "Januar",
      inputs: [inRow([30]), inRow([1000, 1100])],
      expected: 0.03,
      source: "30 / Bestand im Dezember 1000 = 0,03",
    },
    {
      name: "Januar in der Spalte",
      inputs: [inColumn([30]), inColumn([1000, 1100])],
      expected: 0.03,
      source: "30 / 1000 = 0,03",
    },
    {
      name: "drei Monate",
      inputs: [inColumn([10, 20, 30]), inColumn([900, 1000, 1100, 5000])],
      expected: 0.06,
      source: "BIAJ: Januar bis März je Ø Dezember bis Februar. 60 / ((900 + 1000 + 1100) / 3) = 0,06",
    },
    {
      name: "ganzes Jahr wie K2",
      inputs: [inRow(Array<number>(12).fill(10)), inRow([1300, 1200, 1100, 1000, 900, 800, 700, 600, 500, 400, 300, 200, 100])],
      expected: 0.16,
      source: "im Dezember gleich K2: 120 / 750 = 0,16",
    },
    {
      name: "Lücke",
      inputs: [inColumn([10, null, 30]), inColumn([900, 1000, 1100, 5000])],
      expected: "#N/A",
      source: "Regel: ein Fenster mit Lücke ergibt #N/A",
    },
    {
      name: "Bestand 0",
      inputs: [inColumn([10, 20, 30]), inColumn([900, 0, 1100, 5000])],
      expected: "#N/A",
      source: "Regel: ein Bestand von 0 ist von einer leeren Zelle nicht zu unterscheiden",
    },
    {
      name: "gleich viele Bestände",
      inputs: [inColumn([10, 20, 30]), inColumn([900, 1000, 1100])],
      expected: "#VALUE!",
      source: "Regel: die Bestände beginnen einen Monat früher",
    },
    {
      name: "zwei Bestände zu viel",
      inputs: [inColumn([10, 20, 30]), inColumn([900, 1000, 1100, 1200, 1300])],
      expected: "#VALUE!",
      source: "Regel: die Bestände beginnen einen Monat früher",
    },
    {
      name: "verschiedene Richtungen",
      inputs: [inColumn([10, 20, 30]), inRow([900, 1000, 1100, 1200])],
      expected: "#VALUE!",
      source: "Regel: beide Reihen laufen in derselben Richtung",
    },
    {
      name: "dreizehn Monate",
      inputs: [inRow(Array<number>(13).fill(1)), inRow(Array<number>(13).fill(9))],
      expected: "#VALUE!",
      source: "Regel: ein Jahr hat zwölf Monate",
    },
    {
      name: "Text",
      inputs: [inColumn([10, "zwanzig", 30]), inColumn([900, 1000, 1100, 5000])],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativer Bestand",
      inputs: [inColumn([10, 20, 30]), inColumn([900, -1000, 1100, 5000])],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
  ],
};
