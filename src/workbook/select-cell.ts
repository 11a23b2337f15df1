import { inExcel } from "./excel-session";

/** Activates a sheet and, if given, selects a cell or area on it. Fails with Excel's `ItemNotFound` if the sheet is gone. */
export function selectCell(sheet: string, cell?: string): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (cell !== undefined) worksheet.getRange(cell).select();
    await context.sync();
  });
}
