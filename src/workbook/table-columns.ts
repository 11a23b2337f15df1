import { columnReference } from "../units/formula-text";

/**
 * Structured references to the columns of the input tables, by column id: the headings may be German or English and
 * stand in any order, so formulas take the heading that the workbook has.
 */
export type TableColumns = {
  /** e.g. `Bestand[eLb]`; `undefined` if the table or the column is not in the workbook. */
  reference(table: string, column: string): string | undefined;
  /** Whether the first columns of a table are these, in this order, as functions expect that take a whole table. */
  beginsWith(table: string, columns: readonly string[]): boolean;
};

/** `headings`: for each table its column ids with the headings that stand in the workbook; `positions` counted from 0. */
export function tableColumns(
  headings: ReadonlyMap<string, ReadonlyMap<string, string>>,
  positions: ReadonlyMap<string, ReadonlyMap<string, number>>,
): TableColumns {
  return {
    reference(table, column) {
      const heading = headings.get(table)?.get(column);
      return heading === undefined ? undefined : columnReference(table, heading);
    },
    beginsWith(table, columns) {
      return positions.get(table) !== undefined && columns.every((column, position) => positions.get(table)?.get(column) === position);
    },
  };
}
