import type { DocumentSource } from "../../reporting/document/document-figure";
import { inExcel } from "../excel-session";
import { INDICATOR_SHEET } from "../indicator-sheet/indicator-sheet-frame";
import { INPUT_TABLE_NAMES } from "../input-tables";
import { inspect } from "../inspect-workbook";
import { dataLabelOf } from "../reporting-scope";
import { readWorkbookContent } from "../read-workbook-tables";
import { REFUSALS } from "../refusals";
import { parseRefreshStamp, REFRESH_SETTING } from "../result-log";
import { DOCUMENT_REFUSALS } from "./document-refusals";
import { documentSource, INDICATOR_AREA } from "./document-source";

/**
 * What the planning document of the open workbook is made from, read in two requests; nothing is written.
 * @throws CommandRefusal if it is no planning workbook, has not been refreshed, or its inputs have changed since
 */
export function readDocumentSource(): Promise<DocumentSource> {
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject(INDICATOR_SHEET).getRange(INDICATOR_AREA).load("values");
    // Its first request sends the range above as well.
    const content = await readWorkbookContent(context, { tables: INPUT_TABLE_NAMES, snapshots: [], settings: [REFRESH_SETTING] });
    const { isPlanningWorkbook, data, inputs } = inspect(content);
    if (!isPlanningWorkbook) throw REFUSALS.notAPlanningWorkbook();
    const stamp = parseRefreshStamp(content.settings.get(REFRESH_SETTING));
    if (!content.sheetNames.includes(INDICATOR_SHEET) || stamp === undefined) throw DOCUMENT_REFUSALS.notRefreshed();
    if (stamp.inputs !== inputs) throw DOCUMENT_REFUSALS.stale();
    const source = documentSource(range.values, data, dataLabelOf(data));
    if (source === undefined) throw DOCUMENT_REFUSALS.notRefreshed();
    return source;
  });
}
