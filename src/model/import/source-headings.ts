import type { Month } from "../../units/month";
import type { CellValue } from "../rows";
import { comparable } from "../similar-text";
import { isTotalWord } from "./heading-words";
import { cellAt, textAt, widthOf, type ImportGrid } from "./import-grid";
import { isFirstOfMonth, monthInText, monthOfCell, monthOfText } from "./month-text";
import { choiceByWord } from "./value-words";

export type HeaderPlace = { readonly headerRow: number; readonly headerRowCount: number };

/** What the headings above a column of values say besides the measure. */
export type AcrossKeys = { readonly month?: Month; readonly gender?: string };

/** The heading of a column of the source. */
export type SourceHeading = {
  readonly position: number;
  /** All header rows together, e.g. `Zugang eLb`. */
  readonly text: string;
  /** The lowest header row alone. */
  readonly lastRow: string;
  readonly keys: AcrossKeys;
  /** The heading without month and gender. */
  readonly measure: string;
};

/** The headings of all columns; in the upper of two rows an empty cell belongs to the cell left of it, as merged cells do. */
export function sourceHeadings(grid: ImportGrid, { headerRow, headerRowCount }: HeaderPlace): readonly SourceHeading[] {
  const width = widthOf(grid, headerRow, headerRow + headerRowCount);
  const headings: SourceHeading[] = [];
  let upper: CellValue = "";
  for (let position = 0; position < width; position++) {
    const last = cellAt(grid, headerRow + headerRowCount - 1, position);
    if (headerRowCount > 1) {
      const own = cellAt(grid, headerRow, position);
      upper = own === "" && last !== "" ? upper : own;
    }
    headings.push(headingOf(position, headerRowCount > 1 ? [upper, last] : [last]));
  }
  return headings;
}

function headingOf(position: number, cells: readonly CellValue[]): SourceHeading {
  const texts = cells.map((cell) => headingText(cell)).filter((text) => text !== "");
  const distinct = [...new Set(texts)];
  return { position, text: distinct.join(" "), lastRow: texts.at(-1) ?? "", ...keysOf(distinct) };
}

/** A heading as it is shown: a date as its month. */
function headingText(cell: CellValue): string {
  if (typeof cell === "number" && isFirstOfMonth(cell)) return monthOfCell(cell) ?? String(cell);
  return String(cell).replace(/\s+/gu, " ").trim();
}

function keysOf(texts: readonly string[]): Pick<SourceHeading, "keys" | "measure"> {
  // A year above the names of months.
  const joined = texts.length === 2 ? (monthOfText(texts.join(" ")) ?? monthOfText([...texts].reverse().join(" "))) : undefined;
  if (joined !== undefined) return { keys: { month: joined }, measure: "" };
  let month: Month | undefined;
  let gender: string | undefined;
  const measure: string[] = [];
  for (const text of texts) {
    const found = month === undefined ? monthInText(text) : undefined;
    month = found?.month ?? month;
    for (const word of (found?.rest ?? text).split(" ")) {
      const choice = word.length > 1 && gender === undefined ? choiceByWord("gender", word) : undefined;
      if (choice === undefined) measure.push(word);
      else gender = choice;
    }
  }
  const rest = measure.join(" ").trim();
  return { keys: { ...(month && { month }), ...(gender && { gender }) }, measure: isTotalWord(rest) && month === undefined ? "" : rest };
}

/** The keys that differ from column to column: only those make values stand across. */
export function acrossKeys(headings: readonly SourceHeading[], columnIds: ReadonlySet<string>): readonly (keyof AcrossKeys)[] {
  return (["month", "gender"] as const).filter((key) => {
    const values = new Set(headings.flatMap(({ keys }) => keys[key] ?? []));
    return columnIds.has(key) && values.size > 1;
  });
}

/** Whether a column holds values of the keys that stand across. */
export function isAcross({ keys }: SourceHeading, across: readonly (keyof AcrossKeys)[]): boolean {
  return across.length > 0 && across.every((key) => keys[key] !== undefined);
}

/** The column with this heading, nearest to the place where it was last time; undefined if it is gone. */
export function columnByHeading(
  headings: readonly SourceHeading[],
  wanted: { readonly heading: string; readonly position: number },
): SourceHeading | undefined {
  const same = headings.filter(({ text }) => comparable(text) === comparable(wanted.heading));
  return same.sort((left, right) => Math.abs(left.position - wanted.position) - Math.abs(right.position - wanted.position))[0];
}

/** A cell of the source in the title rows above the header. */
export type TitleCell = { readonly row: number; readonly column: number; readonly text: string };

/** The texts above the header. */
export function titleCells(grid: ImportGrid, headerRow: number): readonly TitleCell[] {
  return grid.rows.slice(0, headerRow).flatMap((cells, row) =>
    cells.flatMap((_cell, column): TitleCell[] => {
      const text = textAt(grid, row, column);
      return text === "" ? [] : [{ row, column, text }];
    }),
  );
}
