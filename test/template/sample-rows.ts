import { kleveSample } from "../../src/template/kleve-sample/kleve-sample";
import type { ContentValue } from "../../src/template/table-content";

export type Row = Readonly<Record<string, ContentValue>>;

/** Day on which the template of these tests is made. */
export const CREATED = new Date(2022, 10, 15, 12);

/** The rows of a table of the sample. */
export function rowsOf(table: string): readonly Row[] {
  return kleveSample(CREATED).get(table)?.rows ?? [];
}

/** The sum of a column over the rows that have these values. */
export function sum(rows: readonly Row[], column: string, where: Row = {}): number {
  const matching = rows.filter((row) => Object.entries(where).every(([id, value]) => row[id] === value));
  return matching.reduce((total, row) => total + Number(row[column] ?? 0), 0);
}

/** Serial number of the first of a month (`2022-06`), counted from Excel's day 1 = 1 January 1900 with its phantom 29 February. */
export function serial(month: string): number {
  return (Date.parse(`${month}-01T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / 86_400_000;
}

/** The months from first to last as serial numbers. */
export function serials(first: string, last: string): number[] {
  const result: number[] = [];
  for (let [year = 0, month = 1] = first.split("-").map(Number); ; month === 12 ? ((year += 1), (month = 1)) : (month += 1)) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    result.push(serial(name));
    if (name === last) return result;
  }
}
