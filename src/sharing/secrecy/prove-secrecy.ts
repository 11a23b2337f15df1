import { loadSolver } from "./load-solver";
import { pagePauses } from "./page-pauses";
import type { ProvenBounds, SecrecyPattern, SecrecyProblem, SecrecyProof } from "./secrecy-problem";
import { cellAt, cellsKnownTo, secrecySystem, type CellIndex, type Reader, type SecrecySystem } from "./secrecy-system";
import { attackedCells, exactReach, shortfall } from "./unprotected-cells";

/** How far a reader must place a value below and above the true one. */
type Reach = { readonly down: number; readonly up: number };

type BoundedPair = { readonly bounds: ProvenBounds; readonly isSafe: boolean; readonly readers: number };

/**
 * Proves that a pattern keeps the secrets: for every value that is secret by itself (whatever the pattern calls it, shown
 * or not) and every reader who does not own it, the exact least and greatest value that fit all this reader sees and knows:
 * the cells that are shown, its own cells, the relations, that nothing is negative, that no suppressed value is zero, and
 * that persons are whole. The interval must be at least as wide as the rules say and hold a value that is not secret.
 *
 * A derived figure that is shown although one of its cells is not gives that cell away. That a cell is suppressed tells
 * nothing more: it may be secret itself or protect another one.
 *
 * @throws as `protectTables` does
 */
export async function proveSecrecy(problem: SecrecyProblem, pattern: SecrecyPattern, signal?: AbortSignal): Promise<SecrecyProof> {
  const system = secrecySystem(problem);
  const solver = await loadSolver();
  const isUnknown = unknownCells(problem, pattern, system);
  const pairs = shownSecrets(system, isUnknown);
  const pause = pagePauses();
  for (const attacked of attackedCells(solver, system, isUnknown)) {
    await pause();
    signal?.throwIfAborted();
    const { target, group } = attacked;
    const reachIn = exactReach(attacked);
    pairs.push(boundedPair(system, target, { down: reachIn(-1), up: reachIn(1) }, group.readers));
  }
  const violations = pairs.filter(({ isSafe }) => !isSafe).map(({ bounds }) => bounds);
  const widthOf = ({ lower, upper }: ProvenBounds) => upper - lower;
  const narrowest = pairs
    .map(({ bounds }) => bounds)
    .reduce<ProvenBounds | undefined>((least, bounds) => (least && widthOf(least) <= widthOf(bounds) ? least : bounds), undefined);
  return {
    isSafe: violations.length === 0,
    checked: pairs.reduce((sum, { readers }) => sum + readers, 0),
    ...(narrowest ? { narrowest } : {}),
    violations,
  };
}

function unknownCells(problem: SecrecyProblem, { suppressed, hiddenDerived }: SecrecyPattern, system: SecrecySystem) {
  const isHidden = (index: CellIndex) => {
    const { cell, isPublished } = cellAt(system, index);
    return !isPublished || suppressed.has(cell.id);
  };
  const shownFigures = problem.derived.filter(({ id }) => !hiddenDerived.has(id));
  const givenAway = new Set(shownFigures.flatMap(({ cells }) => cells.flatMap((id) => system.indexOf.get(id) ?? [])));
  return (index: CellIndex) => isHidden(index) && !givenAway.has(index);
}

function boundedPair(system: SecrecySystem, target: CellIndex, { down, up }: Reach, readers: readonly (Reader | undefined)[]): BoundedPair {
  const { cell } = cellAt(system, target);
  // The first reader stands for all who know the same.
  const [reader] = readers;
  const bounds = {
    cell: cell.id,
    ...(reader === undefined ? {} : { recipient: reader.name }),
    lower: cell.value - down,
    upper: cell.value + up,
  };
  return {
    bounds,
    isSafe: shortfall(cellAt(system, target), (direction) => (direction > 0 ? up : down)) === undefined,
    readers: readers.length,
  };
}

/** Secret values that everybody can see. */
function shownSecrets(system: SecrecySystem, isUnknown: (cell: CellIndex) => boolean): BoundedPair[] {
  return system.cells.flatMap(({ secret }, index) => {
    if (!secret || isUnknown(index)) return [];
    const readers = [undefined, ...system.readers.filter((reader) => cellsKnownTo(reader, system, [index]).length === 0)];
    return [boundedPair(system, index, { down: 0, up: 0 }, readers)];
  });
}
