import { inColumn, inRow, type IndicatorCases } from "./indicator-case";

export const WEIGHTEDMEAN_CASES: IndicatorCases = {
  indicator: "WEIGHTEDMEAN",
  cases: [
    {
      name: "Summe durch Summe",
      inputs: [inColumn([20, 150]), inColumn([100, 500])],
      expected: 0.283333333333333,
      source: "(20 + 150) / (100 + 500) = 0,2833333…; das Mittel der Quoten 0,2 und 0,3 wäre 0,25",
    },
    {
      name: "Fallschlüssel des Kreises",
      inputs: [inColumn([4000, 7080]), inColumn([43, 70])],
      expected: 98.0530973451327,
      published: { value: 98, decimals: 0 },
      source: "Planungsdokument: Kreis = ΣeLb / ΣVZÄ. 11.080 / 113 = 98,0530973…",
    },
    {
      name: "in Zeilen",
      inputs: [inRow([20, 150]), inRow([100, 500])],
      expected: 0.283333333333333,
      source: "die Richtung ändert nichts",
    },
    {
      name: "als Block",
      inputs: [
        [
          [20, 150],
          [30, null],
        ],
        [
          [100, 500],
          [50, null],
        ],
      ],
      expected: 0.307692307692308,
      source: "(20 + 150 + 30) / (100 + 500 + 50) = 0,3076923…; das leere Paar zählt nicht",
    },
    {
      name: "eine Zelle",
      inputs: [20, 100],
      expected: 0.2,
      source: "20 / 100 = 0,2",
    },
    {
      name: "leere und Nullpaare",
      inputs: [inColumn([20, null, 0, ""]), inColumn([100, null, 0, 0])],
      expected: 0.2,
      source: "20 / 100; ein Paar ohne Aussage schadet nicht",
    },
    {
      name: "negative Zähler (Veränderungen)",
      inputs: [inColumn([-10, 5]), inColumn([100, 100])],
      expected: -0.025,
      source: "(−10 + 5) / 200 = −0,025",
    },
    {
      name: "Zähler 0",
      inputs: [inColumn([20, 0]), inColumn([100, 100])],
      expected: 0.1,
      source: "20 / 200 = 0,1: 0 ist ein Wert",
    },
    {
      name: "Zähler fehlt",
      inputs: [inColumn([20, null]), inColumn([100, 500])],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Nenner fehlt",
      inputs: [inColumn([20, 150]), inColumn([100, null])],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Nenner 0 unter einem Zähler",
      inputs: [inColumn([20, 150]), inColumn([100, 0])],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "alles leer",
      inputs: [inColumn([null, null]), inColumn([null, null])],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "verschieden lang",
      inputs: [inColumn([20, 150]), inColumn([100, 500, 1])],
      expected: "#VALUE!",
      source: "Regel: beide Bereiche haben dieselbe Form",
    },
    {
      name: "verschiedene Richtungen",
      inputs: [inColumn([20, 150]), inRow([100, 500])],
      expected: "#VALUE!",
      source: "Regel: beide Bereiche haben dieselbe Form",
    },
    {
      name: "Text",
      inputs: [inColumn([20, "k. A."]), inColumn([100, 500])],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativer Nenner",
      inputs: [inColumn([20, 150]), inColumn([100, -500])],
      expected: "#VALUE!",
      source: "Regel: Nenner sind nicht negativ",
    },
  ],
};
