/** The number separators and date pattern the host reports to the add-in, as Excel takes them from the system. */
export type Culture = {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly timeSeparator: string;
  readonly longTimePattern: string;
};

export const GERMAN_CULTURE: Culture = {
  name: "de-DE",
  decimalSeparator: ",",
  groupSeparator: ".",
  dateSeparator: ".",
  shortDatePattern: "dd.MM.yyyy",
  longDatePattern: "dddd, d. MMMM yyyy",
  timeSeparator: ":",
  longTimePattern: "HH:mm:ss",
};

/** Gets the workbook the add-in wants to open in a new window; `undefined` for an empty one. */
export type CreatedWorkbookListener = (bytes: Uint8Array | undefined) => void;

export type ExcelHostOptions = {
  /** Newest `ExcelApi` version the host offers, default `1.14`. */
  readonly requirementSet?: string;
  /** Limit of one request and of one response, default 5 MB as in Excel on the web. */
  readonly maxPayloadBytes?: number;
  readonly onCreateWorkbook?: CreatedWorkbookListener;
  readonly culture?: Culture;
};
