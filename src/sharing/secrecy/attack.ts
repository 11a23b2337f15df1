import type { Highs, Model } from "highs";
import { createLinearModel, type LinearColumn } from "./linear-model";
import { roundedInwards } from "./primary-rules";
import { cellAt, type CellIndex, type SecrecyComponent, type SecrecySystem } from "./secrecy-system";

/** Way in which a reader tries to move a cell away from its true value: up or down. */
export type Direction = 1 | -1;

/** What a reader can find out about the unknown cells of one component by linear programming. */
export type Attack = {
  /**
   * How far the value of `target` can lie above (below) the true one, rounded inwards; infinite if nothing limits it.
   * `own`: cells of the component that the reader knows besides. `isExact`: whole numbers of all counts reach it too.
   */
  readonly reach: (target: CellIndex, direction: Direction, own: ReadonlySet<CellIndex>) => { reach: number; isExact: boolean };
  /** The same, but with whole numbers for all counts: exact, and slower. */
  readonly wholeReach: (target: CellIndex, direction: Direction, own: ReadonlySet<CellIndex>) => number;
  readonly dispose: () => void;
};

const INTEGER_TOLERANCE = 1e-6;

/** A value that can be so many times all values together has no upper limit. */
const UNLIMITED = 20;

/** The unknown deviations of the component's cells, free to go up, down by their room; all of them are zero in truth. */
export function deviationColumns(solver: Highs, system: SecrecySystem, cells: readonly CellIndex[]): LinearColumn[] {
  return cells.map((index) => ({ lower: -cellAt(system, index).room, upper: solver.infinity }));
}

/** The relations of a component in the columns of its cells. */
export function relationRows(solver: Highs, { cells, relations }: SecrecyComponent) {
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  return relations.map(({ kind, slack, terms }) => ({
    lower: kind === "equal" ? 0 : -solver.infinity,
    upper: slack,
    terms: terms.map(({ cell, factor }) => ({ column: columnOf.get(cell) ?? -1, factor })),
  }));
}

/** Sets up the attack on one component; all its cells are unknown but for those that a reader owns. */
export function createAttack(solver: Highs, system: SecrecySystem, component: SecrecyComponent): Attack {
  const { optimal } = solver.constants.modelStatus;
  const columns = deviationColumns(solver, system, component.cells);
  const rows = relationRows(solver, component);
  const columnOf = new Map(component.cells.map((cell, column) => [cell, column]));
  const isCount = component.cells.map((index) => cellAt(system, index).cell.kind === "count");
  const unlimited = UNLIMITED * component.cells.reduce((sum, index) => sum + cellAt(system, index).cell.value, 1);
  const models = new Map<boolean, Model>();

  const modelFor = (isWhole: boolean): Model => {
    const known = models.get(isWhole);
    if (known) return known;
    const typed = columns.map((column, index) => ({ ...column, isWhole: isWhole && isCount[index] }));
    const model = createLinearModel(solver, typed, rows);
    // The true values are a solution, so presolve would only cost time.
    model.options.set(isWhole ? { mip_rel_gap: 0, mip_abs_gap: INTEGER_TOLERANCE } : { presolve: "off" });
    models.set(isWhole, model);
    return model;
  };

  const solve = (isWhole: boolean, target: CellIndex, direction: Direction, own: ReadonlySet<CellIndex>) => {
    const model = modelFor(isWhole);
    const column = columnOf.get(target) ?? -1;
    const fixed = [...own].flatMap((cell) => columnOf.get(cell) ?? []);
    for (const index of fixed) model.changeColBounds(index, 0, 0);
    model.changeColCost(column, -direction);
    // The solver is surer of an optimum at a limit than of there being none.
    model.changeColBounds(column, columns[column]?.lower ?? 0, unlimited);
    try {
      if (model.run().modelStatus !== optimal) {
        model.clearSolver();
        const { modelStatus } = model.run();
        if (modelStatus !== optimal) throw new Error(`The solver stopped with status ${modelStatus} at ${cellAt(system, target).cell.id}.`);
      }
      const { colValue } = model.getSolution();
      const isExact = colValue.every((value, index) => !isCount[index] || Math.abs(value - Math.round(value)) < INTEGER_TOLERANCE);
      const reach = direction * (colValue[column] ?? NaN);
      return reach > unlimited / 2
        ? { reach: Infinity, isExact: true }
        : { reach: roundedInwards(cellAt(system, target).cell.kind, reach), isExact };
    } finally {
      model.changeColCost(column, 0);
      for (const index of [...fixed, column]) model.changeColBounds(index, columns[index]?.lower ?? 0, columns[index]?.upper ?? 0);
    }
  };

  return {
    reach: (target, direction, own) => solve(false, target, direction, own),
    wholeReach: (target, direction, own) => solve(true, target, direction, own).reach,
    dispose: () => models.forEach((model) => model.dispose()),
  };
}
