import type { LocalizedText } from "../units/language";

/** Units and number formats of the catalogue. */
export const PERSONS: LocalizedText = { de: "Personen", en: "persons" };
export const FTE_UNIT: LocalizedText = { de: "VZÄ", en: "FTE" };
export const EURO: LocalizedText = { de: "€", en: "€" };
export const FRACTION: LocalizedText = { de: "Anteil", en: "fraction" };
export const EURO_PER_PERSON: LocalizedText = { de: "€ je Person", en: "€ per person" };
export const PERSONS_PER_FTE: LocalizedText = { de: "Personen je VZÄ", en: "persons per FTE" };

export const HOURS_PER_WEEK: LocalizedText = { de: "Stunden je Woche", en: "hours per week" };
export const PERCENTAGE_POINTS: LocalizedText = { de: "Prozentpunkte (als Anteil)", en: "percentage points (as a fraction)" };
export const SEATS: LocalizedText = { de: "Plätze", en: "seats" };
export const MONTHS: LocalizedText = { de: "Monate", en: "months" };
export const ANY_UNIT: LocalizedText = { de: "wie die Werte", en: "as the values" };
export const YEARS: LocalizedText = { de: "Jahre", en: "years" };
export const DECIMALS: LocalizedText = { de: "Nachkommastellen", en: "decimals" };
export const DATE: LocalizedText = { de: "Datum", en: "date" };
export const CHOICE: LocalizedText = { de: "Auswahl", en: "choice" };

export const PERCENT_FORMAT = "0.0%";
export const EURO_FORMAT = "#,##0.00";
export const ONE_DECIMAL_FORMAT = "#,##0.0";
export const WHOLE_FORMAT = "0";
export const GENERAL_FORMAT = "General";
export const FOUR_DECIMALS_FORMAT = "#,##0.0000";
export const TWO_DECIMALS_FORMAT = "#,##0.00";
