import type { LocalizedText } from "../../units/language";
import { endLevel } from "./driver-levels";
import { driverOf, type ChangeKind, type Driver } from "./drivers";
import { COUNTY_AREA } from "./quantity";
import type { Scenario } from "./scenario";
import type { ScenarioModel } from "./scenario-model";
import type { DriverRange } from "./scenario-plan";

/** Values between which a driver is varied, stated as a change of this kind. */
export type VariedRange = { readonly kind: ChangeKind; readonly minimum: number; readonly maximum: number };

/** What a driver is varied by where the sheet states no range: ten percent of its level, of a rate one percentage point. */
const USUAL_SHARE = 0.1;
const USUAL_POINTS = 0.01;

/** Drivers without a level of their own; their value is the change itself. */
const IS_CHANGE_ITSELF: ReadonlySet<string> = new Set(["vacancy", "refugees"]);

const NO_LEVEL: LocalizedText = {
  de: "Ausgangswert fehlt oder ist 0; eine Spanne auf Szenarien angeben (Minimum und Maximum).",
  en: "There is no value to start from, or it is 0; state a range on Szenarien (minimum and maximum).",
};

/** The range of a driver from the sheet, else around its level in the scenario; or why there is none. */
export function rangeOfDriver(
  model: ScenarioModel,
  scenario: Scenario,
  id: string,
  ranges: readonly DriverRange[],
): VariedRange | { readonly reason: LocalizedText } {
  const stated = ranges.find((range) => range.driver === id);
  if (stated !== undefined) return { kind: stated.kind, minimum: stated.minimum, maximum: stated.maximum };
  const driver = driverOf(id);
  const { kind, value } = startOf(model, scenario, driver);
  const half = driver.format === "share" ? USUAL_POINTS : Math.abs(value) * USUAL_SHARE;
  if (!(half > 0) || Number.isNaN(value)) return { reason: NO_LEVEL };
  const [minimum, maximum] = driver.isWholeNumber ? [Math.floor(value - half), Math.ceil(value + half)] : [value - half, value + half];
  if (kind !== "absolute") return { kind, minimum, maximum };
  return { kind, minimum: Math.max(minimum, driver.minimum), maximum: Math.min(maximum, driver.maximum) };
}

function startOf(model: ScenarioModel, scenario: Scenario, { id }: Driver): { readonly kind: ChangeKind; readonly value: number } {
  if (!IS_CHANGE_ITSELF.has(id)) return { kind: "absolute", value: model.quantity(scenario, endLevel(id), COUNTY_AREA) };
  const own = scenario.changes.findLast(({ driver, municipality }) => driver === id && municipality === undefined);
  return own ?? { kind: id === "vacancy" ? "difference" : "absolute", value: 0 };
}
