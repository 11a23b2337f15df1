import type { IndicatorCases } from "./indicator-case";
import { scenariosOf, SMALL_BASE } from "./scenario-tables";

const SCENARIOS = scenariosOf("VZÄ aktiv", "VZÄ", { Vier: 4, Fehler: "viel" });
const CASELOAD = "eLb je VZÄ aktiv";

export const SCENARIOBRIDGE_CASES: IndicatorCases = {
  indicator: "SCENARIOBRIDGE",
  cases: [
    {
      name: "ein Treiber, Abnahme",
      inputs: [SCENARIOS, SMALL_BASE, "Vier", CASELOAD],
      expected: [
        ["Treiber", "Sockel", "Zunahme", "Abnahme", "Stand", "Zunahme unter 0", "Abnahme unter 0", "Beitrag"],
        ["Basis", "", "", "", 100, "", "", 0],
        ["VZÄ aktiv", 75, "", 25, "", "", 0, -25],
        ["Vier", "", "", "", 75, "", "", -25],
      ],
      source: "300 / 3 = 100, 300 / 4 = 75: die Säule der Abnahme reicht von 75 bis 100",
    },
    { name: "fehlerhaftes Szenario", inputs: [SCENARIOS, SMALL_BASE, "Fehler", CASELOAD], expected: "#VALUE!", source: "Text im Treiber" },
    {
      name: "unbekanntes Szenario",
      inputs: [SCENARIOS, SMALL_BASE, "Fünf", CASELOAD],
      expected: "#VALUE!",
      source: "Regel: unbekannter Name",
    },
    {
      name: "kein Szenario genannt",
      inputs: [SCENARIOS, SMALL_BASE, null, CASELOAD],
      expected: "#N/A",
      source: "Regel: eine leere Zelle fehlt",
    },
    {
      name: "Ergebnis ohne Grundlage",
      inputs: [SCENARIOS, SMALL_BASE, "Vier", "EGT, Zuteilung"],
      expected: "#N/A",
      source: "Regel: fehlend ist nicht 0",
    },
  ],
};

/** Drivers of which the small base knows no value. */
const LEFT_OUT = [
  "Zuteilung VWT",
  "Zuteilung EGT",
  "Umschichtung EGT nach VWT",
  "Tarifabschluss",
  "Gemeinkostensatz",
  "VZÄ passiv",
  "VZÄ Steuerung",
  "LZB",
  "Zugang Geflüchtete",
  "Integrationen",
  "Neue Fälle § 16i",
  "Plätze in Maßnahmen",
  "Belegte Plätze",
  "LLU je eLb",
];

export const SCENARIOTORNADO_CASES: IndicatorCases = {
  indicator: "SCENARIOTORNADO",
  cases: [
    {
      name: "um die Basis, ohne Spannen auf dem Blatt",
      inputs: [SCENARIOS, SMALL_BASE, "Basis", CASELOAD],
      expected: [
        ["Treiber", "niedrig", "hoch", "Spanne", "Abstand niedrig", "Abstand hoch", "Treiber von", "Treiber bis"],
        ["VZÄ aktiv", 300 / 2.7, 300 / 3.3, 300 / 2.7 - 300 / 3.3, 300 / 2.7 - 100, 300 / 3.3 - 100, 2.7, 3.3],
        ["eLb", 90, 110, 20, -10, 10, 270, 330],
        ["Vakanzquote", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A", -0.01, 0.01],
        ...LEFT_OUT.map((driver) => [driver, ...Array<string>(7).fill("#N/A")]),
      ],
      source: "±10 %: 3 ± 0,3 VZÄ und 300 ± 30 eLb; die Vakanz braucht das Soll, das fehlt",
    },
    {
      name: "kein Szenario genannt",
      inputs: [SCENARIOS, SMALL_BASE, null, CASELOAD],
      expected: "#N/A",
      source: "Regel: eine leere Zelle fehlt",
    },
    {
      name: "unbekanntes Ergebnis",
      inputs: [SCENARIOS, SMALL_BASE, "Basis", "Quote"],
      expected: "#VALUE!",
      source: "Regel: unbekannter Name",
    },
  ],
};
