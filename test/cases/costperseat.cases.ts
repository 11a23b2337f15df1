import { argumentCases, type IndicatorCases } from "./indicator-case";

export const COSTPERSEAT_CASES: IndicatorCases = {
  indicator: "COSTPERSEAT",
  cases: [
    {
      name: "je Platz und Monat",
      inputs: [144000, 20, 12],
      expected: 600,
      source: "144.000 / 20 / 12 = 600",
    },
    {
      name: "je belegtem Platz und Monat",
      inputs: [144000, 17, 12],
      expected: 705.882352941176,
      source: "144.000 / 17 / 12 = 705,8823529…",
    },
    {
      name: "je Platz",
      inputs: [144000, 20],
      expected: 7200,
      source: "144.000 / 20 = 7.200",
    },
    {
      name: "Monate leer",
      inputs: [144000, 20, null],
      expected: 7200,
      source: "leer heißt der ganze Zeitraum",
    },
    {
      name: "kostenlos",
      inputs: [0, 20, 12],
      expected: 0,
      source: "0 / 20 / 12 = 0",
    },
    {
      name: "keine Plätze",
      inputs: [144000, 0, 12],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "keine Monate",
      inputs: [144000, 20, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "negative Monate",
      inputs: [144000, 20, -12],
      expected: "#VALUE!",
      source: "Regel: Monate sind nicht negativ",
    },
    ...argumentCases([
      ["Kosten", 144000],
      ["Plätze", 20],
    ]),
  ],
};
