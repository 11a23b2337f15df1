import { monthOfYear, yearOf } from "../../units/month";
import type { ColumnSchema } from "../table-schema";
import type { ImportGrid } from "./import-grid";
import { monthInText } from "./month-text";
import { titleCells, type TitleCell } from "./source-headings";
import { choiceInText } from "./value-words";

export type TitleValue = { readonly value: string; readonly isSure: boolean; readonly row: number; readonly column: number };

/** Words before the month that the data are about, and before days on which something else happened. */
const ABOUT_DATA = /berichtsmonat|bezugsmonat|monat|zeitraum|stichtag|period|month/iu;
const ABOUT_FILE = /erstell|stand|druck|abruf|abgerufen|export|datum|created|printed|retrieved/iu;

/** Choices that only mean one thing, wherever they stand. */
const CLEAR_CHOICES: ReadonlySet<string> = new Set(["gender", "dataAge"]);

/** The value that the titles above the header give to a column of all rows, for instance `Berichtsmonat: Juni 2022`; undefined if they give none or several. */
export function valueInTitle(grid: ImportGrid, headerRow: number, column: ColumnSchema): TitleValue | undefined {
  const cells = titleCells(grid, headerRow);
  if (column.kind === "month") return monthInTitles(cells);
  if (column.kind !== "choice") return undefined;
  const found = cells.flatMap((cell) => {
    const value = choiceInText(column.id, cell.text);
    return value === undefined ? [] : [{ ...cell, value, isSure: CLEAR_CHOICES.has(column.id) }];
  });
  return only(found);
}

function monthInTitles(cells: readonly TitleCell[]): TitleValue | undefined {
  const found = cells.flatMap((cell) => {
    const month = monthInText(cell.text)?.month;
    if (month === undefined) return [];
    // A label may stand in the cell before: `Berichtsmonat` | `06/2022`.
    const label = `${cells.find(({ row, column }) => row === cell.row && column === cell.column - 1)?.text ?? ""} ${cell.text}`;
    const value = `${String(monthOfYear(month)).padStart(2, "0")}/${yearOf(month)}`;
    return [{ ...cell, value, isSure: ABOUT_DATA.test(label) && !ABOUT_FILE.test(label) }];
  });
  return only(found.filter(({ isSure }) => isSure)) ?? only(found);
}

function only(found: readonly TitleValue[]): TitleValue | undefined {
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? found[0] : undefined;
}
