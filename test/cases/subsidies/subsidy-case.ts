import type { HouseholdType } from "../../../src/model/subsidy-parameters";
import type { Instrument, LegalVersionId } from "../../../src/planning/subsidised-jobs/legal-version";
import type { ScheduleRemark } from "../../../src/planning/subsidised-jobs/schedule-remarks";
import type { SubsidyAmounts } from "../../../src/planning/subsidised-jobs/subsidy-schedule";

/** An amount in euros, or a word of the reason why it is missing. */
export type ExpectedAmount = number | { readonly missing: string };

export type ExpectedAmounts = { readonly [Name in keyof SubsidyAmounts]?: ExpectedAmount };

/** Days are written as `2023-01-31`. */
export type CaseJob = {
  readonly instrument?: Instrument;
  readonly start?: string;
  readonly end?: string;
  readonly hourlyWage?: number;
  readonly weeklyHours?: number;
  readonly householdType?: HouseholdType;
  readonly coachingPerMonth?: number;
};

export type CaseParameter = { readonly key: string; readonly value: number; readonly from: string; readonly to?: string };

/** One subsidised job and what comes out of it, with the arithmetic or the rule behind it. */
export type SubsidyCase = {
  readonly name: string;
  readonly job: CaseJob;
  /** Absent: the law of each day. */
  readonly legalVersion?: LegalVersionId;
  /** Values in addition to those that the workbook starts with. */
  readonly parameters?: readonly CaseParameter[];
  readonly expected: {
    /** A word of the reason why there is no schedule at all. */
    readonly missing?: string;
    /** By first day, `2024-03-15`. */
    readonly periods?: Readonly<Record<string, ExpectedAmounts>>;
    readonly years?: Readonly<Record<number, ExpectedAmounts>>;
    readonly lastDay?: string;
    readonly remarks?: readonly ScheduleRemark["code"][];
  };
  readonly source: string;
};
