import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import type { IntegrationsRow, StockRow } from "../../model/rows";
import type { Language, LocalizedText } from "../../units/language";
import { contains, roundedInterval } from "../../units/interval";
import { monthRange, type Month } from "../../units/month";
import { formatNumber } from "../../units/number-format";
import { isCounty, numberIn, type MonthlyRow, type MonthlyTable } from "./monthly-series";

/** A figure that somebody published and that the rows of the workbook must add up to. */
export type PublishedTotal = {
  readonly label: LocalizedText;
  readonly value: number;
  /** Decimals it was rounded to. */
  readonly decimals: number;
  readonly dataAge: "T-0" | "T-3";
  /** First and last month it covers. */
  readonly from: Month;
  readonly to: Month;
  /** Whether the months are added up (integrations) or averaged (stocks). */
  readonly over: "sum" | "average";
  /** Absent: men and women together. */
  readonly gender?: "m" | "w";
  /** Absent: all municipalities together. */
  readonly municipality?: string;
} & (
  | { readonly table: "stock"; readonly column: keyof StockRow & string }
  | { readonly table: "integrations"; readonly column: keyof IntegrationsRow & string }
);

/**
 * Whether men and women, added up over the municipalities and months, give the published totals. A total is left alone
 * while a month or a figure of it is missing: that has its own finding. A row for the county counts where there are no
 * rows for municipalities. Time: the rows times the totals.
 */
export function checkPublishedTotals(data: PlanningData, totals: readonly PublishedTotal[]): readonly Finding[] {
  const collector = new FindingCollector();
  for (const total of totals) {
    const table: MonthlyTable | undefined = data[total.table];
    const summed = table && summedUp(table, total);
    if (table !== undefined && summed !== undefined && !contains(roundedInterval(total.value, total.decimals), summed.value)) {
      report(table, total, summed, collector);
    }
  }
  return collector.findings();
}

type Summed = { readonly value: number; readonly first: MonthlyRow };

function summedUp(table: MonthlyTable, total: PublishedTotal): Summed | undefined {
  const months = monthRange(total.from, total.to);
  const rows = table.rows.filter(
    (row) =>
      row.dataAge === total.dataAge &&
      row.month !== undefined &&
      row.month >= total.from &&
      row.month <= total.to &&
      (total.gender === undefined || row.gender === total.gender),
  );
  const chosen = rowsOfPlace(rows, total.municipality);
  const [first] = chosen;
  const values = chosen.map((row) => numberIn(row, total.column));
  const isComplete = months.every((month) => hasAllGenders(chosen, month, total)) && values.every((value) => value !== undefined);
  if (first === undefined || !isComplete) {
    return undefined;
  }
  const sum = values.reduce<number>((left, right) => left + (right ?? 0), 0);
  return { value: total.over === "sum" ? sum : sum / months.length, first };
}

function rowsOfPlace(rows: readonly MonthlyRow[], municipality: string | undefined): readonly MonthlyRow[] {
  if (municipality !== undefined) {
    return rows.filter((row) => row.municipality?.toLowerCase() === municipality.toLowerCase());
  }
  const single = rows.filter((row) => !isCounty(row));
  return single.length > 0 ? single : rows;
}

function hasAllGenders(rows: readonly MonthlyRow[], month: Month, { gender }: PublishedTotal): boolean {
  const genders = new Set(rows.flatMap((row) => (row.month === month ? (row.gender ?? []) : [])));
  return gender === undefined ? genders.has("m") && genders.has("w") : genders.has(gender);
}

function report(table: MonthlyTable, total: PublishedTotal, { value, first }: Summed, collector: FindingCollector): void {
  const who = { m: { de: "Männer", en: "men" }, w: { de: "Frauen", en: "women" } } as const;
  const group = (language: Language) =>
    (total.gender === undefined ? { de: "Männer und Frauen", en: "men and women" } : who[total.gender])[language];
  const [published, found] = [
    (language: Language) => formatNumber(total.value, Math.max(0, total.decimals), language),
    (language: Language) => formatNumber(value, Math.max(0, total.decimals), language),
  ];
  collector.add("published-total-differs", table.sheet, () => ({
    severity: "warning",
    cell: table.addressOf(first, total.column),
    message: {
      de: `${total.label.de}: Veröffentlicht sind ${published("de")}; ${group("de")} ergeben in der Tabelle ${found("de")}.`,
      en: `${total.label.en}: ${published("en")} are published; ${group("en")} in the table give ${found("en")}.`,
    },
    remedy: {
      de: "Prüfen Sie Datenstand, Monate und Geschlechter der Zeilen, oder berichtigen Sie die veröffentlichte Zahl.",
      en: "Check data age, months and genders of the rows, or correct the published figure.",
    },
  }));
}
