import { addMonths, type Month } from "../../units/month";
import type { LocalizedText } from "../../units/language";
import type { AreaRows, ComparedDays } from "./area-rows";

export type Group = "all" | "w" | "m";

/** A count of a municipality that the comparison shows. */
export type Quantity = {
  /** Unique, e.g. `longTerm|w`. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: "count" | "fte";
  readonly numberFormat: string;
  /** False for what the comparison does not show, but anybody can work out from two counts that it does. */
  readonly isShown: boolean;
  /** What is lost where it is not shown: totals tell more than their parts. */
  readonly weight: number;
  /** Month or months, e.g. `2022-06` or `2021-07…2022-06`. */
  readonly period: (days: ComparedDays) => string;
  /** Undefined unless all rows are there. */
  readonly value: (rows: AreaRows, days: ComparedDays) => number | undefined;
  /** Households behind the persons of the month. */
  readonly households?: (rows: AreaRows, days: ComparedDays) => number | undefined;
};

const EVERYBODY = { group: "all", word: { de: "", en: "" } } as const;

/** Persons of both genders, then women and men. */
export const GROUPS: readonly { readonly group: Group; readonly word: LocalizedText }[] = [
  EVERYBODY,
  { group: "w", word: { de: " Frauen", en: ", women" } },
  { group: "m", word: { de: " Männer", en: ", men" } },
];

const WEIGHTS = { total: 2, part: 1 } as const;

const COUNT_FORMAT = "#,##0";

type MonthlyRow = { readonly month?: Month; readonly gender?: string; readonly dataAge?: string };

/** Sum of a column over months; undefined unless each month has its row for every gender. */
function monthlySum<Row extends MonthlyRow>(
  rows: readonly Row[],
  valueOf: (row: Row) => number | undefined,
  { first, last, group, dataAge }: { readonly first: Month; readonly last: Month; readonly group: Group; readonly dataAge: string },
): number | undefined {
  const values = rows.flatMap((row) => {
    const { month, gender } = row;
    const isMeant =
      month !== undefined && month >= first && month <= last && row.dataAge === dataAge && (group === "all" || gender === group);
    const value = isMeant ? valueOf(row) : undefined;
    return value === undefined ? [] : [value];
  });
  const months = monthCount(first, last);
  return values.length === months * (group === "all" ? 2 : 1) ? values.reduce((sum, value) => sum + value, 0) : undefined;
}

function monthCount(first: Month, last: Month): number {
  let count = 1;
  for (let month = first; month < last; month = addMonths(month, 1)) count += 1;
  return count;
}

type StockColumn = "beneficiaries" | "beneficiariesUnder25" | "longTerm" | "households";

function stockOf(
  rows: AreaRows,
  days: ComparedDays,
  column: StockColumn,
  group: Group,
  at: "month" | "comparison" = "month",
): number | undefined {
  const month = at === "month" ? days.month : days.comparisonMonth;
  return monthlySum(rows.stock, (row) => row[column], { first: month, last: month, group, dataAge: days.dataAge[at] });
}

function stock(column: StockColumn, group: Group, title: LocalizedText, at: "month" | "comparison" = "month"): Quantity {
  return {
    id: `${column}${at === "month" ? "" : "Before"}|${group}`,
    title,
    kind: "count",
    numberFormat: COUNT_FORMAT,
    isShown: true,
    weight: group === "all" && column !== "beneficiariesUnder25" ? WEIGHTS.total : WEIGHTS.part,
    period: (days) => (at === "month" ? days.month : days.comparisonMonth),
    value: (rows, days) => stockOf(rows, days, column, group, at),
    ...(column === "households" ? {} : { households: (rows, days) => stockOf(rows, days, "households", group, at) }),
  };
}

function named({ de, en }: LocalizedText, { word }: (typeof GROUPS)[number]): LocalizedText {
  return { de: `${de}${word.de}`, en: `${en}${word.en}` };
}

/** Those who are not long-term recipients: few of them are as secret as few long-term recipients. */
function notLongTerm(group: (typeof GROUPS)[number], at: "month" | "comparison" = "month"): Quantity {
  const longTerm = stock("longTerm", group.group, named({ de: "eLb ohne LZB", en: "beneficiaries, not long-term" }, group), at);
  const all = stock("beneficiaries", group.group, longTerm.title, at);
  return {
    ...longTerm,
    id: longTerm.id.replace("longTerm", "notLongTerm"),
    isShown: false,
    value: (rows, days) => {
      const [whole, part] = [all.value(rows, days), longTerm.value(rows, days)];
      return whole === undefined || part === undefined || part > whole ? undefined : whole - part;
    },
  };
}

const FROM_25: Quantity = {
  id: "beneficiariesFrom25|all",
  title: { de: "eLb ab 25", en: "beneficiaries from 25" },
  kind: "count",
  numberFormat: COUNT_FORMAT,
  isShown: true,
  weight: WEIGHTS.part,
  period: ({ month }) => month,
  value: (rows, days) => {
    const [all, younger] = [stockOf(rows, days, "beneficiaries", "all"), stockOf(rows, days, "beneficiariesUnder25", "all")];
    return all === undefined || younger === undefined ? undefined : all - younger;
  },
  households: (rows, days) => stockOf(rows, days, "households", "all"),
};

function integrations(group: (typeof GROUPS)[number]): Quantity {
  const first = (month: Month) => addMonths(month, -11);
  return {
    id: `integrations|${group.group}`,
    title: named({ de: "Integrationen in zwölf Monaten", en: "integrations in twelve months" }, group),
    kind: "count",
    numberFormat: COUNT_FORMAT,
    isShown: true,
    weight: group.group === "all" ? WEIGHTS.total : WEIGHTS.part,
    period: ({ month }) => `${first(month)}…${month}`,
    value: (rows, { month, dataAge }) =>
      monthlySum(rows.integrations, (row) => row.integrations, {
        first: first(month),
        last: month,
        group: group.group,
        dataAge: dataAge.month,
      }),
  };
}

/** Mean of the twelve previous-month stocks, the denominator of K2; a mean has fractions. */
function averageStock(group: (typeof GROUPS)[number]): Quantity {
  const span = (month: Month) => ({ first: addMonths(month, -12), last: addMonths(month, -1) });
  return {
    id: `averageStock|${group.group}`,
    title: named({ de: "eLb, Ø der zwölf Vormonate", en: "beneficiaries, mean of the twelve previous months" }, group),
    kind: "fte",
    numberFormat: "#,##0.0",
    isShown: true,
    weight: group.group === "all" ? WEIGHTS.total : WEIGHTS.part,
    period: ({ month }) => `${span(month).first}…${span(month).last}`,
    value: (rows, { month, dataAge }) => {
      const sum = monthlySum(rows.stock, (row) => row.beneficiaries, { ...span(month), group: group.group, dataAge: dataAge.month });
      return sum === undefined ? undefined : sum / 12;
    },
  };
}

function staff(side: "passiv" | "aktiv", en: string): Quantity {
  return {
    id: `staff|${side}`,
    title: { de: `VZÄ ${side}`, en: `FTE, ${en}` },
    kind: "fte",
    numberFormat: "#,##0.00",
    isShown: true,
    weight: WEIGHTS.total,
    period: ({ month }) => month,
    value: (rows, { staffDate }) => {
      const [only, ...others] = rows.staff.filter((row) => row.asOf === staffDate && row.side === side);
      return others.length === 0 ? only?.actualFte : undefined;
    },
  };
}

/** All counts of the comparison, and those that follow from them. */
export const QUANTITIES: readonly Quantity[] = [
  ...GROUPS.map((group) => stock("beneficiaries", group.group, named({ de: "eLb", en: "beneficiaries" }, group))),
  stock("beneficiariesUnder25", "all", { de: "eLb unter 25", en: "beneficiaries under 25" }),
  FROM_25,
  stock("households", "all", { de: "BG", en: "households" }),
  ...GROUPS.map((group) => stock("longTerm", group.group, named({ de: "LZB", en: "long-term recipients" }, group))),
  stock("beneficiaries", "all", { de: "eLb", en: "beneficiaries" }, "comparison"),
  stock("longTerm", "all", { de: "LZB", en: "long-term recipients" }, "comparison"),
  ...GROUPS.map((group) => notLongTerm(group)),
  notLongTerm(EVERYBODY, "comparison"),
  ...GROUPS.map(integrations),
  ...GROUPS.map(averageStock),
  staff("passiv", "benefits"),
  staff("aktiv", "integration"),
];
