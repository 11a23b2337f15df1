import { COUNTY } from "../../model/planning-tables";
import type { PlanningData } from "../../model/planning-data";
import { rowsByArea, type ComparedDays } from "./area-rows";
import { INHABITANTS } from "./comparison-blocks";
import { QUANTITIES, type Quantity } from "./quantities";

/** The counts of all areas. */
export type ComparedCounts = {
  /** The municipalities, then the county. */
  readonly areas: readonly string[];
  readonly municipalities: readonly string[];
  /** Undefined where the municipality has not reported all of it. */
  readonly count: (quantity: string, area: string) => number | undefined;
  readonly households: (quantity: Quantity, area: string) => number | undefined;
  /** Whether the county's value is the sum of its municipalities, and not a report of its own. */
  readonly isSum: (quantity: string) => boolean;
};

/** Counts each quantity for every municipality; the county's is its own report, or else the sum if no municipality lacks. */
export function comparedCounts(data: PlanningData, municipalities: readonly string[], days: ComparedDays): ComparedCounts {
  const rowsOf = rowsByArea(data);
  const counts = new Map<string, number>();
  const sums = new Set<string>();
  const put = (quantity: string, values: readonly (number | undefined)[], ofCounty: number | undefined) => {
    values.forEach((value, index) => value !== undefined && counts.set(key(quantity, municipalities[index] ?? ""), value));
    if (ofCounty !== undefined) counts.set(key(quantity, COUNTY), ofCounty);
    else if (values.length > 0 && values.every((value) => value !== undefined)) {
      counts.set(
        key(quantity, COUNTY),
        values.reduce((sum, value) => sum + value, 0),
      );
      sums.add(quantity);
    }
  };
  for (const quantity of QUANTITIES) {
    put(
      quantity.id,
      municipalities.map((name) => quantity.value(rowsOf(name), days)),
      quantity.value(rowsOf(COUNTY), days),
    );
  }
  const inhabitants = new Map(data.inhabitants?.rows.map((row) => [row.municipality, row.inhabitants]));
  put(
    INHABITANTS,
    municipalities.map((name) => inhabitants.get(name)),
    undefined,
  );
  return {
    areas: [...municipalities, COUNTY],
    municipalities,
    count: (quantity, area) => counts.get(key(quantity, area)),
    households: (quantity, area) =>
      quantity.households?.(rowsOf(area), days) ?? (area === COUNTY ? householdsOfCounty(quantity) : undefined),
    isSum: (quantity) => sums.has(quantity),
  };

  function householdsOfCounty(quantity: Quantity): number | undefined {
    const parts = municipalities.map((name) => quantity.households?.(rowsOf(name), days));
    return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : undefined;
  }
}

function key(quantity: string, area: string): string {
  return `${quantity}|${area}`;
}
