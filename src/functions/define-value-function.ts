import { missingArgument, resultTooLarge, severalValues } from "../indicators/argument-problems";
import { checkedArgument, isBlank, isMatrix, type Series } from "../indicators/check-arguments";
import {
  isProblem,
  type CellFunction,
  type CellMatrix,
  type FunctionResult,
  type IndicatorArgument,
  type IndicatorParameter,
  type IndicatorProblem,
} from "../indicators/indicator";
import type { LocalizedText } from "../units/language";

/** A function that no native formula can calculate; what is shared carries its values instead. */
export type ValueFunction<Result extends FunctionResult = FunctionResult> = CellFunction<Result> & {
  readonly whyNoNativeFormula: LocalizedText;
};

export type CheckedArguments = {
  /** In the order of the parameters: the number, of a word its number among the choices, NaN for a range or what is left out. */
  readonly values: readonly number[];
  /** The ranges of numbers, in the order of the parameters. */
  readonly series: readonly Series[];
  /** The tables, in the order of the parameters; an optional one that is left out is not among them. */
  readonly tables: readonly CellMatrix[];
  /** The names, in the order of the parameters; empty for one that is left out. */
  readonly texts: readonly string[];
};

export type ValueFunctionDefinition<Result extends FunctionResult> = Omit<ValueFunction<Result>, "evaluate"> & {
  readonly calculate: (args: CheckedArguments) => Result | IndicatorProblem;
};

/** Completes a definition with the checks of its arguments, which are those of the catalogue. */
export function defineValueFunction<Result extends FunctionResult>({
  calculate,
  ...record
}: ValueFunctionDefinition<Result>): ValueFunction<Result> {
  return { ...record, evaluate: (args) => evaluate(record.parameters, calculate, args) };
}

function evaluate<Result extends FunctionResult>(
  parameters: readonly IndicatorParameter[],
  calculate: ValueFunctionDefinition<Result>["calculate"],
  args: readonly IndicatorArgument[],
): Result | IndicatorProblem {
  const values: number[] = [];
  const series: Series[] = [];
  const tables: CellMatrix[] = [];
  const texts: string[] = [];
  for (const [position, parameter] of parameters.entries()) {
    const argument = args[position];
    const checked = checkedAny(parameter, argument);
    if (isProblem(checked)) {
      return checked;
    }
    values.push(typeof checked === "number" ? checked : NaN);
    if (typeof checked === "string") {
      texts.push(checked);
    } else if (typeof checked === "object") {
      if ("numbers" in checked) {
        series.push(checked);
      } else {
        tables.push(checked);
      }
    }
  }
  return withinNumbers(parameters, () => calculate({ values, series, tables, texts }));
}

/** Planning throws a RangeError for amounts that no cell of the workbook can hold. */
function withinNumbers<Result extends FunctionResult>(
  parameters: readonly IndicatorParameter[],
  calculate: () => Result | IndicatorProblem,
): Result | IndicatorProblem {
  const [first] = parameters;
  try {
    const result = calculate();
    return first === undefined || isShown(result) ? result : resultTooLarge(first);
  } catch (thrown) {
    if (thrown instanceof RangeError && first !== undefined) {
      return resultTooLarge(first);
    }
    throw thrown;
  }
}

function checkedAny(parameter: IndicatorParameter, argument: IndicatorArgument): number | string | Series | CellMatrix | IndicatorProblem {
  if (parameter.isTable === true) {
    return checkedTable(parameter, argument);
  }
  return parameter.isText === true ? checkedText(parameter, argument) : checkedArgument(parameter, argument);
}

/** Desktop Excel hands over 0 for a blank cell, and no name is 0. */
function checkedText(parameter: IndicatorParameter, argument: IndicatorArgument): string | IndicatorProblem {
  const isSingle = !isMatrix(argument) || (argument.length === 1 && argument[0]?.length === 1);
  if (!isSingle) {
    return severalValues(parameter);
  }
  const input = isMatrix(argument) ? argument[0]?.[0] : argument;
  const text = isBlank(input) || input === 0 ? "" : String(input).trim();
  return text === "" && !parameter.isOptional ? missingArgument(parameter) : text;
}

/** NaN for an optional table that is left out; a single blank cell (0 in desktop Excel) is no table. */
function checkedTable(parameter: IndicatorParameter, argument: IndicatorArgument): CellMatrix | number | IndicatorProblem {
  const matrix = isMatrix(argument) ? argument : [[argument]];
  const only = matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0] : undefined;
  if (only !== undefined && (isBlank(only[0]) || (parameter.isOptional && only[0] === 0))) {
    return parameter.isOptional ? NaN : missingArgument(parameter);
  }
  return matrix;
}

/** Excel has no cell for infinity, nor for what is not a number. */
function isShown(result: FunctionResult | IndicatorProblem): boolean {
  const cells: readonly unknown[] = Array.isArray(result) ? result.flat() : [result];
  return cells.every((cell) => typeof cell !== "number" || Number.isFinite(cell));
}
