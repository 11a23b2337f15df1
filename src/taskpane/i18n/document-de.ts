/** German texts of the view Document. */
export const documentDe = {
  outdated: "Die Mappe wurde seitdem geändert.",
  readAgain: "Neu einlesen",
  refresh: "Jetzt aktualisieren",

  // What will be written
  title: (year: number) => `Planungsdokument ${year}`,
  month: (month: string) => `Berichtsmonat ${month}`,
  filled: (filled: number, total: number) => `${filled} von ${total} Pflichtabschnitten mit Text`,
  gapCount: (count: number) => (count === 0 ? "keine Lücke" : count === 1 ? "1 Lücke" : `${count} Lücken`),
  gapsHint: "Lücken hindern nicht: Sie stehen gelb markiert im Dokument und in einer Liste am Ende.",
  previous: "Mappe des Vorjahrs (freiwillig)",
  previousHint: "Das Dokument zeigt dann, was sich gegenüber dem Vorjahr geändert hat.",
  choosePrevious: "Vorjahresmappe wählen",
  removePrevious: "Vorjahresmappe entfernen",
  write: "Word-Datei erstellen",
  writeAgain: "Word-Datei neu erstellen",

  // What was written
  made: "Word-Datei erstellt",
  figureCount: (count: string) => (count === "1" ? "1 Zahl mit Herkunft" : `${count} Zahlen mit Herkunft`),
  madeOutdated: "Aus einem älteren Stand der Mappe.",
  saveAgain: "Erneut speichern",
  notArrived:
    "Kommt im Ordner „Downloads“ nichts an? Manche Excel-Versionen, etwa am Mac, lassen das Speichern aus dem Add-in nicht zu. Öffnen Sie die Mappe dann in Excel im Browser und erstellen Sie das Dokument dort. Ihre IT kann es auch auf der Befehlszeile schreiben (Befehl „document“).",

  // Sections and findings
  findingsOf: (count: number) => (count === 1 ? "1 Lücke oder Auffälligkeit" : `${count} Lücken und Auffälligkeiten`),
  sections: "Abschnitte",
  sectionsHint: "Die Texte stehen auf dem Blatt „Texte“.",
  states: {
    filled: "Text vorhanden",
    empty: "leer",
    optional: "leer, freiwillig",
    gaps: "mit Lücken",
    findings: "mit Auffälligkeiten",
  },
  sectionTitle: (name: string, state: string) => `${name}: ${state}`,
  expected: (about: string) => `Erwartet: ${about}`,
  optionalSections: (count: number) => (count === 1 ? "1 freiwilliger Abschnitt ohne Text" : `${count} freiwillige Abschnitte ohne Text`),
  toCell: (address: string) => `Zu ${address}`,
  toSheet: "Zum Blatt „Texte“",

  // Fields
  fields: (count: string) => `Felder für Ihre Texte (${count})`,
  fieldsHint: "Ein Feld in geschweiften Klammern wird im Dokument durch die aktuelle Zahl ersetzt.",
  search: "Feld suchen",
  noField: "Kein Feld passt zur Suche.",
  noValue: "zurzeit ohne Wert",
  copy: "Feld kopieren",
  copyField: (field: string) => `Feld kopieren: ${field}`,
  copied: (field: string) => `${field} kopiert. Fügen Sie es auf dem Blatt „Texte“ ein.`,
  notCopied: "Excel lässt das Kopieren nicht zu. Das Feld ist markiert: Kopieren Sie es mit Strg+C (am Mac mit Cmd+C).",
  toCopy: "Feld zum Kopieren",
  fieldsShownOf: (shown: number, total: number) => `${shown} von ${total} Feldern angezeigt`,
};

export const documentActivitiesDe = {
  openDocument: "Planungsdokument wird geprüft …",
  readPrevious: "Vorjahresmappe wird gelesen …",
  writeDocument: "Word-Datei wird erstellt …",
  saveDocument: "Word-Datei wird gespeichert …",
};

export const documentProblemsDe = {
  openDocument: "Das Planungsdokument konnte nicht geprüft werden",
  readPrevious: "Die Vorjahresmappe konnte nicht gelesen werden",
  writeDocument: "Die Word-Datei wurde nicht erstellt",
  saveDocument: "Die Word-Datei konnte nicht gespeichert werden",
};

export const documentNoticesDe = {
  documentSaved: (name: string) => `„${name}“ wurde zum Speichern übergeben. Hinweise, falls nichts ankommt, stehen unten.`,
};

export const documentRefusedDe =
  "Öffnen Sie die Mappe in Excel im Browser und erstellen Sie das Dokument dort. Ihre IT kann es auch auf der Befehlszeile schreiben (Befehl „document“).";
