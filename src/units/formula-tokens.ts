/** A formula cut into pieces that, joined, give it back. Enough to find references and names; not a parser. */
export type FormulaToken = {
  readonly kind:
    | "text"
    /** A quoted sheet or workbook name, with its apostrophes. */
    | "quoted"
    | "error"
    /** One cell, `$A$1`. */
    | "cell"
    /** `A:C` */
    | "columns"
    /** `1:4` */
    | "rows"
    /** Function, defined name, table or unquoted sheet. */
    | "name"
    | "number"
    /** A structured reference's or a workbook's brackets with all within. */
    | "brackets"
    | "blank"
    | "operator";
  readonly text: string;
};

const NOT_PART_OF_A_NAME = "(?![\\p{L}\\p{N}_.(!\\[\\\\])";

const PIECES = {
  text: '"(?:[^"]|"")*"',
  quoted: "'(?:[^']|'')*'",
  error: "#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)",
  columns: `\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${NOT_PART_OF_A_NAME}`,
  rows: `\\$?\\d{1,7}:\\$?\\d{1,7}${NOT_PART_OF_A_NAME}`,
  cell: `\\$?[A-Za-z]{1,3}\\$?\\d{1,7}${NOT_PART_OF_A_NAME}`,
  name: "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*",
  number: "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?",
  blank: "\\s+",
  operator: "[^]",
} as const;

const KINDS = Object.keys(PIECES) as (keyof typeof PIECES)[];
const PIECE = new RegExp(KINDS.map((kind) => `(${PIECES[kind]})`).join("|"), "uy");

export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === "[") {
      const end = endOfBrackets(formula, at);
      tokens.push({ kind: "brackets", text: formula.slice(at, end) });
      at = end;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(formula);
    const kind = KINDS.find((_, index) => match?.[index + 1] !== undefined) ?? "operator";
    const text = match?.[0] ?? formula.slice(at, at + 1);
    tokens.push({ kind, text });
    at += text.length;
  }
  return tokens;
}

/** In a structured reference an apostrophe escapes the next character. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

/** Index of the token after the operand that starts at `start`: a reference, constant, function call or parenthesis. */
export function endOfOperand(tokens: readonly FormulaToken[], start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.text === "(") {
      at = endOfParentheses(tokens, at);
    } else if (token && (token.kind === "operator" || token.kind === "blank") && !["!", ":", "#"].includes(token.text)) return at;
    else at += 1;
  }
  return at;
}

/** Index of the token after the `)` that closes the `(` at `start`. */
export function endOfParentheses(tokens: readonly FormulaToken[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    if (tokens[at]?.text === "(") depth += 1;
    if (tokens[at]?.text === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

/** The arguments of a call as token ranges [from, to), given the index of its `(`. */
export function argumentRanges(tokens: readonly FormulaToken[], open: number): [number, number][] {
  const close = endOfParentheses(tokens, open) - 1;
  const ranges: [number, number][] = [];
  let from = open + 1;
  for (let at = from; at <= close; at += 1) {
    if (tokens[at]?.text === "(") at = endOfParentheses(tokens, at) - 1;
    else if (tokens[at]?.text === "{") at = endOfArray(tokens, at) - 1;
    else if (at === close || tokens[at]?.text === "," || tokens[at]?.text === ";") {
      ranges.push([from, at]);
      from = at + 1;
    }
  }
  return ranges;
}

/** Index of the token after the `}` of the array constant that begins at `start`; its commas part no arguments. */
function endOfArray(tokens: readonly FormulaToken[], start: number): number {
  const end = tokens.findIndex(({ text }, at) => at > start && text === "}");
  return end < 0 ? tokens.length : end + 1;
}
