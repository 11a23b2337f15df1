import { cellAddress } from "../units/cell-address";
import { inExcel } from "./excel-session";
import type { RawValue } from "./raw-table";

export type CalculatedCell = { readonly formula: string; readonly value: RawValue };

/** Recalculates everything and returns each formula with its value, by address (`Kennzahlen!B14`), sheet by sheet in reading order. */
export function calculateFormulas(): Promise<Readonly<Record<string, CalculatedCell>>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.application.calculate("Full");
    const sheets = workbook.worksheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject();
      range.load("formulas,values,rowIndex,columnIndex");
      return { sheet: sheet.name, range };
    });
    await context.sync();
    const cells: Record<string, CalculatedCell> = {};
    for (const { sheet, range } of used) {
      if (range.isNullObject) continue;
      range.formulas.forEach((row: RawValue[], rowOffset) =>
        row.forEach((formula, columnOffset) => {
          if (typeof formula !== "string" || !formula.startsWith("=")) return;
          const address = cellAddress(range.rowIndex + rowOffset, range.columnIndex + columnOffset);
          cells[`${sheet}!${address}`] = { formula, value: range.values[rowOffset]?.[columnOffset] };
        }),
      );
    }
    return cells;
  });
}
