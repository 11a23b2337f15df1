import type { LocalizedText } from "./language";

/** A value that is not there, and why. Missing is not zero: nothing may be calculated from it, it can only be shown with its reason. */
export type Missing = { readonly missing: LocalizedText };

export function missing(reason: LocalizedText): Missing {
  return { missing: reason };
}

export function isMissing(value: unknown): value is Missing {
  return typeof value === "object" && value !== null && "missing" in value;
}
