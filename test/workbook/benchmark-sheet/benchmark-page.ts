import { refresh } from "../../../src/commands/refresh.command";
import { BENCHMARK_SHEET } from "../../../src/workbook/benchmark-sheet/benchmark-frame";
import { BENCHMARK_INDICATORS } from "../../../src/workbook/benchmark-sheet/benchmark-indicators";
import { benchmarkLayout, blockPlace, type BlockPlace } from "../../../src/workbook/benchmark-sheet/sheet-input";
import { cellAddress } from "../../../src/units/cell-address";
import type { DocumentSheet, WorkbookDocument } from "../../../src/xlsx/workbook-document";
import { openPlanningHost, sampleDocument, TEST_TIME, type PlanningHost } from "../../support/planning-host";

export const CONTEXT = { language: "de", now: () => TEST_TIME } as const;

/** The month of the sample's planning document and the one a year before, as Excel dates. */
export const JUNE_2022 = 44_713;
export const JUNE_2021 = 44_348;

/** The municipalities in the sample's order of `Einwohner`. */
export const MUNICIPALITIES = [
  "Bedburg-Hau",
  "Emmerich am Rhein",
  "Geldern",
  "Goch",
  "Issum",
  "Kalkar",
  "Kerken",
  "Kevelaer",
  "Kleve",
  "Kranenburg",
  "Rees",
  "Rheurdt",
  "Straelen",
  "Uedem",
  "Wachtendonk",
  "Weeze",
] as const;

export type Row = Readonly<Record<string, unknown>>;

/** Rows of an input table of the document, by German heading. */
export function rowsOf(document: WorkbookDocument, table: string): readonly Row[] {
  const sheet = sheetOf(document, table);
  const headings = (sheet.rows[3] ?? []).map((cell) => String(cell?.value ?? ""));
  return sheet.rows.slice(4).map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row?.[index]?.value ?? null])));
}

export function sheetOf(document: WorkbookDocument, name: string): DocumentSheet {
  const sheet = document.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** A workbook without some of its input sheets. */
export function without(document: WorkbookDocument, ...names: readonly string[]): WorkbookDocument {
  return { ...document, sheets: document.sheets.filter(({ name }) => !names.includes(name)), activeSheet: 0 };
}

/** The sheet `Benchmark` after a refresh, read by indicator, municipality and column. */
export type BenchmarkPage = PlanningHost & {
  at(indicator: string, column: keyof BlockPlace["column"], municipality: string): unknown;
  /** The row of the county or the mean. */
  summary(indicator: string, column: keyof BlockPlace["column"], row: "county" | "mean"): unknown;
  /** Address of a cell of a block. */
  addressOf(indicator: string, column: keyof BlockPlace["column"], municipality: string): string;
  /** Meaning and remark above a block. */
  remarks(indicator: string): string;
};

const LAYOUT = benchmarkLayout(MUNICIPALITIES.length);

function placeOf(indicator: string): BlockPlace {
  const index = BENCHMARK_INDICATORS.findIndex(({ id }) => id === indicator);
  if (index < 0) throw new RangeError(`no indicator ${indicator}`);
  return blockPlace(LAYOUT, index);
}

function municipalityIndex(name: string): number {
  const index = MUNICIPALITIES.findIndex((municipality) => municipality === name);
  if (index < 0) throw new RangeError(`no municipality ${name}`);
  return index;
}

/** Opens a workbook with the 16 municipalities, lets a test change it, and refreshes. */
export async function openBenchmark(
  document: WorkbookDocument = sampleDocument(),
  change: (host: PlanningHost) => void = () => undefined,
): Promise<BenchmarkPage> {
  const host = await openPlanningHost(document);
  change(host);
  host.host.resetCounters();
  await refresh.run({}, CONTEXT);
  return benchmarkPage(host);
}

export function benchmarkPage(host: PlanningHost): BenchmarkPage {
  const cell = (column: number, row: number) => `${BENCHMARK_SHEET}!${cellAddress(row - 1, column)}`;
  const addressOf: BenchmarkPage["addressOf"] = (indicator, column, municipality) => {
    const place = placeOf(indicator);
    return cell(place.column[column], place.rows.first + municipalityIndex(municipality));
  };
  return {
    ...host,
    addressOf,
    at: (...where) => host.valueAt(addressOf(...where)),
    summary: (indicator, column, row) => host.valueAt(cell(placeOf(indicator).column[column], placeOf(indicator)[row])),
    remarks: (indicator) => {
      const { firstColumn, meaning, remark } = placeOf(indicator);
      return [meaning, remark].map((row) => host.textAt(cell(firstColumn, row))).join(" | ");
    },
  };
}
