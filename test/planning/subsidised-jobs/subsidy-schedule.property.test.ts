import fc from "fast-check";
import { HOUSEHOLD_TYPES } from "../../../src/model/tables/finance-tables";
import { INSTRUMENTS } from "../../../src/planning/subsidised-jobs/legal-version";
import type { SubsidisedJob } from "../../../src/planning/subsidised-jobs/subsidised-job";
import { longestFunding } from "../../../src/planning/subsidised-jobs/subsidy-rates";
import {
  subsidyLaw,
  subsidySchedule,
  type SubsidyAmounts,
  type SubsidySchedule,
} from "../../../src/planning/subsidised-jobs/subsidy-schedule";
import { isMissing } from "../../../src/units/missing";
import { parameterRows, serial } from "../../cases/subsidies/case-parameters";
import type { CaseParameter } from "../../cases/subsidies/subsidy-case";

const SAVED: CaseParameter[] = HOUSEHOLD_TYPES.map((type) => ({ key: `Ersparte Leistung ${type}`, value: 1200, from: "2026-07-01" }));
const LAW = subsidyLaw(parameterRows([...SAVED, { key: "PAT-Pauschale andere", value: 700, from: "2022-01-01", to: "2022-12-31" }]));

/** Starts and ends within the years for which every parameter is preset. */
const jobs: fc.Arbitrary<SubsidisedJob> = fc
  .record({
    instrument: fc.constantFrom(...INSTRUMENTS),
    start: fc.integer({ min: serial("2022-01-01"), max: serial("2029-12-31") }),
    hourlyWage: fc.integer({ min: 900, max: 2500 }).map((cents) => cents / 100),
    weeklyHours: fc.integer({ min: 10, max: 82 }).map((halves) => halves / 2),
    householdType: fc.constantFrom(...HOUSEHOLD_TYPES),
    coachingPerMonth: fc.integer({ min: 0, max: 60_000 }).map((cents) => cents / 100),
  })
  .chain((job) => fc.nat({ max: 2000 }).map((days) => ({ ...job, end: job.start + days })));

const AMOUNTS = ["wage", "basis", "subsidy", "coaching", "transfer", "netBurden"] as const;

function scheduleOf(job: SubsidisedJob): SubsidySchedule {
  const schedule = subsidySchedule(job, LAW);
  if (isMissing(schedule)) {
    throw new Error(schedule.missing.en);
  }
  return schedule;
}

function cents(amounts: SubsidyAmounts | undefined, name: (typeof AMOUNTS)[number]): number {
  const amount = amounts?.[name];
  if (amount === undefined || isMissing(amount)) {
    throw new Error(`${name}: ${amount?.missing.en ?? "no such period"}`);
  }
  return amount;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe("Schedule of a subsidised job", () => {
  test("the years are the months and the total is the years, to the cent", () => {
    fc.assert(
      fc.property(jobs, (job) => {
        const { months, years, total } = scheduleOf(job);
        for (const name of AMOUNTS) {
          const ofYears = years.map((year) => cents(year, name));
          expect(sum(ofYears)).toBe(sum(months.map((month) => cents(month, name))));
          expect(cents(total, name)).toBe(sum(ofYears));
          expect(Number.isSafeInteger(cents(total, name))).toBe(true);
        }
      }),
    );
  });

  test("net burden is subsidy plus coaching less transfer, and the transfer lies between 0 and the subsidy", () => {
    fc.assert(
      fc.property(jobs, (job) => {
        for (const month of scheduleOf(job).months) {
          expect(cents(month, "netBurden")).toBe(cents(month, "subsidy") + cents(month, "coaching") - cents(month, "transfer"));
          expect(cents(month, "transfer")).toBeGreaterThanOrEqual(0);
          expect(cents(month, "transfer")).toBeLessThanOrEqual(cents(month, "subsidy"));
        }
      }),
    );
  });

  test("the entries cover every funded day once and never beyond the longest funding", () => {
    fc.assert(
      fc.property(jobs, (job) => {
        const { months, firstDay, lastDay } = scheduleOf(job);
        expect(months[0]?.firstDay).toBe(firstDay);
        expect(months.at(-1)?.lastDay).toBe(lastDay);
        months.slice(1).forEach((month, index) => expect(month.firstDay).toBe((months[index]?.lastDay ?? 0) + 1));
        for (const { fundingMonth, rate } of months) {
          expect(fundingMonth).toBeLessThanOrEqual(longestFunding(job.instrument ?? "16i"));
          expect(rate).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("a higher wage never gives a smaller wage, basis, subsidy or transfer", () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 0, max: 500 }), (job, raise) => {
        const lower = scheduleOf(job).months;
        const higher = scheduleOf({ ...job, hourlyWage: (job.hourlyWage ?? 0) + raise / 100 }).months;
        lower.forEach((month, index) => {
          for (const name of ["wage", "basis", "subsidy", "transfer"] as const) {
            expect(cents(higher[index], name)).toBeGreaterThanOrEqual(cents(month, name));
          }
        });
      }),
    );
  });

  test("a longer case never costs less", () => {
    fc.assert(
      fc.property(jobs, fc.nat({ max: 400 }), (job, days) => {
        const longer = scheduleOf({ ...job, end: (job.end ?? 0) + days });
        // Rounding of an incomplete month may differ by half a cent per amount from that of the whole one.
        expect(cents(longer.total, "subsidy")).toBeGreaterThanOrEqual(cents(scheduleOf(job).total, "subsidy") - 1);
      }),
    );
  });

  test("§ 16i binds 440 % of a yearly amount over five years", () => {
    // One minimum wage for all years, so that only the rates differ.
    const steady = subsidyLaw(parameterRows([{ key: "Mindestlohn", value: 10, from: "2029-01-01" }]), "2023");
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 78 }), fc.integer({ min: 1000, max: 2500 }), (halfHours, wageCents) => {
        const schedule = subsidySchedule(
          { instrument: "16i", start: serial("2030-01-01"), weeklyHours: halfHours / 2, hourlyWage: wageCents / 100 },
          steady,
        );
        if (isMissing(schedule)) {
          throw new Error(schedule.missing.en);
        }
        const firstYear = cents(schedule.years[0], "subsidy");
        // Each of 36 monthly amounts at 90, 80 and 70 % is rounded by at most half a cent.
        expect(schedule.years).toHaveLength(5);
        expect(Math.abs(cents(schedule.total, "subsidy") - 4.4 * firstYear)).toBeLessThanOrEqual(18);
      }),
    );
  });
});
