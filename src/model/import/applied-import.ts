import type { Finding } from "../finding";
import type { CellValue } from "../rows";
import type { TableSchema } from "../table-schema";

/** A row for the planning table: values by id of the column, as the workbook holds them; an absent value is not known. */
export type ImportedRow = {
  readonly values: Readonly<Record<string, CellValue>>;
  /** Row of the source it comes from, counted from 0. */
  readonly row: number;
  /** Column of the source with its first value, for messages. */
  readonly column: number;
};

/** What a source gives by a map. */
export type AppliedImport = {
  readonly schema: TableSchema;
  /** Name of the sheet or file of the source. */
  readonly source: string;
  readonly rows: readonly ImportedRow[];
  /** Rows that cannot be taken over; each has a finding of severity `error`. */
  readonly rejectedCount: number;
  /** Names of municipalities that the workbook does not know, with the one that is probably meant: for a drop-down. */
  readonly unknownNames: readonly UnknownName[];
  readonly findings: readonly Finding[];
};

export type UnknownName = { readonly name: string; readonly nearest?: string };
