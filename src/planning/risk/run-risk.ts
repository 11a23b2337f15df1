import { pageTurn } from "../../units/page-turn";
import type { RiskRefusal } from "./draws";
import { riskSteps, type RiskAnalysis, type RiskInput } from "./risk-analysis";

export type RiskOptions = {
  /** The share that is done, 0 to 1, rising. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Work between two pauses, in ms: short enough for a pane to stay alive without a worker. */
const SLICE = 30;

/**
 * Analyses the risk of all results in slices, between which other work gets its turn. The outcome depends on the input alone,
 * not on the slices.
 *
 * @throws the signal's reason as soon as it is aborted
 */
export async function runRisk(input: RiskInput, { onProgress, signal }: RiskOptions = {}): Promise<RiskAnalysis | RiskRefusal> {
  const steps = riskSteps(input);
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) {
      onProgress?.(1);
      return step.value;
    }
    if (performance.now() < sliceEnd) continue;
    onProgress?.(step.value);
    await pageTurn();
    sliceEnd = performance.now() + SLICE;
  }
}

/** The same analysis at once, for a cell. */
export function riskSummary(input: RiskInput): RiskAnalysis | RiskRefusal {
  const steps = riskSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
