import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { BASE_QUANTITIES, laterBudgetId, OPTIONAL_QUANTITIES, YEARS_AHEAD } from "./base-quantities";
import { baseIdOf, compileChanges, fillLevels, LEVEL_IDS, type CompiledChanges, type LevelSlots } from "./driver-levels";
import { DRIVERS } from "./drivers";
import type { ModelStep } from "./model-step";
import { MODEL_RESULTS, MODEL_STEPS } from "./model-steps";
import { COUNTY_AREA, type Baseline } from "./quantity";
import type { Scenario } from "./scenario";

/** 1 where the allocation of a later year is stated, else 0: the year then goes on with the budget year's. */
const knownAheadId = (ahead: number) => `isKnownAhead${ahead}`;

/** Base values that follow from others. */
const DERIVED_BASE_IDS = ["benefitPerHead", ...YEARS_AHEAD.slice(1).map(knownAheadId)];

const SLOT_IDS = [...BASE_QUANTITIES.map(({ id }) => id), ...DERIVED_BASE_IDS, ...LEVEL_IDS, ...MODEL_STEPS.map(({ id }) => id)];
const SLOTS: ReadonlyMap<string, number> = new Map(SLOT_IDS.map((id, index) => [id, index]));
const SLOT_COUNT = SLOT_IDS.length;

/** Slot of a quantity in the block of an area; throws a RangeError for an id that the model does not have. */
function slotOf(id: string, area: number): number {
  const slot = SLOTS.get(id);
  if (slot === undefined) throw new RangeError(`The scenario model has no quantity “${id}”.`);
  return area * SLOT_COUNT + slot;
}

/** A step with the slots of its inputs; of a municipality those that only the county has are the county's. */
type CompiledStep = { readonly step: ModelStep; readonly target: number; readonly inputs: readonly number[] };

const COUNTY_ONLY: ReadonlySet<string> = new Set([
  ...BASE_QUANTITIES.filter(({ scope }) => scope === "county").map(({ id }) => id),
  ...DERIVED_BASE_IDS,
  ...DRIVERS.filter(({ isMunicipal }) => !isMunicipal).flatMap(({ id }) => LEVEL_IDS.filter((level) => level.startsWith(`${id}@`))),
  ...MODEL_STEPS.filter(({ scope }) => scope === "county").map(({ id }) => id),
]);

function compileSteps(areaCount: number): readonly CompiledStep[] {
  return Array.from({ length: areaCount }, (_, area) =>
    MODEL_STEPS.filter(({ scope }) => area === COUNTY_AREA || scope === "everyArea").map((step) => ({
      step,
      target: slotOf(step.id, area),
      inputs: step.inputs.map((id) => slotOf(id, COUNTY_ONLY.has(id) ? COUNTY_AREA : area)),
    })),
  ).flat();
}

/** The results of one scenario: by id of the result, the county's value, then those of the municipalities. */
export type ScenarioResults = ReadonlyMap<string, readonly (number | Missing)[]>;

/** A model that is ready to be evaluated many times. Not to be used by two callers at once. */
export type ScenarioModel = {
  readonly baseline: Baseline;
  /** County and municipalities. */
  readonly areaCount: number;
  /** All results of a scenario, unrounded, each missing with its reason. */
  readonly evaluate: (scenario: Scenario) => ScenarioResults;
  /** One quantity of one area, be it a base quantity, a level or a step; NaN where it is missing. */
  readonly quantity: (scenario: Scenario, id: string, area?: number) => number;
  /** Prepares repeated evaluations of one scenario whose change values vary. */
  readonly prepare: (scenario: Scenario) => PreparedScenario;
};

/** One scenario whose values may be set anew before each run. */
export type PreparedScenario = {
  /** Values of the scenario's changes in their order; to be written before `run`. */
  readonly values: Float64Array;
  readonly run: () => void;
  /** The number in a quantity's place after a run; NaN where it is missing. */
  readonly number: (id: string, area?: number) => number;
  /** The place of a quantity in `numbers`, for loops that read the same one many times. */
  readonly slot: (id: string, area?: number) => number;
  readonly numbers: Float64Array;
};

/**
 * The scenario model on a baseline: one pure function from baseline and scenario to results. It is built of the catalogue's
 * indicators and of the arithmetic of `Kennzahlen`, so that an empty scenario gives the figures of that sheet to the last bit.
 */
export function scenarioModel(baseline: Baseline): ScenarioModel {
  const areaCount = baseline.municipalities.length + 1;
  const numbers = baseNumbers(baseline, areaCount);
  const steps = compileSteps(areaCount);
  const slots: LevelSlots = { numbers, areaCount, slot: slotOf };
  const run = (changes: CompiledChanges): void => {
    fillLevels(slots, changes);
    for (const { step, target, inputs } of steps) numbers[target] = calculated(step.kernel, numbers, inputs);
  };
  const number = (id: string, area = COUNTY_AREA): number => numbers[slotOf(id, area)] ?? NaN;
  const runScenario = (scenario: Scenario) => run(compileChanges(scenario, baseline.year, baseline.municipalities));
  return {
    baseline,
    areaCount,
    evaluate: (scenario) => {
      runScenario(scenario);
      return new Map(
        MODEL_RESULTS.map((result) => [
          result.id,
          Array.from({ length: result.scope === "county" ? 1 : areaCount }, (_, area) => {
            const value = number(result.id, area);
            return Number.isFinite(value) ? value : missing(whyNone(result.id, area, { baseline, number }));
          }),
        ]),
      );
    },
    quantity: (scenario, id, area) => {
      runScenario(scenario);
      return number(id, area);
    },
    prepare: (scenario) => {
      const changes = compileChanges(scenario, baseline.year, baseline.municipalities);
      return { values: changes.values, run: () => run(changes), number, slot: (id, area = COUNTY_AREA) => slotOf(id, area), numbers };
    },
  };
}

function baseNumbers({ values, municipalities }: Baseline, areaCount: number): Float64Array {
  const numbers = new Float64Array(areaCount * SLOT_COUNT).fill(NaN);
  for (const { id, scope } of BASE_QUANTITIES) {
    const known = values.get(id) ?? [];
    const areas = scope === "county" ? 1 : municipalities.length + 1;
    for (let area = 0; area < areas; area++) {
      const value = known[area];
      if (typeof value === "number") numbers[slotOf(id, area)] = value;
    }
  }
  const of = (id: string) => numbers[slotOf(id, COUNTY_AREA)] ?? NaN;
  numbers[slotOf("benefitPerHead", COUNTY_AREA)] = of("livingBenefits") / of("beneficiaries");
  for (const ahead of YEARS_AHEAD.slice(1)) {
    numbers[slotOf(knownAheadId(ahead), COUNTY_AREA)] = values.get(laterBudgetId(ahead))?.[COUNTY_AREA] === undefined ? 0 : 1;
  }
  return numbers;
}

/** Calls the kernel with its inputs; a call with few arguments is much faster than one that spreads an array. */
function calculated(kernel: ModelStep["kernel"], numbers: Float64Array, inputs: readonly number[]): number {
  const at = (position: number) => numbers[inputs[position] ?? -1] ?? NaN;
  switch (inputs.length) {
    case 1:
      return kernel(at(0));
    case 2:
      return kernel(at(0), at(1));
    case 3:
      return kernel(at(0), at(1), at(2));
    default:
      return kernel(...inputs.map((input) => numbers[input] ?? NaN));
  }
}

const STEPS_BY_ID: ReadonlyMap<string, ModelStep> = new Map(MODEL_STEPS.map((step) => [step.id, step]));
const BASE_TITLES: ReadonlyMap<string, LocalizedText> = new Map(BASE_QUANTITIES.map(({ id, title }) => [id, title]));

type Evaluated = { readonly baseline: Baseline; readonly number: (id: string, area: number) => number };

/** Why a quantity has no value: the first input that has none, down to a base value, or the step itself. */
function whyNone(id: string, area: number, evaluated: Evaluated): LocalizedText {
  const step = STEPS_BY_ID.get(id);
  if (step === undefined) return whyNoBase(baseOfLevel(id), area, evaluated.baseline);
  const areaOf = (input: string) => (COUNTY_ONLY.has(input) ? COUNTY_AREA : area);
  const values = step.inputs.map((input) => evaluated.number(input, areaOf(input)));
  const cause = step.inputs.find((input, index) => Number.isNaN(values[index]) && !isReplaced(input, evaluated));
  return cause === undefined ? step.whyNone(values) : whyNone(cause, areaOf(cause), evaluated);
}

/** An allocation that is not stated yet is replaced by the budget year's. */
function isReplaced(id: string, { baseline }: Evaluated): boolean {
  return OPTIONAL_QUANTITIES.has(id) && baseline.values.get(id)?.[COUNTY_AREA] === undefined;
}

/** The base quantity behind a level or a derived base value. */
function baseOfLevel(id: string): string {
  const [driver = id] = id.split("@");
  return driver === "benefitPerHead" ? "livingBenefits" : (baseIdOf(driver) ?? driver);
}

function whyNoBase(id: string, area: number, { values, municipalities }: Baseline): LocalizedText {
  const value = values.get(id)?.[area];
  if (isMissing(value)) return value.missing;
  const title = BASE_TITLES.get(id) ?? { de: id, en: id };
  const name = area === COUNTY_AREA ? undefined : municipalities[area - 1];
  return {
    de: `„${title.de}“ fehlt${name === undefined ? "" : ` (${name})`}.`,
    en: `“${title.en}” is missing${name === undefined ? "" : ` (${name})`}.`,
  };
}
