import type { IndicatorCases } from "./indicator-case";

export const CASELOAD_CASES: IndicatorCases = {
  indicator: "CASELOAD",
  cases: [
    {
      name: "Kleve, Juni 2022, aktive Seite",
      inputs: [11080, 113],
      expected: 98.0530973451327,
      published: { value: 98, decimals: 0 },
      source:
        "Planungsdokument 2023: 113 VZÄ aktiv, Fallschlüssel 98; 11.080 eLb passen zu beiden Schlüsseln. 11080 / 113 = 98,0530973451…",
    },
    {
      name: "Kleve, Juni 2022, passive Seite",
      inputs: [11080, 129],
      expected: 85.8914728682171,
      published: { value: 86, decimals: 0 },
      source: "Planungsdokument 2023: 129 VZÄ passiv, Fallschlüssel 86. 11080 / 129 = 85,8914728682…",
    },
    {
      name: "Kleve, Juni 2022, mit Steuerung",
      inputs: [11080, 258],
      expected: 42.9457364341085,
      source: "129 + 113 + 16 = 258 VZÄ. 11080 / 258 = 42,9457364341…",
    },
    {
      name: "mit Langzeitausfall",
      inputs: [11080, 113, 6.5],
      expected: 104.037558685446,
      source: "11080 / (113 − 6,5) = 11080 / 106,5 = 104,0375586854…",
    },
    {
      name: "leerer Langzeitausfall heißt keiner",
      inputs: [11080, 113, null],
      expected: 98.0530973451327,
      source: "wie ohne drittes Argument: 11080 / 113",
    },
    {
      name: "niemand im Bestand",
      inputs: [0, 4],
      expected: 0,
      source: "0 / 4 = 0; null Personen sind eine Angabe",
    },
    {
      name: "keine Stelle besetzt",
      inputs: [11080, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "alle ausgefallen",
      inputs: [11080, 113, 113],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl (113 − 113 = 0)",
    },
    {
      name: "mehr ausgefallen als besetzt",
      inputs: [11080, 113, 114],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "eLb unbekannt",
      inputs: [null, 113],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "leerer Text aus einer Formel",
      inputs: ["", 113],
      expected: "#N/A",
      source: 'Regel: eine Formel, die "" ergibt, zeigt eine leere Zelle',
    },
    {
      name: "VZÄ unbekannt",
      inputs: [11080, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text statt Zahl",
      inputs: ["k. A.", 113],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Zahl als Text",
      inputs: ["11080", 113],
      expected: "#VALUE!",
      source: "Regel: als Text gespeicherte Zahlen werden nicht stillschweigend umgewandelt",
    },
    {
      name: "Wahrheitswert statt Zahl",
      inputs: [11080, true],
      expected: "#VALUE!",
      source: "Regel: WAHR ist keine Zahl",
    },
    {
      name: "negative eLb",
      inputs: [-1, 113],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
    {
      name: "negativer Ausfall",
      inputs: [11080, 113, -1],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
    {
      name: "Text beim Langzeitausfall",
      inputs: [11080, 113, "keiner"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
  ],
};
