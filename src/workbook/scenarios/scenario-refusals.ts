import { CommandRefusal } from "../../units/command-refusal";

/** What stands in the way of changing the sheet `Szenarien`. */
export const SCENARIO_REFUSALS = {
  noSheet: () =>
    new CommandRefusal(
      "no-scenario-sheet",
      { de: "Die Mappe hat kein Blatt „Szenarien“.", en: "The workbook has no sheet “Szenarien”." },
      { de: "Legen Sie es mit „Basiswerte eintragen“ an.", en: "Add it with “Fill in base values”." },
    ),
  sheetWithoutTable: () =>
    new CommandRefusal(
      "scenario-sheet-without-table",
      {
        de: "Auf dem Blatt „Szenarien“ gibt es keine Excel-Tabelle dieses Namens.",
        en: "The sheet “Szenarien” has no Excel table of that name.",
      },
      {
        de: "Markieren Sie die Zeilen samt Überschriften, wählen Sie Einfügen > Tabelle und nennen Sie die Tabelle „Szenarien“.",
        en: "Select the rows with their headings, choose Insert > Table, and name the table “Szenarien”.",
      },
    ),
  unknownScenario: (name: string) =>
    new CommandRefusal(
      "unknown-scenario",
      { de: `Das Szenario „${name}“ gibt es nicht (mehr).`, en: `There is no scenario “${name}” (any more).` },
      { de: "Lesen Sie die Szenarien neu.", en: "Read the scenarios again." },
    ),
  nameTaken: (name: string) =>
    new CommandRefusal(
      "scenario-name-taken",
      { de: `Eine Spalte „${name}“ gibt es schon.`, en: `There is a column “${name}” already.` },
      { de: "Wählen Sie einen anderen Namen.", en: "Choose another name." },
    ),
  nameNotPossible: (name: string) =>
    new CommandRefusal(
      "scenario-name-not-possible",
      { de: `„${name}“ ist als Name eines Szenarios nicht möglich.`, en: `“${name}” is not possible as the name of a scenario.` },
      {
        de: "Ein Name hat 1 bis 100 Zeichen, beginnt nicht mit = + - @ und ist keine Überschrift wie „Herkunft“ oder „Bemerkung“.",
        en: "A name has 1 to 100 characters, does not begin with = + - @, and is no heading such as “Origin” or “Remark”.",
      },
    ),
  noRoom: (cell: string) =>
    new CommandRefusal(
      "no-room-for-scenario",
      { de: `Neben der Tabelle steht etwas in Szenarien!${cell}.`, en: `There is something beside the table in Szenarien!${cell}.` },
      {
        de: "Damit nichts überschrieben wird, ist nichts geändert. Verschieben Sie den Eintrag und versuchen Sie es erneut.",
        en: "So that nothing is overwritten, nothing has changed. Move the entry and try again.",
      },
    ),
  nothingToUndo: () =>
    new CommandRefusal(
      "no-scenario-edit-to-undo",
      { de: "Es gibt keine Änderung der Szenarien, die sich zurücknehmen lässt.", en: "There is no change of the scenarios to take back." },
      {
        de: "Zurücknehmen geht für die letzte Änderung, solange die Mappe geöffnet bleibt.",
        en: "The last change can be taken back while the workbook stays open.",
      },
    ),
  changedSince: () =>
    new CommandRefusal(
      "scenarios-changed-since",
      { de: "Das Blatt „Szenarien“ wurde seitdem geändert.", en: "The sheet “Szenarien” was changed since." },
      {
        de: "Damit nichts verloren geht, bleibt alles, wie es ist. Ändern Sie das Szenario stattdessen von Hand.",
        en: "So that nothing is lost, everything stays as it is. Change the scenario by hand instead.",
      },
    ),
  failedWrite: (cause: unknown) =>
    new CommandRefusal(
      "scenario-write-failed",
      { de: "Das Blatt „Szenarien“ ließ sich nicht schreiben.", en: "The sheet “Szenarien” could not be written." },
      {
        de: "Heben Sie einen Blattschutz auf, beenden Sie die Zelleingabe und versuchen Sie es erneut.",
        en: "Unprotect the sheet, finish typing in a cell, and try again.",
      },
      { cause },
    ),
} as const;
