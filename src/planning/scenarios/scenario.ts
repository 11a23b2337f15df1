import type { Month } from "../../units/month";
import type { ChangeKind } from "./drivers";

/** One entry of a scenario: what it makes of a driver. A percent change is a fraction, 0.05 for 5 %. */
export type DriverChange = {
  readonly driver: string;
  readonly kind: ChangeKind;
  readonly value: number;
  /** Absent: the whole county, spread over its municipalities in proportion. */
  readonly municipality?: string;
  /** First month; absent: the whole year. */
  readonly from?: Month;
};

/** A named set of changes to drivers, never a copy of the model. What it does not name stays as in the base. */
export type Scenario = { readonly name: string; readonly changes: readonly DriverChange[] };

/** Name of what is compared with: the data as they are. */
export const BASE_SCENARIO: Scenario = { name: "Basis", changes: [] };
