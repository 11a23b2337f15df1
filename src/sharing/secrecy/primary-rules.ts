import type { SecrecyCell, SecrecyRules, SuppressionReason } from "./secrecy-problem";

/**
 * The least that a suppressed value can be: zeros are always shown, so a reader knows that it is above zero. Persons and
 * households are at least one; full-time equivalents are kept to four decimals per person (§ 4 VKFV), so at least 0.0001.
 */
export const LEAST_SUPPRESSED: Readonly<Record<SecrecyCell["kind"], number>> = { count: 1, fte: 0.0001 };

/**
 * Why a value is secret by itself, undefined if it is not: fewer persons (or full-time equivalents: one or two persons)
 * than the minimum, or fewer households behind the persons. Zero is no secret (rules of the Bundesagentur, § 16 BStatG).
 */
export function primaryReason(cell: SecrecyCell, rules: SecrecyRules): Exclude<SuppressionReason, "secondary"> | undefined {
  if (cell.value <= 0) return undefined;
  if (cell.value < rules.threshold) return "threshold";
  const isThin = cell.households !== undefined && cell.households > 0 && cell.households < rules.minimumHouseholds;
  return isThin ? "households" : undefined;
}

/** Room for the solver's arithmetic: a bound of 2.9999999 persons is 3. */
export const REACH_TOLERANCE = 1e-6;

/** How far below and above the true value a reader must place it, given what was found by linear programming. */
export function roundedInwards(kind: SecrecyCell["kind"], reach: number): number {
  return kind === "count" ? Math.floor(reach + REACH_TOLERANCE) : Math.max(0, reach);
}

/** What an interval around a secret value must have: its width, and how far it must go up to reach the threshold. */
export type Requirement = { readonly width: number; readonly up: number };

/** Never a single value, at least the protection width, and at least one value that would not be secret. */
export function requirementOf(cell: SecrecyCell, rules: SecrecyRules): Requirement {
  return {
    width: Math.max(rules.protectionWidth, LEAST_SUPPRESSED[cell.kind]),
    up: Math.max(0, rules.threshold - cell.value),
  };
}
