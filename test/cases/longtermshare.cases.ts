import type { IndicatorCases } from "./indicator-case";

export const LONGTERMSHARE_CASES: IndicatorCases = {
  indicator: "LONGTERMSHARE",
  cases: [
    {
      name: "Kleve 2021",
      inputs: [7660, 11265],
      expected: 0.679982245894363,
      published: { value: 0.68, decimals: 3 },
      source: "Planungsdokument 2023: 7.660 LZB sind 68,0 %, also etwa 7660 / 0,68 = 11.265 eLb. 7660 / 11265 = 0,6799822458…",
    },
    {
      name: "Kleve 2022",
      inputs: [7180, 10482],
      expected: 0.684983781721046,
      published: { value: 0.685, decimals: 3 },
      source: "Planungsdokument 2023: 7.180 LZB sind 68,5 %, also etwa 10.482 eLb. 7180 / 10482 = 0,6849837817…",
    },
    {
      name: "keine LZB",
      inputs: [0, 10],
      expected: 0,
      source: "0 / 10 = 0",
    },
    {
      name: "alle LZB",
      inputs: [10, 10],
      expected: 1,
      source: "10 / 10 = 1",
    },
    {
      name: "mehr LZB als eLb",
      inputs: [12, 10],
      expected: "#VALUE!",
      source: "Regel: ein Teil kann nicht größer sein als das Ganze",
    },
    {
      name: "keine eLb",
      inputs: [0, 0],
      expected: "#N/A",
      source: "Regel: ein leerer Nenner ergibt #N/A, nie eine Zahl",
    },
    {
      name: "LZB unbekannt",
      inputs: [null, 10],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "eLb unbekannt",
      inputs: [10, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Text",
      inputs: ["*", 10],
      expected: "#VALUE!",
      source: "Regel: ein Geheimhaltungszeichen ist keine Zahl",
    },
    {
      name: "negativ",
      inputs: [-1, 10],
      expected: "#VALUE!",
      source: "Regel: Personen, Stellen und Beträge sind nicht negativ",
    },
  ],
};
