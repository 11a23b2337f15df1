import type { LocalizedText } from "../../units/language";
import { isMissing } from "../../units/missing";
import { targetId } from "../scenarios/base-quantities";
import { variedScenario, type VariedScenario } from "../scenarios/driver-setting";
import { MODEL_RESULTS, type ModelResult } from "../scenarios/model-steps";
import { COUNTY_AREA } from "../scenarios/quantity";
import type { Scenario } from "../scenarios/scenario";
import type { PreparedScenario, ScenarioModel } from "../scenarios/scenario-model";
import { drawColumns, isRefusal, type DrawInput, type RiskRefusal } from "./draws";
import { constantSummary, summarize, summaryScratch, type DrawSummary, type SummaryScratch } from "./risk-summary";

export type RiskInput = DrawInput & {
  /** What holds besides the ranges; a range takes the place of what it says of the same driver for the county. */
  readonly scenario: Scenario;
  /** Which areas are analysed, 0 for the county; all if not stated. */
  readonly areas?: readonly number[];
};

/** How often a result misses its target. */
export type TargetRisk = {
  readonly value: number;
  /** Share of the draws with a value; NaN without one. */
  readonly probabilityMissed: number;
};

/** The distribution of one result of one area. */
export type ResultRisk = DrawSummary & {
  readonly id: string;
  /** 0 for the county, then the municipalities. */
  readonly area: number;
  readonly target?: TargetRisk;
  /** Why draws have no value, if there are such. */
  readonly whyMissing?: LocalizedText;
};

/** Plain data, which a worker can send. */
export type RiskAnalysis = {
  readonly draws: number;
  readonly seed: number;
  /** Area by area, the results of each in the order in which a controller reads them. */
  readonly results: readonly ResultRisk[];
};

/** Draws that the model calculates at a time: their columns of one area stay in the processor's cache. */
const LANES = 512;

/** Chunks between two yields. */
const CHUNKS_PER_STEP = 16;

/** Steps of an analysis: each yields the share that is done, 0 to 1. */
export type RiskSteps = Generator<number, RiskAnalysis | RiskRefusal>;

/**
 * Draws all ranges and evaluates the whole model for each draw, area after area, so that only the columns of one area have to
 * be kept. The result does not depend on how often or how long the caller pauses.
 */
export function* riskSteps(input: RiskInput): RiskSteps {
  const { model, draws, seed, areas = Array.from({ length: model.areaCount }, (_, area) => area) } = input;
  const columns = yield* withShare(drawColumns(input), 0);
  if (isRefusal(columns)) return columns;
  const varied = variedScenario(input.scenario, input.ranges);
  const prepared = model.prepare(varied.scenario, LANES);
  const scratch: AreaScratch = { ...summaryScratch(draws), columns: [] };
  const results: ResultRisk[] = [];
  for (const [index, area] of areas.entries()) {
    const frame: AreaFrame = { model, prepared, varied, columns, draws, area };
    results.push(...(yield* areaRisk(frame, scratch, (share) => (index + share) / areas.length)));
  }
  return { draws, seed, results };
}

function* withShare<Result>(steps: Generator<void, Result>, share: number): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield share;
  }
}

type AreaScratch = SummaryScratch & { readonly columns: Float64Array[] };

type AreaFrame = {
  readonly model: ScenarioModel;
  readonly prepared: PreparedScenario;
  readonly varied: VariedScenario;
  readonly columns: readonly Float64Array[];
  readonly draws: number;
  readonly area: number;
};

function* areaRisk(frame: AreaFrame, scratch: AreaScratch, shareOf: (share: number) => number): Generator<number, ResultRisk[]> {
  const { prepared, draws, area } = frame;
  const results = MODEL_RESULTS.filter(({ scope }) => area === COUNTY_AREA || scope === "everyArea");
  const varying = results.filter(({ id }) => prepared.isVarying(id, area));
  while (scratch.columns.length < varying.length) scratch.columns.push(new Float64Array(draws));
  const run = prepared.runFor(varying.map(({ id }) => ({ id, area })));
  const slots = varying.map(({ id }) => prepared.slot(id, area));
  for (let first = 0, chunk = 1; first < draws; first += LANES, chunk++) {
    writeDraws(frame, first);
    run();
    slots.forEach((slot, index) => copyLanes(prepared.numbers, slot, scratch.columns[index], first));
    if (chunk % CHUNKS_PER_STEP === 0) yield shareOf((first / draws) * 0.5);
  }
  const summaries: ResultRisk[] = [];
  for (const result of results) {
    const column = scratch.columns[varying.indexOf(result)];
    summaries.push(column === undefined ? constantRisk(frame, result) : resultRisk(frame, result, column, scratch));
    yield shareOf(0.5 + (0.5 * summaries.length) / results.length);
  }
  return summaries;
}

function writeDraws({ prepared, varied: { positions }, columns, draws }: AreaFrame, first: number): void {
  const last = Math.min(first + LANES, draws);
  columns.forEach((column, index) => prepared.values.set(column.subarray(first, last), (positions[index] ?? 0) * LANES));
}

function copyLanes(numbers: Float64Array, slot: number, column: Float64Array | undefined, first: number): void {
  if (column === undefined) return;
  const count = Math.min(LANES, column.length - first);
  column.set(numbers.subarray(slot, slot + count), first);
}

function constantRisk({ prepared, draws, area, model }: AreaFrame, result: ModelResult): ResultRisk {
  const value = prepared.number(result.id, area);
  if (!Number.isFinite(value)) {
    const none = summarize(new Float64Array(0), summaryScratch(0));
    return { id: result.id, area, ...none, whyMissing: prepared.whyNone(result.id, area).missing };
  }
  const target = targetOf(model, result, area);
  const isMissed = target !== undefined && (value - target) * missingSide(result) > 0;
  return {
    ...constantSummary(value, draws),
    ...{ id: result.id, area },
    ...(target === undefined ? {} : { target: { value: target, probabilityMissed: isMissed ? 1 : 0 } }),
  };
}

function resultRisk(frame: AreaFrame, result: ModelResult, column: Float64Array, scratch: SummaryScratch): ResultRisk {
  const { model, area, draws } = frame;
  const summary = summarize(column, scratch);
  const target = targetOf(model, result, area);
  const missed = target === undefined ? 0 : missedDraws(column.subarray(0, summary.valid), target, result);
  return {
    ...summary,
    ...{ id: result.id, area },
    ...(target === undefined ? {} : { target: { value: target, probabilityMissed: missed / summary.valid } }),
    ...(summary.valid < draws ? { whyMissing: NO_VALUE_IN_DRAWS } : {}),
  };
}

const NO_VALUE_IN_DRAWS: LocalizedText = {
  de: "In einem Teil der Ziehungen ergibt sich kein Wert, weil durch 0 zu teilen wäre oder eine Angabe fehlt.",
  en: "Some draws give no value, because it would take a division by 0 or a figure is missing.",
};

function targetOf({ baseline }: ScenarioModel, { result }: ModelResult, area: number): number | undefined {
  const target = result.target === undefined ? undefined : baseline.values.get(targetId(result.target))?.[area];
  return isMissing(target) ? undefined : target;
}

/** 1 where values above the target miss it, −1 where those below do. */
function missingSide({ result }: ModelResult): 1 | -1 {
  return result.direction === "low" ? 1 : -1;
}

function missedDraws(column: Float64Array, target: number, result: ModelResult): number {
  const side = missingSide(result);
  let missed = 0;
  for (let draw = 0; draw < column.length; draw++) {
    if (((column[draw] ?? NaN) - target) * side > 0) missed++;
  }
  return missed;
}
