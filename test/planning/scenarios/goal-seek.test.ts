import fc from "fast-check";
import { goalSeek, type GoalPoint, type GoalSeekInput, type GoalSeekOutcome } from "../../../src/planning/scenarios/goal-seek";
import { findRoots } from "../../../src/planning/scenarios/root-search";
import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import { missing } from "../../../src/units/missing";
import { exampleBaseline } from "./example-baseline";

const MODEL = scenarioModel(exampleBaseline());

type Question = Omit<GoalSeekInput, "model">;

function seek(question: Question): GoalSeekOutcome {
  return goalSeek({ model: MODEL, ...question });
}

function solutions(outcome: GoalSeekOutcome): readonly GoalPoint[] {
  if (outcome.kind !== "solved") throw new Error(outcome.message.en);
  return outcome.solutions;
}

const ONE_SHIFT = [{ driver: "shift", kind: "absolute" }] as const;

describe("Goal seek", () => {
  test("which shift covers the need exactly", () => {
    // Need 18,774,720 less allocation 15,774,877
    const [found] = solutions(seek({ levers: ONE_SHIFT, result: "administrationGap", target: 0 }));
    expect(found?.values[0]).toBeCloseTo(2_999_843, 4);
    expect(found?.result).toBeCloseTo(0, 4);
  });

  test("how many passive posts bring the caseload to 100", () => {
    const outcome = seek({ levers: [{ driver: "staffPassive", kind: "difference" }], result: "caseloadPassive", target: 100 });
    // 11,080 / 100 = 110.8 posts, 2.2 fewer than 113
    expect(solutions(outcome)[0]?.values[0]).toBeCloseTo(-2.2, 9);
    expect(outcome.message.de).toBe("VZÄ passiv −2,20: eLb je VZÄ passiv 100,0.");
  });

  test("several drivers in proportion: two passive posts for each active one", () => {
    const levers = [
      { driver: "staffActive", kind: "difference" },
      { driver: "staffPassive", kind: "difference", proportion: 2 },
    ] as const;
    const [found] = solutions(seek({ levers, result: "caseloadAll", target: 50 }));
    // 11,080 / 50 = 221.6 posts, 16.6 more than 205: 5.5333 active and 11.0667 passive
    expect(found?.values[0]).toBeCloseTo(16.6 / 3, 9);
    expect(found?.values[1]).toBeCloseTo(33.2 / 3, 9);
  });

  test("a municipality's own staff", () => {
    const levers = [{ driver: "staffPassive", kind: "absolute", municipality: "Kommune 3" }] as const;
    const [found] = solutions(seek({ levers, result: "caseloadPassive", area: 3, target: 90 }));
    // Half of 11,080 beneficiaries: 5,540 / 90
    expect(found?.values[0]).toBeCloseTo(5_540 / 90, 9);
  });

  test("a whole number of cases: anywhere between the cases that one step of funds pays", () => {
    const outcome = seek({ levers: [{ driver: "integrationBudget", kind: "absolute" }], result: "affordableCases", target: 100 });
    const [found] = solutions(outcome);
    // Free funds = EGT − 2.6 million − 4.9 million; 100 to 101 cases at 30,000 € in the first year: 10.5 up to 10.53 million.
    // In later years less is committed while the burden is the same, so that the first year binds.
    expect(found?.from).toBeCloseTo(10_500_000, 1);
    expect(found?.to).toBeCloseTo(10_530_000, 1);
    expect(found?.result).toBe(100);
    expect(outcome.message.en).toContain("possible from €10,500,000.00 to €10,530,000.00");
  });

  test("new cases are whole: the number nearest to the funds that remain", () => {
    // Free 4,257,312 less 30,000 per case: 2,000,000 would need 75.24 cases; 75 leave 2,007,312 and 76 leave 1,977,312
    const outcome = seek({ levers: [{ driver: "newCases", kind: "absolute" }], result: "freeAfterNewCases", target: 2_000_000 });
    expect(outcome).toMatchObject({ kind: "noSolution", nearest: { values: [75], result: 2_007_312 } });
    const exact = seek({ levers: [{ driver: "newCases", kind: "absolute" }], result: "freeAfterNewCases", target: 2_007_312 });
    expect(solutions(exact)[0]?.values).toEqual([75]);
  });

  test("no solution: the nearest value and where it is reached", () => {
    // With an allocation of 2 × 15,774,877 at most, nothing is needed from 18,774,720 on; below, the need is positive.
    const outcome = seek({ levers: [{ driver: "administrationBudget", kind: "absolute" }], result: "needShift", target: -1 });
    expect(outcome).toMatchObject({ kind: "noSolution", nearest: { result: 0 } });
    expect(outcome.message.de).toMatch(/^Keine Lösung: .*Am nächsten kommt Zuteilung VWT/);
  });

  test("a driver that does not reach the result is named, and stays as it is", () => {
    const outcome = seek({ levers: [{ driver: "seats", kind: "absolute" }], result: "caseloadPassive", target: 90 });
    expect(outcome).toMatchObject({ kind: "noSolution", nearest: { values: [400] } });
    expect(outcome.message.de).toContain("Plätze in Maßnahmen wirkt nicht auf „eLb je VZÄ passiv“");
  });

  test("bounds of the driver and of the user hold", () => {
    // The caseload would need 221.6 posts; 150 at most gives 11,080 / 150
    const levers = [{ driver: "staffPassive", kind: "absolute" }] as const;
    const outcome = seek({ levers, result: "caseloadPassive", target: 50, minimum: 100, maximum: 150 });
    expect(outcome).toMatchObject({ kind: "noSolution", nearest: { values: [150] } });
    expect(seek({ levers, result: "caseloadPassive", target: 50, minimum: -20, maximum: -10 }).kind).toBe("noRange");
  });

  test("what already holds needs no change, although more of it would do as well", () => {
    // From an allocation of 18,774,720 on, no shift is needed; the scenario stands at 20 million.
    const scenario = { name: "Test", changes: [{ driver: "administrationBudget", kind: "absolute", value: 20_000_000 } as const] };
    const [found] = solutions(
      seek({ scenario, levers: [{ driver: "administrationBudget", kind: "absolute" }], result: "needShift", target: 0 }),
    );
    expect(found?.values).toEqual([20_000_000]);
    expect(found?.from).toBeCloseTo(18_774_720, 3);
  });

  test("a result without a value says why", () => {
    const reason = missing({ de: "Personal fehlt.", en: "Staff is missing." });
    const model = scenarioModel(exampleBaseline(0, { staffActive: [reason] }));
    const outcome = goalSeek({ model, levers: ONE_SHIFT, result: "caseloadActive", target: 100 });
    expect(outcome).toMatchObject({ kind: "unknown", reason });
    expect(outcome.message.de).toBe("Das Ergebnis hat keinen Wert: Personal fehlt.");
  });

  test("any reachable target is reached", () => {
    const levers = [{ driver: "beneficiaries", kind: "percent" }] as const;
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 0.5, noNaN: true }), (size) => {
        const target = 98 * (1 + size);
        const [found] = solutions(seek({ levers, result: "caseloadPassive", target }));
        expect(Math.abs((found?.result ?? 0) / target - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("Root search", () => {
  const question = { target: 0, minimum: -2, maximum: 2, start: 0 };

  test("finds every crossing", () => {
    // x³ − x: −1, 0 and 1
    const { roots } = findRoots({ ...question, value: (x) => x ** 3 - x, start: 0.3 });
    [-1, 0, 1].forEach((root, index) => expect(roots[index]?.at).toBeCloseTo(root, 9));
    expect(roots).toHaveLength(3);
  });

  test("a function that only touches the target", () => {
    const { roots } = findRoots({ ...question, value: (x) => (x - 0.7) ** 2 });
    expect(roots[0]?.at).toBeCloseTo(0.7, 5);
  });

  test("a jump over the target is no solution", () => {
    const { roots, nearest } = findRoots({ ...question, value: (x) => (x < 0.123 ? -1 : 2) });
    expect(roots).toEqual([]);
    expect(nearest?.value).toBe(-1);
  });

  test("a narrow step at the target is found with its ends", () => {
    const { roots } = findRoots({ ...question, value: (x) => (x < 0.1234 ? -1 : x > 0.1235 ? 1 : 0) });
    expect(roots[0]?.from).toBeCloseTo(0.1234, 12);
    expect(roots[0]?.to).toBeCloseTo(0.1235, 12);
  });

  test("gaps without a value are passed over", () => {
    const { roots } = findRoots({ ...question, value: (x) => (x < 0.5 ? NaN : x - 1) });
    expect(roots.map(({ at }) => at)).toEqual([1]);
    expect(findRoots({ ...question, value: () => NaN })).toEqual({ roots: [], nearest: undefined });
  });

  test("a single point", () => {
    expect(findRoots({ value: (x) => x - 1, target: 0, minimum: 1, maximum: 1, start: 1 }).roots.map(({ at }) => at)).toEqual([1]);
  });

  test("the number of evaluations is bounded, whatever the function", () => {
    let evaluations = 0;
    findRoots({
      ...question,
      value: (x) => {
        evaluations++;
        return Math.sin(1e6 * x) * (x > 0 ? 1e9 : 1e-9);
      },
    });
    // 258 points, and for each of 257 pieces a crossing with both ends of a plateau: 3 × 80
    expect(evaluations).toBeLessThan(258 + 257 * 240);
  });
});
