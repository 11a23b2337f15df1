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
  columns: 11,
} as const;

export const FIRST_FIGURE_ROW = HEAD_ROWS.columns + 1;

/** Columns of the table of figures, with their widths in characters. */
export const FIGURE_COLUMNS = [
  { heading: "Kennzahl", width: 52 },
  { heading: "Wert", width: 18 },
  { heading: "Vergleich", width: 18 },
  { heading: "Differenz", width: 17 },
  { heading: "Veränderung", width: 13 },
  { heading: "Datenstand", width: 13 },
  { heading: "Bezug", width: 24 },
  { heading: "Rechtsgrundlage, Quelle", width: 38 },
  { heading: "Hinweis", width: 56 },
] as const;

/** Absolute address of a choice in the head, e.g. `$B$5` for the reporting month. */
export function headCell(row: "month" | "year" | "staffDate" | "dataAge" | "municipalities", side: Side): string {
  return `$${SIDE_COLUMN[side]}$${HEAD_ROWS[row]}`;
}

/** Formula text that shows a month cell as `2022-06` in every language of Excel (TEXT would need translated codes). */
export function monthText(cell: string): string {
  return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)`;
}
