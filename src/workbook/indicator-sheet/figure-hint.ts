import type { Figure, FigureContent, FigureScope } from "./figure";
import type { Side } from "./indicator-sheet-frame";

export type SideContent = { readonly scope: FigureScope; readonly content: FigureContent; readonly cell: string };

/** Formula text for the column `Hinweis`: the note, or live what is missing. */
export function figureHint(figure: Figure, contents: readonly SideContent[]): string {
  return contents.map((side) => `IF(ISNUMBER(${side.cell}),${presentText(figure, side)},${absentText(figure, side)})`).join("&");
}

function presentText({ note, liveNote }: Figure, { scope }: SideContent): string {
  if (scope.side === "comparison") return '""';
  const parts = [...(liveNote ? [liveNote(scope)] : []), ...(note ? [quoted(note)] : [])];
  return parts.join("&") || '""';
}

function absentText(figure: Figure, { scope: { side }, content }: SideContent): string {
  if (figure.absence !== undefined) return quoted(side === "current" ? figure.absence : "");
  return missingText(side, content);
}

function missingText(side: Side, content: FigureContent): string {
  const lead = side === "current" ? "Fehlt: " : " · Vergleich fehlt: ";
  if ("missingColumn" in content) return quoted(`${lead}eine Spalte oder ein Blatt fehlt.`);
  if ("unavailable" in content) return quoted(`${lead}${content.unavailable.de}`);
  if ("formula" in content) return `${quoted(lead)}&${content.count}&" von "&${content.expected}&" Angaben liegen vor."`;
  return quoted(`${lead}eine Angabe, aus der gerechnet wird, fehlt.`);
}

/** Excel takes no text of more than 255 characters within a formula. */
const LONGEST_TEXT = 250;

export function quoted(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return `"${shown.replaceAll('"', '""')}"`;
}
