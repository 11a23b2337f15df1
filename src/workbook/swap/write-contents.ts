import type { RawValue } from "../raw-table";
import { requestsOf, type BlockContents } from "./cell-blocks";

export type Steps = {
  /** Queued before the first block. */
  readonly before?: (context: Excel.RequestContext) => void;
  /** Queued after the last block, in the same request. */
  readonly after?: (context: Excel.RequestContext) => void;
};

/** Writes all blocks in one request, in more only where they exceed what Excel takes at once. */
export async function writeContents(
  context: Excel.RequestContext,
  blocks: readonly BlockContents[],
  { before, after }: Steps = {},
): Promise<void> {
  const requests = requestsOf(blocks);
  before?.(context);
  for (const [index, request] of requests.entries()) {
    for (const { sheet, row, column, contents } of request) {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, contents.length, contents[0]?.length ?? 1);
      range.formulas = contents.map((cells) => [...cells]) as RawValue[][];
    }
    if (index === requests.length - 1) after?.(context);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- more than one request only where one would exceed Excel's limit
    await context.sync();
  }
}
