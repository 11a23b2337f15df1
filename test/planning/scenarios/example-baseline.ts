import {
  BASE_QUANTITIES,
  committedBudgetId,
  committedJobsId,
  newCaseBurdenId,
  START_MONTHS,
  targetId,
  YEARS_AHEAD,
} from "../../../src/planning/scenarios/base-quantities";
import type { BaseValue, Baseline } from "../../../src/planning/scenarios/quantity";

/** Beneficiaries of the county; each municipality has its weight's share. */
const BENEFICIARIES = 11_080;

/** Counts of the county that its municipalities share by weight. */
const SHARED: Readonly<Record<string, number>> = {
  beneficiaries: BENEFICIARIES,
  longTerm: 7_500,
  beneficiariesYearBefore: 10_500,
  longTermYearBefore: 7_600,
  averageBeneficiaries: 10_900,
  averageLongTerm: 7_400,
  stock12: 129_600,
  integrations12: 2_400,
  staffPassive: 113,
  staffActive: 80,
  plannedPassive: 120,
  plannedActive: 84,
};

const OF_COUNTY: Readonly<Record<string, number>> = {
  administrationBudget: 15_774_877,
  integrationBudget: 11_757_312,
  municipalRate: 0.152,
  shiftA: 2_600_000,
  administrationAfterShiftBefore: 18_000_000,
  staffSteering: 12,
  plannedSteering: 13,
  staffCost: 16_400_000,
  wageSettlement: 0.05,
  overheadRate: 0.3,
  livingBenefits: 6_200_000,
  livingBenefitsYearBefore: 6_000_000,
  seats: 400,
  occupied: 352,
  measureCost: 280_000,
  emptySeatCost: 33_600,
  plannedNewCases: 4,
};

const TARGETS: Readonly<Record<string, number>> = { [targetId("K1")]: 0.04, [targetId("K2")]: 0.22, [targetId("K3")]: -0.01 };

/** Weights 1, 2, 3, … so that no two municipalities are alike. */
function weightsOf(count: number): readonly number[] {
  const total = (count * (count + 1)) / 2;
  return Array.from({ length: count }, (_, index) => (index + 1) / total);
}

function countyValue(id: string): BaseValue {
  const ahead = YEARS_AHEAD.find((year) => id === committedBudgetId(year) || id === committedJobsId(year));
  if (ahead !== undefined) return (id === committedBudgetId(ahead) ? 3_000_000 : 1_900_000) * (1 - ahead / 8);
  return SHARED[id] ?? OF_COUNTY[id] ?? TARGETS[id] ?? burdenOf(id);
}

/** A case of 2 500 € a month: the months of the budget year, then four whole years and the rest of sixty months. */
function burdenOf(id: string): BaseValue {
  for (const start of START_MONTHS) {
    for (const ahead of YEARS_AHEAD) {
      if (id !== newCaseBurdenId(start, ahead)) continue;
      const firstYear = 13 - start;
      const months = ahead === 0 ? firstYear : ahead < 5 ? 12 : 60 - firstYear - 48;
      return months * 2_500;
    }
  }
  return undefined;
}

/**
 * A made-up county of the size of Kreis Kleve. The counts of the municipalities sum to the county's; their targets are the
 * county's; allocations of later years are not known.
 */
export function exampleBaseline(municipalityCount = 3, overrides: Readonly<Record<string, readonly BaseValue[]>> = {}): Baseline {
  const weights = weightsOf(municipalityCount);
  const values = BASE_QUANTITIES.map(({ id, scope }): [string, readonly BaseValue[]] => {
    const county = countyValue(id);
    const own = weights.map((weight) => (SHARED[id] === undefined || typeof county !== "number" ? county : county * weight));
    return [id, overrides[id] ?? (scope === "county" ? [county] : [county, ...own])];
  });
  return { year: 2023, municipalities: weights.map((_, index) => `Kommune ${index + 1}`), values: new Map(values) };
}
