import type { LocalizedText } from "../../units/language";
import { monthRange, monthsBetween, type Month } from "../../units/month";
import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import { compositeKey, entryOf, groupRows } from "./group-rows";

/** What the monthly tables have in common. */
type MonthlyRow = {
  readonly rowIndex: number;
  readonly month?: Month;
  readonly municipality?: string;
  readonly gender?: "m" | "w";
  readonly dataAge?: string;
};

type Series = { readonly name: string; readonly months: Set<Month>; readonly firstRow: MonthlyRow };

const LISTED_MONTHS = 6;

/** Months that a table lacks, as a whole or for one municipality, and months with only one gender. */
export function checkMonthSeries({ stock, integrations, transitions }: PlanningData, collector: FindingCollector): void {
  const tables: readonly (ReadTable<MonthlyRow> | undefined)[] = [stock, integrations, transitions];
  for (const table of tables) {
    if (table !== undefined) {
      checkGaps(table, collector);
    }
  }
  for (const table of [stock, integrations]) {
    if (table !== undefined) {
      checkGenders(table, collector);
    }
  }
}

function checkGaps(table: ReadTable<MonthlyRow>, collector: FindingCollector): void {
  const allMonths = new Set<Month>();
  const series = new Map<string, Series>();
  for (const row of table.rows) {
    const { month, municipality } = row;
    if (month !== undefined && municipality !== undefined) {
      allMonths.add(month);
      entryOf(series, municipality.toLowerCase(), () => ({ name: municipality, months: new Set(), firstRow: row })).months.add(month);
    }
  }
  const [first, last] = extremes(allMonths);
  if (first === undefined || last === undefined) {
    return;
  }
  if (allMonths.size <= monthsBetween(first, last)) {
    collector.add("month-missing", table.sheet, () => ({
      severity: "warning",
      message: missingFor({ de: "keine Kommune", en: "any municipality" }, monthRange(first, last), allMonths, true),
      remedy: MONTHS_REMEDY,
    }));
  }
  for (const { name, months, firstRow } of series.values()) {
    if (months.size < allMonths.size) {
      collector.add("month-missing", table.sheet, () => ({
        severity: "warning",
        cell: table.addressOf(firstRow, "municipality"),
        message: missingFor({ de: name, en: name }, [...allMonths].sort(), months, false),
        remedy: MONTHS_REMEDY,
      }));
    }
  }
}

const MONTHS_REMEDY: LocalizedText = {
  de: "Ergänzen Sie die Monate. Kennzahlen, die sie brauchen, bleiben sonst leer; ein fehlender Monat zählt nicht als 0.",
  en: "Add the months. Otherwise indicators that need them stay empty; a missing month does not count as 0.",
};

function extremes(months: ReadonlySet<Month>): readonly [first: Month | undefined, last: Month | undefined] {
  let first: Month | undefined;
  let last: Month | undefined;
  for (const month of months) {
    first = first === undefined || month < first ? month : first;
    last = last === undefined || month > last ? month : last;
  }
  return [first, last];
}

function missingFor(who: LocalizedText, expected: readonly Month[], present: ReadonlySet<Month>, isForAll: boolean): LocalizedText {
  const months = expected.filter((month) => !present.has(month));
  const listed = months.slice(0, LISTED_MONTHS).join(", ");
  const others = months.length - LISTED_MONTHS;
  const more = others > 0 ? { de: ` und ${others} weitere`, en: ` and ${others} more` } : { de: "", en: "" };
  return isForAll
    ? { de: `Für ${who.de} gibt es Zeilen in: ${listed}${more.de}.`, en: `There are no rows for ${who.en} in: ${listed}${more.en}.` }
    : { de: `${who.de}: Es fehlen Zeilen für ${listed}${more.de}.`, en: `${who.en}: there are no rows for ${listed}${more.en}.` };
}

function checkGenders(table: ReadTable<MonthlyRow>, collector: FindingCollector): void {
  const groups = groupRows(table.rows, ({ month, municipality, dataAge }) => compositeKey([month, municipality, dataAge]));
  for (const rows of groups.values()) {
    const genders = new Set(rows.flatMap(({ gender }) => gender ?? []));
    const [row] = rows;
    if (row !== undefined && genders.size === 1) {
      const lacksWomen = genders.has("m");
      collector.add("gender-missing", table.sheet, () => ({
        severity: "warning",
        cell: table.addressOf(row, "gender"),
        message: {
          de: `${row.municipality}, ${row.month}: Es gibt nur die Zeile für ${lacksWomen ? "Männer, die für Frauen" : "Frauen, die für Männer"} fehlt. Summen wären zu klein.`,
          en: `${row.municipality}, ${row.month}: there is only the row for ${lacksWomen ? "men, that for women" : "women, that for men"} is missing. Sums would be too small.`,
        },
        remedy: {
          de: `Ergänzen Sie die Zeile mit Geschlecht „${lacksWomen ? "w" : "m"}“, auch wenn ihre Zahlen 0 sind.`,
          en: `Add the row with gender “${lacksWomen ? "w" : "m"}”, even if its figures are 0.`,
        },
      }));
    }
  }
}
