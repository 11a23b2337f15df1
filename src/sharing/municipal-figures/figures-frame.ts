import { columnLetters } from "../../units/cell-address";

/** Columns of the table of figures in their order, with their widths in characters. */
export const FIGURE_COLUMNS = [
  { id: "title", heading: "Kennzahl", width: 52, isNumber: false },
  { id: "value", heading: "Berichtsmonat", width: 15, isNumber: true },
  { id: "comparison", heading: "Vergleich", width: 15, isNumber: true },
  { id: "difference", heading: "Differenz", width: 14, isNumber: true },
  { id: "change", heading: "Veränderung", width: 13, isNumber: true },
  { id: "target", heading: "Ziel", width: 10, isNumber: true },
  { id: "status", heading: "Status", width: 14, isNumber: false },
  { id: "dataAge", heading: "Datenstand", width: 11, isNumber: false },
  { id: "period", heading: "Bezug", width: 18, isNumber: false },
  { id: "source", heading: "Rechtsgrundlage, Quelle", width: 34, isNumber: false },
  { id: "note", heading: "Hinweis", width: 52, isNumber: false },
] as const;

export type FigureColumnId = (typeof FIGURE_COLUMNS)[number]["id"];

export function figureColumn(id: FigureColumnId): string {
  return columnLetters(FIGURE_COLUMNS.findIndex((column) => column.id === id));
}

/** Characters that a line holds in a column whose text is broken, and the height of a second line in points. */
const LINE_LENGTHS = { title: 50, source: 36, note: 58 } as const;
export const TWO_LINES = 30;

/** Whether a row needs a second line for one of its texts. */
export function isTall(texts: Readonly<Record<keyof typeof LINE_LENGTHS, string>>): boolean {
  return (Object.keys(LINE_LENGTHS) as (keyof typeof LINE_LENGTHS)[]).some((column) => texts[column].length > LINE_LENGTHS[column]);
}
