import type { IndicatorCases } from "./indicator-case";

export const BUDGETCHANGE_CASES: IndicatorCases = {
  indicator: "BUDGETCHANGE",
  cases: [
    {
      name: "Kleve, Verwaltungstitel 2023",
      inputs: [15774877, 16391003],
      expected: -0.0375892799238704,
      published: { value: -0.0376, decimals: 4 },
      source: "Planungsdokument 2023: VWT 15.774.877 €, 616.126 € weniger, also 2022 16.391.003 €. −616126 / 16391003 = −0,0375892799…",
    },
    {
      name: "Kleve, Gesamtbudget 2023",
      inputs: [27532189, 29893799],
      expected: -0.0789999959523378,
      published: { value: -0.079, decimals: 3 },
      source: "15.774.877 + 11.757.312 = 27.532.189 €; 2022: 27.532.189 / 0,921 = 29.893.799 €. −2361610 / 29893799 = −0,07899999…",
    },
    {
      name: "Kleve, Gesamtbudget 2022",
      inputs: [29893799, 31106971],
      expected: -0.0390000042112747,
      published: { value: -0.039, decimals: 3 },
      source: "2021: 29.893.799 / 0,961 = 31.106.971 €. −1213172 / 31106971 = −0,0390000042…",
    },
    {
      name: "Kleve, Eingliederungstitel 2023",
      inputs: [11757312, 13502796],
      expected: -0.129268338201955,
      published: { value: -0.129, decimals: 3 },
      source: "2022: 29.893.799 − 16.391.003 = 13.502.796 €. −1745484 / 13502796 = −0,1292683382…",
    },
    {
      name: "unverändert",
      inputs: [500.5, 500.5],
      expected: 0,
      source: "(500,50 − 500,50) / 500,50 = 0",
    },
    {
      name: "alles gestrichen",
      inputs: [0, 1000],
      expected: -1,
      source: "(0 − 1000) / 1000 = −1",
    },
    {
      name: "Vorjahr 0",
      inputs: [1000, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "Jahr unbekannt",
      inputs: [null, 1000],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Vorjahr unbekannt",
      inputs: [1000, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: ["vorläufig", 1000],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [1000, -5],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
  ],
};
