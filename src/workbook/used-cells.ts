import { officeErrorCode } from "./excel-session";
import { rowBlocks } from "./range-blocks";
import type { RawValue } from "./raw-table";

/** All formulas and constants of a sheet, from the first used cell on; rows and columns are counted from 0. */
export type UsedCells = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly RawValue[])[];
  /** Whether any cell belongs to a result that spills. */
  readonly hasSpill: boolean;
};

const FRAME = "rowIndex,columnIndex,rowCount,columnCount,hasSpill";

/**
 * What stands on these sheets, in one request; empty sheets are left out. Only if that is more than Excel sends at once
 * is each sheet read in blocks.
 *
 * @param queueMore loads what else the same request is to bring; called again where the request is repeated
 */
export async function readUsedCells(
  context: Excel.RequestContext,
  sheets: readonly string[],
  queueMore: () => void = () => undefined,
): Promise<readonly UsedCells[]> {
  const queue = (properties: string) => {
    queueMore();
    return sheets.map((sheet) => ({
      sheet,
      range: context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load(properties),
    }));
  };
  const whole = queue(`${FRAME},formulas`);
  try {
    await context.sync();
    // Above five million cells Excel answers null instead of an error.
    if (whole.every(({ range }) => range.isNullObject || Array.isArray(range.formulas))) {
      return whole.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [usedCells(sheet, range, range.formulas)]));
    }
  } catch (error) {
    if (officeErrorCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
  }
  const frames = queue(FRAME);
  await context.sync();
  const cells: UsedCells[] = [];
  for (const { sheet, range } of frames) {
    if (!range.isNullObject) cells.push(usedCells(sheet, range, await formulasInBlocks(context, range)));
  }
  return cells;
}

async function formulasInBlocks(context: Excel.RequestContext, range: Excel.Range): Promise<readonly RawValue[][]> {
  const formulas: RawValue[][] = [];
  for (const block of rowBlocks(range)) {
    block.load("formulas");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request a block is the point: together they exceed Excel's limit
    await context.sync();
    for (const row of block.formulas) formulas.push(row);
  }
  return formulas;
}

function usedCells(sheet: string, range: Excel.Range, formulas: readonly (readonly RawValue[])[]): UsedCells {
  return { sheet, row: range.rowIndex, column: range.columnIndex, formulas, hasSpill: range.hasSpill !== false };
}
