import type { LocalizedText } from "../../units/language";
import { isMissing } from "../../units/missing";
import { BASE_QUANTITIES, OPTIONAL_QUANTITIES } from "./base-quantities";
import { baseIdOf } from "./driver-levels";
import { areaOfInput } from "./model-slots";
import type { ModelStep } from "./model-step";
import { MODEL_STEPS } from "./model-steps";
import { COUNTY_AREA, type Baseline } from "./quantity";

const STEPS_BY_ID: ReadonlyMap<string, ModelStep> = new Map(MODEL_STEPS.map((step) => [step.id, step]));
const BASE_TITLES: ReadonlyMap<string, LocalizedText> = new Map(BASE_QUANTITIES.map(({ id, title }) => [id, title]));

type Evaluated = { readonly baseline: Baseline; readonly number: (id: string, area: number) => number };

/** Why a quantity has no value: the first input that has none, down to a base value, or the step itself. */
export function whyNoResult(id: string, area: number, evaluated: Evaluated): LocalizedText {
  const step = STEPS_BY_ID.get(id);
  if (step === undefined) return whyNoBase(baseOfLevel(id), area, evaluated.baseline);
  const values = step.inputs.map((input) => evaluated.number(input, areaOfInput(input, area)));
  const cause = step.inputs.find((input, index) => Number.isNaN(values[index]) && !isReplaced(input, evaluated));
  return cause === undefined ? step.whyNone(values) : whyNoResult(cause, areaOfInput(cause, area), evaluated);
}

/** An allocation that is not stated yet is replaced by the budget year's. */
function isReplaced(id: string, { baseline }: Evaluated): boolean {
  return OPTIONAL_QUANTITIES.has(id) && baseline.values.get(id)?.[COUNTY_AREA] === undefined;
}

/** The base quantity behind a level or a derived base value. */
function baseOfLevel(id: string): string {
  const [driver = id] = id.split("@");
  return driver === "benefitPerHead" ? "livingBenefits" : (baseIdOf(driver) ?? driver);
}

function whyNoBase(id: string, area: number, { values, municipalities }: Baseline): LocalizedText {
  const value = values.get(id)?.[area];
  if (isMissing(value)) return value.missing;
  const title = BASE_TITLES.get(id) ?? { de: id, en: id };
  const name = area === COUNTY_AREA ? undefined : municipalities[area - 1];
  return {
    de: `„${title.de}“ fehlt${name === undefined ? "" : ` (${name})`}.`,
    en: `“${title.en}” is missing${name === undefined ? "" : ` (${name})`}.`,
  };
}
