import { basename } from "node:path";
import { CommandRefusal } from "../commands/command";
import {
  importCommands,
  isUnambiguous,
  parseImportMap,
  type ImportMap,
  type ImportPreview,
  type ImportRequest,
} from "../commands/import.command";
import { UsageError } from "./cli-arguments";
import { contextOf, printJson, say } from "./cli-call";
import type { CliCall, CliCommand, ExitStatus } from "./cli-command";
import { exitStatusOf, findingLines } from "./cli-text";
import { previewLines } from "./import-lines";
import { assertWritable, readInputFile, writeOutputFile } from "./workbook-file";
import { inWorkbook } from "./workbook-session";

/**
 * Takes a controller's own sheet or .csv file over into an input table. Without `--out` it only shows what would happen.
 * Exit status 1: something has to be decided, does not fit, or differs from what the workbook holds.
 */
export const IMPORT_COMMAND: CliCommand = {
  name: "import",
  usage: "FILE --as Bestand [--sheet S] [--map NAME|F.json] --into IN [--out F] [--replace] [--partial] [--save-map NAME]",
  summary: { de: "übernimmt ein eigenes Blatt oder eine .csv-Datei", en: "takes over an own sheet or a .csv file" },
  fileCount: 1,
  needsOut: false,
  async run(call) {
    const { as: table, into, out, lang, force } = call.options;
    if (table === undefined || into === undefined) {
      throw new UsageError({
        de: "„import“ braucht --as mit der Tabelle und --into mit der Planungsmappe, z. B. --as Bestand --into planung.xlsx.",
        en: "“import” needs --as with the table and --into with the planning workbook, e.g. --as Bestand --into planning.xlsx.",
      });
    }
    const [file = ""] = call.files;
    if (out !== undefined) assertWritable(out, [file, into], force);
    const request = requestOf(call, file, table);
    return inWorkbook<ExitStatus>(into, lang, async (session) => {
      const preview = await importCommands.previewImport.run(request, contextOf(call));
      if (out === undefined || !isUnambiguous(preview.proposal)) return shown(call, preview);
      const { json } = call.options;
      if (!json) call.output.result(previewLines(preview, lang));
      const report = await importCommands.importTable.run(request, contextOf(call));
      writeOutputFile(out, session.save());
      if (json) printJson(call, { ...report, out });
      else call.output.result(findingLines(report.allFindings, lang));
      say(call, {
        de: `Übernommen nach „${report.target.table}“: ${report.addedCount} neue Zeilen, ${report.replacedCells} ersetzte Werte, in ${out}`,
        en: `Taken over into “${report.target.table}”: ${report.addedCount} new rows, ${report.replacedCells} values replaced, in ${out}`,
      });
      return exitStatusOf(report.allFindings);
    });
  },
};

function requestOf(
  { options }: CliCall,
  file: string,
  table: string,
): ImportRequest & { replaces: boolean; isPartial: boolean; saveAs?: string } {
  const { map, sheet, replace, partial, saveMap } = options;
  return {
    file: { name: basename(file), bytes: readInputFile(file) },
    table,
    ...(sheet !== undefined && { sheet }),
    ...(map !== undefined && { map: map.toLowerCase().endsWith(".json") ? mapInFile(map) : map }),
    replaces: replace,
    isPartial: partial,
    ...(saveMap !== undefined && { saveAs: saveMap }),
  };
}

/** The map in a .json file; also the whole output of `import … --json`, in which it is part of the proposal. */
function mapInFile(path: string): ImportMap {
  const text = new TextDecoder().decode(readInputFile(path));
  try {
    const parsed = JSON.parse(text) as { readonly proposal?: { readonly map?: unknown } } | null;
    return parseImportMap(parsed?.proposal?.map ?? parsed);
  } catch (cause) {
    if (cause instanceof CommandRefusal) throw cause;
    throw new CommandRefusal(
      "import-map-no-json",
      { de: `Die Datei „${path}“ ist kein JSON.`, en: `The file “${path}” is not JSON.` },
      { de: "Prüfen Sie Klammern und Anführungszeichen.", en: "Check brackets and quotation marks." },
      { cause },
    );
  }
}

/** Prints what would happen; nothing is written. */
function shown(call: CliCall, preview: ImportPreview): ExitStatus {
  const { json, lang, out } = call.options;
  if (json) printJson(call, preview);
  else call.output.result(`${previewLines(preview, lang)}\n\n${findingLines(preview.allFindings, lang)}`);
  if (isUnambiguous(preview.proposal)) return exitStatusOf(preview.allFindings);
  say(call, {
    de: `Nichts übernommen: ${preview.proposal.decisions.length} Zuordnung(en) sind zu entscheiden.${HOW_TO_DECIDE.de}`,
    en: `Nothing taken over: ${preview.proposal.decisions.length} thing(s) to be decided.${HOW_TO_DECIDE.en}`,
  });
  if (out !== undefined) say(call, { de: `„${out}“ wurde nicht geschrieben.`, en: `“${out}” was not written.` });
  return 1;
}

const HOW_TO_DECIDE = {
  de: "\n  → Schreiben Sie den Vorschlag mit --json in eine Datei, ergänzen Sie darin „map“ und nennen Sie die Datei mit --map.",
  en: "\n  → Write the proposal to a file with --json, complete “map” in it, and name the file with --map.",
} as const;
