import type { CellMatrix } from "../../src/indicators/indicator";
import type { IndicatorCases } from "./indicator-case";
import { SMALL_BASE } from "./scenario-tables";

/** The seats are not certain; the caseload does not depend on them, so that every draw gives the same. */
const SCENARIOS: CellMatrix = [
  ["Treiber", "Einheit", "Verteilung", "Minimum", "Wahrscheinlich", "Maximum", "Vier"],
  ["VZÄ aktiv", "VZÄ", null, null, null, null, 4],
  ["Plätze in Maßnahmen", "Plätze", "Gleich", 10, null, 20, null],
];

const CASELOAD = "eLb je VZÄ aktiv";

export const RISKTABLE_CASES: IndicatorCases = {
  indicator: "RISKTABLE",
  cases: [
    {
      name: "ein Ergebnis, das von keinem unsicheren Treiber abhängt",
      inputs: [SCENARIOS, SMALL_BASE, "Vier", 100, 1, null, null, CASELOAD],
      expected: [
        ["Gebiet", "Mittel", "P5", "P25", "P50", "P75", "P95", "Ziel", "Wahrscheinlichkeit Ziel verfehlt", "Gültige Ziehungen"],
        ["Kreis", 75, 75, 75, 75, 75, 75, "", "", 100],
        ["A", 75, 75, 75, 75, 75, 75, "", "", 100],
        ["B", 75, 75, 75, 75, 75, 75, "", "", 100],
      ],
      source: "300 eLb / 4 VZÄ = 75; die 4 VZÄ verteilen sich wie die bisherigen 1 und 2, also ist auch dort 100 : 4/3 = 200 : 8/3 = 75",
    },
    {
      name: "kein Szenario genannt",
      inputs: [SCENARIOS, SMALL_BASE, null, 100],
      expected: "#N/A",
      source: "Regel: eine leere Zelle fehlt",
    },
    {
      name: "Ziehungen als Text",
      inputs: [SCENARIOS, SMALL_BASE, "Vier", "viele"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Startwert negativ",
      inputs: [SCENARIOS, SMALL_BASE, "Vier", 100, -1],
      expected: "#VALUE!",
      source: "Regel: ein Startwert ist nicht negativ",
    },
    {
      name: "unbekanntes Szenario",
      inputs: [SCENARIOS, SMALL_BASE, "Fünf", 100],
      expected: "#VALUE!",
      source: "Regel: unbekannter Name",
    },
  ],
};
