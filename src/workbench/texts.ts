import type { Language, LocalizedText } from "../units/language";

/** What the workbench itself says; the task pane and the grid have their own texts. */
export const TEXTS = {
  product: { de: "Jobcenter-Planung", en: "Jobcenter Planning" },
  workbench: { de: "Werkbank", en: "Workbench" },
  open: { de: "Öffnen", en: "Open" },
  openTip: {
    de: "Eine Arbeitsmappe (.xlsx) von diesem Computer öffnen. Sie können die Datei auch auf die Seite ziehen.",
    en: "Open a workbook (.xlsx) from this computer. You can also drop the file on the page.",
  },
  save: { de: "Speichern", en: "Save" },
  saveTip: { de: "Die Arbeitsmappe als .xlsx-Datei herunterladen", en: "Download the workbook as an .xlsx file" },
  newWorkbook: { de: "Neu", en: "New" },
  sample: { de: "Beispiel Kreis Kleve 2023", en: "Sample: Kreis Kleve 2023" },
  template: { de: "Leere Planungsmappe", en: "Empty planning workbook" },
  showPane: { de: "Bereich öffnen", en: "Open pane" },
  refresh: { de: "Aktualisieren", en: "Refresh" },
  check: { de: "Prüfen", en: "Check" },
  planningGroup: { de: "Jobcenter-Planung", en: "Jobcenter Planning" },
  language: { de: "Sprache", en: "Language" },
  paneTitle: { de: "Aufgabenbereich Jobcenter-Planung", en: "Task pane Jobcenter Planning" },
  closePane: { de: "Bereich schließen", en: "Close pane" },
  paneWidth: { de: "Breite des Aufgabenbereichs", en: "Width of the task pane" },
  gridTitle: { de: "Arbeitsmappe", en: "Workbook" },
  unsaved: { de: "nicht gespeichert", en: "not saved" },
  loading: { de: "Die Arbeitsmappe wird geöffnet …", en: "Opening the workbook …" },
  saved: { de: "Gespeichert: {0}", en: "Saved: {0}" },
  dropHere: { de: "Loslassen, um die Arbeitsmappe zu öffnen", en: "Drop to open the workbook" },
  ok: { de: "OK", en: "OK" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  unsavedTitle: { de: "Änderungen speichern?", en: "Save your changes?" },
  unsavedText: {
    de: "„{0}“ hat Änderungen, die noch nicht gespeichert sind.",
    en: "“{0}” has changes that are not saved yet.",
  },
  saveFirst: { de: "Speichern und weiter", en: "Save and continue" },
  discard: { de: "Nicht speichern", en: "Don’t save" },
  cannotOpen: { de: "„{0}“ lässt sich nicht öffnen", en: "“{0}” cannot be opened" },
  cannotSave: { de: "„{0}“ lässt sich nicht speichern", en: "“{0}” cannot be saved" },
  unexpected: { de: "Unerwarteter Fehler: {0}", en: "Unexpected error: {0}" },
  keepsOld: { de: "Die bisher geöffnete Arbeitsmappe bleibt, wie sie ist.", en: "The workbook that was open stays as it is." },
  actionMissing: {
    de: "Der Aufgabenbereich ist noch nicht bereit. Versuchen Sie es in einigen Sekunden noch einmal.",
    en: "The task pane is not ready yet. Please try again in a few seconds.",
  },
  startFailed: { de: "Die Werkbank kann nicht starten", en: "The workbench cannot start" },
  startWayOut: {
    de: "Beenden Sie den Server, starten Sie ihn mit „npm start“ neu und laden Sie diese Seite noch einmal.",
    en: "Stop the server, start it again with “npm start”, and reload this page.",
  },
  confirm: { de: "Bitte bestätigen", en: "Please confirm" },
  notPossible: { de: "Das geht so nicht", en: "That is not possible" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type TextId = keyof typeof TEXTS;

/** A text in one language, with `{0}`, `{1}` … replaced by the values. */
export function text(language: Language, id: TextId, ...values: readonly string[]): string {
  return TEXTS[id][language].replace(/\{(\d)\}/g, (_match, index: string) => values[Number(index)] ?? "");
}
