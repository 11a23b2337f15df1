import type { PlanningData } from "../model/planning-data";
import { DATA_LABEL_SECTION, SENDER_SECTION } from "../model/text-sections";
import { addMonths, parseMonth, yearOf, type Month } from "../units/month";
import { municipalitiesOf, newestBudgetYear } from "./planning-scope";
import { REFUSALS } from "./refusals";

/** Months asked for by the caller, and those that stand on the sheet by the user's choice. */
export type MonthChoice = {
  readonly month?: string;
  readonly comparisonMonth?: string;
  readonly chosenMonth?: Month;
  readonly chosenComparisonMonth?: Month;
};

/** What every sheet about a month refers to. */
export type ReportingScope = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** The month compared with, if somebody has chosen it. */
  readonly chosenComparison?: Month;
  /** Budget year. */
  readonly year: number;
  /** All that must report, in the order of the inhabitants. */
  readonly municipalities: readonly string[];
  /** That the data are made up; empty without. */
  readonly dataLabel: string;
  /** Who hands the figures on; empty if the workbook does not say. */
  readonly sender: string;
};

/**
 * Chooses months and year. `month` is what the user asked for, `chosenMonth` what stands on the sheet; else the newest month
 * with data counts. The month compared with is the one asked for or chosen, else the same month of the previous year.
 * Throws a CommandRefusal if there is no data for a month asked for.
 */
export function reportingScope(data: PlanningData, choice: MonthChoice): ReportingScope {
  const month = reportingMonthOf(data, choice.month, choice.chosenMonth);
  const chosenComparison =
    choice.comparisonMonth === undefined ? choice.chosenComparisonMonth : monthAskedFor(data, choice.comparisonMonth);
  return {
    month,
    comparisonMonth: chosenComparison ?? addMonths(month, -12),
    ...(chosenComparison === undefined ? {} : { chosenComparison }),
    year: newestBudgetYear(data) ?? yearOf(month),
    municipalities: [...municipalitiesOf(data)],
    dataLabel: dataLabelOf(data),
    sender: textOf(data, SENDER_SECTION),
  };
}

/** Months for which `Bestand` has rows, newest first. */
export function monthsWithData({ stock }: PlanningData): Month[] {
  const months = new Set(stock?.rows.flatMap(({ month }) => (month === undefined ? [] : [month])));
  return [...months].sort().reverse();
}

function reportingMonthOf(data: PlanningData, asked: string | undefined, chosen: Month | undefined): Month {
  const months = monthsWithData(data);
  const [newest] = months;
  if (newest === undefined) throw REFUSALS.noMonth();
  if (asked !== undefined) return monthAskedFor(data, asked);
  return chosen !== undefined && months.includes(chosen) ? chosen : newest;
}

function monthAskedFor(data: PlanningData, asked: string): Month {
  const months = monthsWithData(data);
  const month = parseMonth(asked);
  if (month === undefined || !months.includes(month)) throw REFUSALS.unknownMonth(asked, months[0] ?? "2022-06");
  return month;
}

/** Final data (T-3) count where both ages are there; the finding about the mixture is shown besides. */
export function dataAgeOf({ stock }: PlanningData, month: Month): string {
  const ages = new Set(stock?.rows.filter((row) => row.month === month).map(({ dataAge }) => dataAge));
  return ages.has("T-3") || ages.size === 0 ? "T-3" : ([...ages].find((age) => age !== undefined) ?? "T-3");
}

/** Sample data say of themselves, in the table `Texte`, that they are made up; empty without. */
export function dataLabelOf(data: PlanningData): string {
  return textOf(data, DATA_LABEL_SECTION);
}

function textOf({ texts }: PlanningData, wanted: string): string {
  return texts?.rows.find(({ section }) => section === wanted)?.text ?? "";
}
