import type { IndicatorCases } from "./indicator-case";

export const TARGETSTATUS_CASES: IndicatorCases = {
  indicator: "TARGETSTATUS",
  cases: [
    {
      name: "genau erreicht",
      inputs: [0.264, 0.264, "hoch"],
      expected: "erreicht",
      source: "0,264 − 0,264 = 0",
    },
    {
      name: "übertroffen",
      inputs: [0.27, 0.264, "hoch"],
      expected: "erreicht",
      source: "0,27 > 0,264",
    },
    {
      name: "verfehlt",
      inputs: [0.258, 0.264, "hoch"],
      expected: "verfehlt",
      source: "es fehlen 0,006, ohne Toleranz",
    },
    {
      name: "knapp verfehlt",
      inputs: [0.258, 0.264, "hoch", 0.01],
      expected: "knapp verfehlt",
      source: "es fehlen 0,006, die Toleranz ist 0,01",
    },
    {
      name: "genau um die Toleranz verfehlt",
      inputs: [0.26, 0.264, "high", 0.004],
      expected: "knapp verfehlt",
      source: "0,264 − 0,26 = 0,004; binär gerechnet wäre es 0,0040000000000000036",
    },
    {
      name: "über die Toleranz hinaus",
      inputs: [0.25, 0.264, "hoch", 0.01],
      expected: "verfehlt",
      source: "es fehlen 0,014",
    },
    {
      name: "niedrig ist gut, erreicht",
      inputs: [-0.02, -0.015, "niedrig"],
      expected: "erreicht",
      source: "−2,0 % liegt unter dem Ziel von −1,5 %",
    },
    {
      name: "niedrig ist gut, verfehlt",
      inputs: [-0.01, -0.015, "low"],
      expected: "verfehlt",
      source: "−1,0 % liegt über dem Ziel von −1,5 %",
    },
    {
      name: "niedrig ist gut, knapp verfehlt",
      inputs: [-0.01, -0.015, "NIEDRIG", 0.005],
      expected: "knapp verfehlt",
      source: "es fehlen genau 0,005",
    },
    {
      name: "Toleranz leer",
      inputs: [0.258, 0.264, "hoch", null],
      expected: "verfehlt",
      source: "leer heißt ohne Toleranz",
    },
    {
      name: "Ist unbekannt",
      inputs: [null, 0.264, "hoch"],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "kein Ziel",
      inputs: [0.258, null, "hoch"],
      expected: "#N/A",
      source: "Regel: ohne Ziel keine Bewertung",
    },
    {
      name: "Richtung fehlt",
      inputs: [0.258, 0.264, ""],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "Richtung unbekannt",
      inputs: [0.258, 0.264, "mittel"],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "Ist als Text",
      inputs: ["25,8 %", 0.264, "hoch"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negative Toleranz",
      inputs: [0.258, 0.264, "hoch", -0.01],
      expected: "#VALUE!",
      source: "Regel: eine Toleranz ist nicht negativ",
    },
  ],
};
