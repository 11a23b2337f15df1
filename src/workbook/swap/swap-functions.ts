import { splitReference } from "../../xlsx/address";
import { inExcel } from "../excel-session";
import { blockContents, blocksOf } from "./cell-blocks";
import { keyOf, readFunctionCells, readResults } from "./find-functions";
import { assertNotProtected, readOpenWorkbook, type OpenWorkbook } from "./open-workbook";
import { planSwap, type PlannedCell } from "./plan-swap";
import { MEMORY_SHEET, memoryContents, queueMemorySheet, type SwapHead, type SwapRecord, type SwapTarget } from "./swap-memory";
import { SWAP_REFUSALS } from "./swap-refusals";
import { hasNoResult, isError, isSameContent, type FunctionCell, type Tolerance } from "./swapped-cell";
import { addressOfTracked } from "./tracked-formula";
import { writeContents } from "./write-contents";

export type SwapOutcome = {
  readonly to: SwapTarget;
  readonly replaced: number;
  readonly asValues: number;
  readonly sheets: readonly string[];
};

/**
 * Replaces every formula that calls a function of the add-in, on visible and hidden sheets, by its value or its native
 * formula, and remembers it on the hidden sheet `Ersetzte Funktionen`: two requests to read, one for the results, one to
 * write, and with native formulas one that compares the numbers before and after. A native formula with another number
 * than the function becomes a value. Functions that came since an earlier swap to the same form are added to it.
 *
 * Throws a CommandRefusal, and then the workbook is as it was, if there is nothing to swap, if functions are swapped to
 * the other form, if a sheet is protected, or if a cell has no result that could be kept.
 */
export function swapFunctions(to: SwapTarget, now: Date): Promise<SwapOutcome> {
  return inExcel(async (context) => {
    const workbook = await readOpenWorkbook(context);
    const { memory, used } = workbook;
    if (memory !== undefined && memory.head.to !== to) throw SWAP_REFUSALS.alreadySwapped(memory.head.to);
    const cells = await readFunctionCells(context, used);
    if (cells.length === 0) throw memory === undefined ? SWAP_REFUSALS.nothingToSwap() : SWAP_REFUSALS.alreadySwapped(to);
    assertNotProtected(
      workbook,
      cells.map(({ sheet }) => sheet),
    );
    let planned = planSwap(cells, to, workbook);
    const write = { workbook, to, at: now.toISOString() };
    try {
      await writeSwap(context, planned, { ...write, isFirst: memory === undefined });
      const different = await withOtherNumbers(context, planned);
      if (different.size > 0) {
        planned = planSwap(cells, to, workbook, different);
        await writeSwap(context, planned, { ...write, isFirst: false });
      }
    } catch (cause) {
      throw SWAP_REFUSALS.failedWrite(cause, await wasRestored(planned, workbook));
    }
    return {
      to,
      replaced: planned.length,
      asValues: to === "values" ? 0 : planned.filter(({ record }) => record.kind !== "native").length,
      sheets: [...new Set(cells.map(({ sheet }) => sheet))],
    };
  });
}

type Write = { readonly workbook: OpenWorkbook; readonly to: SwapTarget; readonly at: string; readonly isFirst: boolean };

/** First what is remembered, so that a write that breaks off can always be taken back. */
async function writeSwap(
  context: Excel.RequestContext,
  planned: readonly PlannedCell[],
  { workbook: { memory }, to, at, isFirst }: Write,
): Promise<void> {
  const records = [...keptRecords(memory?.records ?? [], planned), ...planned.map(({ record }) => record)];
  const head: SwapHead = { to, at, cellCount: records.length };
  const blocks = [...memoryContents(head, records), ...blockContents(planned.map(({ contents }) => contents))];
  await writeContents(context, blocks, { before: () => queueMemorySheet(context, !isFirst) });
}

/** Records of an earlier swap whose cells hold no function again. */
function keptRecords(records: readonly SwapRecord[], planned: readonly PlannedCell[]): readonly SwapRecord[] {
  const swapped = new Set(
    planned.flatMap(({ contents: { sheet, row, column, contents } }) =>
      contents.flatMap((line, down) => line.map((_, right) => keyOf({ sheet, row: row + down, column: column + right }))),
    ),
  );
  return records.filter(({ place }) => {
    const { sheet = "", area } = splitReference(addressOfTracked(place) ?? "") ?? {};
    return area === undefined || !swapped.has(keyOf({ sheet, ...area }));
  });
}

/** Two ways of calculating the same number. */
const CALCULATED: Tolerance = { relative: 1e-9, absolute: 1e-9 };

/** The cells whose native formula shows something else than the function did. */
async function withOtherNumbers(context: Excel.RequestContext, planned: readonly PlannedCell[]): Promise<ReadonlySet<string>> {
  const cells = planned.filter(({ record }) => record.kind === "native").map(({ cell }) => cell);
  if (cells.length === 0) return new Set();
  const results = await readResults(context, blocksOf(cells));
  const isOther = (cell: FunctionCell) => {
    const [before, after] = [cell.value, results.get(keyOf(cell))?.value ?? ""];
    // Of two errors in one call the function and the native formula may come upon another one first.
    const isBothErrors = isError(before) && isError(after);
    return !hasNoResult(before) && !isBothErrors && !isSameContent(before, after, CALCULATED);
  };
  return new Set(cells.filter(isOther).map(keyOf));
}

/** Puts formulas and memory back after a write that broke off; false if that fails as well. */
async function wasRestored(planned: readonly PlannedCell[], { memory }: OpenWorkbook): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET);
      await context.sync();
      const blocks = blockContents(planned.map(({ original }) => original));
      if (memory === undefined) {
        await writeContents(context, blocks, { after: () => (sheet.isNullObject ? undefined : sheet.delete()) });
      } else {
        await writeContents(context, [...memoryContents(memory.head, memory.records), ...blocks], {
          before: () => queueMemorySheet(context, true),
        });
      }
    });
    return true;
  } catch {
    return false;
  }
}
