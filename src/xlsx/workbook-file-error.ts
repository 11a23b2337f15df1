import type { LocalizedText } from "../units/language";

export type WorkbookFileErrorCode =
  | "not-a-workbook"
  | "encrypted"
  | "truncated"
  | "too-large"
  | "damaged"
  | "macro-or-binary"
  /** A workbook with a setting that would make its numbers mean something else here. */
  | "unsupported"
  /** The document to be saved holds something Excel does not allow in a file. */
  | "cannot-save";

/** A file that cannot be read, or a document that cannot be saved: what is wrong and what the user can do about it. */
export class WorkbookFileError extends Error {
  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly reason: LocalizedText,
    readonly wayOut: LocalizedText,
  ) {
    super(`${reason.en} ${wayOut.en}`);
    this.name = "WorkbookFileError";
  }
}

const SAVE_AS_XLSX: LocalizedText = {
  de: "Öffnen Sie die Datei in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx). Öffnen Sie danach die neue Datei.",
  en: "Open the file in Excel and save it as an Excel workbook (.xlsx). Then open the new file.",
};

const GET_IT_AGAIN: LocalizedText = {
  de: "Kopieren oder laden Sie die Datei noch einmal. Hilft das nicht, öffnen und reparieren Sie sie in Excel und speichern Sie sie neu.",
  en: "Copy or download the file again. If that does not help, open and repair it in Excel and save it anew.",
};

export function notAWorkbook(): WorkbookFileError {
  return new WorkbookFileError(
    "not-a-workbook",
    { de: "Die Datei ist keine Excel-Arbeitsmappe (.xlsx).", en: "The file is not an Excel workbook (.xlsx)." },
    { de: "Wählen Sie eine Datei mit der Endung .xlsx.", en: "Choose a file whose name ends in .xlsx." },
  );
}

export function encryptedWorkbook(): WorkbookFileError {
  return new WorkbookFileError(
    "encrypted",
    { de: "Die Datei ist mit einem Kennwort verschlüsselt.", en: "The file is encrypted with a password." },
    {
      de: "Öffnen Sie sie in Excel, entfernen Sie das Kennwort unter Datei > Informationen > Arbeitsmappe schützen > Mit Kennwort verschlüsseln und speichern Sie sie.",
      en: "Open it in Excel, remove the password under File > Info > Protect Workbook > Encrypt with Password, and save it.",
    },
  );
}

export function oldBinaryWorkbook(): WorkbookFileError {
  return new WorkbookFileError(
    "macro-or-binary",
    {
      de: "Die Datei hat das alte Excel-Format (.xls), das hier nicht gelesen werden kann.",
      en: "The file has the old Excel format (.xls), which cannot be read here.",
    },
    SAVE_AS_XLSX,
  );
}

export function binaryWorkbook(): WorkbookFileError {
  return new WorkbookFileError(
    "macro-or-binary",
    {
      de: "Die Datei ist eine Excel-Binärarbeitsmappe (.xlsb), die hier nicht gelesen werden kann.",
      en: "The file is an Excel binary workbook (.xlsb), which cannot be read here.",
    },
    SAVE_AS_XLSX,
  );
}

export function macroWorkbook(): WorkbookFileError {
  return new WorkbookFileError(
    "macro-or-binary",
    {
      de: "Die Datei ist eine Arbeitsmappe mit Makros (.xlsm), die hier aus Sicherheitsgründen nicht geöffnet wird.",
      en: "The file is a workbook with macros (.xlsm), which is not opened here for safety.",
    },
    SAVE_AS_XLSX,
  );
}

export function workbookWith1904Dates(): WorkbookFileError {
  return new WorkbookFileError(
    "unsupported",
    {
      de: "Die Arbeitsmappe zählt ihre Datumswerte ab 1904; alle Monate wären hier um vier Jahre verschoben.",
      en: "The workbook counts its dates from 1904; all months would be off by four years here.",
    },
    {
      de: "Schalten Sie in Excel unter Datei > Optionen > Erweitert „1904-Datumswerte verwenden“ aus, prüfen Sie die Datumswerte und speichern Sie.",
      en: 'In Excel, turn off "Use 1904 date system" under File > Options > Advanced, check the dates and save.',
    },
  );
}

export function truncatedWorkbook(): WorkbookFileError {
  return new WorkbookFileError(
    "truncated",
    {
      de: "Die Datei ist unvollständig: Ihr Ende fehlt, oder sie ist leer.",
      en: "The file is incomplete: its end is missing, or it is empty.",
    },
    GET_IT_AGAIN,
  );
}

/** @param part the part of the package that is damaged, e.g. `xl/workbook.xml` */
export function damagedWorkbook(part: string, detail: LocalizedText): WorkbookFileError {
  return new WorkbookFileError(
    "damaged",
    {
      de: `Die Datei ist beschädigt: Der Teil „${part}“ ${detail.de}.`,
      en: `The file is damaged: the part "${part}" ${detail.en}.`,
    },
    GET_IT_AGAIN,
  );
}

export function tooLargeWorkbook(limit: LocalizedText): WorkbookFileError {
  return new WorkbookFileError(
    "too-large",
    { de: `Die Datei ist zu groß: ${limit.de}`, en: `The file is too large: ${limit.en}` },
    {
      de: "Löschen Sie in Excel Blätter, Zeilen oder Bilder, die Sie nicht brauchen, und speichern Sie die Datei neu. Kommt die Datei von Fremden, öffnen Sie sie nicht.",
      en: "In Excel, delete sheets, rows or pictures that you do not need, and save the file anew. If the file comes from strangers, do not open it.",
    },
  );
}

export function cannotSave(reason: LocalizedText, wayOut: LocalizedText): WorkbookFileError {
  return new WorkbookFileError("cannot-save", reason, wayOut);
}
