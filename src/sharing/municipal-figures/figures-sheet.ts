import type { PlanningData } from "../../model/planning-data";
import type { Month } from "../../units/month";
import { PART_SHEETS } from "../share-form";
import type { SharedSheet } from "../shared-sheet";

/** Whose figures, and of which months. */
export type FiguresScope = {
  readonly municipality: string;
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** When the file is made, as its reader sees it. */
  readonly writtenAt: string;
  /** Shown below the title, e.g. that the data are made up; empty without. */
  readonly dataLabel: string;
};

/** The sheet `Kennzahlen` of a municipality's workbook: its own figures alone. */
export function figuresSheet(_data: PlanningData, _scope: FiguresScope): SharedSheet {
  return { name: PART_SHEETS.figures, cells: [], columnWidths: [], frozenRows: 0, orientation: "landscape" };
}
