import { LEGAL_VERSION, parameterAt } from "../../model/parameters";
import type { ParameterRow } from "../../model/rows";
import { isMissing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import { legalVersionRule, type LegalVersionId } from "./legal-version";
import { subsidyLaw, type SubsidyLaw } from "./subsidy-schedule";

/** Values of the parameter `Rechtsstand`: the year with which a version begins. */
const VERSION_OF_YEAR: ReadonlyMap<number, LegalVersionId> = new Map([
  [2022, "2022"],
  [2023, "2023"],
  [2026, "2026-07"],
]);

/** The legal version that the parameter `Rechtsstand` fixes on a day (Excel serial number); undefined: the law of each day applies. */
export function chosenLegalVersion(parameters: readonly ParameterRow[] | undefined, date: number): LegalVersionId | undefined {
  const year = parameterAt(parameters, LEGAL_VERSION.key, date);
  return isMissing(year) ? undefined : VERSION_OF_YEAR.get(year);
}

/**
 * The law for the budget years from `firstYear` on: the version that `Rechtsstand` fixes on its first day, else the law
 * of each day.
 */
export function plannedSubsidyLaw(parameters: readonly ParameterRow[] | undefined, firstYear: number): SubsidyLaw {
  return subsidyLaw(parameters, chosenLegalVersion(parameters, serialOfDate(firstYear, 1, 1)));
}

/** Name of the legal version that applies on a day, chosen or by date, e.g. `Rechtsstand 2022`. */
export function legalVersionTitle(parameters: readonly ParameterRow[] | undefined, date: number): string {
  const version = legalVersionRule(chosenLegalVersion(parameters, date))(date);
  return isMissing(version) ? "nicht bekannt" : version.title.de;
}
