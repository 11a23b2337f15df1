import { explain } from "../commands/explain.command";
import { UsageError } from "./cli-arguments";
import { contextOf, printJson } from "./cli-call";
import type { CliCommand, ExitStatus } from "./cli-command";
import { explanationLines } from "./explanation-lines";
import { inWorkbook } from "./workbook-session";

/** Prints the tree behind one number. Exit status 1 says that there is no number, with the reasons. */
export const EXPLAIN_COMMAND: CliCommand = {
  name: "explain",
  usage: 'IN --cell "Kennzahlen!B13"',
  summary: { de: "erklärt, woraus sich eine Zahl ergibt", en: "explains what a number comes from" },
  fileCount: 1,
  needsOut: false,
  async run(call) {
    const { cell, json, lang } = call.options;
    if (cell === undefined) {
      throw new UsageError({
        de: "„explain“ braucht --cell mit Blatt und Zelle, z. B. --cell 'Kennzahlen!B13'.",
        en: "“explain” needs --cell with sheet and cell, e.g. --cell 'Kennzahlen!B13'.",
      });
    }
    return inWorkbook<ExitStatus>(call.files[0], lang, async () => {
      const report = await explain.run({ cell }, contextOf(call));
      if (json) printJson(call, { ...report.explanation, causes: report.causes });
      else call.output.result(explanationLines(report, lang));
      return report.causes.length > 0 ? 1 : 0;
    });
  },
};
