import { comparable, mostSimilar } from "../../model/similar-text";
import { DRIVERS, type ChangeKind, type Driver } from "./drivers";

const BY_NAME: ReadonlyMap<string, Driver> = new Map(
  DRIVERS.flatMap((driver) => [driver.title.en, driver.title.de].map((name) => [comparable(name), driver] as const)),
);

/** The driver that a cell of the column `Treiber` names, in German or English; undefined if there is none. */
export function driverByName(name: string): Driver | undefined {
  return BY_NAME.get(comparable(name));
}

/** The driver's name that a mistyped one is most like. */
export function similarDriver(name: string): string | undefined {
  return mostSimilar(
    name,
    DRIVERS.map(({ title }) => title.de),
  );
}

const RELATIVE = /^(?:±|\+\/-|\+|Δ|d)\s*/iu;
const PERCENT = /^(?:%|prozent|percent)$/iu;
const POINTS = /^(?:%|pp|%-?punkte|prozentpunkte|percentage points)$/iu;

/**
 * How a unit says that the cells of a row are to be read: `€` the value itself, `± €` a difference to the base, `± %` a
 * change in percent. Of a rate `%` is the value itself and `± %` (or `± PP`) percentage points. Blank: the value itself.
 *
 * @returns undefined for a unit that does not fit the driver
 */
export function changeKindOf(driver: Driver, unit: string): ChangeKind | undefined {
  const text = unit.trim();
  const rest = text.replace(RELATIVE, "");
  const isRelative = rest !== text;
  const isRate = driver.format === "share";
  const kind = isRate ? rateKind(driver, rest, isRelative) : amountKind(driver, rest, isRelative);
  return kind !== undefined && driver.kinds.includes(kind) ? kind : undefined;
}

function rateKind(driver: Driver, rest: string, isRelative: boolean): ChangeKind | undefined {
  const isUnit = rest === "" || isUnitOf(driver, rest) || POINTS.test(rest);
  return isUnit ? (isRelative ? "difference" : "absolute") : undefined;
}

function amountKind(driver: Driver, rest: string, isRelative: boolean): ChangeKind | undefined {
  if (PERCENT.test(rest)) return "percent";
  return rest === "" || isUnitOf(driver, rest) ? (isRelative ? "difference" : "absolute") : undefined;
}

function isUnitOf({ unit }: Driver, text: string): boolean {
  return [unit.de, unit.en].some((word) => comparable(word) === comparable(text));
}

/** The unit that a row of this driver and kind carries on the sheet: `€`, `± €`, `± %`. */
export function unitText({ unit }: Driver, kind: ChangeKind): string {
  return { absolute: unit.de, difference: `± ${unit.de}`, percent: "± %" }[kind];
}

/** All units that fit a driver, for messages and drop-downs. */
export function unitsOf(driver: Driver): readonly string[] {
  return driver.kinds.map((kind) => unitText(driver, kind));
}
