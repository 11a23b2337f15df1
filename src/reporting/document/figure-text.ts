import type { LocalizedText } from "../../units/language";
import { formatEuro, formatNumber, formatPercent } from "../../units/number-format";
import { hasDecimals } from "../../units/interval";
import { roundHalfAwayFromZero } from "../../units/rounding";
import type { DocumentFormat } from "./document-figure";

/** How a number is written in the document; what is absent follows from the figure. */
export type TextOptions = {
  readonly decimals?: number;
  readonly isInMillions?: boolean;
  readonly isWithoutUnit?: boolean;
  /** Without its sign: "sinkt um 616.126 €". */
  readonly isAmount?: boolean;
  /** In tables: PP for Prozentpunkte. */
  readonly isShort?: boolean;
};

/** A value as the document shows it: shares and rates are fractions, points percentage points. */
export type ShownValue = { readonly value: number; readonly format: DocumentFormat };

const NO_BREAK_SPACE = "\u00a0";
/** From here on cents say nothing in a sentence. */
const LEAST_WITHOUT_CENTS = 1_000;
const MOST_FTE_DECIMALS = 2;

type FormatStyle = {
  readonly decimals: (value: number) => number;
  readonly unit: string;
  readonly unitName: LocalizedText;
};

function fewestDecimals(value: number): number {
  for (let decimals = 0; decimals < MOST_FTE_DECIMALS; decimals++) {
    if (hasDecimals(roundHalfAwayFromZero(value, MOST_FTE_DECIMALS), decimals)) return decimals;
  }
  return MOST_FTE_DECIMALS;
}

const STYLES: Readonly<Record<DocumentFormat, FormatStyle>> = {
  money: { decimals: (value) => (Math.abs(value) < LEAST_WITHOUT_CENTS ? 2 : 0), unit: "€", unitName: { de: "€", en: "€" } },
  unitCost: { decimals: () => 4, unit: "€", unitName: { de: "€", en: "€" } },
  count: { decimals: () => 0, unit: "", unitName: { de: "Anzahl", en: "number" } },
  average: { decimals: () => 0, unit: "", unitName: { de: "Durchschnitt", en: "average" } },
  fte: { decimals: fewestDecimals, unit: "VZÄ", unitName: { de: "VZÄ", en: "FTE" } },
  caseload: { decimals: () => 0, unit: "", unitName: { de: "Personen je VZÄ", en: "persons per FTE" } },
  share: { decimals: () => 1, unit: "%", unitName: { de: "%", en: "%" } },
  rate: { decimals: () => 1, unit: "%", unitName: { de: "%", en: "%" } },
  points: { decimals: () => 1, unit: "Prozentpunkte", unitName: { de: "Prozentpunkte", en: "percentage points" } },
};

/** The unit of a figure in words. */
export function unitName(format: DocumentFormat): LocalizedText {
  return STYLES[format].unitName;
}

/** Whether the format is a fraction that is shown in percent. */
export function isFraction(format: DocumentFormat): boolean {
  return format === "share" || format === "rate";
}

/**
 * `15.774.877 €`, `−7,3 %`, `118,5 VZÄ`, `2,6 Mio. €`: the German way, rounded half away from zero, a unit kept to its
 * number by a space that does not break.
 */
export function figureText({ value, format }: ShownValue, options: TextOptions = {}): string {
  const { isInMillions = false, isWithoutUnit = false, isAmount = false, isShort = false } = options;
  const shown = isAmount ? Math.abs(value) : value;
  if (isInMillions) {
    const text = formatNumber(shown / 1_000_000, options.decimals ?? 1, "de");
    return isWithoutUnit ? text : `${text}${NO_BREAK_SPACE}Mio.${STYLES[format].unit === "" ? "" : NO_BREAK_SPACE}${STYLES[format].unit}`;
  }
  const style = STYLES[format];
  const decimals = options.decimals ?? style.decimals(shown);
  if (isFraction(format)) {
    const text = formatPercent(shown, "de", decimals);
    return isWithoutUnit ? text.slice(0, -2) : text;
  }
  if (style.unit === "€" && !isWithoutUnit) return formatEuro(shown, "de", decimals);
  const text = formatNumber(shown, decimals, "de");
  return isWithoutUnit || style.unit === "" ? text : `${text}${NO_BREAK_SPACE}${isShort && format === "points" ? "PP" : style.unit}`;
}

/** The format of a difference: shares and rates differ by percentage points. */
export function differenceFormat(format: DocumentFormat): DocumentFormat {
  return isFraction(format) ? "points" : format;
}

/** Difference of two values of a figure, in the unit of its difference. */
export function differenceOf(current: number, before: number, format: DocumentFormat): number {
  return (current - before) * (isFraction(format) ? 100 : 1);
}
