import { planningTable } from "../../model/planning-tables";
import { columnReference } from "../../units/formula-text";
import type { OwnRow, OwnTable } from "./own-tables";

/** The rows of a municipality as formulas see them in its file. */
export type OwnData = {
  /** Whether the file has the table; formulas must not refer to another one. */
  readonly has: (table: string) => boolean;
  readonly rows: (table: string) => readonly OwnRow[];
  /** Structured reference by id of the column, e.g. `Bestand[eLb]`. */
  readonly reference: (table: string, column: string) => string;
};

export function ownData(tables: readonly OwnTable[]): OwnData {
  const rows = new Map(tables.map((table) => [table.name, table.rows]));
  return {
    has: (table) => rows.has(table),
    rows: (table) => rows.get(table) ?? [],
    reference: (table, column) => {
      const heading = planningTable(table).columns.find(({ id }) => id === column)?.heading.de;
      if (heading === undefined) throw new RangeError(`The table ${table} has no column “${column}”.`);
      return columnReference(table, heading);
    },
  };
}
