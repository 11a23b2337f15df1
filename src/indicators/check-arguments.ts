import { dayOfSerial, firstSerial, parseDate, parseMonth } from "../units/month";
import {
  aboveMaximum,
  belowMinimum,
  gaps,
  missingArgument,
  notAChoice,
  notADate,
  notANumber,
  notWhole,
  severalValues,
  wrongLength,
  type Place,
} from "./argument-problems";
import {
  isProblem,
  type CellInput,
  type CellMatrix,
  type IndicatorArgument,
  type IndicatorParameter,
  type IndicatorProblem,
} from "./indicator";

/** The numbers of a range, row by row; a blank cell is NaN. */
export type Series = { readonly numbers: readonly number[]; readonly rows: number; readonly columns: number };

/** Stands for a range that a calculation does not have. */
export const NO_CELLS: Series = { numbers: [], rows: 0, columns: 0 };

/** The number of a single argument (of a word its number among the choices), the numbers of a range, or what is wrong. */
export function checkedArgument(parameter: IndicatorParameter, argument: IndicatorArgument): number | Series | IndicatorProblem {
  if (parameter.dimensionality === "matrix") {
    return isBlank(argument) ? missingArgument(parameter) : checkedSeries(parameter, isMatrix(argument) ? argument : [[argument]]);
  }
  if (!isMatrix(argument)) {
    return checkedInput(parameter, argument);
  }
  const isSingle = argument.length === 1 && argument[0]?.length === 1;
  return isSingle ? checkedInput(parameter, argument[0]?.[0]) : severalValues(parameter);
}

export function isMatrix(argument: IndicatorArgument): argument is CellMatrix {
  return Array.isArray(argument);
}

export function isBlank(argument: IndicatorArgument): argument is null | undefined | "" {
  return argument === null || argument === undefined || argument === "";
}

function checkedInput(parameter: IndicatorParameter, input: CellInput): number | IndicatorProblem {
  if (typeof input === "number" && parameter.choices === undefined && parameter.isDate === undefined) {
    return checkedNumber({ parameter }, input);
  }
  // A date of 0 is a blank cell of desktop Excel.
  if (isBlank(input) || (parameter.isDate === true && input === 0)) {
    return parameter.default ?? missingArgument(parameter);
  }
  if (parameter.isDate === true) {
    return dateSerial(input) ?? notADate({ parameter }, input);
  }
  return parameter.choices === undefined ? notANumber({ parameter }, input) : checkedChoice(parameter, parameter.choices, input);
}

/** The serial number of a day, of a month its first day; undefined for what is no date. */
export function dateSerial(input: CellInput): number | undefined {
  if (typeof input === "number") {
    return dayOfSerial(input) && Math.floor(input);
  }
  const text = typeof input === "string" ? input : "";
  const month = parseMonth(text);
  return parseDate(text) ?? (month && firstSerial(month));
}

function checkedNumber(place: Place, value: number): number | IndicatorProblem {
  const { minimum, maximum, isWholeNumber } = place.parameter;
  if (!Number.isFinite(value)) {
    return notANumber(place, value);
  }
  if (minimum !== undefined && value < minimum) {
    return belowMinimum(place, value);
  }
  if (maximum !== undefined && value > maximum) {
    return aboveMaximum(place, value);
  }
  return isWholeNumber === true && !Number.isInteger(value) ? notWhole(place, value) : value;
}

function checkedChoice(
  parameter: IndicatorParameter,
  choices: NonNullable<IndicatorParameter["choices"]>,
  input: CellInput,
): number | IndicatorProblem {
  const word = typeof input === "string" ? input.toLowerCase() : undefined;
  const position = choices.findIndex(({ de, en }) => word === de.toLowerCase() || word === en.toLowerCase());
  return position < 0 ? notAChoice({ parameter }, choices, input) : position + 1;
}

function checkedSeries(parameter: IndicatorParameter, matrix: CellMatrix): Series | IndicatorProblem {
  const [rows, columns] = [matrix.length, matrix[0]?.length ?? 0];
  const { months } = parameter;
  const length = Math.max(rows, columns);
  if (months !== undefined && (Math.min(rows, columns) !== 1 || length < months.least || length > months.most)) {
    return wrongLength(parameter, rows, columns);
  }
  const numbers: number[] = [];
  for (const [row, cells] of matrix.entries()) {
    for (const [column, input] of cells.entries()) {
      const number = isBlank(input) ? NaN : checkedCell({ parameter, cell: { row, column, rows, columns } }, input);
      if (isProblem(number)) {
        return number;
      }
      numbers.push(number);
    }
  }
  const missing = months === undefined ? [] : missingMonths(numbers, months.isZeroMissing);
  return missing.length === 0 ? { numbers, rows, columns } : gaps(parameter, missing, numbers.length);
}

function checkedCell(place: Place, input: CellInput): number | IndicatorProblem {
  return typeof input === "number" ? checkedNumber(place, input) : notANumber(place, input);
}

function missingMonths(numbers: readonly number[], isZeroMissing: boolean): number[] {
  return [...numbers.keys()].filter((position) => {
    const number = numbers[position] ?? NaN;
    return Number.isNaN(number) || (isZeroMissing && number === 0);
  });
}
