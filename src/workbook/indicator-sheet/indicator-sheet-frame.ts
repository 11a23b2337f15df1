import { columnLetters } from "../../units/cell-address";

/** Where things stand on the sheet `Kennzahlen`: the head with the choices that all figures refer to, then the figures. */

export const INDICATOR_SHEET = "Kennzahlen";

/** Figures and choices stand for the reporting month in column B, for the month compared with in column C. */
export type Side = "current" | "comparison";

export const SIDE_COLUMN = { current: "B", comparison: "C" } as const satisfies Record<Side, string>;

/** One-based rows of the head. */
export const HEAD_ROWS = {
  title: 1,
  subtitle: 2,
  sides: 4,
  month: 5,
  year: 6,
  staffDate: 7,
  dataAge: 8,
  municipalities: 9,
  law: 10,
  columns: 11,
} as const;

export const FIRST_FIGURE_ROW = HEAD_ROWS.columns + 1;

/** Columns of the table of figures in their order, with their widths in characters. */
export const FIGURE_COLUMNS = [
  { id: "title", heading: "Kennzahl", width: 54 },
  { id: "value", heading: "Wert", width: 17 },
  { id: "comparison", heading: "Vergleich", width: 17 },
  { id: "difference", heading: "Differenz", width: 15 },
  { id: "change", heading: "Veränderung", width: 16 },
  { id: "target", heading: "Ziel", width: 12 },
  { id: "status", heading: "Status", width: 15 },
  { id: "dataAge", heading: "Datenstand", width: 16 },
  { id: "period", heading: "Bezug", width: 20 },
  { id: "source", heading: "Rechtsgrundlage, Quelle", width: 38 },
  { id: "note", heading: "Hinweis", width: 58 },
] as const;

export type FigureColumn = (typeof FIGURE_COLUMNS)[number]["id"];

/** Letters of a column of the table of figures, e.g. `K` for the notes. */
export function figureColumn(id: FigureColumn): string {
  return columnLetters(figureColumnIndex(id));
}

/** The same counted from 0. */
export function figureColumnIndex(id: FigureColumn): number {
  return FIGURE_COLUMNS.findIndex((column) => column.id === id);
}

/** Absolute address of a choice in the head, e.g. `$B$5` for the reporting month. */
export function headCell(row: "month" | "year" | "staffDate" | "dataAge" | "municipalities" | "law", side: Side): string {
  return `$${SIDE_COLUMN[side]}$${HEAD_ROWS[row]}`;
}

/** Formula text that shows a month cell as `2022-06` in every language of Excel (TEXT would need translated codes). */
export function monthText(cell: string): string {
  return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)`;
}
