import type { IndicatorCases } from "./indicator-case";

export const GENDERGAP_CASES: IndicatorCases = {
  indicator: "GENDERGAP",
  cases: [
    {
      name: "Abstand wie im Juni 2022",
      inputs: [0.301, 0.193],
      expected: 0.108,
      published: { value: 0.108, decimals: 3 },
      source: "Planungsdokument 2023: 10,8 Prozentpunkte (Quoten hier angenommen): 30,1 % − 19,3 % = 10,8",
    },
    {
      name: "Frauen liegen vorn",
      inputs: [0.2, 0.25],
      expected: -0.05,
      source: "20 % − 25 % = −5 Prozentpunkte",
    },
    {
      name: "kein Abstand",
      inputs: [0.25, 0.25],
      expected: 0,
      source: "25 % − 25 % = 0",
    },
    {
      name: "Quote 0 ist eine Angabe",
      inputs: [0.25, 0],
      expected: 0.25,
      source: "25 % − 0 % = 25 Prozentpunkte",
    },
    {
      name: "Männer unbekannt",
      inputs: [null, 0.2],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Frauen unbekannt",
      inputs: [0.2, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: ["30,1 %", 0.2],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [0.2, -0.1],
      expected: "#VALUE!",
      source: "Regel: eine Quote ist nicht negativ",
    },
  ],
};
