import fc from "fast-check";
import { benchmarkTable, inBarOrder, type BenchmarkEntry, type BenchmarkOptions } from "../../../src/planning/benchmark/benchmark-table";
import { contribution, deviation, meanOf, rankOf, ranksOf, weightedMean } from "../../../src/planning/benchmark/measures";
import { median, quantile } from "../../../src/planning/benchmark/quantile";
import { isMissing, missing, type Missing } from "../../../src/units/missing";

const NOT_REPORTED = missing({ de: "nicht gemeldet", en: "not reported" });

function present(value: number | Missing | undefined): number {
  if (typeof value !== "number") {
    throw new Error(JSON.stringify(value));
  }
  return value;
}

describe("quantiles", () => {
  it("stand where Excel documents them: QUARTILE.INC({1,2,4,7,8,9,10,12},1) is 3.5, QUARTILE.EXC of 6 … 49 is 15 and 43", () => {
    expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5);
    const example = [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49];
    expect([quantile(example, 0.25, "exclusive"), quantile(example, 0.75, "exclusive")]).toEqual([15, 43]);
  });

  it("of 16 values stand at positions 4.75, 8.5 and 12.25, exclusively at 4.25, 8.5 and 12.75", () => {
    const positions = Array.from({ length: 16 }, (_, index) => 16 - index);
    expect([0.25, 0.5, 0.75].map((share) => quantile(positions, share))).toEqual([4.75, 8.5, 12.25]);
    expect([0.25, 0.5, 0.75].map((share) => quantile(positions, share, "exclusive"))).toEqual([4.25, 8.5, 12.75]);
  });

  it("need values", () => {
    expect(quantile([], 0.25)).toBeUndefined();
    expect(median([])).toBeUndefined();
    expect(quantile([5], 0.25)).toBe(5);
    expect(quantile([1, 2], 0.25, "exclusive")).toBeUndefined();
    expect(median([3, 1, 2])).toBe(2);
    expect([0, 1].map((share) => quantile([3, 1, 2], share))).toEqual([1, 3]);
  });
});

describe("ranks", () => {
  it("are shared by ties, and the next one is left out", () => {
    const values = [0.26, 0.3, 0.26, 0.2];
    expect(values.map((value) => rankOf(value, values, "high"))).toEqual([2, 1, 2, 4]);
    expect(ranksOf(values, "high")).toEqual([2, 1, 2, 4]);
    expect(ranksOf(values, "low")).toEqual([2, 4, 2, 1]);
  });

  it("do not tell apart what differs by binary noise", () => {
    expect(ranksOf([0.1 + 0.2, 0.3], "low")).toEqual([1, 1]);
    expect(ranksOf([0.92 - 1, -0.08, -0.07], "low")).toEqual([1, 1, 3]);
    expect(rankOf(0.1 + 0.2, [0.3], "low")).toBe(1);
  });

  it("do not exist for what is not rated", () => {
    expect(isMissing(rankOf(1, [1, 2], "none"))).toBe(true);
  });

  it("are one more than the number of better values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom("high" as const, "low" as const),
        (values, direction) => {
          expect(ranksOf(values, direction)).toEqual(values.map((value) => rankOf(value, values, direction)));
        },
      ),
    );
  });
});

describe("means and deviations", () => {
  it("weigh by size: 10 of 100 and 300 of 1,000 are 28.2 %, not the mean 20 %", () => {
    expect(weightedMean([10, 300], [100, 1000])).toBeCloseTo(310 / 1100, 15);
    expect(meanOf([0.1, 0.3])).toBe(0.2);
    expect(weightedMean([5, 7], [1000, 2000], 1000)).toBe(4);
    expect(isMissing(weightedMean([1], [0]))).toBe(true);
    expect(isMissing(meanOf([]))).toBe(true);
    expect(() => weightedMean([1, 2], [1])).toThrow(RangeError);
  });

  it("compare with a positive reference only", () => {
    expect(deviation(30, 25)).toEqual({ absolute: 5, relative: 30 / 25 - 1 });
    expect(isMissing(deviation(1, 0).relative)).toBe(true);
    expect(isMissing(deviation(-0.02, -0.01).relative)).toBe(true);
    expect(isMissing(contribution(3, 2, 0))).toBe(true);
    // 40 fewer of 1,000 in the county
    expect(contribution(160, 200, 1000)).toBe(-0.04);
  });
});

const RATIO: BenchmarkOptions = { kind: "ratio", direction: "high", minimumN: 200 };

function entries(...numbers: readonly (readonly [numerator: number, denominator: number])[]): BenchmarkEntry[] {
  return numbers.map(([numerator, denominator], index) => ({ name: "ABCDEFGH".charAt(index), numerator, denominator }));
}

describe("the benchmark table", () => {
  // 20 %, 30 %, 25 %, 30 %; together 290 of 1,050
  const four = entries([30, 150], [120, 400], [50, 200], [90, 300]);

  it("shows value, rank, quartile and both deviations", () => {
    const table = benchmarkTable(four, RATIO);
    expect(table.rows.map(({ name, value, n, rank, quartile, isRated }) => [name, value, n, rank, quartile, isRated])).toEqual([
      ["A", 0.2, 150, 4, 1, false],
      ["B", 0.3, 400, 1, 3, true],
      ["C", 0.25, 200, 3, 2, true],
      ["D", 0.3, 300, 1, 3, true],
    ]);
    // positions of 0.2, 0.25, 0.3, 0.3: 1.75, 2.5, 3.25
    expect(table.quartiles).toEqual({
      first: expect.closeTo(0.2375, 12),
      median: expect.closeTo(0.275, 12),
      third: expect.closeTo(0.3, 12),
    });
    expect(present(table.weightedMean)).toBeCloseTo(290 / 1050, 15);
    expect(table.county).toBe(table.weightedMean);
    expect(present(table.mean)).toBeCloseTo(0.2625, 15);
    const [first] = table.rows;
    expect(first?.fromWeightedMean).toEqual({
      absolute: expect.closeTo(0.2 - 290 / 1050, 15),
      relative: expect.closeTo((0.2 * 1050) / 290 - 1, 12),
    });
    expect(first?.fromMean?.absolute).toBeCloseTo(-0.0625, 15);
    expect(first?.contribution).toBeUndefined();
    expect(table.countyChange).toBeUndefined();
    expect(table.missingNames).toEqual([]);
  });

  it("ranks low values first where low is good, and nothing that is not rated", () => {
    expect(benchmarkTable(four, { ...RATIO, direction: "low" }).rows.map(({ rank }) => rank)).toEqual([1, 3, 2, 3]);
    const unrated = benchmarkTable(four, { ...RATIO, direction: "none" }).rows;
    expect(unrated.map(({ rank, isRated }) => [rank, isRated])).toEqual(Array.from({ length: 4 }, () => [undefined, false]));
    expect(unrated.map(({ quartile }) => quartile)).toEqual([1, 3, 2, 3]);
  });

  it("leaves a missing municipality missing and out of the comparison", () => {
    const table = benchmarkTable(
      [...four, { name: "E", numerator: NOT_REPORTED, denominator: 500 }, { name: "F", numerator: 3, denominator: 0 }],
      RATIO,
    );
    expect(table.rows.slice(0, 4)).toEqual(benchmarkTable(four, RATIO).rows);
    expect(table.rows[4]).toEqual({ name: "E", value: NOT_REPORTED, n: 500, isRated: false });
    expect(table.rows[5]).toMatchObject({
      name: "F",
      isRated: false,
      value: { missing: { de: "Der Nenner ist 0; dazu gibt es keine Quote." } },
    });
    expect(table.missingNames).toEqual(["E", "F"]);
    expect(present(table.weightedMean)).toBeCloseTo(290 / 1050, 15);
    expect(table.county).toEqual({
      missing: { de: "Für den Kreis fehlen Werte von: E, F.", en: "For the county, values are missing from: E, F." },
    });
  });

  it("takes the county's own figures where it reports them", () => {
    const table = benchmarkTable([...four, { name: "E", numerator: NOT_REPORTED, denominator: 500 }], {
      ...RATIO,
      county: { numerator: 400, denominator: 1600 },
    });
    expect(table.county).toBe(0.25);
    expect(present(table.weightedMean)).toBeCloseTo(290 / 1050, 15);
  });

  it("names only a few of many that are missing, and nothing is compared if all are", () => {
    const none = benchmarkTable(
      "ABCDEF".split("").map((name) => ({ name, numerator: NOT_REPORTED, denominator: NOT_REPORTED })),
      RATIO,
    );
    expect(none.county).toMatchObject({ missing: { de: "Für den Kreis fehlen Werte von: A, B, C, D und 2 weiteren." } });
    expect([none.mean, none.weightedMean, none.quartiles].every(isMissing)).toBe(true);
  });

  it("shows densities per 1,000 and takes another n where told", () => {
    const table = benchmarkTable([{ name: "A", numerator: 50, denominator: 10_000, n: 50 }], { ...RATIO, scale: 1000 });
    expect(table.rows[0]).toMatchObject({ value: 5, n: 50, isRated: false });
  });
});

describe("changes", () => {
  // 190 of 200 (−5 %), 420 of 400 (+5 %), 340 of 400 (−15 %): together 950 of 1,000 (−5 %)
  const three = entries([190, 200], [420, 400], [340, 400]);
  const options: BenchmarkOptions = { kind: "change", direction: "low", minimumN: 300 };

  it("split into contributions that add up to the county's", () => {
    const table = benchmarkTable(three, options);
    expect(table.rows.map(({ value }) => Number(present(value).toFixed(12)))).toEqual([-0.05, 0.05, -0.15]);
    expect(table.rows.map(({ rank, isRated }) => [rank, isRated])).toEqual([
      [2, false],
      [3, true],
      [1, true],
    ]);
    expect(table.rows.map(({ contribution: part }) => part)).toEqual([-0.01, 0.02, -0.06]);
    expect(present(table.county)).toBeCloseTo(-0.05, 15);
    expect(table.countyChange).toBe(-0.05);
    expect(isMissing(table.rows[0]?.fromWeightedMean?.relative)).toBe(true);
  });

  it("have no contributions while a municipality is missing, unless the county reports itself", () => {
    const gapped = [...three, { name: "D", numerator: NOT_REPORTED, denominator: 100 }];
    const table = benchmarkTable(gapped, options);
    expect(table.rows[0]?.contribution).toEqual({
      missing: { de: "Für den Kreis fehlen Werte von: D.", en: "For the county, values are missing from: D." },
    });
    expect(table.rows[3]?.contribution).toBe(NOT_REPORTED);
    const own = benchmarkTable(gapped, { ...options, county: { numerator: 1034, denominator: 1100 } });
    expect(present(own.rows[0]?.contribution)).toBeCloseTo(-10 / 1100, 15);
    expect(present(own.countyChange)).toBeCloseTo(-0.06, 15);
  });

  it("may be given beside a ratio", () => {
    const [first, second] = entries([20, 100], [30, 100]);
    const table = benchmarkTable(
      [
        { name: "A", ...first, change: { current: 20, previous: 25 } },
        { name: "B", ...second, change: { current: 30, previous: NOT_REPORTED } },
      ].map((entry) => ({ numerator: 0, denominator: 1, ...entry })),
      RATIO,
    );
    expect(isMissing(table.countyChange)).toBe(true);
    expect(table.rows[1]?.contribution).toBe(NOT_REPORTED);
  });

  it("of whatever municipalities add up to the county's", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 16 }), (pairs) => {
        const table = benchmarkTable(
          pairs.map(([numerator, denominator], index) => ({ name: String(index), numerator, denominator })),
          options,
        );
        const sum = table.rows.reduce((total, row) => total + present(row.contribution), 0);
        expect(sum).toBeCloseTo(present(table.countyChange), 10);
        expect(present(table.county)).toBeCloseTo(present(table.countyChange), 10);
      }),
    );
  });
});

it("orders bars from best to worst, the missing ones last", () => {
  const table = benchmarkTable(
    [...entries([30, 150], [120, 400], [90, 300]), { name: "X", numerator: NOT_REPORTED, denominator: 1 }],
    RATIO,
  );
  expect(inBarOrder(table.rows, "high").map(({ name }) => name)).toEqual(["B", "C", "A", "X"]);
  expect(inBarOrder(table.rows, "low").map(({ name }) => name)).toEqual(["A", "B", "C", "X"]);
});
