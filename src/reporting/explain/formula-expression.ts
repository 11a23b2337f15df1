import { cellPosition } from "../../units/cell-address";
import { formulaTokens, type FormulaToken } from "../../units/formula-tokens";

export type Position = { readonly row: number; readonly column: number };

/** What a formula says, as a tree. Formulas are English text with commas, as the Excel API gives them. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  /** One cell or a block of cells; without `sheet` on the sheet of the formula. */
  | { readonly kind: "area"; readonly sheet?: string; readonly first: Position; readonly last: Position }
  /** A column of an Excel table; without `table` of the table around the formula. */
  | { readonly kind: "tableColumn"; readonly table?: string; readonly heading: string; readonly isThisRow: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: "sign"; readonly operator: "-" | "+"; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "group"; readonly inner: Expression }
  /** A part that is legal in Excel but means nothing here: array constants, other workbooks, whole columns. */
  | { readonly kind: "other"; readonly text: string };

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type BinaryOperator = Comparison | "&" | "+" | "-" | "*" | "/" | "^";

const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

const isBinaryOperator = (text: string): text is BinaryOperator => text in STRENGTH;

class UnreadableFormula extends Error {}

/** The tree of a formula with its leading `=`; undefined if it is none, or cannot be read. */
export function parseFormula(formula: string): Expression | undefined {
  if (!formula.startsWith("=")) return undefined;
  try {
    return new Parser(formulaTokens(formula.slice(1))).whole();
  } catch (error) {
    if (error instanceof UnreadableFormula) return undefined;
    throw error;
  }
}

class Parser {
  private readonly tokens: readonly FormulaToken[];
  private at = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.tokens = withWholeOperators(tokens.filter(({ kind }) => kind !== "blank"));
  }

  whole(): Expression {
    const expression = this.expression(0);
    if (this.at < this.tokens.length) throw new UnreadableFormula();
    return expression;
  }

  private text(offset = 0): string | undefined {
    return this.tokens[this.at + offset]?.text;
  }

  private expression(strength: number): Expression {
    let left = this.signed();
    for (;;) {
      const operator = this.text();
      if (operator === undefined || !isBinaryOperator(operator) || STRENGTH[operator] <= strength) return left;
      this.at += 1;
      left = { kind: "binary", operator, left, right: this.expression(STRENGTH[operator]) };
    }
  }

  private signed(): Expression {
    const sign = this.text();
    if (sign === "@") {
      this.at += 1;
      return this.signed();
    }
    if (sign === "-" || sign === "+") {
      this.at += 1;
      return { kind: "sign", operator: sign, operand: this.signed() };
    }
    let operand = this.operand();
    for (; this.text() === "%" || this.text() === "#"; this.at += 1) {
      if (this.text() === "%") operand = { kind: "percent", operand };
    }
    return operand;
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    if (token === undefined) throw new UnreadableFormula();
    this.at += 1;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "text":
        return { kind: "text", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", value: token.text };
      case "cell":
        return this.area(token.text);
      case "name":
      case "quoted":
        return this.named(token);
      case "brackets":
        return this.text() === "!" || this.tokens[this.at]?.kind === "name"
          ? this.elsewhere(token.text)
          : tableColumn(undefined, token.text);
      case "columns":
      case "rows":
        return { kind: "other", text: token.text };
      default:
        return this.bracketed(token.text);
    }
  }

  private bracketed(text: string): Expression {
    if (text === "(") {
      const inner = this.expression(0);
      this.expect(")");
      return this.noRangeOperator({ kind: "group", inner });
    }
    if (text === "{") {
      const end = this.tokens.findIndex((token, index) => index >= this.at && token.text === "}");
      if (end < 0) throw new UnreadableFormula();
      const inner = this.tokens.slice(this.at, end).map((token) => token.text);
      this.at = end + 1;
      return { kind: "other", text: `{${inner.join("")}}` };
    }
    throw new UnreadableFormula();
  }

  private named(token: FormulaToken): Expression {
    const next = this.text();
    if (next === "!") {
      this.at += 1;
      return this.onSheet(token.kind === "quoted" ? token.text.slice(1, -1).replaceAll("''", "'") : token.text);
    }
    if (token.kind === "quoted") throw new UnreadableFormula();
    if (next === "(") return this.call(token.text);
    const brackets = this.tokens[this.at];
    if (brackets?.kind === "brackets") {
      this.at += 1;
      return tableColumn(token.text, brackets.text);
    }
    const logical = { TRUE: true, FALSE: false }[token.text.toUpperCase()];
    return logical === undefined ? { kind: "name", name: token.text } : { kind: "logical", value: logical };
  }

  private onSheet(sheet: string): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "cell") return this.area(token.text, sheet);
    if (token?.kind === "name") return { kind: "name", name: token.text };
    if (token === undefined) throw new UnreadableFormula();
    return { kind: "other", text: `${sheet}!${token.text}` };
  }

  private area(address: string, sheet?: string): Expression {
    const first = cellPosition(address);
    let last = first;
    if (this.text() === ":" && this.tokens[this.at + 1]?.kind === "cell") {
      last = cellPosition(this.text(1) ?? "");
      this.at += 2;
    }
    if (first === undefined || last === undefined) return { kind: "name", name: address };
    return this.noRangeOperator({
      kind: "area",
      ...(sheet === undefined ? {} : { sheet }),
      first: { row: Math.min(first.row, last.row), column: Math.min(first.column, last.column) },
      last: { row: Math.max(first.row, last.row), column: Math.max(first.column, last.column) },
    });
  }

  private call(name: string): Expression {
    this.expect("(");
    const args: (Expression | undefined)[] = [];
    while (this.text() !== ")") {
      const isLeftOut = this.text() === ",";
      args.push(isLeftOut ? undefined : this.expression(0));
      if (this.text() === ",") {
        this.at += 1;
        if (this.text() === ")") args.push(undefined);
      } else if (this.text() !== ")") throw new UnreadableFormula();
    }
    this.at += 1;
    return this.noRangeOperator({ kind: "call", name: name.toUpperCase(), args });
  }

  /** `[1]Sheet!A1`, a cell of another workbook. */
  private elsewhere(workbook: string): Expression {
    let text = workbook;
    while (this.at < this.tokens.length && !["operator"].includes(this.tokens[this.at]?.kind ?? ""))
      text += this.tokens[this.at++]?.text ?? "";
    if (this.text() === "!") {
      text += `!${this.text(1) ?? ""}`;
      this.at += 2;
    }
    return { kind: "other", text };
  }

  /** `INDEX(…):INDEX(…)` makes a range that only Excel can find. */
  private noRangeOperator(expression: Expression): Expression {
    if (this.text() === ":") throw new UnreadableFormula();
    return expression;
  }

  private expect(text: string): void {
    if (this.text() !== text) throw new UnreadableFormula();
    this.at += 1;
  }
}

/** The tokenizer knows single characters only: `<` and `=` become `<=`. */
function withWholeOperators(tokens: readonly FormulaToken[]): FormulaToken[] {
  const whole: FormulaToken[] = [];
  for (const token of tokens) {
    const before = whole.at(-1);
    if (before?.kind === "operator" && ["<=", ">=", "<>"].includes(before.text + token.text)) {
      whole[whole.length - 1] = { kind: "operator", text: before.text + token.text };
    } else whole.push(token);
  }
  return whole;
}

const THIS_ROW = /^\[#This Row\],/i;

/** `[eLb]`, `[@eLb]`, `[@[VZÄ Ist]]`, `[[#This Row],[eLb]]`; other parts of a table are not taken apart. */
function tableColumn(table: string | undefined, brackets: string): Expression {
  const inner = brackets.slice(1, -1).trim();
  const isThisRow = inner.startsWith("@") || THIS_ROW.test(inner);
  const column = inner.replace(/^@/, "").replace(THIS_ROW, "");
  const heading = /^\[[^[\]]*\]$/.test(column) ? column.slice(1, -1) : column;
  if (heading === "" || heading.startsWith("#") || /(?<!')[[\]]/.test(heading)) return { kind: "other", text: `${table ?? ""}${brackets}` };
  return { kind: "tableColumn", ...(table === undefined ? {} : { table }), heading: heading.replace(/'(.)/g, "$1"), isThisRow };
}

/** The expression without parentheses around it. */
export function ungrouped(expression: Expression): Expression {
  return expression.kind === "group" ? ungrouped(expression.inner) : expression;
}

/** The parts an expression is made of, one level down. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.args.filter((argument) => argument !== undefined);
    case "sign":
    case "percent":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "group":
      return [expression.inner];
    default:
      return [];
  }
}
