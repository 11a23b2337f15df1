import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { addMonths, month, monthOfYear, yearOf, type Month } from "../../units/month";
import { formatNumber } from "../../units/number-format";
import { bandAround, type Band, type Statistic } from "./forecast-band";
import { FEWEST_MONTHS, methodFor, type ForecastMethod, type SeriesKind } from "./forecast-methods";
import { completeSeries, lastMonth, valuesFrom, type CompleteSeries, type MonthValue } from "./month-series";

const MONTHS_PER_YEAR = 12;
/** Five years: beyond them last year's course carries nothing. */
const MOST_MONTHS = 60;

/** A figure that is expected, and how far past forecasts were off; not rounded. */
export type Estimate = { readonly value: number; readonly band: Band | Missing };

export type ForecastMonth = Estimate & { readonly month: Month };

export type Forecast = {
  readonly method: ForecastMethod["id"];
  /** How the forecast is made, in words for the sheet. */
  readonly methodText: LocalizedText;
  readonly months: readonly ForecastMonth[];
};

/**
 * The months after a series (FORECAST12).
 *
 * Method: seasonal naive with drift. A month is expected as the same month of the year before, times how the level has
 * changed: for a stock the last month against the same month a year ago (so the forecast goes on where the series ends),
 * for a flow the last twelve months against the twelve before. With fewer than 24 months, or where the year before is 0:
 * a stock goes on by its mean monthly change, never below 0; a flow by the mean of its last months, up to twelve.
 * Band: errors of the same method on the same series, see `bandAround`.
 *
 * @param points months in any order; a gap gives missing with the month
 * @param months how many months ahead, 1 to 60
 * @returns missing for a gap, fewer than three months, or months out of range
 */
export function forecast12(points: readonly MonthValue[], months = MONTHS_PER_YEAR, kind: SeriesKind = "stock"): Forecast | Missing {
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) {
    const decimals = Number.isInteger(months) ? 0 : 1;
    return missing({
      de: `Vorhergesagt werden 1 bis ${MOST_MONTHS} ganze Monate, nicht ${formatNumber(months, decimals, "de")}.`,
      en: `A forecast covers 1 to ${MOST_MONTHS} whole months, not ${formatNumber(months, decimals, "en")}.`,
    });
  }
  const ready = prepared(points, kind);
  if (isMissing(ready)) {
    return ready;
  }
  const { series, method } = ready;
  const last = lastMonth(series);
  return {
    method: method.id,
    methodText: method.text,
    months: Array.from({ length: months }, (_, index) => {
      const ahead = index + 1;
      return { month: addMonths(last, ahead), ...estimated(ready, (valueAhead) => valueAhead(ahead), ahead) };
    }),
  };
}

export type YearEnd = {
  readonly year: number;
  /** Months of the year that are still forecast; 0 once the year is complete. */
  readonly monthsLeft: number;
  readonly methodText: LocalizedText;
} & (
  | { readonly kind: "flow"; /** Sum of the twelve months. */ readonly sum: Estimate }
  | { readonly kind: "stock"; readonly december: Estimate; /** Mean of the twelve months. */ readonly average: Estimate }
);

/**
 * What the year of the last month will come to (YEAREND): the months that are known plus the forecast of the others, by the
 * method of `forecast12`. The band is that of the forecast part; a complete year has none to add.
 *
 * @returns missing for a gap, a series that begins after January, or fewer than three months before December
 */
export function yearEnd(points: readonly MonthValue[], kind: SeriesKind): YearEnd | Missing {
  const series = completeSeries(points);
  if (isMissing(series)) {
    return series;
  }
  const last = lastMonth(series);
  const known = valuesFrom(series, month(yearOf(last), 1));
  if (isMissing(known)) {
    return known;
  }
  const monthsLeft = MONTHS_PER_YEAR - monthOfYear(last);
  const rest = monthsLeft === 0 ? NOTHING_LEFT : restOfYear(points, kind, monthsLeft);
  if (isMissing(rest)) {
    return rest;
  }
  const sum = moved(
    rest.sum,
    known.reduce((total, value) => total + value, 0),
  );
  const shared = { year: yearOf(last), monthsLeft, methodText: rest.methodText };
  if (kind === "flow") {
    return { ...shared, kind, sum };
  }
  return { ...shared, kind, december: rest.december ?? certain(series.values.at(-1) ?? 0), average: divided(sum, MONTHS_PER_YEAR) };
}

/** What is still to come of a year. */
type Rest = { readonly methodText: LocalizedText; readonly sum: Estimate; readonly december: Estimate | undefined };

const NOTHING_LEFT: Rest = {
  methodText: { de: "Alle zwölf Monate liegen vor; es ist nichts vorherzusagen.", en: "All twelve months are there; nothing is forecast." },
  sum: certain(0),
  december: undefined,
};

function restOfYear(points: readonly MonthValue[], kind: SeriesKind, monthsLeft: number): Rest | Missing {
  const ready = prepared(points, kind);
  if (isMissing(ready)) {
    return ready;
  }
  return {
    methodText: ready.method.text,
    sum: estimated(ready, (valueAhead) => sumAhead(valueAhead, monthsLeft), monthsLeft),
    december: estimated(ready, (valueAhead) => valueAhead(monthsLeft), monthsLeft),
  };
}

/** A value that is known needs no forecast. */
function certain(value: number): Estimate {
  return { value, band: { lower: value, upper: value, pastForecasts: 0 } };
}

type Prepared = { readonly series: CompleteSeries; readonly method: ForecastMethod };

function prepared(points: readonly MonthValue[], kind: SeriesKind): Prepared | Missing {
  const series = completeSeries(points);
  if (isMissing(series)) {
    return series;
  }
  const negative = series.values.findIndex((value) => value < 0);
  if (negative >= 0) {
    return missing({
      de: `${addMonths(series.first, negative)}: Der Wert ist negativ; vorhergesagt werden nur Personen, Fälle und Beträge ab 0.`,
      en: `${addMonths(series.first, negative)}: the value is negative; only persons, cases and amounts from 0 are forecast.`,
    });
  }
  const method = methodFor(series.values, kind);
  return method === undefined ? tooShort(series.values.length) : { series, method };
}

function tooShort(count: number): Missing {
  return missing({
    de: `Für eine Vorhersage braucht es mindestens ${FEWEST_MONTHS} Monate; vorhanden: ${count}.`,
    en: `A forecast needs at least ${FEWEST_MONTHS} months; there are ${count}.`,
  });
}

function estimated({ series: { values }, method }: Prepared, statistic: Statistic, farthest: number): Estimate {
  const value = statistic((ahead) => method.forecast(values, values.length, ahead)) ?? 0;
  return { value, band: bandAround(value, values, method, statistic, farthest) };
}

function sumAhead(valueAhead: (ahead: number) => number | undefined, months: number): number | undefined {
  let sum = 0;
  for (let ahead = 1; ahead <= months; ahead++) {
    const value = valueAhead(ahead);
    if (value === undefined) {
      return undefined;
    }
    sum += value;
  }
  return sum;
}

function moved({ value, band }: Estimate, by: number): Estimate {
  return { value: value + by, band: isMissing(band) ? band : { ...band, lower: band.lower + by, upper: band.upper + by } };
}

function divided({ value, band }: Estimate, by: number): Estimate {
  return { value: value / by, band: isMissing(band) ? band : { ...band, lower: band.lower / by, upper: band.upper / by } };
}
