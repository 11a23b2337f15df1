import type { LocalizedText } from "../units/language";

/**
 * What a column holds.
 * `count` persons or cases, whole and not negative · `fte` full-time equivalents (VZÄ) · `money` euros with cents ·
 * `month` an Excel date, shown `2022-06` · `date` an Excel date · `number` any number.
 */
export type ColumnKind = "text" | "choice" | "count" | "fte" | "money" | "month" | "date" | "year" | "number" | "boolean";

export type ColumnSchema = {
  readonly id: string;
  readonly heading: LocalizedText;
  readonly kind: ColumnKind;
  /** An empty cell in a required column is a finding; elsewhere it means "not known". */
  readonly isRequired: boolean;
  /** For `choice`: the German words that the workbook holds. */
  readonly choices?: readonly string[];
  readonly description: LocalizedText;
};

export type TableSchema = {
  /** Name of the sheet and of the Excel table on it. */
  readonly name: string;
  readonly title: LocalizedText;
  readonly isRequired: boolean;
  readonly columns: readonly ColumnSchema[];
  /** Ids of the columns that together identify a row. */
  readonly key: readonly string[];
};
