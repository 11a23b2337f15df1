import { CELL_FUNCTIONS } from "../functions/cell-functions";
import type { RawValue } from "./raw-table";

/** What stood on a result sheet, enough to put it back: formulas and number formats of its used range. */
export type SheetSnapshot = {
  readonly sheet: string;
  /** Absent if the sheet was not there or had no content. */
  readonly content?: {
    readonly address: string;
    readonly formulas: readonly (readonly RawValue[])[];
    readonly numberFormats: readonly (readonly string[])[];
  };
  readonly existed: boolean;
  /** Names of the charts on the sheet. */
  readonly charts: readonly string[];
};

/** A used range queued for reading; `snapshotOf` turns it into a snapshot after the sync. */
export type QueuedSnapshot = {
  readonly sheet: string;
  readonly queued?: { readonly range: Excel.Range; readonly charts: Excel.ChartCollection };
};

/** Queues the reading of a result sheet; without `exists` nothing is read. */
export function queueSnapshot(context: Excel.RequestContext, sheet: string, exists: boolean): QueuedSnapshot {
  if (!exists) return { sheet };
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getUsedRangeOrNullObject().load("address,formulas,numberFormat");
  return { sheet, queued: { range, charts: worksheet.charts.load("items/name") } };
}

/** The snapshot that a queued reading brought, after the sync. */
export function snapshotOf({ sheet, queued }: QueuedSnapshot): SheetSnapshot {
  if (queued === undefined) return { sheet, existed: false, charts: [] };
  const { range } = queued;
  const charts = queued.charts.items.map(({ name }) => name);
  if (range.isNullObject) return { sheet, existed: true, charts };
  const address = range.address.slice(range.address.lastIndexOf("!") + 1);
  const formulas = withoutSpilledCells(range.formulas);
  return { sheet, existed: true, charts, content: { address, formulas, numberFormats: range.numberFormat } };
}

/** Functions of the add-in whose results spill. */
const SPILLS = new RegExp(
  `^=(?:${CELL_FUNCTIONS.filter(({ result }) => result.type === "table")
    .map(({ id }) => id)
    .join("|")})\\(`,
);

/**
 * The formulas without what they spill into other cells: written back as a value, a spilled cell would be in the way of its
 * own formula. Our tables have a heading above every column and a label in every row, which tells how far they reach.
 */
function withoutSpilledCells(formulas: readonly (readonly RawValue[])[]): readonly (readonly RawValue[])[] {
  const cleaned = formulas.map((row) => [...row]);
  formulas.forEach((row, top) =>
    row.forEach((cell, left) => {
      if (typeof cell !== "string" || !SPILLS.test(cell)) return;
      const isSpilled = (value: RawValue | undefined) =>
        value === cell || (value !== undefined && value !== "" && !String(value).startsWith("="));
      const reach = (valueAt: (step: number) => RawValue | undefined) => {
        let count = 1;
        while (isSpilled(valueAt(count))) count++;
        return count;
      };
      const width = reach((step) => row[left + step]);
      const height = reach((step) => formulas[top + step]?.[left]);
      for (const spilled of cleaned.slice(top, top + height)) spilled.fill("", left, left + width);
      cleaned[top]?.splice(left, 1, cell);
    }),
  );
  return cleaned;
}

/**
 * Queues the writing that brings the sheets back to their snapshots. `present` are the sheets that exist now, `drawn`
 * the charts that a refresh may have added to them.
 */
export function queueRestore(
  context: Excel.RequestContext,
  snapshots: readonly SheetSnapshot[],
  { present, drawn }: { readonly present: ReadonlySet<string>; readonly drawn: readonly string[] },
): void {
  for (const { sheet, content, existed, charts } of snapshots) {
    if (!existed) {
      if (present.has(sheet)) context.workbook.worksheets.getItem(sheet).delete();
      continue;
    }
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const name of drawn) if (!charts.includes(name)) worksheet.charts.getItemOrNullObject(name).delete();
    worksheet.getRange().clear("Contents");
    if (content === undefined) continue;
    const target = worksheet.getRange(content.address);
    target.numberFormat = content.numberFormats.map((row) => [...row]);
    target.formulas = content.formulas.map((row) => [...row]);
  }
}
