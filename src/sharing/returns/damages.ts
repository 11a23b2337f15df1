import { shortened } from "../../model/cell-problem-texts";
import type { LocalizedText } from "../../units/language";
import { returnFinding, type ReturnPlace } from "./return-finding";

const ASK_BACK: LocalizedText = {
  de: "Fragen Sie bei der Kommune nach, was gemeint ist.",
  en: "Ask the municipality what is meant.",
};

const NOTHING_TO_DO: LocalizedText = {
  de: "Nichts zu tun; sehen Sie die Antworten dieser Datei aufmerksam durch.",
  en: "Nothing to do; look through the answers of this file with care.",
};

const MEANT_AS_CORRECTION: LocalizedText = {
  de: "Fragen Sie nach, ob das eine Berichtigung sein soll, und tragen Sie sie selbst ein. Haben Sie die Planungsmappe seit der Weitergabe geändert, ist nichts zu tun.",
  en: "Ask whether it is meant as a correction, and enter it yourself. If you have changed the planning workbook since it was handed on, there is nothing to do.",
};

/** What was changed in a file besides its answers; the rest of the file counts all the same. */
export const DAMAGES = {
  olderVersion: (place: ReturnPlace, version: number, expected: number) =>
    returnFinding(
      "warning",
      "older-version",
      place,
      {
        de: `Ausgefüllt wurde die Version ${version}; zuletzt verschickt wurde Version ${expected}.`,
        en: `Version ${version} was filled in; version ${expected} was sent last.`,
      },
      {
        de: "Prüfen Sie, ob die Antworten noch gelten, oder bitten Sie um die neue Version.",
        en: "Check whether the answers still hold, or ask for the new version.",
      },
    ),
  nameOfAnother: (place: ReturnPlace, file: string, own: string, other: string) =>
    returnFinding(
      "warning",
      "name-of-another",
      place,
      {
        de: `Die Datei heißt wie die von „${other}“ („${shortened(file)}“), ist aber die Mappe von „${own}“.`,
        en: `The file is named as that of “${other}” (“${shortened(file)}”), but is the workbook of “${own}”.`,
      },
      {
        de: `Sie zählt für „${own}“. Fragen Sie „${other}“ nach der eigenen Mappe.`,
        en: `It counts for “${own}”. Ask “${other}” for its own workbook.`,
      },
    ),
  sheetAdded: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "sheet-added",
      place,
      {
        de: `Das Blatt „${place.sheet}“ ist hinzugekommen; es wird nicht gelesen.`,
        en: `The sheet “${place.sheet}” was added; it is not read.`,
      },
      ASK_BACK,
    ),
  sheetRemoved: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "sheet-removed",
      place,
      { de: `Das Blatt „${place.sheet}“ fehlt in der Datei.`, en: `The sheet “${place.sheet}” is missing from the file.` },
      NOTHING_TO_DO,
    ),
  sheetRenamed: (place: ReturnPlace, before: string) =>
    returnFinding(
      "warning",
      "sheet-renamed",
      place,
      { de: `Das Blatt „${before}“ heißt jetzt „${place.sheet}“.`, en: `The sheet “${before}” is called “${place.sheet}” now.` },
      NOTHING_TO_DO,
    ),
  sheetsMoved: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "sheets-moved",
      place,
      { de: "Die Blätter stehen in anderer Reihenfolge.", en: "The sheets stand in another order." },
      NOTHING_TO_DO,
    ),
  sheetHidden: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "sheet-hidden",
      place,
      { de: `Das Blatt „${place.sheet}“ ist ausgeblendet.`, en: `The sheet “${place.sheet}” is hidden.` },
      {
        de: "Blenden Sie es in der Datei ein und sehen Sie es an, bevor Sie sie weitergeben.",
        en: "Show it in the file and look at it before you pass the file on.",
      },
    ),
  externalLinks: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "external-links",
      place,
      {
        de: "Die Datei verweist auf andere Dateien; den Verweisen wird nicht gefolgt.",
        en: "The file refers to other files; the links are not followed.",
      },
      { de: "Lassen Sie beim Öffnen in Excel die Verknüpfungen nicht aktualisieren.", en: "When Excel asks, do not update the links." },
    ),
  rowsShifted: (place: ReturnPlace, count: number) =>
    returnFinding(
      "warning",
      "rows-shifted",
      place,
      {
        de: `Über dieser Zeile ${count > 0 ? `wurden ${count} Zeile(n) eingefügt` : `fehlen ${-count} Leerzeile(n)`}; die Antworten wurden trotzdem gefunden.`,
        en: `Above this row ${count > 0 ? `${count} row(s) were inserted` : `${-count} blank row(s) are missing`}; the answers were found all the same.`,
      },
      NOTHING_TO_DO,
    ),
  rowMoved: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "row-moved",
      place,
      {
        de: "Diese Zeile steht nicht mehr an ihrer Stelle; ihre Antworten wurden trotzdem gefunden.",
        en: "This row stands in another place; its answers were found all the same.",
      },
      NOTHING_TO_DO,
    ),
  rowTwice: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "row-twice",
      place,
      {
        de: "Diese Zeile gibt es mehrfach; welche Antwort gilt, ist nicht sicher. Keine davon wird übernommen.",
        en: "This row is there more than once; which answer holds is not certain. None of them is taken.",
      },
      ASK_BACK,
    ),
  rowRemoved: (place: ReturnPlace, title: LocalizedText) =>
    returnFinding(
      "error",
      "row-removed",
      place,
      {
        de: `Die Zeile „${title.de}“ fehlt, oder ihre Prüfspalte wurde geändert; ihre Antwort ist unbekannt.`,
        en: `The row “${title.en}” is missing, or its check column was changed; its answer is not known.`,
      },
      ASK_BACK,
    ),
  rowsIncomplete: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "rows-incomplete",
      place,
      {
        de: "Zeilen dieses Blatts wurden gelöscht, oder die Prüfspalte wurde geändert.",
        en: "Rows of this sheet were deleted, or the check column was changed.",
      },
      {
        de: "Vergleichen Sie die Datei mit der verschickten, bevor Sie Antworten übernehmen.",
        en: "Compare the file with the one that was sent before you take answers over.",
      },
    ),
  questionGone: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "question-gone",
      place,
      {
        de: "Wonach hier gefragt wurde, gibt es in der Planungsmappe nicht mehr; die Antwort wird nicht übernommen.",
        en: "What was asked here is no longer in the planning workbook; the answer is not taken.",
      },
      { de: "Tragen Sie die Antwort von Hand ein, wo sie jetzt hingehört.", en: "Enter the answer by hand where it belongs now." },
    ),
  lockedCellChanged: (place: ReturnPlace, shown: string, hasQuestion: boolean) =>
    returnFinding(
      hasQuestion ? "error" : "warning",
      "locked-cell-changed",
      place,
      {
        de: `Diese gesperrte Zelle wurde geändert; jetzt ${shown === "" ? "ist sie leer" : `steht dort „${shortened(shown)}“`}.`,
        en: `This locked cell was changed; it ${shown === "" ? "is blank" : `holds “${shortened(shown)}”`} now.`,
      },
      hasQuestion
        ? {
            de: "Fragen Sie nach, ob das die Antwort sein sollte; Antworten gehören in die blauen Felder.",
            en: "Ask whether that was meant as the answer; answers belong in the blue cells.",
          }
        : NOTHING_TO_DO,
    ),
  ownRowChanged: (place: ReturnPlace, now: LocalizedText, before: LocalizedText) =>
    returnFinding(
      "warning",
      "own-row-changed",
      place,
      {
        de: `Diese gesperrte Zelle weicht von der Planungsmappe ab: hier „${shortened(now.de)}“, dort „${shortened(before.de)}“. Gelesen wird nur das Blatt „Planung“.`,
        en: `This locked cell differs from the planning workbook: “${shortened(now.en)}” here, “${shortened(before.en)}” there. Only the sheet “Planung” is read.`,
      },
      MEANT_AS_CORRECTION,
    ),
  ownRowUnknown: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "own-row-unknown",
      place,
      {
        de: "Diese Zeile gibt es in der Planungsmappe nicht. Gelesen wird nur das Blatt „Planung“.",
        en: "The planning workbook does not have this row. Only the sheet “Planung” is read.",
      },
      MEANT_AS_CORRECTION,
    ),
  rowAltered: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "row-altered",
      place,
      { de: "Die Prüfangabe dieser Zeile passt nicht zu ihrem Inhalt.", en: "The check value of this row does not fit its content." },
      ASK_BACK,
    ),
  strayEntries: (place: ReturnPlace, count: number, rows: number) =>
    returnFinding(
      "warning",
      "stray-entries",
      place,
      {
        de: `Neben oder unter dem Formular steht etwas in ${count} Zelle(n), verteilt auf ${rows} Zeile(n); das wird nicht gelesen.`,
        en: `Beside or below the form there are entries in ${count} cell(s) of ${rows} row(s); they are not read.`,
      },
      ASK_BACK,
    ),
  mergedCells: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "merged-cells",
      place,
      { de: "Hier wurden Zellen des Formulars verbunden.", en: "Cells of the form were merged here." },
      ASK_BACK,
    ),
  nilWithAnswers: (place: ReturnPlace) =>
    returnFinding(
      "warning",
      "nil-with-answers",
      place,
      {
        de: "Auf dem Deckblatt steht „Keine Änderungen“, auf dem Blatt „Planung“ stehen aber Antworten.",
        en: "The cover says “no changes”, but there are answers on the sheet “Planung”.",
      },
      ASK_BACK,
    ),
} as const;
