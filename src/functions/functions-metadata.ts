import type { CellFunction, IndicatorParameter } from "../indicators/indicator";
import type { Language } from "../units/language";
import { CELL_FUNCTIONS } from "./cell-functions";

export type FunctionParameterMetadata = {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
};

export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameterMetadata[];
  readonly result: { readonly type: "number" | "string" | "any"; readonly dimensionality: "scalar" | "matrix" };
};

export type FunctionsMetadata = { readonly functions: readonly FunctionMetadata[] };

/**
 * The content of functions.json (`en`) and functions-de.json (`de`) for Excel.
 *
 * Names are the same in every language: formulas written by the add-in would show #NAME? under a translated name.
 * The flags for data types are left out: Excel 2021 and 2024 without subscription do not know them, and crash with some.
 * Parameters are `any`: for `number` Excel itself answers text with a bare #VALUE! and turns blanks into 0, so that our
 * message naming the argument would never be seen.
 */
export function functionsMetadata(language: Language): FunctionsMetadata {
  return { functions: CELL_FUNCTIONS.map((entry) => functionMetadata(entry, language)) };
}

/** A table holds numbers and texts, and spills. */
const RESULTS: Readonly<Record<NonNullable<CellFunction["result"]["type"]>, FunctionMetadata["result"]>> = {
  number: { type: "number", dimensionality: "scalar" },
  text: { type: "string", dimensionality: "scalar" },
  table: { type: "any", dimensionality: "matrix" },
};

function functionMetadata(entry: CellFunction, language: Language): FunctionMetadata {
  return {
    id: entry.id,
    name: entry.id,
    description: entry.description[language],
    parameters: entry.parameters.map((parameter) => parameterMetadata(parameter, language)),
    result: RESULTS[entry.result.type ?? "number"],
  };
}

function parameterMetadata(parameter: IndicatorParameter, language: Language): FunctionParameterMetadata {
  return {
    name: parameter.name[language],
    description: parameter.description[language],
    type: "any",
    dimensionality: parameter.dimensionality,
    ...(parameter.isOptional ? { optional: true } : {}),
  };
}
