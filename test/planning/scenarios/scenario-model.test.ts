import fc from "fast-check";
import { BASE_QUANTITIES } from "../../../src/planning/scenarios/base-quantities";
import { averageLevel, baseIdOf, endLevel } from "../../../src/planning/scenarios/driver-levels";
import { DRIVERS, type Driver } from "../../../src/planning/scenarios/drivers";
import { MODEL_RESULTS, MODEL_STEPS } from "../../../src/planning/scenarios/model-steps";
import { BASE_SCENARIO, type DriverChange, type Scenario } from "../../../src/planning/scenarios/scenario";
import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import { missing } from "../../../src/units/missing";
import { month as monthOf } from "../../../src/units/month";
import { exampleBaseline } from "./example-baseline";

const BASELINE = exampleBaseline();
const MODEL = scenarioModel(BASELINE);

function scenario(...changes: readonly DriverChange[]): Scenario {
  return { name: "Test", changes };
}

function change(driver: string, kind: DriverChange["kind"], value: number, rest: Partial<DriverChange> = {}): DriverChange {
  return { driver, kind, value, ...rest };
}

const county = (id: string, ...changes: readonly DriverChange[]) => MODEL.quantity(scenario(...changes), id);
const BASE = MODEL.evaluate(BASE_SCENARIO);

describe("Scenario model: figures by hand", () => {
  test("the budget of the example", () => {
    // 16,400,000 × 1.05 = 17,220,000 staff cost; 16,400,000 × 0.3 = 4,920,000 overhead; × 0.848 of the sum 22,140,000
    expect(county("needTotal")).toBeCloseTo(22_140_000, 6);
    expect(county("needFederal")).toBeCloseTo(18_774_720, 6);
    expect(county("needShift")).toBeCloseTo(18_774_720 - 15_774_877, 6);
    expect(county("administrationAfterShift")).toBe(18_374_877);
    expect(county("integrationAfterShift")).toBe(9_157_312);
    // KFA 15.2/84.8 of the funds after the shift
    expect(county("municipalShare")).toBeCloseTo((18_374_877 * 19) / 106, 6);
    expect(county("free0")).toBe(9_157_312 - 3_000_000 - 1_900_000);
    expect(county("newCaseCost")).toBe(4 * 30_000);
  });

  test("a wage settlement from July counts for half a year", () => {
    // Rates: 5 % until June, 7 % from July: 6 % on average of the year. 16,400,000 × 1.06 + 4,920,000
    const july = change("wageSettlement", "absolute", 0.07, { from: "2023-07" });
    expect(county("needTotal", july)).toBeCloseTo(22_304_000, 6);
    expect(county(endLevel("wageSettlement"), july)).toBe(0.07);
  });

  test("steps follow one another, each until the next", () => {
    // 113 until March, 101 from April to September, 125 from October: (113·3 + 101·6 + 125·3)/12 = 110
    const steps = [
      change("staffPassive", "absolute", 125, { from: "2023-10" }),
      change("staffPassive", "absolute", 101, { from: "2023-04" }),
    ];
    expect(county(averageLevel("staffPassive"), ...steps)).toBeCloseTo(110, 12);
    expect(county(endLevel("staffPassive"), ...steps)).toBe(125);
  });

  test("a change of the county reaches the municipalities in proportion", () => {
    // Kommune 2 has 2/6 of 11,080; 10 % more: 4,062.67
    const more = change("beneficiaries", "percent", 0.1);
    expect(MODEL.quantity(scenario(more), "beneficiariesNow", 2)).toBeCloseTo(((11_080 * 2) / 6) * 1.1, 9);
  });

  test("the inflow of refugees is spread by beneficiaries, because its base is 0", () => {
    const inflow = change("refugees", "absolute", 600);
    expect(MODEL.quantity(scenario(inflow), "beneficiariesNow", 3)).toBeCloseTo((11_080 * 3) / 6 + 300, 9);
    expect(county("beneficiariesNow", inflow)).toBe(11_680);
  });

  test("a vacancy rate takes its share of the planned posts, on all sides", () => {
    // 120 × 0.9 = 108, 84 × 0.9 = 75.6, 13 × 0.9 = 11.7
    const vacancy = change("vacancy", "absolute", 0.1);
    expect(county("ftePassive", vacancy)).toBeCloseTo(108, 12);
    expect(county("fteAll", vacancy)).toBeCloseTo(108 + 75.6 + 11.7, 12);
    // Kommune 1 has a sixth of the posts, and 2 more on its own
    const own = change("staffPassive", "difference", 2, { municipality: "Kommune 1" });
    expect(MODEL.quantity(scenario(vacancy, own), "ftePassive", 1)).toBeCloseTo(20, 12);
    expect(county("ftePassive", vacancy, own)).toBeCloseTo(110, 12);
  });

  test("new cases cost what their first month makes them cost", () => {
    // From September four months of 2,500 €
    expect(county("newCaseCost", change("newCases", "absolute", 6, { from: "2023-09" }))).toBe(6 * 10_000);
    // From January of the next year they cost nothing more this year than the planned four cases
    expect(county("newCaseCost", change("newCases", "absolute", 6, { from: "2024-01" }))).toBe(4 * 30_000);
  });

  test("a driver stays within its bounds", () => {
    expect(county("fteActive", change("staffActive", "difference", -500))).toBe(0);
    expect(county(endLevel("overheadRate"), change("overheadRate", "absolute", 7))).toBe(5);
  });
});

describe("Scenario model: what is missing", () => {
  test("a result names the figure that it lacks", () => {
    const reason = missing({ de: "Personal fehlt.", en: "Staff is missing." });
    const results = scenarioModel(exampleBaseline(2, { staffActive: [reason, 40, 40] })).evaluate(BASE_SCENARIO);
    expect(results.get("caseloadActive")?.[0]).toEqual(reason);
    expect(results.get("caseloadActive")?.[1]).toBeCloseTo(11_080 / 3 / 40, 9);
    expect(results.get("caseloadPassive")?.[0]).toBeCloseTo(11_080 / 113, 9);
  });

  test("a municipality without a figure does not leave the county without one", () => {
    const reason = missing({ de: "Personal fehlt.", en: "Staff is missing." });
    const model = scenarioModel(exampleBaseline(2, { staffPassive: [113, reason, 75] }));
    const more = scenario(change("staffPassive", "percent", 0.1));
    expect(model.quantity(more, "ftePassive")).toBeCloseTo(124.3, 9);
    expect(model.quantity(more, "ftePassive", 2)).toBeCloseTo(82.5, 9);
    expect(model.evaluate(more).get("ftePassive")?.[1]).toEqual(reason);
  });

  test("division by nobody is missing, with the indicator's reason", () => {
    const results = MODEL.evaluate(scenario(change("staffActive", "absolute", 0)));
    expect(results.get("caseloadActive")?.[0]).toMatchObject({ missing: { de: expect.stringContaining("Vollzeitäquivalent") } });
  });

  test("an unknown quantity is a mistake of the caller", () => {
    expect(() => MODEL.quantity(BASE_SCENARIO, "nothing")).toThrow(RangeError);
  });
});

/** The county's base value of a driver, as the baseline states it or as it follows from it. */
function baseValue({ id }: Driver): number {
  return MODEL.quantity(BASE_SCENARIO, endLevel(id));
}

/** Random changes of any drivers, for the county or a municipality, all year or from a month. */
const anyChange: fc.Arbitrary<DriverChange> = fc
  .record({
    driver: fc.constantFrom(...DRIVERS),
    size: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    area: fc.integer({ min: 0, max: 3 }),
    month: fc.integer({ min: 0, max: 12 }),
    kindAt: fc.nat(2),
  })
  .map(({ driver, size, area, month, kindAt }) => {
    const kind = driver.kinds[kindAt % driver.kinds.length] ?? "absolute";
    const scale = driver.format === "share" ? 0.2 : baseIdOf(driver.id) === undefined ? 300 : baseValue(driver);
    const value = kind === "percent" ? size : kind === "difference" ? scale * size : scale * (1 + size);
    return {
      ...{ driver: driver.id, kind, value },
      ...(driver.isMunicipal && area > 0 ? { municipality: `Kommune ${area}` } : {}),
      ...(driver.isDated && month > 0 ? { from: monthOf(2023, month) } : {}),
    };
  });

const anyScenario = fc.array(anyChange, { maxLength: 8 }).map((changes) => ({ name: "Zufall", changes }));

/** Every step of every area. */
const PLACES = MODEL_STEPS.flatMap(({ id, scope }) =>
  Array.from({ length: scope === "county" ? 1 : MODEL.areaCount }, (_, area) => ({ id, area })),
);

describe("Scenario model: relations that always hold", () => {
  test("changes of nothing give the base to the last bit", () => {
    const zero = fc.uniqueArray(fc.constantFrom(...DRIVERS.filter(({ id }) => baseIdOf(id) !== undefined)), { maxLength: 17 });
    fc.assert(
      fc.property(zero, fc.boolean(), (drivers, isAbsolute) => {
        const changes = drivers.map((driver) =>
          isAbsolute ? change(driver.id, "absolute", baseValue(driver)) : change(driver.id, "difference", 0),
        );
        expect(MODEL.evaluate(scenario(...changes))).toEqual(BASE);
      }),
    );
    expect(MODEL.evaluate(scenario(change("refugees", "absolute", 0), change("vacancy", "difference", 0)))).toEqual(BASE);
  });

  test("the base of a driver is its quantity to the last bit", () => {
    for (const driver of DRIVERS) {
      const id = baseIdOf(driver.id);
      const isQuantity = BASE_QUANTITIES.some((quantity) => quantity.id === id);
      if (id !== undefined && isQuantity) expect(baseValue(driver)).toBe(BASELINE.values.get(id)?.[0]);
    }
  });

  test("a shift neither creates nor loses money", () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), ({ changes }, cents) => {
        const results = MODEL.prepare(scenario(...changes, change("shift", "absolute", cents / 100)));
        results.run();
        const sum = results.number("integrationAfterShift") + results.number("administrationAfterShift");
        expect(Math.abs(sum - results.number("totalBudget"))).toBeLessThan(1e-7);
      }),
    );
  });

  test("more staff never raises a caseload", () => {
    const side = fc.constantFrom(["staffPassive", "caseloadPassive"] as const, ["staffActive", "caseloadActive"] as const);
    const more = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(anyScenario, side, more, ({ changes }, [driver, result], posts) => {
        const others = changes.filter((other) => other.driver !== driver);
        const before = MODEL.prepare(scenario(...others));
        const after = MODEL.prepare(scenario(...others, change(driver, "difference", posts)));
        before.run();
        after.run();
        for (let area = 0; area < MODEL.areaCount; area++) {
          expect(after.number(result, area)).toBeLessThanOrEqual(before.number(result, area));
        }
      }),
    );
  });

  test("municipal changes sum to the county's", () => {
    const levels = ["beneficiariesNow", "longTermNow", "ftePassive", "fteActive", "integrationsNow"];
    fc.assert(
      fc.property(anyScenario, (changed) => {
        const municipal = changed.changes.filter(({ driver }) => driver !== "vacancy");
        // The driver's bound holds for each area by itself, so that a sum may differ once an area is at 0.
        fc.pre(municipal.every(({ driver, kind, value }) => kind !== "difference" || value > -0.1 * Math.abs(county(endLevel(driver)))));
        const prepared = MODEL.prepare(scenario(...municipal));
        prepared.run();
        for (const id of levels) {
          const sum = [1, 2, 3].reduce((total, area) => total + prepared.number(id, area), 0);
          expect(Math.abs(sum / prepared.number(id) - 1)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test.each([
    ["wageSettlement", "needFederal", 0.1],
    ["overheadRate", "needFederal", 0.1],
    ["staffSteering", "needFederal", 5],
    ["beneficiaries", "caseloadPassive", 500],
    ["refugees", "longTermShare", -500],
    ["integrations", "integrationRate", 200],
    ["shift", "administrationGap", 500_000],
    ["newCases", "newCaseCost", 10],
    ["integrationBudget", "affordableCases", 1_000_000],
    ["occupied", "seatUse", 20],
    ["occupied", "costOfEmptySeats", -20],
    ["benefitPerHead", "livingBenefitsChange", 50],
  ])("%s: %s never falls when it moves by a part of %d", (driver, result, most) => {
    const kind = driver === "refugees" ? "absolute" : "difference";
    const step = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(step, step, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const low = county(result, change(driver, kind, most * less));
        expect(county(result, change(driver, kind, most * more))).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});

describe("Scenario model: prepared runs", () => {
  test("lanes, runs for some quantities and single evaluations agree to the last bit", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...PLACES), fc.constantFrom(2, 5), (changed, { id, area }, lanes) => {
        const wide = MODEL.prepare(changed, lanes);
        wide.run();
        const narrow = MODEL.prepare(changed);
        narrow.runFor([{ id, area }])();
        const expected = MODEL.quantity(changed, id, area);
        expect(wide.numbers[wide.slot(id, area) + lanes - 1]).toBe(expected);
        expect(narrow.number(id, area)).toBe(expected);
      }),
    );
  });

  test("values written anew take effect, and what does not vary is known from the start", () => {
    const prepared = MODEL.prepare(scenario(change("wageSettlement", "absolute", 0)));
    prepared.values[0] = 0.07;
    prepared.run();
    // 16,400,000 × 1.07 + 4,920,000
    expect(prepared.number("needTotal")).toBeCloseTo(22_468_000, 6);
    expect(prepared.isVarying("needTotal")).toBe(true);
    expect(prepared.isVarying("seatUse")).toBe(false);
    expect(prepared.number("seatUse")).toBe(352 / 400);
  });

  test("two prepared scenarios do not disturb each other", () => {
    const [first, second] = [0.03, 0.09].map((value) => MODEL.prepare(scenario(change("wageSettlement", "absolute", value))));
    first?.run();
    second?.run();
    MODEL.evaluate(BASE_SCENARIO);
    expect(first?.number("needTotal")).toBeCloseTo(21_812_000, 6);
  });

  test("all results have a value in the example", () => {
    for (const { id } of MODEL_RESULTS) expect(BASE.get(id)?.every((value) => typeof value === "number")).toBe(true);
  });
});
