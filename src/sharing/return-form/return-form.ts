import type { LocalizedText } from "../../units/language";

/** A value as it stands in an input cell or an input table; `null` is blank. Dates are Excel serials. */
export type FormValue = string | number | null;

/** Where an answer goes: a cell of an input table, found by the key of its row; a row that is not there is appended. */
export type FormTarget = {
  /** Name of the planning table, e.g. `Personal`. */
  readonly table: string;
  /** Values of the columns that identify the row, by id of the column. */
  readonly key: Readonly<Record<string, FormValue>>;
  /** Id of the column that takes the answer. */
  readonly column: string;
};

/** One question to a municipality: a cell of the sheet `Planung` that it may fill in. */
export type FormField = {
  /** Unique in the form, stable between versions, e.g. `staff-aktiv`. */
  readonly id: string;
  readonly target: FormTarget;
  readonly title: LocalizedText;
  readonly unit: string;
  readonly kind: "whole" | "decimal" | "money" | "percent" | "date" | "list" | "text";
  readonly choices?: readonly string[];
  /** Least value; the first day for dates. */
  readonly minimum?: number;
  /** Greatest value; the last day for dates, the number of characters for texts. */
  readonly maximum?: number;
  /** What stands in the controller's workbook when the file is made. */
  readonly sent: FormValue;
};

/** One row of the form; its fields stand side by side. */
export type FormLine = { readonly title: LocalizedText; readonly fields: readonly FormField[] };

/**
 * How a section is laid out. `answers`: question, unit, value so far, answer · `pairs`: for each field a column with the
 * value so far and one with the answer · `entries`: only cells to fill in, a row of the table each · `texts`: a question
 * and a wide cell for words.
 */
export type FormLayoutKind = "answers" | "pairs" | "entries" | "texts";

export type FormSection = {
  /** Stable between versions, e.g. `staff`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** What is asked, in one or two sentences. */
  readonly instruction: LocalizedText;
  readonly layout: FormLayoutKind;
  /** Ids of the columns without which a new row of the table is of no use; for `entries`. */
  readonly requiredColumns?: readonly string[];
  readonly lines: readonly FormLine[];
};

/** What one municipality is asked. */
export type ReturnForm = {
  readonly municipality: string;
  /** Year that is planned. */
  readonly year: number;
  readonly sections: readonly FormSection[];
};

/** What a file says of itself, on its cover and signed. */
export type ReturnIdentity = {
  readonly municipality: string;
  readonly year: number;
  /** Reporting month, `2022-06`. */
  readonly month: string;
  /** Running number of the distribution, from 1. */
  readonly version: number;
  /** ISO date and time at which the file was made. */
  readonly createdAt: string;
  /** ISO date until which it is awaited. */
  readonly due?: string;
};
