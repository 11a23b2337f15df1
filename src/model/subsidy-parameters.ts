import type { LocalizedText } from "../units/language";
import { serialOfDate } from "../units/month";
import type { DatedValue, ParameterDefinition } from "./parameters";
import type { HOUSEHOLD_TYPES } from "./tables/finance-tables";

/** Household types of the flat rates, as the column `BG-Typ` holds them. */
export type HouseholdType = (typeof HOUSEHOLD_TYPES)[number];

const EURO_PER_MONTH: LocalizedText = { de: "€ je Monat", en: "€ per month" };
const SHARE: LocalizedText = { de: "Anteil", en: "share" };

/** First day of the oldest legal version whose values are known. */
const KNOWN_FROM = serialOfDate(2022, 1, 1);
const FLAT_RATES_RAISED = serialOfDate(2023, 1, 1);
/** § 44f Abs. 6 SGB II applies from this day on. */
const STATUTORY_TRANSFER_FROM = serialOfDate(2026, 7, 1);

/** Key of the minimum wage, which other figures use as well. */
export const MINIMUM_WAGE = { key: "Mindestlohn", range: "positive" } as const;

/** Minimum wages before October 2022, in € per hour: the months of 2022 need them. From memory, to be checked by the user. */
export const EARLIER_MINIMUM_WAGES: readonly DatedValue[] = [
  { value: 9.82, validFrom: KNOWN_FROM, validTo: serialOfDate(2022, 6, 30) },
  { value: 10.45, validFrom: serialOfDate(2022, 7, 1), validTo: serialOfDate(2022, 9, 30) },
];

/** Flat employer's share of social security contributions where the contribution to employment promotion counts. */
export const EMPLOYER_SHARE: ParameterDefinition = {
  key: "AG-Anteil",
  meaning: {
    de: "Pauschalierter Arbeitgeberanteil am Gesamtsozialversicherungsbeitrag, mit Beitrag zur Arbeitsförderung",
    en: "Flat employer's share of social security contributions, with the contribution to employment promotion",
  },
  unit: SHARE,
  range: "share",
  source: {
    de: "§ 91 Abs. 1 SGB III; Höhe: Weisungspraxis, bitte prüfen",
    en: "§ 91(1) SGB III; amount: administrative practice, please check",
  },
  values: [{ value: 0.2, validFrom: KNOWN_FROM }],
};

/** The same share where the person is exempt from the contribution to employment promotion. */
export const EMPLOYER_SHARE_WHEN_EXEMPT: ParameterDefinition = {
  key: "AG-Anteil ohne Arbeitsförderung",
  meaning: {
    de: "Pauschalierter Arbeitgeberanteil am Gesamtsozialversicherungsbeitrag, ohne Beitrag zur Arbeitsförderung",
    en: "Flat employer's share of social security contributions, without the contribution to employment promotion",
  },
  unit: SHARE,
  range: "share",
  source: {
    de: "§ 16i Abs. 2 SGB II, § 27 Abs. 3 Nr. 5 SGB III; Höhe: Weisungspraxis, bitte prüfen",
    en: "§ 16i(2) SGB II, § 27(3) no. 5 SGB III; amount: administrative practice, please check",
  },
  values: [{ value: 0.19, validFrom: KNOWN_FROM }],
};

/** A year has 52 weeks and 12 months: 52/12 = 13/3. */
export const WEEKS_PER_MONTH: ParameterDefinition = {
  key: "Wochen je Monat",
  meaning: {
    de: "Faktor von Wochenstunden auf Monatsstunden (13/3; verbreitet ist auch 4,348)",
    en: "Factor from weekly to monthly hours (13/3; 4.348 is common too)",
  },
  unit: { de: "Wochen je Monat", en: "weeks per month" },
  range: "positive",
  source: { de: "Rechenkonvention, kein Rechtssatz", en: "Convention, not a rule of law" },
  values: [{ value: 13 / 3, validFrom: KNOWN_FROM }],
};

const HOUSEHOLDS: Readonly<Record<HouseholdType, LocalizedText>> = {
  allein: { de: "eine erwachsene Person ohne Kind", en: "one adult without a child" },
  "allein mit 1 Kind": { de: "eine erwachsene Person mit genau einem Kind", en: "one adult with exactly one child" },
  andere: { de: "alle anderen Bedarfsgemeinschaften", en: "all other households" },
};

/** Flat rates in force in 2022; for other households €600 or €700, which the column `BG-Typ` cannot tell apart: left to the user. */
const FLAT_RATES_IN_2022: Readonly<Partial<Record<HouseholdType, number>>> = { allein: 500, "allein mit 1 Kind": 600 };
const FLAT_RATES_SINCE_2023: Readonly<Record<HouseholdType, number>> = { allein: 800, "allein mit 1 Kind": 1000, andere: 1100 };

function flatRate(household: HouseholdType): ParameterDefinition {
  const before = FLAT_RATES_IN_2022[household];
  return {
    key: `PAT-Pauschale ${household}`,
    meaning: {
      de: `Pauschale des Passiv-Aktiv-Transfers für § 16i: ${HOUSEHOLDS[household].de}`,
      en: `Flat rate of the passive-active transfer for § 16i: ${HOUSEHOLDS[household].en}`,
    },
    unit: EURO_PER_MONTH,
    range: "any",
    source: {
      de: "Haushaltsvermerk zum Passiv-Aktiv-Transfer; Beträge laut sgb2.info",
      en: "Budget note on the passive-active transfer; amounts as published on sgb2.info",
    },
    values: [
      ...(before === undefined ? [] : [{ value: before, validFrom: KNOWN_FROM, validTo: FLAT_RATES_RAISED - 1 }]),
      { value: FLAT_RATES_SINCE_2023[household], validFrom: FLAT_RATES_RAISED },
    ],
  };
}

/** Flat rates of the passive-active transfer for § 16i, in € per month. */
export const FLAT_RATES: Readonly<Record<HouseholdType, ParameterDefinition>> = {
  allein: flatRate("allein"),
  "allein mit 1 Kind": flatRate("allein mit 1 Kind"),
  andere: flatRate("andere"),
};

/** Share of the subsidy that § 44f Abs. 6 SGB II finances from the benefits saved. */
export const STATUTORY_TRANSFER_SHARE: ParameterDefinition = {
  key: "PAT-Anteil § 44f",
  meaning: {
    de: "Anteil des Zuschusses, den der gesetzliche Passiv-Aktiv-Transfer trägt; 0, wenn er für das Jobcenter nicht gilt",
    en: "Share of the subsidy borne by the statutory passive-active transfer; 0 if it does not apply to the job centre",
  },
  unit: SHARE,
  range: "share",
  source: {
    de: "§ 44f Abs. 6 SGB II; Anwendung auf zugelassene kommunale Träger bitte prüfen; bundesweit höchstens 700 Mio. € im Jahr",
    en: "§ 44f(6) SGB II; please check whether it applies to approved municipal bodies; at most €700 million a year nationwide",
  },
  values: [{ value: 0.5, validFrom: STATUTORY_TRANSFER_FROM }],
};

function savedBenefit(household: HouseholdType): ParameterDefinition {
  return {
    key: `Ersparte Leistung ${household}`,
    meaning: {
      de: `Durch die Beschäftigung ersparte Leistung des Bundes; Höchstbetrag nach § 44f Abs. 6: ${HOUSEHOLDS[household].de}`,
      en: `Federal benefit that the job saves; ceiling of § 44f(6): ${HOUSEHOLDS[household].en}`,
    },
    unit: EURO_PER_MONTH,
    range: "any",
    source: { de: "Erfahrungswert des Jobcenters", en: "Experience of the job centre" },
    values: [],
  };
}

/** Benefit that the federation saves in a case, in € per month: only the job centre knows it, so no value is preset. */
export const SAVED_BENEFITS: Readonly<Record<HouseholdType, ParameterDefinition>> = {
  allein: savedBenefit("allein"),
  "allein mit 1 Kind": savedBenefit("allein mit 1 Kind"),
  andere: savedBenefit("andere"),
};

/** Key of the shift from the integration to the administration title, in € per year. */
export const BUDGET_SHIFT = { key: "Umschichtung", range: "any" } as const;

/** Commitments that may fall due in a later year, dated by the year in which they fall due. */
export const COMMITMENT_AUTHORISATION: ParameterDefinition = {
  key: "Verpflichtungsermächtigung",
  meaning: {
    de: "Verpflichtungsermächtigung im Eingliederungstitel für das Jahr, in dem die Beträge fällig werden",
    en: "Commitment authorisation in the integration title for the year in which the amounts fall due",
  },
  unit: { de: "€ je Jahr", en: "€ per year" },
  range: "positive",
  source: { de: "Eingliederungsmittel-Verordnung § 1; Zuteilungsbescheid", en: "Integration Funds Regulation § 1; allocation notice" },
  values: [],
};

/** The parameters of subsidised jobs and commitments that the workbook's table `Parameter` lists. */
export const SUBSIDY_PARAMETERS: readonly ParameterDefinition[] = [
  EMPLOYER_SHARE,
  EMPLOYER_SHARE_WHEN_EXEMPT,
  WEEKS_PER_MONTH,
  ...Object.values(FLAT_RATES),
  STATUTORY_TRANSFER_SHARE,
  ...Object.values(SAVED_BENEFITS),
  COMMITMENT_AUTHORISATION,
];
