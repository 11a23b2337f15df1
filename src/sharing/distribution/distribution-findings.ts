import type { FindingText } from "../../model/finding-collector";
import type { LocalizedText } from "../../units/language";
import { PART_SHEETS } from "../share-form";
import { FILE_NAME_VARIABLES } from "./file-name";

const SHEETS = Object.values(PART_SHEETS).join(", ");
const VARIABLES = FILE_NAME_VARIABLES.map((name) => `{${name}}`).join(", ");

function meantBy(meant: string | undefined): LocalizedText {
  return meant === undefined ? { de: "", en: "" } : { de: ` Ist „${meant}“ gemeint?`, en: ` Did you mean “${meant}”?` };
}

/** What a row of the distribution list can be refused for, or is to be looked at for; the cell is added by the caller. */
export const DISTRIBUTION_FINDINGS = {
  unknownMunicipality: (name: string, meant: string | undefined): FindingText => ({
    severity: "error",
    message: {
      de: `Die Kommune „${name}“ gibt es in dieser Mappe nicht; sie erhält keine Datei.${meantBy(meant).de}`,
      en: `This workbook has no municipality “${name}”; it gets no file.${meantBy(meant).en}`,
    },
    remedy: {
      de: "Schreiben Sie den Namen wie auf dem Blatt „Einwohner“, oder löschen Sie die Zeile.",
      en: "Write the name as on the sheet “Einwohner”, or delete the row.",
    },
  }),
  municipalityTwice: (name: string, first: string): FindingText => ({
    severity: "error",
    message: {
      de: `Die Kommune „${name}“ steht schon in Zelle ${first}; für diese Zeile wird keine Datei erstellt.`,
      en: `The municipality “${name}” stands in cell ${first} already; no file is made for this row.`,
    },
    remedy: {
      de: "Lassen Sie je Kommune nur eine Zeile stehen; mehrere Empfänger können in einer Zelle stehen.",
      en: "Keep one row for each municipality; several recipients can stand in one cell.",
    },
  }),
  unknownSheet: (word: string, meant: string | undefined): FindingText => ({
    severity: "error",
    message: {
      de: `Ein Blatt „${word}“ gibt es in den Mappen der Kommunen nicht.${meantBy(meant).de}`,
      en: `The municipalities' workbooks have no sheet “${word}”.${meantBy(meant).en}`,
    },
    remedy: {
      de: `Möglich sind, mit Komma getrennt: ${SHEETS}. Leer lassen für alle.`,
      en: `Possible are, separated by commas: ${SHEETS}. Leave empty for all.`,
    },
  }),
  unknownVariable: (word: string): FindingText => ({
    severity: "error",
    message: { de: `Die Variable {${word}} gibt es im Dateinamen nicht.`, en: `The file name has no variable {${word}}.` },
    remedy: { de: `Möglich sind ${VARIABLES}.`, en: `Possible are ${VARIABLES}.` },
  }),
  unsafeFileName: (name: string, reason: LocalizedText, isByMunicipality: boolean): FindingText => ({
    severity: "error",
    message: { de: `Der Dateiname „${name}“ ${reason.de}.`, en: `The file name “${name}” ${reason.en}.` },
    remedy: isByMunicipality
      ? {
          de: "Tragen Sie in der Spalte „Dateiname“ einen Namen ohne {Kommune} ein. Für diese Zeile wird keine Datei erstellt.",
          en: "Enter a name without {Kommune} in the column “Dateiname”. No file is made for this row.",
        }
      : {
          de: "Nennen Sie nur einen Namen ohne Ordner, oder lassen Sie die Zelle leer. Für diese Zeile wird keine Datei erstellt.",
          en: "Give a name only, without a folder, or leave the cell empty. No file is made for this row.",
        },
  }),
  fileNameTwice: (name: string, other: string): FindingText => ({
    severity: "error",
    message: {
      de: `Die Datei „${name}“ heißt wie die von „${other}“ und würde sie überschreiben.`,
      en: `The file “${name}” is named like that of “${other}” and would overwrite it.`,
    },
    remedy: { de: "Nehmen Sie {Kommune} in den Dateinamen auf.", en: "Put {Kommune} into the file name." },
  }),
  dueInPast: (date: string): FindingText => ({
    severity: "warning",
    message: { de: `Die Frist ${date} ist schon vorbei.`, en: `The due date ${date} has passed already.` },
    remedy: { de: "Tragen Sie einen späteren Tag ein.", en: "Enter a later day." },
  }),
  sharedReader: (names: readonly string[]): FindingText => ({
    severity: "note",
    message: {
      de: `Dieselbe Person erhält die Mappen von ${names.join(", ")}; der Vergleich ist auch davor geschützt, dass sie die Zahlen dieser Kommunen alle kennt.`,
      en: `The same person gets the workbooks of ${names.join(", ")}; the comparison is protected against her knowing the numbers of all of them.`,
    },
    remedy: {
      de: "Nichts zu tun. Sind es verschiedene Personen, tragen Sie verschiedene Empfänger ein; dann wird womöglich weniger unterdrückt.",
      en: "Nothing to do. If they are different persons, enter different recipients; then less may be suppressed.",
    },
  }),
  leftOut: (names: readonly string[]): FindingText => ({
    severity: "note",
    message: {
      de: `Nicht im Verteiler und deshalb ohne Datei: ${names.join(", ")}.`,
      en: `Not in the distribution list and so without a file: ${names.join(", ")}.`,
    },
    remedy: {
      de: "Nichts zu tun, wenn das gewollt ist. Sonst ergänzen Sie eine Zeile.",
      en: "Nothing to do if that is intended. Otherwise add a row.",
    },
  }),
} as const;
