import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import type { ReadTable } from "../../model/read-table";
import type { PublishedFigureRow } from "../../model/rows";
import { comparable, mostSimilar } from "../../model/similar-text";
import { INTEGRATIONS_TABLE, STOCK_TABLE } from "../../model/tables/stock-tables";
import type { ColumnSchema } from "../../model/table-schema";
import type { LocalizedText } from "../../units/language";
import { isMissing, missing, type Missing } from "../../units/missing";
import { figureUnit, isDecimals } from "./published-figures";
import { checkPublishedTotals, type PublishedTotal } from "./published-totals";

/** What the months of a table do: stocks are averaged, events are added up. */
const SOURCES = {
  Bestand: { schema: STOCK_TABLE, table: "stock", over: "average" },
  Integrationen: { schema: INTEGRATIONS_TABLE, table: "integrations", over: "sum" },
} as const;

const COUNTED_KINDS: ReadonlySet<ColumnSchema["kind"]> = new Set(["count", "money"]);
/** Units in which a figure is printed as the rows hold it. */
const PLAIN_UNITS = new Set(["number", "persons", "euro"]);

/**
 * Holds the published figures that name a sheet and a column against the rows of the workbook: men and women of all
 * municipalities over the months from `Von` to `Bis`, of the data age stated or else T-3.
 */
export function checkTotalsOfTable(data: PlanningData): readonly Finding[] {
  const { published } = data;
  const collector = new FindingCollector();
  const totals: PublishedTotal[] = [];
  for (const row of published?.rows ?? []) {
    const total = totalOf(row);
    if (published !== undefined && isMissing(total)) {
      reportUnreadable(published, row, total.missing, collector);
    } else if (total !== undefined && !isMissing(total)) {
      totals.push(total);
    }
  }
  return [...collector.findings(), ...checkPublishedTotals(data, totals)];
}

/** Undefined for a figure that names no sheet. */
function totalOf(row: PublishedFigureRow): PublishedTotal | Missing | undefined {
  const { figure, value, from, to, table, column, gender, dataAge = "T-3", decimals = 0 } = row;
  if (table === undefined || figure === undefined || value === undefined) {
    return undefined;
  }
  const source = SOURCES[table];
  if (from === undefined || to === undefined || from > to || column === undefined || !isDecimals(decimals)) {
    return NEEDS_MONTHS;
  }
  if (!PLAIN_UNITS.has(figureUnit(row.printedUnit))) {
    return PLAIN_UNITS_ONLY;
  }
  const counted: readonly ColumnSchema[] = source.schema.columns.filter(({ kind }) => COUNTED_KINDS.has(kind));
  const wanted = comparable(column);
  const found = counted.find(({ heading }) => [heading.de, heading.en].some((text) => comparable(text) === wanted));
  if (found === undefined) {
    return unknownColumn(
      table,
      column,
      mostSimilar(
        column,
        counted.map(({ heading }) => heading.de),
      ),
    );
  }
  const { table: tableId, over } = source;
  const shared = { label: { de: figure, en: figure }, value, decimals, dataAge, from, to, ...(gender ? { gender } : {}) };
  return { ...shared, table: tableId, over, column: found.id } as PublishedTotal;
}

function reportUnreadable(
  table: ReadTable<PublishedFigureRow>,
  row: PublishedFigureRow,
  reason: LocalizedText,
  collector: FindingCollector,
): void {
  collector.add("published-rows-unreadable", table.sheet, () => ({
    severity: "warning",
    cell: table.addressOf(row, "column"),
    message: {
      de: `„${row.figure}“ lässt sich nicht mit den Zeilen der Mappe vergleichen. ${reason.de}`,
      en: `“${row.figure}” cannot be compared with the rows of the workbook. ${reason.en}`,
    },
    remedy: {
      de: "Ergänzen Sie Von, Bis, Blatt und Spalte, oder leeren Sie Blatt und Spalte.",
      en: "Fill in from, to, sheet and column, or clear sheet and column.",
    },
  }));
}

const NEEDS_MONTHS = missing({
  de: "Es fehlen Spalte, Von oder Bis, oder Bis liegt vor Von.",
  en: "Column, from or to is missing, or the last month is before the first.",
});

const PLAIN_UNITS_ONLY = missing({
  de: "Verglichen werden nur Zahlen, Personen und €, keine Quoten.",
  en: "Only numbers, persons and € are compared, no rates.",
});

function unknownColumn(table: string, column: string, meant: string | undefined): Missing {
  return missing({
    de: `Das Blatt „${table}“ hat keine Spalte „${column}“ mit Zahlen.${meant ? ` Ist „${meant}“ gemeint?` : ""}`,
    en: `The sheet “${table}” has no column “${column}” with numbers.${meant ? ` Did you mean “${meant}”?` : ""}`,
  });
}
