import { month as monthOf, monthsBetween, type Month } from "../../units/month";
import type { ChangeKind, Driver } from "./drivers";
import { DRIVERS, driverOf } from "./drivers";
import { PRODUCT, QUOTIENT, SAME, type Kernel } from "./kernels";
import { averageKernel, changeKernel, SPREAD, VACANCY_DIFFERENCE, VACANCY_RATE, WITH_OWN_CHANGES } from "./level-kernels";
import type { Operation } from "./operations";
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
type CompiledChange = {
  readonly kind: ChangeKind;
  readonly area: number;
  readonly start: number;
  /** Position of its value among the values of all changes. */
  readonly position: number;
};

/** The changes of a scenario by driver; those of the county first, each area's in the order of their months. */
export type CompiledChanges = ReadonlyMap<string, readonly CompiledChange[]>;

/**
 * Prepares the changes of a scenario. Left out are those that cannot take effect, which reading reports: of municipalities
 * that do not exist, of a municipality for a driver of the county, and from a month after the year.
 *
 * @param year budget year; a month before it counts as its first
 * @param municipalities names in the order of the areas
 */
export function compileChanges({ changes }: Scenario, year: number, municipalities: readonly string[]): CompiledChanges {
  const january = monthOf(year, 1);
  const byDriver = new Map<string, CompiledChange[]>();
  changes.forEach(({ driver, kind, municipality, from }, position) => {
    const { isMunicipal } = driverOf(driver);
    const area = municipality === undefined ? COUNTY_AREA : municipalities.indexOf(municipality) + 1;
    if (municipality !== undefined && (area === COUNTY_AREA || !isMunicipal)) return;
    const start = from === undefined ? 0 : Math.max(monthsBetween(january, from), 0);
    if (start >= MONTHS) return;
    const list = byDriver.get(driver) ?? [];
    list.push({ kind, area, start, position });
    byDriver.set(driver, list);
  });
  for (const list of byDriver.values()) list.sort((left, right) => left.area - right.area || left.start - right.start);
  return byDriver;
}

/** The month in which new cases start, counted from 0 for January. */
export function startOfNewCases(changes: CompiledChanges): number {
  return changes.get("newCases")?.[0]?.start ?? 0;
}

/** Base quantity that a driver changes, where the two differ in name. */
const BASE_IDS: Readonly<Record<string, string>> = { shift: "shiftA", integrations: "integrations12", newCases: "plannedNewCases" };

/** Drivers that no base quantity stands for. */
const WITHOUT_BASE: ReadonlySet<string> = new Set(["refugees", "vacancy"]);

const PLANNED_POSTS: Readonly<Record<string, string>> = {
  staffPassive: "plannedPassive",
  staffActive: "plannedActive",
  staffSteering: "plannedSteering",
};

/** The id under which the base value of a driver stands; undefined for one that starts from nothing. */
export function baseIdOf(driver: string): string | undefined {
  return WITHOUT_BASE.has(driver) ? undefined : (BASE_IDS[driver] ?? driver);
}

/** Where the levels find their inputs and leave their results. */
export type LevelSlots = {
  readonly areaCount: number;
  readonly slot: (id: string, area: number) => number;
  /** A column that always holds 0. */
  readonly zero: number;
  /** What stands in a column of the base; undefined for other columns. */
  readonly baseNumber: (column: number) => number | undefined;
  /** A column for an intermediate value. */
  readonly fresh: () => number;
  /** The column of the value of a change. */
  readonly value: (position: number) => number;
};

/** Levels of the drivers that the changes touch, from the base quantities; the others stay as in the base. */
export function levelOperations(changes: CompiledChanges, slots: LevelSlots): readonly Operation[] {
  const vacancy = changes.get("vacancy") ?? [];
  return DRIVERS.filter(({ id }) => id !== "vacancy").flatMap((driver) => {
    const own = changes.get(driver.id) ?? [];
    const posts = vacancy.length > 0 ? PLANNED_POSTS[driver.id] : undefined;
    if (own.length === 0 && posts === undefined) return [];
    const levels = new LevelCompiler(slots, driver, own, posts === undefined ? undefined : { posts, changes: vacancy });
    return levels.compile();
  });
}

type Calculation = readonly [kernel: Kernel, inputs: readonly number[]];

type VacancyOfDriver = { readonly posts: string; readonly changes: readonly CompiledChange[] };

/** Compiles the two levels of one driver in all areas. */
class LevelCompiler {
  private readonly operations: Operation[] = [];

  constructor(
    private readonly slots: LevelSlots,
    private readonly driver: Driver,
    private readonly changes: readonly CompiledChange[],
    private readonly vacancy: VacancyOfDriver | undefined,
  ) {}

  compile(): readonly Operation[] {
    const [end, average] = [endLevel(this.driver.id), averageLevel(this.driver.id)];
    const areaCount = this.driver.isMunicipal ? this.slots.areaCount : 1;
    this.levels(end, "end", areaCount);
    if (this.isDated()) this.levels(average, "average", areaCount);
    else for (let area = 0; area < areaCount; area++) this.emit(SAME, [this.slots.slot(end, area)], this.slots.slot(average, area));
    return this.operations;
  }

  /** Whether end and average may differ: a change does not hold all year, or one follows another. */
  private isDated(): boolean {
    const all = [...this.changes, ...(this.vacancy?.changes ?? [])];
    const areas = this.changes.map(({ area }) => area);
    return all.some(({ start }) => start > 0) || new Set(areas).size < areas.length || (this.vacancy?.changes.length ?? 0) > 1;
  }

  private levels(ending: string, at: "end" | "average", areaCount: number): void {
    const { slot } = this.slots;
    const target = (area: number) => slot(ending, area);
    const hasOwnChanges = this.changes.some(({ area }) => area !== COUNTY_AREA);
    const countyBase = this.base(COUNTY_AREA, at);
    const county = this.changed(COUNTY_AREA, countyBase, at, hasOwnChanges ? undefined : target(COUNTY_AREA));
    const spread = this.spreading(countyBase, county, areaCount);
    const own: number[] = [];
    for (let area = 1; area < areaCount; area++) {
      const base = this.base(area, at);
      const isChanged = this.changes.some((change) => change.area === area);
      const share = county === countyBase ? base : this.emit(...spread(area, base), isChanged ? undefined : target(area));
      const level = this.changed(area, share, at, target(area));
      if (isChanged) own.push(level, share);
      else if (level !== target(area)) this.emit(SAME, [level], target(area));
    }
    if (hasOwnChanges) this.emit(WITH_OWN_CHANGES, [county, ...own], target(COUNTY_AREA));
    else if (county !== target(COUNTY_AREA)) this.emit(SAME, [county], target(COUNTY_AREA));
  }

  /** How a municipality takes part in a change of the county; by one factor, wherever the county's base is known not to be 0. */
  private spreading(countyBase: number, county: number, areaCount: number): (area: number, base: number) => Calculation {
    const { slot, baseNumber } = this.slots;
    const known = baseNumber(countyBase);
    if (county !== countyBase && areaCount > 1 && known !== undefined && known !== 0) {
      const factor = this.emit(QUOTIENT, [county, countyBase]);
      return (_, base) => [PRODUCT, [base, factor]];
    }
    const all = slot("beneficiaries", COUNTY_AREA);
    return (area, base) => [SPREAD, [base, countyBase, county, slot("beneficiaries", area), all]];
  }

  /** The level before the driver's own changes: the base, for staff what a vacancy leaves of the planned posts. */
  private base(area: number, at: "end" | "average"): number {
    const { slot, zero, value } = this.slots;
    const id = baseIdOf(this.driver.id);
    const base = id === undefined ? zero : slot(id, area);
    if (this.vacancy === undefined) return base;
    const posts = slot(this.vacancy.posts, area);
    return this.overMonths(this.vacancy.changes, base, at, undefined, ({ kind, position }) => [
      kind === "absolute" ? VACANCY_RATE : VACANCY_DIFFERENCE,
      [base, posts, value(position)],
    ]);
  }

  /** The level after the changes of one area; the base's own column where there are none. */
  private changed(area: number, base: number, at: "end" | "average", out: number | undefined): number {
    const own = this.changes.filter((change) => change.area === area);
    return this.overMonths(own, base, at, out, ({ kind, position }) => [
      changeKernel(kind, this.driver),
      [base, this.slots.value(position)],
    ]);
  }

  /** The level at the end of the year or its average; each change holds until the next one, all are counted from the base. */
  private overMonths(
    changes: readonly CompiledChange[],
    base: number,
    at: "end" | "average",
    out: number | undefined,
    level: (change: CompiledChange) => Calculation,
  ): number {
    const last = changes.at(-1);
    if (last === undefined) return base;
    if (at === "end" || (changes.length === 1 && last.start === 0)) return this.emit(...level(last), out);
    const months = changes.map(({ start }, index) => (changes[index + 1]?.start ?? MONTHS) - start);
    return this.emit(averageKernel(months), [base, ...changes.map((change) => this.emit(...level(change)))], out);
  }

  private emit(kernel: Kernel, inputs: readonly number[], out = this.slots.fresh()): number {
    this.operations.push({ kernel, inputs, out });
    return out;
  }
}

/** Whether a change that begins in this month takes effect in the budget year. */
export function isWithinYear(from: Month, year: number): boolean {
  const offset = monthsBetween(monthOf(year, 1), from);
  return offset >= 0 && offset < MONTHS;
}
