import { CommandRefusal } from "../units/command-refusal";

/** The refusals that more than one action of this layer can end with. */
export const REFUSALS = {
  notAPlanningWorkbook: () =>
    new CommandRefusal(
      "not-a-planning-workbook",
      {
        de: "Diese Mappe hat keine der Tabellen Budget, Personal und Bestand.",
        en: "This workbook has none of the tables Budget, Personal and Bestand.",
      },
      {
        de: "Legen Sie eine neue Planungsmappe an, oder benennen Sie Ihre Tabellen so (Tabellenentwurf > Tabellenname).",
        en: "Create a new planning workbook, or give your tables these names (Table Design > Table Name).",
      },
    ),
  noMonth: () =>
    new CommandRefusal(
      "no-month",
      { de: "Im Blatt „Bestand“ steht noch kein Monat.", en: "The sheet “Bestand” holds no month yet." },
      { de: "Tragen Sie den Bestand mindestens eines Monats ein.", en: "Enter the stock of at least one month." },
    ),
  unknownMonth: (month: string, newest: string) =>
    new CommandRefusal(
      "unknown-month",
      {
        de: `Für den Monat „${month}“ gibt es im Blatt „Bestand“ keine Daten.`,
        en: `The sheet “Bestand” holds no data for the month “${month}”.`,
      },
      { de: `Wählen Sie einen vorhandenen Monat, z. B. ${newest}.`, en: `Choose a month that is there, e.g. ${newest}.` },
    ),
  failedWrite: (cause: unknown, wasRestored: boolean) =>
    new CommandRefusal(
      wasRestored ? "write-failed" : "write-failed-not-restored",
      wasRestored
        ? {
            de: "Die Ergebnisblätter ließen sich nicht schreiben. Die Mappe ist so, wie sie vorher war.",
            en: "The result sheets could not be written. The workbook is as it was before.",
          }
        : {
            de: "Die Ergebnisblätter ließen sich nicht vollständig schreiben und nicht wiederherstellen. Ihre Eingaben sind unverändert.",
            en: "The result sheets could neither be written completely nor be put back. Your inputs are unchanged.",
          },
      {
        de: "Heben Sie einen Blattschutz von „Kennzahlen“, „Szenariovergleich“, „Benchmark“ und „Prüfung“ auf, beenden Sie die Zelleingabe und aktualisieren Sie erneut.",
        en: "Unprotect the sheets “Kennzahlen”, “Szenariovergleich”, “Benchmark” and “Prüfung”, finish typing in a cell, and refresh again.",
      },
      { cause },
    ),
} as const;
