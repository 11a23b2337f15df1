import type { RiskAnalysis, Scenario, ScenarioWorkspace } from "../../src/commands/command-results";
import type { ForeignScenario } from "../../src/commands/scenario-commands";
import type { Finding } from "../../src/model/finding";
import { BASE_QUANTITIES } from "../../src/planning/scenarios/base-quantities";
import type { Baseline, BaseValue } from "../../src/planning/scenarios/quantity";
import type { ScenarioPlan } from "../../src/planning/scenarios/scenario-plan";
import { scenarioWorkspace } from "../../src/planning/scenarios/scenario-workspace";

/** A county of two municipalities in round numbers, so that results can be calculated by hand. */
const AREA_VALUES: Readonly<Record<string, readonly BaseValue[]>> = {
  beneficiaries: [1000, 600, 400],
  longTerm: [600, 400, 200],
  beneficiariesYearBefore: [1050, 630, 420],
  longTermYearBefore: [620, 410, 210],
  averageBeneficiaries: [1020, 610, 410],
  averageLongTerm: [610, 405, 205],
  stock12: [12_000, 7200, 4800],
  integrations12: [240, 150, 90],
  staffPassive: [10, 6, 4],
  staffActive: [8, 5, 3],
  plannedPassive: [11, 6, 5],
  plannedActive: [9, 5, 4],
  targetK2: [0.25],
};

const COUNTY_VALUES: Readonly<Record<string, number>> = {
  administrationBudget: 2_000_000,
  integrationBudget: 3_000_000,
  municipalRate: 0.152,
  shiftA: 100_000,
  administrationAfterShiftBefore: 2_050_000,
  staffSteering: 2,
  plannedSteering: 2,
  staffCost: 1_500_000,
  wageSettlement: 0,
  overheadRate: 0.3,
  livingBenefits: 500_000,
  livingBenefitsYearBefore: 480_000,
  seats: 100,
  occupied: 80,
  measureCost: 50_000,
  emptySeatCost: 10_000,
  plannedNewCases: 0,
  committedBudget0: 500_000,
  committedJobs0: 200_000,
};

export const BASELINE: Baseline = {
  year: 2023,
  municipalities: ["Kleve", "Rees"],
  values: new Map(
    BASE_QUANTITIES.flatMap(({ id }): readonly (readonly [string, readonly BaseValue[]])[] => {
      if (AREA_VALUES[id]) return [[id, AREA_VALUES[id]]];
      if (COUNTY_VALUES[id] !== undefined) return [[id, [COUNTY_VALUES[id]]]];
      if (id.startsWith("newCaseBurden")) return [[id, [20_000]]];
      return id.startsWith("committed") ? [[id, [0]]] : [];
    }),
  ),
};

/** VWT 10 % up; and staff in Rees down by one post from July. */
export const SCENARIOS: readonly Scenario[] = [
  { name: "Mehr VWT", changes: [{ driver: "administrationBudget", kind: "percent", value: 0.1 }] },
  {
    name: "Vakanz in Rees",
    changes: [{ driver: "staffActive", kind: "difference", value: -1, municipality: "Rees", from: "2023-07" }],
  },
  { name: "Leer", changes: [] },
];

export const PLAN: Omit<ScenarioPlan, "scenarios"> = {
  rows: [],
  ranges: [{ driver: "beneficiaries", kind: "percent", shape: "triangular", minimum: -0.05, likely: 0, maximum: 0.1 }],
  correlations: [],
  findings: [],
};

export const FOREIGN_SCENARIOS: readonly ForeignScenario[] = [
  { name: "Tarif 5 %", changeCount: 1, conflicts: [] },
  {
    name: "Mehr VWT",
    changeCount: 2,
    conflicts: [
      {
        kind: "sameName",
        message: { de: "Zuteilung VWT ist hier +10 %, dort +12 %.", en: "Allocation of VWT is +10% here, +12% there." },
      },
    ],
  },
];

/** What a risk analysis may report about one result of the county, and about one of every area. */
export const RISK_REPORT: RiskAnalysis = {
  draws: 10_000,
  seed: 1,
  results: [
    {
      ...{ id: "administrationGap", area: 0, valid: 10_000, mean: 300_000, minimum: 0, maximum: 600_000 },
      percentiles: [100_000, 200_000, 300_000, 400_000, 500_000],
      histogram: { minimum: 0, width: 120_000, counts: [500, 2000, 5000, 2000, 500] },
    },
    ...[0, 1, 2].map((area) => ({
      ...{ id: "integrationRate", area, valid: 10_000, mean: 0.24, minimum: 0.18, maximum: 0.3 },
      percentiles: [0.2, 0.22, 0.24, 0.26, 0.28],
      histogram: { minimum: 0.18, width: 0.04, counts: [2000, 6000, 2000] },
      ...(area === 0 && { target: { value: 0.25, probabilityMissed: 0.625 } }),
    })),
  ],
};

type FakePlan = Partial<Omit<ScenarioPlan, "scenarios">> & {
  readonly scenarios?: readonly (Scenario & { readonly problem?: Finding })[];
  readonly baseline?: Baseline;
};

/** The workspace over a plan, with a risk analysis that answers at once. */
export function fakeWorkspace(
  { scenarios = SCENARIOS, baseline = BASELINE, ...plan }: FakePlan = {},
  more: Partial<ScenarioWorkspace> = {},
) {
  const planned = scenarios.map((scenario, index) => ({ ...scenario, columnIndex: index + 10 }));
  return { ...scenarioWorkspace(baseline, { ...PLAN, ...plan, scenarios: planned }, true), risk: async () => RISK_REPORT, ...more };
}

/** Keeps scenarios as the sheet would. */
export function fakeScenarioSheet(initial: readonly Scenario[] = SCENARIOS) {
  let scenarios = initial;
  let before = initial;
  const workspace = () => fakeWorkspace({ scenarios });
  const keep = (next: readonly Scenario[]): ScenarioWorkspace => {
    before = scenarios;
    scenarios = next;
    return workspace();
  };
  return {
    workspace,
    save: (scenario: Scenario) =>
      keep(
        scenarios.some(({ name }) => name === scenario.name)
          ? scenarios.map((each) => (each.name === scenario.name ? scenario : each))
          : [...scenarios, scenario],
      ),
    duplicate: (name: string, newName: string) =>
      keep(scenarios.flatMap((each) => (each.name === name ? [each, { ...each, name: newName }] : [each]))),
    undo: () => keep(before),
    rename: (name: string, newName: string) => keep(scenarios.map((each) => (each.name === name ? { ...each, name: newName } : each))),
    remove: (name: string) => keep(scenarios.filter((each) => each.name !== name)),
    move: (name: string, position: number) => {
      const others = scenarios.filter((each) => each.name !== name);
      return keep([...others.slice(0, position), ...scenarios.filter((each) => each.name === name), ...others.slice(position)]);
    },
  };
}
