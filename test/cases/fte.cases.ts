import { argumentCases, type IndicatorCases } from "./indicator-case";

export const FTE_CASES: IndicatorCases = {
  indicator: "FTE",
  cases: [
    {
      name: "halbe Stelle, ganzes Jahr",
      inputs: [19.5, 39, 12, 1],
      expected: 0.5,
      source: "§ 4 VKFV: 19,5 / 39 · 12 / 12 · 1 = 0,5",
    },
    {
      name: "sieben Monate",
      inputs: [39, 39, 7, 1],
      expected: 0.5833,
      source: "§ 4 VKFV: 7 / 12 = 0,58333…, auf vier Stellen 0,5833",
    },
    {
      name: "nur teilweise im SGB II",
      inputs: [30, 39, 12, 0.75],
      expected: 0.5769,
      source: "30 / 39 · 0,75 = 0,576923…, auf vier Stellen 0,5769",
    },
    {
      name: "Hälfte aufgerundet",
      inputs: [24.3, 40, 12, 0.5],
      expected: 0.3038,
      source: "24,3 / 40 · 0,5 = 0,30375, kaufmännisch 0,3038",
    },
    {
      name: "knapp unter der Hälfte",
      inputs: [24.3, 40, 11, 0.5],
      expected: 0.2784,
      source: "24,3 / 40 · 11 / 12 · 0,5 = 0,2784375, auf vier Stellen 0,2784",
    },
    {
      name: "noch nicht da",
      inputs: [39, 39, 0, 1],
      expected: 0,
      source: "0 Monate ergeben 0",
    },
    {
      name: "mehr als Vollzeit",
      inputs: [41, 39, 12, 1],
      expected: "#VALUE!",
      source: "Regel: eine Person ist höchstens ein Vollzeitäquivalent",
    },
    {
      name: "dreizehn Monate",
      inputs: [39, 39, 13, 1],
      expected: "#VALUE!",
      source: "Regel: ein Haushaltsjahr hat zwölf Monate",
    },
    {
      name: "Anteil als Prozentzahl",
      inputs: [39, 39, 12, 75],
      expected: "#VALUE!",
      source: "Regel: Anteile liegen zwischen 0 und 1",
    },
    {
      name: "keine Vollzeitstunden",
      inputs: [0, 0, 12, 1],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    ...argumentCases([
      ["Wochenstunden", 19.5],
      ["Vollzeitstunden", 39],
      ["Monate", 12],
      ["Anteil_SGB_II", 1],
    ]),
  ],
};
