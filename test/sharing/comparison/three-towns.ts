import { comparisonContent, type ComparisonScope } from "../../../src/sharing/comparison/comparison-content";
import type { SecrecyPattern, SecrecyProblem } from "../../../src/sharing/secrecy/secrecy-problem";
import type { SharedSheet } from "../../../src/sharing/shared-sheet";
import { serialOfDate } from "../../../src/units/month";
import { monthlyRows, planningDataOf, type InputRow } from "../planning-rows";

/** Altdorf has 100 eLb, Bergheim five in two households, Claus reports no integrations. */
export const TOWNS = ["Altdorf", "Bergheim", "Claus"] as const;

const SPAN = ["2021-06", "2022-06"] as const;
const TWELVE = ["2021-07", "2022-06"] as const;

const STOCK: readonly InputRow[] = [
  ...monthlyRows("Altdorf", SPAN, { beneficiaries: [40, 60], beneficiariesUnder25: [8, 12], households: [30, 45], longTerm: [20, 30] }),
  ...monthlyRows("Bergheim", SPAN, { beneficiaries: [3, 2], beneficiariesUnder25: [1, 0], households: [1, 1], longTerm: [1, 1] }),
  ...monthlyRows("Claus", SPAN, { beneficiaries: [10, 12], beneficiariesUnder25: [2, 2], households: [9, 9], longTerm: [7, 6] }),
];

const INTEGRATIONS: readonly InputRow[] = [
  ...monthlyRows("Altdorf", TWELVE, { integrations: [1, 2] }),
  ...monthlyRows("Bergheim", TWELVE, { integrations: [0, 0] }, { "2022-03": { integrations: [0, 1] } }),
];

const STAFF: readonly InputRow[] = [
  ["Altdorf", 1.5, 4],
  ["Bergheim", 0.5, 0.25],
  ["Claus", 0, 0.5],
  ["Kreis", 9, 9],
].flatMap(([municipality, passive, active]) =>
  [
    ["passiv", passive],
    ["aktiv", active],
  ].map(([side, actualFte]) => ({ asOf: serialOfDate(2022, 6, 30), municipality, side, actualFte })),
);

const INHABITANTS: readonly InputRow[] = [
  { municipality: "Altdorf", inhabitants: 10_000 },
  { municipality: "Bergheim", inhabitants: 1_000 },
  { municipality: "Claus", inhabitants: 2_000 },
];

export const THREE_TOWNS = { Bestand: STOCK, Integrationen: INTEGRATIONS, Personal: STAFF, Einwohner: INHABITANTS } as const;

export function comparisonOf(tables: Readonly<Record<string, readonly InputRow[]>> = THREE_TOWNS, scope: Partial<ComparisonScope> = {}) {
  return comparisonContent(planningDataOf(tables), { month: "2022-06", comparisonMonth: "2021-06", municipalities: TOWNS, ...scope });
}

/** A pattern that hides these cells, and the rates that need them. */
export function patternOf({ derived }: SecrecyProblem, hidden: readonly string[]): SecrecyPattern {
  return {
    suppressed: new Map(hidden.map((id) => [id, "threshold"])),
    hiddenDerived: new Set(derived.filter(({ cells }) => cells.some((cell) => hidden.includes(cell))).map(({ id }) => id)),
    method: "greedy",
    gap: 0,
    loss: 0,
  };
}

/** The cells of the table with this title: by name of the area and heading. */
export function tableOf({ cells }: SharedSheet, title: string) {
  const first = cells.findIndex(([cell]) => cell?.value === title);
  const headings = cells[first + 1]?.map((cell) => cell?.value) ?? [];
  return (area: string, heading: string) => {
    const row = cells.slice(first + 2).find(([cell]) => String(cell?.value).replace("▸ ", "") === area);
    return row?.[headings.indexOf(heading)];
  };
}
