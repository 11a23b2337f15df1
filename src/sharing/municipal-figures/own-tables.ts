import type { PlanningData } from "../../model/planning-data";

/** The rows of one planning table that belong to a municipality, by ids of its columns; months and dates are Excel serials. */
export type OwnTable = {
  /** Name of the planning table, e.g. `Bestand`. */
  readonly name: string;
  /** At least one. */
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
};

/** The tables that go into a municipality's workbook as its data, in the order of the planning workbook. */
export function ownTables(_data: PlanningData, _municipality: string): readonly OwnTable[] {
  return [];
}
