import { argumentCases, type IndicatorCases } from "./indicator-case";

export const BUDGETPERHEAD_CASES: IndicatorCases = {
  indicator: "BUDGETPERHEAD",
  cases: [
    {
      name: "EGT 2023 je eLb",
      inputs: [11757312, 11080],
      expected: 1061.12924187726,
      published: { value: 1061, decimals: 0 },
      source: "Planungsdokument 2023: 11.757.312 € auf rund 11.080 eLb (Juni 2022) = 1.061,1292… €",
    },
    {
      name: "Gesamtverwaltungskosten je eLb",
      inputs: [21668487.03, 11080],
      expected: 1955.63962364621,
      published: { value: 1956, decimals: 0 },
      source: "GVK bei Lesart A = (15.774.877 + 2.600.000) / 0,848 = 21.668.487,03 €; / 11.080 = 1.955,6396… €",
    },
    {
      name: "Gesamtverwaltungskosten je VZÄ",
      inputs: [21668487.03, 258],
      expected: 83986.3838372093,
      published: { value: 83986, decimals: 0 },
      source: "129 + 113 + 16 = 258 VZÄ; 21.668.487,03 / 258 = 83.986,3838… €",
    },
    {
      name: "nichts zu verteilen",
      inputs: [0, 11080],
      expected: 0,
      source: "0 / 11.080 = 0",
    },
    {
      name: "niemand",
      inputs: [11757312, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Betrag", 11757312],
      ["Köpfe", 11080],
    ]),
  ],
};
