import { comparable } from "../../model/similar-text";
import { planningTable } from "../../model/planning-tables";
import type { LocalizedText } from "../../units/language";
import type { FormTarget, FormValue } from "../return-form/return-form";
import { ANSWER_PROBLEMS, combinedProblem, type AnswerProblem } from "./answer-problems";
import { placeOf, type Plan, type PlanPlace } from "./plan-place";
import type { ReadReturn, ReturnAnswer } from "./read-return";
import type { ReturnChange } from "./return-report";
import { isSameValue, valueText } from "./value-text";

/** A change, and where exactly it goes. */
export type PlannedChange = {
  readonly change: ReturnChange;
  readonly answer: ReturnAnswer;
  /** Complete key of the row it goes to, with what the municipality itself has entered of it. */
  readonly target: FormTarget;
  /** Changes of the same new row have the same. */
  readonly row: string;
  readonly place?: PlanPlace;
};

/** The answers of a return that differ from the plan. What equals the plan, or what was sent, is no change. */
export function changesOf(read: ReadReturn, plan: Plan): readonly PlannedChange[] {
  const lines = new Map<ReturnAnswer["line"], ReturnAnswer[]>();
  for (const answer of read.answers) lines.set(answer.line, [...(lines.get(answer.line) ?? []), answer]);
  const entered = new Map<string, string>();
  return [...lines.values()].flatMap((answers) => {
    if (answers[0]?.section.layout !== "entries") return answers.flatMap((answer) => changeOf(read, answer, answer.field.target, plan, []));
    return entryChanges(read, answers, plan, entered);
  });
}

function changeOf(
  read: ReadReturn,
  answer: ReturnAnswer,
  target: FormTarget,
  plan: Plan,
  further: readonly AnswerProblem[],
): readonly PlannedChange[] {
  const { field, line, value, sent } = answer;
  const place = placeOf(plan, target);
  const before = place?.value ?? null;
  const isReadable = answer.problem?.severity !== "error";
  if (isReadable && (isSameValue(value, before) || (sent !== undefined && isSameValue(value, sent)))) return [];
  const problem = combinedProblem([
    ...(answer.problem === undefined ? [] : [answer.problem]),
    ...further,
    ...placeProblems(answer, target, place),
    ...(sent !== undefined && !isSameValue(sent, before) ? [ANSWER_PROBLEMS.changedSince(sent, before, field)] : []),
  ]);
  return [
    {
      answer,
      target,
      row: `${read.municipality ?? ""}/${line.fields[0]?.id ?? ""}`,
      ...(place === undefined ? {} : { place }),
      change: {
        id: `${read.municipality ?? ""}/${field.id}`,
        municipality: read.municipality ?? "",
        file: read.file,
        sheet: answer.sheet,
        cell: answer.cell,
        targetSheet: place?.sheet ?? target.table,
        ...(place?.cell === undefined ? {} : { targetCell: place.cell.address }),
        title: titleOf(answer),
        unit: field.unit,
        before,
        after: value,
        beforeText: valueText(before, field),
        afterText: valueText(value, field),
        ...(problem === undefined ? {} : { problem }),
      },
    },
  ];
}

function titleOf({ line, field }: ReturnAnswer): LocalizedText {
  return { de: `${line.title.de}: ${field.title.de}`, en: `${line.title.en}: ${field.title.en}` };
}

function placeProblems({ field }: ReturnAnswer, { table }: FormTarget, place: PlanPlace | undefined): readonly AnswerProblem[] {
  if (place === undefined) return [ANSWER_PROBLEMS.noPlaceInPlan(table, field.title.de)];
  if (place.rows > 1) return [ANSWER_PROBLEMS.rowTwiceInPlan(place.sheet)];
  const { formula, cell } = place;
  return formula === undefined ? [] : [ANSWER_PROBLEMS.formulaInPlan(`${place.sheet}!${cell?.address ?? ""}`, formula)];
}

/** Changes of a line with a new row: its key is what was entered, so that a row already taken over is found again. */
function entryChanges(
  read: ReadReturn,
  answers: readonly ReturnAnswer[],
  plan: Plan,
  entered: Map<string, string>,
): readonly PlannedChange[] {
  const [first] = answers;
  if (first === undefined) return [];
  const { table: name, key } = first.field.target;
  const schema = planningTable(name);
  const valueOf = (id: string): FormValue => {
    const answer = answers.find(({ field }) => field.target.column === id);
    return answer === undefined || answer.problem?.severity === "error" ? null : answer.value;
  };
  const fullKey = Object.fromEntries(schema.key.map((id) => [id, key[id] ?? valueOf(id)]));
  const missing = schema.columns
    .filter(({ id, isRequired }) => isRequired && (key[id] ?? valueOf(id)) === null)
    .map(({ heading }) => heading);
  const identity = schema.key.map((id) => comparable(String(fullKey[id] ?? ""))).join("|");
  const earlier = missing.length === 0 ? entered.get(identity) : undefined;
  if (missing.length === 0 && earlier === undefined) entered.set(identity, first.cell);
  const problems = [
    ...(missing.length > 0 ? [ANSWER_PROBLEMS.incompleteRow(missing)] : []),
    ...(earlier === undefined ? [] : [ANSWER_PROBLEMS.enteredTwice(earlier)]),
    ...(isBefore(valueOf("end"), valueOf("start")) ? [ANSWER_PROBLEMS.endBeforeStart()] : []),
  ];
  return answers.flatMap((answer) =>
    changeOf(read, answer, { table: name, key: fullKey, column: answer.field.target.column }, plan, problems),
  );
}

function isBefore(end: FormValue, start: FormValue): boolean {
  return typeof end === "number" && typeof start === "number" && end < start;
}
