import type { Language } from "./language";
import { dayOfSerial } from "./month";
import { roundHalfAwayFromZero } from "./rounding";

/**
 * Numbers as the pane, the messages and the command line show them. Own code instead of `Intl`, so that every host
 * shows the same characters and rounds half away from zero. A negative number carries a real minus sign (U+2212),
 * which screen readers read as "minus" and which does not break from its number; cells of the workbook are formatted by Excel.
 */
const SEPARATORS = { de: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const satisfies Record<Language, unknown>;
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

/** `1.234,5` or `1,234.5`; rounded half away from zero to exactly `decimals` places. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  return `${rounded < 0 ? MINUS : ""}${unsigned(rounded, decimals, language)}`;
}

function unsigned(value: number, decimals: number, language: Language): string {
  const { group, decimal } = SEPARATORS[language];
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

/** A fraction in percent: 0.264 → `26,4 %` or `26.4%`. */
export function formatPercent(fraction: number, language: Language, decimals = 1): string {
  const unit = { de: `${NO_BREAK_SPACE}%`, en: "%" }[language];
  return formatNumber(scaledToPercent(fraction, decimals), decimals, language) + unit;
}

/** The difference of two fractions: 0.054 → `5,4 Prozentpunkte` or `5.4 percentage points`. */
export function formatPercentagePoints(difference: number, language: Language, decimals = 1): string {
  const unit = { de: "Prozentpunkte", en: "percentage points" }[language];
  return `${formatNumber(scaledToPercent(difference, decimals), decimals, language)}${NO_BREAK_SPACE}${unit}`;
}

/** Rounds before scaling, because 0.145 · 100 is 14.499999999999998. */
function scaledToPercent(fraction: number, decimals: number): number {
  return roundHalfAwayFromZero(fraction, decimals + 2) * 100;
}

/** `15.774.877,00 €` or `€15,774,877.00`. */
export function formatEuro(euros: number, language: Language, decimals = 2): string {
  const rounded = roundHalfAwayFromZero(euros, decimals);
  const sign = rounded < 0 ? MINUS : "";
  const digits = unsigned(rounded, decimals, language);
  return language === "de" ? `${sign}${digits}${NO_BREAK_SPACE}€` : `${sign}€${digits}`;
}

/** The day of an Excel serial number: `30.06.2022` or `2022-06-30`; the number itself if it is no date. */
export function formatDate(serial: number, language: Language): string {
  const day = dayOfSerial(serial);
  if (day === undefined) {
    return formatNumber(serial, 0, language);
  }
  const parts = [String(day.year), String(day.month).padStart(2, "0"), String(day.day).padStart(2, "0")];
  return language === "de" ? parts.reverse().join(".") : parts.join("-");
}
