import type { LocalizedText } from "../units/language";
import { missing, type Missing } from "../units/missing";
import { serialOfDate } from "../units/month";
import { formatDate } from "../units/number-format";
import type { ParameterRow } from "./rows";
import { SECRECY_PARAMETERS } from "./secrecy-parameters";
import { comparable } from "./similar-text";
import { EARLIER_MINIMUM_WAGES, MINIMUM_WAGE, SUBSIDY_PARAMETERS } from "./subsidy-parameters";

/** A value and the days on which it applies, as Excel serial numbers; without `validTo` it still applies. */
export type DatedValue = { readonly value: number; readonly validFrom: number; readonly validTo?: number };

/** A rate or threshold that law or decision sets and that may change: it stands in the workbook, never in a formula. */
export type ParameterDefinition = {
  readonly key: string;
  readonly meaning: LocalizedText;
  readonly unit: LocalizedText;
  /** `share`: between 0 and 1. */
  readonly range: "share" | "positive" | "any";
  /** The only values that make sense, where they are few. */
  readonly choices?: readonly number[];
  /** Where the values come from: written into the column `Quelle`. */
  readonly source: LocalizedText;
  /** Rows that the template starts with; none where only the job centre knows the value. */
  readonly values: readonly DatedValue[];
};

const SHARE: LocalizedText = { de: "Anteil", en: "share" };
const OWN_BUDGET_PLAN: LocalizedText = { de: "Haushaltsplanung des Jobcenters", en: "Budget plan of the job centre" };
const EURO_PER_YEAR: LocalizedText = { de: "€ je Jahr", en: "€ per year" };
const PERSONS: LocalizedText = { de: "Personen", en: "persons" };
const MONTHS: LocalizedText = { de: "Monate", en: "months" };
const BENEFICIARIES_PER_FTE: LocalizedText = { de: "eLb je VZÄ", en: "beneficiaries per FTE" };

/** First day for which the sources of this catalogue were checked. */
const CHECKED_FROM = serialOfDate(2021, 1, 1);

/** § 46 Abs. 3 S. 1 SGB II: the federation bears 84.8 % of the whole administration cost, the municipalities the rest. */
export const MUNICIPAL_RATE: ParameterDefinition = {
  key: "KFA-Anteil",
  meaning: {
    de: "Kommunaler Finanzierungsanteil an den Gesamtverwaltungskosten",
    en: "Municipal share of the whole administration cost",
  },
  unit: SHARE,
  range: "share",
  source: { de: "§ 46 Abs. 3 S. 1 SGB II (Bund 84,8 %)", en: "§ 46(3) sentence 1 SGB II (federation 84.8 %)" },
  values: [{ value: 0.152, validFrom: CHECKED_FROM }],
};

const RATIO_SOURCE: LocalizedText = {
  de: "§ 44c Abs. 4 S. 3 SGB II; für zugelassene kommunale Träger nur Orientierungswert",
  en: "§ 44c(4) sentence 3 SGB II; for approved municipal bodies an orientation only",
};

export const RATIO_UNDER_25: ParameterDefinition = {
  key: "Betreuungsschlüssel U25",
  meaning: {
    de: "eLb unter 25 Jahren je Vollzeitäquivalent in der Eingliederung",
    en: "Beneficiaries under 25 per full-time equivalent in integration",
  },
  unit: BENEFICIARIES_PER_FTE,
  range: "positive",
  source: RATIO_SOURCE,
  values: [{ value: 75, validFrom: CHECKED_FROM }],
};

export const RATIO_FROM_25: ParameterDefinition = {
  key: "Betreuungsschlüssel Ü25",
  meaning: {
    de: "eLb ab 25 Jahren je Vollzeitäquivalent in der Eingliederung",
    en: "Beneficiaries from 25 per full-time equivalent in integration",
  },
  unit: BENEFICIARIES_PER_FTE,
  range: "positive",
  source: RATIO_SOURCE,
  values: [{ value: 150, validFrom: CHECKED_FROM }],
};

/**
 * By how many months the integrations of K2E3 end before the month of the report. Six months must follow each of them; a
 * month with data age T-3 has the waiting time of three months already behind it, so that nine months pass until the figure
 * is there. With T-0 the waiting time is still to come: 9. The statistics' own lag could not be read: for the user to check.
 */
export const CONTINUITY_LAG: ParameterDefinition = {
  key: "K2E3-Verzug",
  meaning: {
    de: "Monate vom letzten Integrationsmonat der K2E3 bis zum Berichtsmonat: 6 bei Datenstand T-3, 9 bei T-0",
    en: "Months from the last month of integrations in K2E3 to the month of the report: 6 with data age T-3, 9 with T-0",
  },
  unit: MONTHS,
  range: "positive",
  choices: [6, 7, 8, 9, 10, 11, 12],
  source: {
    de: "§ 5 Abs. 2 Nr. 3 der Verordnung zu § 48a SGB II: sechs Folgemonate, dazu drei Monate Wartezeit (in T-3 enthalten); Verzug der BA-Statistik bitte prüfen",
    en: "§ 5(2) no. 3 of the regulation on § 48a SGB II: six months that follow, and three months of waiting time (part of T-3); please check the lag of the BA statistics",
  },
  values: [{ value: 6, validFrom: CHECKED_FROM }],
};

export const SHIFT: ParameterDefinition = {
  key: "Umschichtung",
  meaning: {
    de: "Erwartete Umschichtung vom Eingliederungs- in den Verwaltungstitel; negativ: umgekehrt",
    en: "Expected shift from the integration to the administration title; negative: the other way",
  },
  unit: EURO_PER_YEAR,
  range: "any",
  source: OWN_BUDGET_PLAN,
  values: [],
};

/** How much of the administration cost rises with wages: for the need that continues the previous year. */
export const STAFF_COST_SHARE: ParameterDefinition = {
  key: "Personalkostenanteil",
  meaning: {
    de: "Anteil der Verwaltungskosten, der Tarifabschlüssen folgt",
    en: "Share of the administration cost that follows wage settlements",
  },
  unit: SHARE,
  range: "share",
  source: OWN_BUDGET_PLAN,
  values: [],
};

export const WAGE_SETTLEMENT: ParameterDefinition = {
  key: "Tarifabschluss",
  meaning: {
    de: "Erhöhung der Personalkosten gegenüber dem Vorjahr, im Jahresdurchschnitt; 0,03 sind 3 %",
    en: "Rise of staff cost over the previous year, as an average of the year; 0.03 is 3 %",
  },
  unit: SHARE,
  range: "any",
  source: { de: "Tarifvertrag oder eigene Annahme", en: "Collective agreement or assumption of the job centre" },
  values: [],
};

/** Staff overhead, ancillary staff cost and cost of materials in one rate: KoA-VV §§ 11–15 bill them as flat rates. */
export const OVERHEAD_RATE: ParameterDefinition = {
  key: "Gemeinkostensatz",
  meaning: {
    de: "Personalneben-, Personalgemein- und Sachkosten je Euro Personalkosten; folgen dem Tarifabschluss nicht",
    en: "Ancillary staff cost, staff overhead and materials per euro of staff cost; do not follow wage settlements",
  },
  unit: SHARE,
  range: "positive",
  source: { de: "KoA-VV §§ 11 bis 15; eigene Abrechnung", en: "KoA-VV §§ 11 to 15; accounts of the job centre" },
  values: [],
};

/** Fixes the law under which a plan is made; without it the law of each month applies. */
export const LEGAL_VERSION: ParameterDefinition = {
  key: "Rechtsstand",
  meaning: {
    de: "Fester Rechtsstand: 2022, 2023 (bis 06/2026) oder 2026 (ab 07/2026); ohne Zeile gilt das Recht des jeweiligen Monats",
    en: "Fixed state of the law: 2022, 2023 (to 06/2026) or 2026 (from 07/2026); without a row the law of each month applies",
  },
  unit: { de: "Jahr", en: "year" },
  range: "positive",
  choices: [2022, 2023, 2026],
  source: { de: "Festlegung für diese Planung", en: "Choice for this plan" },
  values: [],
};

const CASES: LocalizedText = { de: "Fälle", en: "cases" };
const TYPICAL_CASE: LocalizedText = { de: "Annahme des Jobcenters für neue Fälle", en: "Assumption of the job centre for new cases" };

/** How many new § 16i cases the plan holds; the scenarios compare with it. */
export const NEW_CASES_16I: ParameterDefinition = {
  key: "Neue Fälle 16i",
  meaning: { de: "Im Haushaltsjahr geplante neue Förderfälle nach § 16i", en: "New subsidised jobs by § 16i planned in the budget year" },
  unit: CASES,
  range: "any",
  source: OWN_BUDGET_PLAN,
  values: [],
};

/** A new case is calculated with the minimum wage and as one adult without child, whose flat rate (PAT) is the lowest. */
export const NEW_CASE_HOURS: ParameterDefinition = {
  key: "Wochenstunden neuer Fälle 16i",
  meaning: { de: "Wochenstunden eines neuen Förderfalls nach § 16i", en: "Weekly hours of a new subsidised job by § 16i" },
  unit: { de: "Stunden je Woche", en: "hours per week" },
  range: "positive",
  source: TYPICAL_CASE,
  values: [],
};

export const NEW_CASE_COACHING: ParameterDefinition = {
  key: "Coaching neuer Fälle 16i",
  meaning: { de: "Coaching eines neuen Förderfalls nach § 16i je Monat", en: "Coaching of a new subsidised job by § 16i per month" },
  unit: { de: "€ je Monat", en: "€ per month" },
  range: "any",
  source: TYPICAL_CASE,
  values: [],
};

export const PARAMETERS: readonly ParameterDefinition[] = [
  MUNICIPAL_RATE,
  SHIFT,
  RATIO_UNDER_25,
  RATIO_FROM_25,
  STAFF_COST_SHARE,
  WAGE_SETTLEMENT,
  OVERHEAD_RATE,
  LEGAL_VERSION,
  NEW_CASES_16I,
  NEW_CASE_HOURS,
  NEW_CASE_COACHING,
  ...SECRECY_PARAMETERS,
  {
    key: "Mindestzahl Bewertung",
    meaning: {
      de: "Kennzahlen mit kleinerem Nenner werden gezeigt, aber nicht bewertet",
      en: "Indicators with a smaller denominator are shown but not rated",
    },
    unit: PERSONS,
    range: "positive",
    source: { de: "Festlegung dieser Arbeitsmappe, kein Rechtssatz", en: "Choice of this workbook, not a rule of law" },
    values: [{ value: 30, validFrom: CHECKED_FROM }],
  },
  {
    ...MINIMUM_WAGE,
    meaning: { de: "Gesetzlicher Mindestlohn", en: "Statutory minimum wage" },
    unit: { de: "€ je Stunde", en: "€ per hour" },
    source: { de: "§ 1 Abs. 2 MiLoG; Mindestlohnanpassungsverordnungen", en: "§ 1(2) MiLoG and the regulations that adjust it" },
    values: [
      ...EARLIER_MINIMUM_WAGES,
      { value: 12, validFrom: serialOfDate(2022, 10, 1), validTo: serialOfDate(2023, 12, 31) },
      { value: 12.41, validFrom: serialOfDate(2024, 1, 1), validTo: serialOfDate(2024, 12, 31) },
      { value: 12.82, validFrom: serialOfDate(2025, 1, 1), validTo: serialOfDate(2025, 12, 31) },
      { value: 13.9, validFrom: serialOfDate(2026, 1, 1), validTo: serialOfDate(2026, 12, 31) },
      { value: 14.6, validFrom: serialOfDate(2027, 1, 1) },
    ],
  },
  ...SUBSIDY_PARAMETERS,
  CONTINUITY_LAG,
];

/**
 * The value of a parameter on a day.
 *
 * @param rows the rows of the table `Parameter`; undefined if the workbook has none
 * @param date the day as an Excel serial number
 * @returns the value, or why there is none: no silent default. Of overlapping rows (a finding) the later start counts.
 */
export function parameterAt(rows: readonly ParameterRow[] | undefined, key: string, date: number): number | Missing {
  const wanted = comparable(key);
  const dated = (rows ?? []).filter((row) => row.key !== undefined && comparable(row.key) === wanted && row.value !== undefined);
  const valid = dated.filter(({ validFrom, validTo }) => validFrom !== undefined && validFrom <= date && date <= (validTo ?? Infinity));
  const value = valid.reduce<ParameterRow | undefined>(laterStart, undefined)?.value;
  return value ?? missing(reasonWhyNone(key, date, dated));
}

function laterStart(best: ParameterRow | undefined, row: ParameterRow): ParameterRow {
  return best === undefined || (row.validFrom ?? 0) >= (best.validFrom ?? 0) ? row : best;
}

function reasonWhyNone(key: string, date: number, dated: readonly ParameterRow[]): LocalizedText {
  if (dated.length === 0) {
    return { de: `Der Parameter „${key}“ fehlt.`, en: `The parameter “${key}” is missing.` };
  }
  return {
    de: `Für den Parameter „${key}“ gilt am ${formatDate(date, "de")} kein Wert.`,
    en: `No value of the parameter “${key}” applies on ${formatDate(date, "en")}.`,
  };
}
