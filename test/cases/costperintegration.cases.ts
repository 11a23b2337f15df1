import { argumentCases, type IndicatorCases } from "./indicator-case";

export const COSTPERINTEGRATION_CASES: IndicatorCases = {
  indicator: "COSTPERINTEGRATION",
  cases: [
    {
      name: "neun Integrationen",
      inputs: [144000, 9],
      expected: 16000,
      source: "144.000 / 9 = 16.000",
    },
    {
      name: "EGT 2023 je Integration",
      inputs: [9157312, 1974],
      expected: 4638.96251266464,
      source: "Planungsdokument 2023: 987 Integrationen im Halbjahr, angenommen 1.974 im Jahr; Lesart A: 9.157.312 / 1974 = 4.638,9625… €",
    },
    {
      name: "kostenlos",
      inputs: [0, 9],
      expected: 0,
      source: "0 / 9 = 0",
    },
    {
      name: "keine Integration",
      inputs: [144000, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Kosten", 144000],
      ["Integrationen", 9],
    ]),
  ],
};
