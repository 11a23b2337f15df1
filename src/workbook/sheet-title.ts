import type { SheetGrid } from "./sheet-grid";

/** Where a result sheet comes from. */
export type SheetOrigin = {
  /** When the sheet was written, as the user reads it. */
  readonly writtenAt: string;
  /** Shown below the title, e.g. that the data are made up; empty without. */
  readonly dataLabel: string;
};

/** The line below the title of a result sheet. */
export function subtitle({ writtenAt, dataLabel }: SheetOrigin): string {
  return [`Stand: ${writtenAt}`, dataLabel].filter(Boolean).join(" · ");
}

/** Title and subtitle in the first column; rows count from 1. */
export function putTitle(
  grid: SheetGrid,
  title: string,
  rows: { readonly title: number; readonly subtitle: number },
  origin: SheetOrigin,
): void {
  grid.put(0, rows.title, title);
  grid.put(0, rows.subtitle, subtitle(origin));
  grid.style("title", [0, rows.title]);
  grid.style("subtitle", [0, rows.subtitle]);
}
