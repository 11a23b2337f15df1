import type { PlanningData } from "../../model/planning-data";
import type { Month } from "../../units/month";
import type { SecrecyPattern, SecrecyProblem } from "../secrecy/secrecy-problem";
import type { SharedSheet } from "../shared-sheet";
import { comparedDays } from "./area-rows";
import { comparedCounts } from "./compared-counts";
import { comparisonProblem } from "./comparison-problem";
import { comparisonSheet } from "./comparison-sheet";
import { secrecyRules } from "./secrecy-rules";

export type ComparisonScope = {
  readonly month: Month;
  readonly comparisonMonth: Month;
  /** All that must report, in the order of the rows. */
  readonly municipalities: readonly string[];
  /** Municipalities whose files reach one and the same person. */
  readonly sharedReaders?: SecrecyProblem["sharedReaders"];
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
export function comparisonContent(data: PlanningData, scope: ComparisonScope): ComparisonContent {
  const { month, comparisonMonth, municipalities, sharedReaders, writtenAt, dataLabel } = scope;
  const days = comparedDays(data, month, comparisonMonth);
  const counts = comparedCounts(data, municipalities, days);
  const rules = secrecyRules(data, month);
  return {
    problem: comparisonProblem(counts, days, rules, sharedReaders),
    sheet: (pattern, recipient) => comparisonSheet({ counts, days, rules, writtenAt, dataLabel }, pattern, recipient),
  };
}
