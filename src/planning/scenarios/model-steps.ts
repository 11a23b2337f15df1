import {
  ADMINCOST,
  BUDGETPERHEAD,
  COMMITMENTRATE,
  MUNICIPALSHARE,
  REALLOCATION,
  REALLOCATIONRATE,
} from "../../indicators/budget-indicators";
import type { Indicator } from "../../indicators/indicator";
import { CONVENTION, ORDINANCE, SECTION_46_FUNDS, SECTION_46_SHARE } from "../../indicators/legal-sources";
import { SEATUSE } from "../../indicators/measure-indicators";
import { CASELOAD } from "../../indicators/staff-indicators";
import { LONGTERMSHARE, STOCKCHANGE } from "../../indicators/stock-indicators";
import { committedBudgetId, committedJobsId, newCaseBurdenId, START_MONTHS, YEARS_AHEAD } from "./base-quantities";
import { averageLevel, endLevel, START_OF_NEW_CASES } from "./driver-levels";
import {
  AFFORDABLE_CASES,
  COST_OF_CHANGED_REST,
  DIFFERENCE,
  EXCESS,
  GROSSED_UP,
  KNOWN_OR_SAME,
  PER_MONTHLY_AVERAGE,
  PRODUCT_WITH_CHOSEN,
  QUOTIENT,
  RAISED_PRODUCT,
  RATE_OF_CHANGED,
  RELATIVE_CHANGE,
  REMAINING_SHARE,
  REST,
  SAME,
  SCALED,
  SCALED_TWICE,
  SHARE_ON_TOP,
  SUM,
  SUM_OF_THREE,
  type Kernel,
} from "./kernels";
import { arithmeticStep, indicatorStep, type ModelStep, type ResultRole } from "./model-step";
import type { QuantityFormat, QuantityScope } from "./quantity";

type Title = readonly [de: string, en: string];
type Role = readonly [group: ResultRole["group"], direction: ResultRole["direction"], target?: ResultRole["target"]];

function frame(id: string, [de, en]: Title, format: QuantityFormat, scope: QuantityScope, role?: Role) {
  const result: ResultRole | undefined = role && { group: role[0], direction: role[1], ...(role[2] ? { target: role[2] } : {}) };
  return { id, title: { de, en }, format, scope, ...(result ? { result } : {}) };
}

/** Of the county alone. */
const county = (id: string, title: Title, format: QuantityFormat, role?: Role) => frame(id, title, format, "county", role);

/** Of the county and of every municipality. */
const everyArea = (id: string, title: Title, format: QuantityFormat, role?: Role) => frame(id, title, format, "everyArea", role);

/** A result that is a driver's level, so that a comparison shows what a scenario changed. */
function shownLevel(id: string, title: Title, format: QuantityFormat, scope: QuantityScope, level: string, role: Role): ModelStep {
  return arithmeticStep(frame(id, title, format, scope, role), "{0}", [level], SAME, [CONVENTION]);
}

const STAFF_INPUTS = ["staffPassive", "staffActive", "staffSteering"] as const;
const KOA_VV = "KoA-VV §§ 10 bis 15";
const SHIFT_BOUND = "Umschichtung";

const BUDGET_STEPS: readonly ModelStep[] = [
  shownLevel("allocationVWT", ["VWT, Zuteilung", "VWT, allocation"], "money", "county", endLevel("administrationBudget"), [
    "budget",
    "none",
  ]),
  shownLevel("allocationEGT", ["EGT, Zuteilung", "EGT, allocation"], "money", "county", endLevel("integrationBudget"), ["budget", "none"]),
  arithmeticStep(
    county("totalBudget", ["Gesamtbudget (VWT + EGT)", "Total budget (VWT + EGT)"], "money", ["budget", "none"]),
    "{0} + {1}",
    ["allocationVWT", "allocationEGT"],
    SUM,
    [SECTION_46_FUNDS],
  ),
  arithmeticStep(
    county("staffAllBase", ["VZÄ gesamt, Basis", "FTE, all, base"], "fte"),
    "{0} + {1} + {2}",
    [...STAFF_INPUTS],
    SUM_OF_THREE,
    [CONVENTION],
  ),
  arithmeticStep(
    county("staffAllAverage", ["VZÄ gesamt, Jahresdurchschnitt", "FTE, all, average of the year"], "fte"),
    "{0} + {1} + {2}",
    STAFF_INPUTS.map(averageLevel),
    SUM_OF_THREE,
    [CONVENTION],
  ),
  indicatorStep(
    county("costPerFte", ["Personalkosten je VZÄ", "Staff cost per FTE"], "money"),
    BUDGETPERHEAD,
    ["staffCost", "staffAllBase"],
    QUOTIENT,
  ),
  arithmeticStep(
    county("needStaff", ["Personalkosten mit Tarif", "Staff cost with the wage settlement"], "money"),
    "{0} × {1} × (1 + {2})",
    ["staffAllAverage", "costPerFte", averageLevel("wageSettlement")],
    RAISED_PRODUCT,
    [KOA_VV],
  ),
  arithmeticStep(
    county("needOverhead", ["Gemeinkosten", "Overhead"], "money"),
    "({0} + ({1} − {2}) × {3}) × {4}",
    ["staffCost", "staffAllAverage", "staffAllBase", "costPerFte", averageLevel("overheadRate")],
    RATE_OF_CHANGED,
    [KOA_VV],
  ),
  arithmeticStep(
    county("needTotal", ["Bedarf an Gesamtverwaltungskosten (GVK)", "Need, whole administration cost"], "money", ["budget", "low"]),
    "{0} + {1}",
    ["needStaff", "needOverhead"],
    SUM,
    [KOA_VV],
  ),
  arithmeticStep(
    county("needFederal", ["Bedarf an Bundesmitteln (VWT)", "Need, federal funds (VWT)"], "money", ["budget", "low"]),
    "{0} × (1 − {1})",
    ["needTotal", "municipalRate"],
    REMAINING_SHARE,
    [SECTION_46_SHARE],
  ),
  indicatorStep(
    county("needShift", ["Mindestens nötige Umschichtung", "Least shift that is needed"], "money", ["budget", "low"]),
    REALLOCATION,
    ["needFederal", "allocationVWT"],
    EXCESS,
  ),
  shownLevel(
    "readingA",
    ["Umschichtung, Lesart A (wie im Vorjahr)", "Shift, reading A (as in the previous year)"],
    "money",
    "county",
    "shiftA",
    ["budget", "none"],
  ),
  indicatorStep(
    county("readingB", ["Umschichtung, Lesart B (VWT wie im Vorjahr)", "Shift, reading B (VWT as in the previous year)"], "money", [
      "budget",
      "none",
    ]),
    REALLOCATION,
    ["administrationAfterShiftBefore", "allocationVWT"],
    EXCESS,
  ),
  shownLevel("plannedShift", [`${SHIFT_BOUND}, geplant`, "Shift, planned"], "money", "county", endLevel("shift"), ["budget", "none"]),
  indicatorStep(
    county("shiftShare", ["Umschichtung, Anteil am EGT", "Shift, share of EGT"], "share", ["budget", "none"]),
    REALLOCATIONRATE,
    ["plannedShift", "allocationEGT"],
    QUOTIENT,
  ),
  arithmeticStep(
    county("integrationAfterShift", ["EGT nach Umschichtung", "EGT after the shift"], "money", ["budget", "high"]),
    "{0} − {1}",
    ["allocationEGT", "plannedShift"],
    DIFFERENCE,
    [SECTION_46_FUNDS],
  ),
  arithmeticStep(
    county("administrationAfterShift", ["VWT nach Umschichtung", "VWT after the shift"], "money", ["budget", "high"]),
    "{0} + {1}",
    ["allocationVWT", "plannedShift"],
    SUM,
    [SECTION_46_FUNDS],
  ),
  arithmeticStep(
    county("administrationGap", ["VWT nach Umschichtung minus Bedarf", "VWT after the shift less the need"], "money", ["budget", "high"]),
    "{0} − {1}",
    ["administrationAfterShift", "needFederal"],
    DIFFERENCE,
    [SECTION_46_FUNDS],
  ),
  indicatorStep(
    county("costAfterShift", ["GVK nach Umschichtung", "Administration cost after the shift"], "money", ["budget", "none"]),
    ADMINCOST,
    ["administrationAfterShift", "municipalRate"],
    GROSSED_UP,
  ),
  indicatorStep(
    county("municipalShare", ["KFA nach Umschichtung", "Municipal share after the shift"], "money", ["budget", "low"]),
    MUNICIPALSHARE,
    ["administrationAfterShift", "municipalRate"],
    SHARE_ON_TOP,
  ),
  indicatorStep(
    county("integrationPerHead", ["EGT je eLb", "EGT per beneficiary"], "money", ["budget", "high"]),
    BUDGETPERHEAD,
    ["allocationEGT", "beneficiariesNow"],
    QUOTIENT,
  ),
];

/** Free funds of a year; later years without an allocation of their own go on with the budget year's (as on `Kennzahlen`). */
const freeId = (ahead: number) => `free${ahead}`;
const availableId = (ahead: number) => (ahead === 0 ? "integrationAfterShift" : `available${ahead}`);

function yearSteps(ahead: number): readonly ModelStep[] {
  const year: Title = ahead === 0 ? ["Haushaltsjahr", "budget year"] : [`${ahead}. Folgejahr`, `year ${ahead} after`];
  const available: readonly ModelStep[] =
    ahead === 0
      ? []
      : [
          arithmeticStep(
            county(availableId(ahead), [`EGT nach Umschichtung, ${year[0]}`, `EGT after the shift, ${year[1]}`], "money"),
            "{0} oder {1} − {2}",
            ["integrationAfterShift", `integrationBudgetAhead${ahead}`, "plannedShift", `isKnownAhead${ahead}`],
            KNOWN_OR_SAME,
            [SECTION_46_FUNDS],
          ),
        ];
  return [
    ...available,
    arithmeticStep(
      county(
        freeId(ahead),
        [`Freie EGT-Mittel nach Vorbindung, ${year[0]}`, `Free EGT after commitments, ${year[1]}`],
        "money",
        ahead === 0 ? ["commitments", "high"] : undefined,
      ),
      "{0} − {1} − {2}",
      [availableId(ahead), committedBudgetId(ahead), committedJobsId(ahead)],
      REST,
      [SECTION_46_FUNDS, "EinglMV § 1"],
    ),
  ];
}

/** Cost of the new cases by their first month: the burden is looked up by the month in which they start. */
const BURDENS_THIS_YEAR = START_MONTHS.map((month) => newCaseBurdenId(month, 0));

const JOBS_LAW = ["§ 16i SGB II", "EinglMV § 1 (Verpflichtungsermächtigungen)"];

const COMMITMENT_STEPS: readonly ModelStep[] = [
  ...YEARS_AHEAD.flatMap(yearSteps),
  arithmeticStep(
    county("committed", ["Vorbindung im Haushaltsjahr", "Commitments of the budget year"], "money"),
    "{0} + {1}",
    [committedBudgetId(0), committedJobsId(0)],
    SUM,
    [SECTION_46_FUNDS],
  ),
  indicatorStep(
    county("commitmentRate", ["Vorbindungsquote", "Commitment rate"], "share", ["commitments", "low"]),
    COMMITMENTRATE,
    ["committed", "integrationAfterShift"],
    QUOTIENT,
  ),
  shownLevel("newCases", ["Neue Fälle § 16i", "New cases § 16i"], "count", "county", endLevel("newCases"), ["commitments", "none"]),
  arithmeticStep(
    county("newCaseCost", ["Kosten der neuen Fälle im Haushaltsjahr", "Cost of the new cases in the budget year"], "money", [
      "commitments",
      "low",
    ]),
    "{0} × {1}",
    ["newCases", START_OF_NEW_CASES, ...BURDENS_THIS_YEAR],
    PRODUCT_WITH_CHOSEN,
    JOBS_LAW,
  ),
  arithmeticStep(
    county("freeAfterNewCases", ["Freie EGT-Mittel nach neuen Fällen", "Free EGT after the new cases"], "money", ["commitments", "high"]),
    "{0} − {1}",
    [freeId(0), "newCaseCost"],
    DIFFERENCE,
    JOBS_LAW,
  ),
  arithmeticStep(
    county("affordableCases", ["Bezahlbare neue Fälle § 16i ab Januar", "Affordable new cases § 16i from January"], "count", [
      "commitments",
      "high",
    ]),
    "min({0} / Kosten je Fall, …)",
    [...YEARS_AHEAD.map(freeId), ...YEARS_AHEAD.map((ahead) => newCaseBurdenId(1, ahead))],
    AFFORDABLE_CASES,
    JOBS_LAW,
  ),
];

function caseload(suffix: "Passive" | "Active", title: Title): ModelStep {
  return indicatorStep(
    everyArea(`caseload${suffix}`, title, "caseload", ["staff", "low"]),
    CASELOAD,
    ["beneficiariesNow", `fte${suffix}`],
    QUOTIENT,
  );
}

const STAFF_STEPS: readonly ModelStep[] = [
  shownLevel("ftePassive", ["VZÄ passiv, Jahresende", "FTE passive, end of the year"], "fte", "everyArea", endLevel("staffPassive"), [
    "staff",
    "none",
  ]),
  shownLevel("fteActive", ["VZÄ aktiv, Jahresende", "FTE active, end of the year"], "fte", "everyArea", endLevel("staffActive"), [
    "staff",
    "none",
  ]),
  arithmeticStep(
    county("fteAll", ["VZÄ gesamt mit Steuerung, Jahresende", "FTE, all with steering, end of the year"], "fte", ["staff", "none"]),
    "{0} + {1} + {2}",
    ["ftePassive", "fteActive", endLevel("staffSteering")],
    SUM_OF_THREE,
    [CONVENTION],
  ),
  caseload("Passive", ["eLb je VZÄ passiv", "Beneficiaries per FTE, passive"]),
  caseload("Active", ["eLb je VZÄ aktiv", "Beneficiaries per FTE, active"]),
  indicatorStep(
    county("caseloadAll", ["eLb je VZÄ gesamt mit Steuerung", "Beneficiaries per FTE, all with steering"], "caseload", ["staff", "low"]),
    CASELOAD,
    ["beneficiariesNow", "fteAll"],
    QUOTIENT,
  ),
];

/* A sum or average of twelve months scales with the average level of the stock. */

function ratio(id: string, title: Title, role: Role, indicator: Indicator<number>, inputs: readonly string[], kernel: Kernel): ModelStep {
  return indicatorStep(everyArea(id, title, "share", role), indicator, inputs, kernel);
}

const STOCK_STEPS: readonly ModelStep[] = [
  arithmeticStep(
    everyArea("beneficiariesNow", ["eLb", "Beneficiaries"], "count", ["stock", "none"]),
    "{0} + {1}",
    [endLevel("beneficiaries"), endLevel("refugees")],
    SUM,
    ["§ 7 Abs. 1 SGB II"],
  ),
  arithmeticStep(
    everyArea("beneficiariesLevel", ["eLb, Jahresdurchschnitt des Szenarios", "Beneficiaries, average level of the scenario"], "count"),
    "{0} + {1}",
    [averageLevel("beneficiaries"), averageLevel("refugees")],
    SUM,
    [CONVENTION],
  ),
  shownLevel("longTermNow", ["LZB", "Long-term recipients"], "count", "everyArea", endLevel("longTerm"), ["stock", "low"]),
  arithmeticStep(
    everyArea("beneficiariesOfYear", ["eLb, Durchschnitt im Jahr", "Beneficiaries, average of the year"], "count"),
    "{0} × ({1} / {2})",
    ["averageBeneficiaries", "beneficiariesLevel", "beneficiaries"],
    SCALED,
    [CONVENTION],
  ),
  arithmeticStep(
    everyArea("longTermOfYear", ["LZB, Durchschnitt im Jahr", "Long-term recipients, average of the year"], "count"),
    "{0} × ({1} / {2})",
    ["averageLongTerm", averageLevel("longTerm"), "longTerm"],
    SCALED,
    [CONVENTION],
  ),
  ratio(
    "longTermShare",
    ["Anteil der LZB an den eLb im Jahr", "Share of long-term recipients in the year"],
    ["stock", "low"],
    LONGTERMSHARE,
    ["longTermOfYear", "beneficiariesOfYear"],
    QUOTIENT,
  ),
  arithmeticStep(
    county("livingBenefitsNow", ["LLU im Monat", "Benefits for living costs per month"], "money", ["stock", "low"]),
    "{0} × ({1} / {2}) × ({3} / {4})",
    ["livingBenefits", "beneficiariesNow", "beneficiaries", endLevel("benefitPerHead"), "benefitPerHead"],
    SCALED_TWICE,
    ["§§ 20 bis 24 SGB II"],
  ),
  indicatorStep(
    county("livingBenefitsChange", ["K1 Veränderung der LLU", "K1 Change of benefits for living costs"], "share", ["stock", "low", "K1"]),
    STOCKCHANGE,
    ["livingBenefitsNow", "livingBenefitsYearBefore"],
    RELATIVE_CHANGE,
  ),
  ratio(
    "beneficiariesChange",
    ["K1E2 Veränderung der Zahl der eLb", "K1E2 Change of beneficiaries"],
    ["stock", "none"],
    STOCKCHANGE,
    ["beneficiariesNow", "beneficiariesYearBefore"],
    RELATIVE_CHANGE,
  ),
  arithmeticStep(
    everyArea("stock12Now", ["eLb, Summe der zwölf Vormonatsbestände", "Beneficiaries, sum of the twelve previous months"], "count"),
    "{0} × ({1} / {2})",
    ["stock12", "beneficiariesLevel", "beneficiaries"],
    SCALED,
    [`§ 5 Abs. 1 ${ORDINANCE}`],
  ),
  shownLevel(
    "integrationsNow",
    ["Integrationen, zwölf Monate", "Integrations, twelve months"],
    "count",
    "everyArea",
    averageLevel("integrations"),
    ["stock", "high"],
  ),
  arithmeticStep(
    everyArea("integrationRate", ["K2 Integrationsquote", "K2 Integration rate"], "share", ["stock", "high", "K2"]),
    "{0} / ({1} / 12)",
    ["integrationsNow", "stock12Now"],
    PER_MONTHLY_AVERAGE,
    [`§ 5 Abs. 1 ${ORDINANCE}`, "BA-Praxis: Vormonatsbestände"],
  ),
  ratio(
    "longTermChange",
    ["K3 Veränderung der LZB", "K3 Change of long-term recipients"],
    ["stock", "low", "K3"],
    STOCKCHANGE,
    ["longTermNow", "longTermYearBefore"],
    RELATIVE_CHANGE,
  ),
];

const MEASURE_STEPS: readonly ModelStep[] = [
  indicatorStep(
    county("seatUse", ["Auslastung der Plätze", "Use of seats"], "share", ["measures", "high"]),
    SEATUSE,
    [endLevel("occupied"), endLevel("seats")],
    QUOTIENT,
  ),
  arithmeticStep(
    county("costOfEmptySeats", ["Kosten leerer Plätze im Monat", "Cost of empty seats per month"], "money", ["measures", "low"]),
    "max(0; {0} + (({1} − {2}) − ({3} − {4})) × {5} / {3})",
    ["emptySeatCost", endLevel("seats"), endLevel("occupied"), "seats", "occupied", "measureCost"],
    // Base plus the change in empty seats at the average cost of a seat.
    COST_OF_CHANGED_REST,
    [CONVENTION],
  ),
];

const GROUPS: readonly (readonly ModelStep[])[] = [BUDGET_STEPS, COMMITMENT_STEPS, STAFF_STEPS, STOCK_STEPS, MEASURE_STEPS];

/** All calculations of the model in an order in which each follows its inputs. */
export const MODEL_STEPS: readonly ModelStep[] = inOrder(GROUPS.flat());

function inOrder(steps: readonly ModelStep[]): readonly ModelStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ordered = new Set<ModelStep>();
  const visit = (step: ModelStep): void => {
    for (const input of step.inputs) {
      const earlier = byId.get(input);
      if (earlier !== undefined && !ordered.has(earlier)) visit(earlier);
    }
    ordered.add(step);
  };
  steps.forEach(visit);
  return [...ordered];
}

/** A step that is shown as a result. */
export type ModelResult = ModelStep & { readonly result: ResultRole };

/** The results in the order in which a controller reads them. */
export const MODEL_RESULTS: readonly ModelResult[] = GROUPS.flat().filter((step): step is ModelResult => step.result !== undefined);
