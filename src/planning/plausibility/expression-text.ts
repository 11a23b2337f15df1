import { missing, type Missing } from "../../units/missing";
import type { Expression } from "./expression";
import type { OperationName } from "./operations";

type Token = { readonly text: string; readonly kind: "name" | "number" | "sign"; readonly position: number };

/** Names in square brackets, numbers with decimal comma or point, and signs of calculation. */
const TOKEN = /\s*(?:\[([^\][]+)\]|(\d+(?:[.,]\d+)*)|([-+*/()·:−–]))/uy;

const OPERATION_OF_SIGN: Readonly<Record<string, OperationName>> = {
  "+": "sum",
  "-": "difference",
  "−": "difference",
  "–": "difference",
  "*": "product",
  "·": "product",
  "/": "quotient",
  ":": "quotient",
};

/** Longer calculations are not read by anybody; the limit also bounds how deep brackets can be nested. */
const LONGEST_TEXT = 500;

const TOO_LONG = missing({
  de: `Die Rechnung hat mehr als ${LONGEST_TEXT} Zeichen; zerlegen Sie sie in mehrere Größen.`,
  en: `The calculation has more than ${LONGEST_TEXT} characters; split it into several quantities.`,
});

const ADDITIVE = new Set(["sum", "difference"]);
const MULTIPLICATIVE = new Set(["product", "quotient"]);

/**
 * A calculation as it is written in the workbook: `[LZB 2022] / [LZB 2021] - 1`. Names stand for figures by their text;
 * `a / b - 1` is read as the rate of change from b to a, which can say what a and b would have to be.
 *
 * @returns missing, with what cannot be read and where
 */
export function parseExpressionText(text: string): Expression | Missing {
  if (text.length > LONGEST_TEXT) {
    return TOO_LONG;
  }
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) {
    return tokens as Missing;
  }
  return new ExpressionReader(tokens).whole();
}

function tokensOf(text: string): readonly Token[] | Missing {
  const tokens: Token[] = [];
  let position = 0;
  while (text.slice(position).trim() !== "") {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) {
      return unreadable(text.slice(position).trim().slice(0, 20));
    }
    const [whole, name, number, sign] = match;
    const kind = name !== undefined ? "name" : number !== undefined ? "number" : "sign";
    tokens.push({ kind, text: name ?? number ?? sign ?? "", position });
    position += whole.length;
  }
  return tokens;
}

/** Reads sums of products of signed values, the way a formula is read. */
class ExpressionReader {
  private next = 0;
  private problem: Missing | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression | Missing {
    const expression = this.sum();
    const rest = this.tokens[this.next];
    return this.problem ?? (rest === undefined ? expression : unreadable(rest.text));
  }

  private sum(): Expression {
    return this.chain(ADDITIVE, () => this.chain(MULTIPLICATIVE, () => this.value()));
  }

  private chain(operations: ReadonlySet<string>, operand: () => Expression): Expression {
    let expression = operand();
    for (let operation = this.operation(operations); operation !== undefined; operation = this.operation(operations)) {
      this.next++;
      expression = combined(operation, expression, operand());
    }
    return expression;
  }

  private operation(operations: ReadonlySet<string>): OperationName | undefined {
    const token = this.tokens[this.next];
    const operation = token?.kind === "sign" ? OPERATION_OF_SIGN[token.text] : undefined;
    return operation !== undefined && operations.has(operation) ? operation : undefined;
  }

  private value(): Expression {
    const token = this.tokens[this.next++];
    if (token?.kind === "name") {
      return token.text.trim();
    }
    if (token?.kind === "number") {
      return this.number(token.text);
    }
    if (token !== undefined && OPERATION_OF_SIGN[token.text] === "difference") {
      return combined("difference", 0, this.value());
    }
    if (token?.text !== "(") {
      return this.failed(unreadable(token?.text ?? ""));
    }
    const inner = this.sum();
    return this.tokens[this.next++]?.text === ")" ? inner : this.failed(UNCLOSED);
  }

  /** `2.600` is 2600 for one reader and 2.6 for another. */
  private number(text: string): Expression {
    const isPlain = /^\d+([.,]\d+)?$/.test(text) && !/^\d{1,3}\.\d{3}$/.test(text);
    return isPlain ? Number(text.replace(",", ".")) : this.failed(ambiguousNumber(text));
  }

  private failed(problem: Missing): Expression {
    this.problem ??= problem;
    return 0;
  }
}

function combined(operation: OperationName, first: Expression, second: Expression): Expression {
  const isChange = operation === "difference" && second === 1 && typeof first === "object" && first[0] === "quotient";
  return isChange ? ["change", first[1], first[2]] : [operation, first, second];
}

function unreadable(text: string): Missing {
  return text === ""
    ? missing({
        de: "Die Rechnung ist unvollständig: Am Ende fehlt ein Wert.",
        en: "The calculation is incomplete: a value is missing at its end.",
      })
    : missing({
        de: `„${text}“ lässt sich in der Rechnung an dieser Stelle nicht lesen.`,
        en: `“${text}” cannot be read at this place of the calculation.`,
      });
}

const UNCLOSED = missing({ de: "In der Rechnung fehlt eine schließende Klammer.", en: "The calculation lacks a closing bracket." });

function ambiguousNumber(text: string): Missing {
  return missing({
    de: `„${text}“ ist nicht eindeutig: Schreiben Sie Zahlen ohne Tausenderpunkt, Dezimalen mit Komma.`,
    en: `“${text}” is ambiguous: write numbers without separators of thousands.`,
  });
}
