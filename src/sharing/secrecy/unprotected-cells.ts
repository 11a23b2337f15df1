import type { Highs } from "highs";
import { createAttack, type Attack, type Direction } from "./attack";
import { REACH_TOLERANCE } from "./primary-rules";
import {
  cellAt,
  cellsKnownTo,
  componentsOf,
  knowledgeGroups,
  type CellIndex,
  type KnowledgeGroup,
  type SecrecyComponent,
  type SecrecySystem,
  type SystemCell,
} from "./secrecy-system";

/** A secret cell that a group of readers tries to find out. */
export type AttackedCell = { readonly target: CellIndex; readonly group: KnowledgeGroup; readonly attack: Attack };

/** Every secret cell that is not known, with every group of readers that does not own it. */
export function* attackedCells(
  solver: Highs,
  system: SecrecySystem,
  isUnknown: (cell: CellIndex) => boolean,
): Generator<AttackedCell, void, undefined> {
  for (const component of componentsOf(system, isUnknown)) {
    const targets = component.cells.filter((cell) => cellAt(system, cell).secret);
    if (targets.length === 0) continue;
    const attack = createAttack(solver, system, component);
    try {
      for (const group of knowledgeGroups(system, component.cells)) {
        for (const target of targets) {
          if (!group.own.has(target)) yield { target, group, attack };
        }
      }
    } finally {
      attack.dispose();
    }
  }
}

/** How far a reader must place the value above (below) the true one. */
export type ReachIn = (direction: Direction) => number;

/** As linear programming gives it: never less than the exact reach. */
export function linearReach({ target, group: { own }, attack }: AttackedCell): ReachIn {
  return (direction) => attack.reach(target, direction, own).reach;
}

/** When the reader uses that counts are whole, which matters where tables hang together in three dimensions. */
export function exactReach({ target, group: { own }, attack }: AttackedCell): ReachIn {
  return (direction) => {
    const { reach, isExact } = attack.reach(target, direction, own);
    return isExact ? reach : attack.wholeReach(target, direction, own);
  };
}

/** A secret cell that a reader can place too closely. */
export type UnprotectedCell = {
  readonly target: CellIndex;
  /** One of those who can; undefined is a reader without numbers of its own. */
  readonly reader: string | undefined;
  /** All cells of the component that this reader owns, suppressed or not. */
  readonly own: ReadonlySet<CellIndex>;
  /** What falls short: the distance in these directions together is less than `needed`. */
  readonly directions: readonly Direction[];
  readonly needed: number;
};

/** One component in which the best pattern is sought: all its cells that could be unknown. */
export type SuppressionTask = {
  readonly solver: Highs;
  readonly system: SecrecySystem;
  readonly component: SecrecyComponent;
  /** Pairs of a secret cell and a reader, by `pairKey`, for which no pattern is enough; they are left to the proof. */
  readonly hopeless: Set<string>;
  /** Throws when the user has cancelled. */
  readonly checkSignal: () => void;
};

export function pairKey({ target, reader }: Pick<UnprotectedCell, "target" | "reader">): string {
  return JSON.stringify([target, reader ?? null]);
}

/** Cells of the component that the reader cannot see in this pattern, unless it owns them. */
export function unknownIn({ system, component }: SuppressionTask, suppressed: ReadonlySet<CellIndex>): (cell: CellIndex) => boolean {
  const members = new Set(component.cells);
  return (cell) => members.has(cell) && (suppressed.has(cell) || !cellAt(system, cell).isPublished);
}

/** What a reach lacks; undefined if it is enough. The way down is only looked at if the way up is not enough. */
export function shortfall({ secret }: SystemCell, reachIn: ReachIn): Pick<UnprotectedCell, "directions" | "needed"> | undefined {
  if (!secret) return undefined;
  const { up: neededUp, width } = secret.requirement;
  const up = reachIn(1);
  if (falls(up, neededUp)) return { directions: [1], needed: neededUp };
  return falls(up, width) && falls(up + reachIn(-1), width) ? { directions: [1, -1], needed: width } : undefined;
}

const falls = (reach: number, needed: number) => reach < needed - REACH_TOLERANCE;

/**
 * The secret cells of the component that the pattern does not protect, hopeless ones left out.
 *
 * @param reachOf by linear programming alone, or exact
 * @param isWanted limits the search to some pairs
 */
export function unprotectedCells(
  task: SuppressionTask,
  suppressed: ReadonlySet<CellIndex>,
  reachOf: (attacked: AttackedCell) => ReachIn,
  isWanted: (pair: Pick<UnprotectedCell, "target" | "reader">) => boolean = () => true,
): UnprotectedCell[] {
  const { solver, system, component, hopeless } = task;
  const found: UnprotectedCell[] = [];
  for (const attacked of attackedCells(solver, system, unknownIn(task, suppressed))) {
    task.checkSignal();
    const [who] = attacked.group.readers;
    const reader = who?.name;
    const { target } = attacked;
    if (hopeless.has(pairKey({ target, reader })) || !isWanted({ target, reader })) continue;
    const lack = shortfall(cellAt(system, target), reachOf(attacked));
    if (!lack) continue;
    const own = who === undefined ? [] : cellsKnownTo(who, system, component.cells);
    found.push({ target, reader, own: new Set(own), ...lack });
  }
  return found;
}
