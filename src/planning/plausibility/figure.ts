import {
  approximateInterval,
  boundsOf,
  exactInterval,
  hasDecimals,
  multiplyIntervals,
  publishedBounds,
  roundedInterval,
  wholeNumbersIn,
  type Interval,
} from "../../units/interval";
import type { Language, LocalizedText } from "../../units/language";
import { formatNumber } from "../../units/number-format";

/** How a figure is printed; calculations use plain values: 38.9 % is 0.389, 2.4 Mio. € are 2,400,000. */
export type FigureUnit = "number" | "percent" | "points" | "perThousand" | "persons" | "fte" | "euro" | "millionEuro";

type UnitStyle = { readonly exponent: number; readonly before: LocalizedText; readonly after: LocalizedText };

const NOTHING: LocalizedText = { de: "", en: "" };

const UNITS: Readonly<Record<FigureUnit, UnitStyle>> = {
  number: { exponent: 0, before: NOTHING, after: NOTHING },
  percent: { exponent: 2, before: NOTHING, after: { de: "\u00a0%", en: "%" } },
  points: { exponent: 2, before: NOTHING, after: { de: "\u00a0Prozentpunkte", en: "\u00a0percentage points" } },
  perThousand: { exponent: 3, before: NOTHING, after: { de: "\u00a0je 1.000", en: "\u00a0per 1,000" } },
  persons: { exponent: 0, before: NOTHING, after: { de: "\u00a0Personen", en: "\u00a0persons" } },
  fte: { exponent: 0, before: NOTHING, after: { de: "\u00a0VZÄ", en: "\u00a0FTE" } },
  euro: { exponent: 0, before: { de: "", en: "€" }, after: { de: "\u00a0€", en: "" } },
  millionEuro: { exponent: -6, before: { de: "", en: "€" }, after: { de: "\u00a0Mio.\u00a0€", en: "\u00a0million" } },
};

/** A number as it is printed somewhere. */
export type Figure = {
  /** As printed: 38.9 for 38.9 %. */
  readonly value: number;
  /** Decimals it was rounded to; absent: it is exact, as a count of persons is. */
  readonly decimals?: number;
  /** Default `number`. */
  readonly unit?: FigureUnit;
  /** Given as "about": it may have been rounded up or down. */
  readonly isApproximate?: boolean;
};

/** A figure whose rounding is known, so that others can be held against it. */
export type PublishedFigure = Figure & { readonly decimals: number };

/** Two figures, both included; infinite where there is no limit. */
export type FigureRange = { readonly lower: number; readonly upper: number };

/** Whether the figure is a number with no more decimals than it says. */
export function isWellFormed({ value, decimals }: Figure): boolean {
  return Number.isFinite(value) && (decimals === undefined || hasDecimals(value, decimals));
}

/** The values that the figure can stand for. */
export function intervalOf({ value, decimals, unit = "number", isApproximate = false }: Figure): Interval {
  const { exponent } = UNITS[unit];
  const plain = shifted(value, -exponent);
  if (decimals === undefined) {
    return exactInterval(plain);
  }
  return isApproximate ? approximateInterval(plain, decimals + exponent) : roundedInterval(plain, decimals + exponent);
}

/** The plain value of a number in a unit: 15 in percent is 0.15. */
export function plainValue(value: number, unit: FigureUnit): number {
  return shifted(value, -UNITS[unit].exponent);
}

/** The value exactly as printed, its rounding left out of account. */
export function printedInterval({ value, unit = "number" }: Figure): Interval {
  return exactInterval(shifted(value, -UNITS[unit].exponent));
}

/** The least and the greatest figure that values of the interval are printed as. */
export function printedRange(interval: Interval, decimals: number, unit: FigureUnit = "number"): FigureRange {
  const { exponent } = UNITS[unit];
  const { lower, upper } = publishedBounds(interval, decimals + exponent);
  return { lower: shifted(lower, exponent), upper: shifted(upper, exponent) };
}

/** The numbers with so many decimals that lie in the interval; undefined if there are none. */
export function roundNumbersIn(interval: Interval, decimals: number, unit: FigureUnit = "number"): FigureRange | undefined {
  const places = decimals + UNITS[unit].exponent;
  const whole = wholeNumbersIn(multiplyIntervals(interval, exactInterval(shifted(1, places))));
  if (whole === undefined) {
    return undefined;
  }
  const { lower, upper } = boundsOf(whole);
  return { lower: shifted(lower, -decimals), upper: shifted(upper, -decimals) };
}

/** How many decimals the number needs; 0 for a whole number. */
export function decimalsOf(value: number): number {
  let decimals = 0;
  while (!hasDecimals(value, decimals)) {
    decimals++;
  }
  return decimals;
}

/** `−7,3 %`: a figure as printed, with its unit. */
export function formatFigure(value: number, decimals: number, unit: FigureUnit, language: Language): string {
  return formatWithoutUnit(value, decimals, unit, language) + UNITS[unit].after[language];
}

/** The number with what stands before it, which is repeated in a range; what stands after it is not. */
function formatWithoutUnit(value: number, decimals: number, unit: FigureUnit, language: Language): string {
  const digits = formatNumber(value, Math.max(0, decimals), language);
  const sign = digits.startsWith("\u2212") ? "\u2212" : "";
  return `${sign}${UNITS[unit].before[language]}${digits.slice(sign.length)}`;
}

/** The same for a plain value: 0.389 is shown as `38,9 %`. */
export function formatPlain(value: number, decimals: number, unit: FigureUnit, language: Language): string {
  return formatFigure(shifted(value, UNITS[unit].exponent), decimals, unit, language);
}

/** `986 bis 988 Personen`, or the one figure if both are the same. */
export function formatRange({ lower, upper }: FigureRange, decimals: number, unit: FigureUnit, language: Language): string {
  if (lower === upper) {
    return formatFigure(lower, decimals, unit, language);
  }
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
    return openRange({ lower, upper }, decimals, unit, language);
  }
  const to = { de: "bis", en: "to" }[language];
  return `${formatWithoutUnit(lower, decimals, unit, language)} ${to} ${formatFigure(upper, decimals, unit, language)}`;
}

function openRange({ lower, upper }: FigureRange, decimals: number, unit: FigureUnit, language: Language): string {
  if (Number.isFinite(lower)) {
    return `${{ de: "mindestens", en: "at least" }[language]} ${formatFigure(lower, decimals, unit, language)}`;
  }
  return Number.isFinite(upper)
    ? `${{ de: "höchstens", en: "at most" }[language]} ${formatFigure(upper, decimals, unit, language)}`
    : { de: "jede Zahl", en: "any number" }[language];
}

/** Shifts the decimal point of the number that is meant: 0.389 · 100 is 38.9, not 38.900000000000006. */
function shifted(value: number, places: number): number {
  if (!Number.isFinite(value)) {
    return value;
  }
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
