import { betaQuantile, betaQuantileTable } from "../../../src/planning/risk/beta-quantile-table";
import { drawColumns, isRefusal } from "../../../src/planning/risk/draws";
import { normalDistribution, normalQuantile } from "../../../src/planning/risk/normal-distribution";
import { randomSource } from "../../../src/planning/risk/random-source";
import { scenarioModel } from "../../../src/planning/scenarios/scenario-model";
import type { DriverCorrelation, DriverRange } from "../../../src/planning/scenarios/scenario-plan";
import { exampleBaseline } from "../scenarios/example-baseline";
import { chiSquare, correlation, kolmogorovDistance, mean, rankCorrelation, variance } from "./statistics";

const MODEL = scenarioModel(exampleBaseline());
const DRAWS = 100_000;

function outcomeOf(ranges: readonly DriverRange[], correlations: readonly DriverCorrelation[] = [], seed = 7) {
  const steps = drawColumns({ model: MODEL, ranges, correlations, draws: DRAWS, seed });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function columnsOf(ranges: readonly DriverRange[], correlations: readonly DriverCorrelation[] = [], seed = 7): readonly Float64Array[] {
  const outcome = outcomeOf(ranges, correlations, seed);
  if (isRefusal(outcome)) throw new Error(outcome.refusal.en);
  return outcome;
}

function range(driver: string, shape: DriverRange["shape"], [minimum, likely, maximum]: readonly [number, number, number]): DriverRange {
  return { driver, kind: "absolute", shape, minimum, likely, maximum };
}

describe("Random numbers", () => {
  const numbers = (seed: number, count: number) => {
    const random = randomSource(seed);
    return Float64Array.from({ length: count }, random);
  };

  test("the same seed gives the same numbers, another seed others", () => {
    expect(numbers(1, 1_000)).toEqual(numbers(1, 1_000));
    expect(numbers(1, 1_000)).not.toEqual(numbers(2, 1_000));
  });

  test("they lie in the open interval and fill it evenly", () => {
    const sample = numbers(42, 1_000_000);
    expect(sample.every((value) => value > 0 && value < 1)).toBe(true);
    const counts = new Array<number>(100).fill(0);
    sample.forEach((value) => (counts[Math.floor(value * 100)] = (counts[Math.floor(value * 100)] ?? 0) + 1));
    // Chi-square with 99 degrees of freedom: 0.1 % lie above 148.2, 0.1 % below 61.1
    expect(chiSquare(counts)).toBeLessThan(148.2);
    expect(chiSquare(counts)).toBeGreaterThan(61.1);
  });

  test("pairs fill the square evenly, and neighbours do not correlate", () => {
    const sample = numbers(3, 1_000_000);
    const counts = new Array<number>(400).fill(0);
    for (let index = 0; index < sample.length; index += 2) {
      const cell = Math.floor((sample[index] ?? 0) * 20) * 20 + Math.floor((sample[index + 1] ?? 0) * 20);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    // 399 degrees of freedom: 0.1 % above 489.2 (Wilson-Hilferty)
    expect(chiSquare(counts)).toBeLessThan(489.2);
    // Standard error 1/√1,000,000 = 0.001
    expect(Math.abs(correlation(sample.subarray(0, -1), sample.subarray(1)))).toBeLessThan(0.004);
  });

  test("small seeds next to each other give unrelated numbers", () => {
    expect(Math.abs(correlation(numbers(1, 100_000), numbers(2, 100_000)))).toBeLessThan(0.0127);
    const firsts = Float64Array.from({ length: 1_000 }, (_, seed) => randomSource(seed)());
    expect(kolmogorovDistance(firsts, (value) => value)).toBeLessThan(1.95 / Math.sqrt(1_000));
  });
});

describe("Normal distribution", () => {
  // Published values: NIST/SEMATECH e-Handbook, 1.3.6.7.1; quantiles of AS 241's own check
  test.each([
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300946],
    [0, 0.5],
    [-7.5, 3.19089167291e-14],
  ])("up to %d lies the share %d", (z, share) => {
    expect(Math.abs(normalDistribution(z) / share - 1)).toBeLessThan(1e-8);
    expect(Math.abs(normalDistribution(z) - share)).toBeLessThan(1e-15);
  });

  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
    [0.95, 1.6448536269514722],
  ])("the quantile of %d is %d", (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 13);
  });
});

describe("PERT: quantiles of the beta distribution", () => {
  /** Scores from −6 to 6, off the nodes of the table. */
  const SCORES = Array.from({ length: 1_201 }, (_, index) => -6 + index / 100 + 0.0037);

  test("most likely value at the minimum: 1 − (1 − u)^(1/5)", () => {
    const table = betaQuantileTable(1, 5);
    for (const z of SCORES) expect(Math.abs(betaQuantile(table, z) - (1 - normalDistribution(-z) ** 0.2))).toBeLessThan(1e-9);
  });

  test("most likely value at the maximum: u^(1/5)", () => {
    const table = betaQuantileTable(5, 1);
    for (const z of SCORES) expect(Math.abs(betaQuantile(table, z) - normalDistribution(z) ** 0.2)).toBeLessThan(1e-9);
  });

  test("in the middle the distribution function is 10x³ − 15x⁴ + 6x⁵", () => {
    const table = betaQuantileTable(3, 3);
    for (const z of SCORES) {
      const x = betaQuantile(table, z);
      expect(Math.abs(x ** 3 * (10 - 15 * x + 6 * x * x) - normalDistribution(z))).toBeLessThan(2e-9);
    }
  });

  test("rises everywhere, and stays within 0 and 1 in the farthest tails", () => {
    const table = betaQuantileTable(1.8, 4.2);
    const values = Array.from({ length: 4_001 }, (_, index) => betaQuantile(table, -10 + index / 200));
    values.forEach((value, index) => expect(value).toBeGreaterThanOrEqual(values[index - 1] ?? 0));
    expect(values.at(-1)).toBeLessThanOrEqual(1);
  });
});

type KnownMarginal = {
  readonly range: DriverRange;
  readonly mean: number;
  readonly variance: number;
  /** In closed form, where there is one. */
  readonly distribution?: (x: number) => number;
};

const DEVIATION = 100 / 1.6448536269514722;

const MARGINALS: Readonly<Record<string, KnownMarginal>> = {
  // (a + b)/2 and (b − a)²/12
  uniform: {
    range: range("seats", "uniform", [300, NaN, 500]),
    mean: 400,
    variance: 200 ** 2 / 12,
    distribution: (x) => (x - 300) / 200,
  },
  // (a + m + b)/3 and (a² + m² + b² − am − ab − mb)/18 for 0, 3, 10: 13/3 and (9 + 100 − 30)/18
  triangular: {
    range: range("seats", "triangular", [0, 3, 10]),
    mean: 13 / 3,
    variance: 79 / 18,
    distribution: (x) => (x < 3 ? x ** 2 / 30 : 1 - (10 - x) ** 2 / 70),
  },
  // (a + 4m + b)/6 = 22/6 and (μ − a)(b − μ)/7
  pert: { range: range("seats", "pert", [0, 3, 10]), mean: 22 / 6, variance: ((22 / 6) * (38 / 6)) / 7 },
  // The same formulas: 10/6 and (10/6)(50/6)/7
  "pert, most likely at the minimum": {
    range: range("seats", "pert", [0, 0, 10]),
    mean: 10 / 6,
    variance: ((10 / 6) * (50 / 6)) / 7,
    distribution: (x) => 1 - (1 - x / 10) ** 5,
  },
  // Middle of P5 and P95; half their distance over 1.644854
  normal: {
    range: range("seats", "normal", [300, NaN, 500]),
    mean: 400,
    variance: DEVIATION ** 2,
    distribution: (x) => normalDistribution((x - 400) / DEVIATION),
  },
};

describe("Distributions of the ranges", () => {
  test.each(Object.keys(MARGINALS))("%s: mean, variance and distribution", (name) => {
    const known = MARGINALS[name];
    if (known === undefined) throw new RangeError(name);
    const [column = new Float64Array(0)] = columnsOf([known.range]);
    // Five standard errors; that of the variance is √((2 + excess)/n)·σ², with an excess of at most 1.2 (PERT at the minimum).
    expect(Math.abs(mean(column) - known.mean)).toBeLessThan(5 * Math.sqrt(known.variance / DRAWS));
    expect(Math.abs(variance(column) / known.variance - 1)).toBeLessThan(5 * Math.sqrt(3.2 / DRAWS));
    // Kolmogorov: 1.95/√n is exceeded in 0.1 % of all samples
    const distance = known.distribution === undefined ? 0 : kolmogorovDistance(column, known.distribution);
    expect(distance).toBeLessThan(1.95 / Math.sqrt(DRAWS));
  });

  test("normal: five percent lie below the minimum and above the maximum", () => {
    const [column = new Float64Array(0)] = columnsOf([range("seats", "normal", [300, NaN, 500])]);
    // Standard error √(0.05·0.95/100,000) = 0.0007
    expect(Math.abs(column.filter((value) => value < 300).length / DRAWS - 0.05)).toBeLessThan(0.0035);
    expect(Math.abs(column.filter((value) => value > 500).length / DRAWS - 0.05)).toBeLessThan(0.0035);
  });

  test("normal: cut off at the driver's bounds", () => {
    // Mean 0, deviation 100: the half above 0 remains, with mean 100·√(2/π) and variance 100²·(1 − 2/π)
    const half = 164.48536269514722;
    const [column = new Float64Array(0)] = columnsOf([range("seats", "normal", [-half, NaN, half])]);
    const spread = 1e4 * (1 - 2 / Math.PI);
    expect(Math.min(...column.subarray(0, 1_000))).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mean(column) - 100 * Math.sqrt(2 / Math.PI))).toBeLessThan(5 * Math.sqrt(spread / DRAWS));
    expect(Math.abs(variance(column) / spread - 1)).toBeLessThan(0.03);
  });

  test("normal: a difference is cut off where the level would leave the bounds", () => {
    // 352 seats are taken; the level may fall to 0, not below
    const described: DriverRange = { ...range("occupied", "normal", [-800, NaN, 0]), kind: "difference" };
    const [column = new Float64Array(0)] = columnsOf([described]);
    expect(column.every((value) => value >= -352)).toBe(true);
  });

  test("a range of a single value draws that value, cases are whole", () => {
    const [same = new Float64Array(0), cases = new Float64Array(0)] = columnsOf([
      range("seats", "triangular", [400, 400, 400]),
      range("newCases", "uniform", [0, NaN, 10]),
    ]);
    expect(same.every((value) => value === 400)).toBe(true);
    expect(cases.every(Number.isInteger)).toBe(true);
    expect(new Set(cases).size).toBe(11);
  });
});

describe("Correlations", () => {
  const TWO = [range("beneficiaries", "triangular", [10_000, 11_000, 13_000]), range("longTerm", "pert", [7_000, 7_500, 9_000])];
  const pair = (value: number): DriverCorrelation => ({ drivers: ["beneficiaries", "longTerm"], value });

  test.each([-0.9, -0.4, 0.2, 0.7])("the ranks correlate by %d, and the distributions stay as they are", (value) => {
    const [first = new Float64Array(0), second = new Float64Array(0)] = columnsOf(TWO, [pair(value)]);
    // Standard error below 1/√n = 0.0032
    expect(Math.abs(rankCorrelation(first, second) - value)).toBeLessThan(0.0127);
    // 13: (10 + 11 + 13)/3 thousand
    expect(mean(first) / 1_000).toBeCloseTo(34 / 3, 1);
    const triangle = (x: number) => (x < 11_000 ? (x - 10_000) ** 2 / 3e6 : 1 - (13_000 - x) ** 2 / 6e6);
    expect(kolmogorovDistance(first, triangle)).toBeLessThan(1.95 / Math.sqrt(DRAWS));
  });

  test("normal scores: ρ_S = 6/π · asin(ρ/2)", () => {
    // Rank correlation 0.7 needs ρ = 2 sin(0.7π/6) = 0.7167; two normal ranges show it as their linear correlation
    const normal = [range("beneficiaries", "normal", [10_000, NaN, 13_000]), range("longTerm", "normal", [7_000, NaN, 9_000])];
    const [first = new Float64Array(0), second = new Float64Array(0)] = columnsOf(normal, [pair(0.7)]);
    const rho = correlation(first, second);
    expect(Math.abs(rho - 2 * Math.sin((0.7 * Math.PI) / 6))).toBeLessThan(0.008);
    expect(Math.abs((6 / Math.PI) * Math.asin(rho / 2) - rankCorrelation(first, second))).toBeLessThan(0.005);
  });

  test("without correlation the ranks are independent", () => {
    const [first = new Float64Array(0), second = new Float64Array(0)] = columnsOf(TWO);
    expect(Math.abs(rankCorrelation(first, second))).toBeLessThan(0.0127);
  });

  test("a correlation of 1 and −1 is possible: the ranks are the same or reversed", () => {
    for (const value of [1, -1]) {
      const [first = new Float64Array(0), second = new Float64Array(0)] = columnsOf(TWO, [pair(value)]);
      expect(rankCorrelation(first, second)).toBeCloseTo(value, 4);
    }
  });

  test("correlations that contradict each other are refused; what is proposed is possible", () => {
    const three = [...TWO, range("integrations", "uniform", [2_000, NaN, 2_600])];
    // Determinant with ρ = 0.9 for all but one pair of −0.9: 1 − 3·0.81 − 2·0.729 < 0
    const correlations = (factor: number): DriverCorrelation[] => [
      { drivers: ["beneficiaries", "longTerm"], value: 0.9 * factor },
      { drivers: ["beneficiaries", "integrations"], value: 0.9 * factor },
      { drivers: ["longTerm", "integrations"], value: -0.9 * factor },
    ];
    const outcome = outcomeOf(three, correlations(1));
    if (!isRefusal(outcome)) throw new Error("should be refused");
    expect(outcome.refusal.de).toContain("eLb, LZB, Integrationen");
    // 1 − 3r² − 2r³ = 0 at r = 1/2: ρ = 2 sin(π ρ_S/6) = 0.5 at ρ_S = 6/π · asin(0.25) = 0.4826, 0.536 of 0.9
    expect(outcome.refusal.de).toContain("das 0,53-fache");
    expect(outcome.refusal.de).toContain("LZB – Integrationen −0,47");
    expect(isRefusal(outcomeOf(three, correlations(0.53)))).toBe(false);
    expect(isRefusal(outcomeOf(three, correlations(0.54)))).toBe(true);
  });

  test("a correlation beyond 1 is refused, one with a driver without range is left out", () => {
    expect(outcomeOf(TWO, [pair(1.2)])).toMatchObject({ refusal: { de: expect.stringContaining("zwischen −1 und 1") } });
    const other = columnsOf(TWO, [{ drivers: ["beneficiaries", "seats"], value: 0.5 }]);
    expect(other).toEqual(columnsOf(TWO));
  });
});

describe("Ranges that are not possible", () => {
  test.each([
    ["none", [], "Kein Treiber hat eine Spanne"],
    ["minimum above maximum", [range("seats", "uniform", [2, NaN, 1])], "Minimum der Spanne"],
    ["likely outside", [range("seats", "pert", [1, 5, 3])], "wahrscheinlichste Wert"],
    ["likely not stated", [range("seats", "triangular", [1, NaN, 3])], "wahrscheinlichste Wert"],
    ["twice", [range("seats", "uniform", [1, NaN, 2]), range("seats", "uniform", [1, NaN, 2])], "zwei Spannen"],
  ] as const)("%s", (_, ranges, text) => {
    expect(outcomeOf(ranges)).toMatchObject({ refusal: { de: expect.stringContaining(text) } });
  });
});
