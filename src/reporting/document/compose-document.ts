import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import { comparisonTables, traceTable } from "./appendix-tables";
import { compareDocuments } from "./compare-documents";
import type { DocumentBlock, PlanningDocument, Run, SectionState } from "./document-blocks";
import type { DocumentSource } from "./document-figure";
import { DocumentRecord } from "./document-record";
import { documentTexts, TEXTS_SHEET, type DocumentTexts, type TextEntry } from "./document-texts";
import { budgetChart, caseloadChart, TOPIC_CHARTS } from "./exhibit-charts";
import { budgetTable, caseloadTable, exitsTable, shiftTable, staffTable, type ExhibitScope } from "./exhibit-tables";
import { fieldCatalogue, type FieldCatalogue } from "./field-names";
import { parseProse } from "./field-syntax";
import { monthLabel } from "./figure-period";
import { focusTopic, measuresOf, type FocusTopic } from "./focus-topics";
import { FRONT_SLOTS, OUTLINE, PROSE_SLOTS, type Exhibit, type OutlineSection, type ProseSlot } from "./outline";
import { checkProse } from "./prose-check";
import { fieldFinding, resolveField } from "./resolve-field";
import { topicFigures, topicMeasures } from "./topic-tables";

type Scope = ExhibitScope & {
  readonly texts: DocumentTexts;
  readonly catalogue: FieldCatalogue;
};

/**
 * The planning document of a workbook: prose of the sheet `Texte` with its fields filled in, tables, charts and
 * appendices. What is missing stands in it as `[fehlt: …]`, in a list at its end and among the findings.
 *
 * @param previous last year's workbook, if it is there; otherwise the comparison comes from this one
 */
export function composeDocument(source: DocumentSource, previous?: DocumentSource): PlanningDocument {
  const texts = documentTexts(source.data);
  const catalogue = fieldCatalogue(source.figures);
  const record = new DocumentRecord(catalogue.fullTitle);
  const byId = new Map(source.figures.map((figure) => [figure.id, figure]));
  const scope: Scope = {
    source,
    record,
    texts,
    catalogue,
    figure: (id) => byId.get(id),
    nextTable: counter("Tabelle"),
    nextChart: counter("Abbildung"),
  };
  const carrier = lineOf(scope, "Jobcenter");
  const body = OUTLINE.flatMap(({ letter, heading, sections }): DocumentBlock[] => [
    { kind: "heading", level: 1, text: `${letter} ${heading}` },
    ...sections.flatMap((section) => sectionBlocks(scope, section)),
  ]);
  const prose = checkProse(texts.entries, source, catalogue);
  const findings = [...texts.findings, ...record.findings, ...prose];
  return {
    title: `Lokales Planungsdokument ${source.year}`,
    subtitle: "Dezentraler Planungsprozess im SGB II",
    carrier: carrier ?? MISSING_CARRIER,
    dataLabel: source.dataLabel,
    facts: factsOf(scope),
    blocks: [...body, ...signatures(scope), ...appendices(scope, previous, prose)],
    traces: record.traces,
    gaps: record.gaps,
    findings,
    sections: sectionStates(texts),
  };
}

const MISSING_CARRIER = "[fehlt: Jobcenter]";

function counter(word: string): () => string {
  let count = 0;
  return () => `${word}\u00a0${++count}`;
}

/** Where prose is expected, and whether there is any. */
export function sectionStates(texts: DocumentTexts): readonly SectionState[] {
  return PROSE_SLOTS.map(({ section, title, isRequired }) => ({ section, title, isRequired, isFilled: texts.of(section).length > 0 }));
}

function factsOf({ source, texts }: Scope): readonly string[] {
  const contact = texts.of("Ansprechpartner")[0]?.text;
  const age = source.figures.find(({ id }) => id === "beneficiaries")?.current.dataAge;
  return [
    `Berichtsmonat ${monthLabel(source.month)}, Vergleichsmonat ${monthLabel(source.comparisonMonth)}`,
    `Haushaltsjahr ${source.year}${age === undefined ? "" : `, Datenstand der Statistik ${age}`}`,
    source.writtenAt,
    ...(contact === undefined ? [] : [`Ansprechpartner: ${contact}`]),
  ];
}

/** The only line of a section without fields, e.g. a name; a required one that is missing becomes a gap. */
function lineOf(scope: Scope, section: string): string | undefined {
  const line = scope.texts.of(section)[0]?.text.trim();
  const slot = FRONT_SLOTS.find((candidate) => candidate.section === section);
  if (line === undefined && slot?.isRequired) missingProse(scope, slot);
  return line;
}

function sectionBlocks(scope: Scope, section: OutlineSection): DocumentBlock[] {
  const { number, heading, prose, exhibits } = section;
  const isOptional = prose.every(({ isRequired }) => !isRequired);
  if (isOptional && prose.every((slot) => scope.texts.of(slot.section).length === 0)) return [];
  const titleSlot = prose.find(({ section: name }) => name === `${number} Thema`);
  const typed = titleSlot && scope.texts.of(titleSlot.section)[0]?.text.trim();
  const topic = number.startsWith("B") && typed !== undefined ? focusTopic(typed) : undefined;
  if (number.startsWith("B") && typed !== undefined && topic === undefined) unknownTopic(scope, number, typed);
  if (titleSlot && typed === undefined) missingProse(scope, titleSlot);
  return [
    { kind: "heading", level: 2, text: `${number} ${titleSlot ? sectionTitle(heading, topic, typed) : heading}` },
    ...prose
      .filter((slot) => slot !== titleSlot && slot.section !== `${number} Maßnahmen`)
      .flatMap((slot) => [
        ...(slot.subheading === undefined ? [] : [{ kind: "heading", level: 3, text: slot.subheading } as const]),
        ...proseBlocks(scope, slot),
      ]),
    ...exhibits.flatMap((exhibit) => EXHIBITS[exhibit](scope, number, topic) ?? []),
  ];
}

function sectionTitle(heading: string, topic: FocusTopic | undefined, typed: string | undefined): string {
  if (topic !== undefined) return `${heading} ${topic.numeral}: ${topic.title}`;
  return `${heading}: ${typed ?? "[fehlt: Thema]"}`;
}

type ExhibitMaker = (scope: Scope, number: string, topic: FocusTopic | undefined) => DocumentBlock | readonly DocumentBlock[] | undefined;

const EXHIBITS: Readonly<Record<Exhibit, ExhibitMaker>> = {
  budgetTable,
  budgetChart,
  shiftTable,
  staffTable,
  exitsTable,
  caseloadTable,
  caseloadChart,
  topicFigures: (scope, _number, topic) => topic && topicFigures(scope, topic),
  topicChart: (scope, _number, topic) => topic?.chart && TOPIC_CHARTS[topic.chart](scope),
  topicMeasures: (scope, number, topic) => {
    const named = scope.texts
      .of(`${number} Maßnahmen`)
      .map(({ text }) => text)
      .join(";");
    const rows = measuresOf(scope.source.data.measures?.rows ?? [], topic, named);
    if (topic === undefined || rows.length > 0) return topic && topicMeasures(scope, topic, rows);
    return { kind: "note", runs: [{ text: "Die Mappe enthält zu diesem Thema keine Maßnahmen (Blatt Maßnahmen)." }] };
  },
};

const BULLET = /^\s*[-•–]\s+/;

/** The prose of a slot; every line is a paragraph, lines that begin with a dash are a list. */
function proseBlocks(scope: Scope, slot: ProseSlot): DocumentBlock[] {
  const entries = scope.texts.of(slot.section);
  if (entries.length === 0) {
    if (!slot.isRequired) return [];
    missingProse(scope, slot);
    return [{ kind: "paragraph", runs: [{ text: `[fehlt: Text „${slot.section}“]`, isGap: true }] }];
  }
  return entries.flatMap((entry) =>
    entry.text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line): DocumentBlock => {
        const runs = proseRuns(scope, line.replace(BULLET, ""), entry);
        return { kind: BULLET.test(line) ? "bullet" : "paragraph", runs };
      }),
  );
}

/** Text and filled-in fields of one paragraph. */
function proseRuns(scope: Scope, line: string, { section, sheet, cell }: TextEntry): readonly Run[] {
  const { record } = scope;
  const gap = (text: string, reason: LocalizedText, finding: Finding): Run => {
    record.gap({ place: section, message: reason, sheet, cell }, finding);
    return { text: `[fehlt: ${text.replace(/[{}]/g, "")}]`, isGap: true };
  };
  return parseProse(line).map((part): Run => {
    if (part.kind === "text") return { text: part.text };
    if (part.kind === "broken") {
      const broken = { gap: part.problem, remedy: BROKEN_FIELD, isUnknown: true };
      return gap(part.text, part.problem, fieldFinding(part.text, broken, { sheet, cell }));
    }
    const resolved = resolveField(part.field, scope.source, scope.catalogue);
    if ("gap" in resolved) return gap(part.text, resolved.gap, fieldFinding(part.text, resolved, { sheet, cell }));
    if (resolved.trace) record.trace(resolved.trace, section);
    return { text: resolved.text };
  });
}

const BROKEN_FIELD: LocalizedText = {
  de: "Ein Feld steht zwischen { und }, z. B. {CASELOAD aktiv} oder {K2 2022-06; 1 Stelle}.",
  en: "A field stands between { and }, e.g. {CASELOAD aktiv} or {K2 2022-06; 1 Stelle}.",
};

function missingProse({ record, texts }: Scope, { section, about }: ProseSlot): void {
  const message: LocalizedText = { de: `Der Text „${section}“ fehlt: ${about.de}.`, en: `The text “${section}” is missing: ${about.en}.` };
  const remedy: LocalizedText = texts.hasTable
    ? {
        de: `Schreiben Sie ihn auf das Blatt ${TEXTS_SHEET}, Abschnitt „${section}“.`,
        en: `Write it on the sheet ${TEXTS_SHEET}, section “${section}”.`,
      }
    : {
        de: `Legen Sie ein Blatt ${TEXTS_SHEET} mit einer Tabelle gleichen Namens und den Spalten Abschnitt und Text an.`,
        en: `Add a sheet ${TEXTS_SHEET} with a table of that name and the columns Abschnitt and Text.`,
      };
  record.gap({ place: section, message, sheet: TEXTS_SHEET }, { severity: "warning", code: "text-missing", message, remedy });
}

function unknownTopic({ record, texts }: Scope, number: string, typed: string): void {
  const entry = texts.of(`${number} Thema`)[0];
  const message: LocalizedText = {
    de: `„${typed}“ ist keines der sechs Schwerpunktthemen.`,
    en: `“${typed}” is none of the six focus topics.`,
  };
  record.gap(
    { place: `${number} Thema`, message, sheet: entry?.sheet ?? TEXTS_SHEET, ...(entry ? { cell: entry.cell } : {}) },
    {
      severity: "warning",
      code: "topic-unknown",
      message,
      remedy: { de: "Beginnen Sie mit I, II, III, IV, V oder VI.", en: "Begin with I, II, III, IV, V or VI." },
    },
  );
}

function signatures(scope: Scope): readonly DocumentBlock[] {
  const place = scope.texts.of("Ort")[0]?.text.trim();
  return [
    { kind: "heading", level: 1, text: "Unterschriften" },
    {
      kind: "signatures",
      lines: [place === undefined ? "Ort, Datum" : `${place}, den`, "Leitung des Jobcenters", "Landrätin oder Landrat"],
    },
  ];
}

/** Changes against last year, where every number comes from, and what is still open. */
function appendices(scope: Scope, previous: DocumentSource | undefined, prose: readonly Finding[]): readonly DocumentBlock[] {
  const { record, source, nextTable } = scope;
  const comparison = compareDocuments(source, previous);
  const open = [
    ...record.gaps.map(({ place, message }) => `${place}: ${message.de}`),
    ...prose
      .filter(({ severity }) => severity !== "note")
      .map(({ sheet, cell, message }) => `${sheet}${cell === undefined ? "" : `!${cell}`}: ${message.de}`),
  ];
  return [
    { kind: "newPage", orientation: "portrait" },
    { kind: "heading", level: 1, text: "Anhang 1 Veränderungen gegenüber dem Vorjahr" },
    { kind: "paragraph", runs: [{ text: comparedWith(source, previous) }] },
    ...comparisonTables(comparison, nextTable),
    { kind: "newPage", orientation: "landscape" },
    { kind: "heading", level: 1, text: "Anhang 2 Herkunft der Zahlen" },
    {
      kind: "paragraph",
      runs: [{ text: "Jede Zahl dieses Dokuments stammt aus der Planungsmappe. Die Zellen stehen so, wie sie dort zu finden sind." }],
    },
    traceTable(record, nextTable),
    { kind: "newPage", orientation: "portrait" },
    { kind: "heading", level: 1, text: "Anhang 3 Offene Punkte" },
    ...(open.length === 0
      ? [{ kind: "paragraph", runs: [{ text: "Es gibt keine offenen Punkte: Alle Texte und Zahlen liegen vor." }] } as const]
      : open.map((text): DocumentBlock => ({ kind: "bullet", runs: [{ text }] }))),
  ];
}

function comparedWith({ comparisonMonth, comparisonYear }: DocumentSource, previous: DocumentSource | undefined): string {
  return previous === undefined
    ? `Verglichen wird mit dem Haushaltsjahr ${comparisonYear} und dem Monat ${monthLabel(comparisonMonth)} derselben Mappe; Zielwerte sind die des Jahres ${comparisonYear}, Maßnahmen die, die ${comparisonYear} liefen.`
    : `Verglichen wird mit der Planungsmappe des Vorjahrs: Haushaltsjahr ${previous.year}, Berichtsmonat ${monthLabel(previous.month)}.`;
}
