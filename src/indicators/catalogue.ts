import { BUDGET_INDICATORS } from "./budget-indicators";
import type { Indicator } from "./indicator";
import { INTEGRATION_INDICATORS } from "./integration-indicators";
import { MEASURE_INDICATORS } from "./measure-indicators";
import { MOVEMENT_INDICATORS } from "./movement-indicators";
import { MUNICIPALITY_INDICATORS } from "./municipality-indicators";
import { STAFF_INDICATORS } from "./staff-indicators";
import { STOCK_INDICATORS } from "./stock-indicators";

/** Every function that native formulas can calculate as well, in the order of the help. */
export const INDICATORS: readonly Indicator[] = [
  ...STAFF_INDICATORS,
  ...BUDGET_INDICATORS,
  ...STOCK_INDICATORS,
  ...INTEGRATION_INDICATORS,
  ...MOVEMENT_INDICATORS,
  ...MUNICIPALITY_INDICATORS,
  ...MEASURE_INDICATORS,
];

const INDICATORS_BY_ID = new Map(INDICATORS.map((entry) => [entry.id, entry]));

/** The indicator with this id; throws a RangeError if the catalogue has none. */
export function indicator(id: string): Indicator {
  const found = INDICATORS_BY_ID.get(id);
  if (found === undefined) {
    throw new RangeError(`There is no indicator “${id}”. Known: ${[...INDICATORS_BY_ID.keys()].join(", ")}.`);
  }
  return found;
}
