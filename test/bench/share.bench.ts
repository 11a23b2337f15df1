import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { signingKey } from "../../src/sharing/return-form/signing-key";
import { planDistribution } from "../../src/sharing/distribution/plan-distribution";
import {
  municipalWorkbookDocument,
  municipalWorkbookFile,
  type MunicipalWorkbook,
} from "../../src/template/municipal-workbook/municipal-workbook";
import { protectedComparison } from "../../src/workbook/sharing/comparison-secrecy";
import { madeFile, municipalWorkbook, type Distribution } from "../../src/workbook/sharing/municipal-file";
import { reportingScope } from "../../src/workbook/reporting-scope";
import type { DocumentSheet, WorkbookDocument } from "../../src/xlsx/workbook-document";
import { TEST_TIME } from "../support/planning-host";
import { samplePlan } from "../support/return-files";
import { median, timed, type Bench, type BenchLine } from "./report";

const KIBIBYTES_PER_MEBIBYTE = 1024;
/** 400 files are the 16 of the sample, 25 times over. */
const ROUNDS_FOR_400 = 25;
const REPETITIONS = 3;

type Theirs = { readonly milliseconds: number; readonly bytes: number; readonly megabytes: number };

/** A sheet as the Python script takes it: what openpyxl can write of it. */
function told(sheet: DocumentSheet): unknown {
  const cells = sheet.rows.flatMap((row, rowIndex) =>
    (row ?? []).flatMap((cell, column) => {
      if (cell === undefined) return [];
      const value = typeof cell.value === "object" ? null : cell.value;
      return [[rowIndex, column, cell.formula ?? value, cell.style]];
    }),
  );
  return {
    name: sheet.name,
    cells,
    widths: [...sheet.columnWidths],
    heights: [...sheet.rowHeights],
    merges: sheet.merges,
    validations: sheet.validations,
    formats: sheet.conditionalFormats.flatMap(({ areas, rule }) => (rule.kind === "formula" ? [[areas, rule.formula]] : [])),
    tables: sheet.tables.map(({ name, area }) => [name, area]),
  };
}

/** Debian installs its packages for its own Python, which need not be the first one that is found. */
const PYTHONS = ["python3", "/usr/bin/python3"] as const;

/** What openpyxl needs for the same content; undefined where Python or openpyxl is not installed. */
function openpyxl(documents: readonly WorkbookDocument[], rounds: number): Theirs | undefined {
  const books = documents.map(({ styles, sheets }) => ({ styles, sheets: sheets.map(told) }));
  const input = JSON.stringify({ books, rounds });
  for (const python of PYTHONS) {
    const { status, stdout, stderr } = spawnSync(python, [resolve(__dirname, "share_files.py")], {
      input,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    if (status === 0) return JSON.parse(stdout) as Theirs;
    if (status !== null && !stderr.includes("No module named 'openpyxl'")) throw new Error(stderr);
  }
  return undefined;
}

async function sampleDistribution(): Promise<Distribution> {
  const { data } = samplePlan();
  const scope = reportingScope(data, {});
  const { month, comparisonMonth, municipalities } = scope;
  const comparison = await protectedComparison(data, { month, comparisonMonth, municipalities });
  return { data, scope, year: scope.year, version: 1, key: signingKey("5e".repeat(32)), now: TEST_TIME, comparison };
}

function write(workbooks: readonly MunicipalWorkbook[], rounds: number): number {
  let bytes = 0;
  for (let round = 0; round < rounds; round++) for (const workbook of workbooks) bytes += municipalWorkbookFile(workbook).length;
  return bytes;
}

async function measure(workbooks: readonly MunicipalWorkbook[], rounds: number, repetitions: number): Promise<readonly BenchLine[]> {
  const documents = workbooks.map(municipalWorkbookDocument);
  const count = workbooks.length * rounds;
  const [own, ratios]: [number[], number[]] = [[], []];
  let theirs: Theirs | undefined;
  write(workbooks.slice(0, 2), 1);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const milliseconds = await timed(() => write(workbooks, rounds));
    own.push(milliseconds);
    theirs = openpyxl(documents, rounds);
    if (theirs === undefined) break;
    ratios.push(milliseconds / theirs.milliseconds);
  }
  const peak = process.resourceUsage().maxRSS / KIBIBYTES_PER_MEBIBYTE;
  const time: BenchLine = {
    what: `${count} files: writing`,
    figure: `${median(own).toFixed(0)} ms, ${(median(own) / count).toFixed(1)} ms each`,
    goal: "measured",
    isMet: true,
  };
  if (theirs === undefined) {
    return [time, { what: "openpyxl (python3-openpyxl)", figure: "not installed, not compared", goal: "comparison", isMet: false }];
  }
  const ratio = median(ratios);
  return [
    time,
    {
      what: `${count} files: time, ours : openpyxl`,
      figure: `${ratio.toFixed(2)} (openpyxl ${theirs.milliseconds.toFixed(0)} ms)`,
      goal: "at most 1.00",
      isMet: ratio <= 1,
    },
    {
      what: `${count} files: peak memory of the whole process, ours : openpyxl`,
      figure: `${(peak / theirs.megabytes).toFixed(1)} (${peak.toFixed(0)} MiB, with compiler and sample : ${theirs.megabytes.toFixed(0)} MiB)`,
      goal: "measured",
      isMet: true,
    },
  ];
}

/** Workbooks for municipalities against openpyxl writing the same cells, styles, rules and tables. */
export const shareBench: Bench = {
  title: "Workbooks for municipalities: 16 and 400 files",
  async run() {
    const distribution = await sampleDistribution();
    const { scope, year } = distribution;
    const { files } = planDistribution({}, { municipalities: scope.municipalities, month: scope.month, year, version: 1, today: 0 });
    const workbooks = files.map((file) => municipalWorkbook(file, distribution));
    const whole = await timed(() => files.forEach((file) => madeFile(file, distribution)));
    return [
      {
        what: `${files.length} files: content, writing, and looking through the finished bytes`,
        figure: `${whole.toFixed(0)} ms, ${(whole / files.length).toFixed(0)} ms each`,
        goal: "measured",
        isMet: true,
      },
      ...(await measure(workbooks, 1, REPETITIONS)),
      ...(await measure(workbooks, ROUNDS_FOR_400, 1)),
    ];
  },
};
