import { COUNTY } from "../../model/planning-tables";
import { STAFF_TABLE } from "../../model/tables/staff-table";
import { serialOfDate } from "../../units/month";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { apportion } from "./apportion";
import { SAMPLE_MUNICIPALITIES } from "./municipalities";
import { ORIGIN, ORIGIN_BY_ROW_LABEL, ORIGIN_HEADING } from "./sample-labels";

/**
 * County figures per day and side. Published: 129, 113 and 16 VZÄ in 2022. Made up: everything else, also the split by
 * municipality. VZÄ are split in quarters of a post, whose sums are exact in binary arithmetic too.
 */
type SideTotals = {
  readonly side: "passiv" | "aktiv" | "Steuerung";
  readonly plannedFte: number;
  readonly actualFte: number;
  readonly absentFte: number;
  readonly entries: number;
  readonly exitsResignation: number;
  readonly exitsIllness: number;
  readonly exitsTransfer: number;
  readonly exitsParentalLeave: number;
  /** € per VZÄ and year. */
  readonly costPerFte: number;
};

type Day = { readonly asOf: number; readonly sides: readonly SideTotals[]; readonly origin: string };

const DAYS: readonly Day[] = [
  {
    asOf: serialOfDate(2021, 6, 30),
    origin: ORIGIN.madeUp,
    sides: [
      {
        side: "passiv",
        plannedFte: 133.5,
        actualFte: 130.5,
        absentFte: 4.5,
        entries: 16,
        exitsResignation: 7,
        exitsIllness: 3,
        exitsTransfer: 7,
        exitsParentalLeave: 6,
        costPerFte: 54_612,
      },
      {
        side: "aktiv",
        plannedFte: 117,
        actualFte: 111.5,
        absentFte: 5.25,
        entries: 15,
        exitsResignation: 8,
        exitsIllness: 3,
        exitsTransfer: 6,
        exitsParentalLeave: 5,
        costPerFte: 57_438,
      },
      {
        side: "Steuerung",
        plannedFte: 16.5,
        actualFte: 15.5,
        absentFte: 0.5,
        entries: 1,
        exitsResignation: 0,
        exitsIllness: 0,
        exitsTransfer: 1,
        exitsParentalLeave: 1,
        costPerFte: 72_905,
      },
    ],
  },
  {
    asOf: serialOfDate(2022, 6, 30),
    origin: "nur Summe VZÄ Ist veröffentlicht",
    sides: [
      {
        side: "passiv",
        plannedFte: 134,
        actualFte: 129,
        absentFte: 5.75,
        entries: 17,
        exitsResignation: 9,
        exitsIllness: 4,
        exitsTransfer: 8,
        exitsParentalLeave: 6,
        costPerFte: 55_831,
      },
      {
        side: "aktiv",
        plannedFte: 118.5,
        actualFte: 113,
        absentFte: 6.5,
        entries: 18,
        exitsResignation: 9,
        exitsIllness: 3,
        exitsTransfer: 7,
        exitsParentalLeave: 7,
        costPerFte: 58_764,
      },
      {
        side: "Steuerung",
        plannedFte: 17,
        actualFte: 16,
        absentFte: 0.5,
        entries: 2,
        exitsResignation: 1,
        exitsIllness: 0,
        exitsTransfer: 0,
        exitsParentalLeave: 1,
        costPerFte: 74_520,
      },
    ],
  },
];

/** Weights that differ from column to column, so that not every small number falls to the largest municipality. */
function staffWeights(column: number): number[] {
  return SAMPLE_MUNICIPALITIES.map(({ stock, staff }, index) => stock * staff * (1 + (((index * 7 + column * 5) % 11) - 5) / 12));
}

const FTE_WEIGHTS = SAMPLE_MUNICIPALITIES.map(({ stock, staff }) => stock * staff);

function quarters(total: number, weights: readonly number[]): number[] {
  return apportion(total * 4, weights).map((count) => count / 4);
}

type StaffRow = ContentRow<typeof STAFF_TABLE>;

function sideRows(asOf: number, totals: SideTotals): StaffRow[] {
  const isCounty = totals.side === "Steuerung";
  const names = isCounty ? [COUNTY] : SAMPLE_MUNICIPALITIES.map(({ name }) => name);
  const offset = totals.side === "aktiv" ? 1 : 0;
  const split = (total: number, column: number) => apportion(total, isCounty ? [1] : staffWeights(2 * column + offset));
  const actual = quarters(totals.actualFte, isCounty ? [1] : FTE_WEIGHTS);
  // Vacant posts and long absences are split on their own: a municipality never has more absent than it has staff.
  const vacant = quarters(totals.plannedFte - totals.actualFte, isCounty ? [1] : staffWeights(offset));
  const absent = quarters(totals.absentFte, isCounty ? [1] : staffWeights(3 + offset));
  const entries = split(totals.entries, 1);
  const resignation = split(totals.exitsResignation, 2);
  const illness = split(totals.exitsIllness, 3);
  const transfer = split(totals.exitsTransfer, 4);
  const parentalLeave = split(totals.exitsParentalLeave, 5);
  return names.map((municipality, index) => ({
    asOf,
    municipality,
    side: totals.side,
    plannedFte: (actual[index] ?? 0) + (vacant[index] ?? 0),
    actualFte: actual[index],
    absentFte: absent[index],
    entries: entries[index],
    exitsResignation: resignation[index],
    exitsIllness: illness[index],
    exitsTransfer: transfer[index],
    exitsParentalLeave: parentalLeave[index],
    staffCost: (actual[index] ?? 0) * totals.costPerFte,
  }));
}

/** The table `Personal`: two days × passive and active by municipality, and the county's steering staff. */
export function staffSample(): TableContent {
  const rows = DAYS.flatMap(({ asOf, sides }) => sides.flatMap((totals) => sideRows(asOf, totals)));
  const origins = DAYS.flatMap(({ asOf, origin }) => rows.filter((row) => row.asOf === asOf).map(() => origin));
  return tableContent(STAFF_TABLE, rows, ORIGIN_BY_ROW_LABEL, [{ heading: ORIGIN_HEADING, kind: "text", values: origins }]);
}
