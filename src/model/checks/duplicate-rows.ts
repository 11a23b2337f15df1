import type { FindingCollector } from "../finding-collector";
import { tablesOf, type PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import type { TableRow } from "../rows";
import { formatDate } from "../../units/number-format";
import type { Language } from "../../units/language";
import { compositeKey } from "./group-rows";

/** The same thing twice would be counted twice: two rows with equal key columns, both named. */
export function checkDuplicateRows(data: PlanningData, collector: FindingCollector): void {
  for (const table of tablesOf(data)) {
    const firstRows = new Map<string, TableRow>();
    for (const row of table.rows) {
      const key = compositeKey(table.schema.key.map((id) => row[id]));
      const first = key === undefined ? undefined : firstRows.get(key);
      if (first !== undefined) {
        reportDuplicate(table, first, row, collector);
      } else if (key !== undefined) {
        firstRows.set(key, row);
      }
    }
  }
}

function reportDuplicate(table: ReadTable, first: TableRow, second: TableRow, collector: FindingCollector): void {
  const firstKey = table.schema.key[0] ?? "";
  collector.add("row-twice", table.sheet, () => ({
    severity: "error",
    cell: table.addressOf(second, firstKey),
    message: {
      de: `Die Zeilen ${first.rowIndex + 1} und ${second.rowIndex + 1} melden dasselbe: ${describeKey(table, second, "de")}. Es würde doppelt gezählt.`,
      en: `Rows ${first.rowIndex + 1} and ${second.rowIndex + 1} report the same: ${describeKey(table, second, "en")}. It would be counted twice.`,
    },
    remedy: { de: "Löschen Sie eine der beiden Zeilen oder berichtigen Sie sie.", en: "Delete one of the two rows, or correct it." },
  }));
}

function describeKey(table: ReadTable, row: TableRow, language: Language): string {
  const parts = table.schema.columns
    .filter(({ id }) => table.schema.key.includes(id))
    .map(({ id, kind, heading }) => {
      const value = row[id];
      return `${heading[language]} ${kind === "date" && typeof value === "number" ? formatDate(value, language) : String(value)}`;
    });
  return parts.join(", ");
}
