import { formLayout, FORM_COLUMNS, isInputCell, type FormRow } from "./form-layout";
import type { FormLine, FormValue, ReturnForm, ReturnIdentity } from "./return-form";
import { identityText, shortDigest, shortHmac } from "./signature";
import type { SigningKey } from "./signing-key";

/**
 * The mark of a row of the form, in its last column: number of the row on the sheet as it was sent, what is asked in it,
 * and checksums of what must not change, e.g. `012-7F3A91BC-9F3A91BC-A1B2C3`.
 */
export type RowMark = {
  /** One-based. */
  readonly number: number;
  /** See `lineCode`; zeros for a row without a question. */
  readonly line: string;
  /** Over number, question and all locked cells, with the identity of the file. */
  readonly seal: string;
  /** One checksum for each column of the form, so that the changed cell can be named; `BLANK` where nothing is sealed. */
  readonly cells: readonly string[];
};

const MARK = /^(\d{3,})-([0-9A-F]{8})-([0-9A-F]{8})-([0-9A-F]+)$/;
const NO_LINE = "00000000";
const CELL_DIGITS = 2;
/** Stands for a cell without locked content: one to fill in, or an empty one. */
const BLANK = "00";
const INSTEAD_OF_BLANK = "01";
/** More digits than this differ between programs that save a file. */
const SIGNIFICANT_DIGITS = 12;

/** Short code of a line: by its first field, whose id stays the same between versions. */
export function lineCode({ fields }: FormLine): string {
  return shortDigest(fields[0]?.id ?? "", NO_LINE.length);
}

/** The text of a locked cell as it is sealed: independent of the program that saved the file. */
function sealedText(value: FormValue | boolean | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  return String(value).normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

/** Seals a row: `contents` are the values of its locked cells by column, blank where there is something to fill in. */
export function sealRow(
  {
    number,
    line,
    contents,
  }: { readonly number: number; readonly line: string; readonly contents: readonly (FormValue | boolean | undefined)[] },
  identity: ReturnIdentity,
  key: SigningKey,
): RowMark {
  const texts = Array.from({ length: FORM_COLUMNS }, (_, column) => sealedText(contents[column]));
  const frame = [identityText(identity), String(number), line];
  return {
    number,
    line,
    seal: shortHmac([...frame, ...texts].join("\u001f"), key, 8),
    cells: texts.map((text, column) => cellSeal(frame, column, text)),
  };
}

function cellSeal(frame: readonly string[], column: number, text: string): string {
  if (text === "") return BLANK;
  const digits = shortDigest([...frame, String(column), text].join("\u001f"), CELL_DIGITS);
  return digits === BLANK ? INSTEAD_OF_BLANK : digits;
}

/** Whether a row was sent without locked content in a column. */
export function isSealedBlank({ cells }: RowMark, column: number): boolean {
  return cells[column] === BLANK;
}

/** The mark of a row of the form as it is sent. */
export function markOf({ row, cells, line }: FormRow, identity: ReturnIdentity, key: SigningKey): RowMark {
  const contents = cells.map((cell) => (cell === undefined || isInputCell(cell) ? null : cell.value));
  return sealRow({ number: row + 1, line: line === undefined ? NO_LINE : lineCode(line), contents }, identity, key);
}

/** The text of a mark. */
export function markText({ number, line, seal, cells }: RowMark): string {
  return [String(number).padStart(3, "0"), line, seal, cells.join("")].join("-");
}

/** The mark in a text; `undefined` if it is none. */
export function parseMark(text: string): RowMark | undefined {
  const [, number = "", line = "", seal = "", digits = ""] = MARK.exec(text.trim()) ?? [];
  if (digits.length !== FORM_COLUMNS * CELL_DIGITS) return undefined;
  const cells = Array.from({ length: FORM_COLUMNS }, (_, column) => digits.slice(column * CELL_DIGITS, (column + 1) * CELL_DIGITS));
  return { number: Number(number), line, seal, cells };
}

/** Whether a mark stands in a row with a question. */
export function isLineMark({ line }: RowMark): boolean {
  return line !== NO_LINE;
}

/** Digest of all marks of a form, which the file signs: tells whether its rows are complete and in their order. */
export function formDigest(form: ReturnForm, identity: ReturnIdentity, key: SigningKey): string {
  return digestOfMarks(formLayout(form, identity).map((row) => markText(markOf(row, identity, key))));
}

/** The digest of marks in the order in which they stand on the sheet. */
export function digestOfMarks(marks: readonly string[]): string {
  return shortDigest(marks.join("\n"), 16);
}
