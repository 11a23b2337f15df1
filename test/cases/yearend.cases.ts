import type { IndicatorCases } from "./indicator-case";
import { monthlyRows } from "./monthly-rows";

export const YEAREND_CASES: IndicatorCases = {
  indicator: "YEAREND",
  cases: [
    {
      name: "Ereignisse, erstes Halbjahr",
      inputs: [monthlyRows("2023-01", [10, 12, 8, 10, 9, 11]), "Ereignisse"],
      expected: [[120, "#N/A", "#N/A"]],
      source: "60 bis Juni; sechs weitere Monate zum Durchschnitt 10: 60 + 60 = 120; zu kurz für ein Band",
    },
    {
      name: "Ereignisse, ganzes Jahr",
      inputs: [monthlyRows("2023-01", Array<number>(12).fill(10)), "events"],
      expected: [[120, 120, 120]],
      source: "alle zwölf Monate liegen vor: 120 ohne Unsicherheit",
    },
    {
      name: "Bestand im Dezember",
      inputs: [monthlyRows("2023-01", [10, 20, 30])],
      expected: [[120, "#N/A", "#N/A"]],
      source: "30 + 9 · 10 = 120",
    },
    {
      name: "Durchschnitt des Bestands",
      inputs: [monthlyRows("2023-01", [10, 20, 30]), "Durchschnitt"],
      expected: [[65, "#N/A", "#N/A"]],
      source: "(10 + 20 + … + 120) / 12 = 780 / 12 = 65",
    },
    {
      name: "Reihe beginnt nach Januar",
      inputs: [monthlyRows("2023-02", [10, 20, 30]), "Ereignisse"],
      expected: "#N/A",
      source: "Regel: ohne Januar ist die Summe des Jahres unbekannt",
    },
    {
      name: "Lücke",
      inputs: [monthlyRows("2023-01", [10, null, 30])],
      expected: "#N/A",
      source: "Regel: Lücken werden nicht geschätzt",
    },
    {
      name: "negative Zahl",
      inputs: [monthlyRows("2023-01", [10, -20, 30])],
      expected: "#N/A",
      source: "Regel: vorhergesagt werden nur Zahlen ab 0",
    },
    {
      name: "Text",
      inputs: [monthlyRows("2023-01", [10, "zwanzig", 30])],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "unbekannte Art",
      inputs: [monthlyRows("2023-01", [10, 20, 30]), "Quote"],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
  ],
};
