import { argumentCases, type IndicatorCases } from "./indicator-case";

export const DENSITY_CASES: IndicatorCases = {
  indicator: "DENSITY",
  cases: [
    {
      name: "je 1.000",
      inputs: [13928, 267846],
      expected: 52.0000298679092,
      source: "1000 · 13.928 / 267.846 = 51,9999999…",
    },
    {
      name: "je 100, Kreis Kleve",
      inputs: [13928, 267846, 100],
      expected: 5.20000298679092,
      published: { value: 5.2, decimals: 1 },
      source: "veröffentlicht: 5,2 von 100 Einwohnern bei 13.928 Personen, also Basis 13.928 / 0,052 = 267.846",
    },
    {
      name: "Je leer",
      inputs: [313, 313000, null],
      expected: 1,
      source: "1000 · 313 / 313.000 = 1",
    },
    {
      name: "niemand",
      inputs: [0, 12500],
      expected: 0,
      source: "0 / 12.500 = 0",
    },
    {
      name: "mehr Personen als Einwohner",
      inputs: [12501, 12500],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "keine Einwohner",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "je 0",
      inputs: [10, 1000, 0],
      expected: "#N/A",
      source: "Regel: auf 0 kann sich nichts beziehen",
    },
    {
      name: "je weniger als nichts",
      inputs: [10, 1000, -100],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
    ...argumentCases([
      ["Personen", 13928],
      ["Einwohner", 267846],
    ]),
  ],
};
