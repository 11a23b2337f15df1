import type { PlanningData } from "../../model/planning-data";
import { comparable } from "../../model/similar-text";
import { formatDate } from "../../units/number-format";
import { PART_SHEETS } from "../share-form";
import type { SharingRecord } from "../sharing-record";

/** Who is to return a workbook. */
export type AwaitedReturn = {
  readonly municipality: string;
  readonly recipient?: string;
  /** ISO date. */
  readonly due?: string;
};

/**
 * All that are to return a workbook: those on the distribution list who get the sheet `Planung`, in its order; without a
 * list those to whom something was sent, else all municipalities of the plan. The list decides on due dates; where it
 * says none, the date that was sent.
 */
export function awaitedReturns(
  { distribution }: Pick<PlanningData, "distribution">,
  municipalities: readonly string[],
  record: SharingRecord | undefined,
): readonly AwaitedReturn[] {
  const sentDue = (name: string) => record?.files.find((file) => isSame(file.municipality, name))?.identity.due;
  const withDue = (municipality: string, due = sentDue(municipality)) => ({ municipality, ...(due === undefined ? {} : { due }) });
  const listed = (distribution?.rows ?? []).flatMap(({ municipality: name, recipient, sheets, due }): AwaitedReturn[] => {
    if (name === undefined || !includesPlanning(sheets)) return [];
    const municipality = municipalities.find((candidate) => isSame(candidate, name)) ?? name;
    const dueText = due === undefined ? undefined : formatDate(due, "en");
    return [{ ...withDue(municipality, dueText), ...(recipient === undefined ? {} : { recipient }) }];
  });
  if (listed.length > 0) return listed;
  return (record?.files.map(({ municipality }) => municipality) ?? municipalities).map((name) => withDue(name));
}

function isSame(left: string, right: string): boolean {
  return comparable(left) === comparable(right);
}

function includesPlanning(sheets: string | undefined): boolean {
  return sheets === undefined || comparable(sheets).includes(comparable(PART_SHEETS.planning));
}
