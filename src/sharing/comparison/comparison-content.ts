import type { PlanningData } from "../../model/planning-data";
import type { Month } from "../../units/month";
import type { SecrecyPattern, SecrecyProblem } from "../secrecy/secrecy-problem";
import { PART_SHEETS } from "../share-form";
import type { SharedSheet } from "../shared-sheet";

export type ComparisonScope = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** All that must report, in the order of the rows. */
  readonly municipalities: readonly string[];
  /** When the file is made, as its reader sees it. */
  readonly writtenAt?: string;
  readonly dataLabel?: string;
};

export type ComparisonContent = {
  /** What must be kept secret, and what ties it together. */
  readonly problem: SecrecyProblem;
  /** The sheet `Vergleich` for one of the municipalities: the same numbers for all, its own row emphasised. */
  readonly sheet: (pattern: SecrecyPattern, recipient: string) => SharedSheet;
};

/** The agreed comparison of the municipalities with each other and with the county. */
export function comparisonContent(_data: PlanningData, { municipalities }: ComparisonScope): ComparisonContent {
  return {
    problem: {
      cells: [],
      relations: [],
      derived: [],
      recipients: municipalities,
      rules: { threshold: 3, minimumHouseholds: 3, protectionWidth: 3 },
    },
    sheet: () => ({ name: PART_SHEETS.comparison, cells: [], columnWidths: [], frozenRows: 0, orientation: "landscape" }),
  };
}
