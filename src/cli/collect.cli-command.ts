import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { collectCommands } from "../commands/collect.command";
import { comparableName } from "../commands/command-results";
import type { CollectReport, ReturnChange, ReturnedFile } from "../commands/sharing-commands";
import { UsageError } from "./cli-arguments";
import { contextOf, printJson, say } from "./cli-call";
import type { CliCall, CliCommand, ExitStatus } from "./cli-command";
import { collectLines } from "./collect-lines";
import { assertWritable, readInputFile, writeOutputFile } from "./workbook-file";
import { inWorkbook } from "./workbook-session";

/** Reads what municipalities have returned; with `--accept` what has no error goes into a new planning workbook. */
export const COLLECT_COMMAND: CliCommand = {
  name: "collect",
  usage: "IN RETURN... [--accept all|NAME,NAME --out F]",
  summary: {
    de: "liest die Rückmeldungen der Kommunen und übernimmt sie auf Wunsch",
    en: "reads the returns of the municipalities, and merges them if wished",
  },
  fileCount: 1,
  takesMoreFiles: true,
  needsOut: false,
  async run(call) {
    const { accept, out, force, lang, json } = call.options;
    if (accept !== undefined && out === undefined) throw USAGE.needsOut();
    const [planFile = "", ...returns] = call.files;
    const files = returns.flatMap(returnedFiles);
    if (out !== undefined) assertWritable(out, [planFile, ...returns], force);
    return inWorkbook<ExitStatus>(planFile, lang, async (session) => {
      const report = await collectCommands.collectReturns.run({ files }, contextOf(call));
      const accepted = accept === undefined ? [] : acceptedChanges(report, accept).map(({ id }) => id);
      const isMerging = accepted.length > 0 || (accept !== undefined && report.statuses.some(({ state }) => state === "nil"));
      const merge = isMerging ? await collectCommands.mergeReturns.run({ files, accepted }, contextOf(call)) : undefined;
      if (out !== undefined && accept !== undefined) writeOutputFile(out, session.save());
      if (json) printJson(call, { ...report, ...(merge === undefined ? {} : { merge }) });
      else call.output.result(collectLines(report, lang));
      if (accept !== undefined) sayMerged(call, merge);
      return hasErrors(report) ? 1 : 0;
    });
  },
};

/** Files of other kinds in a folder are not meant; those that only look like a workbook are named when they are read. */
const WORKBOOK_EXTENSIONS: ReadonlySet<string> = new Set([".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]);
/** Excel leaves such a file beside one that is open. */
const LOCK_FILE = /^~\$/;

/** The file, or all workbooks of the folder in the order of their names. */
function returnedFiles(path: string): readonly ReturnedFile[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) return [{ name: basename(path), bytes: readInputFile(path) }];
  return readdirSync(path)
    .filter((name) => WORKBOOK_EXTENSIONS.has(extname(name).toLowerCase()) && !LOCK_FILE.test(name))
    .sort()
    .map((name) => ({ name, bytes: readInputFile(join(path, name)) }));
}

/** The changes without an error, of all or of the municipalities that are named. */
function acceptedChanges({ changes, statuses }: CollectReport, accept: string): readonly ReturnChange[] {
  const possible = changes.filter(({ problem }) => problem?.severity !== "error");
  if (accept === "all") return possible;
  const names = accept.split(",").map((name) => {
    const known = statuses.find(({ municipality }) => comparableName(municipality) === comparableName(name));
    if (known === undefined) throw USAGE.unknownMunicipality(name.trim());
    return known.municipality;
  });
  return possible.filter(({ municipality }) => names.includes(municipality));
}

function sayMerged(call: CliCall, merge: { readonly merged: number; readonly appendedRows: number } | undefined): void {
  const { merged = 0, appendedRows = 0 } = merge ?? {};
  const out = call.options.out ?? "";
  say(call, {
    de: `${merged} Änderung(en) übernommen, davon neue Zeilen: ${appendedRows}; geschrieben: ${out}`,
    en: `${merged} change(s) merged, new rows among them: ${appendedRows}; written: ${out}`,
  });
}

function hasErrors({ statuses, changes, strangers }: CollectReport): boolean {
  return (
    strangers.length > 0 ||
    statuses.some(({ state, findings }) => state === "rejected" || findings.some(({ severity }) => severity === "error")) ||
    changes.some(({ problem }) => problem?.severity === "error")
  );
}

const USAGE = {
  needsOut: () =>
    new UsageError({
      de: "„collect“ braucht mit --accept auch --out mit dem Namen der neuen Datei.",
      en: "“collect” with --accept needs --out with the name of the new file as well.",
    }),
  unknownMunicipality: (name: string) =>
    new UsageError({
      de: `--accept: Von einer Kommune „${name}“ wird keine Rückmeldung erwartet.`,
      en: `--accept: no return is awaited from a municipality “${name}”.`,
    }),
} as const;
