import { checkBudgetAllocations } from "./checks/budget-allocations";
import { checkCountySums } from "./checks/county-sums";
import { checkDataAge } from "./checks/data-age";
import { checkDuplicateRows } from "./checks/duplicate-rows";
import { checkMonthSeries } from "./checks/month-series";
import { checkMunicipalityNames } from "./checks/municipality-names";
import { checkParameters } from "./checks/parameter-validity";
import { checkPartsAndWholes } from "./checks/parts-and-wholes";
import { checkPlausibleCounts } from "./checks/plausible-counts";
import type { Finding } from "./finding";
import { FindingCollector } from "./finding-collector";
import type { PlanningData } from "./planning-data";

/** A check across the rows or tables of a workbook; it takes time in proportion to the rows. */
export type Check = (data: PlanningData, collector: FindingCollector) => void;

const CHECKS: readonly Check[] = [
  checkDuplicateRows,
  checkBudgetAllocations,
  checkMonthSeries,
  checkMunicipalityNames,
  checkDataAge,
  checkCountySums,
  checkPartsAndWholes,
  checkParameters,
  checkPlausibleCounts,
];

/** Findings about values that are each readable but do not fit together. */
export function validatePlanningData(data: PlanningData): readonly Finding[] {
  const collector = new FindingCollector();
  for (const check of CHECKS) {
    check(data, collector);
  }
  return collector.findings();
}
