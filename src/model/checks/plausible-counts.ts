import { formatNumber } from "../../units/number-format";
import type { FindingCollector } from "../finding-collector";
import type { PlanningData } from "../planning-data";
import type { ReadTable } from "../read-table";
import type { StockRow } from "../rows";
import { compositeKey, groupRows } from "./group-rows";

/** A stock of persons does not change fivefold; a slipped digit or a shifted column does. */
const IMPLAUSIBLE_FACTOR = 5;
/** Below this a fivefold change is a few persons. */
const SMALLEST_STOCK = 50;

/** Stocks far from the usual level of their series, or greater than the population. */
export function checkPlausibleCounts({ stock, inhabitants }: PlanningData, collector: FindingCollector): void {
  if (stock === undefined) {
    return;
  }
  const series = groupRows(stock.rows, ({ municipality, gender }) => compositeKey([municipality, gender]));
  for (const rows of series.values()) {
    checkLevel(stock, rows, collector);
  }
  const population = new Map(
    inhabitants?.rows.flatMap(({ municipality, inhabitants: count }) =>
      municipality === undefined || count === undefined ? [] : [[municipality.toLowerCase(), count] as const],
    ),
  );
  if (population.size > 0) {
    checkPopulation(stock, population, collector);
  }
}

function checkLevel(stock: ReadTable<StockRow>, rows: readonly StockRow[], collector: FindingCollector): void {
  const usual = median(rows.flatMap(({ beneficiaries }) => beneficiaries ?? []));
  if (usual < SMALLEST_STOCK) {
    return;
  }
  for (const row of rows) {
    const { beneficiaries: count } = row;
    if (count === undefined || (count <= usual * IMPLAUSIBLE_FACTOR && count * IMPLAUSIBLE_FACTOR >= usual)) {
      continue;
    }
    collector.add("count-implausible", stock.sheet, () => ({
      severity: "warning",
      cell: stock.addressOf(row, "beneficiaries"),
      message: {
        de: `${row.municipality}, ${row.month}: ${formatNumber(count, 0, "de")} eLb passen nicht zur Reihe; üblich sind dort etwa ${formatNumber(usual, 0, "de")}.`,
        en: `${row.municipality}, ${row.month}: ${formatNumber(count, 0, "en")} beneficiaries do not fit the series; about ${formatNumber(usual, 0, "en")} are usual there.`,
      },
      remedy: { de: "Prüfen Sie, ob eine Ziffer fehlt oder zu viel ist.", en: "Check whether a digit is missing or too many." },
    }));
  }
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((left, right) => left - right);
  const upper = ordered[Math.floor(ordered.length / 2)] ?? 0;
  return ordered.length % 2 === 0 ? ((ordered[ordered.length / 2 - 1] ?? 0) + upper) / 2 : upper;
}

function checkPopulation(stock: ReadTable<StockRow>, population: ReadonlyMap<string, number>, collector: FindingCollector): void {
  const groups = groupRows(stock.rows, ({ month, municipality, dataAge }) => compositeKey([month, municipality, dataAge]));
  for (const rows of groups.values()) {
    const [row] = rows;
    const limit = population.get(row?.municipality?.toLowerCase() ?? "");
    const count = rows.reduce((sum, { beneficiaries }) => sum + (beneficiaries ?? 0), 0);
    if (row === undefined || limit === undefined || count <= limit) {
      continue;
    }
    collector.add("more-beneficiaries-than-inhabitants", stock.sheet, () => ({
      severity: "warning",
      cell: stock.addressOf(row, "beneficiaries"),
      message: {
        de: `${row.municipality}, ${row.month}: ${formatNumber(count, 0, "de")} eLb, aber nur ${formatNumber(limit, 0, "de")} Einwohner.`,
        en: `${row.municipality}, ${row.month}: ${formatNumber(count, 0, "en")} beneficiaries, but only ${formatNumber(limit, 0, "en")} inhabitants.`,
      },
      remedy: { de: "Prüfen Sie beide Zahlen.", en: "Check both figures." },
    }));
  }
}
