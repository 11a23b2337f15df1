import type { RawValue } from "./raw-table";
import type { SheetSnapshot } from "./sheet-snapshot";

/** Workbook setting that remembers the last refresh. */
export const REFRESH_SETTING = "planning.refresh";

export type RefreshStamp = {
  /** ISO time of the refresh. */
  readonly at: string;
  readonly month: string;
  readonly comparisonMonth: string;
  /** Fingerprint of the inputs that were read: differs from today's once an input has changed. */
  readonly inputs: string;
  /** Layout of the result sheets that was written: formats are applied anew only when it changes. */
  readonly layout: string;
};

/** The stamp in a setting's value, or `undefined` if there is none that this version understands. */
export function parseRefreshStamp(value: unknown): RefreshStamp | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isRefreshStamp(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRefreshStamp(value: unknown): value is RefreshStamp {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  return ["at", "month", "comparisonMonth", "inputs", "layout"].every((key) => typeof record[key] === "string");
}

/** What one refresh replaced, kept in memory so that it can be taken back. */
export type UndoRecord = {
  readonly before: readonly SheetSnapshot[];
  readonly stampBefore: string | undefined;
  /** Fingerprints of the result sheets as they stood right after the refresh, by sheet. */
  readonly after: ReadonlyMap<string, string>;
};

let lastWrite: UndoRecord | undefined;

/** The last refresh of this session that can be taken back, if any. */
export function undoRecord(): UndoRecord | undefined {
  return lastWrite;
}

/** Remembers, or with `undefined` forgets, what the last refresh replaced. */
export function rememberUndo(record: UndoRecord | undefined): void {
  lastWrite = record;
}

/** FNV-1a over the text of all cells: tells whether contents changed, nothing more. */
export function fingerprint(rows: Iterable<readonly RawValue[]>): string {
  let hash = 0x811c9dc5;
  for (const row of rows) {
    const text = `${row.join("\u001f")}\u001e`;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
