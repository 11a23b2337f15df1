import { compositeKey, groupRows } from "../../model/checks/group-rows";
import type { PlanningData } from "../../model/planning-data";
import { COUNTY } from "../../model/planning-tables";
import type { ReadTable } from "../../model/read-table";
import type { TableRow } from "../../model/rows";
import type { ColumnSchema } from "../../model/table-schema";
import type { Language } from "../../units/language";
import { monthsBetween, type Month } from "../../units/month";

/** A row of a table by months. */
export type MonthlyRow = TableRow & {
  readonly month?: Month;
  readonly municipality?: string;
  readonly gender?: "m" | "w";
};

export type MonthlyTable = ReadTable<MonthlyRow>;

/** The rows of one municipality, gender and data age, by month, each month once. */
export type MonthlySeries = readonly MonthlyRow[];

export function monthlyTables({ stock, integrations, transitions }: PlanningData): readonly MonthlyTable[] {
  const tables: readonly (MonthlyTable | undefined)[] = [stock, integrations, transitions];
  return tables.filter((table) => table !== undefined);
}

/** The series of a table; of the county only where it is all there is. Time: the rows, and sorting within each series. */
export function seriesOf(table: MonthlyTable): readonly MonthlySeries[] {
  const ids = table.schema.key.filter((id) => id !== "month");
  const municipalities = table.rows.filter((row) => !isCounty(row));
  const groups = groupRows(municipalities.length > 0 ? municipalities : table.rows, (row) =>
    row.month === undefined ? undefined : compositeKey(ids.map((id) => row[id])),
  );
  return [...groups.values()].map((rows) => {
    const byMonth = new Map(rows.toReversed().map((row) => [row.month, row]));
    return [...byMonth.values()].sort((left, right) => ((left.month ?? "") < (right.month ?? "") ? -1 : 1));
  });
}

export function isCounty({ municipality }: MonthlyRow): boolean {
  return municipality?.toLowerCase() === COUNTY.toLowerCase();
}

/** A month and the one before it, where the series has both. */
export type MonthPair = { readonly previous: MonthlyRow; readonly current: MonthlyRow; readonly next: MonthlyRow | undefined };

/** Neighbouring months; a gap breaks the chain, because a change over two months is not one of a month. */
export function monthPairs(series: MonthlySeries): readonly MonthPair[] {
  return series.flatMap((current, index) => {
    const [previous, next] = [series[index - 1], series[index + 1]];
    return previous !== undefined && areNeighbours(previous, current)
      ? [{ previous, current, next: next !== undefined && areNeighbours(current, next) ? next : undefined }]
      : [];
  });
}

function areNeighbours({ month: earlier }: MonthlyRow, { month: later }: MonthlyRow): boolean {
  return earlier !== undefined && later !== undefined && monthsBetween(earlier, later) === 1;
}

/** The number in a column; undefined where there is none. */
export function numberIn(row: MonthlyRow | undefined, columnId: string): number | undefined {
  const value = row?.[columnId];
  return typeof value === "number" ? value : undefined;
}

/** `Kleve, Frauen, 2022-06`: whose row it is. */
export function placeOf({ municipality, gender, month }: MonthlyRow, language: Language): string {
  const group = gender && { m: { de: "Männer", en: "men" }, w: { de: "Frauen", en: "women" } }[gender][language];
  return [municipality, group, month].filter((part) => part !== undefined).join(", ");
}

/** The columns whose months can be compared: persons, cases and money. */
export function comparableColumns({ schema }: MonthlyTable): readonly ColumnSchema[] {
  return schema.columns.filter(({ kind }) => kind === "count" || kind === "money");
}
