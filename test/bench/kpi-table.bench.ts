import { LONGTERMSHARE } from "../../src/indicators/stock-indicators";
import { readTable } from "../../src/model/read-table";
import { STOCK_TABLE } from "../../src/model/tables/stock-tables";
import { addMonths, firstSerial, type Month } from "../../src/units/month";
import { blankDocument, blankSheet } from "../../src/xlsx/blank-document";
import { saveWorkbook } from "../../src/xlsx/save-workbook";
import type { DocumentCell, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { hasLibreOffice, recalculateInLibreOffice } from "../support/libreoffice";
import { median, timed, type Bench, type BenchLine } from "./report";

const MONTHS = 120;
const FIRST_MONTH: Month = "2013-01";
const HEADINGS = ["Monat", "Kommune", "Geschlecht", "Datenstand", "eLb", "LZB"] as const;

type Raw = (string | number)[];

/** Made-up stock rows: municipalities × 120 months × men and women. */
function rawRows(municipalities: number): Raw[] {
  return Array.from({ length: MONTHS * municipalities * 2 }, (_, index) => {
    const month = Math.floor(index / (municipalities * 2));
    const municipality = Math.floor(index / 2) % municipalities;
    const beneficiaries = 300 + ((index * 7919) % 211);
    return [
      firstSerial(addMonths(FIRST_MONTH, month)),
      `Kommune ${municipality}`,
      index % 2 === 0 ? "m" : "w",
      "T-3",
      beneficiaries,
      Math.round(beneficiaries * 0.68),
    ];
  });
}

/** The table as our code makes it: rows read and checked, added up per month and municipality, the share from the catalogue. */
function kpiTable(raw: readonly Raw[]): number[] {
  const { rows } = readTable(STOCK_TABLE, { sheet: "Bestand", firstRow: 0, firstColumn: 0, headings: HEADINGS, values: raw });
  const sums = new Map<string, [number, number]>();
  for (const { month, municipality, beneficiaries, longTerm } of rows) {
    const key = `${String(month)}|${String(municipality)}`;
    const sum = sums.get(key) ?? [0, 0];
    sums.set(key, [sum[0] + Number(beneficiaries), sum[1] + Number(longTerm)]);
  }
  return [...sums.values()].map(([beneficiaries, longTerm]) => Number(LONGTERMSHARE.evaluate([longTerm, beneficiaries])));
}

/** The same table as SUMIFS in a workbook without cached values, so that LibreOffice must calculate it. */
function kpiWorkbook(raw: readonly Raw[], municipalities: number): WorkbookDocument {
  const constant = (value: string | number): DocumentCell => ({ value, style: 0 });
  const sum = (column: string, row: number) => `SUMIFS(Bestand!${column}:${column},Bestand!A:A,A${row},Bestand!B:B,B${row})`;
  const table = Array.from({ length: MONTHS * municipalities }, (_, index): DocumentCell[] => {
    const [month = 0, municipality = ""] = raw[index * 2] ?? [];
    return [constant(month), constant(municipality), { value: null, formula: `=${sum("F", index + 1)}/${sum("E", index + 1)}`, style: 0 }];
  });
  return {
    ...blankDocument(),
    sheets: [
      { ...blankSheet("Bestand"), rows: [HEADINGS.map(constant), ...raw.map((row) => row.map(constant))] },
      { ...blankSheet("Tabelle"), rows: table },
    ],
  };
}

async function againstLibreOffice(): Promise<readonly BenchLine[]> {
  if (!hasLibreOffice()) return [{ what: "LibreOffice", figure: "not installed, not compared", goal: "comparison", isMet: false }];
  const raw = rawRows(16);
  const bytes = saveWorkbook(kpiWorkbook(raw, 16));
  const empty = saveWorkbook(blankDocument());
  const expected = kpiTable(raw);
  const shown =
    recalculateInLibreOffice(bytes)
      .get("Tabelle")
      ?.map((row) => Number(row[2])) ?? [];
  if (expected.some((value, index) => Math.abs((shown[index] ?? 0) - value) > 1e-9)) throw new Error("The two tables differ.");
  const ratios: number[] = [];
  for (let run = 0; run < 3; run++) {
    const ours = await timed(() => kpiTable(raw));
    const start = await timed(() => recalculateInLibreOffice(empty));
    const theirs = await timed(() => recalculateInLibreOffice(bytes));
    ratios.push(ours / Math.max(theirs - start, 1));
  }
  const ratio = median(ratios);
  return [
    { what: "ours : LibreOffice without its start-up, 16 municipalities", figure: ratio.toFixed(3), goal: "below 1", isMet: ratio < 1 },
  ];
}

/** Slope in the double-logarithmic plot: 1 is growth in proportion to the rows. */
async function growth(): Promise<readonly BenchLine[]> {
  const sizes = [16, 160, 1_600, 6_400];
  const measured: { readonly rows: number; readonly milliseconds: number; readonly megabytes: number }[] = [];
  for (const size of sizes) {
    const raw = rawRows(size);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const milliseconds = await timed(() => kpiTable(raw));
    measured.push({ rows: raw.length, milliseconds, megabytes: Math.max(process.memoryUsage().heapUsed - before, 0) / 1e6 });
  }
  const [first, ...rest] = measured;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return [];
  const [second] = rest;
  const slopeOf = (from: typeof last, key: "milliseconds" | "megabytes") =>
    Math.log(last[key] / Math.max(from[key], 0.001)) / Math.log(last.rows / from.rows);
  const slope = slopeOf(first, "milliseconds");
  // The heap of the smallest table is lost in the noise of the collector: memory is followed from the second size on.
  const memorySlope = slopeOf(second ?? first, "megabytes");
  return [
    { what: `time from ${first.rows} to ${last.rows} rows, slope`, figure: slope.toFixed(2), goal: "at most 1.1", isMet: slope <= 1.1 },
    {
      what: `memory from ${(second ?? first).rows} to ${last.rows} rows, slope`,
      figure: memorySlope.toFixed(2),
      goal: "at most 1.1",
      isMet: Number.isFinite(memorySlope) && memorySlope <= 1.1,
    },
    {
      what: `heap grown at ${last.rows} rows`,
      figure: `${last.megabytes.toFixed(0)} MB`,
      goal: "at most 2000 MB",
      isMet: last.megabytes <= 2_000,
    },
  ];
}

/** KPI table of 16 municipalities × 120 months from raw rows, and how it grows to the size of the whole country. */
export const kpiTableBench: Bench = {
  title: `KPI table of 16 municipalities × ${MONTHS} months from raw rows`,
  run: async () => [...(await againstLibreOffice()), ...(await growth())],
};
