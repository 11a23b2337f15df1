import type { IndicatorParameter } from "./indicator";

/** #VALUE! in every spreadsheet program: error constants in formulas are not portable, calculating with a text is. */
const VALUE_ERROR = '"?"*1';
const NOT_AVAILABLE = "NA()";

/** References, numbers and single calls need no parentheses inside a larger expression. */
const SIMPLE_OPERAND = /^(?:[\p{L}\p{N}_.$!:'[\]]+|\d+(?:\.\d+)?)$/u;
const SINGLE_CALL = /^[A-Z][A-Z0-9.]*\([^()]*(?:\([^()]*\)[^()]*)*\)$/;

/** An argument that can stand beside any operator. */
export function operand(argument: string): string {
  const text = argument.trim();
  return SIMPLE_OPERAND.test(text) || SINGLE_CALL.test(text) ? text : `(${text})`;
}

/** The value of an optional argument: its default where the cell is blank. */
export function valueOrDefault(text: string, fallback: number): string {
  return `IF(${text}="",${fallback},${text})`;
}

/**
 * `inner` if the argument is a number within the bounds of its parameter; #N/A if it is blank and needed, else #VALUE!.
 * Asks what the argument is not: LibreOffice takes TRUE for a number. An error in the argument comes out as it is.
 */
export function guardArgument(parameter: IndicatorParameter, text: string, inner: string): string {
  const unfit = [
    `ISTEXT(${text})`,
    `ISLOGICAL(${text})`,
    ...(parameter.minimum === undefined ? [] : [`${text}<${parameter.minimum}`]),
    ...(parameter.maximum === undefined ? [] : [`${text}>${parameter.maximum}`]),
  ].join();
  return parameter.default === undefined
    ? `IF(${text}="",${NOT_AVAILABLE},IF(OR(${unfit}),${VALUE_ERROR},${inner}))`
    : `IF(AND(${text}<>"",OR(${unfit})),${VALUE_ERROR},${inner})`;
}

export function guardContainment(part: string, whole: string, inner: string): string {
  return `IF(${part}>${whole},${VALUE_ERROR},${inner})`;
}

export function guardDenominator(denominator: string, inner: string): string {
  return `IF(${denominator}=0,${NOT_AVAILABLE},${inner})`;
}
