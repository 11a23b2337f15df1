import type { LocalizedText } from "../../units/language";

/** `stock`: persons on a day (eLb, LZB) · `flow`: events of a month that add up over the year (integrations, entries). */
export type SeriesKind = "stock" | "flow";

const MONTHS_PER_YEAR = 12;
/** Two years show the course of a year and whether it rises or falls. */
const SEASONAL_MONTHS = 24;
/** Fewer months do not even show a direction. */
export const FEWEST_MONTHS = 3;

/**
 * A way to carry a series on. `forecast` uses the first `count` values only, so that it can be tried on the past: it
 * answers what would have been said then.
 */
export type ForecastMethod = {
  readonly id: "seasonal" | "drift" | "average";
  /** How it works, in words a controller can repeat. */
  readonly text: LocalizedText;
  /** Least number of values it needs. */
  readonly fewestMonths: number;
  /** Value `ahead` months (1, 2 …) after the first `count` ones; undefined where they do not allow the method. */
  readonly forecast: (values: readonly number[], count: number, ahead: number) => number | undefined;
};

const SEASONAL_STOCK: ForecastMethod = {
  id: "seasonal",
  text: {
    de: "Vorhersage: Bestand des Vorjahresmonats, verändert wie der letzte Monat gegenüber seinem Vorjahresmonat.",
    en: "Forecast: stock of the same month of the year before, changed as the last month against its own.",
  },
  fewestMonths: SEASONAL_MONTHS,
  forecast: (values, count, ahead) =>
    seasonal(values, count, ahead, ratio(values[count - 1] ?? 0, values[count - 1 - MONTHS_PER_YEAR] ?? 0)),
};

const SEASONAL_FLOW: ForecastMethod = {
  id: "seasonal",
  text: {
    de: "Vorhersage: Wert des Vorjahresmonats, verändert wie die letzten zwölf Monate gegenüber den zwölf davor.",
    en: "Forecast: value of the same month of the year before, changed as the last twelve months against the twelve before.",
  },
  fewestMonths: SEASONAL_MONTHS,
  forecast: (values, count, ahead) => {
    const [lastYear, yearBefore] = [count - MONTHS_PER_YEAR, count - 2 * MONTHS_PER_YEAR];
    return seasonal(values, count, ahead, ratio(sumOf(values, lastYear, count), sumOf(values, yearBefore, lastYear)));
  },
};

const DRIFT: ForecastMethod = {
  id: "drift",
  text: {
    de: "Vorhersage: letzter Bestand, fortgeschrieben mit der mittleren monatlichen Veränderung der Reihe; für den Jahresverlauf fehlen 24 Monate.",
    en: "Forecast: last stock, carried on with the mean monthly change of the series; 24 months are needed for the course of a year.",
  },
  fewestMonths: FEWEST_MONTHS,
  forecast: (values, count, ahead) => {
    const [first = 0, last = 0] = [values[0], values[count - 1]];
    return notBelowZero(last + (ahead * (last - first)) / (count - 1));
  },
};

const AVERAGE: ForecastMethod = {
  id: "average",
  text: {
    de: "Vorhersage: Durchschnitt der letzten zwölf Monate oder der Monate, die es gibt; für den Jahresverlauf fehlen 24 Monate.",
    en: "Forecast: mean of the last twelve months, or of those there are; 24 months are needed for the course of a year.",
  },
  fewestMonths: FEWEST_MONTHS,
  forecast: (values, count) => {
    const from = Math.max(0, count - MONTHS_PER_YEAR);
    return sumOf(values, from, count) / (count - from);
  },
};

const METHODS: Readonly<Record<SeriesKind, readonly ForecastMethod[]>> = {
  stock: [SEASONAL_STOCK, DRIFT],
  flow: [SEASONAL_FLOW, AVERAGE],
};

/** The methods of a kind in the order of preference, each for the series that the one before it cannot use. */
export function methodsOf(kind: SeriesKind): readonly ForecastMethod[] {
  return METHODS[kind];
}

/** The best method that the series allows; undefined if it is too short for any. */
export function methodFor(values: readonly number[], kind: SeriesKind): ForecastMethod | undefined {
  return METHODS[kind].find(
    ({ fewestMonths, forecast }) => values.length >= fewestMonths && forecast(values, values.length, 1) !== undefined,
  );
}

/** Last year's months times the ratio, and times it once more for every further year. */
function seasonal(values: readonly number[], count: number, ahead: number, level: number | undefined): number | undefined {
  const years = Math.ceil(ahead / MONTHS_PER_YEAR);
  const lastYear = values[count - 1 + ahead - years * MONTHS_PER_YEAR];
  return level === undefined || lastYear === undefined ? undefined : lastYear * level ** years;
}

/** Undefined where growth from nothing has no rate. */
function ratio(now: number, before: number): number | undefined {
  return before > 0 && now >= 0 ? now / before : undefined;
}

function sumOf(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) {
    sum += values[index] ?? 0;
  }
  return sum;
}

/** There are no fewer than no persons. */
function notBelowZero(value: number): number {
  return Math.max(0, value);
}
