import { CommandRefusal } from "../../units/command-refusal";
import { isBlank } from "../cell-readers";
import type { CellValue } from "../rows";

/** A controller's own sheet or .csv file: cells as they stand there, blank ones as `""`; rows may differ in length. */
export type ImportGrid = {
  /** Name of the sheet or of the file, as findings call it. */
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
};

/** The cell in this place; `""` beyond the edge. */
export function cellAt({ rows }: ImportGrid, row: number, column: number): CellValue {
  return rows[row]?.[column] ?? "";
}

/** What stands in a cell, as text without spaces around it. */
export function textAt(grid: ImportGrid, row: number, column: number): string {
  return String(cellAt(grid, row, column)).trim();
}

/** Number of columns that the rows from `first` up to but not including `end` reach. */
export function widthOf({ rows }: ImportGrid, first = 0, end = rows.length): number {
  let width = 0;
  for (let row = first; row < Math.min(end, rows.length); row++) width = Math.max(width, rows[row]?.length ?? 0);
  return width;
}

/** Whether nothing stands in any cell. */
export function isEmptyGrid({ rows }: ImportGrid): boolean {
  return rows.every((row) => row.every(isBlank));
}

/** The refusal of a sheet or file in which nothing stands. */
export function emptySheet(name: string): CommandRefusal {
  return new CommandRefusal(
    "import-empty-sheet",
    { de: `„${name}“ enthält keine Daten.`, en: `“${name}” holds no data.` },
    {
      de: "Wählen Sie ein anderes Blatt oder exportieren Sie die Daten noch einmal.",
      en: "Choose another sheet, or export the data again.",
    },
  );
}
