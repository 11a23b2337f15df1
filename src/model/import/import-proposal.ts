import type { Finding } from "../finding";
import type { ColumnSchema, TableSchema } from "../table-schema";
import type { ColumnSource, ImportMap, SourceColumn } from "./import-map";

/** A column of the planning table, and where the proposal takes it from. */
export type ColumnProposal = {
  readonly column: ColumnSchema;
  /** Whether it belongs to what tells rows apart: such a column needs a source or a fixed value. */
  readonly isKey: boolean;
  /** Absent: the column stays empty. */
  readonly source?: ColumnSource;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether somebody has to look before anything is imported. */
  readonly needsDecision: boolean;
  /** All columns of the source for a drop-down, the likeliest first. */
  readonly alternatives: readonly (SourceColumn & { readonly confidence: number })[];
  /** First values of the column in the source. */
  readonly examples: readonly string[];
};

/** A measure that stands in the headings, or in a column of its own, and the column of the planning table that it fills. */
export type MeasureProposal = { readonly measure: string; readonly column?: string };

/** What is taken from where, and what has to be decided before. */
export type ImportProposal = {
  readonly schema: TableSchema;
  /** Complete as far as it is known; change it to correct the proposal. */
  readonly map: ImportMap;
  /** `across`: months or genders stand side by side. */
  readonly orientation: "down" | "across";
  /** Row of the last data, counted from 0. */
  readonly lastRow: number;
  readonly columns: readonly ColumnProposal[];
  /** Empty unless values stand across. */
  readonly measures: readonly MeasureProposal[];
  /** Columns of the source that are not used, with their address. */
  readonly unused: readonly (SourceColumn & { readonly cell: string })[];
  /** What has to be decided; empty: the proposal can be used as it is. */
  readonly decisions: readonly Finding[];
  readonly findings: readonly Finding[];
};

/** Whether a proposal can be used as it is. */
export function isUnambiguous({ decisions }: Pick<ImportProposal, "decisions">): boolean {
  return decisions.length === 0;
}
