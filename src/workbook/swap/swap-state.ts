import { inExcel } from "../excel-session";
import { parseRefreshStamp, REFRESH_SETTING } from "../result-log";
import { HEAD_CELL, MEMORY_SHEET, parseHead, type SwapTarget } from "./swap-memory";

export type SwapReading = {
  readonly isSwapped: boolean;
  readonly to?: SwapTarget;
  readonly at?: string;
  readonly cellCount: number;
  /** Whether a refresh has written functions on the result sheets again. */
  readonly isRefreshedSince: boolean;
};

/** Whether functions are replaced in the open workbook; one request. */
export function readSwapState(): Promise<SwapReading> {
  return inExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const cell = worksheets.getItemOrNullObject(MEMORY_SHEET).getRange(HEAD_CELL).load("values");
    const refresh = settings.getItemOrNullObject(REFRESH_SETTING).load("value");
    await context.sync();
    const head = cell.isNullObject ? undefined : parseHead(cell.values[0]?.[0]);
    if (head === undefined) return { isSwapped: false, cellCount: 0, isRefreshedSince: false };
    const refreshedAt = refresh.isNullObject ? undefined : parseRefreshStamp(refresh.value)?.at;
    return { isSwapped: true, ...head, isRefreshedSince: refreshedAt !== undefined && refreshedAt > head.at };
  });
}
