import type { Finding } from "../../model/finding";
import type { ChangeKind } from "./drivers";
import type { Scenario } from "./scenario";

/** Shapes of what is not certain; `normal` takes minimum and maximum as its 5th and 95th percentile. */
export const RANGE_SHAPES = ["triangular", "pert", "normal", "uniform"] as const;

export type RangeShape = (typeof RANGE_SHAPES)[number];

/** What a driver of the county may become, stated like a change of the same row: absolute, difference or percent. */
export type DriverRange = {
  readonly driver: string;
  readonly kind: ChangeKind;
  readonly shape: RangeShape;
  readonly minimum: number;
  /** Most likely value; of `uniform` and `normal` without meaning, NaN if not stated. */
  readonly likely: number;
  readonly maximum: number;
};

/** How two ranges move together, from −1 to 1 (rank correlation of a Gaussian copula). */
export type DriverCorrelation = { readonly drivers: readonly [string, string]; readonly value: number };

/** One row of the sheet `Szenarien`: which driver it is about, and how its cells are to be read. */
export type DriverRow = {
  readonly driver: string;
  readonly kind: ChangeKind;
  readonly municipality?: string;
  /** `2023-07`. */
  readonly from?: Scenario["changes"][number]["from"];
  /** Row on the sheet, counted from 0. */
  readonly rowIndex: number;
  /** What stands in the column `Basis`. */
  readonly base?: number;
};

/** A scenario as its column holds it. */
export type PlannedScenario = Scenario & {
  /** Column on the sheet, counted from 0. */
  readonly columnIndex: number;
  /** The first cell that could not be understood: without it every result would be wrong. */
  readonly problem?: Finding;
};

/** The sheets `Szenarien` and `Korrelationen` as they were read. */
export type ScenarioPlan = {
  readonly scenarios: readonly PlannedScenario[];
  readonly rows: readonly DriverRow[];
  readonly ranges: readonly DriverRange[];
  readonly correlations: readonly DriverCorrelation[];
  readonly findings: readonly Finding[];
};
