import type { SharingPlan } from "../sharing/distribution/planned-file";
import type { ShareForm } from "../sharing/share-form";
import type { CollectReport, MergeReport, ReturnedFile } from "../sharing/returns/return-report";
import type { LocalizedText } from "../units/language";
import type { ShareReport } from "../workbook/sharing/sharing-reports";
import type { Command } from "./command";

export type { PlannedFile, SharingPlan } from "../sharing/distribution/planned-file";

export type { FailedFile, MadeFile, ShareReport, SuppressedCell, SuppressionReport } from "../workbook/sharing/sharing-reports";

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
  /** Cells in which a refresh has written the functions again already. */
  readonly rewritten?: number;
  /** Cells that somebody has changed since; they stay as they are. */
  readonly changed: readonly { readonly sheet: string; readonly cell: string; readonly message: LocalizedText }[];
};

export type SwapState = {
  readonly isSwapped: boolean;
  readonly to?: "values" | "native";
  readonly at?: string;
  readonly cellCount: number;
  /** Whether a refresh since has written functions on the result sheets again; swapping again replaces those too. */
  readonly isRefreshedSince?: boolean;
};

/** Outgoing: files for the municipalities, and the workbook itself made readable without the add-in. */
export type ShareCommands = {
  /** Reads the distribution list. Writes nothing. `month`: reporting month, `2022-06`; else the one chosen on `Kennzahlen`, or the newest. */
  readonly planSharing: Command<{ readonly month?: string } | undefined, SharingPlan>;
  /**
   * Makes the files, proves that they keep the secrets, and writes what was sent on the sheet `Weitergabe`.
   * `municipalities`: only those; all of the list if absent. `form`: instead of the one in the list. `month`: as in `planSharing`.
   * `isRemembered: false` where the workbook is thrown away afterwards: its files are then signed without a secret.
   */
  readonly shareWorkbooks: Command<
    { readonly municipalities?: readonly string[]; readonly form?: ShareForm; readonly month?: string; readonly isRemembered?: boolean },
    ShareReport
  >;
  /** Opens one of the files as a new workbook in its own window. */
  readonly openSharedWorkbook: Command<{ readonly bytes: Uint8Array }, void>;
  readonly readSwapState: Command<void, SwapState>;
  readonly swapFunctions: Command<{ readonly to: "values" | "native" }, SwapReport>;
  readonly swapBack: Command<void, SwapBackReport>;
};

export type { CollectReport, MergeReport, ReturnChange, ReturnedFile, ReturnState, ReturnStatus } from "../sharing/returns/return-report";

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
