import type { IndicatorParameter } from "./indicator";

/** #VALUE! in every spreadsheet program: error constants in formulas are not portable, a text that is no number is. */
const VALUE_ERROR = 'VALUE("?")';
const NOT_AVAILABLE = "NA()";

/** References, numbers and single calls need no parentheses inside a larger expression. */
const SIMPLE_OPERAND = /^(?:[\p{L}\p{N}_.$!:'[\]]+|\d+(?:\.\d+)?)$/u;
const SINGLE_CALL = /^[A-Z][A-Z0-9.]*\([^()]*(?:\([^()]*\)[^()]*)*\)$/;

/** An argument that can stand beside any operator. */
export function operand(argument: string): string {
  const text = argument.trim();
  return SIMPLE_OPERAND.test(text) || SINGLE_CALL.test(text) ? text : `(${text})`;
}

/** The operand of an optional parameter: its default where the argument is left out or blank. */
export function operandOrDefault(argument: string | undefined, fallback: number): string {
  if (argument === undefined || argument.trim() === "") {
    return String(fallback);
  }
  const text = operand(argument);
  return `IF(${text}="",${fallback},${text})`;
}

/** `inner` if the operand is a number within the bounds of its parameter; #N/A if it is blank, else #VALUE!. */
export function guardArgument(parameter: IndicatorParameter, text: string, inner: string): string {
  const bounds = [
    ...(parameter.minimum === undefined ? [] : [`${text}<${parameter.minimum}`]),
    ...(parameter.maximum === undefined ? [] : [`${text}>${parameter.maximum}`]),
  ];
  const bounded = bounds.reduceRight((rest, isOutside) => `IF(${isOutside},${VALUE_ERROR},${rest})`, inner);
  return `IF(ISNUMBER(${text}),${bounded},IF(${text}="",${NOT_AVAILABLE},${VALUE_ERROR}))`;
}

export function guardContainment(part: string, whole: string, inner: string): string {
  return `IF(${part}>${whole},${VALUE_ERROR},${inner})`;
}

export function guardDenominator(denominator: string, inner: string): string {
  return `IF(${denominator}=0,${NOT_AVAILABLE},${inner})`;
}
