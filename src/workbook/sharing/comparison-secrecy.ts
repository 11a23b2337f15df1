import type { PlanningData } from "../../model/planning-data";
import { comparisonContent, type ComparisonContent, type ComparisonScope } from "../../sharing/comparison/comparison-content";
import { protectTables } from "../../sharing/secrecy/protect-tables";
import { proveSecrecy } from "../../sharing/secrecy/prove-secrecy";
import type { SecrecyPattern, SecrecyProblem } from "../../sharing/secrecy/secrecy-problem";
import type { SharedSheet } from "../../sharing/shared-sheet";
import { SHARING_REFUSALS } from "./sharing-refusals";
import type { SuppressionReport } from "./sharing-reports";
import { suppressionReport } from "./suppression-report";

/** The sheet `Vergleich` for one recipient, and the cells in which it keeps something back (zero-based). */
export type ProtectedComparison = {
  readonly sheet: SharedSheet;
  readonly hidden: readonly (readonly [row: number, column: number])[];
};

export type ComparisonForAll = {
  readonly for: (recipient: string) => ProtectedComparison;
  readonly rules: SecrecyProblem["rules"];
  readonly report: SuppressionReport;
};

/** Shows everything; only to find out where the protected sheet does not. */
const NOTHING_SUPPRESSED: SecrecyPattern = { suppressed: new Map(), hiddenDerived: new Set(), method: "optimal", gap: 0, loss: 0 };

/**
 * The comparison with one pattern of suppression for all recipients, proved before anybody gets it.
 * Throws a CommandRefusal if the proof fails.
 */
export async function protectedComparison(data: PlanningData, scope: ComparisonScope, signal?: AbortSignal): Promise<ComparisonForAll> {
  const content = comparisonContent(data, scope);
  const { problem } = content;
  const pattern = await protectTables(problem, signal === undefined ? {} : { signal });
  const proof = await proveSecrecy(problem, pattern, signal);
  if (!proof.isSafe) {
    const unsafe = new Set(proof.violations.map(({ cell }) => cell));
    throw SHARING_REFUSALS.proofFailed(
      proof,
      problem.cells.filter(({ id }) => unsafe.has(id)).map(({ title }) => title),
    );
  }
  return {
    for: (recipient) => ({ sheet: content.sheet(pattern, recipient), hidden: hiddenCells(content, pattern, recipient) }),
    rules: problem.rules,
    report: suppressionReport(problem, pattern, proof),
  };
}

/** Cells that would show a number if nothing were suppressed, and do not. */
function hiddenCells(content: ComparisonContent, pattern: SecrecyPattern, recipient: string): ProtectedComparison["hidden"] {
  const shown = content.sheet(pattern, recipient).cells;
  return content
    .sheet(NOTHING_SUPPRESSED, recipient)
    .cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell?.value === "number" && typeof shown[row]?.[column]?.value !== "number" ? [[row, column] as const] : [],
      ),
    );
}
