import type { LocalizedText } from "../units/language";

/** `error`: figures that need the data show as missing · `warning`: look at it · `note`: only informs. */
export type Severity = "error" | "warning" | "note";

/** Something in the workbook that does not fit: what, where, and how to mend it. Shown in the pane, on the command line and on the sheet `Prüfung`. */
export type Finding = {
  readonly severity: Severity;
  /** Stable identifier in kebab-case, e.g. `month-twice`. */
  readonly code: string;
  readonly sheet: string;
  /** A1 address of a cell or area on that sheet; absent if the finding concerns the whole sheet. */
  readonly cell?: string;
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
};
