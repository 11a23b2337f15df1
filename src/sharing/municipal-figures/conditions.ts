import { quoted } from "../../units/formula-text";
import { numberOrNaN, type Live } from "./live";
import type { MonthSpan } from "./month-spans";
import type { OwnCell } from "./own-tables";

/** What the rows of a sum must meet: a test of a cell, and the criterion that COUNTIFS and SUMIFS take for the same. */
export type Condition = { readonly column: string; readonly holds: (cell: OwnCell | undefined) => boolean; readonly criterion: string };

/** Equal to a value; nothing is equal to one that is missing. */
export function isEqual(column: string, { value, formula }: Live<string | number>): Condition {
  return { column, holds: (cell) => sameCell(cell, value), criterion: formula };
}

export function isWord(column: string, word: string): Condition {
  return isEqual(column, { value: word, formula: quoted(word) });
}

/** Texts are compared as spreadsheet programs do, whatever their case. */
function sameCell(cell: OwnCell | undefined, value: unknown): boolean {
  if (cell === value) return true;
  return (
    typeof cell === "string" && typeof value === "string" && cell.length === value.length && cell.toLowerCase() === value.toLowerCase()
  );
}

export function isInSpan({ from, to }: MonthSpan): readonly Condition[] {
  if (from.formula === to.formula) return [isEqual("month", to)];
  return [
    { column: "month", holds: (cell) => typeof cell === "number" && cell >= numberOrNaN(from), criterion: `">="&${from.formula}` },
    { column: "month", holds: (cell) => typeof cell === "number" && cell <= numberOrNaN(to), criterion: `"<="&${to.formula}` },
  ];
}
