/** German texts of the view Share. */
export const shareDe = {
  outdated: "Die Mappe wurde seitdem geändert.",
  readAgain: "Neu einlesen",

  // What will be sent
  title: "Dateien für die Kommunen",
  fromList: (count: number, month: string) =>
    count === 1
      ? `1 Datei nach dem Blatt „Verteiler“, Berichtsmonat ${month}`
      : `${count} Dateien nach dem Blatt „Verteiler“, Berichtsmonat ${month}`,
  byDefault: (count: number, month: string) =>
    `Ein Blatt „Verteiler“ gibt es nicht: Jede Kommune bekommt eine Datei (${count}), Berichtsmonat ${month}.`,
  noFiles: "Es gibt keine Datei zu erstellen. Die Befunde sagen, woran das liegt.",
  findingsOf: (count: number) => (count === 1 ? "1 Befund zum Verteiler" : `${count} Befunde zum Verteiler`),
  form: "Form der Dateien",
  formAsListed: "Wie im Verteiler",
  formByDefault: "Wie vorgegeben",
  forms: { alive: "Mit Formeln", values: "Nur Werte" },
  formHints: {
    listed: "Je Datei, wie in der Liste unten.",
    alive: "Rechnet überall weiter, auch ohne Add-in.",
    values: "Enthält nur Zahlen, keine Formeln.",
  },
  files: (chosen: number, count: number) => `Ausgewählt: ${chosen} von ${count}`,
  chooseAll: "Alle auswählen",
  parts: { cover: "Deckblatt", figures: "Kennzahlen", comparison: "Vergleich", planning: "Planung", data: "Daten" },
  content: (parts: string) => `Inhalt: ${parts}`,
  due: (day: string) => `Rückgabe bis ${day}`,
  noDue: "keine Frist",
  make: "Dateien erstellen",
  makeAgain: "Neu erstellen",
  shownOf: (shown: number, total: number) => `${shown} von ${total} Dateien angezeigt`,

  // What was made
  made: (count: number) => (count === 1 ? "1 Datei erstellt" : `${count} Dateien erstellt`),
  madeAt: (version: number, at: string) => `Fassung ${version}, ${at}`,
  saveZip: "Als ZIP speichern",
  zipName: (month: string, version: number) => `Weitergabe ${month} V${version}.zip`,
  openInExcel: "In Excel öffnen",
  openFile: (file: string) => `In Excel öffnen: ${file}`,
  madeFiles: "Erstellte Dateien",
  failedTitle: (count: number) => (count === 1 ? "1 Datei wurde nicht erstellt" : `${count} Dateien wurden nicht erstellt`),
  toReport: "Zum Blatt „Weitergabe“",
  reportHint: "Dort steht, was weitergegeben wurde und was warum fehlt.",

  // Secrecy
  secrecy: "Geheimhaltung",
  suppressedCount: (suppressed: string, shown: string) => `${suppressed} Werte unterdrückt, ${shown} gezeigt`,
  noneSuppressed: (shown: string) => `Kein Wert unterdrückt, ${shown} gezeigt`,
  suppressedList: (count: string) => `Unterdrückte Werte (${count})`,
  suppressedShownOf: (shown: number, total: number) => `${shown} von ${total} unterdrückten Werten angezeigt`,

  // Swap
  swapTitle: "Mappe ohne Add-in lesbar machen",
  swapWhat:
    "Ersetzt die Funktionen des Add-ins in dieser Mappe, damit auch Personen ohne Add-in sie lesen können. Das lässt sich zurücktauschen.",
  notSwapped: "Die Funktionen des Add-ins sind in der Mappe.",
  cellsWithFunctions: (count: string) => (count === "1" ? "1 Zelle verwendet sie." : `${count} Zellen verwenden sie.`),
  swapped: { values: "Ersetzt durch Werte", native: "Ersetzt durch Excel-Formeln" },
  swappedSince: (at: string) => `seit ${at}`,
  swappedCells: (count: string) => (count === "1" ? "1 Zelle" : `${count} Zellen`),
  refreshedSince:
    "Seitdem hat ein Aktualisieren wieder Funktionen in die Ergebnisblätter geschrieben. Ersetzen Sie erneut oder tauschen Sie zurück.",
  swapTo: { values: "Durch Werte ersetzen", native: "Durch Excel-Formeln ersetzen" },
  swapHints: {
    values: "Die Zahlen bleiben stehen und rechnen nicht weiter.",
    native: "Die Zahlen rechnen weiter, ohne Add-in.",
  },
  swapBack: "Zurücktauschen",
  changedTitle: (count: number) =>
    count === 1 ? "1 Zelle wurde inzwischen geändert und bleibt so" : `${count} Zellen wurden inzwischen geändert und bleiben so`,
  changedShownOf: (shown: number, total: number) => `${shown} von ${total} Zellen angezeigt`,
};

/** German texts of the view Municipalities. */
export const municipalitiesDe = {
  outdated: "Die Mappe wurde seitdem geändert.",
  readAgain: "Neu vergleichen",
  nobody: "Es gibt noch keine Kommune, von der etwas zurückkommen kann. Füllen Sie das Blatt „Verteiler“ oder die Tabelle „Einwohner“.",

  // Summary
  back: (back: number, total: number) => `${back} von ${total} zurück`,
  overdueCount: (count: number) => `${count} überfällig`,

  // Files
  choose: "Dateien wählen",
  chooseMore: "Weitere Dateien wählen",
  drop: "Zurückgesandte Dateien (.xlsx) wählen oder hierher ziehen. Geschrieben wird erst, wenn Sie Änderungen übernehmen.",
  dropNow: "Loslassen, um die Dateien zu vergleichen",
  dropBusy: "Bitte warten, bis der laufende Vorgang beendet ist.",
  fileCount: (count: number) => (count === 1 ? "1 Datei gewählt" : `${count} Dateien gewählt`),
  removeAll: "Alle entfernen",
  remove: "Entfernen",
  removeFile: (file: string) => `Datei entfernen: ${file}`,
  refusedTitle: (count: number) => (count === 1 ? "1 Datei wurde nicht gelesen" : `${count} Dateien wurden nicht gelesen`),
  refused: {
    tooLarge: "größer als 50 MB",
    tooMany: "mehr als 400 Dateien auf einmal",
    tooMuch: "zusammen mehr als 500 MB",
    unreadable: "lässt sich nicht lesen; schließen Sie die Datei in Excel, prüfen Sie das Netzlaufwerk und wählen Sie sie erneut",
  },
  reading: (file: string) => `Wird gelesen: ${file}`,

  // Status
  status: "Stand der Rückgaben",
  states: { missing: "fehlt", nil: "Fehlanzeige", empty: "leer zurück", returned: "zurück", rejected: "abgelehnt" },
  overdue: "überfällig",
  filterLabel: "Kommunen filtern",
  filters: {
    all: (count: number) => `Alle (${count})`,
    missing: (count: number) => `Fehlt (${count})`,
    overdue: (count: number) => `Überfällig (${count})`,
    returned: (count: number) => `Zurück (${count})`,
    nil: (count: number) => `Fehlanzeige (${count})`,
    empty: (count: number) => `Leer (${count})`,
    rejected: (count: number) => `Abgelehnt (${count})`,
  },
  nobodyOfKind: "Keine Kommune mit diesem Stand.",
  due: (day: string) => `Frist ${day}`,
  changeCount: (count: number) => (count === 1 ? "1 Änderung" : `${count} Änderungen`),
  olderFiles: (files: string) => `ersetzt ältere Rückgabe: ${files}`,
  findingsOf: (count: number) => (count === 1 ? "1 Befund in der Datei" : `${count} Befunde in der Datei`),
  shownOf: (shown: number, total: number) => `${shown} von ${total} Kommunen angezeigt`,

  // Strangers
  strangers: "Nicht zuzuordnen",
  filesShownOf: (shown: number, total: number) => `${shown} von ${total} Dateien angezeigt`,

  // Changes
  changes: "Änderungen",
  noChanges: "Die Dateien enthalten keine Änderung gegenüber dieser Mappe.",
  onlyErrors: (count: number) => `Nur Fehler (${count})`,
  noErrors: "Keine Änderung hat einen Fehler.",
  chooseAll: (count: number) => `Alle auswählen (${count})`,
  chooseOf: (municipality: string) => `Alle von ${municipality} auswählen`,
  chooseOne: (title: string, municipality: string) => `Auswählen: ${title}, ${municipality}`,
  cannotChoose: (title: string, municipality: string) => `Nicht auswählbar, hat einen Fehler: ${title}, ${municipality}`,
  groupTitle: (municipality: string, changes: string) => `${municipality} · ${changes}`,
  errorCount: (count: number) => `${count} Fehler`,
  warningCount: (count: number) => (count === 1 ? "1 Warnung" : `${count} Warnungen`),
  before: "bisher",
  after: "neu",
  appended: "neue Zeile",
  older: (value: string) => `Ältere Rückgabe: ${value}`,
  changesShownOf: (shown: number, total: number) => `${shown} von ${total} Änderungen angezeigt`,
  groupsShownOf: (shown: number, total: number) => `${shown} von ${total} Kommunen mit Änderungen angezeigt`,
  accept: (count: number) => (count === 1 ? "1 Änderung übernehmen" : `${count} Änderungen übernehmen`),
  acceptNils: (count: number) => (count === 1 ? "1 Fehlanzeige protokollieren" : `${count} Fehlanzeigen protokollieren`),
  acceptHint: "Wählen Sie aus, was in die Mappe soll.",
  nilsToo: (count: number) => (count === 1 ? "1 Fehlanzeige wird mit protokolliert" : `${count} Fehlanzeigen werden mit protokolliert`),
  withWarnings: (count: number) => (count === 1 ? "davon 1 mit Warnung" : `davon ${count} mit Warnung`),
  undo: "Zurücknehmen",
};

export const sharingActivitiesDe = {
  planSharing: "Verteiler wird gelesen …",
  share: "Dateien werden erstellt …",
  saveZip: "ZIP wird gespeichert …",
  openShared: "Datei wird in Excel geöffnet …",
  swapState: "Formeln werden gezählt …",
  swap: "Funktionen werden ersetzt …",
  swapBack: "Funktionen werden zurückgetauscht …",
  collect: "Rückgaben werden verglichen …",
  mergeReturns: "Änderungen werden übernommen …",
  undoMerge: "Übernahme wird zurückgenommen …",
};

export const sharingProblemsDe = {
  planSharing: "Der Verteiler konnte nicht gelesen werden",
  share: "Die Dateien wurden nicht erstellt",
  saveZip: "Die ZIP-Datei konnte nicht gespeichert werden",
  openShared: "Die Datei konnte nicht in Excel geöffnet werden",
  swapState: "Der Stand der Funktionen konnte nicht gelesen werden",
  swap: "Die Funktionen wurden nicht ersetzt",
  swapBack: "Die Funktionen wurden nicht zurückgetauscht",
  collect: "Die Rückgaben konnten nicht verglichen werden",
  mergeReturns: "Die Änderungen wurden nicht übernommen",
  undoMerge: "Die Übernahme konnte nicht zurückgenommen werden",
};

const cells = (count: number): string => (count === 1 ? "1 Zelle" : `${count} Zellen`);

export const sharingNoticesDe = {
  shared: (made: number) => (made === 1 ? "1 Datei erstellt." : `${made} Dateien erstellt.`),
  sharedExcept: (made: number, failed: number) => `${made} Dateien erstellt, ${failed} nicht. Die Gründe stehen unten.`,
  zipSaved: (name: string) =>
    `„${name}“ wurde zum Speichern übergeben. Kommt im Ordner „Downloads“ nichts an? Manche Excel-Versionen, etwa am Mac, lassen das nicht zu. Öffnen Sie die Dateien dann unten einzeln in Excel und speichern Sie sie dort.`,
  sharedOpened: (file: string) => `„${file}“ ist in Excel geöffnet.`,
  swapped: {
    values: (count: number) => `${cells(count)} durch Werte ersetzt.`,
    native: (count: number) => `${cells(count)} durch Excel-Formeln ersetzt.`,
  },
  asValues: (count: number) => `${cells(count)} davon wurden zu Werten, weil es keine passende Excel-Formel gibt.`,
  swappedBack: (count: number) => `${cells(count)} zurückgetauscht.`,
  rewritten: (count: number) => `${cells(count)} hatte das Aktualisieren schon neu geschrieben.`,
  returnsMerged: (count: number) => (count === 1 ? "1 Änderung übernommen." : `${count} Änderungen übernommen.`),
  rowsAppended: (count: number) => (count === 1 ? "1 Zeile kam dazu." : `${count} Zeilen kamen dazu.`),
  nilsLogged: (count: number) => (count === 1 ? "1 Fehlanzeige protokolliert." : `${count} Fehlanzeigen protokolliert.`),
  mergeUndone: (count: number) => `Übernahme zurückgenommen: ${cells(count)} wie vorher.`,
};

export const downloadRefusedDe = {
  reason: "Diese Excel-Version lässt das Speichern aus dem Add-in nicht zu.",
  wayOut: "Öffnen Sie die Dateien unten einzeln in Excel und speichern Sie sie dort.",
};
