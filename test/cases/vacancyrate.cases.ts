import { argumentCases, type IndicatorCases } from "./indicator-case";

export const VACANCYRATE_CASES: IndicatorCases = {
  indicator: "VACANCYRATE",
  cases: [
    {
      name: "sieben von 120 Stellen frei",
      inputs: [120, 113],
      expected: 0.0583333333333333,
      source: "(120 − 113) / 120 = 7 / 120 = 0,0583333…",
    },
    {
      name: "voll besetzt",
      inputs: [113, 113],
      expected: 0,
      source: "(113 − 113) / 113 = 0",
    },
    {
      name: "mehr besetzt als geplant",
      inputs: [100, 105],
      expected: -0.05,
      source: "(100 − 105) / 100 = −0,05",
    },
    {
      name: "niemand da",
      inputs: [16, 0],
      expected: 1,
      source: "(16 − 0) / 16 = 1",
    },
    {
      name: "keine Stellen geplant",
      inputs: [0, 5],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["VZÄ_Soll", 120],
      ["VZÄ_Ist", 113],
    ]),
  ],
};
