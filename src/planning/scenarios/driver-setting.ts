import type { ChangeKind } from "./drivers";
import type { DriverChange, Scenario } from "./scenario";

/** A driver whose value is to be varied: of the county, or of one municipality. */
export type DriverSetting = { readonly driver: string; readonly kind: ChangeKind; readonly municipality?: string };

/** A scenario with varied drivers, and where the value of each stands among its changes. */
export type VariedScenario = { readonly scenario: Scenario; readonly positions: readonly number[] };

/**
 * Puts each setting in the place of what the scenario says of the same driver and area; the month from which that held stays.
 * The values are 0 until they are written.
 */
export function variedScenario({ name, changes }: Scenario, settings: readonly DriverSetting[]): VariedScenario {
  const isReplaced = (change: DriverChange) =>
    settings.some(({ driver, municipality }) => change.driver === driver && change.municipality === municipality);
  const kept = changes.filter((change) => !isReplaced(change));
  const varied = settings.map(({ driver, kind, municipality }): DriverChange => {
    const earlier = changes.findLast((change) => change.driver === driver && change.municipality === municipality);
    return {
      driver,
      kind,
      value: 0,
      ...(municipality === undefined ? {} : { municipality }),
      ...(earlier?.from === undefined ? {} : { from: earlier.from }),
    };
  });
  return { scenario: { name, changes: [...kept, ...varied] }, positions: settings.map((_, index) => kept.length + index) };
}
