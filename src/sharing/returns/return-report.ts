import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import type { FormValue } from "../return-form/return-form";

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
