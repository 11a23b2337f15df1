import fc from "fast-check";
import { affordableCases, type AffordableCases, type TypicalJob } from "../../../src/planning/commitments/affordable-cases";
import type { Amount } from "../../../src/planning/subsidised-jobs/known-amounts";
import { subsidyLaw } from "../../../src/planning/subsidised-jobs/subsidy-schedule";
import { isMissing, missing } from "../../../src/units/missing";
import { centsOf } from "../../../src/units/money";
import { parameterRows } from "../../cases/subsidies/case-parameters";

/** Law of 2023, so that no saved benefit has to be known. */
const LAW = subsidyLaw(parameterRows(), "2023");
const TYPICAL: TypicalJob = { instrument: "16i", weeklyHours: 39, householdType: "allein", coachingPerMonth: 200 };

/**
 * Net burden of a year: as in the case file of § 16i, and 12 · 200 € coaching. 2023: 19,359.84 + 2,400 = 21,759.84;
 * 2024: 22,749.36; 2025: 20,644.92; 2026: 17,236.08 + 2,400 = 19,636.08; 2027: 15,064.20 + 2,400 = 17,464.20
 */
const BURDENS = { 2023: 21_759.84, 2024: 22_749.36, 2025: 20_644.92, 2026: 19_636.08, 2027: 17_464.2 };

function freeFunds(euros: Readonly<Record<number, number | undefined>>): Map<number, Amount> {
  return new Map(
    Object.entries(euros).flatMap(([year, amount]) => (amount === undefined ? [] : [[Number(year), centsOf(amount)] as const])),
  );
}

function known(result: ReturnType<typeof affordableCases>): AffordableCases {
  if (isMissing(result)) {
    throw new Error(result.missing.en);
  }
  return result;
}

function reason(result: ReturnType<typeof affordableCases>): string {
  return isMissing(result) ? result.missing.de : `not missing: ${result.count}`;
}

const FREE = { 2023: 500_000, 2024: 400_000, 2025: 400_000, 2026: 300_000, 2027: 300_000 };

describe("Affordable new cases", () => {
  test("the tightest year binds", () => {
    // 500,000/21,759.84 = 22.9 · 400,000/22,749.36 = 17.5 · 400,000/20,644.92 = 19.3 · 300,000/19,636.08 = 15.2 · 300,000/17,464.20 = 17.1
    const result = known(affordableCases(freeFunds(FREE), TYPICAL, "2023-01", LAW));
    expect(result).toMatchObject({ count: 15, bindingYear: 2026 });
    expect(result.years.map(({ year, burdenPerCase }) => [year, burdenPerCase])).toEqual(
      Object.entries(BURDENS).map(([year, euros]) => [Number(year), centsOf(euros)]),
    );
    // 300,000 − 15 · 19,636.08 = 5,458.80
    expect(result.years.find(({ year }) => year === 2026)?.remaining).toBe(545_880);
  });

  test("exactly enough is enough, a cent less is not", () => {
    const exact = { ...FREE, 2026: 3 * 19_636.08 };
    expect(known(affordableCases(freeFunds(exact), TYPICAL, "2023-01", LAW)).count).toBe(3);
    expect(known(affordableCases(freeFunds({ ...exact, 2026: 58_908.23 }), TYPICAL, "2023-01", LAW)).count).toBe(2);
  });

  test("of equally tight years the earliest is named", () => {
    const twice = Object.fromEntries(Object.entries(BURDENS).map(([year, euros]) => [year, 2 * euros]));
    expect(known(affordableCases(freeFunds(twice), TYPICAL, "2023-01", LAW))).toMatchObject({ count: 2, bindingYear: 2023 });
  });

  test("a start within the year binds six calendar years", () => {
    const result = known(affordableCases(freeFunds({ ...FREE, 2028: 1_000_000 }), TYPICAL, "2023-07", LAW));
    expect(result.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
    expect(reason(affordableCases(freeFunds(FREE), TYPICAL, "2023-07", LAW))).toMatch(/^2028: .*nicht bekannt/);
  });

  test("overcommitted: no new case, and the year is named", () => {
    const result = known(affordableCases(freeFunds({ ...FREE, 2025: -1 }), TYPICAL, "2023-01", LAW));
    expect(result).toMatchObject({ count: 0, bindingYear: 2025 });
  });

  test("§ 16e binds two years", () => {
    // 2023: 12 · 75 % · 2,413.32 = 12 · 1,809.99 = 21,719.88; 2024 with 12.41 €: 12 · 50 % · 2,495.78 = 14,974.68
    const typical: TypicalJob = { instrument: "16e", hourlyWage: 12, weeklyHours: 39, coachingPerMonth: 0 };
    const result = known(affordableCases(freeFunds({ 2023: 100_000, 2024: 100_000 }), typical, "2023-01", LAW));
    expect(result).toMatchObject({ count: 4, bindingYear: 2023 });
    expect(result.years.map(({ burdenPerCase }) => burdenPerCase)).toEqual([2_171_988, 1_497_468]);
  });

  test("unknown free funds, burden or instrument give the reason", () => {
    const gap = freeFunds(FREE).set(2024, missing({ de: "Zuteilung fehlt.", en: "No allocation." }));
    expect(reason(affordableCases(gap, TYPICAL, "2023-01", LAW))).toBe("2024: Zuteilung fehlt.");
    expect(reason(affordableCases(freeFunds(FREE), { ...TYPICAL, householdType: undefined }, "2023-01", LAW))).toMatch(/^2023: Der BG-Typ/);
    expect(reason(affordableCases(freeFunds(FREE), { weeklyHours: 39 }, "2023-01", LAW))).toContain("Instrument");
  });

  test("a case that costs the title nothing has no greatest number", () => {
    // 12.00 · 5 · 13/3 = 260.00; · 1.19 = 309.40 € subsidy, fully borne by the flat rate of 1,100 €
    const typical: TypicalJob = { instrument: "16i", weeklyHours: 5, householdType: "andere", coachingPerMonth: 0 };
    expect(reason(affordableCases(new Map(), typical, "2023-01", LAW))).toContain("begrenzt die Zahl nicht");
  });

  test("every year bears the number found, and one of them no case more", () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_00 }).map((cents) => cents / 100);
    const free = fc.record({ 2023: amount, 2024: amount, 2025: amount, 2026: amount, 2027: amount });
    fc.assert(
      fc.property(free, (euros) => {
        const { count, bindingYear, years } = known(affordableCases(freeFunds(euros), TYPICAL, "2023-01", LAW));
        expect(Number.isInteger(count)).toBe(true);
        expect(years.every(({ remaining }) => remaining >= 0)).toBe(true);
        const binding = years.find(({ year }) => year === bindingYear);
        expect(binding?.remaining).toBeLessThan(binding?.burdenPerCase ?? 0);
      }),
    );
  });
});
