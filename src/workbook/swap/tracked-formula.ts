import { formulaTokens, type FormulaToken } from "../../units/formula-tokens";
import { quoteSheetName } from "../../xlsx/address";
import { indexOfCall } from "../../sharing/native-copy";
import { isOurFunction } from "../native-formulas";

/**
 * A formula that remembers another one. It stands on a sheet of its own, calculates nothing and calls none of our
 * functions, but holds all references: so every spreadsheet program keeps them right while rows are inserted, sheets
 * renamed and tables moved, as it would in the original.
 */
export type TrackedFormula = {
  readonly formula: string;
  /** For each reference in its order: whether `s` a sheet or `t` a table was put before it, or nothing (`-`). */
  readonly prefixes: string;
};

/** Not `TRUE`, which LibreOffice saves as a call. */
const HEAD = '=IF(1,"",';
const MARK = "planning:";
const CALL = ["CHOOSE", "(", "1", ",", undefined, ","];

/** Where a formula stands: its sheet, and the table around it, if any. */
export type FormulaPlace = { readonly sheet: string; readonly table: string | undefined };

/** The formula that tracks an address such as `Blatt!B12`. */
export function trackedAddress(sheet: string, address: string): string {
  return `${HEAD}${quoteSheetName(sheet)}!${address})`;
}

/** What such a formula points to now, e.g. `Blatt!B13` or `#REF!`; undefined if it is none. */
export function addressOfTracked(formula: unknown): string | undefined {
  return bodyOf(formula);
}

export function trackedFormula(formula: string, { sheet, table }: FormulaPlace): TrackedFormula {
  const tokens = formulaTokens(formula.slice(1));
  let prefixes = "";
  const pieces = tokens.map((token, at) => {
    if (isTrackedStart(tokens, at)) {
      const prefix = prefixFor(tokens, at, { sheet, table });
      prefixes += prefix === undefined ? "-" : prefix.kind;
      return `${prefix?.text ?? ""}${token.text}`;
    }
    return token.text;
  });
  for (let call = indexOfCall(tokens, isOurFunction); call >= 0; call = indexOfCall(tokens, isOurFunction, call + 1)) {
    pieces[call] = `CHOOSE(1,"${MARK}${tokens[call]?.text}",`;
    pieces[call + 1] = "";
  }
  return { formula: `${HEAD}${pieces.join("")})`, prefixes };
}

/**
 * The original formula as it must read now, for a cell on this sheet; undefined if its references are no longer those
 * that were tracked.
 */
export function originalOf(tracked: unknown, prefixes: string): string | undefined {
  const body = bodyOf(tracked);
  if (body === undefined) return undefined;
  const tokens = formulaTokens(body);
  const pieces = tokens.map(({ text }) => text);
  const starts = tokens.flatMap((_, at) => (isTrackedStart(tokens, at) ? [at] : []));
  if (starts.length !== prefixes.length) return undefined;
  starts.forEach((at, index) => {
    if (prefixes[index] !== "-") dropPrefix(tokens, pieces, at);
  });
  tokens.forEach((_, at) => {
    const name = calledName(tokens, at);
    if (name === undefined) return;
    pieces.fill("", at, at + CALL.length);
    pieces[at] = `${name}(`;
  });
  return `=${pieces.join("")}`;
}

function bodyOf(formula: unknown): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith(HEAD) || !formula.endsWith(")")) return undefined;
  return formula.slice(HEAD.length, -1);
}

const ADDRESS_KINDS: readonly FormulaToken["kind"][] = ["cell", "columns", "rows"];

/** An address that no sheet name and no other address precedes, or the brackets of a reference into the cell's own table. */
function isReferenceStart(tokens: readonly FormulaToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === "brackets") return true;
  return ADDRESS_KINDS.includes(token.kind) && !isSecondCorner(tokens, at) && tokens[at - 1]?.kind !== "error";
}

function isSecondCorner(tokens: readonly FormulaToken[], at: number): boolean {
  return tokens[at - 1]?.text === ":" && tokens[at - 2]?.kind === "cell";
}

function prefixFor(
  tokens: readonly FormulaToken[],
  at: number,
  { sheet, table }: FormulaPlace,
): { readonly kind: "s" | "t"; readonly text: string } | undefined {
  const before = tokens[at - 1];
  if (tokens[at]?.kind === "error") return undefined;
  if (tokens[at]?.kind !== "brackets") return before?.text === "!" ? undefined : { kind: "s", text: `${quoteSheetName(sheet)}!` };
  const isOfOwnTable = before?.kind !== "name" && tokens[at + 2]?.text !== "!" && table !== undefined;
  return isOfOwnTable ? { kind: "t", text: table } : undefined;
}

/** A reference may have become an error, because what it stood for was deleted. */
function isTrackedStart(tokens: readonly FormulaToken[], at: number): boolean {
  return isReferenceStart(tokens, at) || tokens[at]?.text === "#REF!";
}

function dropPrefix(tokens: readonly FormulaToken[], pieces: string[], at: number): void {
  if (tokens[at]?.kind === "brackets") pieces[at - 1] = "";
  else if (tokens[at - 1]?.text === "!") pieces.fill("", at - 2, at);
}

/** Name of the function whose call stands at this token as `CHOOSE(1,"planning:NAME",`. */
function calledName(tokens: readonly FormulaToken[], at: number): string | undefined {
  const isCall = CALL.every((text, offset) => text === undefined || tokens[at + offset]?.text === text);
  const mark = tokens[at + 4]?.text.slice(1, -1);
  return isCall && mark?.startsWith(MARK) === true ? mark.slice(MARK.length) : undefined;
}
