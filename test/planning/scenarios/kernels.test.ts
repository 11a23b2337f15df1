import fc from "fast-check";
import { isProblem } from "../../../src/indicators/indicator";
import * as kernels from "../../../src/planning/scenarios/kernels";
import { kernelResult, type Kernel } from "../../../src/planning/scenarios/kernels";
import { MODEL_STEPS } from "../../../src/planning/scenarios/model-steps";

const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });

/** The arithmetic that each kernel names in its comment, written once more by hand. */
const ARITHMETIC: readonly [name: string, kernel: Kernel, count: number, arithmetic: (...values: number[]) => number][] = [
  ["SAME", kernels.SAME, 1, (a = 0) => a],
  ["SUM", kernels.SUM, 2, (a = 0, b = 0) => a + b],
  ["SUM_OF_THREE", kernels.SUM_OF_THREE, 3, (a = 0, b = 0, c = 0) => a + b + c],
  ["DIFFERENCE", kernels.DIFFERENCE, 2, (a = 0, b = 0) => a - b],
  ["REST", kernels.REST, 3, (a = 0, b = 0, c = 0) => a - b - c],
  ["EXCESS", kernels.EXCESS, 2, (a = 0, b = 0) => (a > b ? a - b : 0)],
  ["PRODUCT", kernels.PRODUCT, 2, (a = 0, b = 0) => a * b],
  ["QUOTIENT", kernels.QUOTIENT, 2, (a = 0, b = 0) => a / b],
  ["RELATIVE_CHANGE", kernels.RELATIVE_CHANGE, 2, (a = 0, b = 0) => a / b - 1],
  ["PER_MONTHLY_AVERAGE", kernels.PER_MONTHLY_AVERAGE, 2, (a = 0, b = 0) => a / (b / 12)],
  ["REMAINING_SHARE", kernels.REMAINING_SHARE, 2, (a = 0, b = 0) => a * (1 - b)],
  ["GROSSED_UP", kernels.GROSSED_UP, 2, (a = 0, b = 0) => a / (1 - b)],
  ["SHARE_ON_TOP", kernels.SHARE_ON_TOP, 2, (a = 0, b = 0) => (a * b) / (1 - b)],
  ["SCALED", kernels.SCALED, 3, (a = 0, b = 0, c = 0) => a * (b / c)],
  ["SCALED_TWICE", kernels.SCALED_TWICE, 5, (a = 0, b = 0, c = 0, d = 0, e = 0) => a * (b / c) * (d / e)],
  ["RAISED_PRODUCT", kernels.RAISED_PRODUCT, 3, (a = 0, b = 0, c = 0) => a * b * (1 + c)],
  ["RATE_OF_CHANGED", kernels.RATE_OF_CHANGED, 5, (a = 0, b = 0, c = 0, d = 0, e = 0) => (a + (b - c) * d) * e],
  [
    "COST_OF_CHANGED_REST",
    kernels.COST_OF_CHANGED_REST,
    6,
    (a = 0, b = 0, c = 0, d = 0, e = 0, f = 0) => Math.max(0, a + (b - c - (d - e)) * (f / d)),
  ],
];

describe("Kernels", () => {
  test.each(ARITHMETIC)("%s gives its arithmetic to the last bit", (_, kernel, count, arithmetic) => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: count, maxLength: count }), (values) => {
        expect(kernelResult(kernel, values)).toBe(arithmetic(...values));
      }),
    );
  });

  const indicatorSteps = MODEL_STEPS.filter(({ indicator }) => indicator !== undefined);

  test.each(indicatorSteps.map((step) => [step.id, step] as const))("%s agrees with the catalogue to the last bit", (_, step) => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: step.inputs.length, maxLength: step.inputs.length }), (values) => {
        const expected = step.indicator?.evaluate(values);
        fc.pre(!isProblem(expected));
        expect(kernelResult(step.kernel, values)).toBe(expected);
      }),
    );
  });

  test("at least one step of every indicator that the model uses is compared", () => {
    expect(new Set(indicatorSteps.map(({ indicator }) => indicator?.id))).toEqual(
      new Set([
        ...["ADMINCOST", "BUDGETPERHEAD", "CASELOAD", "COMMITMENTRATE", "LONGTERMSHARE"],
        ...["MUNICIPALSHARE", "REALLOCATION", "REALLOCATIONRATE", "SEATUSE", "STOCKCHANGE"],
      ]),
    );
  });

  test("nothing follows from a stock of 0, rather than something infinite", () => {
    expect(kernelResult(kernels.SCALED, [100, 5, 0])).toBeNaN();
  });

  test("an allocation of a later year counts once it is known", () => {
    expect(kernelResult(kernels.KNOWN_OR_SAME, [900, 500, 100, 1])).toBe(400);
    expect(kernelResult(kernels.KNOWN_OR_SAME, [900, NaN, 100, 0])).toBe(900);
  });

  test("the burden is that of the month in which the cases start", () => {
    expect(kernelResult(kernels.PRODUCT_WITH_CHOSEN, [3, 1, 30_000, 27_500, 25_000])).toBe(82_500);
  });

  test("affordable cases: the tightest year binds, years without a burden do not, and nothing is missing silently", () => {
    // 500,000 / 21,759.84 = 22.9 · 400,000 / 22,749.36 = 17.5
    expect(kernelResult(kernels.AFFORDABLE_CASES, [500_000, 400_000, 21_759.84, 22_749.36])).toBe(17);
    expect(kernelResult(kernels.AFFORDABLE_CASES, [500_000, -1, 21_759.84, 0])).toBe(22);
    expect(kernelResult(kernels.AFFORDABLE_CASES, [-1, 400_000, 21_759.84, 22_749.36])).toBe(0);
    expect(kernelResult(kernels.AFFORDABLE_CASES, [500_000, NaN, 21_759.84, 22_749.36])).toBeNaN();
    expect(kernelResult(kernels.AFFORDABLE_CASES, [500_000, NaN, 21_759.84, 0])).toBeNaN();
    expect(kernelResult(kernels.AFFORDABLE_CASES, [500_000, 1, NaN, 1])).toBeNaN();
    // 3 × 0.1 € in binary is more than 0.3 €; the cents are equal, so that three cases can be paid.
    expect(kernelResult(kernels.AFFORDABLE_CASES, [0.3, 0.1])).toBe(3);
  });

  test("each lane is calculated by itself", () => {
    // Columns of three lanes: the result, then a, then b.
    const numbers = Float64Array.from([0, 0, 0, 10, 20, 30, 2, 4, 5]);
    kernels.QUOTIENT(numbers, 0, [3, 6], 3);
    expect([...numbers.subarray(0, 3)]).toEqual([5, 5, 6]);
  });
});
