import { CommandRefusal } from "../../units/command-refusal";

/** What stands in the way of taking data over. */
export const IMPORT_REFUSALS = {
  unknownTable: (name: string, known: readonly string[]) =>
    new CommandRefusal(
      "import-unknown-table",
      { de: `Die Tabelle „${name}“ gehört nicht zur Planungsmappe.`, en: `The table “${name}” is not part of the planning workbook.` },
      { de: `Möglich sind: ${known.join(", ")}.`, en: `Possible are: ${known.join(", ")}.` },
    ),
  unknownSheet: (name: string, known: readonly string[]) =>
    new CommandRefusal(
      "import-unknown-sheet",
      { de: `Ein Blatt „${name}“ mit Daten gibt es in der Datei nicht.`, en: `The file has no sheet “${name}” with data.` },
      { de: `Vorhanden: ${known.join(", ")}.`, en: `There are: ${known.join(", ")}.` },
    ),
  noTable: (name: string) =>
    new CommandRefusal(
      "import-no-target-table",
      { de: `Die Mappe hat keine Tabelle „${name}“.`, en: `The workbook has no table “${name}”.` },
      {
        de: `Legen Sie ein Blatt „${name}“ mit einer Excel-Tabelle gleichen Namens an oder beginnen Sie mit der Vorlage.`,
        en: `Add a sheet “${name}” with an Excel table of the same name, or start from the template.`,
      },
    ),
  columnsMissing: (table: string, headings: { readonly de: readonly string[]; readonly en: readonly string[] }) =>
    new CommandRefusal(
      "import-target-columns-missing",
      {
        de: `Der Tabelle „${table}“ der Mappe fehlen Spalten für diese Daten: ${headings.de.join(", ")}.`,
        en: `The table “${table}” of the workbook lacks columns for these data: ${headings.en.join(", ")}.`,
      },
      { de: "Ergänzen Sie die Spalten oder lassen Sie sie in der Zuordnung weg.", en: "Add the columns, or leave them out of the map." },
    ),
  protectedSheet: (sheet: string) =>
    new CommandRefusal(
      "import-sheet-protected",
      { de: `Das Blatt „${sheet}“ ist geschützt.`, en: `The sheet “${sheet}” is protected.` },
      {
        de: "Heben Sie den Blattschutz auf (Überprüfen › Blattschutz aufheben) und übernehmen Sie die Daten erneut.",
        en: "Unprotect the sheet (Review › Unprotect Sheet) and take the data over again.",
      },
    ),
  totalsRow: (table: string) =>
    new CommandRefusal(
      "import-totals-row",
      { de: `Die Tabelle „${table}“ zeigt eine Ergebniszeile.`, en: `The table “${table}” shows a totals row.` },
      {
        de: "Blenden Sie sie aus (Tabellenentwurf › Ergebniszeile), übernehmen Sie die Daten und blenden Sie sie wieder ein.",
        en: "Hide it (Table Design › Total Row), take the data over, and show it again.",
      },
    ),
  noRoom: (place: string) =>
    new CommandRefusal(
      "import-no-room",
      { de: `Unter der Tabelle steht etwas: ${place}.`, en: `There is something below the table: ${place}.` },
      {
        de: "Damit nichts überschrieben wird, ist nichts geändert. Verschieben Sie es und übernehmen Sie die Daten erneut.",
        en: "So that nothing is overwritten, nothing has changed. Move it and take the data over again.",
      },
    ),
  undecided: (count: number) =>
    new CommandRefusal(
      "import-undecided",
      {
        de: `Die Zuordnung ist nicht eindeutig; zu entscheiden: ${count}.`,
        en: `The map is not unambiguous; to be decided: ${count}.`,
      },
      { de: "Sehen Sie die Vorschau an und ergänzen Sie die Zuordnung.", en: "Look at the preview and complete the map." },
    ),
  rowsWithErrors: (count: number) =>
    new CommandRefusal(
      "import-rows-with-errors",
      {
        de: `Daten mit Fehlern werden nicht übernommen; Zeilen, die nicht passen: ${count}.`,
        en: `Data with errors are not taken over; rows that do not fit: ${count}.`,
      },
      {
        de: "Mit „nur passende Zeilen“ (Befehlszeile: --partial) werden die übrigen Zeilen übernommen.",
        en: "With “only rows that fit” (command line: --partial) the other rows are taken over.",
      },
    ),
  nothingToImport: () =>
    new CommandRefusal(
      "import-nothing-new",
      {
        de: "Die Mappe enthält diese Daten schon; es gibt nichts zu übernehmen.",
        en: "The workbook holds these data already; there is nothing to take over.",
      },
      {
        de: "Weichen Werte ab, ersetzen Sie sie mit „ersetzen“ (Befehlszeile: --replace).",
        en: "Where values differ, replace them with “replace” (command line: --replace).",
      },
    ),
  failedWrite: (table: string, cause: unknown, wasRestored: boolean) =>
    new CommandRefusal(
      wasRestored ? "import-write-failed" : "import-write-failed-not-restored",
      wasRestored
        ? {
            de: `Die Tabelle „${table}“ ließ sich nicht schreiben. Die Mappe ist so, wie sie vorher war.`,
            en: `The table “${table}” could not be written. The workbook is as it was before.`,
          }
        : {
            de: `Die Tabelle „${table}“ ließ sich nicht vollständig schreiben und nicht wiederherstellen.`,
            en: `The table “${table}” could neither be written completely nor be put back.`,
          },
      wasRestored
        ? {
            de: "Beenden Sie die Zelleingabe, heben Sie einen Blattschutz auf und versuchen Sie es erneut.",
            en: "Finish typing in a cell, unprotect the sheet, and try again.",
          }
        : {
            de: "Schließen Sie die Mappe, ohne zu speichern, und öffnen Sie sie neu.",
            en: "Close the workbook without saving and open it again.",
          },
      { cause },
    ),
  nothingToUndo: () =>
    new CommandRefusal(
      "no-import-to-undo",
      { de: "Es gibt keine Übernahme, die sich zurücknehmen lässt.", en: "There is no import to take back." },
      {
        de: "Zurücknehmen geht für die letzte Übernahme, solange die Mappe geöffnet bleibt.",
        en: "The last import can be taken back while the workbook stays open.",
      },
    ),
  changedSince: (sheet: string) =>
    new CommandRefusal(
      "import-changed-since",
      { de: `Die Tabelle auf dem Blatt „${sheet}“ wurde seitdem geändert.`, en: `The table on the sheet “${sheet}” was changed since.` },
      {
        de: "Damit nichts verloren geht, bleibt alles, wie es ist. Löschen Sie überzählige Zeilen von Hand.",
        en: "So that nothing is lost, everything stays as it is. Delete superfluous rows by hand.",
      },
    ),
  unknownMap: (name: string, known: readonly string[]) =>
    new CommandRefusal(
      "import-unknown-map",
      { de: `Eine Zuordnung „${name}“ ist in der Mappe nicht gemerkt.`, en: `The workbook remembers no map “${name}”.` },
      known.length === 0
        ? { de: "Es ist noch keine gemerkt.", en: "None is remembered yet." }
        : { de: `Gemerkt sind: ${known.join(", ")}.`, en: `Remembered are: ${known.join(", ")}.` },
    ),
  mapNameNotPossible: (name: string) =>
    new CommandRefusal(
      "import-map-name-not-possible",
      { de: `„${name}“ ist als Name einer Zuordnung nicht möglich.`, en: `“${name}” is not possible as the name of a map.` },
      { de: "Ein Name hat 1 bis 100 Zeichen.", en: "A name has 1 to 100 characters." },
    ),
  mapForOtherTable: (wanted: string, own: string) =>
    new CommandRefusal(
      "import-map-for-other-table",
      { de: `Die Zuordnung gehört zu „${own}“, nicht zu „${wanted}“.`, en: `The map belongs to “${own}”, not to “${wanted}”.` },
      { de: `Wählen Sie eine andere Zuordnung oder die Tabelle „${own}“.`, en: `Choose another map, or the table “${own}”.` },
    ),
} as const;
