import { missing, type Missing } from "../../units/missing";
import { addMonths, monthsBetween, type Month } from "../../units/month";

/** Value of a month; undefined or missing where it is not known, which is not zero. */
export type MonthValue = { readonly month: Month; readonly value: number | Missing | undefined };

/** Months without a gap: the value at index i is that of the month i after the first. */
export type CompleteSeries = { readonly first: Month; readonly values: readonly number[] };

/** Values of consecutive months, as a column of a sheet holds them. */
export function monthValues(first: Month, values: readonly (number | Missing | undefined)[]): readonly MonthValue[] {
  return values.map((value, index) => ({ month: addMonths(first, index), value }));
}

/**
 * The series from the first to the last month that has a value, months in any order. Missing, with the month, where one
 * between them has no value or two: a gap is never filled.
 */
export function completeSeries(points: readonly MonthValue[]): CompleteSeries | Missing {
  const known = points
    .flatMap(({ month, value }) => (typeof value === "number" && Number.isFinite(value) ? [{ month, value }] : []))
    .sort((left, right) => (left.month < right.month ? -1 : 1));
  const [first] = known;
  if (first === undefined) {
    return missing({ de: "Die Reihe enthält keinen Wert.", en: "The series has no value." });
  }
  for (const [index, { month }] of known.entries()) {
    const expected = addMonths(first.month, index);
    if (month < expected) {
      return missing({ de: `Der Monat ${month} kommt mehrfach vor.`, en: `The month ${month} is there more than once.` });
    }
    if (month > expected) {
      return missing({
        de: `In der Reihe fehlt der Wert für ${expected}; Lücken werden nicht geschätzt.`,
        en: `The series has no value for ${expected}; gaps are not estimated.`,
      });
    }
  }
  return { first: first.month, values: known.map(({ value }) => value) };
}

/** The last month of a series. */
export function lastMonth({ first, values }: CompleteSeries): Month {
  return addMonths(first, values.length - 1);
}

/** The values from a month on; missing, naming it, if the series begins later. */
export function valuesFrom(series: CompleteSeries, month: Month): readonly number[] | Missing {
  const index = monthsBetween(series.first, month);
  return index < 0
    ? missing({
        de: `Die Reihe beginnt erst ${series.first}; gebraucht werden die Werte ab ${month}.`,
        en: `The series begins only in ${series.first}; the values from ${month} on are needed.`,
      })
    : series.values.slice(index);
}
