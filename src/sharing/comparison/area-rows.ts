import { COUNTY } from "../../model/planning-tables";
import type { PlanningData } from "../../model/planning-data";
import type { IntegrationsRow, StaffRow, StockRow } from "../../model/rows";
import { lastSerial, type Month } from "../../units/month";

/** The rows of one municipality, or of the county's own report. */
export type AreaRows = {
  readonly stock: readonly StockRow[];
  readonly integrations: readonly IntegrationsRow[];
  readonly staff: readonly StaffRow[];
};

/** Which of the rows count: one data age and one staff date for all, so that only like is compared with like. */
export type ComparedDays = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  readonly dataAge: Readonly<Record<"month" | "comparison", string>>;
  /** Last staff date up to the end of the month. */
  readonly staffDate: number | undefined;
};

/** The newest final data (T-3) of each month, or provisional where there are no others; the last staff date in common for all. */
export function comparedDays({ stock, staff }: PlanningData, month: Month, comparisonMonth: Month): ComparedDays {
  const ageOf = (of: Month) => {
    const ages = new Set(stock?.rows.flatMap((row) => (row.month === of ? [row.dataAge] : [])));
    return ages.has("T-0") && !ages.has("T-3") ? "T-0" : "T-3";
  };
  const days = staff?.rows.flatMap(({ asOf }) => (asOf !== undefined && asOf <= lastSerial(month) ? [asOf] : [])) ?? [];
  return {
    month,
    comparisonMonth,
    dataAge: { month: ageOf(month), comparison: ageOf(comparisonMonth) },
    staffDate: days.length === 0 ? undefined : Math.max(...days),
  };
}

/**
 * The rows of each area by its name; those of the county only in tables in which no municipality reports: else its value
 * is the sum of the municipalities.
 */
export function rowsByArea({ stock, integrations, staff }: PlanningData): (area: string) => AreaRows {
  const tables = {
    stock: grouped(stock?.rows),
    integrations: grouped(integrations?.rows),
    staff: grouped(staff?.rows.filter(({ side }) => side !== "Steuerung")),
  };
  return (area) => ({
    stock: tables.stock.get(area) ?? [],
    integrations: tables.integrations.get(area) ?? [],
    staff: tables.staff.get(area) ?? [],
  });
}

function grouped<Row extends { readonly municipality?: string }>(rows: readonly Row[] = []): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.municipality;
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  if (groups.size > 1) groups.delete(COUNTY);
  return groups;
}
