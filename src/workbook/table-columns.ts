/**
 * Structured references to the columns of the input tables, by column id: the headings may be German or English and
 * stand in any order, so formulas take the heading that the workbook has.
 */
export type TableColumns = {
  /** e.g. `Bestand[eLb]`; `undefined` if the table or the column is not in the workbook. */
  reference(table: string, column: string): string | undefined;
};

/** `headings`: for each table its column ids with the headings that stand in the workbook. */
export function tableColumns(headings: ReadonlyMap<string, ReadonlyMap<string, string>>): TableColumns {
  return {
    reference(table, column) {
      const heading = headings.get(table)?.get(column);
      return heading === undefined ? undefined : `${table}[${escapeHeading(heading)}]`;
    },
  };
}

/** In a structured reference these characters of a heading are escaped with an apostrophe. */
function escapeHeading(heading: string): string {
  return heading.replace(/['#[\]@]/g, "'$&");
}
