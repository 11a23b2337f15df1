import type { IndicatorCases } from "./indicator-case";

export const GROUPSHARE_CASES: IndicatorCases = {
  indicator: "GROUPSHARE",
  cases: [
    {
      name: "Frauen an den Integrationen, 1. Halbjahr 2022",
      inputs: [384, 987],
      expected: 0.389057750759878,
      published: { value: 0.389, decimals: 3 },
      source: "Planungsdokument 2023: 384 Frauen sind 38,9 %, also 987 Integrationen. 384 / 987 = 0,3890577507…",
    },
    {
      name: "Frauen an den Integrationen, 1. Halbjahr 2021",
      inputs: [331, 988],
      expected: 0.33502024291498,
      published: { value: 0.335, decimals: 3 },
      source: "Planungsdokument 2023: 331 Frauen sind 33,5 %, also 988 Integrationen. 331 / 988 = 0,3350202429…",
    },
    {
      name: "niemand",
      inputs: [0, 10],
      expected: 0,
      source: "0 / 10 = 0",
    },
    {
      name: "Gruppe größer als Gesamt",
      inputs: [11, 10],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "Gesamt 0",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "Gruppe unbekannt",
      inputs: [null, 10],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Gesamt unbekannt",
      inputs: [3, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: [3, "zehn"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [3, -10],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
  ],
};
