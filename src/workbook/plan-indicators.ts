import { BUDGET_VERSIONS } from "../model/tables/finance-tables";
import { COUNTY } from "../model/planning-tables";
import type { PlanningData } from "../model/planning-data";
import { addMonths, firstSerial, parseMonth, yearOf, type Month } from "../units/month";
import { headCell } from "./indicator-sheet/indicator-sheet-frame";
import type { IndicatorSheetInput } from "./indicator-sheet/indicator-sheet";
import type { Inspection } from "./inspect-workbook";
import { REFUSALS } from "./refusals";

export type IndicatorPlan = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  readonly sheet: Omit<IndicatorSheetInput, "writtenAt">;
};

/**
 * Chooses what the sheet `Kennzahlen` refers to: months, budget year, data age and the rows that make up the county.
 * `month` is what the user asked for, `chosenMonth` what stands on the sheet; else the newest month with data counts.
 * Throws a CommandRefusal if there is no data for the month.
 */
export function planIndicators(
  { data, columns }: Pick<Inspection, "data" | "columns">,
  { month, chosenMonth }: { readonly month?: string; readonly chosenMonth?: Month },
): IndicatorPlan {
  const reportingMonth = reportingMonthOf(data, month, chosenMonth);
  const comparisonMonth = addMonths(reportingMonth, -12);
  const year = newestBudgetYear(data) ?? yearOf(reportingMonth);
  return {
    month: reportingMonth,
    comparisonMonth,
    sheet: {
      monthSerial: firstSerial(reportingMonth),
      year,
      dataAge: { current: dataAgeOf(data, reportingMonth), comparison: dataAgeOf(data, comparisonMonth) },
      municipalityCount: municipalitiesOf(data).size,
      columns,
      county: (table) => countyRows(data, table),
      budgetVersion: (side, title) => budgetVersion(data, side === "current" ? year : year - 1, title),
      dataLabel: dataLabelOf(data),
    },
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
  if (asked === undefined) return chosen !== undefined && months.includes(chosen) ? chosen : newest;
  const month = parseMonth(asked);
  if (month === undefined || !months.includes(month)) throw REFUSALS.unknownMonth(asked, newest);
  return month;
}

function newestBudgetYear({ budget }: PlanningData): number | undefined {
  const years = budget?.rows.flatMap(({ year, allocation }) => (year === undefined || allocation === undefined ? [] : [year])) ?? [];
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Final data (T-3) count where both ages are there; the finding about the mixture is shown besides. */
function dataAgeOf({ stock }: PlanningData, month: Month): string {
  const ages = new Set(stock?.rows.filter((row) => row.month === month).map(({ dataAge }) => dataAge));
  return ages.has("T-3") || ages.size === 0 ? "T-3" : ([...ages].find((age) => age !== undefined) ?? "T-3");
}

function municipalitiesOf({ stock, inhabitants }: PlanningData): ReadonlySet<string> {
  const names = [...(inhabitants?.rows ?? []), ...(inhabitants ? [] : (stock?.rows ?? []))].flatMap(
    ({ municipality }) => municipality ?? [],
  );
  return new Set(names.filter((name) => name !== COUNTY));
}

const MUNICIPAL_ROWS = {
  criterion: `"<>${COUNTY}"`,
  rows: headCell("municipalities", "current"),
} as const;

const COUNTY_ROW = { criterion: `"${COUNTY}"`, rows: "1" } as const;

function countyRows({ stock, integrations, staff }: PlanningData, table: string): typeof MUNICIPAL_ROWS | typeof COUNTY_ROW {
  const rows: Readonly<Record<string, readonly { readonly municipality?: string }[] | undefined>> = {
    Bestand: stock?.rows,
    Integrationen: integrations?.rows,
    Personal: staff?.rows.filter(({ side }) => side !== "Steuerung"),
  };
  return rows[table]?.some(({ municipality }) => municipality !== COUNTY) ? MUNICIPAL_ROWS : COUNTY_ROW;
}

/** The latest version of an allocation that holds an amount. */
function budgetVersion({ budget }: PlanningData, year: number, title: string): string | undefined {
  const known = new Set(
    budget?.rows.filter((row) => row.year === year && row.title === title && row.allocation !== undefined).map(({ version }) => version),
  );
  return BUDGET_VERSIONS.findLast((version) => known.has(version));
}

/** Sample data say of themselves, in the table `Texte`, that they are made up. */
function dataLabelOf({ texts }: PlanningData): string {
  return texts?.rows.find(({ section }) => section === DATA_LABEL_SECTION)?.text ?? "";
}

/** Section of the table `Texte` whose text is repeated below the title of every result sheet. */
const DATA_LABEL_SECTION = "Datenhinweis";
