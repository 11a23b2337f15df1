import { CommandRefusal } from "../commands/command";
import type { Language, LocalizedText } from "../units/language";
import { WorkbookFileError } from "../xlsx/workbook-file-error";
import { parseCliArguments, UsageError, type CliArguments } from "./cli-arguments";
import type { CliCommand, CliOutput, ExitStatus } from "./cli-command";
import { CLI_COMMANDS } from "./cli-commands";
import { usageText } from "./cli-text";

/** Runs one command line and returns its exit status; every failure is said in plain words on `output.message`. */
export async function runCli(words: readonly string[], output: CliOutput, now: () => Date): Promise<ExitStatus> {
  let language: Language = words.includes("en") ? "en" : "de";
  try {
    const call = parseCliArguments(words);
    language = call.options.lang;
    if (call.command === undefined || call.command === "help") {
      output.message(usageText(CLI_COMMANDS, language));
      return call.command === "help" ? 0 : 2;
    }
    return await commandFor(call).run({ files: call.files, options: call.options, output, now });
  } catch (error) {
    if (error instanceof UsageError) {
      output.message(`${error.text[language]}\n\n${usageText(CLI_COMMANDS, language)}`);
      return 2;
    }
    if (error instanceof CommandRefusal || error instanceof WorkbookFileError) {
      output.message(`${error.reason[language]}\n  → ${error.wayOut[language]}`);
      return 1;
    }
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    output.message(`${UNEXPECTED[language]}\n  ${detail}`);
    return 1;
  }
}

const UNEXPECTED: LocalizedText = {
  de: "Das hätte nicht geschehen dürfen; die Eingabedatei ist unverändert. Bitte melden Sie den Fehler mit dieser Zeile:",
  en: "This should not have happened; the input file is unchanged. Please report the error with this line:",
};

function commandFor({ command, files, options }: CliArguments) {
  const found = CLI_COMMANDS.find(({ name }) => name === command);
  const problem: LocalizedText | undefined =
    found === undefined
      ? { de: `Den Befehl „${command}“ gibt es nicht.`, en: `There is no command “${command}”.` }
      : !fits(found, files.length)
        ? {
            de: `„${found.name}“ braucht ${found.takesMoreFiles ? "mindestens " : ""}${found.fileCount} Eingabedatei(en), angegeben sind ${files.length}.`,
            en: `“${found.name}” takes ${found.takesMoreFiles ? "at least " : ""}${found.fileCount} input file(s), ${files.length} given.`,
          }
        : found.needsOut && options.out === undefined
          ? {
              de: `„${found.name}“ braucht --out mit dem Namen der neuen Datei.`,
              en: `“${found.name}” needs --out with the name of the new file.`,
            }
          : undefined;
  if (found === undefined || problem !== undefined) throw new UsageError(problem ?? { de: "", en: "" });
  return found;
}

function fits({ fileCount, takesMoreFiles = false }: CliCommand, given: number): boolean {
  return given === fileCount || (takesMoreFiles && given > fileCount);
}
