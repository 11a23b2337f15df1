import type { ColumnKind } from "../../model/table-schema";
import type { RawTable, RawValue } from "../raw-table";
import { fingerprint } from "../result-log";

/** A cell that an import replaced; `isText`: it has the number format of text. */
export type ReplacedCell = {
  readonly row: number;
  readonly column: number;
  readonly before: RawValue;
  readonly after: RawValue;
  readonly isText: boolean;
};

/** The rows of a table that an import filled. Rows and columns count from 0 on the sheet. */
export type WrittenRows = {
  readonly table: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  /** Rows of the body before the import. */
  readonly bodyRowsBefore: number;
  /** First filled row of the body. */
  readonly firstFilled: number;
  readonly filledCount: number;
  /** Columns that were written, as areas side by side. */
  readonly columns: readonly { readonly position: number; readonly count: number }[];
  readonly replaced: readonly ReplacedCell[];
  /** Columns of dates whose free cells had no number format. */
  readonly unformattedDates: readonly { readonly position: number; readonly kind: ColumnKind }[];
};

/** What one import did, kept in memory so that it can be taken back. */
export type ImportUndo = { readonly written: WrittenRows; readonly after: string };

let lastImport: ImportUndo | undefined;

/** The last import of this session that can be taken back, if any. */
export function lastImportUndo(): ImportUndo | undefined {
  return lastImport;
}

/** Remembers, or with `undefined` forgets, what the last import did. */
export function rememberImport(record: ImportUndo | undefined): void {
  lastImport = record;
}

/** Tells whether a table is as the import left it, the user's own columns included. */
export function tableFingerprint({ headings, formulas }: Pick<RawTable, "headings" | "formulas">): string {
  return fingerprint([headings, ...formulas]);
}
