import type { LocalizedText } from "../../units/language";
import { quoted } from "../../units/formula-text";
import { isMissing, missing, type Missing } from "../../units/missing";

/** What a cell shows, and the formula (without "=") that comes to the same in Excel since 2010 and in LibreOffice. */
export type Live<Value extends string | number = number> = { readonly value: Value | Missing; readonly formula: string };

/** A number that is written into formulas as it is. */
export function fixedNumber(value: number): Live {
  return { value, formula: String(value) };
}

/** Why a value is missing: text for its reader, and formula text for the same in German. */
export type Reason = { readonly text: LocalizedText; readonly formula: string };

export function fixedReason(de: string, en: string): Reason {
  return { text: { de, en }, formula: quoted(de) };
}

/** How many of the values that a sum needs are there. */
export function countedReason(count: Live, expected: Live): Reason {
  const [known, wanted] = [numberOrNaN(count), numberOrNaN(expected)];
  return {
    text: { de: `Fehlt: ${known} von ${wanted} Angaben liegen vor.`, en: `Missing: ${known} of ${wanted} values are there.` },
    formula: `"Fehlt: "&${count.formula}&" von "&${expected.formula}&" Angaben liegen vor."`,
  };
}

/** The first reason where all cells are numbers, else the second. */
export function reasonByCells(cells: readonly Live<string | number>[], whenThere: Reason, otherwise: Reason): Reason {
  const areThere = cells.every(({ value }) => typeof value === "number");
  return {
    text: (areThere ? whenThere : otherwise).text,
    formula: `IF(COUNT(${cells.map(({ formula }) => formula).join(",")})=${cells.length},${whenThere.formula},${otherwise.formula})`,
  };
}

export function missingFor({ text }: Reason): Missing {
  return missing(text);
}

/** NaN for a value that is missing: every calculation and comparison with it fails. */
export function numberOrNaN({ value }: Live<string | number>): number {
  return typeof value === "number" ? value : NaN;
}

/** A number that is finite, or the reason why there is none. */
export function knownOr(value: number, reason: Reason): number | Missing {
  return Number.isFinite(value) ? value : missingFor(reason);
}

/** One text after the other; a missing part counts as empty, as its formula is written to be. */
export function joined(...parts: readonly Live<string>[]): Live<string> {
  return {
    value: parts.map(({ value }) => (isMissing(value) ? "" : value)).join(""),
    formula: parts.map(({ formula }) => formula).join("&") || '""',
  };
}

export function fixedText(text: string): Live<string> {
  return { value: text, formula: quoted(text) };
}

/** One text where the cell holds a number, another where it does not. */
export function textByNumber(cell: Live<string | number>, whenNumber: Live<string>, otherwise: Live<string>): Live<string> {
  const { value } = typeof cell.value === "number" ? whenNumber : otherwise;
  return { value, formula: `IF(ISNUMBER(${cell.formula}),${whenNumber.formula},${otherwise.formula})` };
}
