import type { downloadRefusedDe, municipalitiesDe, shareDe, sharingActivitiesDe, sharingNoticesDe, sharingProblemsDe } from "./sharing-de";

export const shareEn = {
  outdated: "The workbook has changed since.",
  readAgain: "Read again",

  title: "Files for the municipalities",
  fromList: (count, month) =>
    count === 1
      ? `1 file by the sheet “Verteiler”, reporting month ${month}`
      : `${count} files by the sheet “Verteiler”, reporting month ${month}`,
  byDefault: (count, month) => `There is no sheet “Verteiler”: each municipality gets a file (${count}), reporting month ${month}.`,
  noFiles: "There is no file to make. The findings say why.",
  findingsOf: (count) => (count === 1 ? "1 finding on the distribution list" : `${count} findings on the distribution list`),
  form: "Form of the files",
  formAsListed: "As in the list",
  formByDefault: "By default",
  forms: { alive: "With formulas", values: "Values only" },
  formHints: {
    listed: "File by file, as in the list below.",
    alive: "Goes on calculating everywhere, even without the add-in.",
    values: "Holds numbers only, no formulas.",
  },
  files: (chosen, count) => `Selected: ${chosen} of ${count}`,
  chooseAll: "Select all",
  parts: { cover: "cover", figures: "indicators", comparison: "comparison", planning: "planning", data: "data" },
  content: (parts) => `Content: ${parts}`,
  due: (day) => `due ${day}`,
  noDue: "no due date",
  make: "Create files",
  makeAgain: "Create again",
  shownOf: (shown, total) => `${shown} of ${total} files shown`,

  made: (count) => (count === 1 ? "1 file created" : `${count} files created`),
  madeAt: (version, at) => `Version ${version}, ${at}`,
  saveZip: "Save as ZIP",
  zipName: (month, version) => `Sharing ${month} V${version}.zip`,
  openInExcel: "Open in Excel",
  openFile: (file) => `Open in Excel: ${file}`,
  madeFiles: "Files created",
  failedTitle: (count) => (count === 1 ? "1 file was not created" : `${count} files were not created`),
  toReport: "Go to sheet “Weitergabe”",
  reportHint: "It says what was shared, and what is left out and why.",

  secrecy: "Secrecy",
  suppressedCount: (suppressed, shown) => `${suppressed} values suppressed, ${shown} shown`,
  noneSuppressed: (shown) => `No value suppressed, ${shown} shown`,
  suppressedList: (count) => `Suppressed values (${count})`,
  suppressedShownOf: (shown, total) => `${shown} of ${total} suppressed values shown`,

  swapTitle: "Make the workbook readable without the add-in",
  swapWhat: "Replaces the functions of the add-in in this workbook, so that people without the add-in can read it. You can swap back.",
  notSwapped: "The functions of the add-in are in the workbook.",
  cellsWithFunctions: (count) => (count === "1" ? "1 cell uses them." : `${count} cells use them.`),
  swapped: { values: "Replaced by values", native: "Replaced by Excel formulas" },
  swappedSince: (at) => `since ${at}`,
  swappedCells: (count) => (count === "1" ? "1 cell" : `${count} cells`),
  refreshedSince: "A refresh has written functions on the result sheets again since. Replace again or swap back.",
  swapTo: { values: "Replace by values", native: "Replace by Excel formulas" },
  swapHints: {
    values: "The numbers stay as they are and calculate no more.",
    native: "The numbers go on calculating, without the add-in.",
  },
  swapBack: "Swap back",
  changedTitle: (count) =>
    count === 1 ? "1 cell has been changed since and stays as it is" : `${count} cells have been changed since and stay as they are`,
  changedShownOf: (shown, total) => `${shown} of ${total} cells shown`,
} satisfies typeof shareDe;

export const municipalitiesEn = {
  outdated: "The workbook has changed since.",
  readAgain: "Compare again",
  nobody: "There is no municipality yet from which something can come back. Fill in the sheet “Verteiler” or the table “Einwohner”.",

  back: (back, total) => `${back} of ${total} returned`,
  overdueCount: (count) => `${count} overdue`,

  choose: "Choose files",
  chooseMore: "Choose more files",
  drop: "Choose returned files (.xlsx) or drop them here. Nothing is written before you take changes over.",
  dropNow: "Drop the files to compare them",
  dropBusy: "Please wait until the current action has ended.",
  fileCount: (count) => (count === 1 ? "1 file chosen" : `${count} files chosen`),
  removeAll: "Remove all",
  remove: "Remove",
  removeFile: (file) => `Remove file: ${file}`,
  refusedTitle: (count) => (count === 1 ? "1 file was not read" : `${count} files were not read`),
  refused: {
    tooLarge: "larger than 50 MB",
    tooMany: "more than 400 files at once",
    tooMuch: "more than 500 MB together",
    unreadable: "cannot be read; close the file in Excel, check the network drive and choose it again",
  },
  reading: (file) => `Reading: ${file}`,

  status: "Status of the returns",
  states: { missing: "missing", nil: "nil return", empty: "returned empty", returned: "returned", rejected: "rejected" },
  overdue: "overdue",
  filterLabel: "Filter municipalities",
  filters: {
    all: (count) => `All (${count})`,
    missing: (count) => `Missing (${count})`,
    overdue: (count) => `Overdue (${count})`,
    returned: (count) => `Returned (${count})`,
    nil: (count) => `Nil return (${count})`,
    empty: (count) => `Empty (${count})`,
    rejected: (count) => `Rejected (${count})`,
  },
  nobodyOfKind: "No municipality with this status.",
  due: (day) => `due ${day}`,
  changeCount: (count) => (count === 1 ? "1 change" : `${count} changes`),
  olderFiles: (files) => `replaces older return: ${files}`,
  findingsOf: (count) => (count === 1 ? "1 finding in the file" : `${count} findings in the file`),
  shownOf: (shown, total) => `${shown} of ${total} municipalities shown`,

  strangers: "Belong to nobody",
  filesShownOf: (shown, total) => `${shown} of ${total} files shown`,

  changes: "Changes",
  noChanges: "The files hold no change against this workbook.",
  onlyErrors: (count) => `Errors only (${count})`,
  noErrors: "No change has an error.",
  chooseAll: (count) => `Select all (${count})`,
  chooseOf: (municipality) => `Select all of ${municipality}`,
  chooseOne: (title, municipality) => `Select: ${title}, ${municipality}`,
  cannotChoose: (title, municipality) => `Cannot be selected, has an error: ${title}, ${municipality}`,
  groupTitle: (municipality, changes) => `${municipality}: ${changes}`,
  errorCount: (count) => (count === 1 ? "1 error" : `${count} errors`),
  warningCount: (count) => (count === 1 ? "1 warning" : `${count} warnings`),
  before: "before",
  after: "after",
  appended: "new row",
  older: (value) => `Older return: ${value}`,
  changesShownOf: (shown, total) => `${shown} of ${total} changes shown`,
  groupsShownOf: (shown, total) => `${shown} of ${total} municipalities with changes shown`,
  accept: (count) => (count === 1 ? "Take over 1 change" : `Take over ${count} changes`),
  acceptNils: (count) => (count === 1 ? "Log 1 nil return" : `Log ${count} nil returns`),
  acceptHint: "Select what shall go into the workbook.",
  nilsToo: (count) => (count === 1 ? "1 nil return is logged as well" : `${count} nil returns are logged as well`),
  withWarnings: (count) => `${count} of them with a warning`,
  undo: "Take back",
} satisfies typeof municipalitiesDe;

export const sharingActivitiesEn = {
  planSharing: "Reading the distribution list …",
  share: "Creating the files …",
  saveZip: "Saving the ZIP …",
  openShared: "Opening the file in Excel …",
  swapState: "Counting the formulas …",
  swap: "Replacing the functions …",
  swapBack: "Swapping the functions back …",
  collect: "Comparing the returns …",
  mergeReturns: "Taking over the changes …",
  undoMerge: "Taking the merge back …",
} satisfies typeof sharingActivitiesDe;

export const sharingProblemsEn = {
  planSharing: "The distribution list could not be read",
  share: "The files were not created",
  saveZip: "The ZIP file could not be saved",
  openShared: "The file could not be opened in Excel",
  swapState: "The state of the functions could not be read",
  swap: "The functions were not replaced",
  swapBack: "The functions were not swapped back",
  collect: "The returns could not be compared",
  mergeReturns: "The changes were not taken over",
  undoMerge: "The merge could not be taken back",
} satisfies typeof sharingProblemsDe;

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

export const sharingNoticesEn = {
  shared: (made) => (made === 1 ? "1 file created." : `${made} files created.`),
  sharedExcept: (made, failed) => `${made} files created, ${failed} not. The reasons are below.`,
  zipSaved: (name) =>
    `“${name}” was handed over for saving. Nothing in your folder “Downloads”? Some versions of Excel, for instance on the Mac, do not allow it. Then open the files below in Excel one by one and save them there.`,
  sharedOpened: (file) => `“${file}” is open in Excel.`,
  swapped: {
    values: (count) => `${cells(count)} replaced by values.`,
    native: (count) => `${cells(count)} replaced by Excel formulas.`,
  },
  asValues: (count) => `${cells(count)} of them became values, for want of a matching Excel formula.`,
  swappedBack: (count) => `${cells(count)} swapped back.`,
  rewritten: (count) => `A refresh had already rewritten ${cells(count)}.`,
  returnsMerged: (count) => (count === 1 ? "1 change taken over." : `${count} changes taken over.`),
  rowsAppended: (count) => (count === 1 ? "1 row was added." : `${count} rows were added.`),
  nilsLogged: (count) => (count === 1 ? "1 nil return logged." : `${count} nil returns logged.`),
  mergeUndone: (count) => `Merge taken back: ${cells(count)} as before.`,
} satisfies typeof sharingNoticesDe;

export const downloadRefusedEn = {
  reason: "This version of Excel does not allow saving from the add-in.",
  wayOut: "Open the files below in Excel one by one and save them there.",
} satisfies typeof downloadRefusedDe;
