import type { LocalizedText } from "../units/language";

/** Units and number formats of the catalogue. */
export const PERSONS: LocalizedText = { de: "Personen", en: "persons" };
export const FTE: LocalizedText = { de: "VZÄ", en: "FTE" };
export const EURO: LocalizedText = { de: "€", en: "€" };
export const FRACTION: LocalizedText = { de: "Anteil", en: "fraction" };
export const PERSONS_PER_FTE: LocalizedText = { de: "Personen je VZÄ", en: "persons per FTE" };

export const PERCENT_FORMAT = "0.0%";
export const EURO_FORMAT = "#,##0.00";
export const ONE_DECIMAL_FORMAT = "#,##0.0";
export const TWO_DECIMALS_FORMAT = "#,##0.00";
