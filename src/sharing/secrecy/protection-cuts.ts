import type { Highs, Model } from "highs";
import { createLinearModel } from "./linear-model";
import { deviationColumns, relationRows, type Direction } from "./attack";
import { cellAt, type CellIndex, type SecrecyComponent, type SecrecySystem } from "./secrecy-system";
import type { UnprotectedCell } from "./unprotected-cells";

/** What every safe pattern fulfils: Σ coefficient · (1 if the cell is suppressed, else 0) ≥ 1. */
export type ProtectionCut = ReadonlyMap<CellIndex, number>;

/** Finds such conditions for one component of all cells that could be suppressed. */
export type CutFinder = {
  /**
   * A condition that the pattern breaks because the reader can place the cell too closely, undefined if linear programming
   * finds none. Empty: the cell cannot be protected by any pattern.
   */
  readonly find: (unprotected: UnprotectedCell, suppressed: ReadonlySet<CellIndex>) => ProtectionCut | undefined;
  readonly dispose: () => void;
};

/** A deviation of cells that are still shown, by which the solver chooses the shortest of many equal conditions. */
const TRIAL = 1e-4;
const ZERO = 1e-7;

/**
 * Cuts of Fischetti and Salazar (Models and algorithms for optimizing cell suppression in tabular data with linear
 * constraints, JASA 95, 2000): the multipliers of the relations that bound the attacked cell bound it as well in every
 * other pattern, by the room of the cells that are suppressed there.
 */
export function createCutFinder(solver: Highs, system: SecrecySystem, component: SecrecyComponent): CutFinder {
  const { cells, relations } = component;
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const free = deviationColumns(solver, system, cells);
  const model: Model = createLinearModel(solver, free, relationRows(solver, component));
  model.options.set({ presolve: "off" });
  const isAlwaysUnknown = (index: CellIndex) => {
    const { isPublished, secret } = cellAt(system, index);
    return !isPublished || secret !== undefined;
  };

  /** Multipliers of the relations at the optimum; undefined if the solver finds none. */
  const multipliers = (target: CellIndex, direction: Direction): Float64Array | undefined => {
    const column = columnOf.get(target) ?? -1;
    model.changeColCost(column, -direction);
    const isOptimal = model.run().modelStatus === solver.constants.modelStatus.optimal;
    const found = isOptimal ? model.getSolution().rowDual : undefined;
    model.changeColCost(column, 0);
    return found;
  };

  /** Adds what the multipliers say: the most that the target can move is Σ of these amounts over the unknown cells. */
  const addBound = (target: CellIndex, direction: Direction, own: ReadonlySet<CellIndex>, amounts: Map<CellIndex, number>): number => {
    const found = multipliers(target, direction);
    if (!found) return Infinity;
    const reduced = new Map<CellIndex, number>([[target, -direction]]);
    let constant = 0;
    relations.forEach(({ kind, slack, terms }, row) => {
      const multiplier = kind === "equal" ? (found[row] ?? 0) : Math.min(0, found[row] ?? 0);
      constant -= multiplier * slack;
      for (const { cell, factor } of terms) reduced.set(cell, (reduced.get(cell) ?? 0) - multiplier * factor);
    });
    for (const [cell, cost] of reduced) {
      if (own.has(cell) || Math.abs(cost) < ZERO) continue;
      amounts.set(cell, (amounts.get(cell) ?? 0) + (cost < 0 ? Infinity : cost * cellAt(system, cell).room));
    }
    return constant;
  };

  const find = (
    { target, own, directions, needed }: UnprotectedCell,
    suppressed: ReadonlySet<CellIndex>,
    trial: number,
  ): ProtectionCut | undefined => {
    cells.forEach((cell, column) => {
      const isFree = !cellAt(system, cell).isPublished || suppressed.has(cell);
      const { lower, upper } = free[column] ?? { lower: 0, upper: 0 };
      if (own.has(cell)) model.changeColBounds(column, 0, 0);
      else if (isFree) model.changeColBounds(column, lower, upper);
      else model.changeColBounds(column, Math.max(lower, -needed) * trial, needed * trial);
    });
    const amounts = new Map<CellIndex, number>();
    const constant = directions.reduce((sum, direction) => sum + addBound(target, direction, own, amounts), 0);
    const always = [...amounts].reduce((sum, [cell, amount]) => (isAlwaysUnknown(cell) ? sum + amount : sum), constant);
    const missing = needed - always;
    if (missing < ZERO) return undefined;
    const cut = new Map<CellIndex, number>();
    for (const [cell, amount] of amounts) {
      // Rounded up, which never demands too much.
      if (!isAlwaysUnknown(cell) && amount > ZERO) cut.set(cell, Math.min(1, Math.ceil((amount / missing) * 1e6) / 1e6));
    }
    if (sumOver(cut, cut.keys()) < 1) return new Map();
    return sumOver(cut, suppressed) < 1 - ZERO ? cut : undefined;
  };

  return {
    find: (unprotected, suppressed) => find(unprotected, suppressed, TRIAL) ?? find(unprotected, suppressed, 0),
    dispose: () => model.dispose(),
  };
}

function sumOver(cut: ProtectionCut, cells: Iterable<CellIndex>): number {
  let sum = 0;
  for (const cell of cells) sum += cut.get(cell) ?? 0;
  return sum;
}
