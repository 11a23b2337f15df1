import { CELL_FUNCTIONS } from "../functions/cell-functions";
import { explainCell } from "../reporting/explain/explain-cell";
import { causesOf, type Explanation } from "../reporting/explain/explanation";
import { inExcel } from "./excel-session";
import { readForExplanation } from "./explain-reader";
import { checkedPlace } from "./explain-refusals";
import { englishLabel } from "./explain-labels";

export type ExplanationReport = {
  readonly explanation: Explanation;
  /** Why there is no number, down to the cells where it can be mended; empty if there is one. */
  readonly causes: ReturnType<typeof causesOf>;
};

/**
 * The tree behind a number, read in three requests; nothing is written.
 * @param address `Kennzahlen!C12`; without it the cell that is selected in Excel
 * @throws CommandRefusal if the address is none, the sheet does not exist, or the cell is blank
 */
export function explainWorkbookCell(address?: string): Promise<ExplanationReport> {
  return inExcel(async (context) => {
    const { reader, address: asked } = await readForExplanation(context, address);
    const place = checkedPlace(asked, reader);
    const explanation = explainCell(reader, place, { functions: CELL_FUNCTIONS, translate: englishLabel });
    return { explanation, causes: causesOf(explanation) };
  });
}
