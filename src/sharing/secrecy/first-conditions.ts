import type { ProtectionCut } from "./protection-cuts";
import { cellAt, type CellIndex } from "./secrecy-system";
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
  const ownerOf = (index: CellIndex) => cellAt(system, index).cell.owner;
  return totals(task).flatMap((cells) => {
    const owners = new Set(cells.map(ownerOf).filter((owner) => owner !== undefined && system.recipients.includes(owner)));
    return cells
      .filter((cell) => cellAt(system, cell).secret)
      .flatMap((target) =>
        [undefined, ...owners].flatMap((reader) => {
          if (reader !== undefined && ownerOf(target) === reader) return [];
          const others = cells.filter((cell) => cell !== target && (reader === undefined || ownerOf(cell) !== reader));
          const isGiven = others.length === 0 || others.some((cell) => isAlwaysUnknown(task, cell));
          return isGiven ? [] : [new Map(others.map((cell) => [cell, 1]))];
        }),
      );
  });
}
