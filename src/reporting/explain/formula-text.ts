import { cellAddress } from "../../units/cell-address";
import { formulaTokens } from "../../units/formula-tokens";
import { parseFormula, type Expression } from "./formula-expression";

/** An expression as it is typed, with English separators and without `=`. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "text":
      return `"${expression.value.replaceAll('"', '""')}"`;
    case "logical":
      return String(expression.value).toUpperCase();
    case "error":
      return expression.value;
    case "other":
      return expression.text;
    case "name":
      return expression.name;
    case "area": {
      const [first, last] = [expression.first, expression.last].map(({ row, column }) => cellAddress(row, column));
      const sheet = expression.sheet === undefined ? "" : `${expression.sheet}!`;
      return `${sheet}${first === last ? first : `${first}:${last}`}`;
    }
    case "tableColumn":
      return `${expression.table ?? ""}[${expression.isThisRow ? "@" : ""}${expression.heading}]`;
    case "group":
      return `(${expressionText(expression.inner)})`;
    case "sign":
      return expression.operator + expressionText(expression.operand);
    case "percent":
      return `${expressionText(expression.operand)}%`;
    case "binary":
      return expressionText(expression.left) + expression.operator + expressionText(expression.right);
    case "call":
      return `${expression.name}(${expression.args.map((argument) => (argument === undefined ? "" : expressionText(argument))).join(",")})`;
  }
}

/** The cells that a formula names, for formulas that cannot be taken apart. */
export function referencesIn(formula: string): readonly Expression[] {
  const tokens = formulaTokens(formula).filter(({ kind }) => kind !== "blank");
  return tokens.flatMap(({ kind, text }, index) => {
    if (kind !== "cell") return [];
    const sheet = tokens[index - 1]?.text === "!" ? `${tokens[index - 2]?.text ?? ""}!` : "";
    return parseFormula(`=${sheet}${text}`) ?? [];
  });
}
