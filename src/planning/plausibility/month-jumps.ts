import { entryOf } from "../../model/checks/group-rows";
import type { Finding } from "../../model/finding";
import { FindingCollector } from "../../model/finding-collector";
import type { PlanningData } from "../../model/planning-data";
import type { ColumnKind, ColumnSchema } from "../../model/table-schema";
import { median } from "../benchmark/quantile";
import { reportCommonChange, reportMonthJump, reportSwappedDigits } from "./month-jump-findings";
import {
  comparableColumns,
  monthPairs,
  monthlyTables,
  numberIn,
  seriesOf,
  type MonthPair,
  type MonthlySeries,
  type MonthlyTable,
} from "./monthly-series";
import { swappedDigits } from "./swapped-digits";

/** A change is a jump if it is this many times the usual spread of changes away from the usual change. */
const SPREADS = 6;
/** Median absolute deviation to standard deviation, if changes are distributed normally. */
const MAD_TO_SPREAD = 1.4826;
/** Changes below this share of the usual level are never jumps: even a very calm series may move a little. */
const SMALLEST_SHARE = 0.1;
/** Nor are those below this size: a municipality of ten persons may become one of fifteen. */
const SMALLEST_SIZE: Partial<Record<ColumnKind, number>> = { count: 10, money: 5_000 };
/** Fewer changes do not show what is usual. */
const FEWEST_CHANGES = 8;

/** What all series do in a month is taken from at least so many of them. */
const FEWEST_SERIES = 5;
/** A common change below this share of the level is not worth a note, nor is one of series that are small themselves. */
const SMALLEST_COMMON_CHANGE = 0.05;
const SMALLEST_COMMON_LEVEL = 50;
/** An event does not hit all alike: from what is common, a series may differ by this share of it more than usual. */
const UNEVEN_SHARE = 0.5;
/** If so many of the series jump in the same month, it is one fact, not a list of slips. */
const COMMON_SHARE = 0.5;

/** A swap of digits must come this near, or chance alone would find one in every second jump. */
const SWAP_SPREADS = 2;
const SWAP_SHARE = 0.02;
const SWAP_SIZE = 3;

/** How a series usually changes from month to month. */
type Usual = { readonly change: number; readonly spread: number; readonly level: number; readonly limit: number };

type Change = {
  readonly pair: MonthPair;
  readonly from: number;
  readonly to: number;
  readonly usual: Usual;
};

export type Jump = Change & {
  /** Changes from here to there would have been usual in this month. */
  readonly expected: { readonly least: number; readonly most: number };
  /** The value that fits the months beside it if two digits of this one are swapped. */
  readonly swapped: number | undefined;
};

/**
 * Changes from one month to the next that are far from what is usual in the series of the same municipality, gender,
 * data age and column.
 *
 * Usual is the median of the series' changes plus what most series of that gender do in the same month (median of their
 * changes as a share of their level), give or take six times the median absolute deviation (scaled to a standard
 * deviation), at least 10 % of the median level and 10 persons or 5,000 €: a single slip moves no median. Of a peak that
 * goes back in the next month only the way up is told. If swapping two neighbouring digits brings a count close to both
 * neighbours, that is told instead. Where most series change strongly in the same month, one note tells it.
 * Series with fewer than eight changes are left out. Time: the cells, and sorting within each series and month.
 */
export function checkMonthJumps(data: PlanningData): readonly Finding[] {
  const collector = new FindingCollector();
  for (const table of monthlyTables(data)) {
    const series = seriesOf(table);
    for (const column of comparableColumns(table)) {
      checkColumn(table, column, series, collector);
    }
  }
  return collector.findings();
}

function checkColumn(table: MonthlyTable, column: ColumnSchema, series: readonly MonthlySeries[], collector: FindingCollector): void {
  const changes = series.map((rows) => changesOf(rows, column));
  const common = new CommonChanges(changes.flat());
  const byMonth = new Map<string, Jump[]>();
  for (const jump of changes.flatMap((ofSeries) => jumpsOf(ofSeries, column, common))) {
    entryOf(byMonth, monthOf(jump), () => [] as Jump[]).push(jump);
  }
  const judged = changes.filter(({ length }) => length > 0).length;
  for (const [month, ofMonth] of common.byMonth) {
    const jumps = byMonth.get(month) ?? [];
    const isWidespread = judged >= FEWEST_SERIES && jumps.length >= judged * COMMON_SHARE;
    if (isWidespread || common.isStrong(month)) {
      reportCommonChange(table, column, ofMonth, collector);
    }
    for (const jump of jumps) {
      if (jump.swapped !== undefined) {
        reportSwappedDigits(table, column, jump, jump.swapped, collector);
      } else if (!isWidespread) {
        reportMonthJump(table, column, jump, collector);
      }
    }
  }
}

function monthOf({ pair }: Change): string {
  return pair.current.month ?? "";
}

/** The changes of a series; none if there are too few to judge them by. */
function changesOf(rows: MonthlySeries, column: ColumnSchema): readonly Change[] {
  const steps = monthPairs(rows).flatMap((pair) => {
    const [from, to] = [numberIn(pair.previous, column.id), numberIn(pair.current, column.id)];
    return from === undefined || to === undefined ? [] : [{ pair, from, to }];
  });
  const [change, level] = [median(steps.map(({ from, to }) => to - from)), median(rows.flatMap((row) => numberIn(row, column.id) ?? []))];
  if (change === undefined || level === undefined || steps.length < FEWEST_CHANGES) {
    return [];
  }
  const spread = spreadOf(
    steps.map(({ from, to }) => to - from),
    change,
  );
  const limit = Math.max(SPREADS * spread, SMALLEST_SHARE * level, SMALLEST_SIZE[column.kind] ?? 0);
  return steps.map((step) => ({ ...step, usual: { change, spread, level, limit } }));
}

function spreadOf(values: readonly number[], middle: number): number {
  return MAD_TO_SPREAD * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
}

/** Changes of the series of one gender in one month, as shares of their levels. */
type MonthGroup = { readonly month: string; readonly gender: string; readonly shares: number[]; readonly levels: number[] };

/** What the series of one gender have in common in each month. */
class CommonChanges {
  readonly byMonth = new Map<string, Change[]>();
  private readonly shares = new Map<string, number>();
  private readonly strongMonths = new Set<string>();

  constructor(changes: readonly Change[]) {
    const groups = new Map<string, MonthGroup>();
    for (const change of changes) {
      const [month, { gender = "" }, { usual }] = [monthOf(change), change.pair.current, change];
      entryOf(this.byMonth, month, () => [] as Change[]).push(change);
      if (usual.level > 0) {
        const group = entryOf(groups, month + gender, () => ({ month, gender, shares: [], levels: [] }));
        group.shares.push((change.to - change.from - usual.change) / usual.level);
        group.levels.push(usual.level);
      }
    }
    const known = [...groups.values()].filter(({ shares }) => shares.length >= FEWEST_SERIES);
    for (const { month, gender, shares } of known) {
      this.shares.set(month + gender, median(shares) ?? 0);
    }
    this.findStrongMonths(known);
  }

  private findStrongMonths(groups: readonly MonthGroup[]): void {
    const limit = Math.max(SMALLEST_COMMON_CHANGE, SPREADS * spreadOf([...this.shares.values()], 0));
    for (const { month, gender, levels } of groups) {
      const isLarge = (median(levels) ?? 0) >= SMALLEST_COMMON_LEVEL;
      if (isLarge && Math.abs(this.shares.get(month + gender) ?? 0) > limit) {
        this.strongMonths.add(month);
      }
    }
  }

  /** What the change of this series would have been as one of many, and how far from it would still be usual. */
  expectationOf(change: Change): { readonly change: number; readonly limit: number } {
    const { usual, pair } = change;
    const common = usual.level * (this.shares.get(monthOf(change) + (pair.current.gender ?? "")) ?? 0);
    return { change: usual.change + common, limit: usual.limit + UNEVEN_SHARE * Math.abs(common) };
  }

  isStrong(month: string): boolean {
    return this.strongMonths.has(month);
  }
}

function jumpsOf(changes: readonly Change[], column: ColumnSchema, common: CommonChanges): readonly Jump[] {
  const judged = changes.map((change) => {
    const expectation = common.expectationOf(change);
    return { ...change, expectation, excess: change.to - change.from - expectation.change };
  });
  const jumps = judged.filter(({ excess, expectation }) => Math.abs(excess) > expectation.limit);
  const isWayBack = ({ pair, excess }: (typeof judged)[number]) =>
    jumps.some((before) => before.pair.current === pair.previous && Math.sign(before.excess) === -Math.sign(excess));
  return jumps
    .filter((jump) => !isWayBack(jump))
    .map((jump) => {
      const { change, limit } = jump.expectation;
      const following = judged.find(({ pair }) => pair.previous === jump.pair.current);
      const places = [jump.from + change, following && following.to - following.expectation.change];
      return {
        ...jump,
        expected: { least: change - limit, most: change + limit },
        swapped: column.kind === "count" ? fittingSwap(jump, places) : undefined,
      };
    });
}

/** @param places where the value would be expected, going by the month before and the month after */
function fittingSwap({ to, usual }: Change, places: readonly (number | undefined)[]): number | undefined {
  const limit = Math.max(SWAP_SPREADS * usual.spread, SWAP_SHARE * usual.level, SWAP_SIZE);
  return swappedDigits(to).find((candidate) => places.every((place) => place === undefined || Math.abs(candidate - place) <= limit));
}
