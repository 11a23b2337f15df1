import { BUDGET_VERSIONS } from "../model/tables/finance-tables";
import { COUNTY } from "../model/planning-tables";
import type { PlanningData } from "../model/planning-data";
import { legalVersionTitle } from "../planning/subsidised-jobs/legal-version-choice";
import { firstSerial, lastSerial, monthOfSerial, monthsBetween, type Month } from "../units/month";
import { computedCommitments } from "./indicator-sheet/computed-commitments";
import { figureColumnIndex, HEAD_ROWS, headCell, INDICATOR_SHEET, type Side } from "./indicator-sheet/indicator-sheet-frame";
import type { IndicatorSheetInput } from "./indicator-sheet/indicator-sheet";
import { MOST_SERIES_MONTHS } from "./indicator-sheet/month-series";
import type { BlockNames } from "./indicator-sheet/sheet-blocks";
import type { Inspection } from "./inspect-workbook";
import { formulasOn, type WorkbookContent } from "./read-workbook-tables";
import { dataAgeOf, monthsWithData, reportingScope, type MonthChoice } from "./reporting-scope";
import { parseRefreshStamp, REFRESH_SETTING } from "./result-log";

export type IndicatorPlan = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** All that must report, in the order of the inhabitants. */
  readonly municipalities: readonly string[];
  readonly sheet: Omit<IndicatorSheetInput, "writtenAt">;
};

/**
 * Chooses what the sheet `Kennzahlen` refers to: months, budget year, data age and the rows that make up the county.
 * `month` is what the user asked for, `chosenMonth` what stands on the sheet; else the newest month with data counts.
 * The month compared with is the one asked for or chosen, else the same month of the previous year.
 * Throws a CommandRefusal if there is no data for a month asked for.
 */
export function planIndicators({ data, columns }: Pick<Inspection, "data" | "columns">, choice: MonthChoice): IndicatorPlan {
  const { month: reportingMonth, comparisonMonth, chosenComparison, year, municipalities, dataLabel } = reportingScope(data, choice);
  const yearOfSide = (side: Side) => (side === "current" ? year : year - 1);
  const lawOf = (month: Month) => legalVersionTitle(data.parameters?.rows, lastSerial(month));
  return {
    month: reportingMonth,
    comparisonMonth,
    municipalities,
    sheet: {
      monthSerial: firstSerial(reportingMonth),
      ...(chosenComparison === undefined ? {} : { comparisonSerial: firstSerial(chosenComparison) }),
      year,
      dataAge: { current: dataAgeOf(data, reportingMonth), comparison: dataAgeOf(data, comparisonMonth) },
      municipalityCount: municipalities.length,
      columns,
      law: { current: lawOf(reportingMonth), comparison: lawOf(comparisonMonth) },
      county: (table) => countyRows(data, table),
      budgetVersion: (side, title, yearsAhead = 0) => budgetVersion(data, yearOfSide(side) + yearsAhead, title, "allocation"),
      commitmentVersion: (side, yearsAhead) => budgetVersion(data, yearOfSide(side) + yearsAhead, "EGT", "committed"),
      computed: computedCommitments(data, year),
      blockNames: blockNamesOf(data),
      seriesMonths: seriesMonthsOf(data, reportingMonth),
      dataLabel,
    },
  };
}

/**
 * The months that the user has typed on `Kennzahlen`, which must have been read with the setting of the last refresh. The
 * reporting month of that refresh is no choice: with newer data the next one moves on. The month compared with is one as
 * soon as it is a date instead of the sheet's own formula.
 */
export function chosenMonths(content: WorkbookContent): Pick<MonthChoice, "chosenMonth" | "chosenComparisonMonth"> {
  const formulas = formulasOn(content, INDICATOR_SHEET);
  const lastMonth = parseRefreshStamp(content.settings.get(REFRESH_SETTING))?.month;
  const isSheet = formulas?.[HEAD_ROWS.title - 1]?.[0] === INDICATOR_SHEET;
  const typed = (column: "value" | "comparison"): Month | undefined => {
    const serial = isSheet ? formulas[HEAD_ROWS.month - 1]?.[figureColumnIndex(column)] : undefined;
    return typeof serial === "number" ? monthOfSerial(serial) : undefined;
  };
  const month = typed("value");
  const comparison = typed("comparison");
  return {
    ...(month === undefined || month === lastMonth ? {} : { chosenMonth: month }),
    ...(comparison === undefined ? {} : { chosenComparisonMonth: comparison }),
  };
}

/** Municipalities with staff, in the order of the inhabitants; instruments and target groups as the measures name them. */
function blockNamesOf({ staff, inhabitants, measures }: PlanningData): BlockNames {
  const withStaff = distinct(staff?.rows.filter(({ side }) => side !== "Steuerung").map(({ municipality }) => municipality));
  const order = distinct(inhabitants?.rows.map(({ municipality }) => municipality));
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return {
    municipalities: withStaff.filter((name) => name !== COUNTY).sort((left, right) => place(left) - place(right)),
    instruments: distinct(measures?.rows.map(({ instrument }) => instrument)),
    targetGroups: distinct(measures?.rows.map(({ targetGroup }) => targetGroup)),
  };
}

function distinct(names: readonly (string | undefined)[] = []): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}

const MUNICIPAL_ROWS = {
  criterion: `"<>${COUNTY}"`,
  rows: headCell("municipalities", "current"),
} as const;

const COUNTY_ROW = { criterion: `"${COUNTY}"`, rows: "1" } as const;

function countyRows({ stock, integrations, transitions, staff }: PlanningData, table: string): typeof MUNICIPAL_ROWS | typeof COUNTY_ROW {
  const rows: Readonly<Record<string, readonly { readonly municipality?: string }[] | undefined>> = {
    Bestand: stock?.rows,
    Integrationen: integrations?.rows,
    Übergang: transitions?.rows,
    Personal: staff?.rows.filter(({ side }) => side !== "Steuerung"),
  };
  return rows[table]?.some(({ municipality }) => municipality !== COUNTY) ? MUNICIPAL_ROWS : COUNTY_ROW;
}

/** The latest version of a title of the budget that holds an amount in the column. */
function budgetVersion({ budget }: PlanningData, year: number, title: string, column: "allocation" | "committed"): string | undefined {
  const known = new Set(
    budget?.rows.filter((row) => row.year === year && row.title === title && row[column] !== undefined).map(({ version }) => version),
  );
  return BUDGET_VERSIONS.findLast((version) => known.has(version));
}

/** From the first month of `Bestand` to the reporting month in whole years: the sheet is laid out anew once a year at most. */
function seriesMonthsOf(data: PlanningData, reportingMonth: Month): number {
  const first = monthsWithData(data).at(-1) ?? reportingMonth;
  const years = Math.ceil((monthsBetween(first, reportingMonth) + 1) / 12);
  return Math.min(MOST_SERIES_MONTHS, 12 * Math.max(1, years));
}
