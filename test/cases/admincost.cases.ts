import type { IndicatorCases } from "./indicator-case";

export const ADMINCOST_CASES: IndicatorCases = {
  indicator: "ADMINCOST",
  cases: [
    {
      name: "Kleve 2023 ohne Umschichtung",
      inputs: [15774877],
      expected: 18602449.2924528,
      published: { value: 18602449.29, decimals: 2 },
      source: "§ 46 Abs. 3 S. 1 SGB II: der Bund trägt 84,8 % der Gesamtverwaltungskosten. 15774877 / 0,848 = 18.602.449,2924…",
    },
    {
      name: "Kleve 2023, Lesart A: 2,6 Mio. € umgeschichtet",
      inputs: [18374877],
      expected: 21668487.0283019,
      published: { value: 21668487.03, decimals: 2 },
      source: "15.774.877 + 2.600.000 = 18.374.877; / 0,848 = 21.668.487,0283…",
    },
    {
      name: "Kleve 2023, Lesart B: Stand 2022 gehalten",
      inputs: [18991003],
      expected: 22395050.7075472,
      published: { value: 22395050.71, decimals: 2 },
      source: "16.391.003 + 2.600.000 = 18.991.003; / 0,848 = 22.395.050,7075…",
    },
    {
      name: "anderer kommunaler Anteil",
      inputs: [1000, 0.126],
      expected: 1144.1647597254,
      source: "12,6 % kommunal: 1000 / 0,874 = 1144,1647597254…",
    },
    {
      name: "leerer Anteil heißt 15,2 %",
      inputs: [848, null],
      expected: 1000,
      source: "848 / 0,848 = 1000",
    },
    {
      name: "ohne kommunalen Anteil",
      inputs: [1000, 0],
      expected: 1000,
      source: "1000 / (1 − 0) = 1000",
    },
    {
      name: "Bund trägt nichts",
      inputs: [1000, 1],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl (1 − 1 = 0)",
    },
    {
      name: "Prozent statt Anteil",
      inputs: [1000, 15.2],
      expected: "#VALUE!",
      source: "Regel: 15,2 % sind 0,152; ein Anteil liegt zwischen 0 und 1",
    },
    {
      name: "Betrag unbekannt",
      inputs: [null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: ["15,8 Mio"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [-1],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
  ],
};
