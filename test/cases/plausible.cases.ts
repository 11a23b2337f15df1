import type { IndicatorCases } from "./indicator-case";

export const PLAUSIBLE_CASES: IndicatorCases = {
  indicator: "PLAUSIBLE",
  cases: [
    {
      name: "Frauen an den Integrationen 2022",
      inputs: [0.389, 3, 384, 987],
      expected: "stimmig",
      source: "Planungsdokument 2023: 384 / 987 = 0,38906, gerundet 38,9 %",
    },
    {
      name: "LZB-Anteil 2021",
      inputs: [0.68, 3, 7660, 11265],
      expected: "stimmig",
      source: "Planungsdokument 2023: 7660 / 11.265 = 0,67998, gerundet 68,0 %",
    },
    {
      name: "passt nicht",
      inputs: [0.389, 3, 384, 990],
      expected: "unstimmig, passend: 0,388",
      source: "384 / 990 = 0,38788, gerundet 0,388",
    },
    {
      name: "Fallschlüssel passiv",
      inputs: [86, 0, 11080, 129],
      expected: "stimmig",
      source: "Planungsdokument 2023: 11.080 / 129 = 85,89, gerundet 86",
    },
    {
      name: "Fallschlüssel passt nicht",
      inputs: [86, 0, 11200, 129],
      expected: "unstimmig, passend: 87",
      source: "11.200 / 129 = 86,82, gerundet 87",
    },
    {
      name: "K3 ist nicht die Veränderung der Durchschnitte",
      inputs: [0.927, 3, 7180, 7660],
      expected: "unstimmig, passend: 0,937",
      source: "−7,3 % hieße 0,927; 7180 / 7660 = 0,93734",
    },
    {
      name: "gerundeter Nenner lässt mehr zu",
      inputs: [0.388, 3, 384, 990, null, -1],
      expected: "stimmig",
      source: "Nenner zwischen 985 und 995: 0,3859… bis 0,3898…",
    },
    {
      name: "zu grob gerundet",
      inputs: [0.5, 1, 1000, 2000, -3, -3],
      expected: "nicht entscheidbar",
      source: "500 bis 1.500 durch 1.500 bis 2.500: 0,2 bis 1,0",
    },
    {
      name: "Nenner 0",
      inputs: [0.389, 3, 384, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "mehr Stellen als angegeben",
      inputs: [0.3891, 3, 384, 987],
      expected: "#N/A",
      source: "Regel: die Angabe muss so gerundet sein, wie es heißt",
    },
    {
      name: "Zähler unbekannt",
      inputs: [0.389, 3, null, 987],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "Text",
      inputs: ["38,9 %", 3, 384, 987],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Bruchteil einer Stelle",
      inputs: [0.389, 2.5, 384, 987],
      expected: "#VALUE!",
      source: "Regel: Stellen sind ganze Zahlen",
    },
    {
      name: "zu viele Stellen",
      inputs: [0.389, 3, 384, 987, -10],
      expected: "#VALUE!",
      source: "Regel: höchstens neun Stellen",
    },
  ],
};
