import { month as monthOf, monthsBetween, type Month } from "../../units/month";
import type { ChangeKind, Driver } from "./drivers";
import { DRIVERS, driverOf } from "./drivers";
import { COUNTY_AREA } from "./quantity";
import type { Scenario } from "./scenario";

/** What a driver is at the end of the budget year, and on average of its twelve months. */
export const endLevel = (driver: string) => `${driver}@end`;
export const averageLevel = (driver: string) => `${driver}@average`;

/** Month in which the new § 16i cases start, counted from 0 for January. */
export const START_OF_NEW_CASES = "newCases@start";

/** Ids that the levels of the drivers fill, the county's and those of a municipality. */
export const LEVEL_IDS: readonly string[] = [...DRIVERS.flatMap(({ id }) => [endLevel(id), averageLevel(id)]), START_OF_NEW_CASES];

const MONTHS = 12;

/** A change ready to be applied: `area` counts from 0 for the county, `start` from 0 for January. */
export type CompiledChange = {
  readonly driver: Driver;
  readonly kind: ChangeKind;
  readonly area: number;
  readonly start: number;
  /** Position of its value among the values of all changes. */
  readonly position: number;
};

/** The changes of a scenario by driver; those of the county first, each area's in the order of their months. */
export type CompiledChanges = { readonly byDriver: ReadonlyMap<string, readonly CompiledChange[]>; readonly values: Float64Array };

/**
 * Prepares the changes of a scenario.
 *
 * @param year budget year; a month outside it counts as the year's first or as never
 * @param municipalities names in the order of the areas; changes for others are left out (reading reports them)
 */
export function compileChanges({ changes }: Scenario, year: number, municipalities: readonly string[]): CompiledChanges {
  const january = monthOf(year, 1);
  const byDriver = new Map<string, CompiledChange[]>();
  changes.forEach(({ driver, kind, municipality, from }, position) => {
    const area = municipality === undefined ? COUNTY_AREA : municipalities.indexOf(municipality) + 1;
    if (municipality !== undefined && area === COUNTY_AREA) return;
    const start = from === undefined ? 0 : Math.min(Math.max(monthsBetween(january, from), 0), MONTHS);
    const list = byDriver.get(driver) ?? [];
    list.push({ driver: driverOf(driver), kind, area, start, position });
    byDriver.set(driver, list);
  });
  for (const list of byDriver.values()) list.sort((left, right) => left.area - right.area || left.start - right.start);
  return { byDriver, values: Float64Array.from(changes, ({ value }) => value) };
}

/** Where the model keeps its numbers: slot of a quantity in the block of an area. */
export type LevelSlots = {
  readonly numbers: Float64Array;
  readonly areaCount: number;
  readonly slot: (id: string, area: number) => number;
};

/** Base quantity that a driver changes, where the two differ in name. */
const BASE_IDS: Readonly<Record<string, string>> = { shift: "shiftA", integrations: "integrations12", newCases: "plannedNewCases" };

/** Drivers that no base quantity stands for. */
const WITHOUT_BASE: ReadonlySet<string> = new Set(["refugees", "vacancy"]);

const STAFF_SIDES = [
  ["staffPassive", "plannedPassive"],
  ["staffActive", "plannedActive"],
  ["staffSteering", "plannedSteering"],
] as const;

/** The id under which the base value of a driver stands; undefined for one that starts from nothing. */
export function baseIdOf(driver: string): string | undefined {
  return WITHOUT_BASE.has(driver) ? undefined : (BASE_IDS[driver] ?? driver);
}

/** Fills the levels of all drivers from the base quantities; reads the values of the changes anew at each call. */
export function fillLevels(slots: LevelSlots, changes: CompiledChanges): void {
  for (const driver of DRIVERS) {
    if (driver.id !== "vacancy") fillDriver(slots, driver, changes);
  }
  const [newCases] = changes.byDriver.get("newCases") ?? [];
  slots.numbers[slots.slot(START_OF_NEW_CASES, COUNTY_AREA)] = newCases?.start ?? 0;
}

function fillDriver(slots: LevelSlots, driver: Driver, { byDriver, values }: CompiledChanges): void {
  const changes = byDriver.get(driver.id) ?? [];
  const vacancy = byDriver.get("vacancy") ?? [];
  const { numbers } = slots;
  const areas = driver.isMunicipal ? slots.areaCount : 1;
  for (const [ending, at] of [
    [endLevel(driver.id), "end"],
    [averageLevel(driver.id), "average"],
  ] as const) {
    const own = (area: number) => baseLevel(slots, driver, area, at, { changes: vacancy, values });
    const countyBase = own(COUNTY_AREA);
    const county = levelOf(changes, values, COUNTY_AREA, countyBase, at);
    let deltas = 0;
    for (let area = 1; area < areas; area++) {
      const base = own(area);
      const share = county === countyBase ? base : portion({ base, countyBase, county }, slots, area);
      const level = levelOf(changes, values, area, share, at);
      if (level !== share) deltas += level - share;
      numbers[slots.slot(ending, area)] = level;
    }
    numbers[slots.slot(ending, COUNTY_AREA)] = deltas === 0 ? county : county + deltas;
  }
}

/** A municipality's part of a change of the county: in proportion to its base, or to its beneficiaries where that is 0. */
function portion(
  { base, countyBase, county }: { readonly base: number; readonly countyBase: number; readonly county: number },
  { numbers, slot }: LevelSlots,
  area: number,
): number {
  if (countyBase !== 0) return base * (county / countyBase);
  const [own = NaN, all = NaN] = [numbers[slot("beneficiaries", area)], numbers[slot("beneficiaries", COUNTY_AREA)]];
  return base + (county - countyBase) * (own / all);
}

type VacancyChanges = { readonly changes: readonly CompiledChange[]; readonly values: Float64Array };

/** The level before the driver's own changes: the base, for staff what a vacancy leaves of the planned posts. */
function baseLevel(
  { numbers, slot }: LevelSlots,
  driver: Driver,
  area: number,
  at: "end" | "average",
  { changes, values }: VacancyChanges,
): number {
  const id = baseIdOf(driver.id);
  const base = id === undefined ? 0 : (numbers[slot(id, area)] ?? NaN);
  const planned = STAFF_SIDES.find(([staff]) => staff === driver.id)?.[1];
  if (planned === undefined || changes.length === 0) return base;
  const posts = numbers[slot(planned, area)] ?? NaN;
  return overMonths(changes, base, at, ({ kind, position }) => {
    const value = values[position] ?? NaN;
    // A difference of the rate takes its share of the planned posts away: planned × (1 − (rate + difference)).
    return Math.max(0, kind === "absolute" ? posts * (1 - value) : base - posts * value);
  });
}

function levelOf(changes: readonly CompiledChange[], values: Float64Array, area: number, base: number, at: "end" | "average"): number {
  const own = changes.filter((change) => change.area === area);
  return own.length === 0 ? base : overMonths(own, base, at, (change) => changed(change, base, values[change.position] ?? NaN));
}

function changed({ driver, kind }: CompiledChange, base: number, value: number): number {
  const level = kind === "absolute" ? value : kind === "difference" ? base + value : base * (1 + value);
  return level < driver.minimum ? driver.minimum : level > driver.maximum ? driver.maximum : level;
}

/** The level at the end of the year or its average; each change holds until the next one, all are counted from the base. */
function overMonths(
  changes: readonly CompiledChange[],
  base: number,
  at: "end" | "average",
  level: (change: CompiledChange) => number,
): number {
  const inYear = changes.filter(({ start }) => start < MONTHS);
  const last = inYear.at(-1);
  if (last === undefined) return base;
  if (at === "end" || (inYear.length === 1 && last.start === 0)) return level(last);
  return inYear.reduce((average, change, index) => {
    const months = (inYear[index + 1]?.start ?? MONTHS) - change.start;
    return average + ((level(change) - base) * months) / MONTHS;
  }, base);
}

/** Whether a change that begins in this month takes effect in the budget year. */
export function isWithinYear(from: Month, year: number): boolean {
  const offset = monthsBetween(monthOf(year, 1), from);
  return offset >= 0 && offset < MONTHS;
}
