import type { Finding, Severity } from "../model/finding";
import type { ResultSheet } from "./result-sheet";

export const FINDINGS_SHEET = "Prüfung";

const SEVERITY_WORDS = { error: "Fehler", warning: "Warnung", note: "Hinweis" } as const satisfies Record<Severity, string>;

const COLUMNS = [
  { heading: "Art", width: 11 },
  { heading: "Blatt", width: 16 },
  { heading: "Zelle", width: 12 },
  { heading: "Was nicht passt", width: 70 },
  { heading: "Was zu tun ist", width: 70 },
] as const;

const HEADING_ROW = 5;

/** The sheet `Prüfung`: every finding with its place and its remedy, the gravest first. */
export function findingsSheet(findings: readonly Finding[], writtenAt: string): ResultSheet {
  const rows = Object.entries(SEVERITY_WORDS).flatMap(([severity, word]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ sheet, cell, message, remedy }) => [word, sheet, cell ?? "", asText(message.de), asText(remedy.de)]),
  );
  const cells = [
    row("Prüfung"),
    row(`Stand: ${writtenAt}`),
    row(summary(findings)),
    row(""),
    COLUMNS.map(({ heading }) => heading),
    ...(rows.length > 0 ? rows : [row("Keine Befunde: die Eingaben passen zusammen.")]),
  ];
  const last = Math.max(cells.length, HEADING_ROW + 500);
  return {
    name: FINDINGS_SHEET,
    cells,
    numberFormats: cells.map((cellsOfRow) => cellsOfRow.map(() => "General")),
    styles: [
      { area: "A1:A1", style: "title" },
      { area: "A2:A3", style: "subtitle" },
      { area: `A${HEADING_ROW}:E${HEADING_ROW}`, style: "columnHeading" },
      { area: `A${HEADING_ROW + 1}:E${last}`, style: "text" },
    ],
    columnWidths: COLUMNS.map(({ width }) => width),
    frozenRows: HEADING_ROW,
    titleRows: `$${HEADING_ROW}:$${HEADING_ROW}`,
    highlights: [
      { area: `A${HEADING_ROW + 1}:A${last}`, contains: SEVERITY_WORDS.error, fill: "#FDE0DD", color: "#8A1C0F" },
      { area: `A${HEADING_ROW + 1}:A${last}`, contains: SEVERITY_WORDS.warning, fill: "#FFF3D6", color: "#7A4B00" },
      { area: `A${HEADING_ROW + 1}:A${last}`, contains: SEVERITY_WORDS.note, fill: "#E3EEF9", color: "#1D4E79" },
    ],
    tabColor: "#B7791F",
  };
}

function row(first: string): string[] {
  return COLUMNS.map((_, index) => (index === 0 ? first : ""));
}

function summary(findings: readonly Finding[]): string {
  const counts = Object.entries(SEVERITY_WORDS).map(
    ([severity, word]) => `${word}: ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  return counts.join(" · ");
}

/** A text that quotes an input may begin with "=": the apostrophe keeps Excel from reading it as a formula. */
function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
