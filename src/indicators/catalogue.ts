import { BUDGET_INDICATORS } from "./budget-indicators";
import type { Indicator } from "./indicator";
import { STAFF_INDICATORS } from "./staff-indicators";
import { STOCK_INDICATORS } from "./stock-indicators";

/** Every function of the add-in, in the order of the help. */
export const INDICATORS: readonly Indicator[] = [...STAFF_INDICATORS, ...BUDGET_INDICATORS, ...STOCK_INDICATORS];

const INDICATORS_BY_ID = new Map(INDICATORS.map((entry) => [entry.id, entry]));

/** The indicator with this id; throws a RangeError if the catalogue has none. */
export function indicator(id: string): Indicator {
  const found = INDICATORS_BY_ID.get(id);
  if (found === undefined) {
    throw new RangeError(`There is no indicator “${id}”. Known: ${[...INDICATORS_BY_ID.keys()].join(", ")}.`);
  }
  return found;
}
