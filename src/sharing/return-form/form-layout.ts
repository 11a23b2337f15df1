import { formatDate } from "../../units/number-format";
import { parseDate } from "../../units/month";
import type { SharedStyle } from "../shared-sheet";
import type { FormField, FormLayoutKind, FormLine, FormSection, FormValue, ReturnForm, ReturnIdentity } from "./return-form";

/** The sheet that goes out to be filled in. */
export const PLANNING_SHEET = "Planung";

/** Columns A to H hold the form, column I the marks by which a returned file is checked. */
export const FORM_COLUMNS = 8;
export const MARK_COLUMN = FORM_COLUMNS;

/** A cell that the municipality must leave as it is. */
export type LockedCell = {
  readonly value: FormValue;
  readonly style: SharedStyle;
  readonly numberFormat?: string;
  /** Field whose value so far it shows. */
  readonly shows?: FormField;
};

/** A cell that the municipality may fill in. */
export type InputCell = { readonly field: FormField };

export type FormCell = LockedCell | InputCell | undefined;

/** A row of the sheet with content; `line` for a row with questions. */
export type FormRow = {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly cells: readonly FormCell[];
  readonly line?: FormLine;
  readonly section?: FormSection;
  /** First and last column of each cell that reaches over several. */
  readonly merges?: readonly (readonly [first: number, last: number])[];
};

export function isInputCell(cell: FormCell): cell is InputCell {
  return cell !== undefined && "field" in cell;
}

/** Number format of an answer and of the value so far. */
export const FIELD_FORMATS = {
  whole: "#,##0",
  decimal: "#,##0.00",
  money: '#,##0.00 "€"',
  percent: "0.0%",
  date: "dd.mm.yyyy",
  list: "@",
  text: "@",
} as const satisfies Record<FormField["kind"], string>;

const INSTRUCTION =
  "Bitte tragen Sie nur in die blauen Felder ein, was sich ändern soll. Ein leeres Feld heißt: wie bisher. " +
  "Soll alles bleiben, wie es ist, genügt „ja“ bei „Keine Änderungen (Fehlanzeige)“ auf dem Deckblatt. " +
  "Fügen Sie bitte keine Zeilen, Spalten oder Blätter ein, löschen und verschieben Sie keine: Die Datei wird wieder eingelesen.";

/** All rows of the sheet `Planung` from top to bottom. Rows between them are blank. */
export function formLayout(form: ReturnForm, identity: ReturnIdentity): readonly FormRow[] {
  const rows: FormRow[] = [
    fullRow(0, `Planung ${form.year}`, "title"),
    fullRow(1, subtitle(form, identity), "subtitle"),
    { ...fullRow(2, INSTRUCTION, "text"), merges: [[0, FORM_COLUMNS - 1]] },
  ];
  let row = 4;
  for (const section of form.sections) {
    rows.push(fullRow(row, section.title.de, "section"), fullRow(row + 1, section.instruction.de, "note"));
    rows.push({ row: row + 2, cells: headings(section), section, ...(section.layout === "texts" ? { merges: TEXT_MERGES } : {}) });
    section.lines.forEach((line, index) => rows.push(lineRow(row + 3 + index, section, line)));
    row += section.lines.length + 4;
  }
  return rows;
}

/** Words so far, and the words that replace them. */
const TEXT_MERGES = [
  [1, 3],
  [4, FORM_COLUMNS - 1],
] as const;

function subtitle({ municipality }: ReturnForm, { month, version, due }: ReturnIdentity): string {
  const serial = due === undefined ? undefined : parseDate(due);
  const until = serial === undefined ? [] : [`Rücksendung bis ${formatDate(serial, "de")}`];
  return [municipality, `Berichtsmonat ${month}`, `Version ${version}`, ...until].join(" · ");
}

function fullRow(row: number, value: string, style: SharedStyle): FormRow {
  return { row, cells: [{ value, style }] };
}

/** The cells of one line; what is asked stands where the layout of its section says. */
export function lineRow(row: number, section: FormSection, line: FormLine): FormRow {
  const cells = LAYOUTS[section.layout].cells(line);
  const frame = { row, cells, line, section };
  return section.layout === "texts" ? { ...frame, merges: TEXT_MERGES } : frame;
}

function headings(section: FormSection): readonly FormCell[] {
  const words = LAYOUTS[section.layout].headings(section.lines[0]?.fields ?? []);
  return words.map((word) => word && { value: word.value, style: word.isNumber ? "valueHeading" : "heading" });
}

type Heading = { readonly value: string; readonly isNumber?: boolean };

type Layout = {
  headings(fields: readonly FormField[]): readonly (Heading | undefined)[];
  cells(line: FormLine): readonly FormCell[];
};

const LAYOUTS: Readonly<Record<FormLayoutKind, Layout>> = {
  answers: {
    headings: () => [{ value: "Frage" }, { value: "Einheit" }, { value: "Bisher", isNumber: true }, { value: "Neu", isNumber: true }],
    cells: ({ title, fields }) =>
      fields.flatMap((field) => [label(title.de), { value: field.unit, style: "text" }, sent(field), { field }]),
  },
  pairs: {
    headings: (fields) => [
      { value: "Maßnahme" },
      ...fields.flatMap(({ title }) => ["bisher", "neu"].map((word) => ({ value: `${title.de} ${word}`, isNumber: true }))),
    ],
    cells: ({ title, fields }) => [label(title.de), ...fields.flatMap((field) => [sent(field), { field }])],
  },
  entries: {
    headings: (fields) => fields.map(({ title, kind }) => ({ value: title.de, isNumber: kind === "whole" || kind === "money" })),
    cells: ({ fields }) => fields.map((field) => ({ field })),
  },
  texts: {
    headings: () => [{ value: "Zu" }, { value: "Bisher" }, undefined, undefined, { value: "Neu" }],
    cells: ({ title, fields }) => [
      label(title.de),
      ...fields.flatMap((field): FormCell[] => [{ value: field.sent, style: "text", shows: field }, undefined, undefined, { field }]),
    ],
  },
};

function label(value: string): LockedCell {
  return { value, style: "label" };
}

function sent(field: FormField): LockedCell {
  return { value: field.sent, style: "value", numberFormat: FIELD_FORMATS[field.kind], shows: field };
}
