import {
  MUNICIPAL_RATE,
  NEW_CASE_COACHING,
  NEW_CASE_HOURS,
  NEW_CASES_16I,
  OVERHEAD_RATE,
  parameterAt,
  SHIFT,
  WAGE_SETTLEMENT,
} from "../../model/parameters";
import type { PlanningData } from "../../model/planning-data";
import { COUNTY } from "../../model/planning-tables";
import { isMissing, missing, type Missing } from "../../units/missing";
import { eurosOf } from "../../units/money";
import { addMonths, firstSerial, month as monthOf, monthOfYear, serialOfDate, yearOf, type Month } from "../../units/month";
import { commitmentTable } from "../commitments/commitment-table";
import { sumAmounts } from "../subsidised-jobs/known-amounts";
import { plannedSubsidyLaw } from "../subsidised-jobs/legal-version-choice";
import { subsidySchedule, type SubsidySchedule } from "../subsidised-jobs/subsidy-schedule";
import {
  committedBudgetId,
  committedJobsId,
  laterBudgetId,
  newCaseBurdenId,
  START_MONTHS,
  TARGET_CODES,
  targetId,
  YEARS_AHEAD,
} from "./base-quantities";
import { allocationOf, commitmentOf } from "./base-budget";
import { measureSums } from "./base-measures";
import { staffTotal, steeringOf, staffOf } from "./base-staff";
import { monthlySum, type MonthlyFrame } from "./base-stock";
import type { Baseline, BaseValue } from "./quantity";

/** What the base refers to: the same choices as on `Kennzahlen`. */
export type BaselineChoice = {
  readonly month: Month;
  readonly year: number;
  readonly dataAge: string;
  /** All that must report, in the order of the sheets. */
  readonly municipalities: readonly string[];
};

type Known = number | Missing;

/**
 * The base of the scenario model from the input tables: the figures that `Kennzahlen` shows, and the counts of the
 * municipalities behind them, each missing with its reason where one of its parts is missing.
 */
export function baselineOf(data: PlanningData, choice: BaselineChoice): Baseline {
  const values = new Map<string, readonly BaseValue[]>([
    ...stockValues(data, choice),
    ...staffValues(data, choice),
    ...budgetValues(data, choice),
    ...targetValues(data, choice),
    ...newCaseValues(data, choice),
    ...measureSums(data.measures?.rows, choice.month),
  ]);
  return { year: choice.year, municipalities: choice.municipalities, values };
}

type Entry = readonly [id: string, values: readonly BaseValue[]];

/** The county's value and those of the municipalities: of both, every expected row must hold a number. */
function stockValues({ stock, integrations }: PlanningData, { month, dataAge, municipalities }: BaselineChoice): readonly Entry[] {
  const months = monthOfYear(month);
  const january = monthOf(yearOf(month), 1);
  const frame = (from: Month, to: Month): MonthlyFrame => ({ from, to, dataAge, municipalities });
  const now = frame(month, month);
  const yearBefore = frame(addMonths(month, -12), addMonths(month, -12));
  const inAreas = (sum: (municipality: string | undefined) => Known) => [undefined, ...municipalities].map(sum);
  const stockSum = (column: StockColumn, span: MonthlyFrame, divisor = 1) =>
    inAreas((municipality) => divided(monthlySum("Bestand", stock?.rows, column, span, municipality), divisor));
  const countyOnly = (column: StockColumn, span: MonthlyFrame) => [monthlySum("Bestand", stock?.rows, column, span)];
  const yearToDate = frame(january, month);
  return [
    ["beneficiaries", stockSum("beneficiaries", now)],
    ["longTerm", stockSum("longTerm", now)],
    ["beneficiariesYearBefore", stockSum("beneficiaries", yearBefore)],
    ["longTermYearBefore", stockSum("longTerm", yearBefore)],
    ["averageBeneficiaries", stockSum("beneficiaries", yearToDate, months)],
    ["averageLongTerm", stockSum("longTerm", yearToDate, months)],
    ["stock12", stockSum("beneficiaries", frame(addMonths(month, -12), addMonths(month, -1)))],
    [
      "integrations12",
      inAreas((municipality) =>
        monthlySum("Integrationen", integrations?.rows, "integrations", frame(addMonths(month, -11), month), municipality),
      ),
    ],
    ["livingBenefits", countyOnly("livingBenefits", now)],
    ["livingBenefitsYearBefore", countyOnly("livingBenefits", yearBefore)],
  ];
}

type StockColumn = "beneficiaries" | "longTerm" | "livingBenefits";

function divided(sum: Known, divisor: number): Known {
  return isMissing(sum) || divisor === 1 ? sum : sum / divisor;
}

function staffValues({ staff }: PlanningData, { month, municipalities }: BaselineChoice): readonly Entry[] {
  const bySide = (side: "passiv" | "aktiv", column: "actualFte" | "plannedFte") =>
    [undefined, ...municipalities].map((municipality) => staffOf(staff?.rows, { month, side, column, municipalities, municipality }));
  const steering = (column: "actualFte" | "plannedFte") => [steeringOf(staff?.rows, month, column)];
  return [
    ["staffPassive", bySide("passiv", "actualFte")],
    ["staffActive", bySide("aktiv", "actualFte")],
    ["plannedPassive", bySide("passiv", "plannedFte")],
    ["plannedActive", bySide("aktiv", "plannedFte")],
    ["staffSteering", steering("actualFte")],
    ["plannedSteering", steering("plannedFte")],
    ["staffCost", [staffTotal(staff?.rows, { month, column: "staffCost", municipalities })]],
  ];
}

function budgetValues({ budget, parameters, subsidisedJobs }: PlanningData, { year }: BaselineChoice): readonly Entry[] {
  const law = plannedSubsidyLaw(parameters?.rows, year);
  const rows = budget?.rows ?? [];
  const parameter = (key: string, ofYear: number): Known => parameterAt(parameters?.rows, key, serialOfDate(ofYear, 12, 31));
  const shiftBefore = parameter(SHIFT.key, year - 1);
  const administrationBefore = allocationOf(rows, "VWT", year - 1);
  const years = commitmentTable({ jobs: subsidisedJobs?.rows, budget: rows, law, firstYear: year, yearsAhead: YEARS_AHEAD.length - 1 });
  return [
    ["administrationBudget", [allocationOf(rows, "VWT", year) ?? noAllocation("VWT", year)]],
    ["integrationBudget", [allocationOf(rows, "EGT", year) ?? noAllocation("EGT", year)]],
    ["municipalRate", [parameter(MUNICIPAL_RATE.key, year)]],
    ["wageSettlement", [parameter(WAGE_SETTLEMENT.key, year)]],
    ["overheadRate", [parameter(OVERHEAD_RATE.key, year)]],
    ["shiftA", [shiftBefore]],
    ["administrationAfterShiftBefore", [added(administrationBefore ?? noAllocation("VWT", year - 1), shiftBefore)]],
    ["plannedNewCases", [parameter(NEW_CASES_16I.key, year)]],
    ...YEARS_AHEAD.slice(1).map((ahead): Entry => [laterBudgetId(ahead), [allocationOf(rows, "EGT", year + ahead)]]),
    ...YEARS_AHEAD.map((ahead): Entry => [committedBudgetId(ahead), [commitmentOf(rows, year + ahead)]]),
    ...years.map(({ byInstrument }, ahead): Entry => {
      const amount = sumAmounts(Object.values(byInstrument));
      return [committedJobsId(ahead), [isMissing(amount) ? amount : eurosOf(amount)]];
    }),
  ];
}

function added(left: Known, right: Known): Known {
  if (isMissing(left)) return left;
  return isMissing(right) ? right : left + right;
}

function noAllocation(title: string, year: number): Missing {
  return missing({
    de: `Auf dem Blatt „Budget“ fehlt die Zuteilung ${title} ${year}.`,
    en: `The sheet “Budget” lacks the allocation of ${title} ${year}.`,
  });
}

/** Targets of the reporting year; one that is not set is simply not there. */
function targetValues({ targets }: PlanningData, { month, municipalities }: BaselineChoice): readonly Entry[] {
  const ofYear = (targets?.rows ?? []).filter(({ year }) => year === yearOf(month));
  return TARGET_CODES.map((code): Entry => {
    const targetOf = (name: string): BaseValue => {
      const found = ofYear.filter(
        ({ municipality, indicator, target }) => municipality === name && indicator === code && target !== undefined,
      );
      return found.length === 1 ? found[0]?.target : undefined;
    };
    return [targetId(code), [COUNTY, ...municipalities].map(targetOf)];
  });
}

/** What one more § 16i case costs by its first month: minimum wage, one adult without child, hours and coaching as planned. */
function newCaseValues({ parameters }: PlanningData, { year }: BaselineChoice): readonly Entry[] {
  const law = plannedSubsidyLaw(parameters?.rows, year);
  const day = serialOfDate(year, 12, 31);
  const [weeklyHours, coachingPerMonth] = [NEW_CASE_HOURS, NEW_CASE_COACHING].map(({ key }) => parameterAt(parameters?.rows, key, day));
  const scheduleFrom = (start: number): SubsidySchedule | Missing => {
    if (isMissing(weeklyHours)) return weeklyHours;
    if (isMissing(coachingPerMonth)) return coachingPerMonth;
    return subsidySchedule({ instrument: "16i", start, weeklyHours, coachingPerMonth, householdType: "allein" }, law);
  };
  return START_MONTHS.flatMap((startMonth): readonly Entry[] => {
    const schedule = scheduleFrom(firstSerial(monthOf(year, startMonth)));
    const burden = (ahead: number): Known => {
      if (isMissing(schedule)) return schedule;
      const amount = schedule.years.find((entry) => entry.year === year + ahead)?.netBurden;
      if (amount === undefined) return 0;
      return isMissing(amount) ? amount : eurosOf(amount);
    };
    return YEARS_AHEAD.map((ahead): Entry => [newCaseBurdenId(startMonth, ahead), [burden(ahead)]]);
  });
}
