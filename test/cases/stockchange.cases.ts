import type { IndicatorCases } from "./indicator-case";

export const STOCKCHANGE_CASES: IndicatorCases = {
  indicator: "STOCKCHANGE",
  cases: [
    {
      name: "LZB im Jahresdurchschnitt 2022 zu 2021",
      inputs: [7180, 7660],
      expected: -0.0626631853785901,
      published: { value: -0.0627, decimals: 4 },
      source: "Planungsdokument 2023: 7.660 und 7.180. 7180 / 7660 − 1 = −0,0626631853… (nicht K3 = −7,3 %, das zwei Monate vergleicht)",
    },
    {
      name: "Zunahme",
      inputs: [10500, 10000],
      expected: 0.05,
      source: "10500 / 10000 − 1 = 0,05",
    },
    {
      name: "unverändert",
      inputs: [11080, 11080],
      expected: 0,
      source: "11080 / 11080 − 1 = 0",
    },
    {
      name: "auf null gesunken",
      inputs: [0, 12],
      expected: -1,
      source: "0 / 12 − 1 = −1",
    },
    {
      name: "Vorjahr 0",
      inputs: [12, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "Monat unbekannt",
      inputs: [null, 12],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Vorjahresmonat fehlt",
      inputs: [12, null],
      expected: "#N/A",
      source: "Regel: ein fehlender Monat zählt nicht als 0",
    },
    {
      name: "Text",
      inputs: [12, "*"],
      expected: "#VALUE!",
      source: "Regel: ein Geheimhaltungszeichen ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [-12, 12],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
  ],
};
