import type { LocalizedText } from "../../units/language";

export type SuppressedCell = {
  readonly title: LocalizedText;
  readonly reason: LocalizedText;
};

export type SuppressionReport = {
  readonly shownCount: number;
  readonly suppressed: readonly SuppressedCell[];
  readonly method: LocalizedText;
  /** What the proof says: how many pairs of cell and recipient, the narrowest interval. */
  readonly proof: LocalizedText;
};

export type MadeFile = { readonly municipality: string; readonly fileName: string; readonly bytes: Uint8Array };

export type FailedFile = { readonly municipality: string; readonly reason: LocalizedText };

export type ShareReport = {
  readonly files: readonly MadeFile[];
  /** Files that were not made, with the reason; the others are there all the same. */
  readonly failed: readonly FailedFile[];
  readonly suppression: SuppressionReport;
  readonly version: number;
  readonly at: string;
  /** All files in one .zip. */
  readonly zip: Uint8Array;
  /** The report on secrecy as a workbook of its own; it stays in the house and is not in the .zip. */
  readonly reportFile?: { readonly fileName: string; readonly bytes: Uint8Array };
};
