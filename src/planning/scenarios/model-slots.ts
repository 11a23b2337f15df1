import { BASE_QUANTITIES, YEARS_AHEAD } from "./base-quantities";
import { baseIdOf, LEVEL_IDS } from "./driver-levels";
import { DRIVERS } from "./drivers";
import { SAME } from "./kernels";
import { MODEL_STEPS } from "./model-steps";
import type { Operation } from "./operations";
import { COUNTY_AREA } from "./quantity";

/** 1 where the allocation of a later year is stated, else 0: the year then goes on with the budget year's. */
export const knownAheadId = (ahead: number) => `isKnownAhead${ahead}`;

/** Base values that follow from others. */
const DERIVED_BASE_IDS: readonly string[] = ["benefitPerHead", ...YEARS_AHEAD.slice(1).map(knownAheadId)];

const COUNTY_ONLY: ReadonlySet<string> = new Set([
  ...BASE_QUANTITIES.filter(({ scope }) => scope === "county").map(({ id }) => id),
  ...DERIVED_BASE_IDS,
  ...DRIVERS.filter(({ isMunicipal }) => !isMunicipal).flatMap(({ id }) => LEVEL_IDS.filter((level) => level.startsWith(`${id}@`))),
  ...MODEL_STEPS.filter(({ scope }) => scope === "county").map(({ id }) => id),
]);

/** The area whose value a step of this area takes: the county's, where municipalities have none. */
export function areaOfInput(id: string, area: number): number {
  return COUNTY_ONLY.has(id) ? COUNTY_AREA : area;
}

/** Where the model keeps each quantity of each area, and what calculates the steps from the others. */
export type ModelSlots = {
  readonly areaCount: number;
  readonly count: number;
  /** Column of a quantity; throws a RangeError for an id that the model does not have. What only the county has is missing elsewhere. */
  readonly slot: (id: string, area: number) => number;
  readonly steps: readonly Operation[];
};

/** A column that is always missing, and one that is always 0. */
export const MISSING_SLOT = 0;
export const ZERO_SLOT = 1;

/** Lays out the columns of a model with so many areas. */
export function modelSlots(areaCount: number): ModelSlots {
  const slots = new Map<string, number[]>();
  let count = 2;
  const areasOf = (id: string) => Array.from({ length: COUNTY_ONLY.has(id) ? 1 : areaCount }, (_, area) => area);
  const slot = (id: string, area: number): number => {
    const places = slots.get(id);
    if (places === undefined) throw new RangeError(`The scenario model has no quantity “${id}”.`);
    return places[area] ?? MISSING_SLOT;
  };
  const inputSlot = (id: string, area: number) => slot(id, areaOfInput(id, area));
  for (const id of [...BASE_QUANTITIES.map((quantity) => quantity.id), ...DERIVED_BASE_IDS, ...LEVEL_IDS]) {
    slots.set(
      id,
      areasOf(id).map(() => count++),
    );
  }
  const steps: Operation[] = [];
  for (const { id, kernel, inputs } of MODEL_STEPS) {
    const [level] = inputs;
    // A level that is shown as a result needs no column of its own.
    const isShownLevel = kernel === SAME && level !== undefined;
    slots.set(
      id,
      areasOf(id).map((area) => (isShownLevel ? inputSlot(level, area) : count++)),
    );
    if (isShownLevel) continue;
    for (const area of areasOf(id)) steps.push({ kernel, out: slot(id, area), inputs: inputs.map((input) => inputSlot(input, area)) });
  }
  return { areaCount, count, slot, steps };
}

/** The columns that hold a driver's levels, with the one that holds its base; undefined for a driver that starts from nothing. */
export function levelsWithBase({ slot, areaCount }: ModelSlots): readonly { readonly level: number; readonly base: number }[] {
  return DRIVERS.filter(({ id }) => id !== "vacancy").flatMap(({ id, isMunicipal }) => {
    const base = baseIdOf(id);
    return LEVEL_IDS.filter((level) => level.startsWith(`${id}@`) && !level.endsWith("@start")).flatMap((level) =>
      Array.from({ length: isMunicipal ? areaCount : 1 }, (_, area) => ({
        level: slot(level, area),
        base: base === undefined ? ZERO_SLOT : slot(base, area),
      })),
    );
  });
}
