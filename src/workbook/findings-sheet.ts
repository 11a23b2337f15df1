import type { Finding, Severity } from "../model/finding";
import type { PublishedResult } from "../planning/plausibility/check-published";
import { VERDICT_WORDS } from "../planning/plausibility/verdict-words";
import type { ResultSheet } from "./result-sheet";

export const FINDINGS_SHEET = "Prüfung";

const SEVERITY_WORDS = { error: "Fehler", warning: "Warnung", note: "Hinweis" } as const satisfies Record<Severity, string>;

const COLUMNS = [
  { heading: "Art", width: 14 },
  { heading: "Blatt", width: 16 },
  { heading: "Zelle", width: 12 },
  { heading: "Was nicht passt", width: 70 },
  { heading: "Was zu tun ist", width: 84 },
] as const;

const HEADING_ROW = 5;

/** Title and headings of the block below the findings, in the columns of the sheet. */
const PUBLISHED_TITLE = "Plausibilität veröffentlichter Werte";
const PUBLISHED_HEADINGS = ["Urteil", "Blatt", "Zelle", "Aussage und Rechnung", "Was die Rechnung ergibt"] as const;

const RED = { fill: "#FDE0DD", color: "#8A1C0F" };
const AMBER = { fill: "#FFF3D6", color: "#7A4B00" };
const BLUE = { fill: "#E3EEF9", color: "#1D4E79" };
const HEADING = { fill: "#0B4F6C", color: "#FFFFFF" };
const SECTION = { fill: "#DCEAF0", color: "#0B4F6C" };

/** Verdicts to look at, found by their words; what fits stays plain. */
const VERDICT_COLORS = [
  [VERDICT_WORDS.inconsistent.de, RED],
  [VERDICT_WORDS.unusual.de, AMBER],
  [VERDICT_WORDS.undecidable.de, AMBER],
  [VERDICT_WORDS["different-basis"].de, BLUE],
  [VERDICT_WORDS.ambiguous.de, BLUE],
] as const;

/** What the sheet shows: findings, and verdicts on published figures where the workbook states some. */
export type FindingsSheetInput = { readonly findings: readonly Finding[]; readonly published: readonly PublishedResult[] };

/** The sheet `Prüfung`: every finding with its place and its remedy, the gravest first; below them the published figures. */
export function findingsSheet({ findings, published }: FindingsSheetInput, writtenAt: string): ResultSheet {
  const rows = Object.entries(SEVERITY_WORDS).flatMap(([severity, word]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ sheet, cell, message, remedy }) => [word, sheet, cell ?? "", asText(message.de), asText(remedy.de)]),
  );
  const cells = [
    row("Prüfung"),
    row(`Stand: ${writtenAt}`),
    row(summary(findings, published)),
    row(""),
    COLUMNS.map(({ heading }) => heading),
    ...(rows.length > 0 ? rows : [row("Keine Befunde: die Eingaben passen zusammen.")]),
    ...publishedRows(published),
  ];
  const last = Math.max(cells.length, HEADING_ROW + 500);
  const body = (column: string) => `${column}${HEADING_ROW + 1}:${column}${last}`;
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
    fittedRows: `${HEADING_ROW + 1}:${last}`,
    titleRows: `$${HEADING_ROW}:$${HEADING_ROW}`,
    highlights: [
      { area: body("A"), contains: SEVERITY_WORDS.error, ...RED },
      { area: body("A"), contains: SEVERITY_WORDS.warning, ...AMBER },
      { area: body("A"), contains: SEVERITY_WORDS.note, ...BLUE },
      ...VERDICT_COLORS.map(([contains, colors]) => ({ area: body("A"), contains, ...colors })),
      // The block stands lower the more findings there are, so its headings are found by their words, not by their row.
      { area: body("D"), contains: PUBLISHED_TITLE, ...SECTION },
      ...PUBLISHED_HEADINGS.map((contains, index) => ({ area: body("ABCDE".charAt(index)), contains, ...HEADING })),
    ],
    tabColor: "#B7791F",
  };
}

/** Verdict, place, what is stated and calculated, and what comes out. */
function publishedRows(published: readonly PublishedResult[]): string[][] {
  if (published.length === 0) return [];
  return [
    row(""),
    ["", "", "", PUBLISHED_TITLE, ""],
    [...PUBLISHED_HEADINGS],
    ...published.map(({ verdictText, sheet, cell, title, calculations, message }) => [
      verdictText.de,
      sheet,
      cell,
      asText([title.de, ...calculations].join("\n")),
      asText(message.de),
    ]),
  ];
}

function row(first: string): string[] {
  return COLUMNS.map((_, index) => (index === 0 ? first : ""));
}

function summary(findings: readonly Finding[], published: readonly PublishedResult[]): string {
  const counts = Object.entries(SEVERITY_WORDS).map(
    ([severity, word]) => `${word}: ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  const wrong = published.filter(({ verdict }) => verdict === "inconsistent").length;
  const checked = published.length === 0 ? [] : [`Prüfungen veröffentlichter Werte: ${published.length}, davon unstimmig: ${wrong}`];
  return [...counts, ...checked].join(" · ");
}

/** A text that quotes an input may begin with "=": the apostrophe keeps Excel from reading it as a formula. */
function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
