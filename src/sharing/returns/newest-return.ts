import type { Finding } from "../../model/finding";
import type { LocalizedText } from "../../units/language";
import { formatDate } from "../../units/number-format";
import { PART_SHEETS } from "../share-form";
import type { ReadReturn, ReturnAnswer } from "./read-return";
import { valueText } from "./value-text";

/** What decides which of two returns is the newer one: the first in which they differ. */
const ORDER: readonly { readonly of: (file: ReadReturn) => number | string; readonly why: (file: ReadReturn) => LocalizedText }[] = [
  {
    of: ({ version }) => version,
    why: ({ version }) => ({ de: `sie hat die höhere Version ${version}`, en: `it has the higher version ${version}` }),
  },
  {
    of: ({ filledOn = 0 }) => filledOn,
    why: ({ filledOn = 0 }) => ({
      de: `sie wurde laut Deckblatt am ${formatDate(filledOn, "de")} ausgefüllt`,
      en: `by its cover it was filled in on ${formatDate(filledOn, "en")}`,
    }),
  },
  {
    of: ({ modified = "" }) => modified,
    why: () => ({ de: "sie wurde zuletzt gespeichert", en: "it was saved last" }),
  },
];

/** Returns of one municipality, the one that counts first: those not rejected, then by version, day and time of saving, last in order. */
export function newestFirst(files: readonly ReadReturn[]): readonly ReadReturn[] {
  return files
    .map((file, index) => ({ file, index }))
    .sort((left, right) => {
      const byState = Number(left.file.isRejected) - Number(right.file.isRejected);
      const decisive = ORDER.find(({ of }) => of(left.file) !== of(right.file));
      const byAge = decisive === undefined ? right.index - left.index : decisive.of(left.file) > decisive.of(right.file) ? -1 : 1;
      return byState === 0 ? byAge : byState;
    })
    .map(({ file }) => file);
}

const LAST_CHOSEN: LocalizedText = { de: "sie steht weiter hinten in der Auswahl", en: "it comes later in the choice" };

/** A note that names both files and what decided between them. */
export function whyItCounts(counting: ReadReturn, other: ReadReturn): Finding {
  const reason = ORDER.find(({ of }) => of(counting) !== of(other))?.why(counting) ?? LAST_CHOSEN;
  return {
    severity: "note",
    code: "two-returns",
    sheet: PART_SHEETS.cover,
    message: {
      de: `Es gibt zwei Rückmeldungen. „${counting.file}“ zählt vor „${other.file}“: ${reason.de}.`,
      en: `There are two returns. “${counting.file}” counts before “${other.file}”: ${reason.en}.`,
    },
    remedy: {
      de: "Soll die andere gelten, sammeln Sie ohne diese Datei ein.",
      en: "If the other one is to count, collect without this file.",
    },
  };
}

/** What is to be said about returns that do not count. */
export const COMPARISONS = {
  rejectedBesides: (file: string, finding: Finding): Finding => ({
    ...finding,
    message: { de: `„${file}“: ${finding.message.de}`, en: `“${file}”: ${finding.message.en}` },
  }),
  onlyInOlder: (older: string, newer: string, { sheet, cell, field, line, value }: ReturnAnswer): Finding => ({
    severity: "warning",
    code: "only-in-older-return",
    sheet,
    cell,
    message: {
      de: `Nur die ältere Rückmeldung „${older}“ sagt etwas zu „${line.title.de}: ${field.title.de}“: ${valueText(value, field).de}. In „${newer}“ ist das Feld leer.`,
      en: `Only the older return “${older}” says something on “${line.title.en}: ${field.title.en}”: ${valueText(value, field).en}. In “${newer}” the cell is blank.`,
    },
    remedy: { de: "Fragen Sie nach, ob die ältere Antwort noch gilt.", en: "Ask whether the older answer still holds." },
  }),
} as const;
