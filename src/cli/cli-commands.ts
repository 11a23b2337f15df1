import { calculate } from "../commands/calculate.command";
import { checkWorkbook } from "../commands/check-workbook.command";
import { createTemplate } from "../commands/create-template.command";
import { refresh } from "../commands/refresh.command";
import { functionsMetadata } from "../functions/functions-metadata";
import { contextOf, printJson, say } from "./cli-call";
import type { CliCommand, ExitStatus } from "./cli-command";
import { exitStatusOf, findingLines, functionLines, verdictLines } from "./cli-text";
import { COLLECT_COMMAND } from "./collect.cli-command";
import { DOCUMENT_COMMAND } from "./document.cli-command";
import { EXPLAIN_COMMAND } from "./explain.cli-command";
import { IMPORT_COMMAND } from "./import.cli-command";
import { RISK_COMMAND, SCENARIO_COMMAND } from "./scenario.cli-command";
import { SHARE_COMMAND } from "./share.cli-command";
import { SNAPSHOT_COMMAND } from "./snapshot.cli-command";
import { assertWritable, writeOutputFile } from "./workbook-file";
import { inWorkbook } from "./workbook-session";

/** What the command line can do; later commands are added as records. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  {
    name: "template",
    usage: "--out F [--sample]",
    summary: { de: "schreibt eine leere Planungsmappe oder das Beispiel", en: "writes an empty planning workbook or the sample" },
    fileCount: 0,
    needsOut: true,
    async run(call) {
      const { out = "", sample, force, json } = call.options;
      assertWritable(out, [], force);
      return inWorkbook<ExitStatus>(undefined, call.options.lang, async (session) => {
        await createTemplate.run({ isSample: sample }, contextOf(call));
        writeOutputFile(out, session.createdWorkbook() ?? new Uint8Array());
        if (json) printJson(call, { out });
        say(call, { de: `Planungsmappe geschrieben: ${out}`, en: `Planning workbook written: ${out}` });
        return 0;
      });
    },
  },
  {
    name: "check",
    usage: "IN",
    summary: { de: "prüft die Eingaben und nennt, was nicht passt", en: "checks the inputs and says what does not fit" },
    fileCount: 1,
    needsOut: false,
    run: (call) =>
      inWorkbook(call.files[0], call.options.lang, async () => {
        const report = await checkWorkbook.run(undefined, contextOf(call));
        if (call.options.json) printJson(call, report);
        else call.output.result(findingLines(report.findings, call.options.lang) + verdictLines(report.published, call.options.lang));
        return exitStatusOf(report.findings);
      }),
  },
  {
    name: "calc",
    usage: "IN [--out F]",
    summary: { de: "berechnet alle Formeln neu", en: "recalculates all formulas" },
    fileCount: 1,
    needsOut: false,
    async run(call) {
      const { out, json, force } = call.options;
      if (out !== undefined) assertWritable(out, call.files, force);
      return inWorkbook<ExitStatus>(call.files[0], call.options.lang, async (session) => {
        const cells = await calculate.run(undefined, contextOf(call));
        if (out !== undefined) writeOutputFile(out, session.save());
        const count = Object.keys(cells).length;
        if (json) printJson(call, cells);
        say(call, { de: `${count} Formeln berechnet.`, en: `${count} formulas calculated.` });
        return 0;
      });
    },
  },
  {
    name: "refresh",
    usage: "IN --out F [--month 2022-06] [--compare 2021-06]",
    summary: { de: "liest, rechnet und schreibt die Ergebnisblätter", en: "reads, calculates and writes the result sheets" },
    fileCount: 1,
    needsOut: true,
    async run(call) {
      const { out = "", month, compare, force, json, lang } = call.options;
      assertWritable(out, call.files, force);
      return inWorkbook(call.files[0], lang, async (session) => {
        const report = await refresh.run({ month, comparisonMonth: compare }, contextOf(call));
        writeOutputFile(out, session.save());
        if (json) printJson(call, { ...report, out });
        else if (report.findings.length > 0) call.output.result(findingLines(report.findings, lang));
        say(call, {
          de: `Aktualisiert für ${report.month} (Vergleich ${report.comparisonMonth}): ${report.writtenSheets.join(", ")} in ${out}`,
          en: `Refreshed for ${report.month} (compared with ${report.comparisonMonth}): ${report.writtenSheets.join(", ")} in ${out}`,
        });
        return exitStatusOf(report.findings);
      });
    },
  },
  SCENARIO_COMMAND,
  RISK_COMMAND,
  EXPLAIN_COMMAND,
  SHARE_COMMAND,
  COLLECT_COMMAND,
  SNAPSHOT_COMMAND,
  IMPORT_COMMAND,
  DOCUMENT_COMMAND,
  {
    name: "functions",
    usage: "[--json]",
    summary: { de: "nennt die Funktionen für Zellen", en: "lists the functions for cells" },
    fileCount: 0,
    needsOut: false,
    async run(call) {
      const metadata = functionsMetadata(call.options.lang);
      if (call.options.json) printJson(call, metadata);
      else call.output.result(functionLines(metadata));
      return 0;
    },
  },
];
