import { boundsOf, exactInterval, intersectIntervals, type Interval } from "../../units/interval";
import { intervalOf, printedInterval, type Figure } from "./figure";
import { OPERATIONS, type OperationName } from "./operations";

/**
 * A calculation with published figures, as data: an exact number, the id of a figure, or an operation on two
 * calculations. `common` is what two calculations of the same quantity both allow. Ranges are exact as long as each
 * rounded figure occurs once: write 1 − 1/(1 + r) for r/(1 + r).
 */
export type Expression = number | string | readonly [operation: OperationName | "common", first: Expression, second: Expression];

export type FigureLookup = (id: string) => Figure;

/** What an expression gives: the value from the figures as printed, and all values that their rounding allows. */
export type Evaluated = { readonly printed: Interval; readonly possible: Interval };

/** Undefined where something would be divided by zero, or where two calculations have nothing in common. */
export function evaluateExpression(expression: Expression, figureOf: FigureLookup): Evaluated | undefined {
  if (typeof expression === "number") {
    return { printed: exactInterval(expression), possible: exactInterval(expression) };
  }
  if (typeof expression === "string") {
    const figure = figureOf(expression);
    return { printed: printedInterval(figure), possible: intervalOf(figure) };
  }
  const [operation, first, second] = expression;
  const [left, right] = [evaluateExpression(first, figureOf), evaluateExpression(second, figureOf)];
  if (left === undefined || right === undefined) {
    return undefined;
  }
  if (operation === "common") {
    const possible = intersectIntervals(left.possible, right.possible);
    return possible && { printed: middleOf(possible), possible };
  }
  const { apply } = OPERATIONS[operation];
  const [printed, possible] = [apply(left.printed, right.printed), apply(left.possible, right.possible)];
  return printed && possible && { printed, possible };
}

/** Two calculations rarely give the same value from printed figures; the middle of what both allow stands for it. */
function middleOf(possible: Interval): Interval {
  const { lower, upper } = boundsOf(possible);
  const middle = (lower + upper) / 2;
  return Number.isFinite(middle) ? exactInterval(middle) : possible;
}
