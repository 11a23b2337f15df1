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
  readonly minimum?: number;
  readonly maximum?: number;
  /** What stands in the controller's workbook when the file is made. */
  readonly sent: FormValue;
};

export type FormSection = {
  readonly title: LocalizedText;
  /** One answer to a line, or a table with one column for each field. */
  readonly lines: readonly { readonly title: LocalizedText; readonly fields: readonly FormField[] }[];
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
