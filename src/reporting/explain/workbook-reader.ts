import type { CellValue } from "../../model/rows";

/** A cell as it stands: a blank one has the value `""`, an error its text such as `#N/A`, a date its serial number. */
export type CellContent = {
  readonly value: CellValue;
  /** As the workbook shows it. */
  readonly text: string;
  /** en-US code of the number format, where it was read. */
  readonly numberFormat?: string;
  /** English text with leading `=`. */
  readonly formula?: string;
};

/** The cells of a sheet that were read; rows and columns are counted from 0. */
export type SheetContent = {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Undefined if the cell was not read or lies beyond the used part. */
  cell(row: number, column: number): CellContent | undefined;
};

/** An Excel table as it lies on its sheet; `firstRow` is that of the headings. */
export type TableContent = {
  readonly name: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
};

/** What the explanation asks of a workbook. Names are compared without regard to case. */
export type WorkbookReader = {
  readonly sheetNames: readonly string[];
  readonly tables: readonly TableContent[];
  /** Undefined if there is no such sheet. */
  sheet(name: string): SheetContent | undefined;
  /** The formula of a defined name, e.g. `=Kennzahlen!$B$5`. */
  definedName(name: string): string | undefined;
};
