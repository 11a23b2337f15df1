import type { IndicatorCases } from "./indicator-case";

export const REALLOCATION_CASES: IndicatorCases = {
  indicator: "REALLOCATION",
  cases: [
    {
      name: "Kleve 2023, Lesart A",
      inputs: [18374877, 15774877],
      expected: 2600000,
      source: "18.374.877 − 15.774.877 = 2.600.000",
    },
    {
      name: "Kleve 2023, Lesart B",
      inputs: [18991003, 15774877],
      expected: 3216126,
      source: "18.991.003 − 15.774.877 = 2.600.000 + 616.126 = 3.216.126",
    },
    {
      name: "Zuteilung reicht",
      inputs: [15000000, 15774877],
      expected: 0,
      source: "15.000.000 − 15.774.877 < 0, also 0",
    },
    {
      name: "Zuteilung reicht genau",
      inputs: [100.25, 100.25],
      expected: 0,
      source: "100,25 − 100,25 = 0",
    },
    {
      name: "nichts zugeteilt",
      inputs: [100, 0],
      expected: 100,
      source: "100 − 0 = 100",
    },
    {
      name: "Bedarf unbekannt",
      inputs: [null, 100],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Zuteilung unbekannt",
      inputs: [100, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: [100, "offen"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [-100, 50],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
  ],
};
