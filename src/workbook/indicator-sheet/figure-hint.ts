import { quoted as formulaText } from "../../units/formula-text";
import type { Aggregate } from "./aggregate";
import type { Figure, FigureContent, FigureScope } from "./figure";

export type SideContent = { readonly scope: FigureScope; readonly content: FigureContent; readonly cell: string };

const SEPARATOR = " · ";

/** Formula text for the column `Hinweis`: the note, or live what is missing. */
export function figureHint(figure: Figure, contents: readonly SideContent[]): string {
  const current = contents.find(({ scope }) => scope.side === "current");
  return contents
    .map((side) => {
      const absent =
        side === current ? absentText(figure, side) : incomparableText(figure, side, figure.note === undefined ? current?.cell : undefined);
      return `IF(ISNUMBER(${side.cell}),${presentText(figure, side)},${absent})`;
    })
    .join("&");
}

function presentText({ note, liveNote }: Figure, { scope }: SideContent): string {
  if (scope.side === "comparison") return '""';
  const parts = [...(liveNote ? [liveNote(scope)] : []), ...(note ? [quoted(note)] : [])];
  return parts.join("&") || '""';
}

function absentText(figure: Figure, { scope, content }: SideContent): string {
  if (figure.liveAbsence !== undefined && !("missingColumn" in content)) return figure.liveAbsence(scope);
  return figure.absence === undefined ? missingText(content) : quoted(figure.absence);
}

function missingText(content: FigureContent): string {
  if ("missingColumn" in content) return quoted("Fehlt: eine Spalte oder ein Blatt fehlt.");
  if ("unavailable" in content) return quoted(`Fehlt: ${content.unavailable.de}`);
  if (!("formula" in content)) return INPUT_MISSING;
  return ifCounted(content, `"Fehlt: "&${content.count}&" von "&${content.expected}&" Angaben liegen vor."`, INPUT_MISSING);
}

/** Without the cell that the sum needs there is nothing to count. */
function ifCounted({ needs }: Aggregate, text: string, otherwise: string): string {
  return needs === undefined ? text : `IF(ISNUMBER(${needs}),${text},${otherwise})`;
}

/** Short behind a note, else with what there is of the comparison; `current` is the cell whose own text may stand before. */
function incomparableText({ absence }: Figure, { content }: SideContent, current: string | undefined): string {
  if (absence !== undefined) return '""';
  if (current === undefined) return quoted(`${SEPARATOR}kein Vergleich`);
  const without = quoted("Kein Vergleich");
  const reason =
    "formula" in content
      ? ifCounted(content, `"Kein Vergleich: "&${content.count}&" von "&${content.expected}&" Angaben"`, without)
      : without;
  return `IF(ISNUMBER(${current}),"",${quoted(SEPARATOR)})&${reason}`;
}

/** Excel takes no text of more than 255 characters within a formula. */
const LONGEST_TEXT = 250;

const INPUT_MISSING = quoted("Fehlt: eine Angabe, aus der gerechnet wird, fehlt.");

export function quoted(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return formulaText(shown);
}
