import type { Finding } from "../model/finding";
import type { SharingPlan } from "../sharing/distribution/planned-file";
import type { ShareForm } from "../sharing/share-form";
import type { FormValue } from "../sharing/return-form/return-form";
import type { LocalizedText } from "../units/language";
import type { Command } from "./command";

export type { PlannedFile, SharingPlan } from "../sharing/distribution/planned-file";

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

export type ShareReport = {
  readonly files: readonly MadeFile[];
  /** Files that were not made, with the reason; the others are there all the same. */
  readonly failed: readonly { readonly municipality: string; readonly reason: LocalizedText }[];
  readonly suppression: SuppressionReport;
  readonly version: number;
  readonly at: string;
  /** All files in one .zip. */
  readonly zip: Uint8Array;
  /** The report on secrecy as a workbook of its own; it stays in the house and is not in the .zip. */
  readonly reportFile?: { readonly fileName: string; readonly bytes: Uint8Array };
};

/** How the functions of the add-in in the open workbook were replaced. */
export type SwapReport = {
  readonly to: "values" | "native";
  readonly replaced: number;
  /** Cells whose formula has no native counterpart and became a value. */
  readonly asValues: number;
  readonly sheets: readonly string[];
};

export type SwapBackReport = {
  readonly restored: number;
  /** Cells that somebody has changed since; they stay as they are. */
  readonly changed: readonly { readonly sheet: string; readonly cell: string; readonly message: LocalizedText }[];
};

export type SwapState = {
  readonly isSwapped: boolean;
  readonly to?: "values" | "native";
  readonly at?: string;
  readonly cellCount: number;
};

/** Outgoing: files for the municipalities, and the workbook itself made readable without the add-in. */
export type ShareCommands = {
  /** Reads the distribution list. Writes nothing. `month`: reporting month, `2022-06`; else the one chosen on `Kennzahlen`, or the newest. */
  readonly planSharing: Command<{ readonly month?: string } | undefined, SharingPlan>;
  /**
   * Makes the files, proves that they keep the secrets, and writes what was sent on the sheet `Weitergabe`.
   * `municipalities`: only those; all of the list if absent. `form`: instead of the one in the list. `month`: as in `planSharing`.
   */
  readonly shareWorkbooks: Command<
    { readonly municipalities?: readonly string[]; readonly form?: ShareForm; readonly month?: string },
    ShareReport
  >;
  /** Opens one of the files as a new workbook in its own window. */
  readonly openSharedWorkbook: Command<{ readonly bytes: Uint8Array }, void>;
  readonly readSwapState: Command<void, SwapState>;
  readonly swapFunctions: Command<{ readonly to: "values" | "native" }, SwapReport>;
  readonly swapBack: Command<void, SwapBackReport>;
};

/** `empty`: came back without an entry and without the declaration that nothing changes. */
export type ReturnState = "missing" | "nil" | "empty" | "returned" | "rejected";

export type ReturnedFile = { readonly name: string; readonly bytes: Uint8Array };

export type ReturnStatus = {
  readonly municipality: string;
  readonly recipient?: string;
  /** ISO date. */
  readonly due?: string;
  readonly state: ReturnState;
  /** Not there although the day has passed. */
  readonly isOverdue: boolean;
  /** The file that counts. */
  readonly file?: string;
  /** Older returns of the same municipality that it supersedes. */
  readonly olderFiles: readonly string[];
  readonly changeCount: number;
  /** What does not fit in its file; `sheet` and `cell` are those of the file. */
  readonly findings: readonly Finding[];
};

/** An answer that differs from what the workbook holds. */
export type ReturnChange = {
  /** Unique among all returns. */
  readonly id: string;
  readonly municipality: string;
  readonly file: string;
  /** Where it stands in the returned file. */
  readonly sheet: string;
  readonly cell: string;
  /** Where it goes: sheet, cell (absent for a row that is appended) and what it is. */
  readonly targetSheet: string;
  readonly targetCell?: string;
  readonly title: LocalizedText;
  readonly unit: string;
  /** In the workbook now. */
  readonly before: FormValue;
  readonly after: FormValue;
  readonly beforeText: LocalizedText;
  readonly afterText: LocalizedText;
  /** `error`: cannot be taken over · `warning`: look at it first. */
  readonly problem?: { readonly severity: "error" | "warning"; readonly message: LocalizedText };
  /** What an older return of the same municipality said, where it differs. */
  readonly olderText?: LocalizedText;
};

export type CollectReport = {
  /** In the order of the distribution list. */
  readonly statuses: readonly ReturnStatus[];
  readonly changes: readonly ReturnChange[];
  /** Files that belong to no municipality of the list, or cannot be read at all. */
  readonly strangers: readonly { readonly file: string; readonly findings: readonly Finding[] }[];
};

export type MergeReport = {
  readonly merged: number;
  readonly appendedRows: number;
  readonly sheets: readonly string[];
  readonly at: string;
};

/** Incoming: what the municipalities send back. */
export type CollectCommands = {
  /** Reads the files and compares them with what was sent. Writes nothing; without files it gives the status list alone. */
  readonly collectReturns: Command<{ readonly files: readonly ReturnedFile[] }, CollectReport>;
  /**
   * Writes the accepted changes into the input tables and logs them on `Protokoll`, all or nothing. Nil returns are logged
   * as well.
   */
  readonly mergeReturns: Command<{ readonly files: readonly ReturnedFile[]; readonly accepted: readonly string[] }, MergeReport>;
  /** Takes the last merge back, unless somebody has changed its cells since. */
  readonly undoMerge: Command<void, { readonly restored: number }>;
};
