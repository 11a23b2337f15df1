import { indicator } from "../../indicators/catalogue";
import type { ReadTable } from "../../model/read-table";
import type { PlanningData } from "../../model/planning-data";
import type { TableRow } from "../../model/rows";
import { BUDGET_VERSIONS } from "../../model/tables/finance-tables";
import type { StaffSide } from "../../model/tables/staff-table";
import { monthlySum } from "../../planning/scenarios/base-stock";
import { numberIn, type MonthlyRow as CountedRow } from "../../planning/plausibility/monthly-series";
import { staffOf, staffTotal } from "../../planning/scenarios/base-staff";
import { cellAddress } from "../../units/cell-address";
import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { addMonths, month as monthOf, monthsBetween, yearOf, type Month } from "../../units/month";
import type { DatedCell, DocumentSource } from "./document-figure";
import { budgetYear, isYear, oneMonth, span, type FigurePeriod, type NamedTime } from "./figure-period";

/**
 * Values of months and years that the sheet `Kennzahlen` does not show, calculated from the input tables by the same
 * rules: every expected row must be there, final data (T-3) before first ones, the county is the sum of its
 * municipalities.
 */
export function valueOfTime(id: string, time: NamedTime, source: DocumentSource): DatedCell | Missing {
  const rule = RULES[id];
  if (rule === undefined) return missing(OTHER_TIME);
  return isYear(time)
    ? (rule.year?.(time.year, source) ?? missing(NEEDS_MONTH))
    : (rule.month?.(time.month, source) ?? missing(NEEDS_YEAR));
}

type Rule = {
  readonly year?: (year: number, source: DocumentSource) => DatedCell | Missing;
  readonly month?: (month: Month, source: DocumentSource) => DatedCell | Missing;
};

const OTHER_TIME: LocalizedText = {
  de: "Diese Kennzahl gibt es nur für den Berichtsmonat und den Vergleichsmonat des Blatts Kennzahlen.",
  en: "This figure exists only for the reporting month and the month compared with on the sheet Kennzahlen.",
};

const NEEDS_MONTH: LocalizedText = {
  de: "Diese Kennzahl gilt für einen Monat; nennen Sie ihn, z. B. 2022-06.",
  en: "This figure stands for a month; name it, e.g. 2022-06.",
};

const NEEDS_YEAR: LocalizedText = {
  de: "Diese Kennzahl gilt für ein Jahr; nennen Sie es, z. B. 2022.",
  en: "This figure stands for a year; name it, e.g. 2022.",
};

type MonthlyTableId = "stock" | "integrations";

const TABLE_NAMES = { stock: "Bestand", integrations: "Integrationen" } as const;

type Monthly = { readonly table: MonthlyTableId; readonly column: string; readonly gender?: "m" | "w" };

/** Age of the data of a month: final where there is any final row. */
function ageOf(data: PlanningData, { table }: Monthly, { from, to }: { from: Month; to: Month }): string {
  const ages = new Set<string | undefined>();
  for (const { month, dataAge } of data[table]?.rows ?? []) if (month !== undefined && month >= from && month <= to) ages.add(dataAge);
  return ages.has("T-3") || ages.size === 0 ? "T-3" : ([...ages].find((age) => age !== undefined) ?? "T-3");
}

type MonthlyRow = CountedRow & { readonly dataAge?: string };

type Summed = { readonly sum: number; readonly dataAge: string };

function sumOf(source: DocumentSource, monthly: Monthly, from: Month, to: Month): Summed | Missing {
  const { data, municipalities } = source;
  const { table, column, gender } = monthly;
  const dataAge = ageOf(data, monthly, { from, to });
  const name = TABLE_NAMES[table];
  // The sum expects women and men: of one gender the other counts nothing.
  const counts = data[table]?.rows.map((row: MonthlyRow) => ({
    month: row.month,
    municipality: row.municipality,
    dataAge: row.dataAge,
    value: gender === undefined || row.gender === gender ? numberIn(row, column) : row[column] === undefined ? undefined : 0,
  }));
  const sum = monthlySum(name, counts, "value", { from, to, dataAge, municipalities });
  return isMissing(sum) ? sum : { sum, dataAge };
}

/** The cells of a column over the months, as one area from the first row to the last. */
function areaOf(source: DocumentSource, { table, column }: Monthly, from: Month, to: Month): Pick<DatedCell, "sheet" | "cell"> {
  const read: ReadTable | undefined = source.data[table];
  const rows = read?.rows.filter((row) => typeof row.month === "string" && row.month >= from && row.month <= to) ?? [];
  return { sheet: read?.sheet ?? TABLE_NAMES[table], cell: read === undefined ? "" : area(read, rows, column) };
}

function area(table: ReadTable, rows: readonly TableRow[], column: string): string {
  const indexes = rows.map(({ rowIndex }) => rowIndex);
  const at = (rowIndex: number) => table.addressOf({ rowIndex }, column);
  const [first, last] = [at(Math.min(...indexes)), at(Math.max(...indexes))];
  return rows.length === 0 ? cellAddress(0, 0) : first === last ? first : `${first}:${last}`;
}

function dated(
  source: DocumentSource,
  monthly: Monthly,
  period: FigurePeriod & { from?: Month; to?: Month },
  value: number,
  dataAge: string,
): DatedCell {
  const { from = source.month, to = source.month } = period;
  return { value, ...areaOf(source, monthly, from, to), period, dataAge };
}

/** The months of a year for which the table has rows, from January on. */
function monthsOfYear(source: DocumentSource, year: number, { table }: Monthly): readonly [from: Month, to: Month] | undefined {
  const months = new Set(
    (source.data[table]?.rows ?? []).flatMap(({ month }) => (month !== undefined && yearOf(month) === year ? [month] : [])),
  );
  const last = [...months].sort().at(-1);
  return last === undefined ? undefined : [monthOf(year, 1), last];
}

function overMonths(monthly: Monthly, { isAverage }: { readonly isAverage: boolean }): Rule {
  const value = (from: Month, to: Month, source: DocumentSource): DatedCell | Missing => {
    const summed = sumOf(source, monthly, from, to);
    if (isMissing(summed)) return summed;
    const divisor = isAverage ? monthsBetween(from, to) + 1 : 1;
    return dated(source, monthly, span(from, to), summed.sum / divisor, summed.dataAge);
  };
  return {
    month: (month, source) => value(month, month, source),
    year: (year, source) => {
      const months = monthsOfYear(source, year, monthly);
      return months === undefined ? missing(noMonths(TABLE_NAMES[monthly.table], year)) : value(months[0], months[1], source);
    },
  };
}

function noMonths(table: string, year: number): LocalizedText {
  return { de: `Das Blatt „${table}“ hat keine Zeilen für ${year}.`, en: `The sheet “${table}” has no rows for ${year}.` };
}

/** A figure calculated from two others of the same time. */
function combined(left: Rule, right: Rule, calculate: (left: number, right: number) => number): Rule {
  const both = (first: DatedCell | Missing, second: DatedCell | Missing): DatedCell | Missing => {
    if (isMissing(first)) return first;
    if (isMissing(second)) return second;
    return { ...first, value: calculate(first.value ?? NaN, second.value ?? NaN) };
  };
  const ofYear = left.year && right.year;
  const ofMonth = left.month && right.month;
  return {
    ...(ofYear
      ? {
          year: (year, source) =>
            both(left.year?.(year, source) ?? missing(NEEDS_MONTH), right.year?.(year, source) ?? missing(NEEDS_MONTH)),
        }
      : {}),
    ...(ofMonth
      ? {
          month: (month, source) =>
            both(left.month?.(month, source) ?? missing(NEEDS_YEAR), right.month?.(month, source) ?? missing(NEEDS_YEAR)),
        }
      : {}),
  };
}

/** Rate of change against the same month of the year before. */
function changeOfYear(monthly: Monthly): Rule {
  return {
    month: (month, source) => {
      const [now, before] = [month, addMonths(month, -MONTHS_OF_YEAR)].map((of) => sumOf(source, monthly, of, of));
      if (now === undefined || before === undefined) return missing(NEEDS_MONTH);
      if (isMissing(now)) return now;
      if (isMissing(before)) return before;
      return dated(source, monthly, oneMonth(month), now.sum / before.sum - 1, now.dataAge);
    },
  };
}

const MONTHS_OF_YEAR = 12;

/** K2: integrations of twelve months by the average of the twelve previous-month stocks. */
function integrationRate(events: Monthly, stock: Monthly): Rule {
  const ofMonth = (month: Month, source: DocumentSource): DatedCell | Missing => {
    const first = addMonths(month, 1 - MONTHS_OF_YEAR);
    const integrations = sumOf(source, events, first, month);
    if (isMissing(integrations)) return integrations;
    const stocks = sumOf(source, stock, addMonths(first, -1), addMonths(month, -1));
    if (isMissing(stocks)) return stocks;
    return dated(source, events, span(first, month), (integrations.sum * MONTHS_OF_YEAR) / stocks.sum, integrations.dataAge);
  };
  return { month: ofMonth, year: (year, source) => ofMonth(monthOf(year, MONTHS_OF_YEAR), source) };
}

function allocation(title: "VWT" | "EGT"): Rule {
  return {
    year: (year, { data: { budget } }) => {
      const rows = budget?.rows.filter((row) => row.year === year && row.title === title && row.allocation !== undefined) ?? [];
      const latest = BUDGET_VERSIONS.findLast((version) => rows.some((row) => row.version === version));
      const row = rows.find(({ version }) => version === latest);
      if (budget === undefined || row === undefined) {
        return missing({
          de: `Das Blatt „Budget“ hat keine Zuteilung ${title} ${year}.`,
          en: `The sheet “Budget” has no allocation of ${title} for ${year}.`,
        });
      }
      return {
        value: row.allocation,
        sheet: budget.sheet,
        cell: budget.addressOf(row, "allocation"),
        period: budgetYear(year),
        dataAge: latest ?? "",
      };
    },
  };
}

function staff(side: StaffSide | undefined, column: "actualFte" | "plannedFte"): Rule {
  return {
    month: (month, source) => {
      const { data, municipalities } = source;
      const frame = { month, column, municipalities };
      const rows = data.staff?.rows;
      const steering = { ...frame, side: "Steuerung", municipality: "Kreis" } as const;
      const value = side === undefined ? staffTotal(rows, frame) : staffOf(rows, side === "Steuerung" ? steering : { ...frame, side });
      if (isMissing(value)) return value;
      const table = data.staff;
      const cells = table ? { sheet: table.sheet, cell: area(table, table.rows, column) } : { sheet: "Personal", cell: "" };
      return { value, ...cells, period: oneMonth(month), dataAge: "Stichtag" };
    },
  };
}

const BENEFICIARIES: Monthly = { table: "stock", column: "beneficiaries" };
const LONG_TERM: Monthly = { table: "stock", column: "longTerm" };
const INTEGRATIONS: Monthly = { table: "integrations", column: "integrations" };

const beneficiaries = overMonths(BENEFICIARIES, { isAverage: true });
const longTerm = overMonths(LONG_TERM, { isAverage: true });
const integrations = overMonths(INTEGRATIONS, { isAverage: false });
const women = overMonths({ ...INTEGRATIONS, gender: "w" }, { isAverage: false });
const rateOf = (gender: "m" | "w") => integrationRate({ ...INTEGRATIONS, gender }, { ...BENEFICIARIES, gender });
const PERCENT = 100;

function caseload(side: StaffSide | undefined): Rule {
  const persons: Rule = { month: beneficiaries.month };
  return combined(persons, staff(side, "actualFte"), (count, fte) => calculated("CASELOAD", count, fte));
}

/** The catalogue's own calculation; NaN where it names a problem. */
function calculated(id: string, ...values: readonly number[]): number {
  const result = indicator(id).evaluate(values);
  return typeof result === "number" ? result : NaN;
}

const share = (part: number, whole: number) => part / whole;

/** By id of the figure on `Kennzahlen`. */
const RULES: Readonly<Record<string, Rule>> = {
  administrationBudget: allocation("VWT"),
  integrationBudget: allocation("EGT"),
  totalBudget: combined(allocation("VWT"), allocation("EGT"), (administration, integration) => administration + integration),
  staffPassive: staff("passiv", "actualFte"),
  staffActive: staff("aktiv", "actualFte"),
  staffSteering: staff("Steuerung", "actualFte"),
  staffAll: staff(undefined, "actualFte"),
  plannedPassive: staff("passiv", "plannedFte"),
  plannedActive: staff("aktiv", "plannedFte"),
  plannedSteering: staff("Steuerung", "plannedFte"),
  plannedAll: staff(undefined, "plannedFte"),
  caseloadPassive: caseload("passiv"),
  caseloadActive: caseload("aktiv"),
  caseloadAll: caseload(undefined),
  beneficiaries,
  under25: overMonths({ table: "stock", column: "beneficiariesUnder25" }, { isAverage: true }),
  longTerm,
  averageBeneficiaries: { year: beneficiaries.year, month: beneficiaries.month },
  averageLongTerm: { year: longTerm.year, month: longTerm.month },
  longTermShare: combined(longTerm, beneficiaries, share),
  beneficiariesChange: changeOfYear(BENEFICIARIES),
  longTermChange: changeOfYear(LONG_TERM),
  integrationRate: integrationRate(INTEGRATIONS, BENEFICIARIES),
  integrationRateWomen: rateOf("w"),
  integrationRateMen: rateOf("m"),
  integrations,
  integrationsWomen: women,
  integrationsMen: overMonths({ ...INTEGRATIONS, gender: "m" }, { isAverage: false }),
  womenShare: combined(women, integrations, share),
  genderGap: combined(rateOf("m"), rateOf("w"), (men, ofWomen) => PERCENT * (men - ofWomen)),
};
