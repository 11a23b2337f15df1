import { FIELD_FORMATS } from "../return-form/form-layout";
import type { FormValue } from "../return-form/return-form";
import type { PlannedChange } from "./return-changes";

/** A row that the merge appends to a table: values by id of the column. */
export type AppendedRow = { readonly values: ReadonlyMap<string, FormValue>; readonly changes: readonly PlannedChange[] };

/** What a merge writes into one input table. */
export type TableMerge = {
  readonly table: string;
  readonly sheet: string;
  readonly changed: readonly PlannedChange[];
  readonly appended: readonly AppendedRow[];
};

/** Why a choice of changes cannot be merged, with the changes that stand in the way. */
export type MergeObstacle = {
  readonly kind: "unknown" | "erroneous" | "incomplete";
  /** Ids of the changes. */
  readonly changes: readonly string[];
};

/**
 * What the accepted changes (by id) write, table by table; or why they cannot be merged: a change that no longer exists,
 * one with an error, or a new row that would lack a cell without which it is of no use.
 */
export function planMerge(
  planned: readonly PlannedChange[],
  accepted: readonly string[],
): { readonly merges: readonly TableMerge[] } | { readonly obstacle: MergeObstacle } {
  const wanted = new Set(accepted);
  const chosen = planned.filter(({ change }) => wanted.has(change.id));
  const found = new Set(chosen.map(({ change }) => change.id));
  const obstacle = (kind: MergeObstacle["kind"], changes: readonly string[]) => ({ obstacle: { kind, changes } });
  const unknown = accepted.filter((id) => !found.has(id));
  if (unknown.length > 0) return obstacle("unknown", unknown);
  const erroneous = chosen.filter(({ change }) => change.problem?.severity === "error");
  if (erroneous.length > 0) return obstacle("erroneous", erroneous.map(idOf));
  const incomplete = chosen.filter((candidate) => isPartOfIncompleteRow(candidate, planned, found));
  if (incomplete.length > 0) return obstacle("incomplete", incomplete.map(idOf));
  const tables = [...new Set(chosen.map(({ target }) => target.table))];
  return {
    merges: tables.map((table) => {
      const own = chosen.filter(({ target }) => target.table === table);
      return {
        table,
        sheet: own[0]?.change.targetSheet ?? table,
        changed: own.filter(({ place }) => place?.cell !== undefined),
        appended: appendedRows(own.filter(({ place }) => place?.cell === undefined)),
      };
    }),
  };
}

function idOf({ change }: PlannedChange): string {
  return change.id;
}

/** A new row is known by cells of its own: without them nothing can be appended. */
function isPartOfIncompleteRow(candidate: PlannedChange, planned: readonly PlannedChange[], accepted: ReadonlySet<string>): boolean {
  if (candidate.place?.cell !== undefined) return false;
  const required = candidate.answer.section.requiredColumns ?? [];
  return planned.some(
    ({ row, answer, change }) => row === candidate.row && required.includes(answer.field.target.column) && !accepted.has(change.id),
  );
}

function appendedRows(changes: readonly PlannedChange[]): readonly AppendedRow[] {
  const rows = new Map<string, PlannedChange[]>();
  for (const change of changes) rows.set(change.row, [...(rows.get(change.row) ?? []), change]);
  return [...rows.values()].map((own) => ({
    changes: own,
    values: new Map([
      ...Object.entries(own[0]?.target.key ?? {}),
      ...own.map(({ answer, target }) => [target.column, answer.value] as const),
    ]),
  }));
}

/** en-US number format in which the values of a change are read. */
export function formatOfChange({ answer }: PlannedChange): string {
  return FIELD_FORMATS[answer.field.kind];
}
