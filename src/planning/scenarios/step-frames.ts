import { CONVENTION } from "../../indicators/legal-sources";
import { SAME } from "./kernels";
import { arithmeticStep, type ModelStep, type ResultRole } from "./model-step";
import type { QuantityFormat, QuantityScope } from "./quantity";

export type Title = readonly [de: string, en: string];
export type Role = readonly [group: ResultRole["group"], direction: ResultRole["direction"], target?: ResultRole["target"]];

function frame(id: string, [de, en]: Title, format: QuantityFormat, scope: QuantityScope, role?: Role) {
  const result: ResultRole | undefined = role && { group: role[0], direction: role[1], ...(role[2] ? { target: role[2] } : {}) };
  return { id, title: { de, en }, format, scope, ...(result ? { result } : {}) };
}

/** Of the county alone. */
export const county = (id: string, title: Title, format: QuantityFormat, role?: Role) => frame(id, title, format, "county", role);

/** Of the county and of every municipality. */
export const everyArea = (id: string, title: Title, format: QuantityFormat, role?: Role) => frame(id, title, format, "everyArea", role);

/** A result that is a driver's level, so that a comparison shows what a scenario changed. */
export function shownLevel(id: string, title: Title, format: QuantityFormat, scope: QuantityScope, level: string, role: Role): ModelStep {
  return arithmeticStep(frame(id, title, format, scope, role), "{0}", [level], SAME, [CONVENTION]);
}
