import type { Finding } from "../../model/finding";
import type { PlanningData } from "../../model/planning-data";
import { comparable, mostSimilar } from "../../model/similar-text";
import { isOtherSection } from "../../model/text-sections";
import { PROSE_SLOTS } from "./outline";

/** Prose of one row of the table `Texte`. */
export type TextEntry = {
  /** As the outline names it, without the number of a continuation. */
  readonly section: string;
  readonly text: string;
  readonly sheet: string;
  /** A1 address of the text. */
  readonly cell: string;
};

export type DocumentTexts = {
  readonly hasTable: boolean;
  /** In the order of the sheet. */
  readonly entries: readonly TextEntry[];
  /** Rows whose section the document does not know. */
  readonly findings: readonly Finding[];
  of(section: string): readonly TextEntry[];
};

export const TEXTS_SHEET = "Texte";

/** A cell holds 32,767 letters: longer prose goes on in further rows, `A.1 Budget (2)`. */
const CONTINUATION = /\s*\(\d+\)$/;

const SECTIONS = new Map(PROSE_SLOTS.map(({ section }) => [comparable(section), section]));

/** The prose of the table `Texte` by section; a row without text counts as not written yet. */
export function documentTexts({ texts }: PlanningData): DocumentTexts {
  const entries: TextEntry[] = [];
  const findings: Finding[] = [];
  for (const row of texts?.rows ?? []) {
    const written = row.section ?? "";
    const section = SECTIONS.get(comparable(written.replace(CONTINUATION, "")));
    if (texts === undefined || isOtherSection(written)) continue;
    if (section === undefined) {
      findings.push(unknownSection(written, texts.sheet, texts.addressOf(row, "section")));
    } else if (row.text !== undefined && row.text.trim() !== "") {
      entries.push({ section, text: row.text, sheet: texts.sheet, cell: texts.addressOf(row, "text") });
    }
  }
  return { hasTable: texts !== undefined, entries, findings, of: (section) => entries.filter((entry) => entry.section === section) };
}

function unknownSection(section: string, sheet: string, cell: string): Finding {
  const meant = mostSimilar(section, SECTIONS.values());
  return {
    severity: "warning",
    code: "text-section-unknown",
    sheet,
    cell,
    message: {
      de: `Den Abschnitt „${section}“ hat das Planungsdokument nicht; sein Text fehlt im Dokument.`,
      en: `The planning document has no section “${section}”; its text is not in the document.`,
    },
    remedy: meant
      ? { de: `Ist „${meant}“ gemeint?`, en: `Did you mean “${meant}”?` }
      : {
          de: "Nehmen Sie eine der Überschriften vom Blatt Texte der Vorlage, z. B. „A.1 Budget“.",
          en: "Take one of the sections of the template's sheet Texte, e.g. “A.1 Budget”.",
        },
  };
}
