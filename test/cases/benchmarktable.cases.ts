import { inColumn, type IndicatorCases } from "./indicator-case";

const HEADINGS = ["Kommune", "Wert", "n", "Rang", "Quartil", "Abweichung GeMW", "Abweichung MW", "Beitrag", "Bewertbar"];
const BLANKS = Array<string>(7).fill("");
const NAMES = inColumn(["A", "B", "C", "D", null]);
const NUMERATORS = inColumn([20, 30, null, 7, null]);
const DENOMINATORS = inColumn([100, 120, 80, 20, 0]);
const GEMW = 57 / 240;
const MW = 0.8 / 3;

export const BENCHMARKTABLE_CASES: IndicatorCases = {
  indicator: "BENCHMARKTABLE",
  cases: [
    {
      name: "Quoten, eine Kommune fehlt",
      inputs: [NAMES, NUMERATORS, DENOMINATORS, "hoch"],
      expected: [
        HEADINGS,
        ["A", 0.2, 100, 3, 1, 0.2 - GEMW, 0.2 - MW, "", "ja"],
        ["B", 0.25, 120, 2, 2, 0.25 - GEMW, 0.25 - MW, "", "ja"],
        ["C", "#N/A", 80, "", "", "", "", "", "nein"],
        ["D", 0.35, 20, 1, 4, 0.35 - GEMW, 0.35 - MW, "", "nein"],
        ["GeMW", 0.2375, ...BLANKS],
        ["MW", 0.266666666666667, ...BLANKS],
      ],
      source:
        "GeMW = (20 + 30 + 7) / (100 + 120 + 20) = 0,2375; MW = (0,2 + 0,25 + 0,35) / 3 = 0,2666666…; Quartile (QUARTILE.INC) 0,225, 0,25, 0,3; n = 20 liegt unter 30",
    },
    {
      name: "Ergänzungsgröße ohne Richtung, Mindestzahl 0",
      inputs: [inColumn(["A", "B"]), inColumn([1, 3]), inColumn([10, 10]), "ohne", "Quote", 0],
      expected: [
        HEADINGS,
        ["A", 0.1, 10, "", 1, -0.1, -0.1, "", "nein"],
        ["B", 0.3, 10, "", 4, 0.1, 0.1, "", "nein"],
        ["GeMW", 0.2, ...BLANKS],
        ["MW", 0.2, ...BLANKS],
      ],
      source: "§ 48a SGB II: Ergänzungsgrößen werden nicht bewertet. GeMW 4 / 20, MW (0,1 + 0,3) / 2; Quartile 0,15, 0,2, 0,25",
    },
    {
      name: "Veränderung zum Vorjahr mit Beiträgen",
      inputs: [inColumn(["A", "B"]), inColumn([90, 130]), inColumn([100, 100]), "niedrig", "Veränderung", 100],
      expected: [
        HEADINGS,
        ["A", -0.1, 100, 1, 1, -0.2, -0.2, -0.05, "ja"],
        ["B", 0.3, 100, 2, 4, 0.2, 0.2, 0.15, "ja"],
        ["GeMW", 0.1, ...BLANKS],
        ["MW", 0.1, ...BLANKS],
      ],
      source: "Kreis 220 / 200 − 1 = 0,1 = Beitrag −10 / 200 + Beitrag 30 / 200",
    },
    {
      name: "niemand hat einen Wert",
      inputs: [inColumn(["A"]), inColumn([null]), inColumn([10]), "hoch"],
      expected: [HEADINGS, ["A", "#N/A", 10, "", "", "", "", "", "nein"], ["GeMW", "#N/A", ...BLANKS], ["MW", "#N/A", ...BLANKS]],
      source: "Regel: fehlend ist nicht 0",
    },
    {
      name: "Zahlen ohne Namen",
      inputs: [inColumn(["A", null]), inColumn([1, 2]), inColumn([10, 10]), "hoch"],
      expected: "#N/A",
      source: "Regel: keine Zeile fällt stillschweigend weg",
    },
    {
      name: "Richtung fehlt",
      inputs: [NAMES, NUMERATORS, DENOMINATORS, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "zu wenige Zähler",
      inputs: [NAMES, inColumn([20, 30]), DENOMINATORS, "hoch"],
      expected: "#VALUE!",
      source: "Regel: alle drei Bereiche haben dieselbe Form",
    },
    {
      name: "zu viele Nenner",
      inputs: [NAMES, NUMERATORS, inColumn([100, 120, 80, 20, 0, 1]), "hoch"],
      expected: "#VALUE!",
      source: "Regel: alle drei Bereiche haben dieselbe Form",
    },
    {
      name: "Text unter den Zählern",
      inputs: [inColumn(["A"]), inColumn(["k. A."]), inColumn([10]), "hoch"],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "negativer Nenner",
      inputs: [inColumn(["A"]), inColumn([1]), inColumn([-10]), "hoch"],
      expected: "#VALUE!",
      source: "Regel: Personen sind nicht negativ",
    },
  ],
};
