import type { LocalizedText } from "../../units/language";
import { missing, type Missing } from "../../units/missing";
import type { ForecastMethod } from "./forecast-methods";

/** Share of past forecasts that the band would have held. */
const COVERAGE = 0.8;
/** With fewer past forecasts than these there is no band: it would only look like knowledge. */
export const FEWEST_ERRORS = 10;

export type Band = {
  readonly lower: number;
  readonly upper: number;
  /** How many past forecasts it rests on. */
  readonly pastForecasts: number;
};

/** What the band means, in words for the sheet. */
export const BAND_TEXT: LocalizedText = {
  de: "Band: So weit lagen acht von zehn früheren Vorhersagen mit demselben Verfahren und derselben Weite höchstens daneben. Neues (etwa ein Rechtskreiswechsel) kennt es nicht.",
  en: "Band: eight of ten past forecasts by the same method and over the same distance were off by no more than this. It knows nothing of what is new, such as a change of the law.",
};

/** A figure that a forecast is about: a value some months ahead, a sum over them … */
export type Statistic = (valueAhead: (ahead: number) => number | undefined) => number | undefined;

/**
 * Band around a forecast from the errors that the same method made on the same series: for every past month with enough
 * months before and after it, what would have been forecast then is held against what came. The band is as wide on
 * both sides as the error that, in order of size, stands at 80 % of one more than there are: with 19 errors the 16th.
 * Past forecasts overlap, so they are less evidence than their number; therefore no band below ten.
 *
 * @param farthest how many months ahead the statistic looks
 */
export function bandAround(
  value: number,
  values: readonly number[],
  method: ForecastMethod,
  statistic: Statistic,
  farthest: number,
): Band | Missing {
  const errors = pastErrors(values, method, statistic, farthest);
  if (errors.length < FEWEST_ERRORS) {
    return tooFewErrors(errors.length);
  }
  const ordered = errors.map(Math.abs).sort((left, right) => left - right);
  const position = Math.min(ordered.length, Math.ceil(COVERAGE * (ordered.length + 1)));
  const width = ordered[position - 1] ?? 0;
  return { lower: Math.max(0, value - width), upper: value + width, pastForecasts: errors.length };
}

/** What came less what would have been forecast, for every past month that allows it, the oldest first. */
export function pastErrors(values: readonly number[], method: ForecastMethod, statistic: Statistic, farthest: number): readonly number[] {
  const errors: number[] = [];
  for (let count = method.fewestMonths; count + farthest <= values.length; count++) {
    const forecast = statistic((ahead) => method.forecast(values, count, ahead));
    const actual = statistic((ahead) => values[count - 1 + ahead]);
    if (forecast !== undefined && actual !== undefined) {
      errors.push(actual - forecast);
    }
  }
  return errors;
}

function tooFewErrors(count: number): Missing {
  return missing({
    de: `Kein Band: Die Reihe erlaubt erst ${count} Vergleiche früherer Vorhersagen mit dem, was kam; nötig sind ${FEWEST_ERRORS}.`,
    en: `No band: the series allows only ${count} comparisons of past forecasts with what came; ${FEWEST_ERRORS} are needed.`,
  });
}
