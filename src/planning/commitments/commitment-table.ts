import type { BudgetRow, SubsidisedJobRow } from "../../model/rows";
import { COMMITMENT_AUTHORISATION } from "../../model/subsidy-parameters";
import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { serialOfDate } from "../../units/month";
import { NO_AMOUNT, amountOf, difference, prefixed, sumAmounts, whenKnown, type Amount } from "../subsidised-jobs/known-amounts";
import { INSTRUMENTS, type Instrument } from "../subsidised-jobs/legal-version";
import { subsidySchedule, type SubsidyLaw, type SubsidySchedule } from "../subsidised-jobs/subsidy-schedule";
import { integrationBudget, type IntegrationBudget } from "./integration-budget";

export type CommitmentInput = {
  /** The table `Förderfälle`; undefined if the workbook has none. */
  readonly jobs: readonly SubsidisedJobRow[] | undefined;
  /** The table `Budget`. */
  readonly budget: readonly BudgetRow[];
  readonly law: SubsidyLaw;
  /** The current budget year. */
  readonly firstYear: number;
  /** How many years after it; five if absent, the longest that a new § 16i case binds. */
  readonly yearsAhead?: number;
};

/** Commitments and free funds of one year; amounts in cents, rates as fractions, each missing with its reason. */
export type CommitmentYear = IntegrationBudget & {
  readonly year: number;
  /** Net burden of the known cases by instrument. */
  readonly byInstrument: Readonly<Record<Instrument, Amount>>;
  /** All commitments: known cases and `Vorbindung` of the budget. */
  readonly committed: Amount;
  /** Available − committed; below 0 more is bound than there is. */
  readonly free: Amount;
  /** Committed / available (Vorbindungsquote). */
  readonly commitmentRate: number | Missing;
  /** Commitment authorisation for the year (Verpflichtungsermächtigung). */
  readonly authorisation: Amount;
  /** Committed / authorisation (VE-Auslastung); above 1 more is bound than was authorised. */
  readonly authorisationUse: number | Missing;
};

/**
 * Commitments of the integration title by calendar year: what the known subsidised jobs and the budget's own commitments
 * bind, and what is left.
 *
 * Every case known today counts, also one that starts in the year itself: its money is bound as well. A case counts
 * with its net burden, because the passive-active transfer is not paid from the integration title. The column
 * `Vorbindung` is taken to hold what no case stands for; a case entered in both would count twice.
 * Law: § 46 Abs. 1 SGB II, annual EinglMV § 1 (commitment authorisations), §§ 16e, 16i SGB II.
 *
 * @returns one entry per year; throws a RangeError for years outside 1900–9999
 */
export function commitmentTable({ jobs, budget, law, firstYear, yearsAhead = 5 }: CommitmentInput): CommitmentYear[] {
  const known = jobs?.map((job) => ({ name: nameOf(job), instrument: job.instrument, schedule: subsidySchedule(job, law) }));
  return Array.from({ length: yearsAhead + 1 }, (_, offset) => {
    const year = firstYear + offset;
    const funds = integrationBudget(budget, year, law.parameter);
    const byInstrument = { "16i": burdenOf("16i", known, year), "16e": burdenOf("16e", known, year) };
    const committed = sumAmounts([...INSTRUMENTS.map((instrument) => byInstrument[instrument]), funds.otherCommitments]);
    const authorisation = offset === 0 ? missing(NO_AUTHORISATION_NEEDED) : authorisationOf(year, law);
    return {
      year,
      ...funds,
      byInstrument,
      committed,
      free: difference(funds.available, committed),
      commitmentRate: quotient(committed, funds.available, NOTHING_AVAILABLE),
      authorisation,
      authorisationUse: quotient(committed, authorisation, NOTHING_AUTHORISED),
    };
  });
}

const NO_AUTHORISATION_NEEDED: LocalizedText = {
  de: "Im laufenden Jahr bindet die Zuteilung; Verpflichtungsermächtigungen gelten für spätere Jahre.",
  en: "In the current year the allocation counts; commitment authorisations are for later years.",
};
const NOTHING_AVAILABLE: LocalizedText = {
  de: "Ohne verfügbare EGT-Mittel gibt es keine Vorbindungsquote.",
  en: "Without available EGT funds there is no commitment rate.",
};
const NOTHING_AUTHORISED: LocalizedText = {
  de: "Ohne Verpflichtungsermächtigung gibt es keine Auslastung.",
  en: "Without a commitment authorisation there is no use of it.",
};
const NO_TABLE: LocalizedText = {
  de: "Das Blatt „Förderfälle“ fehlt; ohne laufende Fälle genügt es leer.",
  en: "The sheet “Förderfälle” is missing; if there are no cases, an empty one is enough.",
};

type KnownCase = {
  readonly name: LocalizedText;
  readonly instrument?: Instrument;
  readonly schedule: SubsidySchedule | Missing;
};

/** A case whose instrument is not known makes the sum of every instrument unknown. */
function burdenOf(instrument: Instrument, cases: readonly KnownCase[] | undefined, year: number): Amount {
  if (cases === undefined) {
    return missing(NO_TABLE);
  }
  return sumAmounts(cases.filter((single) => (single.instrument ?? instrument) === instrument).map((single) => burdenInYear(single, year)));
}

function burdenInYear({ name, schedule }: KnownCase, year: number): Amount {
  const burden = isMissing(schedule) ? schedule : (schedule.years.find((entry) => entry.year === year)?.netBurden ?? NO_AMOUNT);
  return prefixed(name, burden);
}

function nameOf({ case: name, rowIndex }: SubsidisedJobRow): LocalizedText {
  return name === undefined
    ? { de: `Förderfälle, Zeile ${rowIndex + 1}`, en: `Förderfälle, row ${rowIndex + 1}` }
    : { de: `Fall „${name}“`, en: `Case “${name}”` };
}

function authorisationOf(year: number, { parameter }: SubsidyLaw): Amount {
  return whenKnown([parameter(COMMITMENT_AUTHORISATION, serialOfDate(year, 1, 1))], amountOf);
}

function quotient(numerator: Amount, denominator: Amount, whenEmpty: LocalizedText): number | Missing {
  return whenKnown([numerator, denominator], (above, below) => (below > 0 ? above / below : missing(whenEmpty)));
}
