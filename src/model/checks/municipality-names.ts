import type { LocalizedText } from "../../units/language";
import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";
import { tablesOf } from "../planning-data";
import { COUNTY } from "../planning-tables";
import type { ReadTable } from "../read-table";
import type { TableRow } from "../rows";
import { mostSimilar } from "../similar-text";
import { entryOf } from "./group-rows";

type NamedRows = { readonly name: string; readonly firstRow: TableRow; count: number };
type NamesOfTable = { readonly table: ReadTable; readonly names: ReadonlyMap<string, NamedRows> };

const IN_INHABITANTS: LocalizedText = { de: "auf dem Blatt „Einwohner“", en: "on the sheet “Einwohner”" };
const IN_OTHER_TABLES: LocalizedText = { de: "in den anderen Tabellen", en: "in the other tables" };

/** Municipalities that the other tables do not know: mostly a name written in two ways, which splits one municipality in two. */
export function checkMunicipalityNames(data: PlanningData, collector: FindingCollector): void {
  const tables = tablesOf(data)
    .filter(({ schema }) => schema.columns.some(({ id }) => id === "municipality"))
    .map((table) => ({ table, names: namesIn(table) }));
  const inhabitants = tables.find(({ table }) => table === data.inhabitants && table.rows.length > 0);
  for (const own of tables) {
    const others = inhabitants ? [inhabitants] : tables.filter(({ table }) => table !== own.table);
    if (own !== inhabitants) {
      reportUnknown(own, knownNames(others), inhabitants ? IN_INHABITANTS : IN_OTHER_TABLES, collector);
    }
  }
}

function namesIn(table: ReadTable): Map<string, NamedRows> {
  const names = new Map<string, NamedRows>();
  for (const row of table.rows) {
    const name = row.municipality;
    if (typeof name === "string") {
      entryOf(names, name.toLowerCase(), () => ({ name, firstRow: row, count: 0 })).count++;
    }
  }
  names.delete(COUNTY.toLowerCase());
  return names;
}

function knownNames(tables: readonly NamesOfTable[]): Map<string, string> {
  return new Map(tables.flatMap(({ names }) => [...names].map(([key, { name }]) => [key, name] as const)));
}

function reportUnknown(own: NamesOfTable, known: ReadonlyMap<string, string>, where: LocalizedText, collector: FindingCollector): void {
  if (known.size === 0) {
    return;
  }
  for (const [key, { name, firstRow, count }] of own.names) {
    if (!known.has(key)) {
      collector.add("unknown-municipality", own.table.sheet, () => {
        const meant = mostSimilar(name, [...known.values(), COUNTY]);
        return {
          severity: "warning",
          cell: own.table.addressOf(firstRow, "municipality"),
          message: {
            de: `Die Kommune „${name}“ (Zeilen: ${count}) gibt es ${where.de} nicht.${meant ? ` Ist „${meant}“ gemeint?` : ""}`,
            en: `The municipality “${name}” (rows: ${count}) is not ${where.en}.${meant ? ` Did you mean “${meant}”?` : ""}`,
          },
          remedy: {
            de: "Schreiben Sie den Namen überall gleich oder ergänzen Sie die Kommune dort.",
            en: "Write the name the same way everywhere, or add the municipality there.",
          },
        };
      });
    }
  }
}
