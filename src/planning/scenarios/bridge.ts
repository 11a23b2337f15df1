import { isMissing, type Missing } from "../../units/missing";
import { DRIVERS, type Driver } from "./drivers";
import { COUNTY_AREA } from "./quantity";
import type { Scenario } from "./scenario";
import type { ScenarioModel } from "./scenario-model";

/** What one driver adds to a result once the drivers before it have been applied. */
export type BridgeStep = {
  readonly driver: Driver;
  /** The result before and after this driver; the next step begins where this one ends. */
  readonly before: number;
  readonly after: number;
  readonly contribution: number;
};

/** The way of a result from the base to a scenario. */
export type Bridge = {
  readonly base: number;
  readonly scenario: number;
  readonly difference: number;
  readonly steps: readonly BridgeStep[];
};

/**
 * From the base to a scenario, driver after driver in the order of the sheet. Each contribution is what the driver adds to
 * those before it, so that all of them sum to the difference without a rest; another order would share out joint effects
 * differently. Drivers that the scenario leaves alone have no step.
 *
 * @param result id of a quantity of the model
 * @returns missing if the result has no value in the base or after one of the steps
 */
export function bridge(model: ScenarioModel, { name, changes }: Scenario, result: string, area: number = COUNTY_AREA): Bridge | Missing {
  const level = (drivers: ReadonlySet<string>): number | Missing => {
    const prepared = model.prepare({ name, changes: changes.filter(({ driver }) => drivers.has(driver)) });
    prepared.run();
    const value = prepared.number(result, area);
    return Number.isFinite(value) ? value : prepared.whyNone(result, area);
  };
  const applied = new Set<string>();
  const base = level(applied);
  if (isMissing(base)) return base;
  const steps: BridgeStep[] = [];
  let before = base;
  for (const driver of DRIVERS.filter(({ id }) => changes.some((change) => change.driver === id))) {
    applied.add(driver.id);
    const after = level(applied);
    if (isMissing(after)) return after;
    steps.push({ driver, before, after, contribution: after - before });
    before = after;
  }
  return { base, scenario: before, difference: before - base, steps };
}
