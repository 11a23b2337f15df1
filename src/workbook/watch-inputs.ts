import { PLANNING_TABLES } from "../model/planning-tables";
import { inExcel } from "./excel-session";

const INPUT_SHEETS = new Set(PLANNING_TABLES.map(({ name }) => name));

/**
 * Calls `onChange` whenever a cell of an input sheet changes, by the user or by a co-author. Needs ExcelApi 1.9.
 * @returns a function that stops watching
 */
export function watchInputs(onChange: () => void): Promise<() => void> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const inputIds = new Set(sheets.items.filter(({ name }) => INPUT_SHEETS.has(name)).map(({ id }) => id));
    const registration = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      if (inputIds.has(worksheetId)) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return () => {
      registration.remove();
      void registration.context.sync();
    };
  });
}
