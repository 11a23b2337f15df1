import type { LocalizedText } from "../units/language";
import { serialOfDate } from "../units/month";
import type { ParameterDefinition } from "./parameters";

const PERSONS: LocalizedText = { de: "Personen", en: "persons" };

/** First day for which the rules were checked. */
const CHECKED_FROM = serialOfDate(2021, 1, 1);

const SECRECY_SOURCE: LocalizedText = {
  de: "§ 53 Abs. 7 SGB II, § 16 BStatG; Regeln der BA-Statistik",
  en: "§ 53(7) SGB II, § 16 BStatG; rules of the BA statistics",
};

/** Counts above 0 and below it are not shown to others; the statistics use 3, and 10 where much detail is given. */
export const SECRECY_THRESHOLD: ParameterDefinition = {
  key: "Mindestfallzahl Geheimhaltung",
  meaning: { de: "Fallzahlen darunter (außer 0) werden nicht gezeigt", en: "Counts below this (except 0) are not shown" },
  unit: PERSONS,
  range: "positive",
  source: SECRECY_SOURCE,
  values: [{ value: 3, validFrom: CHECKED_FROM }],
};

export const SECRECY_HOUSEHOLDS: ParameterDefinition = {
  key: "Mindestzahl BG Geheimhaltung",
  meaning: {
    de: "Personenzahlen, hinter denen weniger Bedarfsgemeinschaften stehen, werden nicht gezeigt",
    en: "Numbers of persons with fewer households behind them are not shown",
  },
  unit: { de: "Bedarfsgemeinschaften", en: "households" },
  range: "positive",
  source: SECRECY_SOURCE,
  values: [{ value: 3, validFrom: CHECKED_FROM }],
};

export const SECRECY_WIDTH: ParameterDefinition = {
  key: "Schutzbreite Geheimhaltung",
  meaning: {
    de: "So weit müssen die Grenzen auseinander liegen, zwischen denen sich eine verdeckte Zahl noch eingrenzen lässt",
    en: "How far apart the bounds must be between which a hidden number can still be placed",
  },
  unit: PERSONS,
  range: "positive",
  source: {
    de: "Festlegung dieser Arbeitsmappe zu § 16 BStatG, kein Rechtssatz",
    en: "Choice of this workbook on § 16 BStatG, not a rule of law",
  },
  values: [{ value: 3, validFrom: CHECKED_FROM }],
};

/** What is kept secret in files for others. */
export const SECRECY_PARAMETERS: readonly ParameterDefinition[] = [SECRECY_THRESHOLD, SECRECY_HOUSEHOLDS, SECRECY_WIDTH];
