import { CommandRefusal } from "../../units/command-refusal";
import { MEMORY_SHEET, type SwapTarget } from "./swap-memory";

const TARGETS = {
  values: { de: "Werte", en: "values" },
  native: { de: "eingebaute Formeln", en: "native formulas" },
} as const;

/** As many places as a message can name. */
const NAMED_PLACES = 5;

function placeList(places: readonly string[]): { readonly de: string; readonly en: string } {
  const named = places.slice(0, NAMED_PLACES).join(", ");
  const rest = places.length - NAMED_PLACES;
  return rest > 0 ? { de: `${named} und ${rest} weitere`, en: `${named} and ${rest} more` } : { de: named, en: named };
}

export const SWAP_REFUSALS = {
  nothingToSwap: () =>
    new CommandRefusal(
      "nothing-to-swap",
      { de: "In dieser Mappe steht keine Funktion des Add-ins.", en: "No cell of this workbook calls a function of the add-in." },
      { de: "Aktualisieren Sie die Mappe, oder geben Sie eine Funktion ein.", en: "Refresh the workbook, or enter a function." },
    ),
  alreadySwapped: (to: SwapTarget) =>
    new CommandRefusal(
      "already-swapped",
      {
        de: `Die Funktionen sind schon durch ${TARGETS[to].de} ersetzt.`,
        en: `The functions are replaced by ${TARGETS[to].en} already.`,
      },
      { de: "Tauschen Sie sie zuerst zurück.", en: "Swap them back first." },
    ),
  notSwapped: () =>
    new CommandRefusal(
      "not-swapped",
      { de: "In dieser Mappe sind keine Funktionen ersetzt.", en: "No functions are replaced in this workbook." },
      {
        de: `Zurücktauschen geht nur in der Mappe mit dem ausgeblendeten Blatt „${MEMORY_SHEET}“.`,
        en: `Swapping back works only in the workbook with the hidden sheet “${MEMORY_SHEET}”.`,
      },
    ),
  memoryName: () =>
    new CommandRefusal(
      "memory-sheet-taken",
      {
        de: `Das Blatt „${MEMORY_SHEET}“ gehört nicht dem Add-in oder wurde geändert.`,
        en: `The sheet “${MEMORY_SHEET}” is not the add-in's or was changed.`,
      },
      {
        de: "Benennen Sie dieses Blatt um; das Add-in merkt sich dort, was es ersetzt.",
        en: "Rename that sheet; the add-in remembers there what it replaces.",
      },
    ),
  protectedSheets: (sheets: readonly string[]) =>
    new CommandRefusal(
      "protected-sheet",
      {
        de: `Geschützt sind: ${placeList(sheets).de}. Es wurde nichts geändert.`,
        en: `These sheets are protected: ${placeList(sheets).en}. Nothing was changed.`,
      },
      {
        de: "Heben Sie den Schutz auf (Überprüfen › Blattschutz aufheben) und versuchen Sie es erneut; danach können Sie die Blätter wieder schützen.",
        en: "Remove the protection (Review › Unprotect Sheet) and try again; afterwards you can protect the sheets again.",
      },
    ),
  noResult: (cells: readonly string[]) =>
    new CommandRefusal(
      "no-result-yet",
      {
        de: `Ohne Ergebnis sind: ${placeList(cells).de}. Es wurde nichts geändert.`,
        en: `Cells without a result: ${placeList(cells).en}. Nothing was changed.`,
      },
      {
        de: "Warten Sie, bis Excel fertig gerechnet hat (#BUSY! verschwindet), machen Sie Platz für überlaufende Tabellen oder berichtigen Sie die Formel.",
        en: "Wait until Excel has finished calculating, make room for results that spill, or mend the formula.",
      },
    ),
  tooManyCells: (count: number, most: number) =>
    new CommandRefusal(
      "too-many-functions",
      {
        de: `${count} Zellen rufen Funktionen des Add-ins auf; ersetzen lassen sich höchstens ${most} auf einmal. Es wurde nichts geändert.`,
        en: `${count} cells call functions of the add-in; at most ${most} can be replaced at once. Nothing was changed.`,
      },
      {
        de: "Teilen Sie die Mappe auf, oder rechnen Sie in weniger Zellen mit Funktionen des Add-ins.",
        en: "Split the workbook, or use functions of the add-in in fewer cells.",
      },
    ),
  textCells: (cells: readonly string[]) =>
    new CommandRefusal(
      "text-format",
      {
        de: `Als Text formatiert sind: ${placeList(cells).de}. Dort würde Excel Werte und Formeln zu Text machen; es wurde nichts geändert.`,
        en: `Formatted as text: ${placeList(cells).en}. Excel would turn values and formulas there into text; nothing was changed.`,
      },
      { de: "Geben Sie diesen Zellen das Format Standard.", en: "Give these cells the format General." },
    ),
  tooLong: (cells: readonly string[]) =>
    new CommandRefusal(
      "formula-too-long",
      {
        de: `Zu lang, um sie zu merken, sind die Formeln in: ${placeList(cells).de}. Es wurde nichts geändert.`,
        en: `The formulas of these cells are too long to be remembered: ${placeList(cells).en}. Nothing was changed.`,
      },
      { de: "Teilen Sie diese Formeln auf zwei Zellen auf.", en: "Split these formulas into two cells." },
    ),
  failedWrite: (cause: unknown, wasRestored: boolean) =>
    new CommandRefusal(
      wasRestored ? "write-failed" : "write-failed-not-restored",
      wasRestored
        ? {
            de: "Excel hat die Änderung nicht angenommen. Die Mappe ist so, wie sie vorher war.",
            en: "Excel did not take the change. The workbook is as it was before.",
          }
        : {
            de: "Excel hat die Änderung nur zum Teil angenommen, und sie ließ sich nicht rückgängig machen.",
            en: "Excel took only part of the change, and it could not be taken back.",
          },
      wasRestored
        ? {
            de: "Heben Sie den Schutz der Mappe auf, beenden Sie die Zelleingabe und versuchen Sie es erneut.",
            en: "Remove the protection of the workbook, finish typing in a cell, and try again.",
          }
        : {
            de: `Schließen Sie die Mappe, ohne zu speichern; was ersetzt wurde, steht auf dem ausgeblendeten Blatt „${MEMORY_SHEET}“.`,
            en: `Close the workbook without saving; what was replaced stands on the hidden sheet “${MEMORY_SHEET}”.`,
          },
      { cause },
    ),
} as const;
