import { HEAD_ROWS, INDICATOR_SHEET } from "./indicator-sheet/indicator-sheet-frame";
import { fingerprint } from "./result-log";
import type { ResultSheet } from "./result-sheet";

/** The layouts of the result sheets in one text of the refresh's stamp: for each its name, its columns and its formats. */

const SEPARATOR = "|";

export function layoutsOf(sheets: readonly ResultSheet[]): string {
  return sheets.map(layoutOf).join(SEPARATOR);
}

/** What an earlier refresh has left on a sheet. */
export type KnownLayout = {
  /** The formats on the sheet are those of this layout. */
  readonly isSame: boolean;
  /** Columns that the sheet had; 0 if none was written. */
  readonly columnCount: number;
};

export function knownLayout(sheet: ResultSheet, layouts = ""): KnownLayout {
  const known = layouts.split(SEPARATOR).find((entry) => entry.startsWith(`${sheet.name}:`));
  return { isSame: known === layoutOf(sheet), columnCount: Number(known?.split(":")[1] ?? 0) };
}

/** Changes with everything that formats depend on, not with the figures. */
function layoutOf({ styles, columnWidths, highlights, choices, charts, rules, cells, name }: ResultSheet): string {
  const labels = name === INDICATOR_SHEET ? cells.map(([label]) => label).slice(HEAD_ROWS.subtitle) : "";
  const formats = fingerprint([[JSON.stringify([styles, columnWidths, highlights, choices, charts, rules, labels])]]);
  return [name, columnWidths.length, formats].join(":");
}
