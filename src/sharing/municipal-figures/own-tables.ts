import { CONTINUITY_LAG } from "../../model/parameters";
import { tablesOf, type PlanningData } from "../../model/planning-data";
import type { ReadTable } from "../../model/read-table";
import type { CellValue, TableRow } from "../../model/rows";
import { comparable } from "../../model/similar-text";
import type { ColumnSchema } from "../../model/table-schema";
import { PARAMETER_TABLE } from "../../model/tables/finance-tables";
import { STAFF_TABLE } from "../../model/tables/staff-table";
import { MEASURES_TABLE, TARGETS_TABLE } from "../../model/tables/steering-tables";
import { INTEGRATIONS_TABLE, STOCK_TABLE, TRANSITIONS_TABLE } from "../../model/tables/stock-tables";
import { firstSerial, type Month } from "../../units/month";

/** A cell as it stands in the file; months and dates are Excel serials, `null` is blank. */
export type OwnCell = string | number | null;

export type OwnRow = Readonly<Record<string, OwnCell>>;

/** The rows of one planning table that belong to a municipality, by ids of its columns. */
export type OwnTable = {
  /** Name of the planning table, e.g. `Bestand`. */
  readonly name: string;
  /** At least one. */
  readonly rows: readonly OwnRow[];
};

/** Tables by municipality whose rows go along; subsidised jobs are single persons and stay with the county. */
const MUNICIPAL_TABLES = new Set<string>(
  [STAFF_TABLE, STOCK_TABLE, INTEGRATIONS_TABLE, MEASURES_TABLE, TRANSITIONS_TABLE, TARGETS_TABLE].map(({ name }) => name),
);

/** Parameters that the figures of a municipality are calculated with. */
const NEEDED_PARAMETERS = new Set([CONTINUITY_LAG].map(({ key }) => comparable(key)));

/**
 * The tables that go into a municipality's workbook as its data, in the order of the planning workbook: its own rows, and
 * of `Parameter` those that its figures need. A table without such a row is left out.
 */
export function ownTables(data: PlanningData, municipality: string): readonly OwnTable[] {
  return tablesOf(data).flatMap((table) => {
    const rows = table.rows.filter((row) => isOwn(table, row, municipality)).map((row) => cellsOf(table.schema.columns, row));
    return rows.length === 0 ? [] : [{ name: table.schema.name, rows }];
  });
}

function isOwn({ schema }: ReadTable<TableRow>, row: TableRow, municipality: string): boolean {
  if (schema.name === PARAMETER_TABLE.name) return NEEDED_PARAMETERS.has(comparable(String(row.key ?? "")));
  return MUNICIPAL_TABLES.has(schema.name) && row.municipality === municipality;
}

function cellsOf(columns: readonly ColumnSchema[], row: TableRow): OwnRow {
  return Object.fromEntries(columns.map((column) => [column.id, cellOf(column, row[column.id])]));
}

function cellOf({ kind, choices }: ColumnSchema, value: CellValue | undefined): OwnCell {
  if (value === undefined) return null;
  if (kind === "month") return firstSerial(value as Month);
  if (typeof value === "boolean") return choices?.[value ? 0 : 1] ?? null;
  return value;
}
