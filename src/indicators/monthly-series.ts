import type { LocalizedText } from "../units/language";
import { parameter } from "./define-indicator";
import type { IndicatorParameter } from "./indicator";
import { CHOICE, PERSONS } from "./indicator-units";

/** Parameters of the indicators that look back over months, and the sums over them. */

export const YEAR = 12;

/** Counts of events per month, such as integrations or entries: 0 is a plausible value. */
export function monthlyCounts(name: LocalizedText, description: LocalizedText, least = YEAR, most = YEAR): IndicatorParameter {
  return parameter(name, PERSONS, description, { dimensionality: "matrix", months: { least, most, isZeroMissing: false } });
}

/** Persons in stock per month. A stock of 0 cannot be told from a blank cell, and no rate can be formed with it: it counts as missing. */
export function monthlyStocks(description: LocalizedText, least = YEAR, most = YEAR): IndicatorParameter {
  return parameter({ de: "Bestände", en: "stocks" }, PERSONS, description, {
    dimensionality: "matrix",
    months: { least, most, isZeroMissing: true },
  });
}

/** Which of two readings of the ordinance applies; without it the first. */
export function reading(
  name: LocalizedText,
  description: LocalizedText,
  choices: readonly [LocalizedText, LocalizedText],
): IndicatorParameter {
  return parameter(name, CHOICE, description, { isOptional: true, minimum: undefined, choices, default: 1 });
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Mean of the quotients of values at the same place; a last stock beyond the flows is not used. */
export function meanOfRates(flows: readonly number[], stocks: readonly number[]): number {
  return sum(flows.map((flow, position) => flow / (stocks[position] ?? NaN))) / flows.length;
}
