import { CompiledFormula, registries, tokenize } from "@odoo/o-spreadsheet";
import { closingBracket } from "./structured-reference";

/**
 * Excel's formula text and the library's. Two things differ: the library knows no references into tables, and inside a
 * text it takes `\"` for a quotation mark where Excel doubles it. A reference into a table becomes a quoted symbol, which
 * the evaluation resolves like a defined name; quotation marks and backslashes inside texts become private characters
 * until the formula is compiled. Every formula passes through `CompiledFormula.Compile` on its way in and through
 * `toFormulaString` on its way out, whether the API, a file, the composer, a paste or an undo brings it.
 */
const QUOTE = "\uE000";
const BACKSLASH = "\uE001";
const NEEDS_TRANSLATION = /[[\\]|""/;
const NAME_LETTER = /[\p{L}\p{N}_.?]/u;
const AFTER_EXTERNAL_BOOK = /[\p{L}\p{N}_.'!]/u;

/** Index after the text or quoted sheet name that begins at `start`; doubled marks belong to it. */
function endOfQuoted(text: string, start: number): number {
  const mark = text[start];
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] !== mark) continue;
    if (text[index + 1] === mark) index++;
    else return index + 1;
  }
  return text.length;
}

function asSymbol(reference: string): string {
  return `'${reference.replaceAll("'", "''")}'`;
}

/** The structured reference in a quoted symbol, or `undefined` if the symbol is something else. */
export function referenceInSymbol(symbol: string): string | undefined {
  if (!symbol.startsWith("'") || !symbol.includes("[")) return undefined;
  return symbol.slice(1, -1).replaceAll("''", "'");
}

/** The library's form of a formula as Excel shows it. */
export function toLibraryFormula(formula: string): string {
  if (!NEEDS_TRANSLATION.test(formula)) return formula;
  let result = "";
  let nameStart = -1;
  for (let index = 0; index < formula.length;) {
    const letter = formula[index] ?? "";
    if (letter === '"') {
      const end = endOfQuoted(formula, index);
      const inner = formula.slice(index + 1, end - 1);
      result += `"${inner.replaceAll('""', QUOTE).replaceAll("\\", BACKSLASH)}"`;
      index = end;
      nameStart = -1;
    } else if (letter === "'") {
      const end = endOfQuoted(formula, index);
      result += formula.slice(index, end);
      index = end;
      nameStart = -1;
    } else if (letter === "[") {
      const close = closingBracket(formula, index);
      const isExternalBook = nameStart < 0 && AFTER_EXTERNAL_BOOK.test(formula[close + 1] ?? "");
      if (close < 0 || isExternalBook) {
        result += letter;
        index++;
      } else {
        const table = nameStart < 0 ? "" : result.slice(nameStart);
        result = result.slice(0, result.length - table.length) + asSymbol(table + formula.slice(index, close + 1));
        index = close + 1;
      }
      nameStart = -1;
    } else {
      if (!NAME_LETTER.test(letter)) nameStart = -1;
      else if (nameStart < 0) nameStart = result.length;
      result += letter;
      index++;
    }
  }
  return result;
}

function toExcelToken(type: string, value: string): string {
  if (type === "STRING") {
    const inner = value.slice(1, value.endsWith('"') && value.length > 1 ? -1 : undefined);
    return `"${inner.replaceAll('"', '""').replaceAll(QUOTE, '""').replaceAll(BACKSLASH, "\\")}"`;
  }
  return type === "SYMBOL" ? (referenceInSymbol(value) ?? value) : value;
}

type Token = { readonly type: string; readonly value: string };

/** Members that the library keeps to itself. */
type Internals = {
  readonly tokens: readonly Token[];
  normalizedFormula: string;
  execute: (...args: unknown[]) => unknown;
  getTokens(getters: unknown, options?: unknown): readonly Token[];
};

export function internalsOf(formula: CompiledFormula): Internals {
  return formula as unknown as Internals;
}

/** Names of the functions that a formula calls, in upper case. */
export function calledFunctions(formula: CompiledFormula): readonly string[] {
  const significant = internalsOf(formula).tokens.filter(({ type }) => type !== "SPACE");
  return significant
    .filter(({ type }, index) => type === "SYMBOL" && significant[index + 1]?.type === "LEFT_PAREN")
    .map(({ value }) => value.toUpperCase());
}

const PLACEHOLDERS = new Set<string>();
const REGISTRABLE_NAME = /^[A-Z0-9_.]+$/;

/** Whether the library itself calculates a function. */
export function isNativeFunction(name: string): boolean {
  return registries.functionRegistry.contains(name) && !PLACEHOLDERS.has(name);
}

/** For a function that a workbook brings itself; its calls reach the workbook's own implementation. */
export function markAsForeign(name: string): void {
  PLACEHOLDERS.add(name);
}

/**
 * Makes a formula with an unknown function a formula like any other, whose references move with their cells and which
 * calculates as soon as a workbook registers the function. Until then it gives `#NAME?`.
 */
function addPlaceholder(name: string): void {
  const nothing = { value: "#NAME?" };
  registries.functionRegistry.replace(name, {
    description: "",
    args: [{ name: "argument", description: "", type: ["ANY"], optional: true, repeating: true, acceptErrors: true, acceptMatrix: true }],
    compute: () => nothing,
    hidden: true,
    isExported: true,
  });
  PLACEHOLDERS.add(name);
}

function translateFormulas(): void {
  const compilePlain = CompiledFormula.Compile.bind(CompiledFormula);
  CompiledFormula.Compile = (formula, sheetId, getters) => {
    const text = toLibraryFormula(formula);
    let compiled = compilePlain(text, sheetId, getters);
    if (compiled.isBadExpression) {
      const called = calledFunctions(compiled);
      const unknown = called.filter((name) => !registries.functionRegistry.contains(name));
      for (const name of unknown) if (REGISTRABLE_NAME.test(name)) addPlaceholder(name);
      if (unknown.length > 0) compiled = compilePlain(text, sheetId, getters);
      if (compiled.isBadExpression) {
        // A call of known functions that does not compile has the wrong arguments.
        const error = { value: called.length > unknown.length ? "#VALUE!" : "#NAME?", message: "" };
        internalsOf(compiled).normalizedFormula = formula;
        internalsOf(compiled).execute = () => error;
        return compiled;
      }
    }
    if (text !== formula) {
      for (const literal of compiled.literalValues.strings) {
        literal.value = literal.value.replaceAll(QUOTE, '"').replaceAll(BACKSLASH, "\\");
      }
    }
    return compiled;
  };

  CompiledFormula.prototype.toFormulaString = function toFormulaString(this: CompiledFormula, getters, options) {
    if (this.isBadExpression) return this.normalizedFormula;
    let text = "";
    for (const { type, value } of internalsOf(this).getTokens(getters, options)) text += toExcelToken(type, value);
    return text;
  };
}

translateFormulas();

/** A formula object that renames nothing but the table references in it, or the same object if it has none to rename. */
export function withRenamedReferences(formula: CompiledFormula, rename: (reference: string) => string): CompiledFormula {
  return formula.adaptCompiledFormula(
    (range) => ({ changeType: "NONE", range }),
    (symbol) => {
      const reference = referenceInSymbol(symbol);
      return reference === undefined ? symbol : asSymbol(rename(reference));
    },
  );
}

/** Excel's form of a formula text of the library; the text itself if it is no formula. */
export function toExcelFormula(text: string): string {
  if (!text.startsWith("=")) return text;
  return tokenize(text)
    .map(({ type, value }) => toExcelToken(type, value))
    .join("");
}
