import type { Finding } from "../../model/finding";
import { areaOf, cellAddress } from "../../units/cell-address";
import { MARK_COLUMN } from "../return-form/form-layout";
import { isLineMark, lineCode } from "../return-form/form-marks";
import type { ReturnForm, ReturnIdentity } from "../return-form/return-form";
import type { SigningKey } from "../return-form/signing-key";
import { ANSWER_PROBLEMS, type AnswerProblem } from "./answer-problems";
import { DAMAGES } from "./damages";
import { checkSeal, hasLostAnswer, isComplete, strayCells, type FoundForm, type FoundRow } from "./form-rows";
import type { MergedArea } from "./returned-book";

export type FormCheck = {
  readonly findings: readonly Finding[];
  /** Rows whose questions can be read, and what is doubtful about all answers in them. */
  readonly usable: readonly { readonly found: FoundRow; readonly doubt?: AnswerProblem; readonly isIntact: boolean }[];
};

export type FormExpectation = {
  readonly identity: ReturnIdentity;
  readonly key: SigningKey;
  /** Digest of the marks that the cover vouches for. */
  readonly digest: string;
  /** What would be asked today: names the rows that are missing. */
  readonly current: ReturnForm;
};

/** Compares the form with what was sent: rows, locked cells, merged cells, and what stands beside it. */
export function checkForm(form: FoundForm, expected: FormExpectation): FormCheck {
  const { sheet, rows } = form;
  const twice = rowsTwice(rows);
  const seals = rows.map((found) => ({ found, ...checkSeal(found, expected.identity, expected.key) }));
  const merged = mergedAreas(form);
  return {
    findings: [
      ...structureFindings(form, expected, twice),
      ...seals.flatMap(({ found, changedColumns, isIntact }) => sealFindings(sheet.name, found, changedColumns, isIntact)),
      ...merged.map((area) => DAMAGES.mergedCells({ sheet: sheet.name, cell: addressOf(area) })),
      ...rows.filter(hasLostAnswer).map(({ row }) => DAMAGES.questionGone({ sheet: sheet.name, cell: cellAddress(row, 0) })),
      ...strayFindings(form),
    ],
    usable: seals
      .filter(({ found }) => found.form !== undefined && !twice.has(found.mark.number))
      .map(({ found, changedColumns, isIntact }) => {
        const doubt = doubtAbout(found, changedColumns, isIntact, merged);
        return { found, isIntact, ...(doubt === undefined ? {} : { doubt }) };
      }),
  };
}

function rowsTwice(rows: readonly FoundRow[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const { mark } of rows) (seen.has(mark.number) ? twice : seen).add(mark.number);
  return twice;
}

/** Rows that stand below one that was sent further down. */
function rowsMoved(rows: readonly FoundRow[]): readonly FoundRow[] {
  let highest = 0;
  return rows.filter(({ mark }) => {
    const isMoved = mark.number < highest;
    highest = Math.max(highest, mark.number);
    return isMoved;
  });
}

function structureFindings(form: FoundForm, { digest, current }: FormExpectation, twice: ReadonlySet<number>): readonly Finding[] {
  const { sheet, rows } = form;
  const place = ({ row }: FoundRow) => ({ sheet: sheet.name, cell: cellAddress(row, 0) });
  const copies = rows.filter(({ mark }) => twice.has(mark.number));
  const moved = rowsMoved(rows);
  const single = moved.filter(({ mark }) => !twice.has(mark.number));
  const known = copies.map((row) => DAMAGES.rowTwice(place(row)));
  if (moved.length > 0) return [...known, ...single.map((row) => DAMAGES.rowMoved(place(row))), ...missingRows(form, digest, current)];
  return [...known, ...shiftFindings(form), ...missingRows(form, digest, current)];
}

/** Where rows without a mark have come in between, or blank rows have gone. */
function shiftFindings({ sheet, rows }: FoundForm): readonly Finding[] {
  let shift = 0;
  return rows.flatMap(({ row, mark }) => {
    const change = row + 1 - mark.number - shift;
    shift += change;
    return change === 0 ? [] : [DAMAGES.rowsShifted({ sheet: sheet.name, cell: cellAddress(row, 0) }, change)];
  });
}

function missingRows(form: FoundForm, digest: string, current: ReturnForm): readonly Finding[] {
  const { sheet, rows } = form;
  const sortedForm = { ...form, rows: distinctByNumber(rows) };
  if (isComplete(form, digest) || isComplete(sortedForm, digest)) return [];
  const present = new Set(rows.map(({ mark }) => mark.line));
  const missing = current.sections.flatMap(({ lines }) => lines).filter((line) => !present.has(lineCode(line)));
  if (missing.length === 0) return [DAMAGES.rowsIncomplete({ sheet: sheet.name })];
  return missing.map((line) => DAMAGES.rowRemoved({ sheet: sheet.name }, line.title));
}

function distinctByNumber(rows: readonly FoundRow[]): readonly FoundRow[] {
  const byNumber = new Map(rows.map((row) => [row.mark.number, row]));
  return [...byNumber.values()].sort((left, right) => left.mark.number - right.mark.number);
}

function sealFindings(
  sheet: string,
  { row, mark, cells }: FoundRow,
  changedColumns: readonly number[],
  isIntact: boolean,
): readonly Finding[] {
  const place = (column: number) => ({ sheet, cell: cellAddress(row, column) });
  if (changedColumns.length > 0) {
    return changedColumns.map((column) => DAMAGES.lockedCellChanged(place(column), shown(cells[column]), isLineMark(mark)));
  }
  return isIntact ? [] : [DAMAGES.rowAltered(place(MARK_COLUMN))];
}

function shown(cell: FoundRow["cells"][number]): string {
  return cell?.error ?? String(cell?.value ?? "");
}

function doubtAbout(
  { row }: FoundRow,
  changedColumns: readonly number[],
  isIntact: boolean,
  merged: readonly MergedArea[],
): AnswerProblem | undefined {
  const area = merged.find((candidate) => candidate.row <= row && candidate.lastRow >= row);
  if (area !== undefined) return ANSWER_PROBLEMS.mergedCells(addressOf(area));
  return isIntact ? undefined : ANSWER_PROBLEMS.rowAltered(cellAddress(row, changedColumns[0] ?? MARK_COLUMN));
}

function addressOf({ row, column, lastRow, lastColumn }: MergedArea): string {
  return areaOf(row, column, lastRow, lastColumn);
}

/** Merged cells that touch a row with questions and were not sent so. */
function mergedAreas({ sheet, rows }: FoundForm): readonly MergedArea[] {
  const lines = rows.filter(({ mark }) => isLineMark(mark));
  return sheet.merges.filter((area) => {
    const touched = lines.filter(({ row }) => row >= area.row && row <= area.lastRow);
    const isSent = ({ form }: FoundRow) =>
      form === undefined || (form.merges ?? []).some(([first, last]) => first === area.column && last === area.lastColumn);
    return touched.length > 0 && !(area.row === area.lastRow && touched.every(isSent));
  });
}

function strayFindings(form: FoundForm): readonly Finding[] {
  const stray = strayCells(form);
  const [first] = stray;
  if (first === undefined) return [];
  const place = { sheet: form.sheet.name, cell: cellAddress(first.row, first.column) };
  return [DAMAGES.strayEntries(place, stray.length, new Set(stray.map(({ row }) => row)).size)];
}
