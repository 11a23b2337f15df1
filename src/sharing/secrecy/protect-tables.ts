import { findSuppression, type Suppression } from "./find-suppression";
import { loadSolver } from "./load-solver";
import type { SecrecyPattern, SecrecyProblem, SuppressionReason } from "./secrecy-problem";
import { cellAt, componentsOf, secrecySystem, type CellIndex, type SecrecyComponent, type SecrecySystem } from "./secrecy-system";

export type ProtectionOptions = {
  /** Seconds for the search for the pattern of least loss; then the rest is filled up the quick way. Default 20. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
  /** Components with more cells that could be suppressed are protected the quick way at once. Default 2,000. */
  readonly exactLimit?: number;
};

/**
 * One pattern of suppression for all recipients, of the least total weight, with which no reader can place a secret value
 * too closely: neither from sums, parts and differences nor with its own numbers. Zeros are always shown. Secret values
 * that are not shown by themselves need no suppression, but are protected all the same.
 *
 * What no pattern can protect is listed in `unprotectable`; such tables fail the proof.
 *
 * @throws CommandRefusal if the true values break a relation, or the solver cannot be loaded
 * @throws RangeError if the problem contradicts itself
 * @throws the signal's reason once it is aborted
 */
export async function protectTables(problem: SecrecyProblem, options: ProtectionOptions = {}): Promise<SecrecyPattern> {
  const { timeLimit = 20, signal, exactLimit = 2000 } = options;
  const system = secrecySystem(problem);
  const solver = await loadSolver();
  const end = performance.now() + timeLimit * 1000;
  const tasks = secretComponents(system);
  const hopeless = new Set<string>();
  const results: Suppression[] = [];
  for (const [position, component] of tasks.entries()) {
    const candidates = component.cells.filter((cell) => cellAt(system, cell).isCandidate);
    // What one component does not use of its part of the time is there for the others.
    const exactUntil = performance.now() + (end - performance.now()) / (tasks.length - position);
    const task = { solver, system, component, hopeless, checkSignal: () => signal?.throwIfAborted() };
    results.push(await findSuppression(task, candidates.length > exactLimit ? {} : { exactUntil }));
  }
  return patternOf(problem, system, results, hopeless);
}

/** Components of the cells that are or could be unknown, as far as they hold a secret; the smallest first. */
function secretComponents(system: SecrecySystem): SecrecyComponent[] {
  const canBeUnknown = (cell: CellIndex) => cellAt(system, cell).isCandidate || !cellAt(system, cell).isPublished;
  return componentsOf(system, canBeUnknown)
    .filter(({ cells }) => cells.some((cell) => cellAt(system, cell).secret))
    .sort((one, other) => one.cells.length - other.cells.length);
}

function patternOf(
  problem: SecrecyProblem,
  system: SecrecySystem,
  results: readonly Suppression[],
  hopeless: ReadonlySet<string>,
): SecrecyPattern {
  const suppressed = new Map<string, SuppressionReason>();
  const chosen = new Set(results.flatMap((result) => [...result.suppressed]));
  system.cells.forEach(({ cell, secret }, index) => {
    if (chosen.has(index)) suppressed.set(cell.id, secret?.reason ?? "secondary");
  });
  const isShown = (id: string) => !suppressed.has(id) && cellAt(system, system.indexOf.get(id) ?? -1).isPublished;
  const loss = results.reduce((sum, result) => sum + result.loss, 0);
  const bound = results.reduce((sum, result) => sum + result.bound, 0);
  const isOptimal = results.every((result) => result.isOptimal);
  const unprotectable = [...hopeless].map((key) => cellAt(system, (JSON.parse(key) as [CellIndex])[0]).cell.id);
  return {
    suppressed,
    hiddenDerived: new Set(problem.derived.filter(({ cells }) => !cells.every(isShown)).map(({ id }) => id)),
    method: isOptimal ? "optimal" : "greedy",
    gap: isOptimal || bound <= 0 ? 0 : Math.max(0, (loss - bound) / bound),
    loss,
    ...(unprotectable.length > 0 ? { unprotectable: [...new Set(unprotectable)] } : {}),
  };
}
