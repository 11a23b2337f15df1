import type { ParameterRow } from "../../model/rows";
import { MINIMUM_WAGE, WEEKS_PER_MONTH } from "../../model/subsidy-parameters";
import { missing, type Missing } from "../../units/missing";
import { eurosOf, type Cents } from "../../units/money";
import { yearOf } from "../../units/month";
import { formatNumber } from "../../units/number-format";
import { fundingPeriods, type FundingPeriod } from "./funding-periods";
import { hourlyWage, weeklyHours, type HourlyWage } from "./hourly-wage";
import { amountOf, difference, sumAmounts, whenKnown, type Amount } from "./known-amounts";
import { legalVersionRule, type LegalVersion, type LegalVersionId, type LegalVersionRule } from "./legal-version";
import { parameterLookup, type ParameterLookup } from "./parameter-lookup";
import { passiveActiveTransfer } from "./passive-active-transfer";
import { scheduleRemarks, type ScheduleRemark } from "./schedule-remarks";
import { fundingOf, type Funding, type SubsidisedJob } from "./subsidised-job";
import { subsidyRate } from "./subsidy-rates";

/** The law and the dated values under which cases are calculated; one object for all cases of a run. */
export type SubsidyLaw = { readonly parameter: ParameterLookup; readonly versionAt: LegalVersionRule };

/**
 * @param parameters the rows of the table `Parameter`; undefined if the workbook has none
 * @param legalVersion one version for everything, as the controller chose it; absent: the law of each day
 */
export function subsidyLaw(parameters: readonly ParameterRow[] | undefined, legalVersion?: LegalVersionId): SubsidyLaw {
  return { parameter: parameterLookup(parameters), versionAt: legalVersionRule(legalVersion) };
}

/** Amounts of a period in whole cents, each rounded half away from zero, each missing with the reason if it is not known. */
export type SubsidyAmounts = {
  /** Gross wage that counts: hourly wage · weekly hours · weeks per month, by the share of the month. */
  readonly wage: Amount;
  /** Wage · (1 + employer's share). */
  readonly basis: Amount;
  /** Basis · rate. */
  readonly subsidy: Amount;
  readonly coaching: Amount;
  /** What the passive-active transfer bears. */
  readonly transfer: Amount;
  /** What is left to the integration title: subsidy + coaching − transfer. */
  readonly netBurden: Amount;
};

export type ScheduleMonth = FundingPeriod & {
  readonly hourlyWage: HourlyWage | Missing;
  readonly employerShare: number | Missing;
  readonly rate: number;
} & SubsidyAmounts;

export type ScheduleYear = { readonly year: number } & SubsidyAmounts;

export type SubsidySchedule = {
  /** First and last funded day, as Excel serial numbers. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** One entry per calendar month; two where a new year of funding begins within the month. */
  readonly months: readonly ScheduleMonth[];
  readonly years: readonly ScheduleYear[];
  readonly total: SubsidyAmounts;
  readonly remarks: readonly ScheduleRemark[];
};

/**
 * The schedule of one subsidised job over its months of funding, calendar years and in total.
 *
 * §§ 16e and 16i SGB II: rate by month of funding, minimum wage by date, employer's share by legal version at the start of
 * the case, passive-active transfer by the law of the month. Dated values are those of the first day of each entry.
 * A year is the sum of its months to the cent; it is missing as soon as one month is.
 *
 * @returns missing if it is not known which instrument funds the case or from when, or no law is known for its start
 */
export function subsidySchedule(job: SubsidisedJob, law: SubsidyLaw): SubsidySchedule | Missing {
  const funding = fundingOf(job);
  return whenKnown([funding], (known) =>
    whenKnown([law.versionAt(known.firstDay)], (versionAtStart) => scheduleOf(job, known, law, versionAtStart)),
  );
}

function scheduleOf(job: SubsidisedJob, funding: Funding, law: SubsidyLaw, versionAtStart: LegalVersion): SubsidySchedule {
  const { firstDay, lastDay } = funding;
  const months = fundingPeriods(firstDay, lastDay).map((period) => scheduleMonth(job, funding, period, law, versionAtStart));
  const years = [...new Set(months.map(({ month }) => yearOf(month)))];
  return {
    firstDay,
    lastDay,
    months,
    years: years.map((year) => ({ year, ...totalOf(months.filter(({ month }) => yearOf(month) === year)) })),
    total: totalOf(months),
    remarks: scheduleRemarks(job, funding, months),
  };
}

function scheduleMonth(
  job: SubsidisedJob,
  { instrument }: Funding,
  period: FundingPeriod,
  { parameter, versionAt }: SubsidyLaw,
  versionAtStart: LegalVersion,
): ScheduleMonth {
  const { firstDay, monthShare, fundingMonth } = period;
  const rate = subsidyRate(instrument, fundingMonth);
  const employerShare = parameter(versionAtStart.employerShare[instrument], firstDay);
  const perHour = hourlyWage(instrument, job, parameter(MINIMUM_WAGE, firstDay));
  const wage: Amount = whenKnown([perHour, weeklyHours(job), parameter(WEEKS_PER_MONTH, firstDay)], ({ euros }, hours, weeks) =>
    amountOf(euros * hours * weeks * monthShare),
  );
  const basis = scaled(
    wage,
    whenKnown([employerShare], (share) => 1 + share),
  );
  const subsidy = scaled(basis, rate);
  const coaching = coachingOf(job, monthShare);
  const { householdType } = job;
  const transfer: Amount = whenKnown([versionAt(firstDay)], (version) =>
    passiveActiveTransfer({ instrument, householdType, period, subsidy, version, parameter }),
  );
  const netBurden = difference(sumAmounts([subsidy, coaching]), transfer);
  return { ...period, hourlyWage: perHour, employerShare, rate, wage, basis, subsidy, coaching, transfer, netBurden };
}

function scaled(amount: Amount, factor: number | Missing): Amount {
  return whenKnown([amount, factor], (cents: Cents, by: number) => amountOf(eurosOf(cents) * by));
}

function coachingOf({ coachingPerMonth }: SubsidisedJob, monthShare: number): Amount {
  if (coachingPerMonth === undefined) {
    return missing({
      de: "Die Coachingkosten je Monat fehlen; ohne Coaching bitte 0 eintragen.",
      en: "The coaching cost per month is missing; please enter 0 if there is no coaching.",
    });
  }
  return coachingPerMonth >= 0
    ? amountOf(coachingPerMonth * monthShare)
    : missing({
        de: `Die Coachingkosten dürfen nicht negativ sein (${formatNumber(coachingPerMonth, 2, "de")} €).`,
        en: `The coaching cost must not be negative (€${formatNumber(coachingPerMonth, 2, "en")}).`,
      });
}

function totalOf(periods: readonly SubsidyAmounts[]): SubsidyAmounts {
  const sumOf = (name: keyof SubsidyAmounts): Amount => sumAmounts(periods.map((period) => period[name]));
  return {
    wage: sumOf("wage"),
    basis: sumOf("basis"),
    subsidy: sumOf("subsidy"),
    coaching: sumOf("coaching"),
    transfer: sumOf("transfer"),
    netBurden: sumOf("netBurden"),
  };
}
