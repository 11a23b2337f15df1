import { NATIVE_FUNCTIONS, VALUE_FUNCTIONS } from "../functions/cell-functions";
import { indexOfCall, nativeFormula as nativeFormulaOf, type NativeCopy } from "../sharing/native-copy";
import { formulaTokens } from "../units/formula-tokens";
import type { RawValue } from "./raw-table";

const LIBRARY = { natives: NATIVE_FUNCTIONS, others: VALUE_FUNCTIONS };
const NAMES = new Set([...NATIVE_FUNCTIONS, ...VALUE_FUNCTIONS].map(({ id }) => id));

/** Quick look before the formula is taken apart: most formulas of a workbook call none of our functions. */
const MAY_CALL = new RegExp(`(?:${[...NAMES].join("|")})\\(`, "i");

/** Whether this is the name of a function of the add-in, in capitals. */
export function isOurFunction(name: string): boolean {
  return NAMES.has(name);
}

/** Whether the content of a cell is a formula that calls one of the add-in's functions. */
export function callsOurFunction(content: RawValue | undefined): content is string {
  return (
    typeof content === "string" &&
    content.startsWith("=") &&
    MAY_CALL.test(content) &&
    indexOfCall(formulaTokens(content), isOurFunction) >= 0
  );
}

/** The formula with native formulas in place of every function of the add-in, or why there is none. */
export function nativeFormula(formula: string): NativeCopy {
  return nativeFormulaOf(formula, LIBRARY);
}
