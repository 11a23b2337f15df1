import type { Month } from "../../units/month";
import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import type { IntegrationsRow, StockRow } from "../rows";
import { compositeKey, entryOf } from "./group-rows";

type AgedRow = StockRow | IntegrationsRow;
type DataAge = NonNullable<AgedRow["dataAge"]>;

/** What a month holds: the municipalities and genders by data age, and the first row of each age. */
type MonthContent = { readonly units: Map<DataAge, Set<string>>; readonly firstRows: Map<DataAge, AgedRow> };

/**
 * First and final figures lie up to a fifth apart, so they must not be added or divided. A month is mixed if neither
 * data age covers all its municipalities; final figures beside an older set of first ones are in order.
 */
export function checkDataAge({ stock, integrations }: PlanningData, collector: FindingCollector): void {
  const stockMonths = stock && monthsOf(stock);
  const integrationMonths = integrations && monthsOf(integrations);
  if (stock && stockMonths) {
    reportMixed(stock, stockMonths, collector);
  }
  if (integrations && integrationMonths) {
    reportMixed(integrations, integrationMonths, collector);
  }
  if (integrations && stockMonths && integrationMonths) {
    reportDifferent(integrations, stockMonths, integrationMonths, collector);
  }
}

function monthsOf(table: ReadTable<AgedRow>): Map<Month, MonthContent> {
  const months = new Map<Month, MonthContent>();
  for (const row of table.rows) {
    const { month, dataAge } = row;
    const unit = compositeKey([row.municipality, row.gender]);
    if (month !== undefined && dataAge !== undefined && unit !== undefined) {
      const { units, firstRows } = entryOf(months, month, () => ({ units: new Map(), firstRows: new Map() }));
      entryOf(units, dataAge, () => new Set<string>()).add(unit);
      entryOf(firstRows, dataAge, () => row);
    }
  }
  return months;
}

function reportMixed(table: ReadTable<AgedRow>, months: ReadonlyMap<Month, MonthContent>, collector: FindingCollector): void {
  for (const [month, { units, firstRows }] of months) {
    const all = new Set([...units.values()].flatMap((set) => [...set]));
    const isComplete = [...units.values()].some((set) => set.size === all.size);
    const row = firstRows.get("T-0");
    if (row !== undefined && !isComplete) {
      collector.add("data-age-mixed", table.sheet, () => ({
        severity: "error",
        cell: table.addressOf(row, "dataAge"),
        message: {
          de: `${month}: Ein Teil der Kommunen meldet T-0, ein anderer T-3. Diese Zahlen dürfen nicht zusammengezählt werden.`,
          en: `${month}: some municipalities report T-0, others T-3. These figures must not be added up.`,
        },
        remedy: {
          de: "Tragen Sie den Monat für alle Kommunen und beide Geschlechter mit demselben Datenstand ein.",
          en: "Enter the month with the same data age for all municipalities and both genders.",
        },
      }));
    }
  }
}

function reportDifferent(
  integrations: ReadTable<IntegrationsRow>,
  stockMonths: ReadonlyMap<Month, MonthContent>,
  integrationMonths: ReadonlyMap<Month, MonthContent>,
  collector: FindingCollector,
): void {
  for (const [month, { units, firstRows }] of integrationMonths) {
    const stockUnits = stockMonths.get(month)?.units;
    const row = [...firstRows.values()][0];
    if (stockUnits === undefined || row === undefined || [...units.keys()].some((age) => stockUnits.has(age))) {
      continue;
    }
    collector.add("data-age-differs", integrations.sheet, () => ({
      severity: "warning",
      cell: integrations.addressOf(row, "dataAge"),
      message: {
        de: `${month}: Die Integrationen haben den Datenstand ${[...units.keys()].join(", ")}, der Bestand ${[...stockUnits.keys()].join(", ")}. Quoten aus beiden wären falsch.`,
        en: `${month}: the integrations have data age ${[...units.keys()].join(", ")}, the stock ${[...stockUnits.keys()].join(", ")}. Rates of the two would be wrong.`,
      },
      remedy: {
        de: "Verwenden Sie für einen Monat in beiden Tabellen denselben Datenstand.",
        en: "Use the same data age in both tables for one month.",
      },
    }));
  }
}
