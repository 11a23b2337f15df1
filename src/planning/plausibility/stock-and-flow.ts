import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import type { Language } from "../../units/language";
import { formatNumber } from "../../units/number-format";
import { monthPairs, numberIn, placeOf, seriesOf, type MonthPair, type MonthlyTable } from "./monthly-series";

/** Which columns count who came into and who left which stock. */
const FLOWS = [
  { stock: "beneficiaries", entries: "entries", exits: "exits" },
  { stock: "longTerm", entries: "longTermEntries", exits: "longTermExits" },
] as const;

type Flow = (typeof FLOWS)[number];

/** Moves between municipalities and late entries are in the stock but not in the flows. */
const TOLERATED_SHARE = 0.02;
const TOLERATED_PERSONS = 5;
/** If more than this share of the months does not add up, entries and exits are defined otherwise. */
const SYSTEMATIC_SHARE = 0.5;
const FEWEST_MONTHS = 6;

type Balance = MonthPair & { readonly before: number; readonly entries: number; readonly exits: number; readonly reported: number };

/**
 * Stock of a month = stock of the month before + entries − exits, within 2 % of the stock or 5 persons. Where most months
 * do not add up, one note says so instead of many warnings. Time: the rows, and sorting within each series.
 */
export function checkStockAndFlow({ stock }: PlanningData): readonly Finding[] {
  const collector = new FindingCollector();
  if (stock !== undefined) {
    const table: MonthlyTable = stock;
    const pairs = seriesOf(table).flatMap(monthPairs);
    for (const flow of FLOWS) {
      checkFlow(table, flow, pairs, collector);
    }
  }
  return collector.findings();
}

function checkFlow(table: MonthlyTable, flow: Flow, pairs: readonly MonthPair[], collector: FindingCollector): void {
  const balances = pairs.flatMap((pair) => balanceOf(pair, flow) ?? []);
  const wrong = balances.filter((balance) => Math.abs(differenceOf(balance)) > toleranceOf(balance));
  const isSystematic = balances.length >= FEWEST_MONTHS && wrong.length > balances.length * SYSTEMATIC_SHARE;
  if (isSystematic) {
    reportSystematic(table, flow, wrong, balances.length, collector);
  } else {
    wrong.forEach((balance) => reportBalance(table, flow, balance, collector));
  }
}

function balanceOf(pair: MonthPair, flow: Flow): Balance | undefined {
  const [before, reported] = [numberIn(pair.previous, flow.stock), numberIn(pair.current, flow.stock)];
  const [entries, exits] = [numberIn(pair.current, flow.entries), numberIn(pair.current, flow.exits)];
  return before === undefined || reported === undefined || entries === undefined || exits === undefined
    ? undefined
    : { ...pair, before, entries, exits, reported };
}

function differenceOf({ before, entries, exits, reported }: Balance): number {
  return reported - (before + entries - exits);
}

function toleranceOf({ before }: Balance): number {
  return Math.max(TOLERATED_PERSONS, TOLERATED_SHARE * before);
}

function headingIn({ schema }: MonthlyTable, columnId: string, language: Language): string {
  return schema.columns.find(({ id }) => id === columnId)?.heading[language] ?? columnId;
}

function reportBalance(table: MonthlyTable, flow: Flow, balance: Balance, collector: FindingCollector): void {
  const { before, entries, exits, reported, current } = balance;
  const calculation = (language: Language) => {
    const [first, second, third, result] = [before, entries, exits, before + entries - exits].map((value) =>
      formatNumber(value, 0, language),
    );
    return `${first} + ${second} \u2212 ${third} = ${result}`;
  };
  collector.add("stock-differs-from-flow", table.sheet, () => ({
    severity: "warning",
    cell: table.addressOf(current, flow.stock),
    message: {
      de: `${placeOf(current, "de")}: „${headingIn(table, flow.stock, "de")}“ ist ${formatNumber(reported, 0, "de")}; aus Vormonat, Zugang und Abgang folgt ${calculation("de")}.`,
      en: `${placeOf(current, "en")}: “${headingIn(table, flow.stock, "en")}” is ${formatNumber(reported, 0, "en")}; the month before, entries and exits give ${calculation("en")}.`,
    },
    remedy: {
      de: "Prüfen Sie die beiden Bestände, den Zugang und den Abgang. Umzüge zwischen Kommunen und Nachmeldungen erklären nur kleine Unterschiede.",
      en: "Check both stocks, the entries and the exits. Moves between municipalities and late entries explain small differences only.",
    },
  }));
}

function reportSystematic(table: MonthlyTable, flow: Flow, wrong: readonly Balance[], count: number, collector: FindingCollector): void {
  const [first] = wrong;
  if (first === undefined) {
    return;
  }
  const names = (language: Language) => [flow.stock, flow.entries, flow.exits].map((id) => headingIn(table, id, language)).join(", ");
  collector.add("stock-and-flow-differ", table.sheet, () => ({
    severity: "note",
    cell: table.addressOf(first.current, flow.stock),
    message: {
      de: `${names("de")}: In ${wrong.length} von ${count} Monaten ergibt der Vormonat mit Zugang und Abgang nicht den Bestand.`,
      en: `${names("en")}: in ${wrong.length} of ${count} months the month before with entries and exits does not give the stock.`,
    },
    remedy: {
      de: "Zugang und Abgang sind vermutlich anders abgegrenzt als der Bestand. Klären Sie das, bevor Sie Zugangs- und Abgangsraten vergleichen.",
      en: "Entries and exits are probably defined otherwise than the stock. Find out before you compare entry and exit rates.",
    },
  }));
}
