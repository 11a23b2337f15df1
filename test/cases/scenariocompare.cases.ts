import type { IndicatorCases } from "./indicator-case";
import { scenariosOf, SMALL_BASE } from "./scenario-tables";

const SCENARIOS = scenariosOf("VZÄ aktiv", "VZÄ", { Vier: 4, Nichts: null, Fehler: "viel" });
const HEADINGS = ["Gebiet", "Einheit", "Basis", "Vier", "Nichts", "Fehler", "Bestes", "Schlechtestes"];
const CASELOAD = "eLb je VZÄ aktiv";

export const SCENARIOCOMPARE_CASES: IndicatorCases = {
  indicator: "SCENARIOCOMPARE",
  cases: [
    {
      name: "ein Ergebnis je Kommune; Text im Treiber trifft nur sein Szenario",
      inputs: [SCENARIOS, SMALL_BASE, "Werte", null, CASELOAD],
      expected: [
        HEADINGS,
        ["Kreis", "eLb je VZÄ", 100, 75, 100, "#VALUE!", "Vier", "Basis, Nichts"],
        ["A", "eLb je VZÄ", 100, 75, 100, "#VALUE!", "Vier", "Basis, Nichts"],
        ["B", "eLb je VZÄ", 100, 75, 100, "#VALUE!", "Vier", "Basis, Nichts"],
      ],
      source: "300 / 4 = 75; die vier VZÄ verteilen sich wie bisher: A 100 / (4/3) = 75, B 200 / (8/3) = 75; wenige eLb je VZÄ sind gut",
    },
    {
      name: "Differenz einer Kommune",
      inputs: [SCENARIOS, SMALL_BASE, "Differenz", "B", CASELOAD],
      expected: [HEADINGS, ["B", "eLb je VZÄ", 100, -25, 0, "#VALUE!", "Vier", "Basis, Nichts"]],
      source: "75 − 100 = −25; ohne Änderung 0",
    },
    {
      name: "Prozent der Basis",
      inputs: [SCENARIOS, SMALL_BASE, "percent", "Kreis", CASELOAD],
      expected: [HEADINGS, ["Kreis", "%", 100, -0.25, 0, "#VALUE!", "Vier", "Basis, Nichts"]],
      source: "(75 − 100) / 100",
    },
    {
      name: "ein Ergebnis ohne Grundlage, nie bewertet",
      inputs: [SCENARIOS, SMALL_BASE, "", "", "VWT, Zuteilung"],
      expected: [HEADINGS, ["Kreis", "€", "#N/A", "#N/A", "#N/A", "#VALUE!", "–", "–"]],
      source: "Regel: fehlend ist nicht 0",
    },
    {
      name: "alle gleich",
      inputs: [scenariosOf("VZÄ aktiv", "± %", { Eins: 0, Zwei: null }), SMALL_BASE, "", "A", CASELOAD],
      expected: [
        ["Gebiet", "Einheit", "Basis", "Eins", "Zwei", "Bestes", "Schlechtestes"],
        ["A", "eLb je VZÄ", 100, 100, 100, "alle gleich", "–"],
      ],
      source: "100 / 1 in beiden",
    },
    {
      name: "5 statt 5 %",
      inputs: [scenariosOf("VZÄ aktiv", "± %", { Fünf: 5 }), SMALL_BASE, "", "A", CASELOAD],
      expected: [
        ["Gebiet", "Einheit", "Basis", "Fünf", "Bestes", "Schlechtestes"],
        ["A", "eLb je VZÄ", 100, "#VALUE!", "–", "–"],
      ],
      source: "Regel: 5 sind 500 %",
    },
    {
      name: "unbekanntes Ergebnis",
      inputs: [SCENARIOS, SMALL_BASE, "", "", "eLb je VZE aktiv"],
      expected: "#VALUE!",
      source: "Regel: unbekannter Name, mit Vorschlag",
    },
    {
      name: "unbekannte Kommune",
      inputs: [SCENARIOS, SMALL_BASE, "Werte", "C"],
      expected: "#VALUE!",
      source: "Regel: unbekannter Name",
    },
    {
      name: "Kreisergebnis für eine Kommune",
      inputs: [SCENARIOS, SMALL_BASE, "Werte", "A", "VWT, Zuteilung"],
      expected: "#VALUE!",
      source: "Regel: die Zuteilung gibt es nur für den Kreis",
    },
    {
      name: "noch kein Szenario",
      inputs: [scenariosOf("VZÄ aktiv", "VZÄ", {}), SMALL_BASE],
      expected: "#N/A",
      source: "Regel: ohne Spalte nichts zu vergleichen",
    },
    {
      name: "Basis ohne Haushaltsjahr",
      inputs: [SCENARIOS, SMALL_BASE.filter(([title]) => title !== "Haushaltsjahr")],
      expected: "#N/A",
      source: "Regel: ohne Jahr lassen sich Monate nicht einordnen",
    },
  ],
};
