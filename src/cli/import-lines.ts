import type { ColumnProposal, ImportPreview } from "../commands/import.command";
import type { Language } from "../units/language";
import { columnLetters } from "../units/cell-address";

/** How a file is understood, column by column, and how many rows it brings. */
export function previewLines(preview: ImportPreview, language: Language): string {
  const { proposal, sheet, csv } = preview;
  const { map, lastRow, columns, measures, unused } = proposal;
  const words = WORDS[language];
  const header = map.headerRowCount > 1 ? `${map.headerRow + 1}–${map.headerRow + map.headerRowCount}` : `${map.headerRow + 1}`;
  return [
    `${sheet}${csv ? ` (${csv.encoding}, ${words.delimiter} ${csv.delimiter === "\t" ? "Tab" : csv.delimiter})` : ""} → ${map.table}`,
    `  ${words.header} ${header}, ${words.dataTo} ${lastRow + 1}, ${words.numbers[map.notation]}${proposal.orientation === "across" ? `, ${words.across}` : ""}`,
    ...columns.flatMap((column) => columnLine(column, language)),
    ...measures.map(({ measure, column }) => {
      const meant = columns.find(({ column: candidate }) => candidate.id === column)?.column.heading[language];
      return `  ${meant ?? words.nothing} ← ${quoted(measure, language)}`;
    }),
    ...(unused.length > 0
      ? [`  ${words.unused}: ${unused.map(({ cell, heading }) => `${cell} ${quoted(heading, language)}`).join(", ")}`]
      : []),
    words.counts(preview),
  ].join("\n");
}

function columnLine({ column, source, needsDecision, examples }: ColumnProposal, language: Language): readonly string[] {
  const words = WORDS[language];
  if (source === undefined && !needsDecision) return [];
  const mark = needsDecision ? " ?" : "";
  const from =
    source === undefined
      ? words.open
      : source.kind === "fixed"
        ? `${words.fixed} ${quoted(source.value, language)}`
        : source.kind === "title"
          ? `${words.title} ${quoted(source.value, language)}`
          : source.kind === "across"
            ? words.headings
            : `${columnLetters(source.position)} ${quoted(source.heading, language)} (${examples.join("; ")})`;
  return [`  ${column.heading[language]} ← ${from}${mark}`];
}

function quoted(text: string, language: Language): string {
  return { de: `„${text}“`, en: `“${text}”` }[language];
}

const WORDS = {
  de: {
    delimiter: "Trennzeichen",
    header: "Überschriften in Zeile",
    dataTo: "Daten bis Zeile",
    numbers: { de: "Zahlen wie 1.234,5", en: "Zahlen wie 1,234.5" },
    across: "Werte nebeneinander",
    headings: "aus den Überschriften",
    fixed: "fester Wert",
    title: "aus dem Kopf",
    open: "offen",
    nothing: "(nicht übernommen)",
    unused: "Nicht verwendet",
    counts: ({ addedCount, sameCount, changedCount, rejectedCount }: ImportPreview) =>
      `Neue Zeilen: ${addedCount}, schon vorhanden: ${sameCount}, mit anderen Werten vorhanden: ${changedCount}, nicht passend: ${rejectedCount}`,
  },
  en: {
    delimiter: "delimiter",
    header: "headings in row",
    dataTo: "data to row",
    numbers: { de: "numbers like 1.234,5", en: "numbers like 1,234.5" },
    across: "values side by side",
    headings: "from the headings",
    fixed: "fixed value",
    title: "from the title",
    open: "open",
    nothing: "(not taken over)",
    unused: "Not used",
    counts: ({ addedCount, sameCount, changedCount, rejectedCount }: ImportPreview) =>
      `New rows: ${addedCount}, there already: ${sameCount}, there with other values: ${changedCount}, not fitting: ${rejectedCount}`,
  },
} as const;
