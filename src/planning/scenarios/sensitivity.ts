import type { LocalizedText } from "../../units/language";
import type { Missing } from "../../units/missing";
import { rangeOfDriver, type VariedRange } from "./driver-range";
import { variedScenario } from "./driver-setting";
import { DRIVERS, type Driver } from "./drivers";
import { COUNTY_AREA } from "./quantity";
import { BASE_SCENARIO, type Scenario } from "./scenario";
import type { ScenarioModel } from "./scenario-model";
import type { DriverRange } from "./scenario-plan";

/** How far one driver alone moves a result. */
export type SensitivityLine = {
  readonly driver: Driver;
  /** Between which values the driver was varied, and how they are stated. */
  readonly range: VariedRange;
  /** The result where the driver is at its minimum and at its maximum. */
  readonly low: number | Missing;
  readonly high: number | Missing;
  /** Distance between the two; 0 where one of them is missing. */
  readonly span: number;
};

/** The drivers by how far they move a result, the strongest first: a tornado. */
export type Sensitivity = {
  readonly base: number | Missing;
  readonly lines: readonly SensitivityLine[];
  /** Drivers that could not be varied, with the reason. */
  readonly leftOut: readonly { readonly driver: Driver; readonly reason: LocalizedText }[];
};

/** What is examined: one result of one area around a scenario. */
export type SensitivityInput = {
  readonly model: ScenarioModel;
  /** Id of a quantity of the model. */
  readonly result: string;
  /** 0, the county, if not stated. */
  readonly area?: number;
  /** The base if not stated. */
  readonly scenario?: Scenario;
  readonly ranges?: readonly DriverRange[];
  /** Ids of drivers; all if not stated. */
  readonly drivers?: readonly string[];
};

/**
 * Moves one driver after the other from its minimum to its maximum while the others stay as in the scenario. The range is
 * that of the sheet, else ten percent of the driver's level to both sides, of a rate one percentage point. It takes the place
 * of what the scenario says of this driver for the county.
 */
export function sensitivity({
  model,
  result,
  area = COUNTY_AREA,
  scenario = BASE_SCENARIO,
  ranges = [],
  drivers,
}: SensitivityInput): Sensitivity {
  const lines: SensitivityLine[] = [];
  const leftOut: { driver: Driver; reason: LocalizedText }[] = [];
  for (const driver of DRIVERS.filter(({ id }) => drivers?.includes(id) ?? true)) {
    const range = rangeOfDriver(model, scenario, driver.id, ranges);
    if ("reason" in range) leftOut.push({ driver, reason: range.reason });
    else lines.push(lineOf({ model, result, area, scenario }, driver, range));
  }
  const unchanged = model.prepare(scenario);
  unchanged.run();
  const base = unchanged.number(result, area);
  return {
    base: Number.isFinite(base) ? base : unchanged.whyNone(result, area),
    // Sorting is stable: drivers of the same span stay in the order of the sheet.
    lines: lines.toSorted((left, right) => right.span - left.span),
    leftOut,
  };
}

type Examined = Required<Pick<SensitivityInput, "model" | "result" | "area" | "scenario">>;

function lineOf({ model, result, area, scenario }: Examined, driver: Driver, range: VariedRange): SensitivityLine {
  const varied = variedScenario(scenario, [{ driver: driver.id, kind: range.kind }]);
  const prepared = model.prepare(varied.scenario);
  const [position = 0] = varied.positions;
  const resultAt = (value: number): number | Missing => {
    prepared.values[position] = value;
    prepared.run();
    const number = prepared.number(result, area);
    return Number.isFinite(number) ? number : prepared.whyNone(result, area);
  };
  const [low, high] = [resultAt(range.minimum), resultAt(range.maximum)];
  return { driver, range, low, high, span: typeof low === "number" && typeof high === "number" ? Math.abs(high - low) : 0 };
}
