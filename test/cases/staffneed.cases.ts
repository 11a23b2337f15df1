import type { IndicatorCases } from "./indicator-case";

export const STAFFNEED_CASES: IndicatorCases = {
  indicator: "STAFFNEED",
  cases: [
    {
      name: "ein Fünftel unter 25",
      inputs: [2216, 8864],
      expected: 88.64,
      source: "§ 44c Abs. 4 S. 3 SGB II: 1:75 und 1:150. 2216 / 75 + 8864 / 150 = 29,546666… + 59,093333… = 88,64",
    },
    {
      name: "eigene Schlüssel",
      inputs: [300, 900, 60, 120],
      expected: 12.5,
      source: "300 / 60 + 900 / 120 = 5 + 7,5",
    },
    {
      name: "nur der zweite Schlüssel eigen",
      inputs: [150, 1200, null, 100],
      expected: 14,
      source: "150 / 75 + 1200 / 100 = 2 + 12",
    },
    {
      name: "keine Jüngeren",
      inputs: [0, 150],
      expected: 1,
      source: "0 / 75 + 150 / 150 = 1",
    },
    {
      name: "Schlüssel 0",
      inputs: [300, 900, 0, 120],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "zweiter Schlüssel 0",
      inputs: [300, 900, 60, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "Jüngere unbekannt",
      inputs: [null, 900],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Ältere unbekannt",
      inputs: [300, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: [300, "viele"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [-300, 900],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
    {
      name: "negativer Schlüssel",
      inputs: [300, 900, -75],
      expected: "#VALUE!",
      source: "Regel: ein Betreuungsschlüssel ist nicht negativ",
    },
  ],
};
