import { noResult } from "../indicators/argument-problems";
import type { IndicatorParameter, IndicatorProblem, ResultTable } from "../indicators/indicator";
import { isMissing, type Missing } from "../units/missing";
import { eurosOf, type Cents } from "../units/money";

/** Cells of tables that spill. */
export type ResultCell = ResultTable[number][number];

/** #N/A with the reason; the parameter is the argument from which the value would have come. */
export function unknownCell(parameter: IndicatorParameter, { missing }: Missing): IndicatorProblem {
  return noResult(parameter, missing);
}

/** A figure, blank where there is none to be expected, an error where it is not known. */
export function figureCell(parameter: IndicatorParameter, figure: number | Missing | undefined): ResultCell {
  return isMissing(figure) ? unknownCell(parameter, figure) : (figure ?? "");
}

/** An amount in euros. */
export function amountCell(parameter: IndicatorParameter, amount: Cents | Missing): ResultCell {
  return isMissing(amount) ? unknownCell(parameter, amount) : eurosOf(amount);
}
