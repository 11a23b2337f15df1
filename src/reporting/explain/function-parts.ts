import type { CellFunction, IndicatorArgument } from "../../indicators/indicator";
import { isProblem } from "../../indicators/indicator";
import type { LocalizedText } from "../../units/language";
import { evaluate, isErrorValue, type Lookup, type Result } from "./evaluate-expression";
import type { ExplainedFunction } from "./explanation";
import { inBoth, valueInWords } from "./explanation-words";
import type { Expression } from "./formula-expression";
import { expressionText } from "./formula-text";

/** A call of one of our functions in a formula. */
export type CallParts = { readonly entry: CellFunction; readonly call: Extract<Expression, { kind: "call" }> };

/** The function with its help and the meaning and value of each argument. */
export function explainedCall({ entry, call }: CallParts, lookup: Lookup): ExplainedFunction {
  const { id, title, description, parameters } = entry;
  return {
    id,
    title,
    description,
    arguments: parameters.map(({ name, description: meaning, unit }, index) => {
      const argument = call.args[index];
      return {
        name,
        description: meaning,
        unit,
        formula: argument === undefined ? "" : expressionText(argument),
        text: argument === undefined ? { de: "nicht angegeben", en: "not given" } : resultInWords(evaluate(argument, lookup), argument),
      };
    }),
  };
}

function resultInWords(result: Result, argument: Expression): LocalizedText {
  if (result === undefined) return inBoth(expressionText(argument));
  return isErrorValue(result) ? inBoth(result.error) : valueInWords(result ?? "");
}

/** What the function itself says of its arguments; undefined if it is content, or they are not all single values. */
export function problemOfCall({ entry, call }: CallParts, lookup: Lookup): LocalizedText | undefined {
  const args: IndicatorArgument[] = [];
  for (const argument of call.args) {
    const value = argument === undefined ? null : evaluate(argument, lookup);
    if (value === undefined || isErrorValue(value)) return undefined;
    args.push(value);
  }
  const result = entry.evaluate(args);
  return isProblem(result) ? result.message : undefined;
}
