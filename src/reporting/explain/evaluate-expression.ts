import type { CellValue } from "../../model/rows";
import { dayOfSerial, lastSerial, monthOfSerial, addMonths, serialOfDate } from "../../units/month";
import { roundHalfAwayFromZero } from "../../units/rounding";
import type { BinaryOperator, Comparison, Expression } from "./formula-expression";

/** An error value of Excel, e.g. `#N/A`. */
export type ErrorValue = { readonly error: string };

/** The result of a small formula; `null` is a blank cell, undefined what this evaluator does not know. */
export type Result = number | string | boolean | null | ErrorValue | undefined;

/** Looks up what a reference holds: a cell, or a column in the row that is being looked at. */
export type Lookup = (reference: Expression) => Result;

const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A cell's value as formulas see it. */
export function resultOfCell(value: CellValue): Result {
  if (value === "") return null;
  return typeof value === "string" && ERROR.test(value) ? { error: value } : value;
}

/**
 * Calculates the small formulas that stand in criteria and conditions: dates, comparisons, arithmetic, joined texts.
 * @returns undefined as soon as a part is beyond it
 */
export function evaluate(expression: Expression | undefined, lookup: Lookup): Result {
  switch (expression?.kind) {
    case undefined:
      return null;
    case "number":
    case "text":
    case "logical":
      return expression.value;
    case "error":
      return { error: expression.value };
    case "group":
      return evaluate(expression.inner, lookup);
    case "percent":
      return withNumbers([evaluate(expression.operand, lookup)], ([value = 0]) => value / 100);
    case "sign":
      return withNumbers([evaluate(expression.operand, lookup)], ([value = 0]) => (expression.operator === "-" ? -value : value));
    case "binary":
      return binary(expression.operator, evaluate(expression.left, lookup), evaluate(expression.right, lookup));
    case "call":
      return call(expression.name, expression.args, lookup);
    default:
      return lookup(expression as Expression);
  }
}

function binary(operator: BinaryOperator, left: Result, right: Result): Result {
  if (left === undefined || right === undefined) return undefined;
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  if (operator === "&") return asText(left) + asText(right);
  if (isComparison(operator)) return compare(operator, left, right);
  return withNumbers([left, right], ([a = 0, b = 0]) => {
    if (operator === "/" && b === 0) return { error: "#DIV/0!" };
    return { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b }[operator];
  });
}

export function isComparison(operator: BinaryOperator): operator is Comparison {
  return ["=", "<>", "<", "<=", ">", ">="].includes(operator);
}

type Plain = number | string | boolean | null;

/** Numbers come before texts, texts before logical values; texts are equal in capitals or not. */
function compare(operator: Comparison, left: Plain, right: Plain): boolean {
  const order = orderOf(filled(left, right), filled(right, left));
  return {
    "=": order === 0,
    "<>": order !== 0,
    "<": order < 0,
    "<=": order <= 0,
    ">": order > 0,
    ">=": order >= 0,
  }[operator];
}

/** A blank cell counts as the empty value of what it is compared with. */
function filled(value: Plain, other: Plain): number | string | boolean {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function orderOf(left: number | string | boolean, right: number | string | boolean): number {
  const rank = { number: 0, string: 1, boolean: 2 } as const;
  const types = rank[typeof left as keyof typeof rank] - rank[typeof right as keyof typeof rank];
  if (types !== 0) return types;
  const [a, b] = typeof left === "string" ? [left.toLowerCase(), String(right).toLowerCase()] : [left, right];
  return a < b ? -1 : a > b ? 1 : 0;
}

function asText(value: Plain): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function asNumber(value: Plain): number | undefined {
  if (typeof value === "string") return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined;
  return Number(value ?? 0);
}

/** `calculate` with the values as numbers; an error among them comes out, a text is #VALUE!. */
function withNumbers(values: readonly Result[], calculate: (numbers: readonly number[]) => Result): Result {
  const numbers: number[] = [];
  for (const value of values) {
    if (value === undefined || isErrorValue(value)) return value;
    const number = asNumber(value);
    if (number === undefined) return { error: "#VALUE!" };
    numbers.push(number);
  }
  return calculate(numbers);
}

const overDay = (pick: "year" | "month" | "day") => (numbers: readonly number[]) => dayOfSerial(numbers[0] ?? 0)?.[pick];

/** Functions of numbers; their arguments are evaluated first. */
const NUMBER_FUNCTIONS: Readonly<Record<string, (numbers: readonly number[]) => Result>> = {
  YEAR: overDay("year"),
  MONTH: overDay("month"),
  DAY: overDay("day"),
  DATE: ([year = 0, month = 1, day = 1]) => {
    const first = monthOfSerial(serialOfDate(year, 1, 1));
    const start = first && addMonths(first, Math.floor(month) - 1);
    return start && serialOfDate(Number(start.slice(0, 4)), Number(start.slice(5)), 1) + Math.floor(day) - 1;
  },
  EDATE: ([serial = 0, months = 0]) => shifted(serial, Math.trunc(months), false),
  EOMONTH: ([serial = 0, months = 0]) => shifted(serial, Math.trunc(months), true),
  ABS: ([value = 0]) => Math.abs(value),
  INT: ([value = 0]) => Math.floor(value),
  ROUND: ([value = 0, digits = 0]) => roundHalfAwayFromZero(value, digits),
  MIN: (numbers) => Math.min(...numbers),
  MAX: (numbers) => Math.max(...numbers),
  SUM: (numbers) => numbers.reduce((sum, number) => sum + number, 0),
};

function shifted(serial: number, months: number, isEndOfMonth: boolean): Result {
  const [day, month] = [dayOfSerial(serial)?.day, monthOfSerial(serial)];
  if (day === undefined || month === undefined) return { error: "#NUM!" };
  const last = lastSerial(addMonths(month, months));
  const lastDay = dayOfSerial(last)?.day ?? day;
  return isEndOfMonth ? last : last - lastDay + Math.min(day, lastDay);
}

type Call = (args: readonly (Expression | undefined)[], lookup: Lookup) => Result;

const asks = (test: (value: Result) => boolean): Call => {
  return ([argument], lookup) => {
    const value = evaluate(argument, lookup);
    return value === undefined ? undefined : test(value);
  };
};

const joined = (isOver: (truths: readonly boolean[]) => boolean): Call => {
  return (args, lookup) =>
    withNumbers(
      args.map((argument) => evaluate(argument, lookup)),
      (numbers) => isOver(numbers.map(Boolean)),
    );
};

/** Functions that look at their arguments themselves. */
const OTHER_FUNCTIONS: Readonly<Record<string, Call>> = {
  IF: ([condition, whenTrue, whenFalse], lookup) => {
    const truth = evaluate(condition, lookup);
    if (truth === undefined || isErrorValue(truth)) return truth;
    return evaluate(truth ? whenTrue : whenFalse, lookup);
  },
  IFERROR: ([value, otherwise], lookup) => {
    const result = evaluate(value, lookup);
    return isErrorValue(result) ? evaluate(otherwise, lookup) : result;
  },
  AND: joined((truths) => truths.every(Boolean)),
  OR: joined((truths) => truths.some(Boolean)),
  NOT: joined(([truth]) => truth !== true),
  NA: () => ({ error: "#N/A" }),
  COUNT: (args, lookup) => {
    const values = args.map((argument) => evaluate(argument, lookup));
    return values.includes(undefined) ? undefined : values.filter((value) => typeof value === "number").length;
  },
  N: ([argument], lookup) => {
    const value = evaluate(argument, lookup);
    return typeof value === "string" ? 0 : withNumbers([value], ([number = 0]) => number);
  },
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isErrorValue),
  ISNA: asks((value) => isErrorValue(value) && value.error === "#N/A"),
};

function call(name: string, args: readonly (Expression | undefined)[], lookup: Lookup): Result {
  const other = OTHER_FUNCTIONS[name];
  if (other !== undefined) return other(args, lookup);
  const calculate = NUMBER_FUNCTIONS[name];
  if (calculate === undefined) return undefined;
  try {
    return withNumbers(
      args.map((argument) => evaluate(argument, lookup)),
      calculate,
    );
  } catch (error) {
    if (error instanceof RangeError) return { error: "#NUM!" };
    throw error;
  }
}
