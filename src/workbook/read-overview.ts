import { inExcel } from "./excel-session";
import type { FigureTarget } from "./indicator-sheet/figure";
import { readGap, readStatus } from "./indicator-sheet/figure-target";
import { figureCell, KEY_FIGURES } from "./indicator-sheet/indicator-sheet";
import { figureColumnIndex, INDICATOR_SHEET, SIDE_COLUMN, type Side } from "./indicator-sheet/indicator-sheet-frame";
import { FINDINGS_SHEET } from "./findings-sheet";
import { INPUT_TABLE_NAMES } from "./input-tables";
import { inspect } from "./inspect-workbook";
import { monthsWithData } from "./reporting-scope";
import { readWorkbookContent } from "./read-workbook-tables";
import type { KeyFigure, KeyFigureTarget, Overview } from "./reports";
import { parseRefreshStamp, REFRESH_SETTING, undoRecord } from "./result-log";

/** What the Overview shows: read in three requests, nothing written. */
export function readWorkbookOverview(): Promise<Overview> {
  return inExcel(async (context) => {
    const content = await readWorkbookContent(context, { tables: INPUT_TABLE_NAMES, snapshots: [], settings: [REFRESH_SETTING] });
    const { isPlanningWorkbook, findings, inputs, data } = inspect(content);
    const stamp = parseRefreshStamp(content.settings.get(REFRESH_SETTING));
    const hasResults = stamp !== undefined && [INDICATOR_SHEET, FINDINGS_SHEET].every((name) => content.sheetNames.includes(name));
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    return {
      isPlanningWorkbook,
      ...(hasResults ? { lastRefresh: { at: stamp.at, month: stamp.month, comparisonMonth: stamp.comparisonMonth } } : {}),
      isStale: hasResults && stamp.inputs !== inputs,
      canUndo: undoRecord() !== undefined,
      findingCounts: { error: count("error"), warning: count("warning"), note: count("note") },
      keyFigures: hasResults ? await readKeyFigures(context) : [],
      months: monthsWithData(data),
    };
  });
}

async function readKeyFigures(context: Excel.RequestContext): Promise<readonly KeyFigure[]> {
  const range = context.workbook.worksheets.getItem(INDICATOR_SHEET).getUsedRange();
  range.load("values,text");
  await context.sync();
  const { values, text: texts } = range;
  const column = (side: Side) => SIDE_COLUMN[side].charCodeAt(0) - "A".charCodeAt(0);
  return KEY_FIGURES.map(({ id, title, target }) => {
    const cell = figureCell(id, "current");
    const row = Number(cell.slice(1)) - 1;
    const value: unknown = values[row]?.[column("current")];
    const text = (position: number) => texts[row]?.[position] ?? "";
    const isComparable = typeof values[row]?.[column("comparison")] === "number";
    const reason = text(HINT_COLUMN);
    return {
      id,
      title,
      sheet: INDICATOR_SHEET,
      cell,
      text: typeof value === "number" ? text(column("current")) : "",
      ...(typeof value === "number"
        ? { value }
        : { missingReason: { de: reason, en: "Data are missing; the column Hinweis of the sheet Kennzahlen says which." } }),
      ...(target && text(TARGET_COLUMN) !== "" ? { target: targetOf(target, text) } : {}),
      ...(isComparable ? { comparisonText: text(column("comparison")) } : {}),
      period: text(PERIOD_COLUMN),
      ...(DATA_AGE.test(text(DATA_AGE_COLUMN)) ? { dataAge: text(DATA_AGE_COLUMN) } : {}),
    };
  });
}

/** Target, status and gap in persons as they stand beside a figure; `text` gives the text of a column, counted from 0. */
function targetOf(target: FigureTarget, text: (column: number) => string): KeyFigureTarget {
  const gap = readGap(target, text(HINT_COLUMN));
  return { text: text(TARGET_COLUMN), status: readStatus(text(STATUS_COLUMN)), ...(gap ? { gap } : {}) };
}

/** The column also holds versions of a budget and other origins, which are no ages. */
const DATA_AGE = /^T-\d+$/;
const DATA_AGE_COLUMN = figureColumnIndex("dataAge");
const PERIOD_COLUMN = figureColumnIndex("period");
const HINT_COLUMN = figureColumnIndex("note");
const TARGET_COLUMN = figureColumnIndex("target");
const STATUS_COLUMN = figureColumnIndex("status");
