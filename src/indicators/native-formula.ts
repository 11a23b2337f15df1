import { cellPosition, columnLetters } from "../units/cell-address";
import { firstMatch } from "../units/pattern";
import type { IndicatorParameter, IndicatorProblem } from "./indicator";

/** #VALUE! in every spreadsheet program: error constants in formulas are not portable, calculating with a text is. */
const ERRORS: Readonly<Record<IndicatorProblem["kind"], string>> = { value: '"?"*1', notAvailable: "NA()" };

/** References, numbers and single calls need no parentheses inside a larger expression. */
const SIMPLE_OPERAND = /^(?:'(?:[^']|'')+'![\p{L}\p{N}_.$:]+|[\p{L}\p{N}_.$!:'[\]]+|\d+(?:\.\d+)?)$/u;
const SINGLE_CALL = /^[A-Z][A-Z0-9.]*\([^()]*(?:\([^()]*\)[^()]*)*\)$/;
const QUOTED_TEXT = /^"((?:[^"]|"")*)"$/;
const LITERAL_NUMBER = /^\d+(?:\.\d+)?$/;

/** An argument that can stand beside any operator. */
export function operand(argument: string): string {
  const text = argument.trim();
  return SIMPLE_OPERAND.test(text) || SINGLE_CALL.test(text) || QUOTED_TEXT.test(text) ? text : `(${text})`;
}

export function isLiteral(text: string): boolean {
  return LITERAL_NUMBER.test(text);
}

/** What a calculation puts in for a parameter: the argument itself, its default where it is blank or left out, the number of a choice. */
export function operandOf(parameter: IndicatorParameter, argument: string | undefined): string {
  const { default: fallback, choices } = parameter;
  if (argument === undefined) {
    return String(fallback);
  }
  const text = operand(argument);
  if (choices !== undefined) {
    return choiceNumber(parameter, choices, text);
  }
  return fallback === undefined ? text : `IF(${text}="",${fallback},${text})`;
}

function choiceNumber(
  { name, default: fallback = 1 }: IndicatorParameter,
  choices: NonNullable<IndicatorParameter["choices"]>,
  text: string,
): string {
  const quoted = QUOTED_TEXT.exec(text)?.[1]?.toLowerCase();
  if (quoted !== undefined) {
    const position = choices.findIndex((choice) => wordsOf(choice).some((word) => word.toLowerCase() === quoted));
    if (position < 0) {
      throw new RangeError(`“${name.en}” cannot be ${text}.`);
    }
    return String(position + 1);
  }
  return choices.reduceRight((otherwise, choice, index) => {
    const isChosen = wordsOf(choice).map((word) => `${text}="${word}"`);
    return index + 1 === fallback
      ? otherwise
      : `IF(${isChosen.length > 1 ? `OR(${isChosen.join()})` : isChosen.join()},${index + 1},${otherwise})`;
  }, String(fallback));
}

function wordsOf(choice: { readonly de: string; readonly en: string }): string[] {
  return [...new Set([choice.de, choice.en])];
}

/** The expression that belongs to the number of a choice. */
export function choose(choice: string | undefined, ...expressions: readonly string[]): string {
  return choice !== undefined && isLiteral(choice) ? (expressions[Number(choice) - 1] ?? "") : `CHOOSE(${choice},${expressions.join()})`;
}

/** `inner`, or an error where the condition holds. */
export function guard(kind: IndicatorProblem["kind"], condition: string, inner: string): string {
  return `IF(${condition},${ERRORS[kind]},${inner})`;
}

/**
 * `inner` if the argument fits its parameter; #N/A if it is blank and needed, else #VALUE!. An error in the argument
 * comes out as it is. An argument that is left out or written as a word needs no guard.
 */
export function guardArgument(parameter: IndicatorParameter, argument: string | undefined, inner: string): string {
  if (argument === undefined || (parameter.choices !== undefined && QUOTED_TEXT.test(argument))) {
    return inner;
  }
  const text = operand(argument);
  return parameter.dimensionality === "matrix" ? guardRange(parameter, text, inner) : guardSingle(parameter, text, inner);
}

/** Asks what the argument is not: LibreOffice takes TRUE for a number. */
function guardSingle(parameter: IndicatorParameter, text: string, inner: string): string {
  const { choices, minimum, maximum, isWholeNumber, isOptional } = parameter;
  const unfit =
    choices === undefined
      ? `OR(${[
          `ISTEXT(${text})`,
          `ISLOGICAL(${text})`,
          ...(minimum === undefined ? [] : [`${text}<${minimum}`]),
          ...(maximum === undefined ? [] : [`${text}>${maximum}`]),
          ...(isWholeNumber === true ? [`N(${text})<>INT(N(${text}))`] : []),
        ].join()})`
      : `AND(${choices
          .flatMap(wordsOf)
          .map((word) => `${text}<>"${word}"`)
          .join()})`;
  return isOptional
    ? guard("value", `AND(${text}<>"",${unfit})`, inner)
    : guard("notAvailable", `${text}=""`, guard("value", unfit, inner));
}

/** In each cell: no text unless it is an empty one, no logical value, within the bounds; monthly values without gaps. */
function guardRange({ minimum, maximum, months }: IndicatorParameter, text: string, inner: string): string {
  const unfitCells = [
    `ISTEXT(${text})*(${text}<>"")`,
    `ISLOGICAL(${text})`,
    ...(minimum === undefined ? [] : [`ISNUMBER(${text})*(${text}<${minimum})`]),
    ...(maximum === undefined ? [] : [`ISNUMBER(${text})*(${text}>${maximum})`]),
  ];
  const hasUnfitCell = `SUMPRODUCT(${unfitCells.join("+")})>0`;
  if (months === undefined) {
    return guard("value", hasUnfitCell, inner);
  }
  const [shorter, longer] = ["MIN", "MAX"].map((pick) => `${pick}(ROWS(${text}),COLUMNS(${text}))`);
  const isWrongLength =
    months.least === months.most ? [`${longer}<>${months.least}`] : [`${longer}<${months.least}`, `${longer}>${months.most}`];
  const known = months.isZeroMissing ? `SUMPRODUCT(ISNUMBER(${text})*(${text}<>0))` : `COUNT(${text})`;
  const hasGap = `${known}<${months.least === months.most ? months.least : longer}`;
  return guard("value", `OR(${[`${shorter}<>1`, ...isWrongLength, hasUnfitCell].join()})`, guard("notAvailable", hasGap, inner));
}

/** The last cell of a range, whichever way it runs. */
export function lastCell(range: string | undefined): string {
  return `INDEX(${range},ROWS(${range}),COLUMNS(${range}))`;
}

const ADDRESS_RANGE = /^((?:.*!)?)(\$?)([A-Z]{1,3})(\$?)(\d+):(\$?)([A-Z]{1,3})(\$?)(\d+)$/;

/**
 * A row or column of cells without its last one. Of addresses it is the shorter range of addresses; of a name or a table
 * column a range from its first to its last cell but one, which Excel and LibreOffice know, but not every other program.
 *
 * @param range a reference
 * @param sameShape a range of the shape that is left
 */
export function withoutLastCell(range: string, sameShape: string): string {
  const [sheet, dollar1, firstColumn = "", dollar2, firstRow, dollar3, lastColumn = "", dollar4, lastRow] =
    firstMatch(range, ADDRESS_RANGE) ?? [];
  if (sheet === undefined) {
    return `(INDEX(${range},1,1):INDEX(${range},ROWS(${sameShape}),COLUMNS(${sameShape})))`;
  }
  const isColumn = firstColumn === lastColumn;
  const [column, row] = isColumn
    ? [lastColumn, Number(lastRow) - 1]
    : [columnLetters((cellPosition(`${lastColumn}1`)?.column ?? 1) - 1), lastRow];
  return `${sheet}${dollar1}${firstColumn}${dollar2}${firstRow}:${dollar3}${column}${dollar4}${row}`;
}
