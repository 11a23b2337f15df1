import { CommandRefusal } from "../../units/command-refusal";
import { PLANNING_TABLES } from "../planning-tables";

/** A column of the source, known again by its heading; `position` counts from 0. */
export type SourceColumn = { readonly heading: string; readonly position: number };

/**
 * Where a column of the planning table gets its values.
 * `column`: from a column of the source; `isFilledDown`: a blank cell means what stands above it (merged cells) ·
 * `fixed`: the same value in every row · `title`: the value that stands above the header, read anew in every file ·
 * `across`: from the headings above the values.
 */
export type ColumnSource =
  | ({ readonly kind: "column"; readonly isFilledDown?: boolean } & SourceColumn)
  | { readonly kind: "fixed"; readonly value: string }
  | { readonly kind: "title"; readonly value: string }
  | { readonly kind: "across" };

/** How numbers are written: `de` 1.234,5 · `en` 1,234.5. */
export type Notation = "de" | "en";

/** Values of one measure in many columns, one for each month or gender, instead of many rows. */
export type AcrossMap = {
  /** What the headings say besides month and gender, with the column of the planning table that it means; `""` if they say nothing. */
  readonly measures: Readonly<Record<string, string>>;
  /** The column whose cells name the measure of each row, where the headings do not. */
  readonly measureColumn?: SourceColumn;
};

/** How a source becomes rows of a planning table. Plain data, so that it can be remembered as JSON. Rows count from 0. */
export type ImportMap = {
  readonly version: 1;
  /** German name of the planning table. */
  readonly table: string;
  /** Sheet of the source, for a workbook. */
  readonly sheet?: string;
  readonly headerRow: number;
  /** One, or two rows that together make a heading. */
  readonly headerRowCount: number;
  /** Last row that is read; absent: as far as there are data. */
  readonly lastRow?: number;
  readonly notation: Notation;
  /** By id of the column of the planning table; a column that is absent stays empty. */
  readonly columns: Readonly<Record<string, ColumnSource>>;
  readonly across?: AcrossMap;
  /** Names of municipalities in the source, with the name in the workbook that they mean. */
  readonly names: Readonly<Record<string, string>>;
};

/** What of a map is worth remembering: next month has other rows, and a month typed by hand holds for one file. */
export function mapForLater(map: ImportMap): ImportMap {
  const schema = PLANNING_TABLES.find(({ name }) => name === map.table);
  const isMonth = (id: string) => schema?.columns.some((column) => column.id === id && column.kind === "month") ?? false;
  const columns = Object.entries(map.columns).filter(([id, source]) => source.kind !== "fixed" || !isMonth(id));
  return { ...map, lastRow: undefined, columns: Object.fromEntries(columns) };
}

/** The map in a value read from JSON; throws a CommandRefusal that names what is wrong with it. */
export function parseImportMap(value: unknown): ImportMap {
  const problem = problemOf(value);
  if (problem !== undefined) throw unreadableMap(problem);
  return value as ImportMap;
}

const CHECKS: readonly (readonly [field: string, isRight: (value: unknown) => boolean])[] = [
  ["version", (value) => value === 1],
  ["table", (value) => PLANNING_TABLES.some(({ name }) => name === value)],
  ["sheet", (value) => value === undefined || typeof value === "string"],
  ["headerRow", isRowNumber],
  ["headerRowCount", (value) => value === 1 || value === 2],
  ["lastRow", (value) => value === undefined || isRowNumber(value)],
  ["notation", (value) => value === "de" || value === "en"],
  ["columns", (value) => isRecord(value) && Object.values(value).every(isSource)],
  ["across", (value) => value === undefined || (isRecord(value) && isTextRecord(value.measures) && isOptionalColumn(value.measureColumn))],
  ["names", isTextRecord],
];

function problemOf(value: unknown): string | undefined {
  if (!isRecord(value)) return "{}";
  return CHECKS.find(([field, isRight]) => !isRight(value[field]))?.[0];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextRecord(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((item) => typeof item === "string");
}

function isRowNumber(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isColumn(value: unknown): boolean {
  return isRecord(value) && typeof value.heading === "string" && isRowNumber(value.position);
}

function isOptionalColumn(value: unknown): boolean {
  return value === undefined || isColumn(value);
}

function isSource(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const isConstant = value.kind === "fixed" || value.kind === "title";
  return value.kind === "across" || (isConstant ? typeof value.value === "string" : value.kind === "column" && isColumn(value));
}

function unreadableMap(field: string): CommandRefusal {
  return new CommandRefusal(
    "import-map-unreadable",
    {
      de: `Die Zuordnung ist nicht lesbar: Die Angabe „${field}“ fehlt oder passt nicht.`,
      en: `The map cannot be read: “${field}” is missing or does not fit.`,
    },
    {
      de: "Lassen Sie die Datei ohne Zuordnung vorschlagen (import … --json) und übernehmen Sie „map“ aus dem Vorschlag.",
      en: "Have the file proposed without a map (import … --json) and take “map” from the proposal.",
    },
  );
}
