import { helpers, DEFAULT_LOCALE, registries } from "@odoo/o-spreadsheet";
import type { CustomFunction, CustomFunctionsMetadata } from "../workbook-port";
import { WorkbookRefusal } from "../workbook-port";
import { cellAddress } from "../../xlsx/address";
import { isErrorCode } from "./excel-errors";
import { isNativeFunction, markAsForeign } from "./formula-text";
import type { EvaluationContext, FunctionResult, Matrix } from "./library";

type FunctionMetadata = CustomFunctionsMetadata["functions"][number];
type ParameterMetadata = FunctionMetadata["parameters"][number];
type Argument = FunctionResult | Matrix | undefined;
type EngineFunction = (this: EvaluationContext, ...args: Argument[]) => FunctionResult | Matrix;

const REFUSED = Symbol("not convertible");
const VALUE_ERROR: FunctionResult = { value: "#VALUE!", message: "" };
const NOT_ASSOCIATED: FunctionResult = { value: "#N/A", message: "" };
const NOT_REGISTERED: FunctionResult = { value: "#NAME?", message: "" };
const NO_INVOCATION = Object.freeze({});

/**
 * How Excel turns a cell's value into an argument. A blank cell is 0 for a number, "" for a text, FALSE for a logical
 * value, and `null` where anything is allowed (so does Excel on the web; Excel for Windows passes 0 there).
 */
const CONVERTERS = {
  number: (value: FunctionResult["value"]): unknown => {
    if (value === null) return 0;
    if (typeof value !== "string") return Number(value);
    try {
      return helpers.toNumber(value.trim() === "" ? "x" : value, DEFAULT_LOCALE);
    } catch {
      return REFUSED;
    }
  },
  string: (value: FunctionResult["value"]): unknown => (typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "")),
  boolean: (value: FunctionResult["value"]): unknown => {
    if (typeof value !== "string") return Boolean(value);
    const text = value.toUpperCase();
    return text === "TRUE" ? true : text === "FALSE" ? false : REFUSED;
  },
  any: (value: FunctionResult["value"]): unknown => value,
} as const;

type Parameter = { readonly type: keyof typeof CONVERTERS; readonly isMatrix: boolean; readonly isRepeating: boolean };

function isMatrix(argument: Argument): argument is Matrix {
  return Array.isArray(argument);
}

/** The converted value, or the error that the call gives instead of a result. */
function convertScalar(argument: FunctionResult | undefined, type: Parameter["type"]): { value: unknown } | FunctionResult {
  const value = argument?.value ?? null;
  if (isErrorCode(value)) return argument ?? VALUE_ERROR;
  const converted = CONVERTERS[type](value);
  return converted === REFUSED ? VALUE_ERROR : { value: converted };
}

function isFailure(result: { value: unknown }, argument: FunctionResult | undefined): result is FunctionResult {
  return result === VALUE_ERROR || result === argument;
}

/** Rows of values from the engine's columns of cells, or the first error in them. */
function convertMatrix(argument: Argument, type: Parameter["type"]): unknown[][] | FunctionResult {
  const columns = isMatrix(argument) ? argument : [[argument]];
  const rows: unknown[][] = [];
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    const values: unknown[] = [];
    for (const column of columns) {
      const cell = column[row];
      const converted = convertScalar(cell, type);
      if (isFailure(converted, cell)) return converted;
      values.push(converted.value);
    }
    rows.push(values);
  }
  return rows;
}

function asError(thrown: unknown): FunctionResult {
  const { code, message } = (thrown ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return isErrorCode(code) ? { value: code, message: typeof message === "string" ? message : "" } : VALUE_ERROR;
}

function toResult(result: unknown): FunctionResult {
  if (typeof result === "number") return Number.isFinite(result) ? { value: result } : { value: "#NUM!", message: "" };
  if (typeof result === "string" || typeof result === "boolean") return { value: result };
  return result === null || result === undefined ? { value: 0 } : asError(result);
}

/** A single value, or columns of values from a function's rows; what is not a full rectangle is `#VALUE!`. */
function fromImplementation(result: unknown): FunctionResult | Matrix {
  if (!Array.isArray(result)) return toResult(result);
  const rows: readonly unknown[] = result;
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  if (width === 0 || !rows.every((row): row is unknown[] => Array.isArray(row) && row.length === width)) return VALUE_ERROR;
  return Array.from({ length: width }, (_, column) => rows.map((row) => toResult(row[column])));
}

/** Calls the function for every element of the ranges that stand where it takes one value, as dynamic arrays do. */
function callForEach(call: EngineFunction, context: EvaluationContext, args: readonly Argument[], isSpread: readonly boolean[]): Matrix {
  let width = 1;
  let height = 1;
  args.forEach((argument, index) => {
    if (!isSpread[index] || !isMatrix(argument)) return;
    width = Math.max(width, argument.length);
    height = Math.max(height, argument[0]?.length ?? 0);
  });
  const pick = (argument: Matrix, column: number, row: number): FunctionResult => {
    const cells = argument[argument.length === 1 ? 0 : column];
    const cell = cells?.[cells.length === 1 ? 0 : row];
    return cell ?? (cells && row < cells.length ? { value: null } : { value: "#N/A", message: "" });
  };
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: height }, (_unused, row) => {
      const single = args.map((argument, index) => (isSpread[index] && isMatrix(argument) ? pick(argument, column, row) : argument));
      const result = call.apply(context, single);
      return isMatrix(result) ? result[0]?.[0] : result;
    }),
  );
}

function invocationOf(metadata: FunctionMetadata): (context: EvaluationContext & { readonly excel?: SheetNames }) => object {
  if (!metadata.options?.requiresAddress) return () => NO_INVOCATION;
  return ({ __originCellPosition: origin, excel }) =>
    origin && excel ? { address: `${excel.nameOf(origin.sheetId)}!${cellAddress(origin.row, origin.col)}` } : NO_INVOCATION;
}

export type SheetNames = { nameOf(sheetId: string): string };

/** The engine's form of a custom function: Excel's rules for arguments and results around an implementation. */
function engineFunction(metadata: FunctionMetadata, implementation: () => CustomFunction | undefined): EngineFunction {
  const parameters = metadata.parameters.map(({ type = "any", dimensionality, repeating }): Parameter => ({
    type,
    isMatrix: dimensionality === "matrix",
    isRepeating: repeating === true,
  }));
  const count = parameters.length;
  const required = metadata.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const repeating = parameters[count - 1]?.isRepeating ? parameters[count - 1] : undefined;
  const fixed = repeating ? count - 1 : count;
  const invocation = invocationOf(metadata);
  const parameterAt = (index: number): Parameter | undefined => (index < fixed ? parameters[index] : repeating);

  const call: EngineFunction = function (...args) {
    const run = implementation();
    if (!run) return NOT_ASSOCIATED;
    if (args.length < required || (!repeating && args.length > count)) return VALUE_ERROR;
    const values: unknown[] = [];
    const rest: unknown[] = [];
    for (let index = 0; index < args.length; index++) {
      const parameter = parameterAt(index);
      let argument = args[index];
      let value: unknown = null;
      if (!parameter) return VALUE_ERROR;
      if (argument !== undefined) {
        if (parameter.isMatrix) {
          value = convertMatrix(argument, parameter.type);
          if (!Array.isArray(value)) return value as FunctionResult;
        } else {
          if (isMatrix(argument)) {
            if (argument.length !== 1 || argument[0]?.length !== 1)
              return callForEach(
                call,
                this,
                args,
                args.map((_, at) => !parameterAt(at)?.isMatrix),
              );
            argument = argument[0][0];
          }
          // The common case first: a number where a number belongs.
          value = argument?.value ?? null;
          if (typeof value !== "number" || parameter.type !== "number") {
            if (isErrorCode(value)) return argument ?? VALUE_ERROR;
            value = CONVERTERS[parameter.type](value as FunctionResult["value"]);
            if (value === REFUSED) return VALUE_ERROR;
          }
        }
      }
      (index < fixed ? values : rest).push(value);
    }
    while (values.length < fixed) values.push(null);
    if (repeating) values.push(rest);
    values.push(invocation(this));
    try {
      return fromImplementation(run(...values));
    } catch (thrown) {
      return asError(thrown);
    }
  };
  return call;
}

const REGISTRABLE_NAME = /^[A-Z][A-Z0-9_.]*$/;

/** The custom functions of one workbook. The library knows names and parameters; the implementations stay here. */
export class CustomFunctions {
  private readonly implementations = new Map<string, CustomFunction>();
  private readonly names = new Set<string>();

  /** @param context receives the functions under their names; the library finds them there before its own. */
  constructor(private readonly context: Record<string, unknown>) {}

  /** @throws WorkbookRefusal `InvalidArgument` for a name that Excel's grid or a function of its own already has. */
  register(metadata: CustomFunctionsMetadata): void {
    for (const description of metadata.functions) {
      const name = description.name.toUpperCase();
      if (!REGISTRABLE_NAME.test(name) || isNativeFunction(name)) {
        throw new WorkbookRefusal(
          "InvalidArgument",
          `The custom function name "${description.name}" is not allowed or belongs to a function of Excel.`,
        );
      }
      describeToLibrary(name, description);
      this.names.add(name);
      this.context[name] = engineFunction(description, () => this.implementations.get(description.id));
    }
  }

  associate(id: string, implementation: CustomFunction): void {
    this.implementations.set(id, implementation);
  }

  has(name: string): boolean {
    return this.names.has(name);
  }
}

/** For the composer's help. Other workbooks of the process may bring other functions of the same name. */
function describeToLibrary(name: string, { description = "", parameters }: FunctionMetadata): void {
  const hasRepeating = parameters.some(({ repeating }) => repeating);
  registries.functionRegistry.replace(name, {
    description,
    category: "Custom",
    args: parameters.map((parameter) => describeParameter(parameter, hasRepeating)),
    compute: () => NOT_REGISTERED,
    isExported: true,
  });
  // Excel refuses such a formula when it is typed; here the call itself answers #VALUE!.
  registries.functionRegistry.get(name).minArgRequired = 0;
  markAsForeign(name);
}

function describeParameter(parameter: ParameterMetadata, hasRepeating: boolean) {
  return {
    name: parameter.name,
    description: parameter.description ?? "",
    type: ["ANY" as const],
    acceptErrors: true,
    acceptMatrix: true,
    // The library wants no optional parameters before repeating ones.
    optional: hasRepeating ? parameter.repeating === true : parameter.optional === true,
    repeating: parameter.repeating === true,
  };
}
