import { argumentCases, type IndicatorCases } from "./indicator-case";

export const ACTIVATIONRATE_CASES: IndicatorCases = {
  indicator: "ACTIVATIONRATE",
  cases: [
    {
      name: "ein Monat",
      inputs: [431, 7180],
      expected: 0.0600278551532033,
      source: "K3E2, § 6 Abs. 2 Nr. 2 der Verordnung zu § 48a SGB II: LZB in Maßnahme / LZB, ein Monat. 431 / 7180 = 0,0600278…",
    },
    {
      name: "niemand aktiviert",
      inputs: [0, 7180],
      expected: 0,
      source: "0 / 7180 = 0",
    },
    {
      name: "alle aktiviert",
      inputs: [12, 12],
      expected: 1,
      source: "12 / 12 = 1",
    },
    {
      name: "mehr in Maßnahme als LZB",
      inputs: [13, 12],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "keine LZB",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["LZB_in_Maßnahme", 431],
      ["LZB", 7180],
    ]),
  ],
};
