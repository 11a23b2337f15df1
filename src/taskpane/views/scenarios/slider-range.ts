import type { ChangeKind, DriverRange, WorkspaceDriver } from "../../../commands/command-results";
import { changeToLevel } from "../../../units/level-change";

export type SliderRange = { readonly minimum: number; readonly maximum: number; readonly step: number };

/** How far a slider reaches around the base, unless a value or a range of the sheet lies beyond. */
const REACH = 0.3;
/** Reach of rates, as a difference: ten percentage points. */
const RATE_REACH = 0.1;
/** Reach where the base is 0 or unknown: there is nothing to be in proportion to. */
const REACH_FROM_NOTHING = { money: 1_000_000, share: RATE_REACH, count: 100, fte: 10, caseload: 10 } as const;
const STEPS = 120;

/**
 * Where a slider begins and ends, in round numbers. Typed values may lie beyond: the slider then reaches as far.
 *
 * @param base level of the driver in the base, NaN if there is none
 */
export function sliderRange(
  driver: WorkspaceDriver,
  kind: ChangeKind,
  base: number,
  value: number | undefined,
  ranges: readonly DriverRange[],
): SliderRange {
  const ownRange = ranges.find((range) => range.driver === driver.id && range.kind === kind);
  const wanted = [...usualEnds(driver, kind, base), ownRange?.minimum, ownRange?.maximum, value].filter(
    (end): end is number => end !== undefined && Number.isFinite(end),
  );
  const [lowest, highest] = boundsOfChange(driver, kind, base);
  const low = Math.max(Math.min(...wanted), lowest);
  const high = Math.min(Math.max(...wanted), highest);
  const step = driver.isWholeNumber === true && kind !== "percent" ? Math.max(1, roundStep(high - low)) : roundStep(high - low);
  return {
    minimum: Math.max(multiple(Math.floor(low / step + 1e-9), step), lowest),
    maximum: Math.min(multiple(Math.ceil(high / step - 1e-9), step), highest),
    step,
  };
}

function usualEnds({ format }: WorkspaceDriver, kind: ChangeKind, base: number): readonly [number, number] {
  if (kind === "percent") return [-REACH, REACH];
  const isNothing = !Number.isFinite(base) || base === 0;
  const reach = format === "share" ? RATE_REACH : isNothing ? REACH_FROM_NOTHING[format] : Math.abs(base) * REACH;
  const center = kind === "absolute" && !isNothing ? base : 0;
  return [center - reach, center + reach];
}

/** What a change may state so that the driver stays within its bounds. */
export function boundsOfChange({ minimum, maximum }: WorkspaceDriver, kind: ChangeKind, base: number): readonly [number, number] {
  if (kind === "absolute") return [minimum, maximum];
  if (!Number.isFinite(base)) return [minimum - maximum, maximum - minimum];
  if (kind === "percent" && !(base > 0)) return [-1, 10];
  return [changeToLevel(minimum, kind, base), changeToLevel(maximum, kind, base)];
}

/** 1, 2 or 5 times a power of ten, so that the slider stops at round numbers. */
function roundStep(width: number): number {
  if (!(width > 0)) return 1;
  const rough = width / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(1));
}

/** A whole number of steps, without the digits that binary fractions add. */
function multiple(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}

/** The slider's own scale: whole steps from its beginning. Fluent draws a mark for each step that is stated otherwise. */
export function stepsOf(value: number, { minimum, step }: SliderRange): number {
  return Math.round((value - minimum) / step);
}

export function valueAtStep(steps: number, { minimum, maximum, step }: SliderRange): number {
  return Math.min(Number((minimum + steps * step).toPrecision(12)), maximum);
}
