import { argumentCases, type IndicatorCases } from "./indicator-case";

export const SPENDINGRATE_CASES: IndicatorCases = {
  indicator: "SPENDINGRATE",
  cases: [
    {
      name: "des Verfügbaren",
      inputs: [9800000, 10500000],
      expected: 0.933333333333333,
      source: "9.800.000 / 10.500.000 = 0,9333333…",
    },
    {
      name: "der Zuteilung",
      inputs: [9157312, 11757312],
      expected: 0.778861018572953,
      source: "Planungsdokument 2023, Lesart A: alles nach Umschichtung Verfügbare ausgegeben. 9.157.312 / 11.757.312 = 0,7788610…",
    },
    {
      name: "nichts ausgegeben",
      inputs: [0, 10500000],
      expected: 0,
      source: "0 / 10.500.000 = 0",
    },
    {
      name: "mehr ausgegeben als verfügbar",
      inputs: [110, 100],
      expected: 1.1,
      source: "110 / 100 = 1,1",
    },
    {
      name: "keine Mittel",
      inputs: [10, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Ausgaben", 9800000],
      ["Mittel", 10500000],
    ]),
  ],
};
