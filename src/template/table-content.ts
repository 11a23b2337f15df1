import type { ColumnKind, TableSchema } from "../model/table-schema";

/** What stands in a cell of a filled table; months and dates are Excel serials, `null` is a blank cell: not known. */
export type ContentValue = string | number | null;

/** A row of a table by the ids of its columns; a column that is left out stays blank. */
export type ContentRow<T extends TableSchema> = { readonly [Id in T["columns"][number]["id"]]?: ContentValue };

/** A column the contract does not know: kept and ignored by the add-in, read by people. */
export type ExtraColumn = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** One value per row, in the order of the rows. */
  readonly values: readonly ContentValue[];
};

/** The rows of one planning table, ready to be written. */
export type TableContent = {
  /** Name of the planning table. */
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, ContentValue>>[];
  readonly extraColumns: readonly ExtraColumn[];
  /** One German line above the table of a sample: what is published, what is made up. */
  readonly label?: string;
};

/** Binds rows to the schema of their table, so that a misspelt column id does not compile. */
export function tableContent<T extends TableSchema>(
  schema: T,
  rows: readonly ContentRow<T>[],
  label?: string,
  extraColumns: readonly ExtraColumn[] = [],
): TableContent {
  return { name: schema.name, rows: rows as TableContent["rows"], label, extraColumns };
}
