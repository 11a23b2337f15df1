import { COUNTY } from "../model/planning-tables";
import type { PlanningData } from "../model/planning-data";

/** The newest year for which an allocation is known; undefined without any. */
export function newestBudgetYear({ budget }: PlanningData): number | undefined {
  const years = budget?.rows.flatMap(({ year, allocation }) => (year === undefined || allocation === undefined ? [] : [year])) ?? [];
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Names of all that must report: those with inhabitants, else those with a stock. */
export function municipalitiesOf({ stock, inhabitants }: PlanningData): ReadonlySet<string> {
  const names = [...(inhabitants?.rows ?? []), ...(inhabitants ? [] : (stock?.rows ?? []))].flatMap(
    ({ municipality }) => municipality ?? [],
  );
  return new Set(names.filter((name) => name !== COUNTY));
}
