import type { Figure, FigureContent, FigureScope } from "./figure";

export type SideContent = { readonly scope: FigureScope; readonly content: FigureContent; readonly cell: string };

const SEPARATOR = " · ";

/** Formula text for the column `Hinweis`: the note, or live what is missing. */
export function figureHint(figure: Figure, contents: readonly SideContent[]): string {
  const current = contents.find(({ scope }) => scope.side === "current");
  const separator =
    figure.note !== undefined || figure.liveNote !== undefined
      ? quoted(SEPARATOR)
      : `IF(ISNUMBER(${current?.cell}),"",${quoted(SEPARATOR)})`;
  return contents.map((side) => `IF(ISNUMBER(${side.cell}),${presentText(figure, side)},${absentText(figure, side, separator)})`).join("&");
}

function presentText({ note, liveNote }: Figure, { scope }: SideContent): string {
  if (scope.side === "comparison") return '""';
  const parts = [...(liveNote ? [liveNote(scope)] : []), ...(note ? [quoted(note)] : [])];
  return parts.join("&") || '""';
}

function absentText(figure: Figure, { scope: { side }, content }: SideContent, separator: string): string {
  if (figure.absence !== undefined) return quoted(side === "current" ? figure.absence : "");
  return side === "current" ? missingText(content) : `${separator}&${incomparableText(content)}`;
}

function missingText(content: FigureContent): string {
  if ("missingColumn" in content) return quoted("Fehlt: eine Spalte oder ein Blatt fehlt.");
  if ("unavailable" in content) return quoted(`Fehlt: ${content.unavailable.de}`);
  if ("formula" in content) return `"Fehlt: "&${content.count}&" von "&${content.expected}&" Angaben liegen vor."`;
  return quoted("Fehlt: eine Angabe, aus der gerechnet wird, fehlt.");
}

function incomparableText(content: FigureContent): string {
  if (!("formula" in content)) return quoted("Kein Vergleich möglich.");
  return `"Kein Vergleich: "&${content.count}&" von "&${content.expected}&" Angaben."`;
}

/** Excel takes no text of more than 255 characters within a formula. */
const LONGEST_TEXT = 250;

export function quoted(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return `"${shown.replaceAll('"', '""')}"`;
}
