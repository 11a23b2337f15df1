import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/indicator";
import { argumentRanges, endOfOperand, endOfParentheses, formulaTokens, type FormulaToken } from "../units/formula-tokens";
import type { LocalizedText } from "../units/language";
import { isSeveralCells, isWithinOneReference } from "./native-arguments";

/** Functions of the add-in: those that native formulas can calculate, and those of which only the value can be shared. */
export type FunctionLibrary = {
  readonly natives: readonly Indicator[];
  readonly others: readonly { readonly id: string; readonly whyNoNativeFormula: LocalizedText }[];
};

/** A formula that every Excel since 2010 and LibreOffice know, or why there is none. */
export type NativeCopy = { readonly formula: string } | { readonly reason: LocalizedText };

const CATALOGUE: FunctionLibrary = { natives: INDICATORS, others: [] };

/** Excel's limits for one formula: characters with the leading `=`, functions within functions. */
const MOST_CHARACTERS = 8192;
const MOST_LEVELS = 64;

class NoNativeCopy extends Error {
  constructor(readonly reason: LocalizedText) {
    super(reason.en);
  }
}

/**
 * The formula with each call of the add-in's functions written as its native formula, wherever the call stands and
 * however it is typed; everything else stays letter by letter.
 *
 * @param formula with English function names and separators and a leading `=`, as the Excel API gives it
 * @param library functions that are replaced; the catalogue alone unless said otherwise
 */
export function nativeFormula(formula: string, library: FunctionLibrary = CATALOGUE): NativeCopy {
  try {
    const text = withNativeCalls(formulaTokens(formula), functionsOf(library));
    assertWithinLimits(text);
    return { formula: text };
  } catch (error) {
    if (error instanceof NoNativeCopy) return { reason: error.reason };
    throw error;
  }
}

/** Index of the next call of a function with one of these names (in capitals), or -1. */
export function indexOfCall(tokens: readonly FormulaToken[], isFunction: (name: string) => boolean, from = 0): number {
  return tokens.findIndex(
    ({ kind, text }, at) =>
      at >= from && kind === "name" && tokens[at + 1]?.text === "(" && tokens[at - 1]?.text !== "!" && isFunction(text.toUpperCase()),
  );
}

type KnownFunctions = ReadonlyMap<string, FunctionLibrary["natives"][number] | FunctionLibrary["others"][number]>;

const KNOWN = new WeakMap<FunctionLibrary, KnownFunctions>();

function functionsOf(library: FunctionLibrary): KnownFunctions {
  const known = KNOWN.get(library) ?? new Map([...library.natives, ...library.others].map((entry) => [entry.id, entry]));
  KNOWN.set(library, known);
  return known;
}

function withNativeCalls(tokens: readonly FormulaToken[], known: KnownFunctions): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const call = indexOfCall(tokens, (name) => known.has(name), at);
    pieces.push(textOf(tokens.slice(at, call < 0 ? undefined : call)));
    const called = call < 0 ? undefined : known.get(tokens[call]?.text.toUpperCase() ?? "");
    if (called === undefined) return pieces.join("");
    if (!("nativeFormula" in called)) throw new NoNativeCopy(withName(called.id, called.whyNoNativeFormula));
    at = endOfParentheses(tokens, call + 1);
    const args = argumentRanges(tokens, call + 1).map(([from, to]) => tokens.slice(from, to));
    const inner = nativeCall(called, args, known);
    pieces.push(isWhole(tokens, call, at) || isSingleOperand(inner) ? inner : `(${inner})`);
  }
}

function nativeCall(called: Indicator, args: readonly (readonly FormulaToken[])[], known: KnownFunctions): string {
  called.parameters.forEach(({ dimensionality, name }, position) => {
    const argument = withoutBlanks(args[position] ?? []);
    if (argument.length === 0) return;
    if (dimensionality === "matrix" && !isWithinOneReference(argument)) throw new NoNativeCopy(calculatedRange(called.id, name));
    if (dimensionality === "scalar" && isSeveralCells(argument)) throw new NoNativeCopy(severalCells(called.id, name));
  });
  try {
    return called.nativeFormula(args.map((argument) => withNativeCalls(argument, known)));
  } catch (error) {
    if (error instanceof RangeError) throw new NoNativeCopy(wrongCall(called.id));
    throw error;
  }
}

function textOf(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join("");
}

function withoutBlanks(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  return tokens.filter(({ kind }) => kind !== "blank");
}

/** Whether the call from `start` to `end` is all of the formula or of an argument, so that it needs no parentheses. */
function isWhole(tokens: readonly FormulaToken[], start: number, end: number): boolean {
  const before = withoutBlanks(tokens.slice(0, start));
  const [after] = withoutBlanks(tokens.slice(end));
  const last = before.at(-1)?.text ?? "(";
  const isFirst = last === "(" || last === "," || (last === "=" && before.length === 1);
  return isFirst && (after === undefined || after.text === ")" || after.text === ",");
}

function isSingleOperand(text: string): boolean {
  const tokens = formulaTokens(text);
  return tokens[0]?.kind !== "operator" && endOfOperand(tokens, 0) === tokens.length;
}

function assertWithinLimits(formula: string): void {
  if (formula.length > MOST_CHARACTERS) throw new NoNativeCopy(tooLong(formula.length));
  // Most formulas have too few parentheses to be nested too deeply, and need not be taken apart again.
  if (formula.split("(").length - 1 <= MOST_LEVELS) return;
  const levels = functionLevels(formulaTokens(formula));
  if (levels > MOST_LEVELS) throw new NoNativeCopy(tooDeep(levels));
}

/** How many functions stand within one another at most. */
function functionLevels(tokens: readonly FormulaToken[]): number {
  const open: boolean[] = [];
  let [levels, most] = [0, 0];
  tokens.forEach(({ text }, at) => {
    if (text === "(") {
      const isCall = tokens[at - 1]?.kind === "name";
      open.push(isCall);
      levels += isCall ? 1 : 0;
      most = Math.max(most, levels);
    } else if (text === ")") {
      levels -= open.pop() === true ? 1 : 0;
    }
  });
  return most;
}

function withName(id: string, { de, en }: LocalizedText): LocalizedText {
  return { de: `${id}: ${de}`, en: `${id}: ${en}` };
}

function calculatedRange(id: string, { de, en }: LocalizedText): LocalizedText {
  return {
    de: `${id} bekommt für „${de}“ keinen Zellbereich, sondern eine Rechnung; die eingebaute Formel braucht einen Zellbereich.`,
    en: `${id} takes a calculation for “${en}”, not a range of cells; the native formula needs a range of cells.`,
  };
}

function severalCells(id: string, { de, en }: LocalizedText): LocalizedText {
  return {
    de: `${id} bekommt für „${de}“ mehrere Zellen auf einmal; die eingebaute Formel rechnet mit einem einzelnen Wert.`,
    en: `${id} takes several cells at once for “${en}”; the native formula calculates with a single value.`,
  };
}

function wrongCall(id: string): LocalizedText {
  return {
    de: `${id} fehlt ein Argument, oder ein Wort ist keines der erlaubten; die Funktion zeigt einen Fehler.`,
    en: `${id} lacks an argument, or a word is none of those allowed; the function shows an error.`,
  };
}

function tooLong(length: number): LocalizedText {
  return {
    de: `Die eingebaute Formel hätte ${length} Zeichen; Excel erlaubt ${MOST_CHARACTERS}.`,
    en: `The native formula would have ${length} characters; Excel allows ${MOST_CHARACTERS}.`,
  };
}

function tooDeep(levels: number): LocalizedText {
  return {
    de: `In der eingebauten Formel stünden ${levels} Funktionen ineinander; Excel erlaubt ${MOST_LEVELS}.`,
    en: `The native formula would nest ${levels} functions; Excel allows ${MOST_LEVELS}.`,
  };
}
