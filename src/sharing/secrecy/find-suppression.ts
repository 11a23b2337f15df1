import { companionRules, firstCuts } from "./first-conditions";
import { pagePauses } from "./page-pauses";
import { createCutFinder, type ProtectionCut } from "./protection-cuts";
import { cellAt, type CellIndex } from "./secrecy-system";
import { cheapestChoice, greedyChoice, type CellWeights } from "./suppression-choice";
import { exactReach, linearReach, pairKey, unprotectedCells, type SuppressionTask, type UnprotectedCell } from "./unprotected-cells";

/** What is suppressed in one component. */
export type Suppression = {
  readonly suppressed: ReadonlySet<CellIndex>;
  /** Total weight of the suppressed cells, and what no pattern can go below. */
  readonly loss: number;
  readonly bound: number;
  readonly isOptimal: boolean;
};

/** Times in milliseconds of `performance.now()`; none for the quick way only. */
export type Deadline = { readonly exactUntil?: number };

/**
 * Protects every secret cell of the component that can be protected: a choice under the conditions known so far is attacked
 * by every reader, which gives new conditions, until no attack succeeds. While the time lasts the choice is the cheapest,
 * so that the pattern loses least; after that it grows cell by cell.
 */
export async function findSuppression(task: SuppressionTask, { exactUntil }: Deadline): Promise<Suppression> {
  const { solver, system, component } = task;
  const candidates = component.cells.filter((cell) => cellAt(system, cell).isCandidate);
  const primary = candidates.filter((cell) => cellAt(system, cell).secret);
  const weights: CellWeights = new Map(
    candidates.filter((cell) => !cellAt(system, cell).secret).map((cell) => [cell, cellAt(system, cell).weight]),
  );
  const primaryLoss = primary.reduce((sum, cell) => sum + cellAt(system, cell).weight, 0);
  const finder = createCutFinder(solver, system, component);
  const companions = companionRules(task);
  const cuts = new Map(firstCuts(task).map((cut) => [keyOf(cut), cut]));
  let chosen: ReadonlySet<CellIndex> = new Set();
  let bound = primaryLoss;
  let isOptimal = exactUntil !== undefined;
  const pause = pagePauses();

  const choose = () => {
    const conditions = [...cuts.values()];
    const seconds = ((exactUntil ?? 0) - performance.now()) / 1000;
    const cheapest = isOptimal && seconds > 0 ? cheapestChoice(solver, weights, conditions, companions, seconds) : undefined;
    if (cheapest) bound = Math.max(bound, primaryLoss + cheapest.bound);
    isOptimal = cheapest?.chosen !== undefined;
    return cheapest?.chosen ?? greedyChoice(weights, conditions, chosen);
  };

  try {
    for (;;) {
      task.checkSignal();
      chosen = choose();
      const suppressed = new Set([...primary, ...chosen]);
      const attacks = successfulAttacks(task, suppressed);
      if (attacks.length === 0) {
        const least = isOptimal ? suppressed : withoutNeedless(task, suppressed, weights);
        const loss = [...least].reduce((sum, cell) => sum + cellAt(system, cell).weight, 0);
        return { suppressed: least, loss, bound: isOptimal ? loss : bound, isOptimal };
      }
      const before = cuts.size + task.hopeless.size;
      for (const attack of attacks) {
        const cut = finder.find(attack, suppressed) ?? neededCells(task, attack, suppressed, weights);
        if (cut.size === 0) task.hopeless.add(pairKey(attack));
        else cuts.set(keyOf(cut), cut);
        await pause();
        task.checkSignal();
      }
      if (cuts.size + task.hopeless.size === before) throw new Error("The search for a pattern does not come to an end.");
    }
  } finally {
    finder.dispose();
  }
}

function keyOf(cut: ProtectionCut): string {
  return JSON.stringify([...cut]);
}

/** Whole numbers are only looked at where linear programming finds no attack. */
function successfulAttacks(task: SuppressionTask, suppressed: ReadonlySet<CellIndex>): UnprotectedCell[] {
  const linear = unprotectedCells(task, suppressed, linearReach);
  return linear.length > 0 ? linear : unprotectedCells(task, suppressed, exactReach);
}

/**
 * The condition that at least one of a few cells is suppressed in addition: the pattern is enlarged as far as the attack
 * still succeeds; what is left over is needed. Empty if the attack always succeeds.
 */
function neededCells(
  task: SuppressionTask,
  attack: UnprotectedCell,
  suppressed: ReadonlySet<CellIndex>,
  weights: CellWeights,
): ProtectionCut {
  const isAttack = (pair: Pick<UnprotectedCell, "target" | "reader">) => pairKey(pair) === pairKey(attack);
  let largest = new Set(suppressed);
  const needed: CellIndex[] = [];
  const enlarge = (cells: readonly CellIndex[]): void => {
    const trial = new Set([...largest, ...cells]);
    if (unprotectedCells(task, trial, exactReach, isAttack).length > 0) largest = trial;
    else if (cells.length === 1) needed.push(...cells);
    else {
      const half = cells.length >> 1;
      enlarge(cells.slice(0, half));
      enlarge(cells.slice(half));
    }
  };
  enlarge([...weights.keys()].filter((cell) => !suppressed.has(cell)));
  return new Map(needed.map((cell) => [cell, 1]));
}

/** The pattern without the cells that turn out not to be needed, the heaviest first. */
function withoutNeedless(task: SuppressionTask, suppressed: ReadonlySet<CellIndex>, weights: CellWeights): ReadonlySet<CellIndex> {
  let least = suppressed;
  const secondary = [...suppressed]
    .filter((cell) => weights.has(cell))
    .sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  for (const cell of secondary) {
    const trial = new Set([...least].filter((other) => other !== cell));
    if (successfulAttacks(task, trial).length === 0) least = trial;
  }
  return least;
}
