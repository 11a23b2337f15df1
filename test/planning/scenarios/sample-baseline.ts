import { baselineOf } from "../../../src/planning/scenarios/baseline-of-data";
import type { Baseline } from "../../../src/planning/scenarios/quantity";
import type { PlanningData } from "../../../src/model/planning-data";
import { sampleData } from "../plausibility/sample-data";

/** Names of the 16 municipalities in the order of the sheet `Einwohner`. */
export function municipalitiesIn({ inhabitants }: PlanningData): readonly string[] {
  return inhabitants?.rows.flatMap(({ municipality }) => municipality ?? []) ?? [];
}

/** The base of the sample for June 2022 and the budget year 2023; `change` replaces tables. */
export function sampleBaseline(change: Partial<PlanningData> = {}): Baseline {
  const data = { ...sampleData(), ...change };
  return baselineOf(data, {
    month: "2022-06",
    year: 2023,
    dataAge: "T-3",
    municipalities: municipalitiesIn(data),
  });
}
