import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import type { Cents } from "../../units/money";
import { firstSerial, type Month } from "../../units/month";
import { prefixed, whenKnown, type Amount } from "../subsidised-jobs/known-amounts";
import type { SubsidisedJob } from "../subsidised-jobs/subsidised-job";
import { subsidySchedule, type SubsidyLaw } from "../subsidised-jobs/subsidy-schedule";

/** The case of which several are to be funded; it starts with the start month and lasts as long as the law funds it. */
export type TypicalJob = Omit<SubsidisedJob, "case" | "start" | "end">;

/** A year in which a new case costs something; amounts in cents. */
export type AffordableYear = {
  readonly year: number;
  /** Net burden of one case, above 0. */
  readonly burdenPerCase: Cents;
  readonly free: Cents;
  /** Free funds after the affordable cases. */
  readonly remaining: Cents;
};

export type AffordableCases = {
  /** The greatest number of new cases that every year can bear. */
  readonly count: number;
  /** The year that allows no more of them; the earliest of several that are equally tight. */
  readonly bindingYear: number;
  readonly years: readonly AffordableYear[];
};

/**
 * How many new cases of one kind the free funds of the integration title can bear in every year that they bind.
 *
 * @param freeByYear free funds by calendar year, in cents; a § 16i case needs every year of its five years of funding
 * @param typical a new case; § 16i binds 100 + 100 + 90 + 80 + 70 = 440 % of a yearly amount
 * @param start month on whose first day the cases start
 * @returns missing if a year's free funds or the burden of a case are not known, or if no year limits the number
 */
export function affordableCases(
  freeByYear: ReadonlyMap<number, Amount>,
  typical: TypicalJob,
  start: Month,
  law: SubsidyLaw,
): AffordableCases | Missing {
  const schedule = subsidySchedule({ ...typical, start: firstSerial(start), end: undefined }, law);
  if (isMissing(schedule)) {
    return schedule;
  }
  const limits: YearLimit[] = [];
  for (const { year, netBurden } of schedule.years) {
    const limit = limitOf(year, netBurden, freeByYear);
    if (isMissing(limit)) {
      return limit;
    }
    limits.push(...limit);
  }
  const [first, ...others] = limits;
  if (first === undefined) {
    return missing(NO_LIMIT);
  }
  const binding = others.reduce((tightest, limit) => (casesIn(limit) < casesIn(tightest) ? limit : tightest), first);
  const count = Math.max(0, Math.floor(casesIn(binding)));
  return {
    count,
    bindingYear: binding.year,
    years: limits.map((limit) => ({ ...limit, remaining: (limit.free - count * limit.burdenPerCase) as Cents })),
  };
}

const NO_LIMIT: LocalizedText = {
  de: "Ein Fall belastet den EGT in keinem Jahr; das Budget begrenzt die Zahl nicht.",
  en: "A case burdens the EGT in no year; the budget does not limit the number.",
};

type YearLimit = Omit<AffordableYear, "remaining">;

/** The limit that a year sets; none if a case costs nothing in it. */
function limitOf(year: number, netBurden: Amount, freeByYear: ReadonlyMap<number, Amount>): YearLimit[] | Missing {
  return whenKnown([prefixed(yearName(year), netBurden)], (burdenPerCase) => {
    if (burdenPerCase <= 0) {
      return [];
    }
    const free = freeByYear.get(year) ?? missing(FREE_UNKNOWN);
    return whenKnown([prefixed(yearName(year), free)], (known) => [{ year, burdenPerCase, free: known }]);
  });
}

const FREE_UNKNOWN: LocalizedText = {
  de: "Die freien EGT-Mittel sind nicht bekannt; ein neuer Fall bindet auch dieses Jahr.",
  en: "The free EGT funds are not known; a new case binds this year too.",
};

function yearName(year: number): LocalizedText {
  return { de: String(year), en: String(year) };
}

function casesIn({ free, burdenPerCase }: YearLimit): number {
  return free / burdenPerCase;
}
