import { documentActivitiesDe, documentDe, documentNoticesDe, documentProblemsDe } from "./document-de";
import { importActivitiesDe, importingDe, importNoticesDe, importProblemsDe } from "./import-de";
import { scenarioActivitiesDe, scenarioNoticesDe, scenarioProblemsDe, scenariosDe } from "./scenarios-de";
import { municipalitiesDe, shareDe, sharingActivitiesDe, sharingNoticesDe, sharingProblemsDe } from "./sharing-de";

/** German texts of the task pane. Its keys and parameters are the contract for every other language. */
export const de = {
  productName: "Jobcenter-Planung",
  viewsLabel: "Ansichten",

  overview: "Übersicht",
  data: "Daten",
  loadingPart: "Ansicht wird geladen …",
  scenariosTab: "Szenarien",
  municipalitiesTab: "Kommunen",
  shareTab: "Teilen",
  documentTab: "Dokument",
  moreViews: "Mehr",
  moreViewsLabel: "Mehr Ansichten",

  // First run
  firstRunTitle: "Willkommen",
  firstRunWhat:
    "Dieses Add-in berechnet aus Ihren Budget-, Personal- und Bestandsdaten die Kennzahlen für die Planung im SGB II. Es prüft Ihre Eingaben und schreibt die Ergebnisse als nachvollziehbare Formeln in die Mappe.",
  firstRunNotYet: "In dieser Mappe wurden keine Planungstabellen gefunden. So können Sie anfangen:",
  newWorkbook: "Neue Planungsmappe",
  newWorkbookHint: "Leere Mappe mit allen Tabellen und einer Anleitung",
  viewSample: "Beispiel ansehen",
  viewSampleHint: "Ausgefüllte Mappe, zum Ausprobieren",
  ownWorkbookTitle: "Eigene Mappe verwenden",
  ownWorkbookSteps: [
    "Legen Sie die Blätter „Budget“, „Personal“ und „Bestand“ an. Die Überschriften zeigt Ihnen die neue Planungsmappe.",
    "Wandeln Sie Ihre Daten dort in Tabellen um (Einfügen › Tabelle) und geben Sie jeder Tabelle den Namen ihres Blatts.",
    "Lesen Sie die Mappe danach erneut ein.",
  ],
  readAgain: "Mappe erneut einlesen",

  // Status
  statusNever: "Noch nicht berechnet",
  statusNeverHint: "Wählen Sie den Berichtsmonat und aktualisieren Sie die Kennzahlen.",
  statusStale: "Eingaben wurden geändert",
  statusStaleHint: (at: string) => `Kennzahlen und Befunde sind vom ${at}. Aktualisieren Sie, um die Änderungen zu übernehmen.`,
  statusFresh: "Kennzahlen sind aktuell",
  statusFreshHint: (at: string) => `Zuletzt aktualisiert am ${at}`,

  // Refresh
  reportMonth: "Berichtsmonat",
  noMonths: "Noch keine Monatsdaten vorhanden",
  newerMonth: (month: string) => `Daten liegen bis ${month} vor.`,
  refresh: "Aktualisieren",
  undo: "Zurücknehmen",
  undoHint: "Nimmt die letzte Aktualisierung zurück",

  // Findings
  findings: "Befunde",
  noFindings: "Keine Befunde: Die Daten passen zusammen.",
  showFindings: "Befunde ansehen",
  severity: { error: "Fehler", warning: "Warnung", note: "Hinweis" },
  severityCount: {
    error: (count: number) => `${count} Fehler`,
    warning: (count: number) => (count === 1 ? "1 Warnung" : `${count} Warnungen`),
    note: (count: number) => (count === 1 ? "1 Hinweis" : `${count} Hinweise`),
  },
  findingCount: (count: number) => (count === 1 ? "1 Befund" : `${count} Befunde`),
  errorsBlock: "Fehler verhindern das Aktualisieren.",
  filterLabel: "Befunde filtern",
  filterAll: (count: number) => `Alle (${count})`,
  filterSeverity: {
    error: (count: number) => `Fehler (${count})`,
    warning: (count: number) => `Warnungen (${count})`,
    note: (count: number) => `Hinweise (${count})`,
  },
  noFindingsOfKind: "Keine Befunde dieser Art.",
  wholeSheet: "ganzes Blatt",
  cellLabel: (cell: string) => `Zelle ${cell}`,
  remedyLabel: "So beheben:",
  showMore: (count: number) => `${count} weitere anzeigen`,
  showAll: (count: number) => `Alle ${count} anzeigen`,
  shownOf: (shown: number, total: number) => `${shown} von ${total} Befunden angezeigt`,

  // Key figures
  keyFigures: "Kennzahlen",
  keyFiguresMonth: (month: string, comparisonMonth: string) => `${month}, Vergleich mit ${comparisonMonth}`,
  noKeyFigures: "Nach dem ersten Aktualisieren stehen hier die wichtigsten Kennzahlen.",
  comparison: (text: string) => `Vergleich: ${text}`,
  dataAge: (age: string) => `Datenstand ${age}`,
  missingValue: "Kein Wert",
  target: (text: string) => `Ziel ${text}`,
  targetStatus: { met: "erreicht", near: "knapp verfehlt", missed: "verfehlt", notRated: "nicht bewertet" },

  // Explanation of a number
  explain: (figure: string) => `Erklären: ${figure}`,
  explainSelected: "Ausgewählte Zelle erklären",
  explainSelectedHint: "Zeigt, woraus sich die Zahl in der markierten Zelle ergibt",
  back: "Zurück",
  exactValue: (value: string) => `genau ${value}`,
  whyMissing: "Warum hier keine Zahl steht",
  madeOf: "Woraus sich die Zahl ergibt",
  toCell: (address: string) => `Zu ${address}`,
  explained: (title: string) => `Erklärung: ${title}`,
  calculationLabel: "Rechnung",
  formulaLabel: "Formel",
  filterLabelRows: "Filter",
  rowsLabel: "Zeilen",
  sourceLabel: "Quelle",
  noteLabel: "Hinweis",
  rowsSpread: (area: string) => `verteilt in ${area}`,

  // Tables
  tables: "Tabellen",
  checkData: "Daten prüfen",
  notChecked: "Die Daten dieser Mappe wurden noch nicht geprüft.",
  checkOutdated: "Seit dieser Prüfung wurden Eingaben geändert.",
  required: "erforderlich",
  optional: "freiwillig",
  tableState: { ok: "in Ordnung", findings: "mit Befunden", empty: "leer", missing: "fehlt" },
  rowCount: (count: string) => (count === "1" ? "1 Zeile" : `${count} Zeilen`),
  missingOptional: (count: number) => (count === 1 ? "1 freiwillige Tabelle fehlt" : `${count} freiwillige Tabellen fehlen`),
  missingOptionalHint: "Kennzahlen, die diese Tabellen brauchen, bleiben ohne Wert.",

  // Activities
  activity: {
    open: "Mappe wird gelesen …",
    check: "Daten werden geprüft …",
    refresh: "Kennzahlen werden aktualisiert …",
    undo: "Aktualisierung wird zurückgenommen …",
    template: "Neue Mappe wird erstellt …",
    sample: "Beispielmappe wird erstellt …",
    explain: "Zahl wird erklärt …",
    ...scenarioActivitiesDe,
    ...sharingActivitiesDe,
    ...documentActivitiesDe,
    ...importActivitiesDe,
  },
  cancel: "Abbrechen",
  cancelling: "Wird abgebrochen …",

  // Problems
  problem: {
    open: "Die Mappe konnte nicht gelesen werden",
    check: "Die Daten konnten nicht geprüft werden",
    refresh: "Die Kennzahlen wurden nicht aktualisiert",
    undo: "Die Aktualisierung konnte nicht zurückgenommen werden",
    template: "Die neue Mappe konnte nicht erstellt werden",
    sample: "Die Beispielmappe konnte nicht erstellt werden",
    explain: "Die Zahl konnte nicht erklärt werden",
    ...scenarioProblemsDe,
    ...sharingProblemsDe,
    ...documentProblemsDe,
    ...importProblemsDe,
    goTo: "Die Zelle konnte nicht angezeigt werden",
    watch: "Änderungen in der Mappe werden nicht erkannt",
  },
  retry: "Erneut versuchen",
  dismiss: "Meldung schließen",
  problemDetail: (detail: string) => `Für Ihre IT: ${detail}`,

  // Notices
  refreshed: (month: string) => `Kennzahlen für ${month} aktualisiert.`,
  checked: (findings: string) => `Prüfung abgeschlossen: ${findings}.`,
  undone: (sheets: string) => `Aktualisierung zurückgenommen. Wiederhergestellt: ${sheets}.`,
  templateOpened: "Die neue Planungsmappe ist geöffnet. Arbeiten Sie dort weiter.",
  sampleOpened: "Die Beispielmappe ist geöffnet. Arbeiten Sie dort weiter.",
  cancelled: "Abgebrochen. Die Mappe ist unverändert.",
  scenarioNotice: scenarioNoticesDe,
  sharingNotice: sharingNoticesDe,
  documentNotice: documentNoticesDe,
  importNotice: importNoticesDe,

  scenarios: scenariosDe,
  share: shareDe,
  municipalities: municipalitiesDe,
  document: documentDe,
  importing: importingDe,
};
