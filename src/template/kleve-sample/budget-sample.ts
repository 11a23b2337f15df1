import { BUDGET_TABLE } from "../../model/tables/finance-tables";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { ORIGIN, ORIGIN_BY_ROW_LABEL, ORIGIN_HEADING } from "./sample-labels";

type BudgetRow = ContentRow<typeof BUDGET_TABLE>;

/**
 * Published: VWT and EGT of 2023; that the VWT falls by 616,126 €; that the total falls by 3.9 % in 2022 and by 7.9 % in
 * 2023; that old § 16e cases have a pot of their own, whose amount the document does not state: that cell stays empty.
 *
 * From these follow, to the euro only as far as percentages with one decimal allow:
 * total 2022 = 27,532,189 / 0.921 = 29,893,799; VWT 2022 = 15,774,877 + 616,126 = 16,391,003; EGT 2022 = 13,502,796;
 * total 2021 = 29,893,799 / 0.961 = 31,106,971. Its split, and all spending and commitments, are made up.
 */
const ROWS: readonly (readonly [row: BudgetRow, origin: string])[] = [
  [
    { year: 2021, title: "VWT", version: "EinglMV", allocation: 16_523_180, spent: 18_861_240.37, committed: null },
    "Summe mit EGT aus −3,9 % errechnet; Aufteilung und Ist frei erfunden",
  ],
  [
    { year: 2021, title: "EGT", version: "EinglMV", allocation: 14_583_791, spent: 11_902_455.18, committed: 4_365_900 },
    "Summe mit VWT aus −3,9 % errechnet; Aufteilung, Ist und Vorbindung frei erfunden",
  ],
  [
    { year: 2022, title: "VWT", version: "EinglMV", allocation: 16_391_003, spent: null, committed: null },
    "errechnet aus veröffentlichten Werten: 15.774.877 € + 616.126 €",
  ],
  [
    { year: 2022, title: "EGT", version: "EinglMV", allocation: 13_502_796, spent: null, committed: 4_120_350 },
    "errechnet aus −7,9 % und dem VWT (± 16.000 €); Vorbindung frei erfunden",
  ],
  [{ year: 2023, title: "VWT", version: "vorläufig", allocation: 15_774_877, spent: null, committed: null }, ORIGIN.published],
  [
    { year: 2023, title: "EGT", version: "vorläufig", allocation: 11_757_312, spent: null, committed: 3_482_760 },
    "Zuteilung veröffentlicht: Planungsdokument 2023; Vorbindung frei erfunden",
  ],
  [
    { year: 2023, title: "16e_aF", version: "vorläufig", allocation: null, spent: null, committed: null },
    "Planungsdokument 2023: „separat ausgewiesen“, Betrag nicht genannt; leer heißt nicht bekannt",
  ],
  ...[1_486_210, 612_480, 184_900, 46_200, 0].map((committed, index): readonly [row: BudgetRow, origin: string] => [
    { year: 2024 + index, title: "EGT", version: "vorläufig", allocation: null, spent: null, committed },
    "Vorbindung ohne Förderfälle, frei erfunden; die Zuteilung ist noch nicht bekannt",
  ]),
];

/** The table `Budget`: 2021 to 2023, and what is bound of the five years after. */
export function budgetSample(): TableContent {
  return tableContent(
    BUDGET_TABLE,
    ROWS.map(([row]) => row),
    ORIGIN_BY_ROW_LABEL,
    [{ heading: ORIGIN_HEADING, kind: "text", values: ROWS.map(([, origin]) => origin) }],
  );
}
