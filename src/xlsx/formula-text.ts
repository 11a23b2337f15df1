import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "./address";
import { argumentRanges, endOfOperand, endOfParentheses, formulaTokens, type FormulaToken } from "../units/formula-tokens";
import { FUTURE_FUNCTIONS } from "./future-functions";
import { thisRowReference } from "./structured-references";

/**
 * Formulas as users see them ↔ formulas as files hold them.
 *
 * | user | file |
 * |---|---|
 * | `XLOOKUP(…)`, `FILTER(…)` | `_xlfn.XLOOKUP(…)`, `_xlfn._xlws.FILTER(…)` |
 * | `CASELOAD(…)`, a custom function | `_xldudf_CASELOAD(…)` |
 * | `A1#` | `_xlfn.ANCHORARRAY(A1)` |
 * | `@A1:A9` | `_xlfn.SINGLE(A1:A9)` |
 * | `LET(x, 1, x + 1)` | `_xlfn.LET(_xlpm.x, 1, _xlpm.x + 1)` |
 * | `Budget[@Ist]`, `[@Ist]` | `Budget[[#This Row],[Ist]]` |
 *
 * The last one is shown to the user as the file has it: both forms mean the same, and Excel takes both.
 */

const CUSTOM_PREFIX = "_xldudf_";

/** Names of the custom functions a formula of a file calls; empty for most. */
export function customFunctionsIn(fileFormula: string): string[] {
  return fileFormula.includes(CUSTOM_PREFIX) ? [...fileFormula.matchAll(/_xldudf_([\p{L}\p{N}_.]+)/gu)].map((match) => match[1] ?? "") : [];
}

/** From the file's text (without "=") to the user's (with "="). */
export function formulaFromFile(text: string): string {
  return `=${text.includes("_xl") ? userText(formulaTokens(text)) : text}`;
}

function userText(tokens: readonly FormulaToken[]): string {
  let text = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const name = token.kind === "name" ? token.text.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\.|^_xldudf_/i, "") : token.text;
    const isCall = tokens[at + 1]?.text === "(";
    const operator = isCall && token.text !== name ? { ANCHORARRAY: "#", SINGLE: "@" }[name] : undefined;
    const inner = operator === undefined ? undefined : tokens.slice(at + 2, endOfParentheses(tokens, at + 1) - 1);
    if (operator !== undefined && inner && endOfOperand(inner, 0) === inner.length) {
      text += operator === "#" ? `${userText(inner)}#` : `@${userText(inner)}`;
      at += inner.length + 2;
    } else if (isCallOfCustomFunctionElsewhere(tokens, at)) {
      // `[2]!_xldudf_X` and `Book.xla!_xldudf_X`: damage done by other add-ins; the function is ours all the same.
      at += 1;
    } else text += name;
  }
  return text;
}

function isCallOfCustomFunctionElsewhere(tokens: readonly FormulaToken[], at: number): boolean {
  return tokens[at + 1]?.text === "!" && (tokens[at + 2]?.text.startsWith(CUSTOM_PREFIX) ?? false);
}

/** Where a formula stands: an unqualified `[@Ist]` means the table around it. */
export type FormulaPlace = { readonly tableName?: string };

/** Puts formulas back into the form of files. One per save: it knows which functions are custom. */
export class FormulaFileWriter {
  private readonly customNames: ReadonlyMap<string, string>;
  /** Whether a formula can hold anything to translate; most cannot, and a sheet has a million of them. */
  private readonly suspicious: RegExp;

  constructor(customFunctionNames: Iterable<string>) {
    const names = [...customFunctionNames].map((name) => name.toUpperCase());
    this.customNames = new Map(names.map((name) => [name, CUSTOM_PREFIX + name.replaceAll(".", "_")]));
    const alternatives = [...FUTURE_FUNCTIONS.keys(), ...names].map((name) => name.replaceAll(".", "\\."));
    this.suspicious = new RegExp(`[@#[]|(?<![\\p{L}\\p{N}_.])(?:${alternatives.join("|")})\\(`, "iu");
  }

  /** From the user's formula (with or without "=") to the file's text. */
  toFile(formula: string, place: FormulaPlace = {}): string {
    const text = formula.startsWith("=") ? formula.slice(1) : formula;
    return this.suspicious.test(text) ? this.fileText(formulaTokens(text), place, new Set()) : text;
  }

  private fileText(tokens: readonly FormulaToken[], place: FormulaPlace, parameters: ReadonlySet<string>): string {
    let text = "";
    let at = 0;
    while (at < tokens.length) {
      const end = endOfUnit(tokens, at);
      text += end > at + 1 ? this.unitText(tokens.slice(at, end), place, parameters) : this.tokenText(tokens, at, place, parameters);
      at = end;
    }
    return text;
  }

  private unitText(unit: readonly FormulaToken[], place: FormulaPlace, parameters: ReadonlySet<string>): string {
    if (unit[0]?.text === "@") return `_xlfn.SINGLE(${this.fileText(unit.slice(1), place, parameters)})`;
    if (isParameterCall(unit, 0)) return this.parameterCallText(unit, place, parameters);
    return `_xlfn.ANCHORARRAY(${unit
      .slice(0, -1)
      .map((token) => token.text)
      .join("")})`;
  }

  private tokenText(tokens: readonly FormulaToken[], at: number, place: FormulaPlace, parameters: ReadonlySet<string>): string {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (!token) return "";
    const isWorkbook = token.kind === "brackets" && (after?.kind === "name" || after?.text === "!");
    if (token.kind === "brackets" && !isWorkbook) return thisRowReference(token.text, before?.kind === "name", place.tableName);
    if (token.kind !== "name") return token.text;
    const name = token.text.toUpperCase();
    if (parameters.has(name)) return `_xlpm.${token.text}`;
    return after?.text === "(" ? (this.customNames.get(name) ?? FUTURE_FUNCTIONS.get(name) ?? token.text) : token.text;
  }

  /** LET names every second argument but the last, LAMBDA all but the last; within the call they carry a prefix. */
  private parameterCallText(call: readonly FormulaToken[], place: FormulaPlace, outer: ReadonlySet<string>): string {
    const isLet = call[0]?.text.toUpperCase() === "LET";
    const ranges = argumentRanges(call, 1);
    const names = ranges
      .slice(0, -1)
      .filter((_, index) => !isLet || index % 2 === 0)
      .map(([from, to]) =>
        call
          .slice(from, to)
          .map((token) => token.text)
          .join("")
          .trim()
          .replace(/^\[|\]$/g, "")
          .toUpperCase(),
      );
    const parameters = new Set([...outer, ...names]);
    return `_xlfn.${call[0]?.text.toUpperCase() ?? ""}(${this.fileText(call.slice(2, -1), place, parameters)})`;
  }
}

/** A unit is `@operand`, `A1#`, a LET or LAMBDA call with all its arguments, or one token. */
function endOfUnit(tokens: readonly FormulaToken[], at: number): number {
  if (tokens[at]?.text === "@") return endOfOperand(tokens, at + 1);
  if (isParameterCall(tokens, at)) return endOfParentheses(tokens, at + 1);
  const reference = endOfCellReference(tokens, at);
  return tokens[reference]?.text === "#" ? reference + 1 : at + 1;
}

function isParameterCall(tokens: readonly FormulaToken[], at: number): boolean {
  return tokens[at]?.kind === "name" && tokens[at + 1]?.text === "(" && ["LET", "LAMBDA"].includes(tokens[at]?.text.toUpperCase() ?? "");
}

/** Index after a cell reference with or without sheet that starts here, or `at` itself. */
function endOfCellReference(tokens: readonly FormulaToken[], at: number): number {
  const isSheet = tokens[at + 1]?.text === "!" && (tokens[at]?.kind === "name" || tokens[at]?.kind === "quoted");
  const cell = isSheet ? at + 2 : at;
  return tokens[cell]?.kind === "cell" ? cell + 1 : at;
}

/** The formula with every reference to one sheet turned to another name; `quoted` as it must stand in formulas. */
export function withSheetRenamed(formula: string, isOldName: (name: string) => boolean, quoted: string): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map((token, index) => {
      if (tokens[index + 1]?.text !== "!") return token.text;
      const name = token.kind === "quoted" ? token.text.slice(1, -1).replaceAll("''", "'") : token.text;
      return isOldName(name) ? quoted : token.text;
    })
    .join("");
}

/**
 * A shared formula stands once in the file and holds for many cells, its relative references shifted.
 * @returns the text for a cell that lies so many rows and columns from the first one
 */
export function sharedFormula(text: string): (rows: number, columns: number) => string {
  const parts = formulaTokens(text).map((token) => (["cell", "columns", "rows"].includes(token.kind) ? shiftable(token.text) : token.text));
  return (rows, columns) => parts.map((part) => (typeof part === "string" ? part : part(rows, columns))).join("");
}

type Shift = (rows: number, columns: number) => string;

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function shiftable(reference: string): Shift | string {
  const corners = reference.split(":").map((corner) => {
    const [, firstMark = "", letters = "", secondMark = "", digits = ""] = CORNER.exec(corner) ?? [];
    const column = letters ? columnIndex(letters) : -1;
    // For whole rows ("$1:$4") the only "$" belongs to the row.
    const [columnMark, rowMark] = letters ? [firstMark, secondMark] : ["", firstMark];
    return { column, row: digits ? Number(digits) - 1 : -1, columnMark, rowMark };
  });
  // `ZZZ1` lies outside the grid and so is a name.
  if (corners.some(({ row, column }) => row >= MAX_ROWS || column >= MAX_COLUMNS)) return reference;
  return (rows, columns) => {
    const shifted = corners.map(({ row, column, rowMark, columnMark }) => {
      const newRow = row + (rowMark ? 0 : rows);
      const newColumn = column + (columnMark ? 0 : columns);
      const isInside = (row < 0 || (newRow >= 0 && newRow < MAX_ROWS)) && (column < 0 || (newColumn >= 0 && newColumn < MAX_COLUMNS));
      const letters = column < 0 ? "" : columnMark + columnLetters(newColumn);
      return isInside ? letters + (row < 0 ? "" : `${rowMark}${newRow + 1}`) : "#REF!";
    });
    return shifted.includes("#REF!") ? "#REF!" : shifted.join(":");
  };
}
