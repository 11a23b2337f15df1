import type { CaseParameter, SubsidyCase } from "./subsidy-case";

const SAVED_1100: CaseParameter = { key: "Ersparte Leistung allein", value: 1100, from: "2026-07-01" };

const FULL_TIME = { instrument: "16i", weeklyHours: 39, householdType: "allein", coachingPerMonth: 0 } as const;

/** § 16i SGB II, Teilhabe am Arbeitsmarkt. 39 Stunden · 13/3 = 169 Stunden im Monat. */
export const SECTION_16I_CASES: readonly SubsidyCase[] = [
  {
    name: "fünf Jahre Vollzeit zum Mindestlohn, Recht nach Datum",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2027-12-31" },
    parameters: [SAVED_1100],
    expected: {
      periods: {
        "2023-01-01": { wage: 2028, basis: 2413.32, subsidy: 2413.32, coaching: 0, transfer: 800, netBurden: 1613.32 },
        "2024-01-01": { wage: 2097.29, basis: 2495.78, subsidy: 2495.78, transfer: 800, netBurden: 1695.78 },
        "2025-01-01": { wage: 2166.58, basis: 2578.23, subsidy: 2320.41, transfer: 800, netBurden: 1520.41 },
        "2026-06-01": { wage: 2349.1, basis: 2795.43, subsidy: 2236.34, transfer: 800, netBurden: 1436.34 },
        "2026-07-01": { subsidy: 2236.34, transfer: 1100, netBurden: 1136.34 },
        "2027-12-01": { wage: 2467.4, basis: 2936.21, subsidy: 2055.35, transfer: 1100, netBurden: 955.35 },
      },
      years: {
        2023: { subsidy: 28959.84, transfer: 9600, netBurden: 19359.84 },
        2024: { subsidy: 29949.36, transfer: 9600, netBurden: 20349.36 },
        2025: { subsidy: 27844.92, transfer: 9600, netBurden: 18244.92 },
        2026: { subsidy: 26836.08, transfer: 11400, netBurden: 15436.08 },
        2027: { subsidy: 24664.2, transfer: 13200, netBurden: 11464.2 },
      },
      lastDay: "2027-12-31",
      remarks: [],
    },
    source:
      "§ 16i Abs. 2: 100/100/90/80/70 %. 12,00·169 = 2.028,00; ·1,19 = 2.413,32; ·12 = 28.959,84. 12,41·169 = 2.097,29; ·1,19 = 2.495,7751. " +
      "12,82·169 = 2.166,58; ·1,19 = 2.578,2302; ·90 % = 2.320,407. 13,90·169 = 2.349,10; ·1,19 = 2.795,429; ·80 % = 2.236,344. " +
      "14,60·169 = 2.467,40; ·1,19 = 2.936,206; ·70 % = 2.055,347. Ab 07/2026 § 44f Abs. 6: 50 % von 2.236,34 = 1.118,17, aber nur 1.100 − 800 = 300 sind noch erspart: 800 + 300 = 1.100. " +
      "2026: 6·800 + 6·1.100 = 11.400; 12·2.236,34 − 11.400 = 15.436,08",
  },
  {
    name: "Plan nach dem Recht von 2023: § 44f bleibt außer Betracht",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2027-12-31" },
    legalVersion: "2023",
    expected: { years: { 2026: { transfer: 9600, netBurden: 17236.08 }, 2027: { transfer: 9600, netBurden: 15064.2 } } },
    source: "12·(2.236,34 − 800) = 17.236,08; 12·(2.055,35 − 800) = 15.064,20; keine ersparte Leistung nötig",
  },
  {
    name: "2022: drei Mindestlöhne in einem Jahr, Pauschale 500 €",
    job: { ...FULL_TIME, start: "2022-01-01", end: "2022-12-31" },
    expected: {
      periods: {
        "2022-06-01": { wage: 1659.58, basis: 1974.9 },
        "2022-07-01": { wage: 1766.05, basis: 2101.6 },
        "2022-10-01": { wage: 2028, basis: 2413.32 },
      },
      years: { 2022: { subsidy: 25394.16, transfer: 6000, netBurden: 19394.16 } },
    },
    source: "9,82·169·1,19 = 1.974,9002; 10,45·169·1,19 = 2.101,5995; 6·1.974,90 + 3·2.101,60 + 3·2.413,32 = 25.394,16; PAT 12·500",
  },
  {
    name: "Pauschalen 2022 und 2023 bei einem Kind",
    job: { ...FULL_TIME, start: "2022-10-01", end: "2023-03-31", householdType: "allein mit 1 Kind" },
    expected: { periods: { "2022-12-01": { transfer: 600 }, "2023-01-01": { transfer: 1000 } } },
    source: "sgb2.info, Pauschalenerhöhung für PAT: 600 € bis 2022, 1.000 € ab 01.01.2023",
  },
  {
    name: "alle anderen Haushalte: bis 2022 keine eindeutige Pauschale",
    job: { ...FULL_TIME, start: "2022-10-01", end: "2023-03-31", householdType: "andere" },
    expected: {
      periods: { "2022-12-01": { subsidy: 2413.32, transfer: { missing: "PAT-Pauschale andere" } }, "2023-01-01": { transfer: 1100 } },
      years: { 2022: { subsidy: 7239.96, netBurden: { missing: "PAT-Pauschale andere" } }, 2023: { netBurden: 3939.96 } },
    },
    source: "bis 2022 600 oder 700 € je nach Haushalt; 3·2.413,32 = 7.239,96; 3·(2.413,32 − 1.100) = 3.939,96",
  },
  {
    name: "angebrochene Monate: Tage durch 30",
    job: { ...FULL_TIME, start: "2024-01-15", end: "2024-02-14", coachingPerMonth: 300 },
    expected: {
      periods: {
        "2024-01-15": { wage: 1188.46, basis: 1414.27, subsidy: 1414.27, coaching: 170, transfer: 453.33, netBurden: 1130.94 },
        "2024-02-01": { wage: 978.74, basis: 1164.7, subsidy: 1164.7, coaching: 140, transfer: 373.33, netBurden: 931.37 },
      },
      years: { 2024: { subsidy: 2578.97, netBurden: 2062.31 } },
    },
    source:
      "§ 41 Abs. 1 SGB II: 17/30 und 14/30. 2.097,29·17/30 = 1.188,4643; ·1,19 = 1.414,2674; 2.097,29·14/30 = 978,7353; 978,74·1,19 = 1.164,7006; 800·17/30 = 453,3333; 300·17/30 = 170",
  },
  {
    name: "Februar als ganzer Monat zählt ganz",
    job: { ...FULL_TIME, start: "2023-02-01", end: "2023-02-28" },
    expected: { periods: { "2023-02-01": { wage: 2028, transfer: 800 } } },
    source: "28 Tage sind der ganze Monat, nicht 28/30",
  },
  {
    name: "30 von 31 Tagen sind ein ganzer Monat, nie mehr",
    job: { ...FULL_TIME, start: "2023-03-02", end: "2023-03-31" },
    expected: { periods: { "2023-03-02": { wage: 2028 } } },
    source: "30/30 = 1",
  },
  {
    name: "Ende fehlt: längste Förderung",
    job: { ...FULL_TIME, start: "2023-03-15" },
    expected: { lastDay: "2028-03-14", remarks: ["end-unknown"] },
    source: "§ 16i Abs. 3 Nr. 4: fünf Jahre; 15.03.2023 + 60 Monate − 1 Tag = 14.03.2028",
  },
  {
    name: "mehr als fünf Jahre werden nicht gefördert",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2030-12-31" },
    expected: { lastDay: "2027-12-31", remarks: ["funding-ends-before-job"] },
    source: "§ 16i Abs. 3 Nr. 4: höchstens fünf Jahre",
  },
  {
    name: "Lohn unter dem Mindestlohn wird angehoben",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", hourlyWage: 11 },
    expected: { periods: { "2023-01-01": { wage: 2028 } }, remarks: ["wage-below-minimum"] },
    source: "§ 16i Abs. 2 S. 1: Maß ist der Mindestlohn 12,00; 12·169 = 2.028",
  },
  {
    name: "Mindestlohn überholt den vereinbarten Lohn",
    job: { ...FULL_TIME, start: "2023-07-01", end: "2024-06-30", hourlyWage: 12.2 },
    expected: {
      periods: { "2023-12-01": { wage: 2061.8 }, "2024-01-01": { wage: 2097.29 } },
      remarks: ["wage-below-minimum", "wage-above-minimum"],
    },
    source: "12,20·169 = 2.061,80 bis 2023; ab 2024 gilt 12,41: 12,41·169 = 2.097,29",
  },
  {
    name: "Tariflohn über dem Mindestlohn",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", hourlyWage: 14 },
    expected: { periods: { "2023-01-01": { wage: 2366, basis: 2815.54 } }, remarks: ["wage-above-minimum"] },
    source: "§ 16i Abs. 2 S. 2: 14·169 = 2.366,00; ·1,19 = 2.815,54",
  },
  {
    name: "vereinbart ist genau der Mindestlohn",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", hourlyWage: 12 },
    expected: { periods: { "2023-01-01": { wage: 2028 } }, remarks: [] },
    source: "12,00 ist weder mehr noch weniger",
  },
  {
    name: "der Transfer trägt nie mehr als den Zuschuss",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", weeklyHours: 10, householdType: "andere", coachingPerMonth: 150 },
    expected: { periods: { "2023-01-01": { wage: 520, subsidy: 618.8, transfer: 618.8, netBurden: 150 } } },
    source: "12·10·13/3 = 520; ·1,19 = 618,80 < 1.100; es bleibt das Coaching",
  },
  {
    name: "anderer Monatsfaktor",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31" },
    parameters: [{ key: "Wochen je Monat", value: 4.348, from: "2022-07-01" }],
    expected: { periods: { "2023-01-01": { wage: 2034.86 } } },
    source: "12·39·4,348 = 2.034,864",
  },
  {
    name: "ohne ersparte Leistung bleibt § 44f offen, nicht null",
    job: { ...FULL_TIME, start: "2026-01-01", end: "2026-12-31" },
    expected: {
      periods: { "2026-06-01": { transfer: 800 }, "2026-07-01": { subsidy: 2795.43, transfer: { missing: "Ersparte Leistung allein" } } },
      years: { 2026: { subsidy: 33545.16, netBurden: { missing: "Ersparte Leistung allein" } } },
    },
    source: "§ 44f Abs. 6: bis zur ersparten Leistung; sie ist nicht bekannt. 12·2.795,43 = 33.545,16",
  },
  {
    name: "§ 44f gilt für das Jobcenter nicht",
    job: { ...FULL_TIME, start: "2026-07-01", end: "2026-12-31" },
    parameters: [{ key: "PAT-Anteil § 44f", value: 0, from: "2026-07-02" }],
    expected: { periods: { "2026-08-01": { transfer: 800 } } },
    source: "Anteil 0: nur die Pauschale, und keine Angabe zur ersparten Leistung nötig",
  },
  {
    name: "hohe Ersparnis: 50 % des Zuschusses zusätzlich",
    job: { ...FULL_TIME, start: "2026-07-01", end: "2026-12-31" },
    parameters: [{ key: "Ersparte Leistung allein", value: 2500, from: "2026-07-01" }],
    expected: { periods: { "2026-07-01": { transfer: 2197.72, netBurden: 597.71 } } },
    source: "2.795,43·50 % = 1.397,715 → 1.397,72 < 2.500 − 800; 800 + 1.397,72 = 2.197,72; 2.795,43 − 2.197,72 = 597,71",
  },
  {
    name: "ersparte Leistung unter der Pauschale: nichts zusätzlich",
    job: { ...FULL_TIME, start: "2026-07-01", end: "2026-12-31" },
    parameters: [{ key: "Ersparte Leistung allein", value: 700, from: "2026-07-01" }],
    expected: { periods: { "2026-07-01": { transfer: 800 } } },
    source: "700 − 800 < 0: die Pauschale bleibt, mehr kommt nicht hinzu",
  },
  {
    name: "BG-Typ unbekannt: Zuschuss ja, Belastung offen",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", householdType: undefined },
    expected: { years: { 2023: { subsidy: 28959.84, transfer: { missing: "BG-Typ" }, netBurden: { missing: "BG-Typ" } } } },
    source: "Regel: unbekannt ist nicht null",
  },
  {
    name: "Coaching unbekannt",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", coachingPerMonth: undefined },
    expected: { years: { 2023: { transfer: 9600, coaching: { missing: "Coaching" }, netBurden: { missing: "Coaching" } } } },
    source: "Regel: eine leere Zelle ist unbekannt; ohne Coaching steht 0 da",
  },
  {
    name: "negative Coachingkosten",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", coachingPerMonth: -1 },
    expected: { years: { 2023: { coaching: { missing: "nicht negativ" } } } },
    source: "Regel: Kosten sind nie negativ",
  },
  {
    name: "negative Wochenstunden",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", weeklyHours: -39 },
    expected: { years: { 2023: { wage: { missing: "Wochenstunden" }, subsidy: { missing: "Wochenstunden" }, coaching: 0 } } },
    source: "Regel: Stunden sind größer als 0",
  },
  {
    name: "Wochenstunden fehlen",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31", weeklyHours: undefined },
    expected: { years: { 2023: { wage: { missing: "Wochenstunden fehlen" } } } },
    source: "§ 16i Abs. 2 S. 4: die vereinbarte Arbeitszeit",
  },
  {
    name: "für 2021 ist kein Mindestlohn hinterlegt",
    job: { ...FULL_TIME, start: "2021-07-01", end: "2022-06-30" },
    expected: {
      periods: { "2021-12-01": { wage: { missing: "Mindestlohn" } }, "2022-01-01": { wage: 1659.58 } },
      years: { 2021: { subsidy: { missing: "Mindestlohn" } }, 2022: { subsidy: 11849.4 } },
    },
    source: "Regel: ein fehlender Parameter ist nie null; 6·1.974,90 = 11.849,40",
  },
  {
    name: "Arbeitgeberanteil in Prozent statt als Anteil",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31" },
    parameters: [{ key: "AG-Anteil ohne Arbeitsförderung", value: 19, from: "2022-07-01" }],
    expected: { periods: { "2023-01-01": { wage: 2028, basis: { missing: "AG-Anteil ohne Arbeitsförderung" } } } },
    source: "19 ist kein Anteil zwischen 0 und 1",
  },
  {
    name: "negative Pauschale",
    job: { ...FULL_TIME, start: "2023-01-01", end: "2023-12-31" },
    parameters: [{ key: "PAT-Pauschale allein", value: -800, from: "2023-01-01" }],
    expected: { years: { 2023: { transfer: { missing: "nicht negativ" } } } },
    source: "Regel: ein Transfer ist nie negativ",
  },
  {
    name: "Ende vor dem Beginn",
    job: { ...FULL_TIME, start: "2023-02-01", end: "2023-01-31" },
    expected: { missing: "liegt vor dem Beginn" },
    source: "Regel: kein Plan ohne Zeitraum",
  },
  {
    name: "Beginn fehlt",
    job: { ...FULL_TIME },
    expected: { missing: "Beginn fehlt" },
    source: "Regel: kein Plan ohne Zeitraum",
  },
  {
    name: "Beginn vor dem Teilhabechancengesetz",
    job: { ...FULL_TIME, start: "2018-12-31" },
    expected: { missing: "noch nicht in der Fassung ab 2019" },
    source: "§ 16i gilt seit 01.01.2019",
  },
  {
    name: "Instrument fehlt",
    job: { ...FULL_TIME, instrument: undefined, start: "2023-01-01" },
    expected: { missing: "Instrument" },
    source: "Regel: ohne Instrument kein Fördersatz",
  },
];
