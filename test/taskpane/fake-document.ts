import type { DocumentOutline, DocumentReport, openDocument, writeDocument } from "../../src/commands/document.command";
import type { Finding } from "../../src/model/finding";
import { PROSE_SLOTS } from "../../src/reporting/document/outline";

export type DocumentRuns = {
  readonly openDocument: (typeof openDocument)["run"];
  readonly writeDocument: (typeof writeDocument)["run"];
};

type Field = DocumentOutline["fields"][number];

const field = (name: string, de: string, en: string, cell: string, text?: string): Field => ({
  name,
  title: { de, en },
  otherNames: [],
  unit: { de: "Personen", en: "persons" },
  cell: `Kennzahlen!${cell}`,
  ...(text !== undefined && { text }),
});

export const FIELDS: readonly Field[] = [
  field("Budget VWT", "Verwaltungstitel (VWT)", "Administration budget (VWT)", "C6", "15.774.877 €"),
  field("CASELOAD aktiv", "Betreuungsschlüssel aktiv", "Caseload, integration", "C13", "98"),
  field("Frauenanteil", "Frauenanteil an den Integrationen", "Women's share of integrations", "C20"),
];

const TEXTS: DocumentOutline["texts"] = [
  { section: "Jobcenter", text: "Jobcenter Kreis Kleve", sheet: "Texte", cell: "B5" },
  { section: "A.1 Budget", text: "Das VWT beträgt {Budget VWT}.\nEs sinkt.", sheet: "Texte", cell: "B8" },
  { section: "A.3 Personal", text: "Der Frauenanteil liegt bei {Frauenanteil}.", sheet: "Texte", cell: "B10" },
  { section: "A.5 Betreuungsschlüssel", text: "Es sind 97 eLb je VZÄ.", sheet: "Texte", cell: "B12" },
];

const missing = (section: string): Finding => ({
  severity: "warning",
  code: "text-missing",
  sheet: "Texte",
  message: { de: `Der Text zu „${section}“ fehlt.`, en: `The text for “${section}” is missing.` },
  remedy: { de: "Schreiben Sie ihn auf das Blatt Texte.", en: "Write it on the sheet Texte." },
});

const FIELD_GAP: Finding = {
  severity: "warning",
  code: "figure-missing",
  sheet: "Texte",
  cell: "B10",
  message: { de: "„Frauenanteil“ hat keine Zahl.", en: "“Frauenanteil” has no number." },
  remedy: { de: "Tragen Sie die Daten ein und aktualisieren Sie.", en: "Enter the data and refresh." },
};

const CONTRADICTION: Finding = {
  severity: "warning",
  code: "text-contradicts",
  sheet: "Texte",
  cell: "B12",
  message: { de: "Im Text steht 97, die Mappe sagt 98.", en: "The text says 97, the workbook 98." },
  remedy: { de: "Setzen Sie das Feld {CASELOAD aktiv} ein.", en: "Use the field {CASELOAD aktiv}." },
};

/** Four sections have text, one of them a field without number, one a number that is not the workbook's. */
export const OUTLINE: DocumentOutline = {
  month: "2022-06",
  year: 2023,
  slots: PROSE_SLOTS,
  sections: PROSE_SLOTS.map(({ section, title, isRequired }) => ({
    section,
    title,
    isRequired,
    isFilled: TEXTS.some((text) => text.section === section),
  })),
  texts: TEXTS,
  fields: FIELDS,
  gaps: [
    { place: "A.2 Umschichtung", message: missing("A.2 Umschichtung").message, sheet: "Texte" },
    { place: "A.3 Personal", message: FIELD_GAP.message, sheet: "Texte", cell: "B10" },
  ],
  findings: [missing("A.2 Umschichtung"), FIELD_GAP, CONTRADICTION],
};

export const DOCUMENT_REPORT: DocumentReport = {
  bytes: Uint8Array.of(1, 2, 3),
  fileName: "Planungsdokument-2023.docx",
  month: "2022-06",
  year: 2023,
  gaps: OUTLINE.gaps,
  findings: OUTLINE.findings,
  figureCount: 1061,
  sections: OUTLINE.sections,
};

export function fakeDocumentRuns(): DocumentRuns {
  return { openDocument: async () => OUTLINE, writeDocument: async () => DOCUMENT_REPORT };
}
