import type { ProtectionCut } from "./protection-cuts";
import { cellAt, cellsKnownTo, type CellIndex } from "./secrecy-system";
import type { SuppressionTask } from "./unprotected-cells";

/** If `cell` is suppressed, so is one of the others: alone in its relation everybody knows it, and it is hidden in vain. */
export type CompanionRule = { readonly cell: CellIndex; readonly others: readonly CellIndex[] };

/** The cells of each total and its parts that are not known to be zero. */
function totals({ component }: SuppressionTask): CellIndex[][] {
  return component.relations.filter(({ kind }) => kind === "equal").map(({ terms }) => terms.map(({ cell }) => cell));
}

function isAlwaysUnknown({ system }: SuppressionTask, index: CellIndex): boolean {
  const { isPublished, secret } = cellAt(system, index);
  return !isPublished || secret !== undefined;
}

/** What holds in every pattern without needless cells; it spares the search most of its way. */
export function companionRules(task: SuppressionTask): CompanionRule[] {
  return totals(task)
    .filter((cells) => !cells.some((cell) => isAlwaysUnknown(task, cell)))
    .flatMap((cells) => cells.map((cell) => ({ cell, others: cells.filter((other) => other !== cell) })));
}

/** Beside a secret cell another one is suppressed in each of its totals, and one that the reader does not own. */
export function firstCuts(task: SuppressionTask): ProtectionCut[] {
  const { system } = task;
  return totals(task).flatMap((cells) => {
    const known = system.readers.map((reader) => new Set(cellsKnownTo(reader, system, cells))).filter(({ size }) => size > 0);
    return cells
      .filter((cell) => cellAt(system, cell).secret)
      .flatMap((target) =>
        [new Set<CellIndex>(), ...known].flatMap((own) => {
          if (own.has(target)) return [];
          const others = cells.filter((cell) => cell !== target && !own.has(cell));
          const isGiven = others.length === 0 || others.some((cell) => isAlwaysUnknown(task, cell));
          return isGiven ? [] : [new Map(others.map((cell) => [cell, 1]))];
        }),
      );
  });
}
