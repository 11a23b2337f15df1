import type { SubsidyCase } from "./subsidy-case";

const FULL_TIME = { instrument: "16e", weeklyHours: 39, coachingPerMonth: 0 } as const;

/** § 16e SGB II, Eingliederung von Langzeitarbeitslosen. 39 Stunden · 13/3 = 169 Stunden im Monat. */
export const SECTION_16E_CASES: readonly SubsidyCase[] = [
  {
    name: "Beginn 2022: 75 und 50 %, ohne Beitrag zur Arbeitsförderung, ohne Transfer",
    job: { ...FULL_TIME, start: "2022-10-01", end: "2024-09-30", hourlyWage: 12.5 },
    expected: {
      periods: {
        "2022-10-01": { wage: 2112.5, basis: 2513.88, subsidy: 1885.41, transfer: 0, netBurden: 1885.41 },
        "2023-10-01": { wage: 2112.5, basis: 2513.88, subsidy: 1256.94 },
      },
      years: { 2022: { subsidy: 5656.23 }, 2023: { subsidy: 20739.51 }, 2024: { subsidy: 11312.46 } },
      lastDay: "2024-09-30",
      remarks: [],
    },
    source:
      "§ 16e Abs. 2: 12,50·169 = 2.112,50; ·1,19 = 2.513,875; ·75 % = 1.885,41; ·50 % = 1.256,94. 3·1.885,41; 9·1.885,41 + 3·1.256,94 = 20.739,51; 9·1.256,94. Der BG-Typ spielt keine Rolle",
  },
  {
    name: "Beginn vor 07/2026: weiter ohne Beitrag zur Arbeitsförderung, Transfer ab Juli",
    job: { ...FULL_TIME, start: "2026-06-01", end: "2028-05-31", hourlyWage: 15, householdType: "andere" },
    parameters: [{ key: "Ersparte Leistung andere", value: 1500, from: "2026-07-01" }],
    expected: {
      periods: {
        "2026-06-01": { wage: 2535, basis: 3016.65, subsidy: 2262.49, transfer: 0 },
        "2026-07-01": { basis: 3016.65, subsidy: 2262.49, transfer: 1131.25, netBurden: 1131.24 },
      },
    },
    source:
      "Wer am 30.06.2026 gefördert wird, bleibt versicherungsfrei: 15·169 = 2.535,00; ·1,19 = 3.016,65; ·75 % = 2.262,4875; § 44f Abs. 6: 50 % = 1.131,245 < 1.500",
  },
  {
    name: "Beginn ab 07/2026: mit Beitrag zur Arbeitsförderung",
    job: { ...FULL_TIME, start: "2026-07-01", end: "2028-06-30", hourlyWage: 15, householdType: "allein", coachingPerMonth: 300 },
    parameters: [{ key: "Ersparte Leistung allein", value: 1000, from: "2026-07-01" }],
    expected: {
      periods: { "2026-07-01": { wage: 2535, basis: 3042, subsidy: 2281.5, coaching: 300, transfer: 1000, netBurden: 1581.5 } },
      years: { 2026: { netBurden: 9489 } },
    },
    source: "2.535·1,20 = 3.042,00; ·75 % = 2.281,50; 50 % = 1.140,75, erspart nur 1.000; 2.281,50 + 300 − 1.000 = 1.581,50; ·6 = 9.489",
  },
  {
    name: "neuer Fördersatz mitten im Monat",
    job: { ...FULL_TIME, start: "2023-03-15", end: "2025-03-14", hourlyWage: 13, weeklyHours: 30 },
    expected: {
      periods: {
        "2024-03-01": { wage: 763.23, basis: 908.24, subsidy: 681.18 },
        "2024-03-15": { wage: 926.77, basis: 1102.86, subsidy: 551.43 },
        "2025-03-01": { wage: 788.67, basis: 938.52, subsidy: 469.26 },
      },
      remarks: [],
    },
    source:
      "13·30·13/3 = 1.690,00. März 2024: 14/31 zu 75 %, 17/31 zu 50 %: 763,2258 und 926,7742. März 2025: 14/30 = 788,6667; ·1,19 = 938,5173; ·50 %",
  },
  {
    name: "Beginn am 29. Februar: das zweite Jahr beginnt am 1. März",
    job: { ...FULL_TIME, start: "2024-02-29", hourlyWage: 13 },
    expected: {
      periods: { "2025-02-01": { basis: 2614.43, subsidy: 1960.82 }, "2025-03-01": { basis: 2614.43, subsidy: 1307.22 } },
      lastDay: "2026-02-28",
      remarks: ["wage-below-minimum", "end-unknown"],
    },
    source: "§ 188 Abs. 3 BGB. 13·169 = 2.197; ·1,19 = 2.614,43; ·75 % = 1.960,8225; ·50 % = 1.307,215. Ab 2026 liegt 13,00 unter 13,90",
  },
  {
    name: "Arbeitsverhältnis unter zwei Jahren",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2024-06-30", hourlyWage: 13 },
    expected: { years: { 2023: { subsidy: 23529.84 }, 2024: { subsidy: 7843.32 } }, remarks: ["employment-too-short"] },
    source: "§ 16e Abs. 1: mindestens zwei Jahre. 12·1.960,82 = 23.529,84; 6·1.307,22 = 7.843,32",
  },
  {
    name: "länger als zwei Jahre: Förderung endet nach 24 Monaten",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2026-12-31", hourlyWage: 13 },
    expected: { lastDay: "2024-12-31", remarks: ["funding-ends-before-job"] },
    source: "§ 16e Abs. 2: 24 Monate",
  },
  {
    name: "Mindestlohn steigt über den gezahlten Lohn",
    job: { ...FULL_TIME, start: "2023-07-01", end: "2025-06-30", hourlyWage: 12 },
    expected: {
      periods: { "2023-12-01": { wage: 2028, subsidy: 1809.99 }, "2024-01-01": { wage: 2097.29, subsidy: 1871.84 } },
      remarks: ["wage-below-minimum"],
    },
    source: "2.413,32·75 % = 1.809,99; ab 2024 12,41: 2.495,78·75 % = 1.871,835",
  },
  {
    name: "Stundenlohn fehlt: § 16e fördert den gezahlten Lohn",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2024-12-31" },
    expected: { years: { 2023: { wage: { missing: "Stundenlohn fehlt" }, coaching: 0, netBurden: { missing: "Stundenlohn" } } } },
    source: "Regel: unbekannt ist nicht der Mindestlohn",
  },
  {
    name: "Stundenlohn 0",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2024-12-31", hourlyWage: 0 },
    expected: { years: { 2023: { wage: { missing: "größer als 0" } } } },
    source: "Regel: ein Lohn ist größer als 0",
  },
];
