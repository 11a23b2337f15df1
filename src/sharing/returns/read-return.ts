import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import { comparable } from "../../model/similar-text";
import { cellAddress } from "../../units/cell-address";
import { isInputCell, MARK_COLUMN, PLANNING_SHEET } from "../return-form/form-layout";
import { knownReturnForm, planReturnForm } from "../return-form/plan-return-form";
import type { FormField, FormLine, FormSection, FormValue } from "../return-form/return-form";
import { signingKey } from "../return-form/signing-key";
import { combinedProblem, type AnswerProblem } from "./answer-problems";
import { checkForm, type FormCheck } from "./check-form";
import { checkOwnRows } from "./check-own-rows";
import { checkIdentity, type Expectation } from "./check-identity";
import { checkSheets } from "./check-sheets";
import { DAMAGES } from "./damages";
import { checkSeal, findForm, type FoundForm } from "./form-rows";
import { readAnswer } from "./read-answer";
import { readCover } from "./read-cover";
import { REJECTIONS } from "./rejections";
import type { ReturnedBook } from "./returned-book";

/** An answer that stands in a returned file. */
export type ReturnAnswer = {
  readonly section: FormSection;
  readonly line: FormLine;
  readonly field: FormField;
  readonly sheet: string;
  readonly cell: string;
  readonly value: FormValue;
  /** What the file showed as the value so far; absent if it cannot be trusted or there was none to show. */
  readonly sent?: FormValue;
  readonly problem?: AnswerProblem;
};

/** A returned file, read and checked. */
export type ReadReturn = {
  readonly file: string;
  /** Whose it is, as the controller's workbook writes it; absent if that is not known. */
  readonly municipality?: string;
  /** Whether none of its answers may be taken. */
  readonly isRejected: boolean;
  readonly isNil: boolean;
  readonly version: number;
  readonly due?: string;
  readonly filledBy?: string;
  /** Excel serial. */
  readonly filledOn?: number;
  readonly modified?: string;
  readonly answers: readonly ReturnAnswer[];
  readonly findings: readonly Finding[];
};

/** Reads and checks one returned file against the plan as it is now. Nothing in the file is calculated or followed. */
export function readReturn(book: ReturnedBook, data: PlanningData, expected: Expectation): ReadReturn {
  const cover = readCover(book);
  const { identity, municipality, findings } = checkIdentity(book, cover, expected);
  const content = cover?.signature?.content;
  const owner = municipality === undefined ? {} : { municipality };
  const rejected = (reasons: readonly Finding[]): ReadReturn => ({
    file: book.fileName,
    ...owner,
    isRejected: true,
    isNil: false,
    version: content?.identity.version ?? 0,
    answers: [],
    findings: reasons,
  });
  if (cover === undefined || content === undefined || identity === undefined || municipality === undefined) return rejected(findings);

  const known = knownReturnForm(data, municipality, identity.year);
  const form = findForm(book, known);
  if (form === undefined) return rejected([...findings, REJECTIONS.noForm({ sheet: sheetNamed(book) })]);
  const key = signingKey(expected.record?.key);
  if (form.markColumn !== MARK_COLUMN) {
    const place = { sheet: form.sheet.name, cell: cellAddress(0, movedColumn(form, identity, key)) };
    return rejected([...findings, REJECTIONS.columnsMoved(place, form.markColumn > MARK_COLUMN)]);
  }
  const current = planReturnForm(data, municipality, identity.year);
  const check = checkForm(form, { identity, key, digest: content.formDigest, current });
  const answers = check.usable.flatMap((row) => answersIn(row, form.sheet.name));
  const isContradicting = cover.isNil && answers.length > 0;
  return {
    file: book.fileName,
    municipality,
    isRejected: false,
    isNil: cover.isNil && answers.length === 0,
    version: identity.version,
    ...(identity.due === undefined ? {} : { due: identity.due }),
    ...(cover.filledBy === undefined ? {} : { filledBy: cover.filledBy }),
    ...(cover.filledOn === undefined ? {} : { filledOn: cover.filledOn }),
    ...(book.modified === undefined ? {} : { modified: book.modified }),
    answers,
    findings: readable([
      ...findings,
      ...checkSheets(book, content.sheets),
      ...check.findings,
      ...checkOwnRows(book, data, current),
      ...(isContradicting ? [DAMAGES.nilWithAnswers({ sheet: cover.sheet })] : []),
    ]),
  };
}

/** Of each kind the first ones, and how many more there are: a row copied 10,000 times is one fact. */
function readable(findings: readonly Finding[]): readonly Finding[] {
  const collector = new FindingCollector();
  for (const { code, sheet, ...text } of findings) collector.add(code, sheet, () => text);
  return collector.findings();
}

function sheetNamed({ sheets }: ReturnedBook): string {
  const found = sheets.find(({ name }) => comparable(name) === comparable(PLANNING_SHEET));
  return found?.name ?? sheets[0]?.name ?? PLANNING_SHEET;
}

/** The first column whose locked contents do not stand where they were sent. */
function movedColumn({ rows }: FoundForm, ...signed: [Parameters<typeof checkSeal>[1], Parameters<typeof checkSeal>[2]]): number {
  return Math.min(MARK_COLUMN, ...rows.flatMap((row) => checkSeal(row, ...signed).changedColumns));
}

function answersIn({ found, doubt, isIntact }: FormCheck["usable"][number], sheet: string): readonly ReturnAnswer[] {
  const { form, cells, row } = found;
  const { section, line } = form ?? {};
  if (form === undefined || section === undefined || line === undefined) return [];
  return form.cells.flatMap((cell, column): ReturnAnswer[] => {
    if (!isInputCell(cell)) return [];
    const reading = readAnswer(cell.field, cells[column]);
    if (reading === undefined) return [];
    const shownIn = form.cells.findIndex((other) => other !== undefined && "shows" in other && other.shows?.id === cell.field.id);
    const sent = isIntact && shownIn >= 0 ? (cells[shownIn]?.value ?? null) : undefined;
    const problem = combinedProblem([reading.problem, doubt].filter((each) => each !== undefined));
    return [
      {
        section,
        line,
        field: cell.field,
        sheet,
        cell: cellAddress(row, column),
        value: reading.value,
        ...(sent === undefined || typeof sent === "boolean" ? {} : { sent }),
        ...(problem === undefined ? {} : { problem }),
      },
    ];
  });
}
