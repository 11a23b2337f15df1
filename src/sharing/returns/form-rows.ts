import { FORM_COLUMNS, isInputCell, lineRow, MARK_COLUMN, type FormRow } from "../return-form/form-layout";
import { digestOfMarks, isLineMark, isSealedBlank, lineCode, markText, parseMark, sealRow, type RowMark } from "../return-form/form-marks";
import type { FormSection, ReturnForm, ReturnIdentity } from "../return-form/return-form";
import type { SigningKey } from "../return-form/signing-key";
import { isEmptyCell, type ReturnedBook, type ReturnedCell, type ReturnedSheet } from "./returned-book";

/** A row of the form as it was found in a returned file. */
export type FoundRow = {
  /** Where it stands now, counted from 0. */
  readonly row: number;
  readonly mark: RowMark;
  readonly cells: readonly (ReturnedCell | undefined)[];
  /** Its questions, if the controller's workbook still knows them. */
  readonly form?: FormRow;
};

export type FoundForm = {
  readonly sheet: ReturnedSheet;
  /** Column in which the marks stand, counted from 0. */
  readonly markColumn: number;
  /** From top to bottom. */
  readonly rows: readonly FoundRow[];
};

/** The form, found by its marks on whatever sheet and in whatever column they stand; `undefined` if there are none. */
export function findForm({ sheets }: ReturnedBook, known: ReturnForm): FoundForm | undefined {
  const lines = linesByCode(known);
  const forms = sheets.map((sheet) => formOn(sheet, lines)).filter(({ rows }) => rows.length > 0);
  return forms.sort((left, right) => right.rows.length - left.rows.length)[0];
}

type KnownLine = { readonly section: FormSection; readonly line: FormSection["lines"][number] };

function linesByCode({ sections }: ReturnForm): ReadonlyMap<string, KnownLine> {
  return new Map(sections.flatMap((section) => section.lines.map((line) => [lineCode(line), { section, line }] as const)));
}

function formOn(sheet: ReturnedSheet, lines: ReadonlyMap<string, KnownLine>): FoundForm {
  const found = sheet.rows.flatMap((cells = [], row) =>
    cells.flatMap((cell, column) => {
      const mark = typeof cell?.value === "string" ? parseMark(cell.value) : undefined;
      return mark === undefined ? [] : [{ row, column, mark, cells }];
    }),
  );
  const counts = new Map<number, number>();
  for (const { column } of found) counts.set(column, (counts.get(column) ?? 0) + 1);
  const markColumn = [...counts].sort(([, left], [, right]) => right - left)[0]?.[0] ?? MARK_COLUMN;
  return {
    sheet,
    markColumn,
    rows: found
      .filter(({ column }) => column === markColumn)
      .map(({ row, mark, cells }) => {
        const known = isLineMark(mark) ? lines.get(mark.line) : undefined;
        return { row, mark, cells, ...(known === undefined ? {} : { form: lineRow(row, known.section, known.line) }) };
      }),
  };
}

/** Whether the marks are those that the file was sent with, in their order. */
export function isComplete({ rows }: FoundForm, digest: string): boolean {
  return digestOfMarks(rows.map(({ mark }) => markText(mark))) === digest;
}

/** Columns of a row whose locked content was changed, and whether the row as a whole is what was sent. */
export function checkSeal(
  { mark, cells }: FoundRow,
  identity: ReturnIdentity,
  key: SigningKey,
): { readonly changedColumns: readonly number[]; readonly isIntact: boolean } {
  const contents = Array.from({ length: FORM_COLUMNS }, (_, column) =>
    isSealedBlank(mark, column) ? null : (cells[column]?.value ?? null),
  );
  const sealed = sealRow({ number: mark.number, line: mark.line, contents }, identity, key);
  return {
    changedColumns: sealed.cells.flatMap((digits, column) => (digits === mark.cells[column] ? [] : [column])),
    isIntact: sealed.seal === mark.seal,
  };
}

/** Whether a cell of the sheet belongs to the form: sent with content, or open for an answer. */
export function isFormCell({ mark, form }: FoundRow, column: number): boolean {
  if (column === MARK_COLUMN || (column < FORM_COLUMNS && !isSealedBlank(mark, column))) return true;
  return form === undefined ? isLineMark(mark) && column < FORM_COLUMNS : isInputCell(form.cells[column]);
}

/** Whether somebody has written where an answer may stand, in a row whose question is no longer known. */
export function hasLostAnswer({ mark, form, cells }: FoundRow): boolean {
  return (
    form === undefined &&
    isLineMark(mark) &&
    cells.slice(0, FORM_COLUMNS).some((cell, column) => isSealedBlank(mark, column) && !isEmptyCell(cell))
  );
}

/** Cells with content that do not belong to the form. */
export function strayCells({ sheet, rows }: FoundForm): readonly { readonly row: number; readonly column: number }[] {
  const marked = new Map(rows.map((row) => [row.row, row]));
  return sheet.rows.flatMap((cells = [], row) =>
    cells.flatMap((cell, column) => {
      const found = marked.get(row);
      return isEmptyCell(cell) || (found !== undefined && isFormCell(found, column)) ? [] : [{ row, column }];
    }),
  );
}
