import type { Finding } from "../../model/finding";
import type { PlanningData } from "../../model/planning-data";
import { checkMonthJumps } from "./month-jumps";
import { checkStockAndFlow } from "./stock-and-flow";

/** A check of the figures of a workbook for what is possible but unlikely; it takes time in proportion to the cells. */
export type DataCheck = (data: PlanningData) => readonly Finding[];

/** The checks that need nothing but the tables. */
export const DATA_CHECKS: readonly DataCheck[] = [checkMonthJumps, checkStockAndFlow];

/**
 * What in the tables is unlikely, besides what the validation of the model has found.
 *
 * @param known findings that are listed anyway: a cell named there is not named again
 */
export function checkPlausibility(data: PlanningData, known: readonly Finding[] = []): readonly Finding[] {
  const named = new Set(known.map(placeOf));
  return DATA_CHECKS.flatMap((check) => check(data)).filter((finding) => finding.cell === undefined || !named.has(placeOf(finding)));
}

function placeOf({ sheet, cell }: Finding): string {
  return `${sheet}!${cell ?? ""}`;
}
