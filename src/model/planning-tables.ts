import type { TableSchema } from "./table-schema";
import { DISTRIBUTION_TABLE } from "./tables/distribution-table";
import { BUDGET_TABLE, PARAMETER_TABLE, SUBSIDISED_JOBS_TABLE } from "./tables/finance-tables";
import { PUBLISHED_CHECKS_TABLE, PUBLISHED_TABLE } from "./tables/published-tables";
import { STAFF_TABLE } from "./tables/staff-table";
import {
  CORRELATIONS_TABLE,
  INHABITANTS_TABLE,
  MEASURES_TABLE,
  SCENARIOS_TABLE,
  TARGETS_TABLE,
  TEXTS_TABLE,
} from "./tables/steering-tables";
import { INTEGRATIONS_TABLE, STOCK_TABLE, TRANSITIONS_TABLE } from "./tables/stock-tables";

/** The word in the column `Kommune` that stands for the whole county. */
export const COUNTY = "Kreis";

/**
 * The input tables of the planning workbook, in the order of its sheets.
 *
 * Months are real Excel dates (first of the month) shown with the number format `yyyy-mm`: Excel and LibreOffice
 * compare text months differently in SUMIFS, dates alike. A month typed as text is therefore a finding.
 */
export const PLANNING_TABLES: readonly TableSchema[] = [
  PARAMETER_TABLE,
  BUDGET_TABLE,
  STAFF_TABLE,
  STOCK_TABLE,
  INTEGRATIONS_TABLE,
  MEASURES_TABLE,
  SUBSIDISED_JOBS_TABLE,
  TRANSITIONS_TABLE,
  TARGETS_TABLE,
  INHABITANTS_TABLE,
  SCENARIOS_TABLE,
  CORRELATIONS_TABLE,
  TEXTS_TABLE,
  PUBLISHED_TABLE,
  PUBLISHED_CHECKS_TABLE,
  DISTRIBUTION_TABLE,
];

const TABLES_BY_NAME = new Map(PLANNING_TABLES.map((schema) => [schema.name, schema]));

/** The schema of the input table with this German name; throws a RangeError for a name that is not in the contract. */
export function planningTable(name: string): TableSchema {
  const schema = TABLES_BY_NAME.get(name);
  if (schema === undefined) {
    throw new RangeError(`There is no planning table “${name}”. Known: ${[...TABLES_BY_NAME.keys()].join(", ")}.`);
  }
  return schema;
}
