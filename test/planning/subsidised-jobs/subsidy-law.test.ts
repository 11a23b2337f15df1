import { PARAMETERS } from "../../../src/model/parameters";
import { EARLIER_MINIMUM_WAGES, SUBSIDY_PARAMETERS } from "../../../src/model/subsidy-parameters";
import { LEGAL_VERSIONS, legalVersionAt, legalVersionRule } from "../../../src/planning/subsidised-jobs/legal-version";
import { parameterLookup } from "../../../src/planning/subsidised-jobs/parameter-lookup";
import { longestFunding, subsidyRate } from "../../../src/planning/subsidised-jobs/subsidy-rates";
import { subsidyLaw, subsidySchedule } from "../../../src/planning/subsidised-jobs/subsidy-schedule";
import { isMissing } from "../../../src/units/missing";
import { parameterRows, serial } from "../../cases/subsidies/case-parameters";

describe("Rates", () => {
  test.each([
    ["16i", 1, 1],
    ["16i", 24, 1],
    ["16i", 25, 0.9],
    ["16i", 36, 0.9],
    ["16i", 37, 0.8],
    ["16i", 48, 0.8],
    ["16i", 49, 0.7],
    ["16i", 60, 0.7],
    ["16i", 61, 0],
    ["16e", 1, 0.75],
    ["16e", 12, 0.75],
    ["16e", 13, 0.5],
    ["16e", 24, 0.5],
    ["16e", 25, 0],
  ] as const)("§ %s, month %i of funding: %f", (instrument, month, rate) => {
    expect(subsidyRate(instrument, month)).toBe(rate);
  });

  test("§ 16i lasts five years, § 16e two", () => {
    expect(longestFunding("16i")).toBe(60);
    expect(longestFunding("16e")).toBe(24);
  });
});

describe("Legal versions", () => {
  test.each([
    ["2019-01-01", "2022"],
    ["2022-12-31", "2022"],
    ["2023-01-01", "2023"],
    ["2026-06-30", "2023"],
    ["2026-07-01", "2026-07"],
    ["2040-01-01", "2026-07"],
  ])("on %s the version %s applies", (day, id) => {
    expect(legalVersionAt(serial(day))).toMatchObject({ id });
  });

  test("follow each other without gap or overlap", () => {
    LEGAL_VERSIONS.slice(1).forEach(({ validFrom }, index) => expect(LEGAL_VERSIONS[index]?.validTo).toBe(validFrom - 1));
  });

  test("a chosen version applies on every day", () => {
    expect(legalVersionRule("2022")(serial("2030-01-01"))).toMatchObject({ id: "2022" });
  });

  test("before 2019 none is known, and the reason names the day", () => {
    const version = legalVersionAt(serial("2018-12-31"));
    expect(isMissing(version) && version.missing.de).toContain("31.12.2018");
  });
});

describe("Parameters", () => {
  test("have different keys, which no other parameter uses, without the comma of a list", () => {
    const own = SUBSIDY_PARAMETERS.map(({ key }) => key);
    const others = PARAMETERS.map(({ key }) => key).filter((key) => !SUBSIDY_PARAMETERS.some((definition) => definition.key === key));
    expect(new Set([...own, ...others]).size).toBe(own.length + others.length);
    expect(own.filter((key) => key.includes(","))).toEqual([]);
  });

  test("have values that follow each other", () => {
    for (const { values } of SUBSIDY_PARAMETERS) {
      values.slice(1).forEach(({ validFrom }, index) => expect(values[index]?.validTo).toBe(validFrom - 1));
    }
  });

  test("minimum wage 2022: 9.82, 10.45 and from October 12.00 €", () => {
    const lookup = parameterLookup(parameterRows());
    const name = { key: "Mindestlohn", range: "positive" } as const;
    expect(["2022-01-01", "2022-06-30", "2022-07-01", "2022-09-30", "2022-10-01"].map((day) => lookup(name, serial(day)))).toEqual([
      9.82, 9.82, 10.45, 10.45, 12,
    ]);
    expect(EARLIER_MINIMUM_WAGES.at(-1)?.validTo).toBe(serial("2022-09-30"));
  });

  test("without the table nothing is known", () => {
    const schedule = subsidySchedule({ instrument: "16i", start: serial("2023-01-01"), weeklyHours: 39 }, subsidyLaw(undefined));
    expect(isMissing(schedule)).toBe(false);
    expect(schedule).toMatchObject({ total: { wage: { missing: { en: "The parameter “Mindestlohn” is missing." } } } });
  });

  test("a date that no calendar has is a reason, not a crash", () => {
    const law = subsidyLaw(parameterRows());
    for (const start of [-1, 0, 3_000_000, Number.NaN]) {
      expect(subsidySchedule({ instrument: "16i", start, weeklyHours: 39 }, law)).toHaveProperty("missing");
    }
  });

  test("a time of day does not matter", () => {
    const law = subsidyLaw(parameterRows());
    const job = { instrument: "16i", weeklyHours: 39, householdType: "allein", coachingPerMonth: 0 } as const;
    expect(subsidySchedule({ ...job, start: serial("2023-01-01") + 0.5, end: serial("2023-12-31") + 0.75 }, law)).toEqual(
      subsidySchedule({ ...job, start: serial("2023-01-01"), end: serial("2023-12-31") }, law),
    );
  });
});
