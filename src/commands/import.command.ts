import type { ImportMap } from "../model/import/import-map";
import type { NamedImportMap } from "../workbook/import/import-maps";
import type { ImportPreview, ImportReport, ProposalReport } from "../workbook/import/import-reports";
import type { ImportOptions, ImportRequest } from "../workbook/import/import-workbook";
import type { Command } from "./command";

export type { NamedImportMap } from "../workbook/import/import-maps";
export type { ImportPreview, ImportReport, PreviewedChange, ProposalReport } from "../workbook/import/import-reports";
export type { ImportFile } from "../workbook/import/import-source";
export type { ImportOptions, ImportRequest } from "../workbook/import/import-workbook";
export type { ColumnProposal, ImportProposal, MeasureProposal } from "../model/import/import-proposal";
export { isUnambiguous } from "../model/import/import-proposal";
export { parseImportMap, type ColumnSource, type ImportMap } from "../model/import/import-map";

/**
 * What the pane and the command line can do with a controller's own sheet or .csv file. The steps: propose; correct
 * `proposal.map` by drop-downs and propose again with it; preview; import.
 */
export type ImportCommands = {
  /** How the file becomes rows of the table, and what has to be decided. Writes nothing. */
  readonly proposeImport: Command<ImportRequest, ProposalReport>;
  /** What the import would do to the workbook, with all findings. Writes nothing. */
  readonly previewImport: Command<ImportRequest & ImportOptions, ImportPreview>;
  /** Writes the rows, all or nothing. Refuses as long as something has to be decided or does not fit. */
  readonly importTable: Command<ImportRequest & ImportOptions, ImportReport>;
  /** Takes the last import back, unless somebody has changed the table since. */
  readonly undoImport: Command<void, { readonly sheet: string; readonly removedRows: number; readonly restoredCells: number }>;
  readonly readImportMaps: Command<void, readonly NamedImportMap[]>;
  /** Remembers a map in the workbook; one of the same name is replaced. */
  readonly saveImportMap: Command<{ readonly name: string; readonly map: ImportMap }, readonly NamedImportMap[]>;
  readonly forgetImportMap: Command<{ readonly name: string }, readonly NamedImportMap[]>;
};

/** Taking over own data; the readers of files load with the first use. */
export const importCommands: ImportCommands = {
  proposeImport: {
    id: "proposeImport",
    title: { de: "Zuordnung vorschlagen", en: "Propose a map" },
    description: {
      de: "Erkennt Überschriften, Spalten und Werte einer Datei; schreibt nichts.",
      en: "Recognises headings, columns and values of a file; writes nothing.",
    },
    run: async (request) => (await import("../workbook/import/import-workbook")).proposeImportOf(request),
  },
  previewImport: {
    id: "previewImport",
    title: { de: "Vorschau", en: "Preview" },
    description: { de: "Zeigt, was übernommen würde; schreibt nichts.", en: "Shows what would be taken over; writes nothing." },
    run: async (request) => (await import("../workbook/import/import-workbook")).previewImportOf(request, request),
  },
  importTable: {
    id: "importTable",
    title: { de: "Daten übernehmen", en: "Take data over" },
    description: {
      de: "Schreibt die Zeilen einer Datei in eine Eingabetabelle.",
      en: "Writes the rows of a file into an input table.",
    },
    run: async (request, { reportProgress, signal }) =>
      (await import("../workbook/import/import-workbook")).importInto(request, request, { reportProgress, signal }),
  },
  undoImport: {
    id: "undoImport",
    title: { de: "Zurücknehmen", en: "Take back" },
    description: { de: "Nimmt die letzte Übernahme von Daten zurück.", en: "Takes the last import of data back." },
    run: async () => (await import("../workbook/import/import-workbook")).undoLastImport(),
  },
  readImportMaps: {
    id: "readImportMaps",
    title: { de: "Gemerkte Zuordnungen", en: "Remembered maps" },
    description: { de: "Liest die Zuordnungen, die die Mappe sich gemerkt hat.", en: "Reads the maps that the workbook remembers." },
    run: async () => (await import("../workbook/import/import-maps")).readImportMaps(),
  },
  saveImportMap: {
    id: "saveImportMap",
    title: { de: "Zuordnung merken", en: "Remember the map" },
    description: { de: "Merkt sich eine Zuordnung unter einem Namen.", en: "Remembers a map under a name." },
    run: async ({ name, map }) => (await import("../workbook/import/import-maps")).saveImportMap(name, map),
  },
  forgetImportMap: {
    id: "forgetImportMap",
    title: { de: "Zuordnung vergessen", en: "Forget the map" },
    description: { de: "Vergisst eine gemerkte Zuordnung.", en: "Forgets a remembered map." },
    run: async ({ name }) => (await import("../workbook/import/import-maps")).forgetImportMap(name),
  },
};
