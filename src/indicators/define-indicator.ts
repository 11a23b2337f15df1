import type { LocalizedText } from "../units/language";
import {
  aboveMaximum,
  belowMinimum,
  emptyDenominator,
  missingArgument,
  notANumber,
  partAboveWhole,
  resultTooLarge,
} from "./argument-problems";
import type { Indicator, IndicatorArgument, IndicatorParameter, IndicatorProblem } from "./indicator";
import { guardArgument, guardContainment, guardDenominator, operand, valueOrDefault } from "./native-formula";

/** What an indicator divides by; zero gives #N/A, named by the parameter it comes from. */
type Denominator = {
  readonly parameter: number;
  readonly value: (values: readonly number[]) => number;
  readonly native: (operands: readonly string[]) => string;
  readonly whenZero: LocalizedText;
};

/** What distinguishes one indicator; the checks of arguments are the same for all. Values and operands come in the order of the parameters. */
export type IndicatorDefinition = Omit<Indicator, "evaluate" | "nativeFormula"> & {
  /** Positions of a parameter and of one that it must not exceed, because it is part of it. */
  readonly containment?: { readonly part: number; readonly whole: number };
  /** Everything the calculation divides by. */
  readonly denominators?: readonly Denominator[];
  readonly calculate: (values: readonly number[]) => number;
  readonly native: (operands: readonly string[]) => string;
};

/** Completes a definition with the two ways to calculate it. */
export function defineIndicator(definition: IndicatorDefinition): Indicator {
  return {
    ...recordOf(definition),
    evaluate: (args) => evaluate(definition, args),
    nativeFormula: (args) => nativeFormula(definition, args),
  };
}

function recordOf({ id, title, description, example, parameters, result, direction, legalSources }: IndicatorDefinition) {
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

/** The divisor is one parameter as it stands. */
export function parameterAsDenominator(position: number, whenZero: LocalizedText): Denominator {
  return {
    parameter: position,
    value: (values) => values[position] ?? 0,
    native: (operands) => operands[position] ?? "0",
    whenZero,
  };
}

function evaluate(definition: IndicatorDefinition, args: readonly IndicatorArgument[]): number | IndicatorProblem {
  const { parameters, containment, denominators, calculate } = definition;
  const values: number[] = [];
  for (const described of parameters) {
    const value = checkedNumber(described, args[values.length]);
    if (typeof value !== "number") {
      return value;
    }
    values.push(value);
  }
  if (containment !== undefined) {
    const [part, whole] = [values[containment.part] ?? 0, values[containment.whole] ?? 0];
    if (part > whole) {
      return partAboveWhole(parameterOf(definition, containment.part), parameterOf(definition, containment.whole), [part, whole]);
    }
  }
  for (const denominator of denominators ?? []) {
    if (denominator.value(values) === 0) {
      return emptyDenominator(parameterOf(definition, denominator.parameter), denominator.whenZero);
    }
  }
  const result = calculate(values);
  return Number.isFinite(result) ? result : resultTooLarge(parameterOf(definition, 0));
}

function parameterOf({ id, parameters }: IndicatorDefinition, position: number): IndicatorParameter {
  const described = parameters[position];
  if (described === undefined) {
    throw new RangeError(`${id} has no parameter ${position}.`);
  }
  return described;
}

function checkedNumber(described: IndicatorParameter, argument: IndicatorArgument): number | IndicatorProblem {
  if (typeof argument === "number" && Number.isFinite(argument)) {
    if (described.minimum !== undefined && argument < described.minimum) {
      return belowMinimum(described, argument);
    }
    return described.maximum !== undefined && argument > described.maximum ? aboveMaximum(described, argument) : argument;
  }
  if (argument === null || argument === undefined || argument === "") {
    return described.default ?? missingArgument(described);
  }
  return notANumber(described, argument);
}

function nativeFormula(definition: IndicatorDefinition, args: readonly string[]): string {
  const { parameters, containment, denominators, native } = definition;
  const given = parameters.map((described, position) => givenOperand(definition, described, args[position]));
  const operands = parameters.map((described, position) => {
    const text = given[position];
    if (text === undefined) {
      return String(described.default);
    }
    return described.default === undefined ? text : valueOrDefault(text, described.default);
  });
  const divided = (denominators ?? []).reduceRight(
    (inner, denominator) => guardDenominator(denominator.native(operands), inner),
    native(operands),
  );
  // A part that is left out is none, which no whole is smaller than.
  const isContained = containment === undefined || given[containment.part] === undefined;
  const contained = isContained ? divided : guardContainment(operands[containment.part] ?? "", operands[containment.whole] ?? "", divided);
  return parameters.reduceRight((inner, described, position) => {
    const text = given[position];
    return text === undefined ? inner : guardArgument(described, text, inner);
  }, contained);
}

/** The operand of an argument; undefined for an optional one that is left out. */
function givenOperand({ id }: IndicatorDefinition, described: IndicatorParameter, argument = ""): string | undefined {
  if (argument.trim() !== "") {
    return operand(argument);
  }
  if (described.default === undefined) {
    throw new RangeError(`${id} needs the argument “${described.name.en}”.`);
  }
  return undefined;
}
