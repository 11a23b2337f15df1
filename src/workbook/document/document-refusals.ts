import { CommandRefusal } from "../../units/command-refusal";

/** Why no planning document can be written. */
export const DOCUMENT_REFUSALS = {
  notRefreshed: () =>
    new CommandRefusal(
      "document-not-refreshed",
      {
        de: "Die Mappe hat noch keine Ergebnisse: Das Blatt Kennzahlen fehlt oder stammt aus einer anderen Fassung.",
        en: "The workbook has no results yet: the sheet Kennzahlen is missing or comes from another version.",
      },
      { de: "Aktualisieren Sie zuerst; danach das Dokument schreiben.", en: "Refresh first, then write the document." },
    ),
  stale: () =>
    new CommandRefusal(
      "document-stale",
      {
        de: "Die Eingaben haben sich seit der letzten Aktualisierung geändert; das Dokument zeigte alte Zahlen.",
        en: "The inputs have changed since the last refresh; the document would show old numbers.",
      },
      { de: "Aktualisieren Sie zuerst; danach das Dokument schreiben.", en: "Refresh first, then write the document." },
    ),
  previousNotRefreshed: () =>
    new CommandRefusal(
      "previous-not-refreshed",
      {
        de: "Die Mappe des Vorjahrs hat keine Ergebnisse: Das Blatt Kennzahlen fehlt oder stammt aus einer anderen Fassung.",
        en: "Last year's workbook has no results: the sheet Kennzahlen is missing or comes from another version.",
      },
      {
        de: "Öffnen und aktualisieren Sie die Mappe des Vorjahrs, speichern Sie sie und versuchen Sie es erneut.",
        en: "Open and refresh last year's workbook, save it, and try again.",
      },
    ),
} as const;
