import type { CellFunction, Indicator } from "../../indicators/indicator";
import type { LocalizedText } from "../../units/language";
import { evaluate, isErrorValue, type Lookup, type Result } from "./evaluate-expression";
import { inBoth, plainNumber } from "./explanation-words";
import { parseFormula, ungrouped, type Expression } from "./formula-expression";

/** Longer than this a line of values explains nothing. */
const LONGEST = 160;

const SIGNS: Partial<Record<string, string>> = { "*": "×", "-": "−", "<>": "≠", "<=": "≤", ">=": "≥" };

const hasNativeFormula = (entry: CellFunction | undefined): entry is Indicator => entry !== undefined && "nativeFormula" in entry;

/**
 * The formula with values in the place of references, and of our functions what they calculate:
 * `=CASELOAD(B41,B33)` → `11.080 / 113`. Undefined where a value is missing, is no single number, or nothing is calculated.
 */
export function calculationText(
  expression: Expression,
  lookup: Lookup,
  functions: ReadonlyMap<string, CellFunction>,
): LocalizedText | undefined {
  const solved = withValues(expression, lookup, functions);
  if (solved === undefined || !isCalculation(solved)) return undefined;
  const text = inBoth((language) => printed(solved, language));
  return text.de.length > LONGEST ? undefined : text;
}

function isCalculation(expression: Expression): boolean {
  const plain = ungrouped(expression);
  return plain.kind === "binary" || plain.kind === "call" || (plain.kind === "sign" && isCalculation(plain.operand));
}

function withValues(expression: Expression, lookup: Lookup, functions: ReadonlyMap<string, CellFunction>): Expression | undefined {
  const known = lookup(expression);
  if (known !== undefined) return literal(known);
  const inner = (part: Expression) => withValues(part, lookup, functions);
  switch (expression.kind) {
    case "number":
    case "text":
    case "logical":
      return expression;
    case "group": {
      const content = inner(expression.inner);
      return content && (isCalculation(content) ? { kind: "group", inner: content } : content);
    }
    case "sign":
    case "percent": {
      const operand = inner(expression.operand);
      return operand && { ...expression, operand };
    }
    case "binary": {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      return left && right && { ...expression, left, right };
    }
    case "call":
      return callWithValues(expression, lookup, functions);
    default:
      return undefined;
  }
}

function literal(value: Result): Expression | undefined {
  if (value === null) return { kind: "number", value: 0 };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "string") return { kind: "text", value };
  return undefined;
}

function callWithValues(
  call: Extract<Expression, { kind: "call" }>,
  lookup: Lookup,
  functions: ReadonlyMap<string, CellFunction>,
): Expression | undefined {
  const branch = chosenBranch(call, lookup);
  if (branch !== undefined) return withValues(ungrouped(branch), lookup, functions);
  const own = functions.get(call.name);
  if (hasNativeFormula(own)) {
    const args = call.args.map((argument) => (argument === undefined ? "" : english(evaluate(argument, lookup))));
    if (args.some((argument) => argument === undefined)) return undefined;
    return solvedNative(
      own,
      args.map((argument) => argument ?? ""),
    );
  }
  const args = call.args.map((argument) => (argument === undefined ? undefined : withValues(argument, lookup, functions)));
  if (args.some((argument, index) => argument === undefined && call.args[index] !== undefined)) return undefined;
  return { ...call, args };
}

/** A value as it is written in a formula; undefined for what has no single value. */
function english(value: Result): string | undefined {
  if (value === null) return "";
  if (typeof value === "number") return value < 0 ? `(${value})` : String(value);
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : undefined;
}

/** The native formula of one of our functions on these values, with all questions about them answered. */
function solvedNative(entry: Indicator, args: readonly string[]): Expression | undefined {
  try {
    const native = parseFormula(`=${entry.nativeFormula(args)}`);
    return native && answered(native);
  } catch (error) {
    // An argument that is needed is left out: there is nothing to show.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const nothing: Lookup = () => undefined;

/** Each IF and CHOOSE gives way to the branch that its values choose; an error is no calculation. */
function answered(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case "error":
    case "area":
    case "tableColumn":
      return undefined;
    case "group": {
      const inner = answered(expression.inner);
      return inner && (isCalculation(inner) ? { kind: "group", inner: ungrouped(inner) } : ungrouped(inner));
    }
    case "sign":
    case "percent": {
      const operand = answered(expression.operand);
      return operand && { ...expression, operand };
    }
    case "binary": {
      const [left, right] = [answered(expression.left), answered(expression.right)];
      return left && right && { ...expression, left, right };
    }
    case "call": {
      const branch = chosenBranch(expression, nothing);
      if (branch !== undefined) return answered(branch);
      const args = expression.args.map((argument) => argument && answered(argument));
      return args.some((argument, index) => argument === undefined && expression.args[index] !== undefined)
        ? undefined
        : { ...expression, args };
    }
    default:
      return expression;
  }
}

function chosenBranch({ name, args }: Extract<Expression, { kind: "call" }>, lookup: Lookup): Expression | undefined {
  const choice = name === "IF" || name === "CHOOSE" ? evaluate(args[0], lookup) : undefined;
  if (choice === undefined || isErrorValue(choice)) return undefined;
  return name === "IF" ? args[choice ? 1 : 2] : args[Number(choice)];
}

function printed(expression: Expression, language: "de" | "en"): string {
  const inner = (part: Expression) => printed(part, language);
  switch (expression.kind) {
    case "number":
      return plainNumber(expression.value, language);
    case "text":
      return { de: `„${expression.value}“`, en: `“${expression.value}”` }[language];
    case "logical":
      return { de: expression.value ? "WAHR" : "FALSCH", en: expression.value ? "TRUE" : "FALSE" }[language];
    case "group":
      return `(${inner(expression.inner)})`;
    case "sign":
      return `${SIGNS[expression.operator] ?? expression.operator}${inner(expression.operand)}`;
    case "percent":
      return `${inner(expression.operand)} %`;
    case "binary":
      return `${inner(expression.left)} ${SIGNS[expression.operator] ?? expression.operator} ${inner(expression.right)}`;
    case "call": {
      const args = expression.args.map((argument) => (argument === undefined ? "" : inner(argument)));
      return `${expression.name}(${args.join("; ")})`;
    }
    default:
      return "";
  }
}

/**
 * What remains of a formula when each IF around it has given way to the branch that its values choose.
 * @param isWhole parts that are understood as they are, although they begin with an IF
 */
export function effectiveExpression(expression: Expression, lookup: Lookup, isWhole: (part: Expression) => boolean): Expression {
  const plain = ungrouped(expression);
  const branch = plain.kind === "call" && !isWhole(plain) ? chosenBranch(plain, lookup) : undefined;
  return branch === undefined ? plain : effectiveExpression(branch, lookup, isWhole);
}
