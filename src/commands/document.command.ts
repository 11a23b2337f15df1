import type { DocumentOutline, DocumentReport } from "../workbook/document/planning-document";
import type { Command } from "./command";

export type { DocumentOutline, DocumentReport } from "../workbook/document/planning-document";

/** What the planning document holds and lacks, with the names for fields. Writes nothing. */
export const openDocument: Command<void, DocumentOutline> = {
  id: "openDocument",
  title: { de: "Planungsdokument prüfen", en: "Check the planning document" },
  description: {
    de: "Zeigt Abschnitte, Felder und Lücken des Planungsdokuments; schreibt nichts.",
    en: "Shows sections, fields and gaps of the planning document; writes nothing.",
  },
  run: async () => (await import("../workbook/document/planning-document")).readPlanningDocument(),
};

/**
 * The planning document as a Word file. `previous`: last year's workbook (bytes of an .xlsx file) to compare with.
 * The workbook stays as it is.
 */
export const writeDocument: Command<{ readonly previous?: Uint8Array }, DocumentReport> = {
  id: "writeDocument",
  title: { de: "Planungsdokument schreiben", en: "Write the planning document" },
  description: {
    de: "Schreibt das Planungsdokument als Word-Datei, mit Herkunft jeder Zahl.",
    en: "Writes the planning document as a Word file, with the origin of every number.",
  },
  run: async ({ previous }, { reportProgress, signal }) =>
    (await import("../workbook/document/planning-document")).writePlanningDocument({ previous, reportProgress, signal }),
};
