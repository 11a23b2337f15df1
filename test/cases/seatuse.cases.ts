import { argumentCases, type IndicatorCases } from "./indicator-case";

export const SEATUSE_CASES: IndicatorCases = {
  indicator: "SEATUSE",
  cases: [
    {
      name: "17 von 20",
      inputs: [17, 20],
      expected: 0.85,
      source: "Planungsdokument, Teil C.2: belegte / vorgehaltene Plätze. 17 / 20 = 0,85",
    },
    {
      name: "Durchschnitt",
      inputs: [16.5, 20],
      expected: 0.825,
      source: "16,5 / 20 = 0,825",
    },
    {
      name: "überbucht",
      inputs: [22, 20],
      expected: 1.1,
      source: "22 / 20 = 1,1",
    },
    {
      name: "leer",
      inputs: [0, 20],
      expected: 0,
      source: "0 / 20 = 0",
    },
    {
      name: "keine Plätze",
      inputs: [3, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Belegt", 17],
      ["Plätze", 20],
    ]),
  ],
};
