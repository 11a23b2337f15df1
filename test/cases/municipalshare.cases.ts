import type { IndicatorCases } from "./indicator-case";

export const MUNICIPALSHARE_CASES: IndicatorCases = {
  indicator: "MUNICIPALSHARE",
  cases: [
    {
      name: "Kleve 2023 ohne Umschichtung",
      inputs: [15774877],
      expected: 2827572.29245283,
      published: { value: 2827572.29, decimals: 2 },
      source:
        "§ 46 Abs. 3 S. 1 SGB II: der Bund trägt 84,8 % der Gesamtverwaltungskosten. 15774877 · 0,152 / 0,848 = 2.827.572,2924… (18.602.449,29 − 15.774.877)",
    },
    {
      name: "Kleve 2023, Lesart A",
      inputs: [18374877],
      expected: 3293610.02830189,
      published: { value: 3293610.03, decimals: 2 },
      source: "18374877 · 0,152 / 0,848 = 3.293.610,0283…",
    },
    {
      name: "Kleve 2023, Lesart B",
      inputs: [18991003],
      expected: 3404047.70754717,
      published: { value: 3404047.71, decimals: 2 },
      source: "18991003 · 0,152 / 0,848 = 3.404.047,7075…",
    },
    {
      name: "auf 2,6 Mio. € Umschichtung",
      inputs: [2600000],
      expected: 466037.735849057,
      published: { value: 466037.74, decimals: 2 },
      source: "2600000 · 0,152 / 0,848 = 466.037,7358…: jeder umgeschichtete Euro kostet den Kreis 17,92 Cent",
    },
    {
      name: "nicht 15,2 % des Bundesbetrags",
      inputs: [848],
      expected: 152,
      source: "848 ist der Bundesanteil von 1000; 15,2 % von 1000 sind 152 (15,2 % von 848 wären 128,90)",
    },
    {
      name: "anderer kommunaler Anteil",
      inputs: [1000, 0.126],
      expected: 144.164759725401,
      source: "1000 · 0,126 / 0,874 = 144,1647597254…",
    },
    {
      name: "Bund trägt nichts",
      inputs: [1000, 1],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "negativer Anteil",
      inputs: [1000, -0.1],
      expected: "#VALUE!",
      source: "Regel: ein Anteil liegt zwischen 0 und 1",
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
      name: "Text beim Anteil",
      inputs: [1000, "15,2 %"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
  ],
};
