import { calculate } from "../commands/calculate.command";
import type { SwapBackReport, SwapReport } from "../commands/sharing-commands";
import { swapCommands } from "../commands/swap.command";
import { UsageError } from "./cli-arguments";
import { contextOf, printJson, say } from "./cli-call";
import type { CliCall, CliCommand, ExitStatus } from "./cli-command";
import { assertWritable, writeOutputFile } from "./workbook-file";
import { inWorkbook } from "./workbook-session";

/** What `--as` can say, and the form that the workbook takes. */
const FORMS = { values: "values", alive: "native" } as const;

/**
 * Writes a copy in which nothing needs the add-in, or swaps such a copy back. Exit status 1 says that somebody has changed
 * cells meanwhile, which stayed as they are.
 */
export const SNAPSHOT_COMMAND: CliCommand = {
  name: "snapshot",
  usage: "IN --out F (--as values|alive | --back)",
  summary: {
    de: "schreibt eine Kopie, die ohne Add-in lebt, oder tauscht sie zurück",
    en: "writes a copy that needs no add-in, or swaps it back",
  },
  fileCount: 1,
  needsOut: true,
  async run(call) {
    const { out = "", force, lang, back, as } = call.options;
    const to = back ? undefined : formOf(as);
    if (back === (as !== undefined)) throw new UsageError(ONE_OF_THEM);
    assertWritable(out, call.files, force);
    return inWorkbook<ExitStatus>(call.files[0], lang, async (session) => {
      // A file may come from a program that does not know the functions: their results are made first.
      await calculate.run(undefined, contextOf(call));
      const report =
        to === undefined
          ? await swapCommands.swapBack.run(undefined, contextOf(call))
          : await swapCommands.swapFunctions.run({ to }, contextOf(call));
      writeOutputFile(out, session.save());
      if (call.options.json) printJson(call, { ...report, out });
      if ("restored" in report) return tellBack(call, report, out);
      tellSwap(call, report, out);
      return 0;
    });
  },
};

const ONE_OF_THEM = {
  de: "„snapshot“ braucht entweder --as values, --as alive oder --back.",
  en: "“snapshot” needs one of --as values, --as alive or --back.",
};

function formOf(word: string | undefined): (typeof FORMS)[keyof typeof FORMS] {
  if (word === "values" || word === "alive") return FORMS[word];
  throw new UsageError(ONE_OF_THEM);
}

function tellSwap(call: CliCall, { to, replaced, asValues, sheets }: SwapReport, out: string): void {
  const rest = asValues === 0 ? { de: "", en: "" } : { de: `, davon ${asValues} durch Werte`, en: `, ${asValues} of them by values` };
  say(
    call,
    {
      values: {
        de: `${replaced} Funktionen durch Werte ersetzt (${sheets.join(", ")}): ${out}`,
        en: `${replaced} functions replaced by values (${sheets.join(", ")}): ${out}`,
      },
      native: {
        de: `${replaced} Funktionen durch eingebaute Formeln ersetzt${rest.de} (${sheets.join(", ")}): ${out}`,
        en: `${replaced} functions replaced by native formulas${rest.en} (${sheets.join(", ")}): ${out}`,
      },
    }[to],
  );
}

function tellBack(call: CliCall, { restored, changed }: SwapBackReport, out: string): ExitStatus {
  const { lang, json } = call.options;
  if (!json && changed.length > 0) {
    call.output.result(changed.map(({ sheet, cell, message }) => `${sheet}!${cell}: ${message[lang]}`).join("\n"));
  }
  say(call, {
    de: `${restored} Funktionen zurückgetauscht, ${changed.length} Zellen inzwischen geändert: ${out}`,
    en: `${restored} functions swapped back, ${changed.length} cells changed meanwhile: ${out}`,
  });
  return changed.length === 0 ? 0 : 1;
}
