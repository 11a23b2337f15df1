import { shortened } from "../../model/cell-problem-texts";
import type { LocalizedText } from "../../units/language";
import { returnFinding, type ReturnPlace } from "./return-finding";

const ASK_FOR_SENT_FILE: LocalizedText = {
  de: "Bitten Sie die Kommune, die Mappe auszufüllen, die sie erhalten hat, und diese zurückzusenden.",
  en: "Ask the municipality to fill in the workbook that it was sent, and to return that one.",
};

const SEND_AGAIN: LocalizedText = {
  de: "Senden Sie der Kommune die Mappe noch einmal und bitten Sie, nur in die blauen Felder zu schreiben.",
  en: "Send the municipality its workbook again, and ask for entries in the blue cells only.",
};

const USE_SENDING_WORKBOOK: LocalizedText = {
  de: "Öffnen Sie die Planungsmappe, aus der die Dateien verschickt wurden, und sammeln Sie dort ein.",
  en: "Open the planning workbook from which the files were sent, and collect there.",
};

/** Why a file is not taken at all: whose it is, or whether it is what was sent, is not certain. */
export const REJECTIONS = {
  planningWorkbook: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "planning-workbook",
      place,
      {
        de: "Das ist eine Planungsmappe des Kreises, keine Rückmeldung einer Kommune.",
        en: "This is a planning workbook of the county, no return of a municipality.",
      },
      {
        de: "Wählen Sie die Dateien, die von den Kommunen zurückgekommen sind.",
        en: "Choose the files that came back from the municipalities.",
      },
    ),
  notAReturn: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "not-a-return",
      place,
      {
        de: "In der Datei ist kein Deckblatt mit Signatur; sie stammt nicht aus einer Weitergabe.",
        en: "The file has no cover with a signature; it is from no distribution.",
      },
      ASK_FOR_SENT_FILE,
    ),
  unreadableSignature: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "signature-unreadable",
      place,
      {
        de: "Die Signatur auf dem Deckblatt fehlt oder ist nicht lesbar; die Datei lässt sich nicht zuordnen.",
        en: "The signature on the cover is missing or cannot be read; the file cannot be assigned.",
      },
      SEND_AGAIN,
    ),
  brokenSignature: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "signature-broken",
      place,
      {
        de: "Die Signatur auf dem Deckblatt passt nicht: Sie wurde geändert, oder die Datei kommt aus einer anderen Planungsmappe.",
        en: "The signature on the cover does not hold: it was changed, or the file is from another planning workbook.",
      },
      { de: `${USE_SENDING_WORKBOOK.de} Sonst: ${SEND_AGAIN.de}`, en: `${USE_SENDING_WORKBOOK.en} Else: ${SEND_AGAIN.en}` },
    ),
  noSecretHere: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "signature-not-verifiable",
      place,
      {
        de: "Die Datei ist mit einem Geheimnis signiert, das diese Planungsmappe nicht hat; ob sie echt ist, lässt sich hier nicht prüfen.",
        en: "The file is signed with a secret that this planning workbook does not have; whether it is genuine cannot be checked here.",
      },
      USE_SENDING_WORKBOOK,
    ),
  unknownMunicipality: (place: ReturnPlace, name: string) =>
    returnFinding(
      "error",
      "unknown-municipality",
      place,
      {
        de: `Die Datei gehört zu „${shortened(name)}“; diese Kommune steht nicht im Verteiler.`,
        en: `The file belongs to “${shortened(name)}”, which is not on the distribution list.`,
      },
      {
        de: "Prüfen Sie den Namen auf dem Blatt „Verteiler“ oder „Einwohner“.",
        en: "Check the name on the sheet “Verteiler” or “Einwohner”.",
      },
    ),
  otherYear: (place: ReturnPlace, year: number, expected: number) =>
    returnFinding(
      "error",
      "other-year",
      place,
      {
        de: `Die Datei ist für das Planungsjahr ${year}, geplant wird ${expected}.`,
        en: `The file is for the year ${year}, the plan is for ${expected}.`,
      },
      ASK_FOR_SENT_FILE,
    ),
  otherMonth: (place: ReturnPlace, month: string, expected: string) =>
    returnFinding(
      "error",
      "other-month",
      place,
      {
        de: `Die Datei ist für den Berichtsmonat ${month}, verschickt wurde ${expected}.`,
        en: `The file is for the month ${month}, sent was ${expected}.`,
      },
      ASK_FOR_SENT_FILE,
    ),
  newerVersion: (place: ReturnPlace, version: number, expected: number) =>
    returnFinding(
      "error",
      "newer-version",
      place,
      {
        de: `Die Datei hat die Version ${version}; diese Planungsmappe hat zuletzt Version ${expected} verschickt. Sie ist wohl eine ältere Kopie.`,
        en: `The file has the version ${version}; this planning workbook has sent version ${expected} last. It seems to be an older copy.`,
      },
      USE_SENDING_WORKBOOK,
    ),
  noForm: (place: ReturnPlace) =>
    returnFinding(
      "error",
      "form-missing",
      place,
      {
        de: "Das Blatt „Planung“ fehlt, oder seine Prüfspalte wurde gelöscht.",
        en: "The sheet “Planung” is missing, or its check column was deleted.",
      },
      SEND_AGAIN,
    ),
  columnsMoved: (place: ReturnPlace, isInserted: boolean) =>
    returnFinding(
      "error",
      "columns-moved",
      place,
      {
        de: `Auf dem Blatt „Planung“ ${isInserted ? "wurde links von dieser Zelle eine Spalte eingefügt" : "fehlt links von dieser Zelle eine Spalte"}; welche Antwort wohin gehört, ist nicht sicher.`,
        en: `On the sheet “Planung” ${isInserted ? "a column was inserted to the left of this cell" : "a column to the left of this cell is missing"}; it is not certain which answer belongs where.`,
      },
      SEND_AGAIN,
    ),
} as const;
