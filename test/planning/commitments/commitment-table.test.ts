import type { BudgetRow, SubsidisedJobRow } from "../../../src/model/rows";
import { commitmentTable, type CommitmentYear } from "../../../src/planning/commitments/commitment-table";
import { subsidyLaw } from "../../../src/planning/subsidised-jobs/subsidy-schedule";
import { isMissing } from "../../../src/units/missing";
import { parameterRows, serial } from "../../cases/subsidies/case-parameters";
import type { CaseParameter } from "../../cases/subsidies/subsidy-case";

/** § 16i over 2023–2027 and § 16e over 10/2022–09/2024: the first cases of the case files, where their arithmetic stands. */
const JOB_16I: SubsidisedJobRow = {
  rowIndex: 4,
  case: "A7",
  instrument: "16i",
  start: serial("2023-01-01"),
  end: serial("2027-12-31"),
  weeklyHours: 39,
  householdType: "allein",
  coachingPerMonth: 0,
};
const JOB_16E: SubsidisedJobRow = {
  rowIndex: 5,
  case: "B1",
  instrument: "16e",
  start: serial("2022-10-01"),
  end: serial("2024-09-30"),
  hourlyWage: 12.5,
  weeklyHours: 39,
  coachingPerMonth: 0,
};

/** Kleve 2023: EGT 11,757,312 €; commitments made up. Other titles and earlier versions must not count. */
const BUDGET: readonly BudgetRow[] = [
  { rowIndex: 4, year: 2023, title: "EGT", version: "EinglMV", allocation: 11_757_312, committed: 3_000_000 },
  { rowIndex: 5, year: 2023, title: "EGT", version: "vorläufig", allocation: 11_000_000, committed: 1 },
  { rowIndex: 6, year: 2023, title: "VWT", version: "EinglMV", allocation: 15_774_877, committed: 7 },
  { rowIndex: 7, year: 2023, title: "16e_aF", version: "EinglMV", allocation: 50_000, committed: 50_000 },
  { rowIndex: 8, year: 2024, title: "EGT", version: "vorläufig", allocation: 11_000_000, committed: 1_000_000 },
];

const PARAMETERS: readonly CaseParameter[] = [
  { key: "Umschichtung", value: 2_600_000, from: "2023-01-01" },
  { key: "Verpflichtungsermächtigung", value: 5_000_000, from: "2024-01-01", to: "2024-12-31" },
];

function table(change: Partial<Parameters<typeof commitmentTable>[0]> = {}): CommitmentYear[] {
  return commitmentTable({
    jobs: [JOB_16I, JOB_16E],
    budget: BUDGET,
    law: subsidyLaw(parameterRows(PARAMETERS), "2023"),
    firstYear: 2023,
    ...change,
  });
}

function yearOf(years: readonly CommitmentYear[], year: number): CommitmentYear {
  const found = years.find((entry) => entry.year === year);
  if (found === undefined) {
    throw new Error(`The table has no year ${year}.`);
  }
  return found;
}

function reason(value: unknown): string {
  return isMissing(value) ? value.missing.de : `not missing: ${String(value)}`;
}

describe("Commitments of the integration title", () => {
  test("cover the current year and five years ahead", () => {
    expect(table().map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
    expect(table({ yearsAhead: 0 }).map(({ year }) => year)).toEqual([2023]);
  });

  test("current year: known cases, own commitments, shift and free funds", () => {
    expect(yearOf(table(), 2023)).toMatchObject({
      allocation: 1_175_731_200,
      shift: 260_000_000,
      // 11,757,312 − 2,600,000 = 9,157,312, the planning document's reading A
      available: 915_731_200,
      byInstrument: { "16i": 1_935_984, "16e": 2_073_951 },
      otherCommitments: 300_000_000,
      // 19,359.84 + 20,739.51 + 3,000,000 = 3,040,099.35
      committed: 304_009_935,
      // 9,157,312 − 3,040,099.35 = 6,117,212.65
      free: 611_721_265,
    });
  });

  test("commitment rate and use of the authorisation", () => {
    // 3,040,099.35 / 9,157,312 = 0.33198599…
    expect(yearOf(table(), 2023).commitmentRate).toBeCloseTo(0.3319859966, 9);
    // 20,349.36 + 11,312.46 + 1,000,000 = 1,031,661.82; / 5,000,000 = 0.206332364
    expect(yearOf(table(), 2024)).toMatchObject({ committed: 103_166_182, authorisation: 500_000_000 });
    expect(yearOf(table(), 2024).authorisationUse).toBeCloseTo(0.206332364, 12);
  });

  test("an authorisation is for later years only and may be unknown", () => {
    expect(reason(yearOf(table(), 2023).authorisationUse)).toContain("spätere Jahre");
    expect(reason(yearOf(table(), 2025).authorisationUse)).toContain("Vorbindung");
    expect(reason(yearOf(table(), 2025).authorisation)).toContain("Verpflichtungsermächtigung");
  });

  test("a case that is not funded in a year binds nothing in it", () => {
    expect(yearOf(table(), 2025).byInstrument).toEqual({ "16i": 1_824_492, "16e": 0 });
    expect(yearOf(table(), 2028).byInstrument).toEqual({ "16i": 0, "16e": 0 });
  });

  test("a missing allocation leaves free funds and rate missing, not the commitments", () => {
    const budget = [...BUDGET, { rowIndex: 9, year: 2025, title: "EGT", version: "vorläufig", committed: 0 } as const];
    const year = yearOf(table({ budget }), 2025);
    expect(year.committed).toBe(1_824_492);
    expect([year.allocation, year.available, year.free, year.commitmentRate].map(reason)).toEqual(
      Array(4).fill("Die EGT-Zuteilung 2025 ist nicht bekannt."),
    );
  });

  test("a missing shift leaves free funds missing", () => {
    const year = yearOf(table({ law: subsidyLaw(parameterRows(), "2023") }), 2023);
    expect(year.allocation).toBe(1_175_731_200);
    expect(reason(year.free)).toBe("Der Parameter „Umschichtung“ fehlt.");
  });

  test("of several versions the last counts; an empty Vorbindung there keeps the earlier one", () => {
    const budget = [...BUDGET, { rowIndex: 9, year: 2023, title: "EGT", version: "Nachverteilung", allocation: 12_000_000 } as const];
    expect(yearOf(table({ budget }), 2023)).toMatchObject({ allocation: 1_200_000_000, otherCommitments: 300_000_000 });
  });

  test("an unknown Vorbindung is not zero", () => {
    const budget = [{ rowIndex: 4, year: 2023, title: "EGT", version: "EinglMV", allocation: 100 } as const];
    const year = yearOf(table({ budget }), 2023);
    expect(reason(year.committed)).toContain("bitte 0 eintragen");
    expect(year.byInstrument["16i"]).toBe(1_935_984);
  });

  test("more bound than available shows as negative free funds", () => {
    const budget = [{ rowIndex: 4, year: 2023, title: "EGT", version: "EinglMV", allocation: 2_600_100, committed: 0 } as const];
    const year = yearOf(table({ jobs: [JOB_16I], budget }), 2023);
    // 2,600,100 − 2,600,000 − 19,359.84 = −19,259.84; 19,359.84 / 100 = 193.5984
    expect(year.free).toBe(-1_925_984);
    expect(year.commitmentRate).toBeCloseTo(193.5984, 9);
  });

  test("nothing available: no rate", () => {
    const budget = [{ rowIndex: 4, year: 2023, title: "EGT", version: "EinglMV", allocation: 2_600_000, committed: 0 } as const];
    expect(reason(yearOf(table({ budget }), 2023).commitmentRate)).toContain("keine Vorbindungsquote");
  });

  test("no table of cases is missing, an empty one is zero", () => {
    expect(reason(yearOf(table({ jobs: undefined }), 2023).byInstrument["16i"])).toContain("Blatt „Förderfälle“ fehlt");
    expect(yearOf(table({ jobs: [] }), 2023).byInstrument).toEqual({ "16i": 0, "16e": 0 });
  });

  test("the reason names the case, or its row", () => {
    const unknownHousehold = { ...JOB_16I, householdType: undefined };
    expect(reason(yearOf(table({ jobs: [unknownHousehold, JOB_16E] }), 2023).byInstrument["16i"])).toMatch(/^Fall „A7“: Der BG-Typ fehlt/);
    const nameless = { ...JOB_16E, case: undefined, start: undefined };
    expect(reason(yearOf(table({ jobs: [nameless] }), 2023).byInstrument["16e"])).toBe("Förderfälle, Zeile 6: Der Beginn fehlt.");
  });

  test("a case without instrument makes every instrument unknown", () => {
    const { byInstrument, committed } = yearOf(table({ jobs: [JOB_16I, { ...JOB_16E, instrument: undefined }] }), 2023);
    expect([byInstrument["16i"], byInstrument["16e"], committed].map(reason)).toEqual(
      Array(3).fill("Fall „B1“: Das Instrument (16i oder 16e) fehlt."),
    );
  });
});
