import type { BudgetRow } from "../../model/rows";
import { BUDGET_SHIFT } from "../../model/subsidy-parameters";
import { BUDGET_VERSIONS } from "../../model/tables/finance-tables";
import type { LocalizedText } from "../../units/language";
import { missing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import { amountOf, difference, whenKnown, type Amount } from "../subsidised-jobs/known-amounts";
import type { ParameterLookup } from "../subsidised-jobs/parameter-lookup";

/** The integration title (EGT) of one year, in cents. */
export type IntegrationBudget = {
  readonly allocation: Amount;
  /** Shift to the administration title; negative: the other way. */
  readonly shift: Amount;
  /** Allocation − shift. */
  readonly available: Amount;
  /** Column `Vorbindung`: commitments that no case of the table `Förderfälle` stands for. */
  readonly otherCommitments: Amount;
};

/**
 * The integration title of a year as the table `Budget` holds it (§ 46 Abs. 1 S. 5 SGB II: one budget with the
 * administration title, hence the shift).
 *
 * @param rows the table `Budget`; of several versions of a year the last one counts, for `Vorbindung` the last that states it
 */
export function integrationBudget(rows: readonly BudgetRow[], year: number, parameter: ParameterLookup): IntegrationBudget {
  const versions = rows
    .filter((row) => row.title === "EGT" && row.year === year)
    .sort((left, right) => versionOrder(right) - versionOrder(left));
  const allocation = known(versions[0]?.allocation, {
    de: `Die EGT-Zuteilung ${year} ist nicht bekannt.`,
    en: `The EGT allocation of ${year} is not known.`,
  });
  const shift: Amount = whenKnown([parameter(BUDGET_SHIFT, serialOfDate(year, 1, 1))], amountOf);
  const otherCommitments = known(versions.find(({ committed }) => committed !== undefined)?.committed, {
    de: `Die Vorbindung des EGT ${year} fehlt im Budget; bitte 0 eintragen, wenn außer den Förderfällen nichts gebunden ist.`,
    en: `The commitments of the EGT ${year} are missing in the budget; please enter 0 if nothing is bound besides the subsidised jobs.`,
  });
  return { allocation, shift, available: difference(allocation, shift), otherCommitments };
}

function versionOrder({ version }: BudgetRow): number {
  return version === undefined ? -1 : BUDGET_VERSIONS.indexOf(version);
}

function known(euros: number | undefined, reasonIfNot: LocalizedText): Amount {
  return euros === undefined ? missing(reasonIfNot) : amountOf(euros);
}
