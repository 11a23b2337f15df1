import { isMissing, missing, type Missing } from "../../units/missing";
import { BASE_QUANTITIES, laterBudgetId, YEARS_AHEAD } from "./base-quantities";
import { compileChanges, levelOperations, START_OF_NEW_CASES, startOfNewCases } from "./driver-levels";
import { SAME } from "./kernels";
import { knownAheadId, levelsWithBase, MISSING_SLOT, modelSlots, ZERO_SLOT, type ModelSlots } from "./model-slots";
import { MODEL_RESULTS } from "./model-steps";
import { boundOperations, dependentOperations, neededOperations, withoutDetours, type BoundOperations, type Operation } from "./operations";
import { COUNTY_AREA, type Baseline } from "./quantity";
import type { Scenario } from "./scenario";
import { whyNoResult } from "./why-no-result";

/** The results of one scenario: by id of the result, the county's value, then those of the municipalities. */
export type ScenarioResults = ReadonlyMap<string, readonly (number | Missing)[]>;

/** A quantity of one area. */
export type QuantityPlace = { readonly id: string; readonly area?: number };

/** A model that is ready to be evaluated many times. Not to be used by two callers at once. */
export type ScenarioModel = {
  readonly baseline: Baseline;
  /** County and municipalities. */
  readonly areaCount: number;
  /** All results of a scenario, unrounded, each missing with its reason. */
  readonly evaluate: (scenario: Scenario) => ScenarioResults;
  /** One quantity of one area, be it a base quantity, a level or a step; NaN where it is missing. */
  readonly quantity: (scenario: Scenario, id: string, area?: number) => number;
  /** Prepares repeated evaluations of one scenario whose change values vary, `lanes` sets of values at a time (1 if not stated). */
  readonly prepare: (scenario: Scenario, lanes?: number) => PreparedScenario;
};

/** One scenario whose values may be set anew before each run. It keeps its own numbers. */
export type PreparedScenario = {
  readonly lanes: number;
  /** Values of the scenario's changes in their order, of each `lanes` values; to be written before a run. */
  readonly values: Float64Array;
  /** Calculates all quantities. */
  readonly run: () => void;
  /** Makes a run that calculates only what these quantities need. */
  readonly runFor: (places: readonly QuantityPlace[]) => () => void;
  /** The number in a quantity's place after a run, in the first lane; NaN where it is missing. */
  readonly number: (id: string, area?: number) => number;
  /** The place of a quantity's first lane in `numbers`, for loops that read the same one many times. */
  readonly slot: (id: string, area?: number) => number;
  readonly numbers: Float64Array;
  /** Whether a run calculates a quantity; of one that does not depend on the changes the base value stands there from the start. */
  readonly isVarying: (id: string, area?: number) => boolean;
  /** Why a quantity has no value in the first lane after a run. */
  readonly whyNone: (id: string, area?: number) => Missing;
};

/**
 * The scenario model on a baseline: one pure function from baseline and scenario to results. It is built of the catalogue's
 * indicators and of the arithmetic of `Kennzahlen`, so that an empty scenario gives the figures of that sheet to the last bit.
 */
export function scenarioModel(baseline: Baseline): ScenarioModel {
  const areaCount = baseline.municipalities.length + 1;
  const slots = modelSlots(areaCount);
  const frame: Frame = { baseline, slots, base: baseNumbers(baseline, slots), allSteps: boundOperations(slots.steps, 1) };
  return {
    baseline,
    areaCount,
    evaluate: (scenario) => resultsOf(calculated(frame, scenario), areaCount),
    quantity: (scenario, id, area = COUNTY_AREA) => calculated(frame, scenario).number(id, area),
    prepare: (scenario, lanes = 1) => prepared(frame, scenario, lanes),
  };
}

type Frame = {
  readonly baseline: Baseline;
  readonly slots: ModelSlots;
  /** All numbers without any change. */
  readonly base: Float64Array;
  readonly allSteps: BoundOperations;
};

type Calculated = Pick<PreparedScenario, "number" | "whyNone">;

/** One run of everything: to find out which steps a scenario changes takes longer than to calculate all. */
function calculated(frame: Frame, scenario: Scenario): Calculated {
  const { levels, numbers } = compiled(frame, scenario, 1);
  boundOperations(levels, 1)(numbers);
  frame.allSteps(numbers);
  return reading(frame, numbers, 1);
}

function reading({ baseline, slots }: Frame, numbers: Float64Array, lanes: number): Calculated {
  const number = (id: string, area = COUNTY_AREA) => numbers[slots.slot(id, area) * lanes] ?? NaN;
  return { number, whyNone: (id, area = COUNTY_AREA) => missing(whyNoResult(id, area, { baseline, number })) };
}

function resultsOf({ number, whyNone }: Calculated, areaCount: number): ScenarioResults {
  return new Map(
    MODEL_RESULTS.map(({ id, scope }) => [
      id,
      Array.from({ length: scope === "county" ? 1 : areaCount }, (_, area) => {
        const value = number(id, area);
        return Number.isFinite(value) ? value : whyNone(id, area);
      }),
    ]),
  );
}

type Compiled = {
  readonly levels: readonly Operation[];
  /** The base, then the values of the changes, then intermediate columns. */
  readonly numbers: Float64Array;
};

function compiled({ baseline, slots, base }: Frame, scenario: Scenario, lanes: number): Compiled {
  const changes = compileChanges(scenario, baseline.year, baseline.municipalities);
  let count = slots.count + scenario.changes.length;
  const value = (position: number) => slots.count + position;
  const levels = levelOperations(changes, {
    ...slots,
    zero: ZERO_SLOT,
    baseNumber: (column) => base[column],
    fresh: () => count++,
    value,
  });
  const numbers = new Float64Array(count * lanes);
  const fill = (content: number, slot: number) => numbers.fill(content, slot * lanes, (slot + 1) * lanes);
  if (lanes === 1) numbers.set(base);
  else base.forEach(fill);
  fill(startOfNewCases(changes), slots.slot(START_OF_NEW_CASES, COUNTY_AREA));
  scenario.changes.forEach((change, position) => fill(change.value, value(position)));
  return { levels, numbers };
}

function prepared(frame: Frame, scenario: Scenario, lanes: number): PreparedScenario {
  const { slots } = frame;
  const { levels, numbers } = compiled(frame, scenario, lanes);
  const start = slots.slot(START_OF_NEW_CASES, COUNTY_AREA);
  const steps = dependentOperations(slots.steps, [...levels.map(({ out }) => out), start]);
  const operations = withoutDetours([...levels, ...steps], SAME);
  const [firstValue, endOfValues] = [slots.count, slots.count + scenario.changes.length];
  const varying = new Set(operations.map(({ out }) => out));
  const all = boundOperations(operations, lanes);
  return {
    lanes,
    values: numbers.subarray(firstValue * lanes, endOfValues * lanes),
    run: () => all(numbers),
    runFor: (places) => {
      const wanted = places.map(({ id, area = COUNTY_AREA }) => slots.slot(id, area));
      const needed = boundOperations(neededOperations(operations, wanted), lanes);
      return () => needed(numbers);
    },
    ...reading(frame, numbers, lanes),
    slot: (id, area = COUNTY_AREA) => slots.slot(id, area) * lanes,
    numbers,
    isVarying: (id, area = COUNTY_AREA) => varying.has(slots.slot(id, area)),
  };
}

/** All numbers of the model without any change. */
function baseNumbers({ values, municipalities }: Baseline, slots: ModelSlots): Float64Array {
  const numbers = new Float64Array(slots.count).fill(NaN);
  const of = (id: string) => numbers[slots.slot(id, COUNTY_AREA)] ?? NaN;
  const put = (id: string, area: number, value: number) => (numbers[slots.slot(id, area)] = value);
  for (const { id, scope } of BASE_QUANTITIES) {
    const known = values.get(id) ?? [];
    for (let area = 0; area < (scope === "county" ? 1 : municipalities.length + 1); area++) {
      const value = known[area];
      if (value !== undefined && !isMissing(value)) put(id, area, value);
    }
  }
  numbers[MISSING_SLOT] = NaN;
  numbers[ZERO_SLOT] = 0;
  put("benefitPerHead", COUNTY_AREA, of("livingBenefits") / of("beneficiaries"));
  for (const ahead of YEARS_AHEAD.slice(1)) {
    put(knownAheadId(ahead), COUNTY_AREA, values.get(laterBudgetId(ahead))?.[COUNTY_AREA] === undefined ? 0 : 1);
  }
  put(START_OF_NEW_CASES, COUNTY_AREA, 0);
  for (const { level, base } of levelsWithBase(slots)) numbers[level] = numbers[base] ?? NaN;
  boundOperations(slots.steps, 1)(numbers);
  return numbers;
}
