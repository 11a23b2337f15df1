import type { RawTable as ModelRawTable } from "../model/read-table";
import type { CellValue } from "../model/rows";

/** A cell as the Excel API gives it: a blank cell is `""`, an error its text, a date its serial number. */
export type RawValue = CellValue;

/** An Excel table as it stands in the workbook, formulas included. */
export type RawTable = ModelRawTable & Required<Pick<ModelRawTable, "formulas">>;
