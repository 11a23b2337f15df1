import type { LocalizedText } from "../../units/language";
import { isMissing, type Missing } from "../../units/missing";
import type { TargetCode } from "./base-quantities";
import type { ResultGroup, ResultRole } from "./model-step";
import { MODEL_RESULTS } from "./model-steps";
import type { QuantityFormat, QuantityScope } from "./quantity";
import type { ScenarioResults } from "./scenario-model";

/** What a controller needs to know about a result besides its value; plain data, so that it can be sent anywhere. */
export type ResultInfo = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly format: QuantityFormat;
  readonly scope: QuantityScope;
  readonly group: ResultGroup;
  readonly direction: ResultRole["direction"];
  readonly target?: TargetCode;
  /** The calculation in words of a formula, and the paragraphs behind it. */
  readonly expression: string;
  readonly legalSources: readonly string[];
};

/** All results of the model in the order in which a controller reads them. */
export const RESULT_INFOS: readonly ResultInfo[] = MODEL_RESULTS.map(({ result, id, title, format, scope, expression, legalSources }) => ({
  ...{ id, title, format, scope, expression, legalSources },
  ...result,
}));

/** How a result moved against the base: `better` and `worse` only where its direction is rated. */
export type Movement = "better" | "worse" | "higher" | "lower" | "same";

/** One result of one area in a scenario beside the base. */
export type ResultComparison = {
  readonly id: string;
  /** 0 for the county, then the municipalities. */
  readonly area: number;
  readonly value: number | Missing;
  readonly base: number | Missing;
  /** Value less base, unrounded; absent where one of them is missing. */
  readonly difference?: number;
  readonly movement?: Movement;
};

/** The direction of a difference by which values are good. */
export function movementOf(difference: number, direction: ResultRole["direction"]): Movement {
  if (difference === 0) return "same";
  const isHigher = difference > 0;
  if (direction === "none") return isHigher ? "higher" : "lower";
  return isHigher === (direction === "high") ? "better" : "worse";
}

/** Every result of every area beside its base, in the order of `RESULT_INFOS`. */
export function compareResults(results: ScenarioResults, base: ScenarioResults): readonly ResultComparison[] {
  return RESULT_INFOS.flatMap(({ id, direction }) => {
    const baseValues = base.get(id) ?? [];
    return (results.get(id) ?? []).flatMap((value, area) => {
      const baseValue = baseValues[area];
      if (baseValue === undefined) return [];
      if (isMissing(value) || isMissing(baseValue)) return [{ id, area, value, base: baseValue }];
      const difference = value - baseValue;
      return [{ id, area, value, base: baseValue, difference, movement: movementOf(difference, direction) }];
    });
  });
}
