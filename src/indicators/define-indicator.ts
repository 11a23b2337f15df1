import type { LocalizedText } from "../units/language";
import { resultTooLarge } from "./argument-problems";
import type { ArgumentCheck } from "./argument-checks";
import { checkedArgument, type Series } from "./check-arguments";
import { isProblem, type Indicator, type IndicatorArgument, type IndicatorParameter, type IndicatorProblem } from "./indicator";
import { guardArgument, operandOf } from "./native-formula";

/** What distinguishes one indicator; the checks of single arguments are the same for all. */
export type IndicatorDefinition<Result extends number | string = number> = Omit<Indicator, "evaluate" | "calculate" | "nativeFormula"> & {
  /** What else must hold, in this order, once each argument fits. */
  readonly checks?: readonly ArgumentCheck[];
  /**
   * @param values in the order of the parameters; a word is its number among the choices, a range has NaN in its place
   * @param series the ranges, in the order of the parameters
   */
  readonly calculate: (values: readonly number[], series: readonly Series[]) => Result;
  /** @param operands in the order of the parameters; a word is an expression for its number among the choices */
  readonly native: (operands: readonly string[]) => string;
};

/** Completes a definition with the two ways to calculate it. */
export function defineIndicator<Result extends number | string = number>(definition: IndicatorDefinition<Result>): Indicator<Result> {
  return {
    ...recordOf(definition),
    evaluate: (args) => evaluate(definition, args),
    calculate: (values) => definition.calculate(withDefaults(definition.parameters, values), []),
    nativeFormula: (args) => nativeFormula(definition, args),
  };
}

function withDefaults(parameters: readonly IndicatorParameter[], values: readonly number[]): readonly number[] {
  return values.length === parameters.length ? values : parameters.map((described, index) => values[index] ?? described.default ?? NaN);
}

function recordOf<Result extends number | string>(definition: IndicatorDefinition<Result>) {
  const { id, title, description, example, parameters, result, direction, legalSources } = definition;
  return { id, title, description, example, parameters, result, direction, legalSources };
}

/** A required number that must not be negative, the usual parameter; `options` says what is different. */
export function parameter(
  name: LocalizedText,
  unit: LocalizedText,
  description: LocalizedText,
  options: Partial<IndicatorParameter> = {},
): IndicatorParameter {
  return { name, unit, description, isOptional: false, dimensionality: "scalar", minimum: 0, ...options };
}

function evaluate<Result extends number | string>(
  { parameters, checks, calculate }: IndicatorDefinition<Result>,
  args: readonly IndicatorArgument[],
): Result | IndicatorProblem {
  const values: number[] = [];
  const series: Series[] = [];
  for (const described of parameters) {
    const checked = checkedArgument(described, args[values.length]);
    if (typeof checked === "number") {
      values.push(checked);
    } else if (isProblem(checked)) {
      return checked;
    } else {
      values.push(NaN);
      series.push(checked);
    }
  }
  for (const check of checks ?? []) {
    const problem = check.problem(values, series, parameters);
    if (problem !== undefined) {
      return problem;
    }
  }
  const result = calculate(values, series);
  const [first] = parameters;
  return typeof result === "string" || Number.isFinite(result) || first === undefined ? result : resultTooLarge(first);
}

function nativeFormula<Result extends number | string>(definition: IndicatorDefinition<Result>, args: readonly string[]): string {
  const { id, parameters, checks, native } = definition;
  const given = parameters.map(({ name, isOptional }, position) => {
    const argument = args[position]?.trim() ?? "";
    if (argument === "" && !isOptional) {
      throw new RangeError(`${id} needs the argument “${name.en}”.`);
    }
    return argument === "" ? undefined : argument;
  });
  const operands = parameters.map((described, position) => operandOf(described, given[position]));
  const checked = (checks ?? []).reduceRight((inner, check) => check.guard(operands, inner), native(operands));
  return parameters.reduceRight((inner, described, position) => guardArgument(described, given[position], inner), checked);
}
