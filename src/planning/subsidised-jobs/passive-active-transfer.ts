import { FLAT_RATES, SAVED_BENEFITS, type HouseholdType } from "../../model/subsidy-parameters";
import { isMissing, missing, type Missing } from "../../units/missing";
import { centsOf, eurosOf, type Cents } from "../../units/money";
import { formatNumber } from "../../units/number-format";
import type { FundingPeriod } from "./funding-periods";
import { NO_AMOUNT, amountOf, whenKnown, type Amount } from "./known-amounts";
import type { Instrument, LegalVersion } from "./legal-version";
import type { ParameterLookup, ParameterName } from "./parameter-lookup";

type TransferInput = {
  readonly instrument: Instrument;
  readonly householdType?: HouseholdType;
  readonly period: FundingPeriod;
  readonly subsidy: Amount;
  readonly version: LegalVersion;
  readonly parameter: ParameterLookup;
};

/**
 * What the passive-active transfer bears of the subsidy of some days, in cents; never more than the subsidy.
 *
 * Budget note, § 16i only: a flat rate per month by household. § 44f Abs. 6 SGB II, from 07/2026 on, §§ 16i and 16e:
 * additionally 50 % of the subsidy, up to the benefit that the case actually saves. What the flat rate already passes on
 * is not saved a second time: only the rest is left for § 44f. (That § may spend 700 million € a year nationwide,
 * which no single job centre can check.)
 *
 * @param input `householdType` may be unknown where no transfer depends on it (§ 16e until 06/2026)
 */
export function passiveActiveTransfer(input: TransferInput): Amount {
  return whenKnown([input.subsidy, flatRate(input)], (subsidy, flat) => {
    const byFlatRate = smaller(subsidy, flat);
    return whenKnown([statutoryTransfer(input, subsidy, byFlatRate)], (statutory) => smaller(subsidy, (byFlatRate + statutory) as Cents));
  });
}

function flatRate(input: TransferInput): Amount {
  return input.instrument === "16i" ? householdAmount(input, FLAT_RATES) : NO_AMOUNT;
}

function statutoryTransfer(input: TransferInput, subsidy: Cents, alreadyTransferred: Cents): Amount {
  const { version, parameter, period } = input;
  if (version.statutoryTransferShare === undefined) {
    return NO_AMOUNT;
  }
  const share = parameter(version.statutoryTransferShare, period.firstDay);
  if (share === 0) {
    return NO_AMOUNT;
  }
  return whenKnown([share, householdAmount(input, SAVED_BENEFITS)], (rate, saved) =>
    smaller(centsOf(eurosOf(subsidy) * rate), Math.max(0, saved - alreadyTransferred) as Cents),
  );
}

/** A monthly amount that depends on the household, for the days of the period. */
function householdAmount(
  { householdType, period, parameter }: TransferInput,
  parameters: Readonly<Record<HouseholdType, ParameterName>>,
): Amount {
  if (householdType === undefined) {
    return missing({
      de: "Der BG-Typ fehlt; von ihm hängt der Passiv-Aktiv-Transfer ab.",
      en: "The household type is missing; the passive-active transfer depends on it.",
    });
  }
  const name = parameters[householdType];
  return whenKnown([notNegative(name, parameter(name, period.firstDay))], (euros) => amountOf(euros * period.monthShare));
}

function notNegative({ key }: ParameterName, value: number | Missing): number | Missing {
  return isMissing(value) || value >= 0
    ? value
    : missing({
        de: `Der Parameter „${key}“ darf nicht negativ sein (${formatNumber(value, 2, "de")} €).`,
        en: `The parameter “${key}” must not be negative (€${formatNumber(value, 2, "en")}).`,
      });
}

function smaller(left: Cents, right: Cents): Cents {
  return left < right ? left : right;
}
