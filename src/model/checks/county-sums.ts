import { formatNumber } from "../../units/number-format";
import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";
import { COUNTY } from "../planning-tables";
import type { ReadTable } from "../read-table";
import type { TableRow } from "../rows";
import type { ColumnKind, ColumnSchema } from "../table-schema";
import { compositeKey, groupRows } from "./group-rows";

/** Columns of these kinds add up over municipalities; the number says which difference is more than noise of addition. */
const TOLERANCES: Partial<Record<ColumnKind, number>> = { count: 1e-6, fte: 1e-6, money: 0.005 };
const SHOWN_DECIMALS: Partial<Record<ColumnKind, number>> = { count: 0, fte: 2, money: 2 };

/** A row for the county beside rows for the municipalities must be their sum. */
export function checkCountySums({ staff, stock, integrations, transitions }: PlanningData, collector: FindingCollector): void {
  const tables: readonly (ReadTable | undefined)[] = [staff, stock, integrations, transitions];
  for (const table of tables) {
    if (table !== undefined) {
      checkTable(table, collector);
    }
  }
}

function checkTable(table: ReadTable, collector: FindingCollector): void {
  const keys = table.schema.key.filter((id) => id !== "municipality");
  const columns = table.schema.columns.filter(({ kind }) => TOLERANCES[kind] !== undefined);
  const groups = groupRows(table.rows, (row) => (row.municipality === undefined ? undefined : compositeKey(keys.map((id) => row[id]))));
  for (const rows of groups.values()) {
    const county = rows.find(isCounty);
    const municipalities = rows.filter((row) => !isCounty(row));
    if (county !== undefined && municipalities.length > 0) {
      for (const column of columns) {
        checkColumn(table, column, county, municipalities, collector);
      }
    }
  }
}

function isCounty({ municipality }: TableRow): boolean {
  return typeof municipality === "string" && municipality.toLowerCase() === COUNTY.toLowerCase();
}

function checkColumn(
  table: ReadTable,
  column: ColumnSchema,
  county: TableRow,
  municipalities: readonly TableRow[],
  collector: FindingCollector,
): void {
  const total = county[column.id];
  const parts = municipalities.map((row) => row[column.id]).filter((value) => typeof value === "number");
  if (typeof total !== "number" || parts.length < municipalities.length) {
    return;
  }
  const sum = parts.reduce((left, right) => left + right, 0);
  if (Math.abs(total - sum) <= (TOLERANCES[column.kind] ?? 0)) {
    return;
  }
  const decimals = SHOWN_DECIMALS[column.kind] ?? 0;
  collector.add("county-differs-from-sum", table.sheet, () => ({
    severity: "warning",
    cell: table.addressOf(county, column.id),
    message: {
      de: `Spalte „${column.heading.de}“: „${COUNTY}“ meldet ${formatNumber(total, decimals, "de")}, die ${municipalities.length} Kommunen zusammen ${formatNumber(sum, decimals, "de")}.`,
      en: `Column “${column.heading.en}”: “${COUNTY}” reports ${formatNumber(total, decimals, "en")}, the ${municipalities.length} municipalities together ${formatNumber(sum, decimals, "en")}.`,
    },
    remedy: {
      de: `Berichtigen Sie die abweichende Zahl oder löschen Sie die Zeile „${COUNTY}“; dann gilt die Summe.`,
      en: `Correct the figure that differs, or delete the row “${COUNTY}”; then the sum holds.`,
    },
  }));
}
