/** German texts for taking over own sheets and .csv files. */
export const importingDe = {
  title: "Eigene Daten übernehmen",
  what: "Aus einer Excel- oder CSV-Datei in eine Eingabetabelle. Geschrieben wird erst, wenn Sie übernehmen.",
  choose: "Datei wählen",
  chooseOther: "Andere Datei wählen",
  table: "Zieltabelle",
  pleaseChoose: "Bitte wählen",
  renew: "Vorschau erneuern",
  outdated: "Die Mappe wurde seitdem geändert.",

  // What has to be decided
  questions: (count: number) => (count === 1 ? "1 Angabe fehlt noch" : `${count} Angaben fehlen noch`),
  sheet: "Blatt der Datei",
  header: "Zeile mit den Überschriften",
  notation: "Schreibweise der Zahlen",
  notations: { de: "deutsch (1.234,5)", en: "englisch (1,234.5)" },
  measure: "Was die Werte zählen",
  measureNamed: (measure: string) => `Werte „${measure}“`,
  ignored: "nicht übernehmen",

  // Columns
  columns: "Zuordnung ansehen und ändern",
  required: (heading: string) => `${heading} (erforderlich)`,
  proposed: (heading: string) => `${heading} (Vorschlag)`,
  fixed: "Fester Wert …",
  fixedValue: (heading: string) => `Fester Wert für ${heading}`,
  fixedShown: (value: string) => `Fester Wert: ${value}`,
  fromTitle: (value: string) => `Aus der Kopfzeile: ${value}`,
  across: "Aus den Überschriften",
  leaveEmpty: "leer lassen",
  examples: (values: string) => `z. B. ${values}`,
  unused: (headings: string) => `Nicht verwendet: ${headings}`,

  // Names
  names: "Unbekannte Kommunen",
  namesHint: "Ordnen Sie sie einer Kommune der Mappe zu.",
  probably: (name: string) => `${name} (vermutlich)`,

  // Preview
  preview: "Vorschau",
  added: (count: string) => (count === "1" ? "1 neue Zeile" : `${count} neue Zeilen`),
  same: (count: string) => (count === "1" ? "1 Zeile steht schon so in der Mappe" : `${count} Zeilen stehen schon so in der Mappe`),
  changed: (count: string) =>
    count === "1" ? "1 Zeile steht mit anderen Werten in der Mappe" : `${count} Zeilen stehen mit anderen Werten in der Mappe`,
  rejected: (count: string) => (count === "1" ? "1 Zeile passt nicht" : `${count} Zeilen passen nicht`),
  replace: "Vorhandene Werte ersetzen",
  replaceHint: "Formeln bleiben stehen; „Zurücknehmen“ stellt die alten Werte wieder her.",
  partial: "Nur passende Zeilen übernehmen",
  errorsHint: "Mit Fehlern wird nichts übernommen: Ordnen Sie zu, was unbekannt ist, oder korrigieren Sie die Datei.",
  conflicts: (count: number) => (count === 1 ? "1 abweichender Wert in der Mappe" : `${count} abweichende Werte in der Mappe`),
  fileFindings: (count: number) => (count === 1 ? "1 Befund zur Datei" : `${count} Befunde zur Datei`),
  take: (count: string) => (count === "1" ? "1 Zeile übernehmen" : `${count} Zeilen übernehmen`),
  nothing: "Es gibt nichts zu übernehmen.",
  undo: "Zurücknehmen",
  undoLast: "Letzte Übernahme zurücknehmen",

  // Remembered maps
  maps: "Gemerkte Zuordnungen",
  map: "Zuordnung",
  byHeadings: "nach den Überschriften",
  forget: "Vergessen",
  forgetMap: (name: string) => `Zuordnung vergessen: ${name}`,
  mapName: "Name der Zuordnung",
  save: "Zuordnung merken",
  nameMissing: "Geben Sie einen Namen ein.",
};

export const importActivitiesDe = {
  readImport: "Datei wird gelesen und verglichen …",
  importTable: "Zeilen werden übernommen …",
  undoImport: "Übernahme wird zurückgenommen …",
  saveImportMap: "Zuordnung wird gemerkt …",
  forgetImportMap: "Zuordnung wird vergessen …",
};

export const importProblemsDe = {
  readImport: "Die Datei konnte nicht eingelesen werden",
  importTable: "Die Zeilen wurden nicht übernommen",
  undoImport: "Die Übernahme der Zeilen konnte nicht zurückgenommen werden",
  saveImportMap: "Die Zuordnung wurde nicht gemerkt",
  forgetImportMap: "Die Zuordnung wurde nicht vergessen",
};

const rowsOf = (count: number): string => (count === 1 ? "1 Zeile" : `${count} Zeilen`);
const valuesOf = (count: number): string => (count === 1 ? "1 Wert" : `${count} Werte`);

export const importNoticesDe = {
  imported: (rows: number, cells: number, sheet: string) =>
    cells === 0
      ? `${rowsOf(rows)} auf das Blatt „${sheet}“ übernommen.`
      : `${rowsOf(rows)} auf das Blatt „${sheet}“ übernommen, ${valuesOf(cells)} ersetzt.`,
  importUndone: (rows: number, cells: number, sheet: string) =>
    `Übernahme auf das Blatt „${sheet}“ zurückgenommen: ${rowsOf(rows)} entfernt${cells === 0 ? "" : `, ${valuesOf(cells)} wie vorher`}.`,
  importMapSaved: (name: string) => `Zuordnung „${name}“ gemerkt.`,
  importMapForgotten: (name: string) => `Zuordnung „${name}“ vergessen.`,
};
