import { endOfOperand, endOfParentheses, type FormulaToken } from "../units/formula-tokens";

/** What an argument of a call is made of; blanks are left out before. */

/** Functions whose result is a reference. */
const REFERENCE_FUNCTIONS = new Set(["INDEX", "OFFSET", "INDIRECT", "CHOOSE"]);

const ONE_ROW = /^\[(?:@|\[?#This Row\])/i;
const ONE_CELL_OF_EDGE = /^\[\[#(?:Headers|Totals)\],\[/i;

/** Whether the argument is one reference: addresses, a name, a table column, or a function that gives one. */
export function isWithinOneReference(tokens: readonly FormulaToken[]): boolean {
  const [first, second] = tokens;
  if (first?.text === "(") {
    return endOfParentheses(tokens, 0) === tokens.length && isWithinOneReference(tokens.slice(1, -1));
  }
  if (first === undefined || ["text", "number", "error", "operator"].includes(first.kind)) return false;
  if (second?.text === "(" && !REFERENCE_FUNCTIONS.has(first.text.toUpperCase())) return false;
  return endOfOperand(tokens, 0) === tokens.length;
}

/** Whether the argument itself, not what a function in it makes of it, is more than one cell or value. */
export function isSeveralCells(tokens: readonly FormulaToken[]): boolean {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "name" && tokens[at + 1]?.text === "(") {
      at = endOfParentheses(tokens, at + 1) - 1;
    } else if (token.kind === "columns" || token.kind === "rows" || ["{", "#", ":"].includes(token.text)) {
      return true;
    } else if (token.kind === "brackets" && !isOneCell(token.text) && !isWorkbook(tokens, at)) {
      return true;
    }
  }
  return false;
}

function isOneCell(brackets: string): boolean {
  return !brackets.includes("]:[") && (ONE_ROW.test(brackets) || ONE_CELL_OF_EDGE.test(brackets));
}

/** `[1]Blatt!A1` */
function isWorkbook(tokens: readonly FormulaToken[], at: number): boolean {
  return tokens[at + 2]?.text === "!" && tokens[at - 1]?.kind !== "name";
}
