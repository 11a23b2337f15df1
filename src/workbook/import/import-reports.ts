import type { Finding } from "../../model/finding";
import type { UnknownName } from "../../model/import/applied-import";
import type { ImportProposal } from "../../model/import/import-proposal";
import type { CellValue } from "../../model/rows";
import type { LocalizedText } from "../../units/language";
import type { CsvReading } from "../../model/import/csv-grid";

/** What a file offers for a planning table. */
export type ProposalReport = {
  readonly proposal: ImportProposal;
  /** Sheets of the file that hold something, for a drop-down; the proposal is about `sheet`. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Of a .csv file: how it was read. */
  readonly csv?: Pick<CsvReading, "encoding" | "delimiter">;
  /** What the file itself shows, e.g. a wrong encoding; further findings stand in the proposal. */
  readonly findings: readonly Finding[];
};

/** A value that the workbook has otherwise. */
export type PreviewedChange = {
  readonly sheet: string;
  readonly cell: string;
  readonly heading: LocalizedText;
  readonly before: CellValue | undefined;
  readonly after: CellValue;
  /** A formula stands there: it is kept even when values are replaced. */
  readonly isFormula: boolean;
};

/** What an import would do. */
export type ImportPreview = ProposalReport & {
  readonly rowCount: number;
  readonly addedCount: number;
  readonly sameCount: number;
  /** Rows that are in the workbook with other values. */
  readonly changedCount: number;
  readonly changes: readonly PreviewedChange[];
  /** Rows of the source that do not fit. */
  readonly rejectedCount: number;
  readonly headings: readonly LocalizedText[];
  /** First rows as they would stand in the workbook, by the headings; an absent value stays empty. */
  readonly examples: readonly (readonly (CellValue | undefined)[])[];
  readonly unknownNames: readonly UnknownName[];
  /** Names that an unknown one can be mapped to. */
  readonly municipalities: readonly string[];
  /** Everything together: decisions, the file, the rows, and what is in the workbook with other values. */
  readonly allFindings: readonly Finding[];
};

/** What an import did. */
export type ImportReport = ImportPreview & {
  /** Sheet and table of the workbook that were written. */
  readonly target: { readonly sheet: string; readonly table: string };
  readonly replacedCells: number;
  /** False where Excel could not be asked what stands there now. */
  readonly canUndo: boolean;
};
