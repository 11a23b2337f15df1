import { argumentCases, type IndicatorCases } from "./indicator-case";

export const COMMITMENTRATE_CASES: IndicatorCases = {
  indicator: "COMMITMENTRATE",
  cases: [
    {
      name: "nach Umschichtung",
      inputs: [5400000, 11757312, 2600000],
      expected: 0.589692695847865,
      source: "11.757.312 − 2.600.000 = 9.157.312 (Lesart A); 5.400.000 / 9.157.312 = 0,5896926…",
    },
    {
      name: "ohne Umschichtung",
      inputs: [5400000, 11757312],
      expected: 0.459288653733098,
      source: "5.400.000 / 11.757.312 = 0,4592886…",
    },
    {
      name: "Umschichtung leer",
      inputs: [5400000, 11757312, null],
      expected: 0.459288653733098,
      source: "leer heißt nichts umgeschichtet",
    },
    {
      name: "in den Eingliederungstitel umgeschichtet",
      inputs: [500000, 900000, -100000],
      expected: 0.5,
      source: "500.000 / (900.000 + 100.000) = 0,5",
    },
    {
      name: "mehr gebunden als verfügbar",
      inputs: [1200000, 1000000],
      expected: 1.2,
      source: "1.200.000 / 1.000.000 = 1,2: die Regel „freie Mittel ≥ 0“ ist verletzt und muss zu sehen sein",
    },
    {
      name: "nichts gebunden",
      inputs: [0, 1000000, 0],
      expected: 0,
      source: "0 / 1.000.000 = 0",
    },
    {
      name: "alles umgeschichtet",
      inputs: [100, 1000, 1000],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "mehr umgeschichtet als zugeteilt",
      inputs: [100, 1000, 1001],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "Umschichtung als Text",
      inputs: [100, 1000, "viel"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "keine Zuteilung",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Vorbindung", 5400000],
      ["Zuteilung", 11757312],
    ]),
  ],
};
