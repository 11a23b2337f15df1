import { functionsMetadata } from "../functions/functions-metadata";
import { registerFunctions } from "../functions/register-functions";
import { openNodeHost } from "../host/node-host";
import type { Language } from "../units/language";
import { readWorkbook } from "../xlsx/read-workbook";
import { saveWorkbook } from "../xlsx/save-workbook";
import { blankDocument } from "../xlsx/blank-document";
import { readInputFile } from "./workbook-file";

export type WorkbookSession = {
  /** The workbook as it stands now, as an .xlsx file that keeps every part of the input it came from. */
  save(): Uint8Array;
  /** The workbook that a command has opened besides, if any. */
  createdWorkbook(): Uint8Array | undefined;
};

/**
 * Opens a workbook in the embedded host, lets `work` run the add-in's commands on it, and closes it again.
 * Without a file the workbook is blank. Throws a WorkbookFileError for a file that is not a readable workbook.
 */
export async function inWorkbook<Result>(
  file: string | undefined,
  language: Language,
  work: (session: WorkbookSession) => Promise<Result>,
): Promise<Result> {
  const opened = file === undefined ? { document: blankDocument(), source: undefined } : readWorkbook(readInputFile(file));
  let created: Uint8Array | undefined;
  const host = await openNodeHost(opened.document, {
    displayLanguage: language === "de" ? "de-DE" : "en-US",
    onCreateWorkbook: (bytes) => (created = bytes),
  });
  const uninstallGlobals = host.installGlobals();
  try {
    const metadata = functionsMetadata(language);
    host.workbook.registerFunctions(metadata);
    registerFunctions(host.CustomFunctions, () => language);
    const customFunctionNames = metadata.functions.map(({ name }) => name);
    return await work({
      save: () => saveWorkbook(host.workbook.toDocument(), opened.source, { customFunctionNames }),
      createdWorkbook: () => created,
    });
  } finally {
    uninstallGlobals();
    host.close();
  }
}
