import { comparable } from "../../model/similar-text";
import { parseDate } from "../../units/month";
import { readingsOfNumber } from "../../units/number-text";
import type { FormField, FormValue } from "../return-form/return-form";
import { ANSWER_PROBLEMS, combinedProblem, type AnswerProblem } from "./answer-problems";
import { isEmptyCell, type ReturnedCell } from "./returned-book";

/** What a cell answers. With a problem of severity `error` the value is what stands there, as far as it can be shown. */
export type AnswerReading = { readonly value: FormValue; readonly problem?: AnswerProblem };

type Reading = { readonly value: FormValue; readonly problems: readonly AnswerProblem[] };

/**
 * Reads the answer in a cell; `undefined` if it is blank, which means "as before". Numbers and dates typed as text are
 * read where they can mean one thing only; of a formula only the stored result counts.
 */
export function readAnswer(field: FormField, cell: ReturnedCell | undefined): AnswerReading | undefined {
  if (cell === undefined || isEmptyCell(cell)) return undefined;
  const { value, problems } = readingOf(field, cell);
  const problem = combinedProblem(problems);
  return { value, ...(problem === undefined ? {} : { problem }) };
}

function readingOf(field: FormField, { value, error, formula }: ReturnedCell): Reading {
  if (error !== undefined) return { value: error, problems: [ANSWER_PROBLEMS.cellError(error)] };
  if (value === null || value === "") return { value: null, problems: [ANSWER_PROBLEMS.formulaWithoutResult(formula ?? "")] };
  const reading = READERS[field.kind](field, typeof value === "boolean" ? (value ? "WAHR" : "FALSCH") : value);
  return formula === undefined ? reading : { ...reading, problems: [ANSWER_PROBLEMS.formula(formula), ...reading.problems] };
}

type Reader = (field: FormField, value: string | number) => Reading;

const READERS: Readonly<Record<FormField["kind"], Reader>> = {
  whole: readNumber,
  decimal: readNumber,
  money: readNumber,
  percent: readNumber,
  date: readDate,
  list: readChoice,
  text: readText,
};

function readNumber(field: FormField, value: string | number): Reading {
  if (typeof value === "number") return checkedNumber(field, value, []);
  const readings = readingsOfNumber(value);
  const [reading] = readings;
  if (reading === undefined) return { value, problems: [ANSWER_PROBLEMS.notANumber(value)] };
  if (readings.length > 1) return { value, problems: [ANSWER_PROBLEMS.ambiguousNumber(value, readings)] };
  const isPercent = field.kind === "percent" && value.includes("%");
  const checked = checkedNumber(field, isPercent ? Number((reading / 100).toPrecision(15)) : reading, []);
  return { ...checked, problems: [ANSWER_PROBLEMS.numberAsText(value, field, checked.value), ...checked.problems] };
}

/** A hundred times the limit is what remains when the percent sign was forgotten. */
const PERCENT = 100;

function checkedNumber(field: FormField, value: number, problems: readonly AnswerProblem[]): Reading {
  const { minimum = -Infinity, maximum = Infinity, kind } = field;
  if (kind === "whole" && !Number.isInteger(value)) return { value, problems: [...problems, ANSWER_PROBLEMS.notWhole(value)] };
  if (value >= minimum && value <= maximum) return { value, problems };
  const fraction = Number((value / PERCENT).toPrecision(15));
  if (kind === "percent" && fraction >= minimum && fraction <= maximum) {
    return { value: fraction, problems: [...problems, ANSWER_PROBLEMS.percentWithoutSign(value)] };
  }
  return { value, problems: [...problems, ANSWER_PROBLEMS.outOfBounds(value, field)] };
}

function readDate(field: FormField, value: string | number): Reading {
  // A time of day is no part of the answer.
  if (typeof value === "number") return checkedNumber(field, Math.floor(value), []);
  const serial = parseDate(value);
  if (serial === undefined) return { value, problems: [ANSWER_PROBLEMS.notADate(value)] };
  return checkedNumber(field, serial, [ANSWER_PROBLEMS.dateAsText(value, serial)]);
}

function readChoice({ choices = [] }: FormField, value: string | number): Reading {
  const choice = choices.find((candidate) => comparable(candidate) === comparable(String(value)));
  return choice === undefined ? { value, problems: [ANSWER_PROBLEMS.notAChoice(String(value), choices)] } : { value: choice, problems: [] };
}

// eslint-disable-next-line no-control-regex -- these are what is taken out: no cell can hold them
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const LIKE_FORMULA = /^[=+\-@]/;

function readText({ maximum = Infinity }: FormField, value: string | number): Reading {
  const text = String(value).replace(/\r\n?/g, "\n").replace(CONTROL_CHARACTERS, "").trim();
  return {
    value: text,
    problems: [
      ...(LIKE_FORMULA.test(text) ? [ANSWER_PROBLEMS.looksLikeFormula(text)] : []),
      ...(text.length > maximum ? [ANSWER_PROBLEMS.tooLong(text.length, maximum)] : []),
    ],
  };
}
