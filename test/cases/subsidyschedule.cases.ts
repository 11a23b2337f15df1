import type { IndicatorCases } from "./indicator-case";
import { LAW_OF_2023_AND_2024, LAW_OF_2023_ONLY } from "./subsidy-law-sample";

const HEADINGS = ["Jahr", "Arbeitsentgelt", "Zuschuss", "Coaching", "PAT", "Belastung EGT"];

export const SUBSIDYSCHEDULE_CASES: IndicatorCases = {
  indicator: "SUBSIDYSCHEDULE",
  cases: [
    {
      name: "§ 16i über den Jahreswechsel, Mindestlohn nach Datum",
      inputs: ["16i", "2023-10", 30, LAW_OF_2023_AND_2024, null, "allein", 100, "31.03.2024"],
      expected: [HEADINGS, [2023, 4680, 5569.2, 300, 2400, 3469.2], [2024, 4839.9, 5759.49, 300, 2400, 3659.49]],
      source:
        "§ 16i Abs. 2 SGB II, § 1 MiLoG. 30 · 13/3 = 130 Stunden. 2023: 12 · 130 = 1.560; · 1,19 = 1.856,40; drei Monate 5.569,20; + 300 − 3 · 800 = 3.469,20. 2024: 12,41 · 130 = 1.613,30; · 1,19 = 1.919,827, gerundet 1.919,83; drei Monate 5.759,49; + 300 − 2.400 = 3.659,49",
    },
    {
      name: "§ 16e, zwei Jahre",
      inputs: ["16e", 44927, 30, LAW_OF_2023_AND_2024, 13],
      expected: [HEADINGS, [2023, 20280, 18099.96, 0, 0, 18099.96], [2024, 20280, 12066.6, 0, 0, 12066.6]],
      source:
        "§ 16e Abs. 2 SGB II: 75 %, dann 50 %; PAT gab es dafür vor 07/2026 nicht. 13 · 130 = 1.690; · 1,19 = 2.011,10; · 0,75 = 1.508,325, gerundet 1.508,33; zwölf Monate 18.099,96; · 0,5 = 1.005,55; zwölf Monate 12.066,60",
    },
    {
      name: "Mindestlohn für 2024 nicht bekannt",
      inputs: ["16i", "2023-10-01", 30, LAW_OF_2023_ONLY, null, "allein", 100, "2024-03-31"],
      expected: [HEADINGS, [2023, 4680, 5569.2, 300, 2400, 3469.2], [2024, "#N/A", "#N/A", 300, "#N/A", "#N/A"]],
      source: "Regel: ein fehlender Parameter wird nie durch einen Vorgabewert ersetzt",
    },
    {
      name: "BG-Typ nicht bekannt",
      inputs: ["16i", "2023-10", 30, LAW_OF_2023_AND_2024, null, null, null, "31.12.2023"],
      expected: [HEADINGS, [2023, 4680, 5569.2, 0, "#N/A", "#N/A"]],
      source: "Regel: ohne BG-Typ ist die Pauschale unbekannt",
    },
    {
      name: "Ende vor dem Beginn",
      inputs: ["16i", "2023-10", 30, LAW_OF_2023_AND_2024, null, "allein", null, "2023-09"],
      expected: "#N/A",
      source: "Regel: ohne Förderzeit kein Verlauf",
    },
    {
      name: "§ 16e ohne Stundenlohn",
      inputs: ["16e", "2023-01", 30, LAW_OF_2023_AND_2024],
      expected: "#N/A",
      source: "§ 16e fördert den gezahlten Lohn; ohne ihn ist nichts zu rechnen",
    },
    {
      name: "Beginn unbekannt",
      inputs: ["16i", null, 30, LAW_OF_2023_AND_2024],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "Beginn 0 (leere Zelle in Excel für Windows)",
      inputs: ["16i", 0, 30, LAW_OF_2023_AND_2024],
      expected: "#N/A",
      source: "Regel: ein Datum 0 gibt es nicht",
    },
    {
      name: "Beginn kein Datum",
      inputs: ["16i", "demnächst", 30, LAW_OF_2023_AND_2024],
      expected: "#VALUE!",
      source: "Regel: Text ist kein Datum",
    },
    {
      name: "Parametertabelle mit Text statt Wert",
      inputs: ["16i", "2023-10", 30, [["Mindestlohn", "zwölf", "€", 44835, null]], null, "allein"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Parametertabelle zu schmal",
      inputs: ["16i", "2023-10", 30, [["Mindestlohn", 12]], null, "allein"],
      expected: "#VALUE!",
      source: "Regel: die Spalten der Vorlage werden gebraucht",
    },
    {
      name: "anderer Paragraf",
      inputs: ["16d", "2023-10", 30, LAW_OF_2023_AND_2024],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "negative Wochenstunden",
      inputs: ["16i", "2023-10", -30, LAW_OF_2023_AND_2024],
      expected: "#VALUE!",
      source: "Regel: Stunden sind nicht negativ",
    },
  ],
};
