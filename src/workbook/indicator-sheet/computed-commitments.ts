import type { PlanningData } from "../../model/planning-data";
import { commitmentTable } from "../../planning/commitments/commitment-table";
import { sumAmounts } from "../../planning/subsidised-jobs/known-amounts";
import { plannedSubsidyLaw } from "../../planning/subsidised-jobs/legal-version-choice";
import { isMissing } from "../../units/missing";
import { eurosOf } from "../../units/money";
import type { Computed } from "./figure";

/** A new § 16i case binds five years: the budget year and the years after it. */
export const COMMITMENT_YEARS = 6;

/** Name of the net burden of the subsidised jobs in a year counted from the budget year, among the computed values. */
export function jobCommitments(yearsAhead: number): string {
  return `jobCommitments${yearsAhead}`;
}

/**
 * Net burden of all known cases of `Förderfälle` by year, in €. The schedule of each case follows the law month by month
 * (§§ 16e, 16i SGB II), which no native formula can. The refresh calculates it for workbooks in which COMMITMENTTABLE
 * cannot, and to say what is missing.
 */
export function computedCommitments(
  { subsidisedJobs, budget, parameters }: PlanningData,
  firstYear: number,
): ReadonlyMap<string, Computed> {
  const years = commitmentTable({
    jobs: subsidisedJobs?.rows,
    budget: budget?.rows ?? [],
    law: plannedSubsidyLaw(parameters?.rows, firstYear),
    firstYear,
    yearsAhead: COMMITMENT_YEARS - 1,
  });
  return new Map(
    years.map(({ byInstrument }, yearsAhead) => {
      const amount = sumAmounts(Object.values(byInstrument));
      return [jobCommitments(yearsAhead), isMissing(amount) ? { unavailable: amount.missing } : { computed: eurosOf(amount) }] as const;
    }),
  );
}
