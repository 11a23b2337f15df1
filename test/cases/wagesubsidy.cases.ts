import type { IndicatorCases } from "./indicator-case";

export const WAGESUBSIDY_CASES: IndicatorCases = {
  indicator: "WAGESUBSIDY",
  cases: [
    {
      name: "§ 16i, erster Monat",
      inputs: ["16i", 1, 2028],
      expected: 2413.32,
      source: "§ 16i Abs. 2 S. 1 Nr. 1 SGB II: 100 % · 2028 · 1,19 = 2413,32",
    },
    {
      name: "§ 16i, Ende des zweiten Jahres",
      inputs: ["16i", 24, 2028],
      expected: 2413.32,
      source: "§ 16i Abs. 2 S. 1 Nr. 1: Monate 1 bis 24, 100 %",
    },
    {
      name: "§ 16i, drittes Jahr",
      inputs: ["16i", 25, 2028],
      expected: 2171.988,
      source: "§ 16i Abs. 2 S. 1 Nr. 2: 90 % · 2413,32 = 2171,988",
    },
    {
      name: "§ 16i, viertes Jahr",
      inputs: ["16i", 37, 2028],
      expected: 1930.656,
      source: "§ 16i Abs. 2 S. 1 Nr. 3: 80 % · 2413,32 = 1930,656",
    },
    {
      name: "§ 16i, letzter Monat",
      inputs: ["16I", 60, 2028],
      expected: 1689.324,
      source: "§ 16i Abs. 2 S. 1 Nr. 4: 70 % · 2413,32 = 1689,324",
    },
    {
      name: "§ 16i, nach fünf Jahren",
      inputs: ["16i", 61, 2028],
      expected: 0,
      source: "§ 16i Abs. 3 Nr. 4: höchstens fünf Jahre",
    },
    {
      name: "§ 16e, erstes Jahr",
      inputs: ["16e", 12, 2000, 0.2],
      expected: 1800,
      source: "§ 16e Abs. 2: 75 % · 2000 · 1,2 = 1800; ab 07/2026 mit Arbeitsförderung (§ 91 Abs. 1 SGB III)",
    },
    {
      name: "§ 16e, zweites Jahr",
      inputs: ["16e", 13, 2000, 0.2],
      expected: 1200,
      source: "§ 16e Abs. 2: 50 % · 2400 = 1200",
    },
    {
      name: "§ 16e, danach",
      inputs: ["16e", 25, 2000, 0.2],
      expected: 0,
      source: "§ 16e Abs. 2: zwei Jahre",
    },
    {
      name: "AG-Anteil leer",
      inputs: ["16e", 1, 2000, null],
      expected: 1785,
      source: "75 % · 2000 · 1,19 = 1785",
    },
    {
      name: "kein Lohn",
      inputs: ["16i", 1, 0],
      expected: 0,
      source: "100 % · 0 = 0",
    },
    {
      name: "Paragraf unbekannt",
      inputs: [null, 1, 2028],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "Fördermonat unbekannt",
      inputs: ["16i", null, 2028],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Lohn unbekannt",
      inputs: ["16i", 1, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "anderer Paragraf",
      inputs: ["16d", 1, 2028],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "Fördermonat 0",
      inputs: ["16i", 0, 2028],
      expected: "#VALUE!",
      source: "Regel: Fördermonate zählen ab 1",
    },
    {
      name: "halber Fördermonat",
      inputs: ["16i", 1.5, 2028],
      expected: "#VALUE!",
      source: "Regel: Fördermonate sind ganze Zahlen",
    },
    {
      name: "Fördermonat als Text",
      inputs: ["16i", "erster", 2028],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativer Lohn",
      inputs: ["16i", 1, -2028],
      expected: "#VALUE!",
      source: "Regel: Beträge sind nicht negativ",
    },
    {
      name: "AG-Anteil als Prozentzahl",
      inputs: ["16i", 1, 2028, 19],
      expected: "#VALUE!",
      source: "Regel: Anteile liegen zwischen 0 und 1",
    },
  ],
};
