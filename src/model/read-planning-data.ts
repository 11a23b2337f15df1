import type { Finding } from "./finding";
import { PLANNING_TABLES } from "./planning-tables";
import { readTable, type RawTable, type ReadTable } from "./read-table";
import { tablesOf, type PlanningData } from "./planning-data";
import type { RowOf } from "./rows";
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
import type { TableSchema } from "./table-schema";
import { validatePlanningData } from "./validate-planning-data";

/**
 * Reads and checks all input tables.
 *
 * @param raws the tables found in the workbook, by the German name of the table
 * @returns the typed tables, and the findings of reading and of the checks across rows and tables
 */
export function readPlanningData(raws: ReadonlyMap<string, RawTable>): {
  readonly data: PlanningData;
  readonly findings: readonly Finding[];
} {
  const read = <Schema extends TableSchema>(schema: Schema): ReadTable<RowOf<Schema>> | undefined => {
    const raw = raws.get(schema.name);
    return raw && readTable(schema, raw);
  };
  const data: PlanningData = {
    parameters: read(PARAMETER_TABLE),
    budget: read(BUDGET_TABLE),
    staff: read(STAFF_TABLE),
    stock: read(STOCK_TABLE),
    integrations: read(INTEGRATIONS_TABLE),
    measures: read(MEASURES_TABLE),
    subsidisedJobs: read(SUBSIDISED_JOBS_TABLE),
    transitions: read(TRANSITIONS_TABLE),
    targets: read(TARGETS_TABLE),
    inhabitants: read(INHABITANTS_TABLE),
    scenarios: read(SCENARIOS_TABLE),
    correlations: read(CORRELATIONS_TABLE),
    texts: read(TEXTS_TABLE),
    published: read(PUBLISHED_TABLE),
    publishedChecks: read(PUBLISHED_CHECKS_TABLE),
    distribution: read(DISTRIBUTION_TABLE),
  };
  const missing = PLANNING_TABLES.filter(({ isRequired, name }) => isRequired && !raws.has(name)).map(missingTable);
  const findings = [...missing, ...tablesOf(data).flatMap((table) => table.findings), ...validatePlanningData(data)];
  return { data, findings };
}

function missingTable(schema: TableSchema): Finding {
  return {
    severity: "error",
    code: "table-missing",
    sheet: schema.name,
    message: {
      de: `Die Tabelle „${schema.name}“ fehlt in der Arbeitsmappe. Ohne sie lassen sich die Kennzahlen nicht berechnen.`,
      en: `The table “${schema.name}” is missing from the workbook. Without it the indicators cannot be calculated.`,
    },
    remedy: {
      de: `Legen Sie ein Blatt „${schema.name}“ mit einer Excel-Tabelle gleichen Namens an oder beginnen Sie mit der Vorlage.`,
      en: `Add a sheet “${schema.name}” with an Excel table of the same name, or start from the template.`,
    },
  };
}
