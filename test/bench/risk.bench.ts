import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { isRefusal } from "../../src/planning/risk/draws";
import type { RiskAnalysis, RiskInput } from "../../src/planning/risk/risk-analysis";
import { riskSummary } from "../../src/planning/risk/run-risk";
import type { DriverChange, Scenario } from "../../src/planning/scenarios/scenario";
import { BASE_SCENARIO } from "../../src/planning/scenarios/scenario";
import { scenarioModel } from "../../src/planning/scenarios/scenario-model";
import type { DriverCorrelation, DriverRange, RangeShape } from "../../src/planning/scenarios/scenario-plan";
import { exampleBaseline } from "../planning/scenarios/example-baseline";
import { median, timed, type Bench, type BenchLine } from "./report";

const MUNICIPALITIES = 16;
const DRAWS = 100_000;
const ROUNDS = 5;
const SCENARIOS = 200;

const BASELINE = exampleBaseline(MUNICIPALITIES);
const MODEL = scenarioModel(BASELINE);

function range(
  driver: string,
  kind: DriverRange["kind"],
  shape: RangeShape,
  [minimum, likely, maximum]: readonly [number, number, number],
) {
  return { driver, kind, shape, minimum, likely, maximum };
}

const RANGES: readonly DriverRange[] = [
  range("administrationBudget", "percent", "triangular", [-0.1, -0.02, 0.05]),
  range("integrationBudget", "percent", "pert", [-0.15, -0.05, 0.05]),
  range("wageSettlement", "absolute", "triangular", [0.02, 0.05, 0.1]),
  range("vacancy", "absolute", "pert", [0.01, 0.05, 0.15]),
  range("beneficiaries", "percent", "normal", [-0.05, 0, 0.08]),
  range("longTerm", "percent", "normal", [-0.05, 0, 0.05]),
  range("refugees", "absolute", "uniform", [0, 0, 400]),
  range("integrations", "percent", "triangular", [-0.15, 0, 0.1]),
  range("overheadRate", "absolute", "uniform", [0.25, 0, 0.35]),
  range("occupied", "percent", "triangular", [-0.2, 0, 0.1]),
];

const CORRELATIONS: readonly DriverCorrelation[] = [
  { drivers: ["beneficiaries", "longTerm"], value: 0.7 },
  { drivers: ["beneficiaries", "integrations"], value: -0.3 },
];

const QUESTION: RiskInput = { model: MODEL, scenario: BASE_SCENARIO, ranges: RANGES, correlations: CORRELATIONS, draws: DRAWS, seed: 2023 };

function ours(): RiskAnalysis {
  const analysis = riskSummary(QUESTION);
  if (isRefusal(analysis)) throw new Error(analysis.refusal.en);
  return analysis;
}

/** By id of the result, for each area mean and percentiles. */
type NumpyAnswer = { readonly milliseconds: readonly number[]; readonly results: Readonly<Record<string, readonly (readonly number[])[]>> };

/** What numpy answers; undefined where Python or numpy is not installed. */
function numpy(): NumpyAnswer | undefined {
  const question = {
    values: Object.fromEntries(BASELINE.values),
    ranges: RANGES,
    correlations: CORRELATIONS.map(({ drivers, value }) => [...drivers, value]),
    ...{ draws: DRAWS, seed: 2023, rounds: 1 },
  };
  const script = resolve(__dirname, "risk_model.py");
  const { status, stdout, stderr } = spawnSync("python3", [script], {
    input: JSON.stringify(question),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status === 0) return JSON.parse(stdout) as NumpyAnswer;
  if (status === null || stderr.includes("No module named 'numpy'")) return undefined;
  throw new Error(stderr);
}

/** Two independent samples of 100,000 draws differ by far less than this share of the distance from P5 to P95. */
const SAMPLING_ERROR = 0.02;

/** The largest difference of any mean or percentile, as a share of the distance from P5 to P95. */
function largestDifference(
  { results }: RiskAnalysis,
  theirs: NumpyAnswer["results"],
): { readonly share: number; readonly compared: number } {
  let [share, compared] = [0, 0];
  for (const { id, area, mean, percentiles } of results) {
    const expected = theirs[id]?.[area];
    if (expected === undefined) continue;
    const [low = NaN, high = NaN] = [percentiles.at(0), percentiles.at(-1)];
    [mean, ...percentiles].forEach((value, index) => {
      const distance = Math.abs(value - (expected[index] ?? NaN));
      // Whole cases jump from one to the next, however many draws there are.
      const difference = id === "affordableCases" ? Math.max(0, distance - 1) : distance;
      const scale = high === low ? Math.abs(high) : high - low;
      share = Math.max(share, difference / scale);
      compared++;
    });
  }
  return { share, compared };
}

async function againstNumpy(): Promise<readonly BenchLine[]> {
  const what = `${DRAWS.toLocaleString("en")} draws, county and ${MUNICIPALITIES} municipalities`;
  const analysis = ours();
  const ratios: number[] = [];
  const own: number[] = [];
  let theirs: NumpyAnswer | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    theirs = numpy();
    const milliseconds = await timed(ours);
    own.push(milliseconds);
    if (theirs === undefined) break;
    ratios.push(milliseconds / (theirs.milliseconds[0] ?? NaN));
  }
  const time: BenchLine = { what, figure: `${median(own).toFixed(0)} ms`, goal: "measured", isMet: true };
  if (theirs === undefined) return [time, { what: "numpy", figure: "not installed, not compared", goal: "comparison", isMet: false }];
  const { share, compared } = largestDifference(analysis, theirs.results);
  const ratio = median(ratios);
  return [
    time,
    { what: "ours : numpy", figure: ratio.toFixed(2), goal: "at most 1.00", isMet: ratio <= 1 },
    {
      what: `${compared} means and percentiles beside numpy's, largest difference of P5 to P95`,
      figure: share.toFixed(4),
      goal: `sampling error, below ${SAMPLING_ERROR}`,
      isMet: compared >= 1_000 && share < SAMPLING_ERROR,
    },
  ];
}

function scenarios(): readonly Scenario[] {
  return Array.from({ length: SCENARIOS }, (_, index) => ({
    name: `Szenario ${index + 1}`,
    changes: RANGES.map(({ driver, kind, minimum, maximum }): DriverChange => {
      return { driver, kind, value: minimum + ((maximum - minimum) * index) / SCENARIOS };
    }),
  }));
}

async function comparison(): Promise<readonly BenchLine[]> {
  const all = scenarios();
  const compare = () => all.map((scenario) => MODEL.evaluate(scenario).size);
  compare();
  const whole = await timed(compare);
  const live = MODEL.prepare({ name: "Live", changes: all[0]?.changes ?? [] });
  const changes = 1_000;
  const dragging = await timed(() => {
    for (let change = 0; change < changes; change++) {
      live.values[2] = 0.02 + change * 1e-5;
      live.run();
    }
  });
  return [
    {
      what: `${SCENARIOS} scenarios with ${RANGES.length} changes, ${MUNICIPALITIES} municipalities: all results`,
      figure: `${whole.toFixed(0)} ms`,
      goal: "below 200 ms, 1 ms each",
      isMet: whole < SCENARIOS,
    },
    {
      what: "one change of a value, all results",
      figure: `${(dragging / changes).toFixed(3)} ms`,
      goal: "below 100 ms",
      isMet: dragging / changes < 100,
    },
  ];
}

/** The scenario model: 100,000 draws against numpy, many scenarios, one live change. */
export const riskBench: Bench = {
  title: `Scenarios and risk, county and ${MUNICIPALITIES} municipalities`,
  run: async () => [...(await againstNumpy()), ...(await comparison())],
};
