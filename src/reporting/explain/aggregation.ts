import { evaluate, isErrorValue, type Result } from "./evaluate-expression";
import { cellLookup, cellOf, columnOf, rowLookup, type Column, type Scope } from "./columns";
import { criterionOf, criterionTest, type Criterion } from "./criterion";
import { isComparison } from "./evaluate-expression";
import { partsOf, ungrouped, type Comparison, type Expression, type Position } from "./formula-expression";

export type Operation = "sum" | "count" | "average" | "smallest" | "largest";

/** A condition on the rows of a table; `undefined` operand: not known, or an error. */
export type Filter = {
  readonly column: Column;
  readonly operator: Comparison;
  readonly operand: Result;
  /** The cell from which the criterion is taken, e.g. the reporting month of the sheet. */
  readonly choice?: { readonly sheet: string; readonly position: Position };
  /** The condition also holds where the column is blank. */
  readonly orBlank?: boolean;
};

/** A sum, count or mean over the rows of a table that meet some conditions. */
export type Aggregation = {
  readonly operation: Operation;
  /** What is added up (several are multiplied row by row); empty for a count. */
  readonly columns: readonly Column[];
  readonly filters: readonly Filter[];
  /** A condition of SUMPRODUCT that is none of a column's, so that the filters do not say all. */
  readonly hasOtherConditions: boolean;
  /** Positions in the columns of the rows that meet all conditions, counted from 0. */
  readonly matched: readonly number[];
  /** Of these, the rows that hold a number in all `columns`. */
  readonly filled: readonly number[];
  /** How many filled rows the formula demands; undefined if it demands none, or it cannot be told. */
  readonly expected?: number;
  /** What the formula must give by the rows. */
  readonly value?: number;
};

type AggregateCall = { readonly operation: Operation; readonly shape: "plural" | "count" | "single" };

const AGGREGATES: Readonly<Record<string, AggregateCall>> = {
  SUMIFS: { operation: "sum", shape: "plural" },
  AVERAGEIFS: { operation: "average", shape: "plural" },
  MINIFS: { operation: "smallest", shape: "plural" },
  MAXIFS: { operation: "largest", shape: "plural" },
  COUNTIFS: { operation: "count", shape: "count" },
  COUNTIF: { operation: "count", shape: "count" },
  SUMIF: { operation: "sum", shape: "single" },
  AVERAGEIF: { operation: "average", shape: "single" },
};

/**
 * Recognises a sum over a table: SUMIFS and its relatives, SUMPRODUCT with conditions, and our guard
 * `IF(COUNTIFS(…)=expected,SUMIFS(…),NA())` around them. Undefined for anything else, and where a column was not read.
 */
export function aggregationOf(expression: Expression, scope: Scope): Aggregation | undefined {
  const plain = ungrouped(expression);
  if (plain.kind !== "call") return undefined;
  if (plain.name === "IF") return guarded(plain.args, scope);
  if (plain.name === "SUMPRODUCT") return sumProduct(plain.args, scope);
  const found = AGGREGATES[plain.name];
  return found && conditional(found, plain.args, scope);
}

/** The rows are those of the sum; which of them hold a usable number, and how many must, says the guard's count. */
function guarded([condition, sum, otherwise]: readonly (Expression | undefined)[], scope: Scope): Aggregation | undefined {
  const isGuard = otherwise !== undefined && isMissingMark(ungrouped(otherwise));
  if (!isGuard || sum === undefined || condition?.kind !== "binary" || condition.operator !== "=") return undefined;
  const count = aggregationOf(condition.left, scope);
  const inner = count && aggregationOf(sum, scope);
  const expected = evaluate(condition.right, cellLookup(scope));
  if (inner === undefined) return undefined;
  const met = new Set(count?.matched);
  const filled = inner.filled.filter((row) => met.has(row));
  return { ...inner, filled, ...(typeof expected === "number" ? { expected } : {}) };
}

function isMissingMark(expression: Expression): boolean {
  return (expression.kind === "call" && expression.name === "NA") || (expression.kind === "error" && expression.value === "#N/A");
}

function conditional(
  { operation, shape }: AggregateCall,
  args: readonly (Expression | undefined)[],
  scope: Scope,
): Aggregation | undefined {
  const [first, second, third] = args;
  const [summed, pairs] = {
    plural: [first, args.slice(1)] as const,
    count: [undefined, args] as const,
    single: [third ?? first, [first, second]] as const,
  }[shape];
  const column = summed === undefined ? undefined : columnOf(ungrouped(summed), scope);
  if (summed !== undefined && column === undefined) return undefined;
  const filters: Filter[] = [];
  const tests: ((row: number) => boolean)[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [range, criterion] = [pairs[at], pairs[at + 1]];
    const filtered = range && columnOf(ungrouped(range), scope);
    if (filtered === undefined || criterion === undefined) return undefined;
    const known = criterionOf(evaluate(criterion, cellLookup(scope)));
    filters.push(filterOf(filtered, known, criterion, scope));
    const test = known === undefined ? () => false : criterionTest(known);
    tests.push((row) => test(filtered.values[row] ?? ""));
  }
  const length = (column ?? filters[0]?.column)?.values.length ?? 0;
  const matched = rowsWhere(length, (row) => tests.every((test) => test(row)));
  return completed({ operation, columns: column ? [column] : [], filters, hasOtherConditions: false, matched });
}

function filterOf(column: Column, criterion: Criterion | undefined, expression: Expression, scope: Scope): Filter {
  const choice = choiceIn(expression, scope);
  return { column, operator: criterion?.operator ?? "=", operand: criterion?.operand, ...(choice === undefined ? {} : { choice }) };
}

/** The first cell that a criterion is taken from. */
function choiceIn(expression: Expression, scope: Scope): Filter["choice"] {
  const own = cellOf(expression, scope);
  if (own !== undefined) return own;
  for (const part of partsOf(expression)) {
    const inner = choiceIn(part, scope);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function rowsWhere(length: number, isMet: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) if (isMet(row)) rows.push(row);
  return rows;
}

function completed(found: Omit<Aggregation, "filled" | "value">, products?: ReadonlyMap<number, number>): Aggregation {
  const { operation, columns, matched } = found;
  const filled = matched.filter((row) => columns.every(({ values }) => typeof values[row] === "number"));
  const numbers = filled.map((row) => products?.get(row) ?? Number(columns[0]?.values[row] ?? 0));
  const sum = numbers.reduce((total, number) => total + number, 0);
  const value = {
    sum: () => sum,
    count: () => matched.length,
    average: () => (numbers.length === 0 ? undefined : sum / numbers.length),
    smallest: () => (numbers.length === 0 ? 0 : numbers.reduce((best, number) => Math.min(best, number))),
    largest: () => (numbers.length === 0 ? 0 : numbers.reduce((best, number) => Math.max(best, number))),
  }[operation]();
  return { ...found, filled, ...(value === undefined ? {} : { value }) };
}

/** Conditions are factors that compare a column; what remains is multiplied and added up. */
function sumProduct(args: readonly (Expression | undefined)[], scope: Scope): Aggregation | undefined {
  const factors = args.flatMap((argument) => (argument === undefined ? [] : factorsOf(argument)));
  const columns = new Map<Expression, Column>();
  for (const factor of factors) {
    if (!collectColumns(factor, scope, columns)) return undefined;
  }
  const length = columns.values().next().value?.values.length;
  if (length === undefined || [...columns.values()].some(({ values }) => values.length !== length)) return undefined;

  const filters: Filter[] = [];
  const summed: Column[] = [];
  let hasOtherConditions = false;
  const conditions: Expression[] = [];
  const amounts: Expression[] = [];
  for (const factor of factors) {
    const filter = comparisonFilter(factor, scope, columns);
    const own = [...columnsIn(factor, columns)];
    if (filter !== undefined) filters.push(filter);
    else if (isTest(factor)) hasOtherConditions ||= !isNumberTest(factor);
    else summed.push(...own);
    (filter !== undefined || isTest(factor) ? conditions : amounts).push(factor);
  }
  const truth = (expression: Expression, row: number) => evaluate(expression, rowLookup(scope, columns, row));
  const products = new Map<number, number>();
  let isKnown = true;
  const matched = rowsWhere(length, (row) => {
    const met = conditions.map((condition) => truth(condition, row));
    isKnown &&= met.every((each) => each !== undefined);
    if (!met.every((each) => each !== undefined && !isErrorValue(each) && Number(each) !== 0)) return false;
    const amount = amounts.map((factor) => truth(factor, row));
    isKnown &&= amount.every((each) => each !== undefined);
    if (amount.every((each) => typeof each === "number"))
      products.set(
        row,
        amount.reduce<number>((product, each) => product * Number(each), 1),
      );
    return true;
  });
  if (!isKnown) return undefined;
  return completed({ operation: summed.length === 0 ? "count" : "sum", columns: summed, filters, hasOtherConditions, matched }, products);
}

function factorsOf(expression: Expression): Expression[] {
  const plain = ungrouped(expression);
  if (plain.kind === "binary" && plain.operator === "*") return [...factorsOf(plain.left), ...factorsOf(plain.right)];
  if (plain.kind === "sign" && plain.operator === "-" && ungrouped(plain.operand).kind === "sign") {
    const inner = ungrouped(plain.operand);
    return inner.kind === "sign" ? factorsOf(inner.operand) : [plain];
  }
  return [plain];
}

/** False if a part of the expression is a block of cells that cannot be looked at row by row. */
function collectColumns(expression: Expression, scope: Scope, into: Map<Expression, Column>): boolean {
  if (expression.kind === "other") return false;
  const column = columnOf(expression, scope);
  if (column !== undefined) {
    into.set(expression, column);
    return true;
  }
  if (expression.kind === "area" && cellOf(expression, scope) === undefined) return false;
  return partsOf(expression).every((part) => collectColumns(part, scope, into));
}

function* columnsIn(expression: Expression, columns: ReadonlyMap<Expression, Column>): Iterable<Column> {
  const column = columns.get(expression);
  if (column !== undefined) yield column;
  for (const part of partsOf(expression)) yield* columnsIn(part, columns);
}

const isTest = (expression: Expression): boolean =>
  (expression.kind === "binary" && isComparison(expression.operator)) ||
  (expression.kind === "call" && /^(?:IS[A-Z]+|NOT|AND|OR)$/.test(expression.name));

const isNumberTest = (expression: Expression): boolean => expression.kind === "call" && expression.name === "ISNUMBER";

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { "=": "=", "<>": "<>", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** `column<=value`, `value>=column`, or `((column=0)+(column>=value))>0`: the bound that may be blank. */
function comparisonFilter(factor: Expression, scope: Scope, columns: ReadonlyMap<Expression, Column>): Filter | undefined {
  if (factor.kind !== "binary" || !isComparison(factor.operator)) return undefined;
  const [left, right] = [ungrouped(factor.left), ungrouped(factor.right)];
  if (factor.operator === ">" && left.kind === "binary" && left.operator === "+" && right.kind === "number" && right.value === 0) {
    const sides = [left.left, left.right].map((side) => comparisonFilter(ungrouped(side), scope, columns));
    const blank = sides.find((side) => side?.operator === "=" && side.operand === 0);
    const bound = sides.find((side) => side !== blank);
    return blank && bound && blank.column.heading === bound.column.heading ? { ...bound, orBlank: true } : undefined;
  }
  const [column, value, operator] = columns.has(left)
    ? ([columns.get(left), right, factor.operator] as const)
    : ([columns.get(right), left, MIRRORED[factor.operator]] as const);
  if (column === undefined || [...columnsIn(value, columns)].length > 0) return undefined;
  const operand = evaluate(value, cellLookup(scope));
  const choice = choiceIn(value, scope);
  return { column, operator, operand, ...(choice === undefined ? {} : { choice }) };
}
