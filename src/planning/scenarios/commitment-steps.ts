import { COMMITMENTRATE } from "../../indicators/budget-indicators";
import { SECTION_46_FUNDS } from "../../indicators/legal-sources";
import { START_MONTHS, YEARS_AHEAD, committedBudgetId, committedJobsId, newCaseBurdenId } from "./base-quantities";
import { START_OF_NEW_CASES, endLevel } from "./driver-levels";
import { AFFORDABLE_CASES, DIFFERENCE, KNOWN_OR_SAME, PRODUCT_WITH_CHOSEN, QUOTIENT, REST, SUM } from "./kernels";
import { arithmeticStep, indicatorStep, type ModelStep } from "./model-step";
import { county, shownLevel, type Title } from "./step-frames";

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

/** What earlier years commit, what new cases cost and how many can be afforded. */
export const COMMITMENT_STEPS: readonly ModelStep[] = [
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
