import { quantile } from "../../../src/planning/benchmark/quantile";
import { isRefusal } from "../../../src/planning/risk/draws";
import { riskSteps, type ResultRisk, type RiskAnalysis, type RiskInput } from "../../../src/planning/risk/risk-analysis";
import { HISTOGRAM_BINS, PERCENTILES, summarize, summaryScratch } from "../../../src/planning/risk/risk-summary";
import { riskSummary, runRisk } from "../../../src/planning/risk/run-risk";
import { BASE_SCENARIO } from "../../../src/planning/scenarios/scenario";
import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import { exampleBaseline } from "../scenarios/example-baseline";

const MODEL = scenarioModel(exampleBaseline());

const QUESTION: RiskInput = {
  model: MODEL,
  scenario: BASE_SCENARIO,
  ranges: [
    { driver: "wageSettlement", kind: "absolute", shape: "uniform", minimum: 0.04, likely: NaN, maximum: 0.08 },
    { driver: "integrations", kind: "percent", shape: "uniform", minimum: -0.1, likely: NaN, maximum: 0.1 },
  ],
  correlations: [],
  draws: 20_000,
  seed: 11,
};

function analysed(outcome: ReturnType<typeof riskSummary>): RiskAnalysis {
  if (isRefusal(outcome)) throw new Error(outcome.refusal.en);
  return outcome;
}

function resultOf({ results }: RiskAnalysis, id: string, area = 0): ResultRisk {
  const found = results.find((result) => result.id === id && result.area === area);
  if (found === undefined) throw new Error(`${id} is not among the results`);
  return found;
}

describe("Summary of draws", () => {
  /** Columns of different forms: smooth, with ties, with a far outlier, tiny. */
  const COLUMNS: readonly [string, (index: number) => number][] = [
    ["smooth", (index) => Math.sin(index * 12.9898) * 43758.5453],
    ["few whole numbers", (index) => (index * 7919) % 11],
    ["one far outlier", (index) => (index === 500 ? 1e15 : (index * 7919) % 1_013)],
    ["of both signs, tiny", (index) => (((index * 7919) % 1_013) - 500) * 1e-12],
  ];

  test.each(COLUMNS)("%s: percentiles are those of PERCENTILE.INC", (_, value) => {
    const column = Float64Array.from({ length: 10_001 }, (_value, index) => value(index));
    const values = [...column];
    const { percentiles, minimum, maximum, mean, valid, histogram } = summarize(column, summaryScratch(column.length));
    PERCENTILES.forEach((percent, index) => expect(percentiles[index]).toBe(quantile(values, percent / 100)));
    expect([minimum, maximum, valid]).toEqual([Math.min(...values), Math.max(...values), 10_001]);
    expect(mean).toBeCloseTo(values.reduce((sum, each) => sum + each, 0) / 10_001, 9);
    expect(histogram.counts).toHaveLength(HISTOGRAM_BINS);
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(10_001);
  });

  test("bins of the same width: 0 to 400 in steps of 1 has ten in each, the last one eleven", () => {
    const column = Float64Array.from({ length: 401 }, (_, index) => 400 - index);
    const { histogram } = summarize(column, summaryScratch(401));
    expect([histogram.minimum, histogram.width]).toEqual([0, 10]);
    expect(histogram.counts).toEqual([...new Array<number>(39).fill(10), 11]);
  });

  test("draws without a value are left out, not taken as 0", () => {
    const { valid, mean, minimum, percentiles } = summarize(Float64Array.from([NaN, 4, Infinity, 6, -Infinity]), summaryScratch(5));
    // P50 of 4 and 6 is 5, P95 at position 0.95: 5.9
    expect([valid, mean, minimum, percentiles[2]]).toEqual([2, 5, 4, 5]);
    expect(percentiles[4]).toBeCloseTo(5.9, 12);
    expect(summarize(Float64Array.from([NaN]), summaryScratch(1))).toMatchObject({ valid: 0, mean: NaN });
  });
});

describe("Risk analysis", () => {
  const analysis = analysed(riskSummary(QUESTION));

  test("a result that is linear in a uniform driver is uniform", () => {
    // 16,400,000 × (1 + 4 % … 8 %) + 4,920,000: 21,976,000 to 22,632,000; quantiles of n draws within 5·√(p(1−p)/n)
    const { mean, percentiles, minimum, maximum } = resultOf(analysis, "needTotal");
    const width = 656_000;
    expect(minimum).toBeGreaterThanOrEqual(21_976_000);
    expect(maximum).toBeLessThanOrEqual(22_632_000);
    expect(Math.abs(mean - 22_304_000)).toBeLessThan(5 * Math.sqrt(width ** 2 / 12 / 20_000));
    PERCENTILES.forEach((percent, index) => {
      const share = percent / 100;
      const error = 5 * Math.sqrt((share * (1 - share)) / 20_000) * width;
      expect(Math.abs((percentiles[index] ?? NaN) - (21_976_000 + share * width))).toBeLessThan(error);
    });
  });

  test("the probability of missing a target", () => {
    // K2 = 2,400 · (1 + x) / 10,800 < 0.22 for x < −0.01: 45 % of −0.1 to 0.1; standard error 0.0035
    const { target } = resultOf(analysis, "integrationRate");
    expect(target?.value).toBe(0.22);
    expect(Math.abs((target?.probabilityMissed ?? NaN) - 0.45)).toBeLessThan(0.0176);
    // K3: 7,500 / 7,600 − 1 = −1.3 % is below the target of −1 %, in every draw; K1: 3.3 % is below 4 %
    expect(resultOf(analysis, "longTermChange").target?.probabilityMissed).toBe(0);
    expect(resultOf(analysis, "livingBenefitsChange").target?.probabilityMissed).toBe(0);
    // Municipalities have targets of their own
    expect(resultOf(analysis, "integrationRate", 2).target?.value).toBe(0.22);
    expect(resultOf(analysis, "needTotal").target).toBeUndefined();
  });

  test("what no range touches has its value in every draw", () => {
    const { valid, percentiles, histogram } = resultOf(analysis, "seatUse");
    expect([valid, ...percentiles]).toEqual([20_000, 0.88, 0.88, 0.88, 0.88, 0.88]);
    expect(histogram.counts).toEqual([20_000]);
  });

  test("the scenario holds besides the ranges, and a range takes the place of its own value", () => {
    const scenario = {
      name: "Test",
      changes: [
        { driver: "overheadRate", kind: "absolute", value: 0.4 },
        { driver: "wageSettlement", kind: "absolute", value: 0.5, from: "2023-07" },
      ] as const,
    };
    const { minimum, maximum } = resultOf(analysed(riskSummary({ ...QUESTION, scenario })), "needTotal");
    // From July on: half of 4 % … 8 % and half of the base's 5 %: 4.5 % … 6.5 %; overhead 6,560,000
    expect(minimum).toBeGreaterThanOrEqual(16_400_000 * 1.045 + 6_560_000);
    expect(maximum).toBeLessThanOrEqual(16_400_000 * 1.065 + 6_560_000);
  });

  test("areas can be left out, which changes nothing for the others", () => {
    const { results } = analysed(riskSummary({ ...QUESTION, areas: [2] }));
    expect(results).toEqual(analysis.results.filter(({ area }) => area === 2));
    expect(new Set(analysis.results.map(({ area }) => area))).toEqual(new Set([0, 1, 2, 3]));
  });

  test("draws without a value are reported", () => {
    const ranges = [{ driver: "newCases", kind: "absolute", shape: "uniform", minimum: 0, likely: NaN, maximum: 10 } as const];
    const staff = [{ driver: "staffActive", kind: "absolute", shape: "uniform", minimum: -50, likely: NaN, maximum: 50 } as const];
    // Half of the draws leave no active staff, so that there is no caseload
    const half = resultOf(analysed(riskSummary({ ...QUESTION, ranges: staff })), "caseloadActive");
    expect(Math.abs(half.valid / 20_000 - 0.5)).toBeLessThan(0.0177);
    expect(half.minimum).toBeGreaterThanOrEqual(11_080 / 50);
    expect(half.whyMissing?.de).toContain("kein Wert");
    const model = scenarioModel(exampleBaseline(0, { seats: [undefined] }));
    const none = resultOf(analysed(riskSummary({ ...QUESTION, model, ranges })), "seatUse");
    expect([none.valid, none.mean]).toEqual([0, NaN]);
    expect(none.whyMissing?.de).toContain("Plätze in Maßnahmen");
  });

  test("an impossible question is refused, with a way out", () => {
    expect(riskSummary({ ...QUESTION, ranges: [] })).toMatchObject({ refusal: { de: expect.stringContaining("Minimum und Maximum") } });
  });
});

describe("Running in slices", () => {
  test("gives the same as at once, whatever the pauses, and the same again for the same seed", async () => {
    const atOnce = riskSummary(QUESTION);
    expect(await runRisk(QUESTION)).toEqual(atOnce);
    expect(riskSummary(QUESTION)).toEqual(atOnce);
    expect(riskSummary({ ...QUESTION, seed: 12 })).not.toEqual(atOnce);
  });

  test("progress rises from 0 to 1", () => {
    const shares = [...riskSteps(QUESTION)];
    shares.forEach((share, index) => expect(share).toBeGreaterThanOrEqual(shares[index - 1] ?? 0));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  test("the caller hears of the end, and can stop before it", async () => {
    const shares: number[] = [];
    await runRisk({ ...QUESTION, draws: 1_000 }, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    const controller = new AbortController();
    const running = runRisk({ ...QUESTION, draws: 1_000_000 }, { onProgress: () => controller.abort(), signal: controller.signal });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    await expect(runRisk(QUESTION, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  });
});
