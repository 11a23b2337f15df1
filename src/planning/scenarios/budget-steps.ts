import { ADMINCOST, BUDGETPERHEAD, MUNICIPALSHARE, REALLOCATION, REALLOCATIONRATE } from "../../indicators/budget-indicators";
import { CONVENTION, SECTION_46_FUNDS, SECTION_46_SHARE } from "../../indicators/legal-sources";
import { averageLevel, endLevel } from "./driver-levels";
import {
  DIFFERENCE,
  EXCESS,
  GROSSED_UP,
  QUOTIENT,
  RAISED_PRODUCT,
  RATE_OF_CHANGED,
  REMAINING_SHARE,
  SHARE_ON_TOP,
  SUM,
  SUM_OF_THREE,
} from "./kernels";
import { arithmeticStep, indicatorStep, type ModelStep } from "./model-step";
import { county, shownLevel } from "./step-frames";

const STAFF_INPUTS = ["staffPassive", "staffActive", "staffSteering"] as const;
const KOA_VV = "KoA-VV §§ 10 bis 15";

/** Budgets of the year, what administration needs, and what a shift makes of both titles. */
export const BUDGET_STEPS: readonly ModelStep[] = [
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
  shownLevel("plannedShift", ["Umschichtung, geplant", "Shift, planned"], "money", "county", endLevel("shift"), ["budget", "none"]),
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
