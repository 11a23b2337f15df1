import { composeDocument } from "../../reporting/document/compose-document";
import type { Gap, SectionState } from "../../reporting/document/document-blocks";
import { documentTexts, type TextEntry } from "../../reporting/document/document-texts";
import { fieldNames, type FieldName } from "../../reporting/document/field-names";
import { PROSE_SLOTS, type ProseSlot } from "../../reporting/document/outline";
import { wordDocument } from "../../reporting/document/word-document";
import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import type { ReportProgress } from "../../units/progress";
import { previousDocumentSource } from "./previous-document-source";
import { readDocumentSource } from "./read-document-source";

export type DocumentOptions = {
  /** Last year's workbook (bytes of an .xlsx file) to compare with; without it this one's own comparison counts. */
  readonly previous?: Uint8Array;
  readonly reportProgress?: ReportProgress;
  readonly signal?: AbortSignal;
};

/** What a document holds, for a list before it is written. */
export type DocumentOutline = {
  readonly month: string;
  readonly year: number;
  readonly slots: readonly ProseSlot[];
  readonly sections: readonly SectionState[];
  /** The prose as it is typed, with its fields. */
  readonly texts: readonly TextEntry[];
  /** Names for completion in a field. */
  readonly fields: readonly FieldName[];
  readonly gaps: readonly Gap[];
  /** Gaps, unknown fields and contradictions. */
  readonly findings: readonly Finding[];
};

export type DocumentReport = {
  /** The Word file. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly month: string;
  readonly year: number;
  readonly gaps: readonly Gap[];
  readonly findings: readonly Finding[];
  /** How many different numbers the document traces. */
  readonly figureCount: number;
  readonly sections: readonly SectionState[];
};

const STEPS = {
  read: { de: "Mappe wird gelesen …", en: "Reading the workbook …" },
  compose: { de: "Dokument wird zusammengestellt …", en: "Composing the document …" },
  write: { de: "Word-Datei wird geschrieben …", en: "Writing the Word file …" },
} as const satisfies Record<string, LocalizedText>;

/** What the planning document of the open workbook holds and lacks. Writes nothing. */
export async function readPlanningDocument(): Promise<DocumentOutline> {
  const source = await readDocumentSource();
  const { gaps, findings, sections } = composeDocument(source);
  return {
    month: source.month,
    year: source.year,
    slots: PROSE_SLOTS,
    sections,
    texts: documentTexts(source.data).entries,
    fields: fieldNames(source.figures),
    gaps,
    findings,
  };
}

/**
 * The planning document of the open workbook as a Word file; the workbook stays as it is. Gaps do not stop it.
 * @throws CommandRefusal if the workbook has no results or they are stale, or last year's workbook cannot be read
 */
export async function writePlanningDocument({ previous, reportProgress, signal }: DocumentOptions): Promise<DocumentReport> {
  const report = (done: number, label: LocalizedText) => {
    signal?.throwIfAborted();
    reportProgress?.({ done, total: 3, label });
  };
  report(0, STEPS.read);
  const before = previous && previousDocumentSource(previous);
  const source = await readDocumentSource();
  report(1, STEPS.compose);
  const content = composeDocument(source, before);
  report(2, STEPS.write);
  const bytes = await wordDocument(content);
  report(3, STEPS.write);
  return {
    bytes,
    fileName: `Planungsdokument-${source.year}.docx`,
    month: source.month,
    year: source.year,
    gaps: content.gaps,
    findings: content.findings,
    figureCount: content.traces.length,
    sections: content.sections,
  };
}
