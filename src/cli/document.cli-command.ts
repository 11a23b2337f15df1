import { writeDocument } from "../commands/document.command";
import { contextOf, printJson, say } from "./cli-call";
import type { CliCommand } from "./cli-command";
import { exitStatusOf, findingLines } from "./cli-text";
import { assertWritable, readInputFile, writeOutputFile } from "./workbook-file";
import { inWorkbook } from "./workbook-session";

/** Writes the planning document. Exit status 1 says that something is missing or contradicts; the file is written all the same. */
export const DOCUMENT_COMMAND: CliCommand = {
  name: "document",
  usage: "IN --out F.docx [--previous FILE]",
  summary: { de: "schreibt das Planungsdokument als Word-Datei", en: "writes the planning document as a Word file" },
  fileCount: 1,
  needsOut: true,
  async run(call) {
    const { out = "", previous, force, json, lang } = call.options;
    assertWritable(out, [...call.files, ...(previous === undefined ? [] : [previous])], force);
    const before = previous === undefined ? undefined : readInputFile(previous);
    return inWorkbook(call.files[0], lang, async () => {
      const { bytes, ...report } = await writeDocument.run({ previous: before }, contextOf(call));
      writeOutputFile(out, bytes);
      if (json) printJson(call, { ...report, out });
      else if (report.findings.length > 0) call.output.result(findingLines(report.findings, lang));
      say(call, {
        de: `Planungsdokument ${report.year} geschrieben: ${out} (${report.figureCount} Zahlen, ${report.gaps.length} Lücken)`,
        en: `Planning document ${report.year} written: ${out} (${report.figureCount} figures, ${report.gaps.length} gaps)`,
      });
      return exitStatusOf(report.findings);
    });
  },
};
