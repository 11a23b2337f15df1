import type { Highs } from "highs";
import type { CompanionRule } from "./first-conditions";
import { createLinearModel } from "./linear-model";
import type { ProtectionCut } from "./protection-cuts";
import type { CellIndex } from "./secrecy-system";

/** Cells that can be suppressed, with what each of them costs. */
export type CellWeights = ReadonlyMap<CellIndex, number>;

/** A choice of cells that fulfils all conditions found so far. */
export type SuppressionChoice = {
  readonly chosen: ReadonlySet<CellIndex>;
  /** No choice that fulfils them costs less. */
  readonly bound: number;
};

/**
 * The cells of least total weight, by integer programming. There must be a choice that fulfils the conditions.
 *
 * @param seconds at most this long
 * @returns without `chosen` if the time was over before it was certain that nothing costs less
 */
export function cheapestChoice(
  solver: Highs,
  weights: CellWeights,
  cuts: readonly ProtectionCut[],
  companions: readonly CompanionRule[],
  seconds: number,
): Partial<SuppressionChoice> & Pick<SuppressionChoice, "bound"> {
  if (cuts.length === 0) return { chosen: new Set(), bound: 0 };
  const cells = [...weights.keys()];
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const termOf = (cell: CellIndex, factor: number) => ({ column: columnOf.get(cell) ?? -1, factor });
  const model = createLinearModel(
    solver,
    cells.map((cell) => ({ lower: 0, upper: 1, cost: weights.get(cell) })),
    [
      ...cuts.map((cut) => ({ lower: 1, upper: solver.infinity, terms: [...cut].map(([cell, factor]) => termOf(cell, factor)) })),
      ...companions.map(({ cell, others }) => ({
        lower: 0,
        upper: solver.infinity,
        terms: [termOf(cell, -1), ...others.map((other) => termOf(other, 1))],
      })),
    ],
  );
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: seconds });
    const isSolved = () => model.run().modelStatus === solver.constants.modelStatus.optimal;
    const levels = () => [...model.getSolution().colValue];
    // Fractions allowed, the answer comes much faster; often it has none.
    if (!isSolved() || levels().some((level) => Math.abs(level - Math.round(level)) > 1e-6)) {
      model.changeColsIntegrality(
        { kind: "range", from: 0, to: cells.length - 1 },
        cells.map(() => solver.constants.variableType.integer),
      );
      if (!isSolved()) return { bound: Math.max(0, Number(model.info.get("mip_dual_bound"))) };
    }
    const found = levels();
    return { chosen: new Set(cells.filter((_, column) => (found[column] ?? 0) > 0.5)), bound: model.getObjectiveValue() };
  } finally {
    model.dispose();
  }
}

/** Adds cells to a choice, one at a time the one that brings most for its weight, until it fulfils the conditions. */
export function greedyChoice(weights: CellWeights, cuts: readonly ProtectionCut[], start: ReadonlySet<CellIndex>): ReadonlySet<CellIndex> {
  const chosen = new Set(start);
  for (;;) {
    const gains = new Map<CellIndex, number>();
    for (const cut of cuts) {
      let missing = 1;
      for (const [cell, factor] of cut) missing -= chosen.has(cell) ? factor : 0;
      if (missing < 1e-7) continue;
      for (const [cell, factor] of cut) {
        if (!chosen.has(cell)) gains.set(cell, (gains.get(cell) ?? 0) + Math.min(factor, missing));
      }
    }
    const worth = ([cell, gain]: readonly [CellIndex, number]) => gain / (weights.get(cell) ?? 1);
    const [best] = [...gains].sort((one, other) => worth(other) - worth(one));
    if (!best) return chosen;
    chosen.add(best[0]);
  }
}
