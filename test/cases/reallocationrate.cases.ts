import { argumentCases, type IndicatorCases } from "./indicator-case";

export const REALLOCATIONRATE_CASES: IndicatorCases = {
  indicator: "REALLOCATIONRATE",
  cases: [
    {
      name: "Planung 2023, Lesart A",
      inputs: [2600000, 11757312],
      expected: 0.221138981427047,
      published: { value: 0.221, decimals: 3 },
      source: "Planungsdokument 2023: Umschichtung wie 2022, EGT 11.757.312 €. 2.600.000 / 11.757.312 = 0,2211389…",
    },
    {
      name: "Planung 2023, Lesart B",
      inputs: [3216126, 11757312],
      expected: 0.273542626069632,
      published: { value: 0.274, decimals: 3 },
      source: "(2.600.000 + 616.126) / 11.757.312 = 0,2735426…",
    },
    {
      name: "2022",
      inputs: [2600000, 13502796],
      expected: 0.1925527127863,
      published: { value: 0.193, decimals: 3 },
      source: "EGT 2022 = 29.893.799 − 16.391.003 = 13.502.796 €. 2.600.000 / 13.502.796 = 0,1925527…",
    },
    {
      name: "umgekehrte Richtung",
      inputs: [-100000, 1000000],
      expected: -0.1,
      source: "−100.000 / 1.000.000 = −0,1",
    },
    {
      name: "nichts umgeschichtet",
      inputs: [0, 1000000],
      expected: 0,
      source: "0 / 1.000.000 = 0",
    },
    {
      name: "alles umgeschichtet",
      inputs: [1000000, 1000000],
      expected: 1,
      source: "1.000.000 / 1.000.000 = 1",
    },
    {
      name: "mehr umgeschichtet als zugeteilt",
      inputs: [1000001, 1000000],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "keine Zuteilung",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Umschichtung", 2600000, "darf negativ sein"],
      ["Zuteilung", 11757312],
    ]),
  ],
};
