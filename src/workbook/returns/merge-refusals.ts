import type { MergeObstacle } from "../../sharing/returns/plan-merge";
import { CommandRefusal } from "../../units/command-refusal";
import type { LocalizedText } from "../../units/language";

const COLLECT_AGAIN: LocalizedText = { de: "Sammeln Sie noch einmal ein.", en: "Collect again." };

const OBSTACLES: Readonly<Record<MergeObstacle["kind"], { readonly reason: LocalizedText; readonly wayOut: LocalizedText }>> = {
  unknown: {
    reason: {
      de: "Einige der gewählten Änderungen gibt es nicht mehr: Dateien oder Planungsmappe sind seit dem Einsammeln anders.",
      en: "Some of the chosen changes are no longer there: files or planning workbook are different since they were collected.",
    },
    wayOut: COLLECT_AGAIN,
  },
  erroneous: {
    reason: { de: "Unter den gewählten Änderungen sind fehlerhafte.", en: "Among the chosen changes are some with errors." },
    wayOut: {
      de: "Nehmen Sie diese von der Auswahl aus, und fragen Sie bei der Kommune nach.",
      en: "Leave these out, and ask the municipality.",
    },
  },
  incomplete: {
    reason: {
      de: "Eine neue Zeile wäre unvollständig: Name, Beginn und Plätze einer Maßnahme gehören zusammen.",
      en: "A new row would be incomplete: name, start and seats of a measure belong together.",
    },
    wayOut: { de: "Wählen Sie alle Angaben der neuen Maßnahme, oder keine.", en: "Choose all entries of the new measure, or none." },
  },
};

/** Why returns cannot be merged, or a merge cannot be taken back. */
export const MERGE_REFUSALS = {
  obstacle: ({ kind, changes }: MergeObstacle) => {
    const { reason, wayOut } = OBSTACLES[kind];
    const named = changes.join(", ");
    return new CommandRefusal(`merge-${kind}`, { de: `${reason.de} (${named})`, en: `${reason.en} (${named})` }, wayOut);
  },
  nothingToMerge: () =>
    new CommandRefusal(
      "nothing-to-merge",
      {
        de: "Es ist keine Änderung gewählt und keine Fehlanzeige zu vermerken.",
        en: "No change is chosen, and there is no nil return to log.",
      },
      { de: "Wählen Sie mindestens eine Änderung.", en: "Choose at least one change." },
    ),
  noRoom: (sheet: string, cell: string) =>
    new CommandRefusal(
      "no-room-below-table",
      {
        de: `Unter der Tabelle steht etwas in ${sheet}!${cell}; neue Zeilen haben dort keinen Platz.`,
        en: `There is something below the table in ${sheet}!${cell}; new rows have no room there.`,
      },
      {
        de: "Verschieben Sie den Eintrag, oder fügen Sie der Tabelle leere Zeilen an, und übernehmen Sie noch einmal.",
        en: "Move the entry, or add blank rows to the table, and merge again.",
      },
    ),
  changedMeanwhile: (sheet: string, cell: string | undefined) =>
    new CommandRefusal(
      "changed-meanwhile",
      {
        de: `Das Blatt „${sheet}“ wurde geändert, während übernommen wurde${cell === undefined ? "" : ` (${cell})`}. Es ist nichts übernommen.`,
        en: `The sheet “${sheet}” was changed during the merge${cell === undefined ? "" : ` (${cell})`}. Nothing was merged.`,
      },
      COLLECT_AGAIN,
    ),
  failedWrite: (cause: unknown, wasRestored: boolean) =>
    new CommandRefusal(
      wasRestored ? "merge-failed" : "merge-failed-not-restored",
      wasRestored
        ? {
            de: "Die Änderungen ließen sich nicht schreiben. Die Mappe ist so, wie sie vorher war.",
            en: "The changes could not be written. The workbook is as it was before.",
          }
        : {
            de: "Die Änderungen ließen sich nicht vollständig schreiben und nicht zurücknehmen. Vergleichen Sie die Eingabeblätter mit Ihrer letzten Sicherung.",
            en: "The changes could neither be written completely nor be taken back. Compare the input sheets with your last backup.",
          },
      {
        de: "Heben Sie einen Blattschutz der Eingabeblätter und des Protokolls auf, beenden Sie die Zelleingabe und übernehmen Sie noch einmal.",
        en: "Unprotect the input sheets and the log, finish typing in a cell, and merge again.",
      },
      { cause },
    ),
  nothingToUndo: () =>
    new CommandRefusal(
      "no-merge-to-undo",
      { de: "Es gibt keine Übernahme, die sich zurücknehmen lässt.", en: "There is no merge to take back." },
      {
        de: "Zurücknehmen geht für die letzte Übernahme, solange die Mappe geöffnet bleibt.",
        en: "The last merge can be taken back while the workbook stays open.",
      },
    ),
  changedSince: (sheet: string, cell: string | undefined) =>
    new CommandRefusal(
      "merge-changed-since",
      {
        de: `Das Blatt „${sheet}“ wurde seit der Übernahme geändert${cell === undefined ? "" : ` (${cell})`}.`,
        en: `The sheet “${sheet}” was changed after the merge${cell === undefined ? "" : ` (${cell})`}.`,
      },
      {
        de: "Damit nichts verloren geht, bleibt alles, wie es ist. Was vorher dort stand, steht im Protokoll.",
        en: "So that nothing is lost, everything stays as it is. The log says what was there before.",
      },
    ),
} as const;
