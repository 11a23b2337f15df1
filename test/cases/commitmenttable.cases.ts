import type { CellInput } from "../../src/indicators/indicator";
import { serialOfDate } from "../../src/units/month";
import type { IndicatorCases } from "./indicator-case";
import { LAW_OF_2023_AND_2024 } from "./subsidy-law-sample";

const HEADINGS = ["Jahr", "§ 16i", "§ 16e", "Sonstige", "Vorbindung", "Verfügbar", "Frei", "Vorbindungsquote"];

/** The two cases of SUBSIDYSCHEDULE: case, instrument, municipality, start, end, hourly wage, weekly hours, household, coaching per month. */
const CASES: CellInput[][] = [
  ["A", "16i", "Kleve", 45200, 45382, null, 30, "allein", 100],
  ["B", "16E", "Goch", "2023-01", null, 13, 30, null, 0],
  [null, "", null, 0, null, null, null, null, null],
];

const BUDGET: CellInput[][] = [
  [2023, "EGT", "vorläufig", 1, null, null],
  [2023, "EGT", "EinglMV", 100_000, null, 20_000],
  [2023, "VWT", "EinglMV", 500_000, null, null],
  [2024, "EGT", "vorläufig", 90_000, null, 0],
];

export const COMMITMENTTABLE_CASES: IndicatorCases = {
  indicator: "COMMITMENTTABLE",
  cases: [
    {
      name: "zwei Fälle, zwei Jahre",
      inputs: [CASES, BUDGET, LAW_OF_2023_AND_2024, 2023, 1],
      expected: [
        HEADINGS,
        [2023, 3469.2, 18099.96, 20000, 41569.16, 90000, 48430.84, 41569.16 / 90000],
        [2024, 3659.49, 12066.6, 0, 15726.09, 90000, 74273.91, 15726.09 / 90000],
      ],
      source:
        "Fälle wie bei SUBSIDYSCHEDULE. 2023: 3.469,20 + 18.099,96 + 20.000 = 41.569,16; verfügbar 100.000 − 10.000 = 90.000; frei 48.430,84; 41.569,16 / 90.000. 2024: 3.659,49 + 12.066,60 = 15.726,09; frei 74.273,91",
    },
    {
      name: "fester Rechtsstand 2022: wie nach Tagen, solange sich die Sätze nicht unterscheiden",
      inputs: [CASES, BUDGET, [...LAW_OF_2023_AND_2024, ["Rechtsstand", 2022, "Jahr", serialOfDate(2023, 1, 1), null]], 2023, 1],
      expected: [
        HEADINGS,
        [2023, 3469.2, 18099.96, 20000, 41569.16, 90000, 48430.84, 41569.16 / 90000],
        [2024, 3659.49, 12066.6, 0, 15726.09, 90000, 74273.91, 15726.09 / 90000],
      ],
      source: "AG-Anteil 2022 und 2023 bis 06/2026 gleich (19 %, ohne Arbeitsförderung): dieselben Beträge",
    },
    {
      name: "fester Rechtsstand 2026 ohne dessen Parameter",
      inputs: [CASES, BUDGET, [...LAW_OF_2023_AND_2024, ["Rechtsstand", 2026, "Jahr", serialOfDate(2023, 1, 1), null]], 2023, 0],
      expected: [HEADINGS, [2023, "#N/A", "#N/A", 20000, "#N/A", 90000, "#N/A", "#N/A"]],
      source: "Ab 07/2026 gelten § 44f Abs. 6 SGB II und für § 16e der volle AG-Anteil; ohne diese Parameter gibt es keinen Betrag",
    },
    {
      name: "ohne Fälle",
      inputs: [[Array<null>(9).fill(null)], BUDGET, LAW_OF_2023_AND_2024, 2024, 0],
      expected: [HEADINGS, [2024, 0, 0, 0, 0, 90000, 90000, 0]],
      source: "0 / 90.000 = 0; leere Zeilen zählen nicht",
    },
    {
      name: "Budget eines Jahres unbekannt",
      inputs: [CASES, BUDGET, LAW_OF_2023_AND_2024, 2025, 0],
      expected: [HEADINGS, [2025, 0, 0, "#N/A", "#N/A", "#N/A", "#N/A", "#N/A"]],
      source: "Regel: ohne Zuteilung und Vorbindung bleibt frei unbekannt, nicht 0",
    },
    {
      name: "Jahr unbekannt",
      inputs: [CASES, BUDGET, LAW_OF_2023_AND_2024, null],
      expected: "#N/A",
      source: "Regel: eine leere Zelle ist unbekannt",
    },
    {
      name: "Instrument unbekannt geschrieben",
      inputs: [[["A", "16k", "Kleve", 45200, null, null, 30, "allein", 100]], BUDGET, LAW_OF_2023_AND_2024, 2023],
      expected: "#VALUE!",
      source: "Regel: nur 16i und 16e",
    },
    {
      name: "Beginn ist kein Datum",
      inputs: [[["A", "16i", "Kleve", "bald", null, null, 30, "allein", 100]], BUDGET, LAW_OF_2023_AND_2024, 2023],
      expected: "#VALUE!",
      source: "Regel: Text ist kein Datum",
    },
    {
      name: "Budget mit Text",
      inputs: [CASES, [[2023, "EGT", "EinglMV", "viel", null, null]], LAW_OF_2023_AND_2024, 2023],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Parameter mit Text",
      inputs: [CASES, BUDGET, [["Umschichtung", "viel", "", 45200, null]], 2023],
      expected: "#VALUE!",
      source: "Regel: Text ist keine Zahl",
    },
    {
      name: "Jahr vor § 16i",
      inputs: [CASES, BUDGET, LAW_OF_2023_AND_2024, -5],
      expected: "#VALUE!",
      source: "Regel: §§ 16e und 16i gelten so seit 2019",
    },
    {
      name: "Bruchteil eines Jahres",
      inputs: [CASES, BUDGET, LAW_OF_2023_AND_2024, 2023.5],
      expected: "#VALUE!",
      source: "Regel: Jahre sind ganze Zahlen",
    },
  ],
};
