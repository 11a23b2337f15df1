import type { SecrecyProblem } from "../../../src/sharing/secrecy/secrecy-problem";

/**
 * Bounds by another way than the program's: a table with totals is a circulation. Each cell is an arc from its row to its
 * column, a row's total one back from the total column, and so on; what a total equals is what flows through a node. How
 * far a hidden cell can move is then the greatest flow around it (Gusfield, A graph theoretic approach to statistical data
 * security, SIAM J. Comput. 17, 1988), which for whole numbers is whole. No solver, no linear programme.
 */
type Arc = { readonly from: string; readonly to: string; readonly value: number; readonly isHidden: boolean };

/** Beyond that a bound counts as unlimited. */
const UNLIMITED = 10_000;

function arcOf(id: string, value: number, isHidden: boolean): Arc {
  const [row, column] = [`row ${id[0]}`, `column ${id[1]}`];
  const isForward = (id[0] === "K") === (id[1] === "t");
  return isForward ? { from: row, to: column, value, isHidden } : { from: column, to: row, value, isHidden };
}

/** The greatest flow from one node to another, by adding one way after the other. */
function greatestFlow(arcs: readonly Arc[], source: string, sink: string): number {
  const room = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, amount: number) => {
    const ways = room.get(from) ?? new Map<string, number>();
    ways.set(to, (ways.get(to) ?? 0) + amount);
    room.set(from, ways);
  };
  for (const { from, to, value } of arcs) {
    // More can flow without limit; of what flows, one must stay.
    add(from, to, UNLIMITED);
    add(to, from, value - 1);
  }
  let total = 0;
  for (;;) {
    const cameFrom = new Map<string, string>([[source, source]]);
    const queue = [source];
    for (let node = queue.shift(); node !== undefined && !cameFrom.has(sink); node = queue.shift()) {
      for (const [next, amount] of room.get(node) ?? []) {
        if (amount > 0 && !cameFrom.has(next)) {
          cameFrom.set(next, node);
          queue.push(next);
        }
      }
    }
    if (!cameFrom.has(sink)) return total;
    const steps: [string, string][] = [];
    for (let node = sink; node !== source; node = cameFrom.get(node) ?? source) steps.push([cameFrom.get(node) ?? source, node]);
    const amount = Math.min(...steps.map(([from, to]) => room.get(from)?.get(to) ?? 0));
    for (const [from, to] of steps) {
      add(from, to, -amount);
      add(to, from, amount);
    }
    total += amount;
    if (total >= UNLIMITED) return Infinity;
  }
}

/** Least and greatest value of a hidden cell of `tableProblem`, for a reader that knows its own row, or for an outsider. */
export function tableBounds(problem: SecrecyProblem, hidden: ReadonlySet<string>, target: string, reader: string | undefined) {
  const arcs = problem.cells.map(({ id, value, owner }) => ({
    id,
    ...arcOf(id, value, hidden.has(id) && (owner === undefined || owner !== reader)),
  }));
  const cell = arcs.find(({ id }) => id === target);
  if (cell === undefined) throw new RangeError(target);
  const others = arcs.filter(({ id, isHidden }) => isHidden && id !== target);
  if (!cell.isHidden) return { lower: cell.value, upper: cell.value };
  const down = Math.min(cell.value - 1, greatestFlow(others, cell.from, cell.to));
  return { lower: cell.value - down, upper: cell.value + greatestFlow(others, cell.to, cell.from) };
}
