import { dayOfSerial, month, type Month } from "../units/month";
import type { CellValue } from "./rows";
import { comparable } from "./similar-text";
import type { ColumnKind, ColumnSchema } from "./table-schema";

export type CellProblemCode =
  | "cell-error"
  | "text-in-number-column"
  | "negative-value"
  | "fraction-in-count"
  | "month-as-text"
  | "month-not-first-day"
  | "date-as-text"
  | "date-implausible"
  | "not-a-year"
  | "unknown-choice"
  | "spaces-around-text"
  | "required-cell-empty";

/** What is wrong with a cell; `value` is there if the cell can be used all the same. */
export type CellProblem = { readonly code: CellProblemCode; readonly value?: CellValue };

type CellReader = (raw: CellValue, column: ColumnSchema) => CellValue | CellProblem;

/** Years outside are typing errors in this field: SGB II began in 2005, and a bare `2022` typed as a date is a day in 1905. */
export const PLAUSIBLE_YEARS = { first: 1990, last: 2100 } as const;

const ERROR_VALUES = new Set(
  "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #NV #WERT! #BEZUG! #ZAHL! #ÜBERLAUF! #KALK!".split(
    " ",
  ),
);

const BOOLEAN_WORDS: ReadonlyMap<string, boolean> = new Map([
  ["ja", true],
  ["nein", false],
  ["yes", true],
  ["no", false],
]);

const READERS: Readonly<Record<ColumnKind, CellReader>> = {
  text: (raw) => (typeof raw === "string" ? unpadded(raw, raw.trim()) : String(raw)),
  choice: readChoice,
  count: (raw) => {
    const value = readAmount(raw);
    return typeof value === "number" && !Number.isInteger(value) ? { code: "fraction-in-count", value } : value;
  },
  fte: readAmount,
  money: readNumber,
  number: readNumber,
  month: readMonth,
  date: readDate,
  year: (raw) => {
    const value = readNumber(raw);
    return typeof value === "number" && !(Number.isInteger(value) && isPlausibleYear(value)) ? { code: "not-a-year" } : value;
  },
  boolean: (raw) => (typeof raw === "boolean" ? raw : (BOOLEAN_WORDS.get(comparable(String(raw))) ?? { code: "unknown-choice" })),
};

/** A blank cell is `""` on the wire; text of spaces only looks blank and counts as blank. */
export function isBlank(raw: CellValue | null | undefined): raw is "" | null | undefined {
  return raw === "" || raw === null || raw === undefined || (typeof raw === "string" && raw.trim() === "");
}

/** The value of a cell that is not blank, or what is wrong with it. */
export function readCell(raw: CellValue, column: ColumnSchema): CellValue | CellProblem {
  if (typeof raw === "string" && ERROR_VALUES.has(raw)) {
    return { code: "cell-error" };
  }
  return READERS[column.kind](raw, column);
}

function readNumber(raw: CellValue): number | CellProblem {
  return typeof raw === "number" ? raw : { code: "text-in-number-column" };
}

function readAmount(raw: CellValue): number | CellProblem {
  return typeof raw === "number" && raw < 0 ? { code: "negative-value" } : readNumber(raw);
}

function readChoice(raw: CellValue, column: ColumnSchema): string | CellProblem {
  const text = String(raw);
  const wanted = comparable(text);
  const choice = column.choices?.find((candidate) => comparable(candidate) === wanted);
  return choice === undefined ? { code: "unknown-choice" } : unpadded(text, choice);
}

/** Formulas such as SUMIFS do not find "Kleve " when they look for "Kleve". */
function unpadded(raw: string, value: string): string | CellProblem {
  return raw.length === value.length ? value : { code: "spaces-around-text", value };
}

function readMonth(raw: CellValue): Month | CellProblem {
  if (typeof raw !== "number") {
    return { code: "month-as-text" };
  }
  const day = dayOfSerial(raw);
  if (day === undefined || !isPlausibleYear(day.year)) {
    return { code: "date-implausible" };
  }
  return day.day === 1 && Number.isInteger(raw) ? month(day.year, day.month) : { code: "month-not-first-day" };
}

function readDate(raw: CellValue): number | CellProblem {
  if (typeof raw !== "number") {
    return { code: "date-as-text" };
  }
  const day = dayOfSerial(raw);
  return day !== undefined && isPlausibleYear(day.year) ? Math.floor(raw) : { code: "date-implausible" };
}

function isPlausibleYear(year: number): boolean {
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last;
}
