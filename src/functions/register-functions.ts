import {
  isProblem,
  type CellFunction,
  type FunctionResult,
  type IndicatorArgument,
  type IndicatorProblem,
  type ResultTable,
} from "../indicators/indicator";
import type { Language } from "../units/language";
import { CELL_FUNCTIONS } from "./cell-functions";

/** The part of Excel's global `CustomFunctions` that registration needs; pass the object itself. */
export type CustomFunctionsRuntime = Pick<typeof CustomFunctions, "associate" | "Error" | "ErrorCode">;

/**
 * Makes every function callable from a cell.
 *
 * A call that fits costs the checks of its arguments and the calculation, nothing else. Excel hands over its own
 * invocation object behind the last argument; functions ignore what is beyond their parameters.
 *
 * @param language asked at each error, so that its message follows the user's language
 */
export function registerFunctions(runtime: CustomFunctionsRuntime, language: () => Language): void {
  for (const entry of CELL_FUNCTIONS) {
    runtime.associate(entry.id, functionOf(entry, runtime, language));
  }
}

function functionOf(
  entry: CellFunction,
  runtime: CustomFunctionsRuntime,
  language: () => Language,
): (...args: IndicatorArgument[]) => FunctionResult | unknown[][] {
  return (...args) => {
    const result = entry.evaluate(args);
    if (isProblem(result)) {
      throw cellError(result, runtime, language());
    }
    return isTable(result) ? shownTable(result, runtime, language()) : result;
  };
}

function isTable(result: FunctionResult): result is ResultTable {
  return Array.isArray(result);
}

/** Errors may stand in single cells of a table. */
function shownTable(table: ResultTable, runtime: CustomFunctionsRuntime, language: Language): unknown[][] {
  return table.map((cells) => cells.map((cell) => (isProblem(cell) ? cellError(cell, runtime, language) : cell)));
}

/** Excel shows the text for #VALUE! and #N/A only, so these two are the only errors there are. */
function cellError({ kind, message }: IndicatorProblem, runtime: CustomFunctionsRuntime, language: Language): CustomFunctions.Error {
  const code = kind === "value" ? runtime.ErrorCode.invalidValue : runtime.ErrorCode.notAvailable;
  return new runtime.Error(code, message[language]);
}
