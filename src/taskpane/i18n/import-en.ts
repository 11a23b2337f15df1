import type { importActivitiesDe, importingDe, importNoticesDe, importProblemsDe } from "./import-de";

export const importingEn = {
  title: "Take over own data",
  what: "From an Excel or CSV file into an input table. Nothing is written before you take it over.",
  choose: "Choose file",
  chooseOther: "Choose another file",
  table: "Target table",
  pleaseChoose: "Please choose",
  renew: "Renew preview",
  outdated: "The workbook has changed since.",

  questions: (count) => (count === 1 ? "1 thing to decide" : `${count} things to decide`),
  sheet: "Sheet of the file",
  header: "Row with the headings",
  notation: "Notation of numbers",
  notations: { de: "German (1.234,5)", en: "English (1,234.5)" },
  measure: "What the values count",
  measureNamed: (measure) => `Values “${measure}”`,
  ignored: "do not take over",

  columns: "See and change the map",
  required: (heading) => `${heading} (required)`,
  proposed: (heading) => `${heading} (proposed)`,
  fixed: "Fixed value …",
  fixedValue: (heading) => `Fixed value for ${heading}`,
  fixedShown: (value) => `Fixed value: ${value}`,
  fromTitle: (value) => `From the title: ${value}`,
  across: "From the headings",
  leaveEmpty: "leave empty",
  examples: (values) => `e.g. ${values}`,
  unused: (headings) => `Not used: ${headings}`,

  names: "Unknown municipalities",
  namesHint: "Map them to a municipality of the workbook.",
  probably: (name) => `${name} (probably)`,

  preview: "Preview",
  added: (count) => (count === "1" ? "1 new row" : `${count} new rows`),
  same: (count) => (count === "1" ? "1 row is in the workbook already" : `${count} rows are in the workbook already`),
  changed: (count) =>
    count === "1" ? "1 row is in the workbook with other values" : `${count} rows are in the workbook with other values`,
  rejected: (count) => (count === "1" ? "1 row does not fit" : `${count} rows do not fit`),
  replace: "Replace existing values",
  replaceHint: "Formulas are kept; “Take back” restores the old values.",
  partial: "Take over only rows that fit",
  errorsHint: "Nothing is taken over with errors: map what is unknown, or correct the file.",
  conflicts: (count) => (count === 1 ? "1 different value in the workbook" : `${count} different values in the workbook`),
  fileFindings: (count) => (count === 1 ? "1 finding about the file" : `${count} findings about the file`),
  take: (count) => (count === "1" ? "Take over 1 row" : `Take over ${count} rows`),
  nothing: "There is nothing to take over.",
  undo: "Take back",
  undoLast: "Take the last import back",

  maps: "Remembered maps",
  map: "Map",
  byHeadings: "by the headings",
  forget: "Forget",
  forgetMap: (name) => `Forget the map: ${name}`,
  mapName: "Name of the map",
  save: "Remember the map",
  nameMissing: "Enter a name.",
} satisfies typeof importingDe;

export const importActivitiesEn = {
  readImport: "Reading and comparing the file …",
  importTable: "Taking the rows over …",
  undoImport: "Taking the import back …",
  saveImportMap: "Remembering the map …",
  forgetImportMap: "Forgetting the map …",
} satisfies typeof importActivitiesDe;

export const importProblemsEn = {
  readImport: "The file could not be read",
  importTable: "The rows were not taken over",
  undoImport: "The import could not be taken back",
  saveImportMap: "The map was not remembered",
  forgetImportMap: "The map was not forgotten",
} satisfies typeof importProblemsDe;

const rowsOf = (count: number): string => (count === 1 ? "1 row" : `${count} rows`);
const valuesOf = (count: number): string => (count === 1 ? "1 value" : `${count} values`);

export const importNoticesEn = {
  imported: (rows, cells, sheet) =>
    cells === 0
      ? `${rowsOf(rows)} taken over to the sheet “${sheet}”.`
      : `${rowsOf(rows)} taken over to the sheet “${sheet}”, ${valuesOf(cells)} replaced.`,
  importUndone: (rows, cells, sheet) =>
    `Import to the sheet “${sheet}” taken back: ${rowsOf(rows)} removed${cells === 0 ? "" : `, ${valuesOf(cells)} as before`}.`,
  importMapSaved: (name) => `Map “${name}” remembered.`,
  importMapForgotten: (name) => `Map “${name}” forgotten.`,
} satisfies typeof importNoticesDe;
