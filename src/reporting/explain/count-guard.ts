import { ungrouped, type Expression } from "./formula-expression";

/**
 * What a formula calculates when its values are there: `IF(COUNT(B3,B4)=2,CASELOAD(B3,B4),NA())` only keeps a function
 * of the add-in from being called without them. The values are those of the function, so the guard explains nothing.
 */
export function withoutCountGuard(expression: Expression): Expression {
  const plain = ungrouped(expression);
  if (plain.kind !== "call" || plain.name !== "IF") return expression;
  const [condition, calculation, otherwise] = plain.args;
  return isCount(condition) && isCallOf(otherwise, "NA") && calculation !== undefined ? calculation : expression;
}

function isCount(condition: Expression | undefined): boolean {
  return (
    condition?.kind === "binary" && condition.operator === "=" && isCallOf(condition.left, "COUNT") && condition.right.kind === "number"
  );
}

function isCallOf(expression: Expression | undefined, name: string): boolean {
  return expression?.kind === "call" && expression.name === name;
}
