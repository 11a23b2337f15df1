import { serialiseSharingRecord, SHARING_SETTING, type SharingRecord } from "../../sharing/sharing-record";
import { inExcel } from "../excel-session";
import { formulasOn, readWorkbookContent, type WorkbookContent } from "../read-workbook-tables";
import { queueResultSheet, type ResultSheet } from "../result-sheet";
import { knownLayout, layoutsOf } from "../sheet-layouts";
import { queueRestore } from "../sheet-snapshot";
import { SHARING_REFUSALS } from "./sharing-refusals";

/**
 * Writes the sheet and remembers the distribution in the workbook, all or nothing.
 *
 * @param layoutBefore of the sheet that an earlier distribution has left: while it is the same, the user's formats stay
 */
export function writeDistribution(sheet: ResultSheet, record: SharingRecord, layoutBefore: string | undefined): Promise<void> {
  return inExcel(async (context) => {
    const before = await readWorkbookContent(context, { tables: [], snapshots: [sheet.name], settings: [SHARING_SETTING] });
    const exists = before.sheetNames.includes(sheet.name);
    const found = formulasOn(before, sheet.name)?.[0]?.[0];
    if (found !== undefined && found !== sheet.cells[0]?.[0]) throw SHARING_REFUSALS.foreignSheet(sheet.name);
    const { isSame, columnCount } = knownLayout(sheet, layoutBefore);
    try {
      queueResultSheet(context, sheet, { exists, isFirstTime: !exists || !isSame, columnsBefore: columnCount, charts: [] });
      context.workbook.settings.add(SHARING_SETTING, serialiseSharingRecord({ ...record, layout: layoutsOf([sheet]) }));
      await context.sync();
    } catch (cause) {
      throw SHARING_REFUSALS.failedWrite(cause, await wasRestored(before));
    }
  });
}

/** Puts sheet and setting back after a write that broke off; false if that fails as well. */
async function wasRestored({ snapshots, settings }: WorkbookContent): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const setting = context.workbook.settings.getItemOrNullObject(SHARING_SETTING).load("value");
      await context.sync();
      queueRestore(context, snapshots, { present: new Set(sheets.items.map(({ name }) => name)), drawn: [] });
      const value = settings.get(SHARING_SETTING);
      if (typeof value === "string") context.workbook.settings.add(SHARING_SETTING, value);
      else if (!setting.isNullObject) setting.delete();
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
