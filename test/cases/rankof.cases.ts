import { inColumn, inRow, type IndicatorCases } from "./indicator-case";

const RATES = [0.3, 0.25, null, 0.25, "", 0.2];

export const RANKOF_CASES: IndicatorCases = {
  indicator: "RANKOF",
  cases: [
    {
      name: "bester, hoch ist gut",
      inputs: [0.3, inColumn(RATES), "hoch"],
      expected: 1,
      source: "0,30 ist der größte Wert",
    },
    {
      name: "zwei teilen sich den Rang",
      inputs: [0.25, inColumn(RATES), "hoch"],
      expected: 2,
      source: "ein größerer Wert (0,30), also Rang 2 für beide 0,25",
    },
    {
      name: "nach dem geteilten Rang",
      inputs: [0.2, inColumn(RATES), "high"],
      expected: 4,
      source: "drei größere Werte, also Rang 4",
    },
    {
      name: "niedrig ist gut",
      inputs: [0.2, inColumn(RATES), "niedrig"],
      expected: 1,
      source: "0,20 ist der kleinste Wert; die leere Zelle zählt nicht als 0",
    },
    {
      name: "letzter, niedrig ist gut",
      inputs: [0.3, inColumn(RATES), "LOW"],
      expected: 4,
      source: "drei kleinere Werte, also Rang 4",
    },
    {
      name: "in einer Zeile",
      inputs: [0.25, inRow(RATES), "low"],
      expected: 2,
      source: "ein kleinerer Wert (0,20), also Rang 2",
    },
    {
      name: "negative Veränderungsraten",
      inputs: [-0.073, inColumn([-0.073, -0.02, 0.01]), "niedrig"],
      expected: 1,
      source: "−7,3 % ist der stärkste Rückgang",
    },
    {
      name: "allein",
      inputs: [0.2, 0.2, "hoch"],
      expected: 1,
      source: "ein Wert, Rang 1",
    },
    {
      name: "nicht unter den Werten",
      inputs: [0.26, inColumn(RATES), "hoch"],
      expected: "#N/A",
      source: "Regel: wer nicht verglichen wird, hat keinen Rang",
    },
    {
      name: "niemand sonst bekannt",
      inputs: [0.26, inColumn([null, ""]), "hoch"],
      expected: "#N/A",
      source: "Regel: wer nicht verglichen wird, hat keinen Rang",
    },
    {
      name: "Wert unbekannt",
      inputs: [null, inColumn(RATES), "hoch"],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt, nicht 0",
    },
    {
      name: "Richtung fehlt",
      inputs: [0.3, inColumn(RATES), null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "Richtung unbekannt",
      inputs: [0.3, inColumn(RATES), "quer"],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "Richtung als Zahl",
      inputs: [0.3, inColumn(RATES), 1],
      expected: "#VALUE!",
      source: "Regel: nur die genannten Wörter gelten",
    },
    {
      name: "Text unter den Werten",
      inputs: [0.3, inColumn([0.3, "k. A."]), "hoch"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
  ],
};
