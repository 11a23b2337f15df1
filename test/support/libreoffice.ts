import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice as a second opinion on our files: another program that opens, recalculates and draws them. */

/** Long enough for a first start on a machine that is busy with other tests. */
const START_LIMIT_MS = 180_000;

let isInstalled: boolean | undefined;

export function hasLibreOffice(): boolean {
  isInstalled ??= spawnSync("soffice", ["--version"], { timeout: START_LIMIT_MS }).status === 0;
  return isInstalled;
}

/** Registers the suite if LibreOffice is there, else one skipped test that says why. */
export function describeWithLibreOffice(name: string, suite: () => void): void {
  if (hasLibreOffice()) describe(name, suite);
  else describe(name, () => it.skip("LibreOffice (soffice) is missing: install libreoffice-calc to run these tests", () => undefined));
}

/** Recalculate every formula on load, whoever saved the file: cached values of foreign files are kept by default. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** LibreOffice as it is installed: it believes the values of files that Excel has written. */
const AS_INSTALLED = ALWAYS_RECALCULATE.replace(/<item.*<\/item>\n/s, "");

type ConvertedFiles = ReadonlyMap<string, Uint8Array>;

function convert(bytes: Uint8Array, filter: string, settings = ALWAYS_RECALCULATE): ConvertedFiles {
  return convertAll(new Map([[`${bookName(0)}.xlsx`, bytes]]), filter, settings);
}

/** All files, by their names, in one start of the program, which takes longer than a file. */
function convertAll(files: ReadonlyMap<string, Uint8Array>, filter: string, settings: string): ConvertedFiles {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    // A profile of its own per call: two instances cannot share one.
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings);
    const inputs = [...files].map(([name, bytes]) => {
      const input = join(folder, name);
      writeFileSync(input, bytes);
      return input;
    });
    const out = join(folder, "out");
    const run = spawnSync(
      "soffice",
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", filter, "--outdir", out, ...inputs],
      { timeout: START_LIMIT_MS, encoding: "utf8" },
    );
    const names = run.status === 0 ? readOutputNames(out) : [];
    if (names.length === 0) throw new Error(`LibreOffice did not convert the file: ${run.stderr || run.stdout || String(run.error)}`);
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bookName(index: number): string {
  return index === 0 ? "book" : `book${index}`;
}

function readOutputNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Comma, double quotes, UTF-8, values in full precision instead of as shown, formulas as results, one file per sheet. */
const CSV_PER_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/**
 * Every sheet as LibreOffice calculates it: sheet name → rows of cell texts. All formulas are recalculated; no cached
 * value of the file is believed. Numbers have 15 digits whatever their format (`98.0530973451327`), but percentages
 * come as percentages (`38.9456%`) and dates as `MM/DD/YYYY`; logical values are `TRUE`, errors `#N/A`.
 */
export function recalculateInLibreOffice(bytes: Uint8Array): Map<string, string[][]> {
  return sheetsOf(convert(bytes, CSV_PER_SHEET));
}

/** The same as a user sees it who opens the file: what is calculated anew is LibreOffice's choice. */
export function openInLibreOffice(bytes: Uint8Array): Map<string, string[][]> {
  return sheetsOf(convert(bytes, CSV_PER_SHEET, AS_INSTALLED));
}

/** The same for several files, in their order. */
export function recalculateAllInLibreOffice(books: readonly Uint8Array[]): readonly Map<string, string[][]>[] {
  const named = new Map(books.map((bytes, index) => [`${bookName(index)}.xlsx`, bytes]));
  const files = convertAll(named, CSV_PER_SHEET, ALWAYS_RECALCULATE);
  return books.map((_, index) => sheetsOf(files, bookName(index)));
}

function sheetsOf(files: ConvertedFiles, book = bookName(0)): Map<string, string[][]> {
  const sheets = new Map<string, string[][]>();
  for (const [name, content] of files) {
    if (!name.startsWith(`${book}-`)) continue;
    const sheet = name.slice(book.length + 1).replace(/\.csv$/, "");
    sheets.set(sheet, parseCsv(new TextDecoder().decode(content)));
  }
  return sheets;
}

/** The file as LibreOffice prints it or saves it. */
export function convertWithLibreOffice(bytes: Uint8Array, format: "pdf" | "xlsx"): Uint8Array {
  const [content] = convert(bytes, format).values();
  if (!content) throw new Error(`LibreOffice wrote no ${format} file.`);
  return content;
}

/** Whether LibreOffice can open texts: its Writer is a package of its own. */
export function hasLibreOfficeWriter(): boolean {
  const which = spawnSync("which", ["soffice"], { encoding: "utf8" }).stdout.trim();
  return which !== "" && existsSync(join(dirname(realpathSync(which)), "libswlo.so"));
}

/** A Word file as LibreOffice prints it. */
export function wordFileAsPdf(bytes: Uint8Array): Uint8Array {
  const [content] = convertAll(new Map([["document.docx", bytes]]), "pdf", AS_INSTALLED).values();
  if (!content) throw new Error("LibreOffice wrote no pdf file.");
  return content;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error("LibreOffice wrote a CSV file that is not well formed.");
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
