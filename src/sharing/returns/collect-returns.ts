import type { Finding } from "../../model/finding";
import { comparable } from "../../model/similar-text";
import type { SharingRecord } from "../sharing-record";
import type { AwaitedReturn } from "./awaited";
import { COMPARISONS, newestFirst, whyItCounts } from "./newest-return";
import type { Plan } from "./plan-place";
import type { ReadReturn } from "./read-return";
import { changesOf, type PlannedChange } from "./return-changes";
import type { CollectReport, ReturnState, ReturnStatus } from "./return-report";
import { isSameValue, valueText } from "./value-text";

/** A file that could not be opened at all. */
export type UnreadableFile = { readonly file: string; readonly findings: readonly Finding[] };

export type Collection = {
  readonly awaited: readonly AwaitedReturn[];
  readonly read: readonly ReadReturn[];
  readonly unreadable: readonly UnreadableFile[];
  readonly plan: Plan;
  readonly record?: SharingRecord;
  /** ISO date. */
  readonly today: string;
};

/** The report, and behind each of its changes where exactly it goes. */
export type Collected = {
  readonly report: CollectReport;
  readonly planned: readonly PlannedChange[];
  /** Who has filled in the file that counts, by municipality, where its cover says so. */
  readonly filledBy: ReadonlyMap<string, string>;
};

/** Puts returned files and those who were asked together: who has returned what, and what it would change. */
export function collectReturns({ awaited, read, unreadable, plan, record, today }: Collection): Collected {
  const nameOf = (file: string) => record?.files.find(({ fileName }) => isSame(fileName, file))?.municipality;
  const broken = unreadable.map(({ file, findings }) => ({ ...REJECTED_WHOLE, file, findings, municipality: nameOf(file) }));
  const all: readonly ReadReturn[] = [...read, ...broken.filter(({ municipality }) => municipality !== undefined)];
  const known = new Set(awaited.map(({ municipality }) => comparable(municipality)));
  const isOwned = ({ municipality }: ReadReturn) => municipality !== undefined && known.has(comparable(municipality));
  const collected = awaited.map((each) => {
    const own = all.filter(({ municipality }) => municipality !== undefined && isSame(municipality, each.municipality));
    return statusOf(each, own, plan, today);
  });
  const strangers = [...read.filter((file) => !isOwned(file)), ...broken.filter((file) => !isOwned(file))];
  return {
    report: {
      statuses: collected.map(({ status }) => status),
      changes: collected.flatMap(({ planned }) => planned.map(({ change }) => change)),
      strangers: strangers.map(({ file, findings }) => ({ file, findings })),
    },
    planned: collected.flatMap(({ planned }) => planned),
    filledBy: new Map(
      collected.flatMap(({ status, filledBy }) => (filledBy === undefined ? [] : [[status.municipality, filledBy] as const])),
    ),
  };
}

const REJECTED_WHOLE = { isRejected: true, isNil: false, version: 0, answers: [] } as const;

function isSame(left: string, right: string): boolean {
  return comparable(left) === comparable(right);
}

function statusOf(
  awaited: AwaitedReturn,
  files: readonly ReadReturn[],
  plan: Plan,
  today: string,
): { readonly status: ReturnStatus; readonly planned: readonly PlannedChange[]; readonly filledBy?: string } {
  const [counting, ...others] = newestFirst(files);
  const older = others.filter(({ isRejected }) => !isRejected);
  const planned = counting === undefined || counting.isRejected ? [] : withOlder(changesOf(counting, plan), older);
  const state = stateOf(counting);
  const due = awaited.due ?? counting?.due;
  const isBack = state === "returned" || state === "nil";
  return {
    planned,
    ...(counting?.filledBy === undefined ? {} : { filledBy: counting.filledBy }),
    status: {
      ...awaited,
      ...(due === undefined ? {} : { due }),
      state,
      isOverdue: !isBack && due !== undefined && due < today,
      ...(counting === undefined ? {} : { file: counting.file }),
      olderFiles: older.map(({ file }) => file),
      changeCount: planned.length,
      findings: counting === undefined ? [] : [...counting.findings, ...findingsAboutOthers(counting, others)],
    },
  };
}

function stateOf(counting: ReadReturn | undefined): ReturnState {
  if (counting === undefined) return "missing";
  if (counting.isRejected) return "rejected";
  if (counting.isNil) return "nil";
  return counting.answers.length === 0 ? "empty" : "returned";
}

/** The changes of the newer return, each with what the next older one said instead. */
function withOlder(changes: readonly PlannedChange[], older: readonly ReadReturn[]): readonly PlannedChange[] {
  return changes.map((planned) => {
    const { answer, change } = planned;
    const said = older.flatMap(({ file, answers }) => {
      const found = answers.find(({ field }) => field.id === answer.field.id);
      return found === undefined || isSameValue(found.value, answer.value) ? [] : [{ file, text: valueText(found.value, found.field) }];
    })[0];
    if (said === undefined) return planned;
    const olderText = { de: `${said.text.de} (${said.file})`, en: `${said.text.en} (${said.file})` };
    return { ...planned, change: { ...change, olderText } };
  });
}

function findingsAboutOthers(counting: ReadReturn, others: readonly ReadReturn[]): readonly Finding[] {
  return others.flatMap((other): readonly Finding[] => {
    if (other.isRejected) return other.findings.map((finding) => COMPARISONS.rejectedBesides(other.file, finding));
    const answered = new Set(counting.answers.map(({ field }) => field.id));
    const dropped = other.answers.filter(({ field }) => !answered.has(field.id));
    return [whyItCounts(counting, other), ...dropped.map((answer) => COMPARISONS.onlyInOlder(other.file, counting.file, answer))];
  });
}
