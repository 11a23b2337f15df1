import type { DocumentTable } from "./document-blocks";
import type { DocumentComparison } from "./compare-documents";
import type { DocumentRecord } from "./document-record";

/** What changed against last year, as the tables of the first appendix; a table without rows is left out. */
export function comparisonTables(comparison: DocumentComparison, nextTable: () => string): readonly DocumentTable[] {
  const [before, now] = comparison.headings;
  const tables: readonly (Omit<DocumentTable, "kind" | "isSmall" | "notes"> & { readonly title: string })[] = [
    {
      title: "Kennzahlen",
      caption: "",
      description: "Kennzahlen des Planungsdokuments im Vorjahr und jetzt, mit Differenz.",
      columns: [
        { heading: "Kennzahl", width: 46 },
        { heading: before, width: 18, isNumeric: true },
        { heading: now, width: 18, isNumeric: true },
        { heading: "Differenz", width: 18, isNumeric: true },
      ],
      rows: comparison.figures.map((figure) => ({
        cells: [figure.title, figure.before, figure.now, figure.difference].map((text) => ({ text })),
      })),
    },
    {
      title: "Zielwerte des Kreises",
      caption: "",
      description: "Zielwerte des Kreises im Vorjahr und jetzt, und ob sie neu, geändert, unverändert oder entfallen sind.",
      columns: [
        { heading: "Kennzahl", width: 28 },
        { heading: before, width: 24, isNumeric: true },
        { heading: now, width: 24, isNumeric: true },
        { heading: "Stand", width: 24 },
      ],
      rows: comparison.targets.map(({ indicator, before: old, now: current, kind }) => ({
        cells: [indicator, old, current, kind].map((text) => ({ text })),
      })),
    },
    {
      title: "Maßnahmen",
      caption: "",
      description: "Maßnahmen mit Ort, und ob sie neu, geändert, unverändert oder entfallen sind.",
      columns: [
        { heading: "Maßnahme", width: 40 },
        { heading: "Ort", width: 18 },
        { heading: "Stand", width: 14 },
        { heading: "Was sich ändert", width: 28 },
      ],
      rows: comparison.measures.map(({ measure, place, kind, what }) => ({
        cells: [measure, place, kind, what].map((text) => ({ text })),
      })),
    },
  ];
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, ...table }) => ({ ...table, kind: "table", caption: `${nextTable()}: ${title}`, notes: [], isSmall: true }));
}

/** Where every number comes from. */
export function traceTable(record: DocumentRecord, nextTable: () => string): DocumentTable {
  return {
    kind: "table",
    caption: `${nextTable()}: Herkunft der Zahlen`,
    description: "Jede Zahl des Dokuments mit Wert, Zelle der Mappe, Bezugszeitraum, Datenstand, Rechtsgrundlage und Stelle im Dokument.",
    columns: [
      { heading: "Kennzahl", width: 25 },
      { heading: "Wert", width: 12, isNumeric: true },
      { heading: "Zelle", width: 14 },
      { heading: "Bezug", width: 15 },
      { heading: "Datenstand", width: 10 },
      { heading: "Paragraf, Quelle", width: 24 },
      { heading: "Stelle", width: 18 },
    ],
    rows: record.traces.map(({ name, text, sheet, cell, period, dataAge, source, places }) => ({
      cells: [name, text, `${sheet}!${cell}`, period, dataAge, source, places.join(", ")].map((shown) => ({ text: shown })),
    })),
    notes: [],
    isSmall: true,
  };
}
