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
};

/** A used range queued for reading; `snapshotOf` turns it into a snapshot after the sync. */
export type QueuedSnapshot = { readonly sheet: string; readonly range?: Excel.Range };

/** Queues the reading of a result sheet; without `exists` nothing is read. */
export function queueSnapshot(context: Excel.RequestContext, sheet: string, exists: boolean): QueuedSnapshot {
  if (!exists) return { sheet };
  const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject();
  range.load("address,formulas,numberFormat");
  return { sheet, range };
}

/** The snapshot that a queued reading brought, after the sync. */
export function snapshotOf({ sheet, range }: QueuedSnapshot): SheetSnapshot {
  if (range === undefined) return { sheet, existed: false };
  if (range.isNullObject) return { sheet, existed: true };
  const address = range.address.slice(range.address.lastIndexOf("!") + 1);
  return { sheet, existed: true, content: { address, formulas: range.formulas, numberFormats: range.numberFormat } };
}

/** Queues the writing that brings the sheets back to their snapshots. `present` are the sheets that exist now. */
export function queueRestore(context: Excel.RequestContext, snapshots: readonly SheetSnapshot[], present: ReadonlySet<string>): void {
  for (const { sheet, content, existed } of snapshots) {
    if (!existed) {
      if (present.has(sheet)) context.workbook.worksheets.getItem(sheet).delete();
      continue;
    }
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange().clear("Contents");
    if (content === undefined) continue;
    const target = worksheet.getRange(content.address);
    target.numberFormat = content.numberFormats.map((row) => [...row]);
    target.formulas = content.formulas.map((row) => [...row]);
  }
}
