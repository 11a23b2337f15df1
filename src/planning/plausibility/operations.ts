import { addIntervals, divideIntervals, exactInterval, multiplyIntervals, subtractIntervals, type Interval } from "../../units/interval";

/** Intervals of the result or of an operand; undefined where it would have to be divided by zero. */
type Solved = Interval | undefined;

/** A calculation of two numbers, and how each of them follows from the result and the other one. */
export type Operation = {
  readonly apply: (first: Interval, second: Interval) => Solved;
  readonly solveFirst: (result: Interval, second: Interval) => Solved;
  readonly solveSecond: (result: Interval, first: Interval) => Solved;
};

const ONE = exactInterval(1);

/** What published figures are calculated by; `change` is the rate of change from the second to the first number. */
export const OPERATIONS = {
  sum: {
    apply: addIntervals,
    solveFirst: subtractIntervals,
    solveSecond: subtractIntervals,
  },
  difference: {
    apply: subtractIntervals,
    solveFirst: addIntervals,
    solveSecond: (result, first) => subtractIntervals(first, result),
  },
  product: {
    apply: multiplyIntervals,
    solveFirst: divideIntervals,
    solveSecond: divideIntervals,
  },
  quotient: {
    apply: divideIntervals,
    solveFirst: multiplyIntervals,
    solveSecond: (result, first) => divideIntervals(first, result),
  },
  change: {
    apply: (current, previous) => {
      const ratio = divideIntervals(current, previous);
      return ratio && subtractIntervals(ratio, ONE);
    },
    solveFirst: (result, previous) => multiplyIntervals(addIntervals(result, ONE), previous),
    solveSecond: (result, current) => divideIntervals(current, addIntervals(result, ONE)),
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof OPERATIONS;
