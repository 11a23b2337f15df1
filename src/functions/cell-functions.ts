import { INDICATORS } from "../indicators/catalogue";
import type { CellFunction, Indicator } from "../indicators/indicator";
import { BENCHMARKTABLE } from "./benchmark-function";
import { COMMITMENTTABLE } from "./commitment-function";
import type { ValueFunction } from "./define-value-function";
import { FORECAST12, YEAREND } from "./forecast-functions";
import { PLAUSIBLE } from "./plausibility-function";
import { RISKTABLE } from "./risk-function";
import { SCENARIOCOMPARE } from "./scenario-compare-function";
import { SCENARIOBRIDGE, SCENARIOTORNADO } from "./scenario-path-functions";
import { SUBSIDYSCHEDULE, WAGESUBSIDY } from "./subsidy-functions";

/** Functions that native formulas cannot calculate. */
export const VALUE_FUNCTIONS: readonly ValueFunction[] = [
  FORECAST12,
  YEAREND,
  PLAUSIBLE,
  SUBSIDYSCHEDULE,
  BENCHMARKTABLE,
  COMMITMENTTABLE,
  SCENARIOCOMPARE,
  SCENARIOBRIDGE,
  SCENARIOTORNADO,
  RISKTABLE,
];

/** Functions that have a native formula: those of the catalogue, and those that rest on rules of planning. */
export const NATIVE_FUNCTIONS: readonly Indicator[] = [...INDICATORS, WAGESUBSIDY];

/** Every function of the add-in, in the order of the help. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [...NATIVE_FUNCTIONS, ...VALUE_FUNCTIONS];
