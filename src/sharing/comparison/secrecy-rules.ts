import { parameterAt, type ParameterDefinition } from "../../model/parameters";
import type { PlanningData } from "../../model/planning-data";
import { SECRECY_HOUSEHOLDS, SECRECY_THRESHOLD, SECRECY_WIDTH } from "../../model/secrecy-parameters";
import { isMissing } from "../../units/missing";
import { lastSerial, type Month } from "../../units/month";
import type { SecrecyRules } from "../secrecy/secrecy-problem";

/**
 * The rules that apply on the last day of the month. A parameter can make them stricter than those of the statistics, not
 * laxer: without a row, or with a smaller value, the value that the law's practice starts from holds.
 */
export function secrecyRules({ parameters }: PlanningData, month: Month): SecrecyRules {
  const strict = ({ key, values }: ParameterDefinition): number => {
    const [practice] = values;
    const chosen = parameterAt(parameters?.rows, key, lastSerial(month));
    return Math.max(practice?.value ?? 0, isMissing(chosen) ? 0 : chosen);
  };
  return {
    threshold: strict(SECRECY_THRESHOLD),
    minimumHouseholds: strict(SECRECY_HOUSEHOLDS),
    protectionWidth: strict(SECRECY_WIDTH),
  };
}
