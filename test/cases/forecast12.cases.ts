import type { IndicatorCases } from "./indicator-case";
import { monthlyRows } from "./monthly-rows";

const TWELVE_AT_100 = Array<number>(12).fill(100);
const TWELVE_AT_110 = Array<number>(12).fill(110);
/** Excel date of 1 January 2023. */
const JANUARY_2023 = 44927;

export const FORECAST12_CASES: IndicatorCases = {
  indicator: "FORECAST12",
  cases: [
    {
      name: "gleichbleibender Bestand, drei Jahre",
      inputs: [monthlyRows("2020-01", Array<number>(36).fill(100)), 3],
      expected: [
        [JANUARY_2023, 100, 100, 100],
        [JANUARY_2023 + 31, 100, 100, 100],
        [JANUARY_2023 + 59, 100, 100, 100],
      ],
      source: "Vorjahresmonat 100 · (100 / 100) = 100; alle früheren Vorhersagen trafen, also ein Band ohne Breite",
    },
    {
      name: "Bestand zehn Prozent über dem Vorjahr",
      inputs: [monthlyRows("2021-01", [...TWELVE_AT_100, ...TWELVE_AT_110]), 1],
      expected: [[JANUARY_2023, 121, "#N/A", "#N/A"]],
      source: "Vorjahresmonat 110 · (110 / 100) = 121; 24 Monate erlauben keine frühere Vorhersage, also kein Band",
    },
    {
      name: "Ereignisse, zehn Prozent über dem Vorjahr",
      inputs: [monthlyRows("2021-01", [...TWELVE_AT_100, ...TWELVE_AT_110]), 1, "Ereignisse"],
      expected: [[JANUARY_2023, 121, "#N/A", "#N/A"]],
      source: "Vorjahresmonat 110 · (1320 / 1200) = 121",
    },
    {
      name: "kurze Reihe eines Bestands",
      inputs: [monthlyRows("2022-10", [10, 20, 30]), 2, "stock"],
      expected: [
        [JANUARY_2023, 40, "#N/A", "#N/A"],
        [JANUARY_2023 + 31, 50, "#N/A", "#N/A"],
      ],
      source: "mittlere Veränderung (30 − 10) / 2 = 10; 30 + 10, 30 + 20",
    },
    {
      name: "kurze Reihe von Ereignissen, spätere Monate leer",
      inputs: [[...monthlyRows("2022-10", [10, 20, 30]), [null, null], ["", ""]], 1, "events"],
      expected: [[JANUARY_2023, 20, "#N/A", "#N/A"]],
      source: "Durchschnitt (10 + 20 + 30) / 3 = 20",
    },
    {
      name: "Lücke",
      inputs: [monthlyRows("2022-01", [10, 20, null, 30, 40])],
      expected: "#N/A",
      source: "Regel: Lücken werden nicht geschätzt",
    },
    {
      name: "Bestand 0 mitten in der Reihe",
      inputs: [monthlyRows("2022-01", [10, 20, 0, 30, 40])],
      expected: "#N/A",
      source: "Regel: ein Bestand von 0 ist von einer leeren Zelle nicht zu unterscheiden",
    },
    {
      name: "zu kurz",
      inputs: [monthlyRows("2022-01", [10, 20])],
      expected: "#N/A",
      source: "Regel: zwei Monate zeigen keine Richtung",
    },
    {
      name: "Text in der Reihe",
      inputs: [monthlyRows("2022-01", [10, "zwanzig", 30])],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Monat kein Datum",
      inputs: [
        [
          ["Januar", 10],
          ["Februar", 20],
        ],
      ],
      expected: "#VALUE!",
      source: "Regel: ein Monat braucht ein Jahr",
    },
    {
      name: "nur eine Spalte",
      inputs: [[[10], [20], [30]]],
      expected: "#VALUE!",
      source: "Regel: Monat und Wert werden gebraucht",
    },
    {
      name: "negative Zahl von Monaten",
      inputs: [monthlyRows("2022-01", [10, 20, 30]), -1],
      expected: "#VALUE!",
      source: "Regel: 1 bis 60 Monate",
    },
    {
      name: "61 Monate",
      inputs: [monthlyRows("2022-01", [10, 20, 30]), 61],
      expected: "#VALUE!",
      source: "Regel: 1 bis 60 Monate",
    },
  ],
};
