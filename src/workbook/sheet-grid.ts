import { address } from "./cell-references";
import type { RawValue } from "./raw-table";
import type { ResultSheet, ResultStyle } from "./result-sheet";

const GENERAL = "General";

/** Collects the cells, number formats and styles of a sheet, place by place. Columns are zero-based, rows one-based. */
export class SheetGrid {
  private readonly cells: RawValue[][];
  private readonly formats: string[][];
  private readonly areas: { area: string; style: ResultStyle }[] = [];

  constructor(
    rowCount: number,
    private readonly columnCount: number,
  ) {
    this.cells = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ""));
    this.formats = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => GENERAL));
  }

  put(column: number, row: number, value: RawValue, format: string = GENERAL): void {
    const [cells, formats] = [this.cells[row - 1], this.formats[row - 1]];
    if (cells === undefined || formats === undefined || column >= this.columnCount) {
      throw new RangeError(`${address(column, row)} is outside the sheet.`);
    }
    cells[column] = value;
    formats[column] = format;
  }

  /** The number format of a cell that a spilling formula or a later value fills. */
  format(column: number, row: number, format: string): void {
    const formats = this.formats[row - 1];
    if (formats === undefined || column >= this.columnCount) throw new RangeError(`${address(column, row)} is outside the sheet.`);
    formats[column] = format;
  }

  style(style: ResultStyle, from: readonly [column: number, row: number], to: readonly [column: number, row: number] = from): void {
    this.areas.push({ area: `${address(...from)}:${address(...to)}`, style });
  }

  content(): Pick<ResultSheet, "cells" | "numberFormats" | "styles"> {
    return { cells: this.cells, numberFormats: this.formats, styles: this.areas };
  }
}
