import type { IndicatorArgument } from "../../src/indicators/indicator";
import { isProblem } from "../../src/indicators/indicator";
import { cellFunction } from "../cases/case-workbook";
import { inColumn, inRow } from "../cases/indicator-case";
import { LAW_OF_2023_AND_2024 } from "../cases/subsidy-law-sample";

const TEN = Array<number>(12).fill(10);
const HUNDRED = Array<number>(13).fill(100);
const MINUS = "\u2212";

/** What a controller reads in each language. */
const MESSAGES: readonly [id: string, args: readonly IndicatorArgument[], de: string, en: string][] = [
  ["CASELOAD", [11080, null], "„VZÄ“ fehlt: Die Zelle ist leer.", "“fte” is missing: the cell is empty."],
  [
    "CASELOAD",
    ["11.080", 113],
    "„eLb“: Die Zahl „11.080“ ist als Text gespeichert.",
    "“beneficiaries”: the number “11.080” is stored as text.",
  ],
  ["CASELOAD", ["k. A.", 113], "„eLb“ muss eine Zahl sein, nicht „k. A.“.", "“beneficiaries” must be a number, not “k. A.”."],
  [
    "CASELOAD",
    ["x".repeat(40), 113],
    `„eLb“ muss eine Zahl sein, nicht „${"x".repeat(30)}…“.`,
    `“beneficiaries” must be a number, not “${"x".repeat(30)}…”.`,
  ],
  [
    "CASELOAD",
    ["x".repeat(30), 113],
    `„eLb“ muss eine Zahl sein, nicht „${"x".repeat(30)}“.`,
    `“beneficiaries” must be a number, not “${"x".repeat(30)}”.`,
  ],
  ["CASELOAD", [Infinity, 113], "„eLb“ muss eine Zahl sein, nicht „Infinity“.", "“beneficiaries” must be a number, not “Infinity”."],
  ["CASELOAD", [true, 113], "„eLb“ muss eine Zahl sein, nicht „true“.", "“beneficiaries” must be a number, not “true”."],
  ["CASELOAD", [-5, 113], `„eLb“ darf nicht kleiner als 0 sein (${MINUS}5).`, `“beneficiaries” must not be less than 0 (${MINUS}5).`],
  ["CASELOAD", [11080, 113, 114], "„VZÄ_Ausfall“ (114) ist größer als „VZÄ“ (113).", "“absentFte” (114) is greater than “fte” (113)."],
  [
    "CASELOAD",
    [11080, 0],
    "„VZÄ“: Es ist kein Vollzeitäquivalent da, auf das sich die Fälle verteilen.",
    "“fte”: there is no full-time equivalent to share the cases.",
  ],
  [
    "CASELOAD",
    [[[1, 2]], 113],
    "„eLb“ muss ein einzelner Wert sein, kein Bereich.",
    "“beneficiaries” must be a single value, not a range.",
  ],
  [
    "CASELOAD",
    [[[1], [2]], 113],
    "„eLb“ muss ein einzelner Wert sein, kein Bereich.",
    "“beneficiaries” must be a single value, not a range.",
  ],
  ["CASELOAD", [[], 113], "„eLb“ muss ein einzelner Wert sein, kein Bereich.", "“beneficiaries” must be a single value, not a range."],
  ["FTE", [39, 39, 12, 1.5], "„Anteil_SGB_II“ darf nicht größer als 1 sein (1,500).", "“share” must not be greater than 1 (1.500)."],
  [
    "CASELOAD",
    [1e308, 1e-308],
    "„eLb“: Das Ergebnis ist keine darstellbare Zahl.",
    "“beneficiaries”: the result is not a number that can be shown.",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn([...TEN.slice(0, 4), null, ...TEN.slice(5)]), inColumn(HUNDRED)],
    "„Integrationen“: Es fehlt 1 von 12 Monatswerten (Nr. 5).",
    "“integrations”: 1 of 12 monthly values is missing (no. 5).",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN), inColumn([0, null, ...HUNDRED.slice(2)])],
    "„Bestände“: Es fehlen 2 von 13 Monatswerten (leer oder 0, Nr. 1, 2).",
    "“stocks”: 2 of 13 monthly values are missing (empty or 0, no. 1, 2).",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN), inColumn(Array<null>(13).fill(null))],
    "„Bestände“: Es fehlen 13 von 13 Monatswerten (leer oder 0, Nr. 1, 2, 3, 4, 5, …).",
    "“stocks”: 13 of 13 monthly values are missing (empty or 0, no. 1, 2, 3, 4, 5, …).",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN), inColumn([...Array<null>(5).fill(null), ...HUNDRED.slice(5)])],
    "„Bestände“: Es fehlen 5 von 13 Monatswerten (leer oder 0, Nr. 1, 2, 3, 4, 5).",
    "“stocks”: 5 of 13 monthly values are missing (empty or 0, no. 1, 2, 3, 4, 5).",
  ],
  [
    "INTEGRATIONRATE",
    [[], inColumn(HUNDRED)],
    "„Integrationen“ muss 12 Monatswerte in einer Zeile oder Spalte haben, nicht 0.",
    "“integrations” must have 12 monthly values in one row or column, not 0.",
  ],
  [
    "INTEGRATIONRATE",
    [[TEN, TEN], inColumn(HUNDRED)],
    "„Integrationen“ muss 12 Monatswerte in einer Zeile oder Spalte haben, nicht 2 × 12.",
    "“integrations” must have 12 monthly values in one row or column, not 2 × 12.",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN.slice(1)), inColumn(HUNDRED)],
    "„Integrationen“ muss 12 Monatswerte in einer Zeile oder Spalte haben, nicht 11.",
    "“integrations” must have 12 monthly values in one row or column, not 11.",
  ],
  [
    "INTEGRATIONRATE",
    [[TEN.slice(0, 6), TEN.slice(0, 6)], inColumn(HUNDRED)],
    "„Integrationen“ muss 12 Monatswerte in einer Zeile oder Spalte haben, nicht 2 × 6.",
    "“integrations” must have 12 monthly values in one row or column, not 2 × 6.",
  ],
  [
    "INTEGRATIONPROGRESS",
    [inRow([...TEN, 10]), inRow(HUNDRED)],
    "„Integrationen“ muss 1 bis 12 Monatswerte in einer Zeile oder Spalte haben, nicht 13.",
    "“integrations” must have 1 to 12 monthly values in one row or column, not 13.",
  ],
  [
    "INTEGRATIONPROGRESS",
    [inRow([1, 2]), inRow([100, 100])],
    "„Bestände“ muss in derselben Richtung stehen wie „Integrationen“ und einen Wert mehr haben: Es beginnt einen Monat früher.",
    "“stocks” must run in the same direction as “integrations” and have one value more: it begins one month earlier.",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN), inColumn([...HUNDRED.slice(0, 12), "k. A."])],
    "„Bestände“ (13. Wert) muss eine Zahl sein, nicht „k. A.“.",
    "“stocks” (value 13) must be a number, not “k. A.”.",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN), inColumn(HUNDRED), "Quartal"],
    "„Fenster“ muss „Vormonate“ oder „wörtlich“ sein, nicht „Quartal“.",
    "“window” must be “previous” or “literal”, not “Quartal”.",
  ],
  [
    "INTEGRATIONRATE",
    [inColumn(TEN), inColumn(HUNDRED), 0],
    "„Fenster“ muss „Vormonate“ oder „wörtlich“ sein, nicht „0“.",
    "“window” must be “previous” or “literal”, not “0”.",
  ],
  [
    "INTEGRATIONRATE",
    [null, inColumn(HUNDRED)],
    "„Integrationen“ fehlt: Die Zelle ist leer.",
    "“integrations” is missing: the cell is empty.",
  ],
  [
    "CONTINUOUSRATE",
    [inColumn([11, ...TEN.slice(1)]), inColumn(TEN)],
    "„Kontinuierlich“ (1. Wert) (11) ist größer als „Sv_pflichtig“ (10).",
    "“continuous” (value 1) (11) is greater than “insured” (10).",
  ],
  [
    "CONTINUOUSRATE",
    [inRow([...TEN.slice(1), 11]), inRow(TEN)],
    "„Kontinuierlich“ (12. Wert) (11) ist größer als „Sv_pflichtig“ (10).",
    "“continuous” (value 12) (11) is greater than “insured” (10).",
  ],
  [
    "WEIGHTEDMEAN",
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, -4],
      ],
    ],
    `„Nenner“ (Zeile 2, Spalte 2) darf nicht kleiner als 0 sein (${MINUS}4).`,
    `“denominators” (row 2, column 2) must not be less than 0 (${MINUS}4).`,
  ],
  [
    "WEIGHTEDMEAN",
    [inColumn([1, 2]), inColumn([3])],
    "„Nenner“ muss dieselbe Form haben wie „Zähler“.",
    "“denominators” must have the same shape as “numerators”.",
  ],
  [
    "WEIGHTEDMEAN",
    [inRow([1, 2]), inRow([3])],
    "„Nenner“ muss dieselbe Form haben wie „Zähler“.",
    "“denominators” must have the same shape as “numerators”.",
  ],
  [
    "WEIGHTEDMEAN",
    [inColumn([1, null, 3]), inColumn([3, 4, 5])],
    "„Zähler“: Es fehlt 1 von 3 Werten (Nr. 2).",
    "“numerators”: 1 of 3 values is missing (no. 2).",
  ],
  [
    "RANKOF",
    [0.3, inColumn([0.1, 0.2]), "hoch"],
    "„Wert“: Der Wert kommt unter den Vergleichswerten nicht vor.",
    "“value”: the value is not among those it is compared with.",
  ],
  ["WAGESUBSIDY", ["16i", 0, 2000], "„Fördermonat“ darf nicht kleiner als 1 sein (0).", "“fundingMonth” must not be less than 1 (0)."],
  [
    "WAGESUBSIDY",
    ["16i", 1.5, 2000],
    "„Fördermonat“ muss eine ganze Zahl sein, nicht 1,500.",
    "“fundingMonth” must be a whole number, not 1.500.",
  ],
  // Excel's last day, 31 December 9999, is 2,958,465.
  [
    "SUBSIDYSCHEDULE",
    ["16i", 2_958_466, 30, LAW_OF_2023_AND_2024],
    "„Beginn“ muss ein Datum sein, z. B. 2022-06 oder 01.06.2022, nicht „2958466“.",
    "“start” must be a date, e.g. 2022-06 or 2022-06-01, not “2958466”.",
  ],
  [
    "SUBSIDYSCHEDULE",
    ["16i", "bald", 30, LAW_OF_2023_AND_2024],
    "„Beginn“ muss ein Datum sein, z. B. 2022-06 oder 01.06.2022, nicht „bald“.",
    "“start” must be a date, e.g. 2022-06 or 2022-06-01, not “bald”.",
  ],
  [
    "SUBSIDYSCHEDULE",
    ["16i", "2023-10", 30, [["Mindestlohn", 12]]],
    "„Parameter“ muss mindestens 5 Spalten haben, nicht 2.",
    "“parameters” must have at least 5 columns, not 2.",
  ],
  [
    "COMMITMENTTABLE",
    [[["A", "16k", "Kleve", 45200, null, null, 30, "allein", 100]], [[2023, "EGT", "EinglMV", 1, null, 0]], LAW_OF_2023_AND_2024, 2023],
    "„Fälle“ (2. Wert) muss „16i“ oder „16e“ sein, nicht „16k“.",
    "“cases” (value 2) must be “16i” or “16e”, not “16k”.",
  ],
  [
    "FORECAST12",
    [
      [
        ["2022-01", 10],
        ["2022-03", 20],
      ],
    ],
    "„Reihe“: In der Reihe fehlt der Wert für 2022-02; Lücken werden nicht geschätzt.",
    "“series”: The series has no value for 2022-02; gaps are not estimated.",
  ],
];

it.each(MESSAGES)("%s(%j) explains itself", (id, args, de, en) => {
  const result = cellFunction(id).evaluate(args);
  expect(isProblem(result) ? result.message : result).toEqual({ de, en });
});

it.each<readonly IndicatorArgument[]>([
  [inRow([1, 2]), 113],
  [1e308, 1e-308],
])("CASELOAD(%j, %j) shows as #VALUE!", (...args) => {
  expect(cellFunction("CASELOAD").evaluate(args)).toMatchObject({ kind: "value" });
});

it("takes a range of one cell for its value", () => {
  // 11080 / 113 = 98.053…
  expect(cellFunction("CASELOAD").evaluate([[[11080]], [[113]]])).toBeCloseTo(98.0530973, 6);
});
