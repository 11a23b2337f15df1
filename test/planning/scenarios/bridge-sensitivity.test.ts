import fc from "fast-check";
import { bridge, type Bridge } from "../../../src/planning/scenarios/bridge";
import { DRIVERS } from "../../../src/planning/scenarios/drivers";
import type { DriverChange, Scenario } from "../../../src/planning/scenarios/scenario";
import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import { sensitivity, type SensitivityLine } from "../../../src/planning/scenarios/sensitivity";
import { isMissing } from "../../../src/units/missing";
import { exampleBaseline } from "./example-baseline";

const MODEL = scenarioModel(exampleBaseline());

function scenario(...changes: readonly DriverChange[]): Scenario {
  return { name: "Test", changes };
}

function known(outcome: ReturnType<typeof bridge>): Bridge {
  if (isMissing(outcome)) throw new Error(outcome.missing.en);
  return outcome;
}

describe("Bridge from base to scenario", () => {
  test("by hand: wage settlement, then overhead", () => {
    const changed = scenario(
      { driver: "overheadRate", kind: "absolute", value: 0.32 },
      { driver: "wageSettlement", kind: "difference", value: 0.01 },
    );
    const { base, steps, difference } = known(bridge(MODEL, changed, "needTotal"));
    // 16,400,000 × 1.05 + 4,920,000; one point more: 164,000; two points of overhead: 328,000
    expect(base).toBeCloseTo(22_140_000, 6);
    expect(steps.map(({ driver }) => driver.id)).toEqual(["wageSettlement", "overheadRate"]);
    expect(steps[0]?.contribution).toBeCloseTo(164_000, 6);
    expect(steps[1]?.contribution).toBeCloseTo(328_000, 6);
    expect(difference).toBeCloseTo(492_000, 6);
  });

  test("contributions sum to the difference, the levels join exactly", () => {
    const drivers = DRIVERS.filter(({ id }) => id !== "refugees");
    const anyChanges = fc.array(fc.tuple(fc.constantFrom(...drivers), fc.double({ min: -0.05, max: 0.05, noNaN: true })), { maxLength: 8 });
    fc.assert(
      fc.property(anyChanges, fc.constantFrom("needFederal", "free0", "caseloadPassive", "livingBenefitsNow"), (drawn, result) => {
        const changed = scenario(
          ...drawn.map(([{ id, kinds }, value]): DriverChange => ({
            driver: id,
            kind: kinds.includes("percent") ? "percent" : "difference",
            value,
          })),
        );
        const { base, scenario: reached, difference, steps } = known(bridge(MODEL, changed, result));
        const levels = [base, ...steps.map(({ after }) => after)];
        expect(steps.map(({ before }) => before)).toEqual(levels.slice(0, -1));
        expect(reached).toBe(levels.at(-1));
        expect(reached).toBe(MODEL.quantity(changed, result));
        const sum = steps.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - difference)).toBeLessThanOrEqual(1e-9 * Math.abs(base));
      }),
    );
  });

  test("a municipality has a bridge of its own", () => {
    const changed = scenario({ driver: "staffPassive", kind: "difference", value: 1, municipality: "Kommune 1" });
    const { steps } = known(bridge(MODEL, changed, "ftePassive", 1));
    expect(steps[0]?.contribution).toBeCloseTo(1, 12);
    expect(known(bridge(MODEL, changed, "ftePassive", 2)).difference).toBe(0);
  });

  test("a step without a result says why", () => {
    const outcome = bridge(MODEL, scenario({ driver: "staffActive", kind: "absolute", value: 0 }), "caseloadActive");
    expect(outcome).toMatchObject({ missing: { en: expect.stringContaining("full-time equivalent") } });
  });
});

describe("Sensitivity", () => {
  const lineOf = (lines: readonly SensitivityLine[], id: string) => lines.find(({ driver }) => driver.id === id);

  test("usual ranges: ten percent of the level, one point of a rate; the strongest driver comes first", () => {
    const { base, lines } = sensitivity({ model: MODEL, result: "needTotal" });
    expect(base).toBeCloseTo(22_140_000, 6);
    // Passive staff ± 11.3 of 205 posts at 80,000 €: 904,000 × 1.05 in salaries and 904,000 × 0.3 overhead, both ways
    expect(lines[0]?.driver.id).toBe("staffPassive");
    expect(lines[0]?.span).toBeCloseTo(2 * 904_000 * 1.35, 3);
    // One point of the settlement both ways: 164,000 each; one of overhead likewise, and of vacancy 1 % of 217 posts
    expect(lineOf(lines, "wageSettlement")?.span).toBeCloseTo(328_000, 3);
    expect(lineOf(lines, "vacancy")?.span).toBeCloseTo(2 * 2.17 * 80_000 * 1.35, 3);
    expect(lineOf(lines, "seats")?.span).toBe(0);
    const spans = lines.map(({ span }) => span);
    expect(spans).toEqual(spans.toSorted((left, right) => right - left));
  });

  test("a range of the sheet goes before the usual one", () => {
    const ranges = [{ driver: "wageSettlement", kind: "absolute", shape: "triangular", minimum: 0, likely: 0.05, maximum: 0.1 } as const];
    const { lines } = sensitivity({ model: MODEL, result: "needTotal", ranges, drivers: ["wageSettlement"] });
    // 16,400,000 + 4,920,000 and 18,040,000 + 4,920,000
    expect(lines).toHaveLength(1);
    expect(lines[0]?.low).toBeCloseTo(21_320_000, 6);
    expect(lines[0]?.high).toBeCloseTo(22_960_000, 6);
  });

  test("around a scenario its own values are the middle", () => {
    const changed = scenario({ driver: "shift", kind: "absolute", value: 1_000_000 });
    const { lines, base } = sensitivity({ model: MODEL, result: "integrationAfterShift", scenario: changed, drivers: ["shift"] });
    expect(base).toBe(10_757_312);
    expect([lines[0]?.low, lines[0]?.high]).toEqual([10_857_312, 10_657_312]);
  });

  test("what starts from nothing is left out with a reason", () => {
    const { leftOut } = sensitivity({ model: MODEL, result: "needTotal" });
    expect(leftOut.map(({ driver }) => driver.id)).toEqual(["refugees"]);
    expect(leftOut[0]?.reason.de).toContain("Spanne auf Szenarien angeben");
  });

  test("an end without a result is missing and does not count as a span", () => {
    const ranges = [{ driver: "staffActive", kind: "absolute", shape: "uniform", minimum: 0, likely: NaN, maximum: 100 } as const];
    const { lines } = sensitivity({ model: MODEL, result: "caseloadActive", ranges, drivers: ["staffActive"] });
    expect(isMissing(lines[0]?.low)).toBe(true);
    expect(lines[0]?.high).toBeCloseTo(110.8, 9);
    expect(lines[0]?.span).toBe(0);
  });
});
