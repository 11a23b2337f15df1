import type { LocalizedText } from "../units/language";
import { formatNumber } from "../units/number-format";
import { readingsOfNumber } from "../units/number-text";
import type { CellInput, IndicatorParameter, IndicatorProblem } from "./indicator";

/** The messages of all functions about arguments that do not fit, in one place. */

const LONGEST_QUOTE = 30;

/** The cell of a range, counted from 0, and the size of the range. */
export type CellOfRange = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Which argument, and which cell of it if it is a range. */
export type Place = { readonly parameter: IndicatorParameter; readonly cell?: CellOfRange };

type ProblemText = (label: LocalizedText) => LocalizedText;

function problem(kind: IndicatorProblem["kind"], place: Place, text: ProblemText): IndicatorProblem {
  return { kind, parameter: place.parameter.name, message: text(labelOf(place)) };
}

function labelOf({ parameter: { name }, cell }: Place): LocalizedText {
  const position = cell === undefined ? { de: "", en: "" } : positionOf(cell);
  return { de: `„${name.de}“${position.de}`, en: `“${name.en}”${position.en}` };
}

function positionOf({ row, column, rows, columns }: CellOfRange): LocalizedText {
  if (rows > 1 && columns > 1) {
    return { de: ` (Zeile ${row + 1}, Spalte ${column + 1})`, en: ` (row ${row + 1}, column ${column + 1})` };
  }
  const number = row + column + 1;
  return { de: ` (${number}. Wert)`, en: ` (value ${number})` };
}

export function missingArgument(parameter: IndicatorParameter): IndicatorProblem {
  return problem("notAvailable", { parameter }, ({ de, en }) => ({
    de: `${de} fehlt: Die Zelle ist leer.`,
    en: `${en} is missing: the cell is empty.`,
  }));
}

export function severalValues(parameter: IndicatorParameter): IndicatorProblem {
  return problem("value", { parameter }, ({ de, en }) => ({
    de: `${de} muss ein einzelner Wert sein, kein Bereich.`,
    en: `${en} must be a single value, not a range.`,
  }));
}

export function notANumber(place: Place, input: CellInput): IndicatorProblem {
  const shown = quoted(input);
  const isNumberAsText = typeof input === "string" && readingsOfNumber(input).length > 0;
  return problem("value", place, ({ de, en }) =>
    isNumberAsText
      ? { de: `${de}: Die Zahl „${shown}“ ist als Text gespeichert.`, en: `${en}: the number “${shown}” is stored as text.` }
      : { de: `${de} muss eine Zahl sein, nicht „${shown}“.`, en: `${en} must be a number, not “${shown}”.` },
  );
}

export function notAChoice(place: Place, choices: readonly LocalizedText[], input: CellInput): IndicatorProblem {
  const shown = quoted(input);
  const words = {
    de: choices.map((choice) => `„${choice.de}“`).join(" oder "),
    en: choices.map((choice) => `“${choice.en}”`).join(" or "),
  };
  return problem("value", place, ({ de, en }) => ({
    de: `${de} muss ${words.de} sein, nicht „${shown}“.`,
    en: `${en} must be ${words.en}, not “${shown}”.`,
  }));
}

export function notWhole(place: Place, value: number): IndicatorProblem {
  return problem("value", place, ({ de, en }) => ({
    de: `${de} muss eine ganze Zahl sein, nicht ${shownNumber(value).de}.`,
    en: `${en} must be a whole number, not ${shownNumber(value).en}.`,
  }));
}

export function notADate(place: Place, input: CellInput): IndicatorProblem {
  const shown = quoted(input);
  return problem("value", place, ({ de, en }) => ({
    de: `${de} muss ein Datum sein, z. B. 2022-06 oder 01.06.2022, nicht „${shown}“.`,
    en: `${en} must be a date, e.g. 2022-06 or 2022-06-01, not “${shown}”.`,
  }));
}

export function belowMinimum(place: Place, value: number): IndicatorProblem {
  const minimum = shownNumber(place.parameter.minimum ?? 0);
  return problem("value", place, ({ de, en }) => ({
    de: `${de} darf nicht kleiner als ${minimum.de} sein (${shownNumber(value).de}).`,
    en: `${en} must not be less than ${minimum.en} (${shownNumber(value).en}).`,
  }));
}

export function aboveMaximum(place: Place, value: number): IndicatorProblem {
  const maximum = shownNumber(place.parameter.maximum ?? 0);
  return problem("value", place, ({ de, en }) => ({
    de: `${de} darf nicht größer als ${maximum.de} sein (${shownNumber(value).de}).`,
    en: `${en} must not be greater than ${maximum.en} (${shownNumber(value).en}).`,
  }));
}

export function partAboveWhole(part: Place, whole: IndicatorParameter, values: readonly [number, number]): IndicatorProblem {
  const [partValue, wholeValue] = [shownNumber(values[0]), shownNumber(values[1])];
  return problem("value", part, ({ de, en }) => ({
    de: `${de} (${partValue.de}) ist größer als „${whole.name.de}“ (${wholeValue.de}).`,
    en: `${en} (${partValue.en}) is greater than “${whole.name.en}” (${wholeValue.en}).`,
  }));
}

/** Not as many monthly values as needed, or not in one row or column. */
export function wrongLength(parameter: IndicatorParameter, rows: number, columns: number): IndicatorProblem {
  const { least, most } = parameter.months ?? { least: 1, most: 1 };
  const needed = least === most ? { de: `${least}`, en: `${least}` } : { de: `${least} bis ${most}`, en: `${least} to ${most}` };
  const given = rows > 1 && columns > 1 ? `${rows} × ${columns}` : `${rows * columns}`;
  return problem("value", { parameter }, ({ de, en }) => ({
    de: `${de} muss ${needed.de} Monatswerte in einer Zeile oder Spalte haben, nicht ${given}.`,
    en: `${en} must have ${needed.en} monthly values in one row or column, not ${given}.`,
  }));
}

/** A table with fewer columns than the function reads. */
export function tooFewColumns(parameter: IndicatorParameter, needed: number, columns: number): IndicatorProblem {
  return problem("value", { parameter }, ({ de, en }) => ({
    de: `${de} muss mindestens ${needed} Spalten haben, nicht ${columns}.`,
    en: `${en} must have at least ${needed} columns, not ${columns}.`,
  }));
}

/** @param missing which of the `count` values are missing, counted from 0; at least one */
export function gaps(parameter: IndicatorParameter, missing: readonly number[], count: number): IndicatorProblem {
  const what = parameter.months === undefined ? { de: "Werten", en: "values" } : { de: "Monatswerten", en: "monthly values" };
  const cause = parameter.months?.isZeroMissing ? { de: "leer oder 0, ", en: "empty or 0, " } : { de: "", en: "" };
  const positions = positionsText(missing);
  return problem("notAvailable", { parameter }, ({ de, en }) => ({
    de: `${de}: Es ${missing.length === 1 ? "fehlt" : "fehlen"} ${missing.length} von ${count} ${what.de} (${cause.de}Nr. ${positions}).`,
    en: `${en}: ${missing.length} of ${count} ${what.en} ${missing.length === 1 ? "is" : "are"} missing (${cause.en}no. ${positions}).`,
  }));
}

const MOST_POSITIONS = 5;

function positionsText(positions: readonly number[]): string {
  const shown = positions.slice(0, MOST_POSITIONS).map((position) => position + 1);
  return shown.join(", ") + (positions.length > MOST_POSITIONS ? ", …" : "");
}

/** Two ranges whose cells do not belong together one by one. */
export function differentShape(parameter: IndicatorParameter, other: IndicatorParameter, extraCells: number): IndicatorProblem {
  return problem("value", { parameter }, ({ de, en }) =>
    extraCells === 0
      ? {
          de: `${de} muss dieselbe Form haben wie „${other.name.de}“.`,
          en: `${en} must have the same shape as “${other.name.en}”.`,
        }
      : {
          de: `${de} muss in derselben Richtung stehen wie „${other.name.de}“ und einen Wert mehr haben: Es beginnt einen Monat früher.`,
          en: `${en} must run in the same direction as “${other.name.en}” and have one value more: it begins one month earlier.`,
        },
  );
}

export function noResult(parameter: IndicatorParameter, reason: LocalizedText): IndicatorProblem {
  return problem("notAvailable", { parameter }, ({ de, en }) => ({ de: `${de}: ${reason.de}`, en: `${en}: ${reason.en}` }));
}

export function resultTooLarge(parameter: IndicatorParameter): IndicatorProblem {
  return problem("value", { parameter }, ({ de, en }) => ({
    de: `${de}: Das Ergebnis ist keine darstellbare Zahl.`,
    en: `${en}: the result is not a number that can be shown.`,
  }));
}

function quoted(input: CellInput): string {
  const text = String(input);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function shownNumber(value: number): LocalizedText {
  const decimals = Number.isInteger(value) ? 0 : 3;
  return { de: formatNumber(value, decimals, "de"), en: formatNumber(value, decimals, "en") };
}
