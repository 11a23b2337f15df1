import { firstSerial } from "../../units/month";
import { isBlank } from "../cell-readers";
import type { CellValue } from "../rows";
import { comparable } from "../similar-text";
import type { ColumnKind, ColumnSchema } from "../table-schema";
import type { Notation } from "./import-map";
import { dateOfText, monthOfCell } from "./month-text";
import { municipalityKey, type MunicipalityMatch } from "./municipality-match";
import { numberOfText } from "./number-notation";
import { choiceByWord } from "./value-words";

/**
 * What a cell of the source means: a value as the workbook holds it (months as date of the first, choices as its words),
 * or why there is none. `sign`: one of the signs by which statistics say that there is no number.
 */
export type ImportedValue =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "blank" }
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "otherNotation" }
  | { readonly kind: "unknownMunicipality"; readonly nearest?: string }
  /** Does not fit the column; the checks of the column say how. */
  | { readonly kind: "unfit"; readonly value: CellValue };

export type ValueContext = { readonly notation: Notation; readonly municipality: (text: string) => MunicipalityMatch };

/** Signs of official statistics where a number is missing: nothing there, secret, unknown, not meaningful. */
const SIGNS = new Set(["-", "–", "—", "*", ".", "x", "X", "/", "...", "…", "k.A.", "k. A.", "n.v.", "#N/A", "#NV"]);

type Reader = (raw: CellValue, column: ColumnSchema, context: ValueContext) => ImportedValue;

const READERS: Readonly<Record<ColumnKind, Reader>> = {
  text: (raw, column, { municipality }) => {
    const text = String(raw).trim();
    if (column.id === "ags") return value(municipalityKey(text));
    if (column.id !== "municipality") return value(text);
    const match = municipality(text);
    return match.kind === "known" ? value(match.name) : { kind: "unknownMunicipality", ...(match.nearest && { nearest: match.nearest }) };
  },
  choice: (raw, column) => {
    const text = String(raw).trim();
    const choice = column.choices?.find((candidate) => comparable(candidate) === comparable(text)) ?? choiceByWord(column.id, text);
    return choice === undefined ? { kind: "unfit", value: text } : value(choice);
  },
  boolean: (raw) => {
    const word = BOOLEAN_WORDS.get(comparable(String(raw)));
    return word === undefined ? { kind: "unfit", value: raw } : value(word);
  },
  month: (raw, _column, { notation }) => {
    const month = monthOfCell(raw, notation);
    return month === undefined ? { kind: "unfit", value: raw } : value(firstSerial(month));
  },
  date: (raw, _column, { notation }) => {
    const serial = typeof raw === "string" ? dateOfText(raw, notation) : raw;
    return serial === undefined ? { kind: "unfit", value: raw } : value(serial);
  },
  count: readNumber,
  fte: readNumber,
  money: readNumber,
  year: readNumber,
  number: readNumber,
};

const BOOLEAN_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ja: ["ja", "j", "x", "yes", "true", "wahr"], nein: ["nein", "n", "no", "false", "falsch"] }).flatMap(([word, texts]) =>
    texts.map((text) => [text, word] as const),
  ),
);

/** Reads one cell for a column of the planning table. */
export function readImportValue(raw: CellValue, column: ColumnSchema, context: ValueContext): ImportedValue {
  return isBlank(raw) ? { kind: "blank" } : READERS[column.kind](raw, column, context);
}

function value(of: CellValue): ImportedValue {
  return { kind: "value", value: of };
}

function readNumber(raw: CellValue, { kind }: ColumnSchema, { notation }: ValueContext): ImportedValue {
  if (typeof raw !== "string") return value(raw);
  const text = raw.trim();
  if (SIGNS.has(text)) return { kind: "sign", sign: text };
  const number = numberOfText(text, notation);
  const isPercent = text.endsWith("%");
  // A percentage is a fraction, as Excel's percent format expects; persons and euros have none.
  if (number !== undefined) {
    if (!isPercent) return value(number);
    return kind === "number" ? value(Number((number / 100).toPrecision(15))) : { kind: "unfit", value: raw };
  }
  return numberOfText(text, notation === "de" ? "en" : "de") === undefined ? { kind: "unfit", value: raw } : { kind: "otherNotation" };
}
