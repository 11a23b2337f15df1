import { comparableName } from "../commands/command-results";
import { shareFileCommands } from "../commands/sharing.command";
import type { PlannedFile, ShareReport, SharingPlan } from "../commands/sharing-commands";
import { UsageError } from "./cli-arguments";
import { contextOf, printJson, say } from "./cli-call";
import type { CliCall, CliCommand, ExitStatus } from "./cli-command";
import { exitStatusOf, findingLines } from "./cli-text";
import { assertWritable, ensureFolder, pathInFolder, writeOutputFile } from "./workbook-file";
import { inWorkbook } from "./workbook-session";

/**
 * Writes one workbook for each municipality into a folder, and the report on what was suppressed, which stays in the house.
 * Exit status 1 says that something in the distribution list does not fit or a file could not be made.
 */
export const SHARE_COMMAND: CliCommand = {
  name: "share",
  usage: 'IN --to DIR [--as values|alive] [--only "Kleve,Rees"] [--month 2022-06] [--out F]',
  summary: { de: "schreibt je Kommune eine Mappe in einen Ordner", en: "writes a workbook for each municipality into a folder" },
  fileCount: 1,
  needsOut: false,
  async run(call) {
    const { to, as, only, month, out, force, json, lang } = call.options;
    if (to === undefined) throw USAGE.needsFolder();
    const form = formOf(as);
    if (out !== undefined) assertWritable(out, call.files, force);
    return inWorkbook<ExitStatus>(call.files[0], lang, async (session) => {
      const plan = await shareFileCommands.planSharing.run({ month }, contextOf(call));
      const chosen = only === undefined ? plan.files : chosenFiles(plan, only);
      ensureFolder(to);
      for (const { fileName } of chosen) assertWritable(pathInFolder(to, fileName), call.files, force);
      const names = chosen.map(({ municipality }) => municipality);
      const options = { municipalities: names, form, month, isRemembered: out !== undefined };
      const report = await shareFileCommands.shareWorkbooks.run(options, contextOf(call));
      const written = [...report.files, ...(report.reportFile === undefined ? [] : [report.reportFile])];
      const paths = written.map(({ fileName }) => pathInFolder(to, fileName));
      for (const path of paths) assertWritable(path, call.files, force);
      written.forEach(({ bytes }, index) => writeOutputFile(paths[index] ?? "", bytes));
      if (out !== undefined) writeOutputFile(out, session.save());
      tell(call, plan, report, paths);
      if (json) printJson(call, jsonOf(plan, report, paths));
      return report.failed.length > 0 ? 1 : exitStatusOf(plan.findings);
    });
  },
};

function formOf(word: string | undefined): PlannedFile["form"] | undefined {
  if (word === undefined || word === "values" || word === "alive") return word;
  throw USAGE.unknownForm(word);
}

function chosenFiles({ files }: SharingPlan, only: string): readonly PlannedFile[] {
  return only.split(",").map((name) => {
    const file = files.find(({ municipality }) => comparableName(municipality) === comparableName(name));
    if (file === undefined) throw USAGE.unknownMunicipality(name.trim(), files);
    return file;
  });
}

function tell(call: CliCall, { findings }: SharingPlan, report: ShareReport, paths: readonly string[]): void {
  const { lang, to = "", out, json } = call.options;
  const { files, failed, suppression, version } = report;
  const failures = failed.map(({ municipality, reason }) => `${municipality}: ${reason[lang]}`);
  const text = [...(findings.length > 0 ? [findingLines(findings, lang)] : []), ...failures];
  if (!json && text.length > 0) call.output.result(text.join("\n"));
  const reportPath = paths.length > files.length ? paths.at(-1) : undefined;
  say(call, {
    de: `${files.length} Mappen in ${to} geschrieben (Version ${version}), ${failed.length} nicht erstellt; im Vergleich unterdrückt: ${suppression.suppressed.length}. ${suppression.proof.de}`,
    en: `${files.length} workbooks written to ${to} (version ${version}), ${failed.length} not made; suppressed in the comparison: ${suppression.suppressed.length}. ${suppression.proof.en}`,
  });
  if (reportPath !== undefined) {
    say(call, {
      de: `Bleibt im Haus, geht an keine Kommune: ${reportPath}`,
      en: `Stays in the house, goes to no municipality: ${reportPath}`,
    });
  }
  if (out === undefined) {
    say(call, {
      de: "Ohne --out merkt sich keine Mappe, was weitergegeben wurde; Rückgaben sind dann nur gegen Versehen geschützt.",
      en: "Without --out no workbook remembers what was handed on; returns are then protected against mistakes only.",
    });
  } else say(call, { de: `Planungsmappe mit dem Blatt Weitergabe: ${out}`, en: `Planning workbook with the sheet Weitergabe: ${out}` });
}

/** Everything but the bytes. */
function jsonOf(
  { findings, month, year }: SharingPlan,
  { files, failed, suppression, version, at, reportFile }: ShareReport,
  paths: readonly string[],
) {
  return {
    version,
    at,
    month,
    year,
    files: files.map(({ municipality, fileName }, index) => ({ municipality, fileName, path: paths[index] })),
    failed,
    findings,
    suppression,
    ...(reportFile === undefined ? {} : { report: paths.at(-1) }),
  };
}

const USAGE = {
  needsFolder: () =>
    new UsageError({
      de: "„share“ braucht --to mit dem Ordner für die Mappen.",
      en: "“share” needs --to with the folder for the workbooks.",
    }),
  unknownForm: (word: string) =>
    new UsageError({ de: `--as kennt nur values und alive, nicht „${word}“.`, en: `--as takes values or alive, not “${word}”.` }),
  unknownMunicipality: (name: string, files: readonly PlannedFile[]) => {
    const known = files.map(({ municipality }) => municipality).join(", ");
    return new UsageError({
      de: `--only: Für „${name}“ ergibt der Verteiler keine Mappe. Möglich sind: ${known}.`,
      en: `--only: the distribution list gives no workbook for “${name}”. Possible are: ${known}.`,
    });
  },
} as const;
