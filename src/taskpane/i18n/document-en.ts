import type { documentActivitiesDe, documentDe, documentNoticesDe, documentProblemsDe } from "./document-de";

export const documentEn = {
  outdated: "The workbook has changed since.",
  readAgain: "Read again",
  refresh: "Refresh now",

  title: (year) => `Planning document ${year}`,
  month: (month) => `Reporting month ${month}`,
  filled: (filled, total) => `${filled} of ${total} required sections have text`,
  gapCount: (count) => (count === 0 ? "no gap" : count === 1 ? "1 gap" : `${count} gaps`),
  gapsHint: "Gaps do not stop you: they are marked yellow in the document and listed at its end.",
  previous: "Last year's workbook (optional)",
  previousHint: "The document then shows what has changed since last year.",
  choosePrevious: "Choose last year's workbook",
  removePrevious: "Remove last year's workbook",
  write: "Create Word file",
  writeAgain: "Create Word file again",

  made: "Word file created",
  figureCount: (count) => (count === "1" ? "1 number with its origin" : `${count} numbers with their origin`),
  madeOutdated: "From an earlier state of the workbook.",
  saveAgain: "Save again",
  notArrived:
    "Nothing in your folder “Downloads”? Some versions of Excel, for instance on the Mac, do not allow saving from the add-in. Then open the workbook in Excel in the browser and create the document there. Your IT department can also write it on the command line (command “document”).",

  findingsOf: (count) => (count === 1 ? "1 gap or finding" : `${count} gaps and findings`),
  sections: "Sections",
  sectionsHint: "The texts are on the sheet “Texte”.",
  states: {
    filled: "has text",
    empty: "empty",
    optional: "empty, optional",
    gaps: "has gaps",
    findings: "has findings",
  },
  sectionTitle: (name, state) => `${name} – ${state}`,
  expected: (about) => `Expected: ${about}`,
  optionalSections: (count) => (count === 1 ? "1 optional section without text" : `${count} optional sections without text`),
  toCell: (address) => `Go to ${address}`,
  toSheet: "Go to the sheet “Texte”",

  fields: (count) => `Fields for your texts (${count})`,
  fieldsHint: "In the document, a field in braces is replaced by the current number.",
  search: "Search fields",
  noField: "No field matches the search.",
  noValue: "no value at present",
  copy: "Copy field",
  copyField: (field) => `Copy field: ${field}`,
  copied: (field) => `${field} copied. Paste it on the sheet “Texte”.`,
  notCopied: "Excel does not allow copying. The field is selected: copy it with Ctrl+C (Cmd+C on the Mac).",
  toCopy: "Field to copy",
  fieldsShownOf: (shown, total) => `${shown} of ${total} fields shown`,
} satisfies typeof documentDe;

export const documentActivitiesEn = {
  openDocument: "Checking the planning document …",
  readPrevious: "Reading last year's workbook …",
  writeDocument: "Creating the Word file …",
  saveDocument: "Saving the Word file …",
} satisfies typeof documentActivitiesDe;

export const documentProblemsEn = {
  openDocument: "The planning document could not be checked",
  readPrevious: "Last year's workbook could not be read",
  writeDocument: "The Word file was not created",
  saveDocument: "The Word file could not be saved",
} satisfies typeof documentProblemsDe;

export const documentNoticesEn = {
  documentSaved: (name) => `“${name}” was handed over for saving. What to do if nothing arrives is said below.`,
} satisfies typeof documentNoticesDe;

export const documentRefusedEn =
  "Open the workbook in Excel in the browser and create the document there. Your IT department can also write it on the command line (command “document”).";
