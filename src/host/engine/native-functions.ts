import { registries } from "@odoo/o-spreadsheet";
import { roundHalfAwayFromZero } from "../../units/rounding";
import { isErrorCode } from "./excel-errors";
import type { FunctionResult, Matrix } from "./library";

/** Functions of Excel that the library lacks or answers otherwise. */
type Argument = FunctionResult | Matrix | undefined;
type Compute = (...args: Argument[]) => unknown;

type Definition = {
  readonly description: string;
  readonly args: readonly {
    readonly name: string;
    readonly isRange?: boolean;
    readonly isOptional?: boolean;
    readonly isRepeating?: boolean;
  }[];
  readonly compute: Compute;
};

const failure = (code: string): FunctionResult => ({ value: code, message: "" });

class Failure extends Error {
  constructor(readonly result: FunctionResult) {
    super(String(result.value));
  }
}

function cellsOf(argument: Argument): readonly (FunctionResult | undefined)[] {
  return Array.isArray(argument) ? argument.flat() : [argument];
}

/** A single number; text that is one counts, as in Excel. */
function numberOf(argument: Argument, fallback = 0): number {
  const [cell] = cellsOf(argument);
  const value = cell?.value ?? null;
  if (value === null) return fallback;
  if (isErrorCode(value)) throw new Failure(cell ?? failure(value));
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new Failure(failure("#VALUE!"));
  return number;
}

/** The numbers of ranges; blank cells, texts and logical values in them do not count. */
function numbersOf(...args: readonly Argument[]): number[] {
  return args.flatMap((argument) =>
    cellsOf(argument).flatMap((cell) => {
      const value = cell?.value ?? null;
      if (isErrorCode(value)) throw new Failure(cell ?? failure(value));
      if (typeof value === "number") return [value];
      return Array.isArray(argument) || value === null ? [] : [numberOf(argument)];
    }),
  );
}

function textOf(argument: Argument): string {
  const [cell] = cellsOf(argument);
  if (isErrorCode(cell?.value)) throw new Failure(cell ?? failure("#VALUE!"));
  const value = cell?.value ?? "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function positionAmong(value: number, numbers: readonly number[], isAscending: boolean): { first: number; ties: number } {
  const ties = numbers.filter((other) => other === value).length;
  if (ties === 0) throw new Failure(failure("#N/A"));
  return { first: numbers.filter((other) => (isAscending ? other < value : other > value)).length + 1, ties };
}

const ERROR_NUMBERS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

function factorial(count: number): number {
  let product = 1;
  for (let factor = 2; factor <= count; factor++) product *= factor;
  return product;
}

const RANK_ARGUMENTS = [{ name: "number" }, { name: "ref", isRange: true }, { name: "order", isOptional: true }];

const FUNCTIONS: Readonly<Record<string, Definition>> = {
  SIGN: { description: "Sign of a number: 1, 0 or -1.", args: [{ name: "number" }], compute: (number) => Math.sign(numberOf(number)) },
  QUOTIENT: {
    description: "Integer part of a division.",
    args: [{ name: "numerator" }, { name: "denominator" }],
    compute: (numerator, denominator) =>
      numberOf(denominator) === 0 ? failure("#DIV/0!") : Math.trunc(numberOf(numerator) / numberOf(denominator)),
  },
  MROUND: {
    description: "Rounds to a multiple, half away from zero.",
    args: [{ name: "number" }, { name: "multiple" }],
    compute: (number, multiple) => {
      const step = numberOf(multiple);
      const value = numberOf(number);
      if (step === 0) return 0;
      if (value * step < 0) return failure("#NUM!");
      return Number((Math.floor(value / step + 0.5) * step).toPrecision(15));
    },
  },
  REPT: {
    description: "Repeats a text.",
    args: [{ name: "text" }, { name: "times" }],
    compute: (text, times) => (numberOf(times) < 0 ? failure("#VALUE!") : textOf(text).repeat(Math.trunc(numberOf(times)))),
  },
  CODE: {
    description: "Code of the first character of a text.",
    args: [{ name: "text" }],
    compute: (text) => textOf(text).codePointAt(0) ?? failure("#VALUE!"),
  },
  UNICHAR: {
    description: "Character of a Unicode number.",
    args: [{ name: "number" }],
    compute: (number) => {
      const code = Math.trunc(numberOf(number));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : failure("#VALUE!");
    },
  },
  N: {
    description: "A value as a number: text is 0.",
    args: [{ name: "value" }],
    compute: (argument) => {
      const [cell] = cellsOf(argument);
      if (isErrorCode(cell?.value)) return cell;
      return typeof cell?.value === "string" ? 0 : Number(cell?.value ?? 0);
    },
  },
  T: {
    description: "The text of a value that is text, else an empty text.",
    args: [{ name: "value" }],
    compute: (argument) => {
      const [cell] = cellsOf(argument);
      return typeof cell?.value === "string" ? cell : "";
    },
  },
  TYPE: {
    description: "Type of a value: 1 number, 2 text, 4 logical value, 16 error, 64 array.",
    args: [{ name: "value", isRange: true }],
    compute: (argument) => {
      const cells = cellsOf(argument);
      const value = cells[0]?.value;
      if (cells.length > 1) return 64;
      if (isErrorCode(value)) return 16;
      return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
    },
  },
  "ERROR.TYPE": {
    description: "Number of an error value.",
    args: [{ name: "error_val" }],
    compute: (argument) => {
      const index = ERROR_NUMBERS.indexOf(String(cellsOf(argument)[0]?.value));
      return index < 0 ? failure("#N/A") : index + 1;
    },
  },
  "RANK.EQ": {
    description: "Rank of a number; equal numbers share the best rank.",
    args: RANK_ARGUMENTS,
    compute: (number, ref, order) => positionAmong(numberOf(number), numbersOf(ref), numberOf(order) !== 0).first,
  },
  "RANK.AVG": {
    description: "Rank of a number; equal numbers share the mean of their ranks.",
    args: RANK_ARGUMENTS,
    compute: (number, ref, order) => {
      const { first, ties } = positionAmong(numberOf(number), numbersOf(ref), numberOf(order) !== 0);
      return first + (ties - 1) / 2;
    },
  },
  GEOMEAN: {
    description: "Geometric mean.",
    args: [{ name: "number", isRange: true, isRepeating: true }],
    compute: (...args) => {
      const numbers = numbersOf(...args);
      if (numbers.length === 0 || numbers.some((number) => number <= 0)) return failure("#NUM!");
      return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
    },
  },
  SUMSQ: {
    description: "Sum of squares.",
    args: [{ name: "number", isRange: true, isRepeating: true }],
    compute: (...args) => numbersOf(...args).reduce((sum, number) => sum + number * number, 0),
  },
  FACT: {
    description: "Factorial.",
    args: [{ name: "number" }],
    compute: (number) => {
      const count = Math.trunc(numberOf(number));
      return count < 0 || count > 170 ? failure("#NUM!") : factorial(count);
    },
  },
  COMBIN: {
    description: "Number of combinations.",
    args: [{ name: "number" }, { name: "number_chosen" }],
    compute: (number, chosen) => {
      const count = Math.trunc(numberOf(number));
      const taken = Math.trunc(numberOf(chosen));
      if (count < 0 || taken < 0 || taken > count) return failure("#NUM!");
      let result = 1;
      for (let step = 1; step <= taken; step++) result = (result * (count - taken + step)) / step;
      return Math.round(result);
    },
  },
};

/** The library rounds the binary value (1.005 → 1) and gives a square root of a negative number no error of its own. */
const CORRECTIONS: Readonly<Record<string, Compute>> = {
  ROUND: (number, places) => roundHalfAwayFromZero(numberOf(number), Math.trunc(numberOf(places))),
  SQRT: (number) => (numberOf(number) < 0 ? failure("#NUM!") : Math.sqrt(numberOf(number))),
};

function withErrors(compute: Compute): Compute {
  return (...args) => {
    try {
      return compute(...args);
    } catch (thrown) {
      if (thrown instanceof Failure) return thrown.result;
      throw thrown;
    }
  };
}

function adaptFunctions(): void {
  for (const [name, { description, args, compute }] of Object.entries(FUNCTIONS)) {
    if (registries.functionRegistry.contains(name)) continue;
    registries.functionRegistry.add(name, {
      description,
      args: args.map(({ name: argument, isRange = false, isOptional = false, isRepeating = false }) => ({
        name: argument,
        description: "",
        type: isRange ? ["ANY" as const, "RANGE" as const] : ["ANY" as const],
        acceptErrors: true,
        acceptMatrix: isRange,
        optional: isOptional,
        repeating: isRepeating,
      })),
      compute: withErrors(compute) as never,
      isExported: true,
    });
  }
  for (const [name, compute] of Object.entries(CORRECTIONS)) {
    registries.functionRegistry.replace(name, { ...registries.functionRegistry.get(name), compute: withErrors(compute) as never });
  }
}

adaptFunctions();
