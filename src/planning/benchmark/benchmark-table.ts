import { isMissing, missing, type Missing } from "../../units/missing";
import {
  contribution,
  deviation,
  meanOf,
  NOTHING_TO_COMPARE,
  ranksOf,
  sumOf,
  weightedMean,
  type Deviation,
  type Direction,
} from "./measures";
import { quantile, type QuantileMethod } from "./quantile";

type Figure = number | Missing;

/** Counts of the reporting month and of the same month a year before, in persons or euros. */
export type YearPair = { readonly current: Figure; readonly previous: Figure };

export type BenchmarkEntry = {
  readonly name: string;
  readonly numerator: Figure;
  readonly denominator: Figure;
  /** Number of persons the value rests on; default: the denominator. */
  readonly n?: Figure;
  /** Whose change is split into contributions; default: numerator and denominator of a change indicator. */
  readonly change?: YearPair;
};

export type BenchmarkOptions = {
  /** `ratio`: numerator / denominator · `change`: numerator / denominator − 1 (K1, K1E2, K3). */
  readonly kind: "ratio" | "change";
  readonly direction: Direction;
  /** Below this n a value is shown but not rated, because chance moves it too much. */
  readonly minimumN: number;
  /** Default 1; 1000 for a density per 1,000 inhabitants. */
  readonly scale?: number;
  /** Default `inclusive` (QUARTILE.INC). */
  readonly quartileMethod?: QuantileMethod;
  /** Figures of the county itself, where it reports its own; default: the sums, if no municipality is missing. */
  readonly county?: Pick<BenchmarkEntry, "numerator" | "denominator" | "change">;
};

export type BenchmarkRow = {
  readonly name: string;
  readonly value: Figure;
  readonly n: Figure;
  /** 1 is the best; absent without a value or a direction. */
  readonly rank?: number;
  /** 1 for values up to the first quartile … 4 for those above the third; says nothing of good or bad. */
  readonly quartile?: 1 | 2 | 3 | 4;
  readonly fromWeightedMean?: Deviation;
  readonly fromMean?: Deviation;
  /** To the rate of change of the county, as a fraction; absent where no change was given. */
  readonly contribution?: Figure;
  /** Whether the value may be coloured. */
  readonly isRated: boolean;
};

export type BenchmarkTable = {
  /** In the order given. */
  readonly rows: readonly BenchmarkRow[];
  /** GeMW of the municipalities that have a value: ΣN/ΣD. */
  readonly weightedMean: Figure;
  /** MW of the same municipalities. */
  readonly mean: Figure;
  /** ΣN/ΣD of the whole county; missing while a municipality is missing and the county does not report itself. */
  readonly county: Figure;
  /** Bounds of the quartile band. */
  readonly quartiles: { readonly first: number; readonly median: number; readonly third: number } | Missing;
  /** Rate of change of the county to which the contributions add up; absent where no change was given. */
  readonly countyChange?: Figure;
  /** Municipalities without a value. */
  readonly missingNames: readonly string[];
};

/** Names that a message lists; the rest is counted. */
const LISTED_NAMES = 4;

/**
 * Municipalities side by side for one indicator of one month and one data age. A missing municipality stays missing: it
 * has no rank, and neither quartiles nor means take it for zero. Values below the minimum n are ranked but not rated.
 * Time: n log n.
 */
export function benchmarkTable(entries: readonly BenchmarkEntry[], options: BenchmarkOptions): BenchmarkTable {
  const values = entries.map((entry) => valueOf(entry.numerator, entry.denominator, options));
  const compared = entries.filter((_, index) => !isMissing(values[index]));
  const numbers = values.filter((value) => typeof value === "number");
  const reference = valueOfAll(compared, options);
  const mean = meanOf(numbers);
  const quartiles = quartilesOf(numbers, options.quartileMethod);
  const ranks = rankByValue(numbers, options.direction);
  const missingNames = entries.filter((_, index) => isMissing(values[index])).map(({ name }) => name);
  const changes = changesOf(entries, options);
  const rows = entries.map((entry, index) => {
    const value = values[index] ?? NOTHING_TO_COMPARE;
    const shared = {
      name: entry.name,
      value,
      n: entry.n ?? entry.denominator,
      ...contributionOf(changes?.byEntry[index], changes?.previous),
    };
    if (isMissing(value)) {
      return { ...shared, isRated: false };
    }
    return {
      ...shared,
      ...(options.direction === "none" ? {} : { rank: ranks.get(value) }),
      ...(isMissing(quartiles) ? {} : { quartile: quartileOf(value, quartiles) }),
      ...(isMissing(reference) ? {} : { fromWeightedMean: deviationOf(value, reference, options) }),
      ...(isMissing(mean) ? {} : { fromMean: deviationOf(value, mean, options) }),
      isRated: options.direction !== "none" && !isMissing(shared.n) && shared.n >= options.minimumN,
    };
  });
  return {
    rows,
    weightedMean: reference,
    mean,
    county: countyValue(reference, missingNames, options),
    quartiles,
    ...(changes === undefined ? {} : { countyChange: changes.rate }),
    missingNames,
  };
}

/** The rows as bars stand beside each other: the best first (the greatest, if there is no best), missing ones last. */
export function inBarOrder(rows: readonly BenchmarkRow[], direction: Direction): readonly BenchmarkRow[] {
  const sign = direction === "low" ? 1 : -1;
  const present = rows.flatMap((row) => (isMissing(row.value) ? [] : [{ row, value: row.value }]));
  present.sort((left, right) => sign * (left.value - right.value) || left.row.name.localeCompare(right.row.name, "de"));
  return [...present.map(({ row }) => row), ...rows.filter(({ value }) => isMissing(value))];
}

function valueOf(numerator: Figure, denominator: Figure, { kind, scale = 1 }: BenchmarkOptions): Figure {
  if (isMissing(numerator)) {
    return numerator;
  }
  if (isMissing(denominator)) {
    return denominator;
  }
  const ratio = weightedMean([numerator], [denominator]);
  return isMissing(ratio) ? ratio : scale * (kind === "change" ? ratio - 1 : ratio);
}

/** ΣN/ΣD of entries that have both. */
function valueOfAll(entries: readonly BenchmarkEntry[], options: BenchmarkOptions): Figure {
  return entries.length === 0 ? NOTHING_TO_COMPARE : valueOf(total(entries, "numerator"), total(entries, "denominator"), options);
}

function total(entries: readonly BenchmarkEntry[], side: "numerator" | "denominator"): number {
  return sumOf(entries.flatMap((entry) => (isMissing(entry[side]) ? [] : entry[side])));
}

function countyValue(reference: Figure, missingNames: readonly string[], options: BenchmarkOptions): Figure {
  if (options.county !== undefined) {
    return valueOf(options.county.numerator, options.county.denominator, options);
  }
  return missingNames.length === 0 ? reference : incomplete(missingNames);
}

function incomplete(names: readonly string[]): Missing {
  const listed = names.slice(0, LISTED_NAMES).join(", ");
  const others = names.length - LISTED_NAMES;
  return missing({
    de: `Für den Kreis fehlen Werte von: ${listed}${others > 0 ? ` und ${others} weiteren` : ""}.`,
    en: `For the county, values are missing from: ${listed}${others > 0 ? ` and ${others} more` : ""}.`,
  });
}

function quartilesOf(numbers: readonly number[], method: QuantileMethod | undefined): BenchmarkTable["quartiles"] {
  const [first, median, third] = [0.25, 0.5, 0.75].map((share) => quantile(numbers, share, method));
  return first === undefined || median === undefined || third === undefined ? TOO_FEW_VALUES : { first, median, third };
}

const TOO_FEW_VALUES = missing({ de: "Für Quartile gibt es zu wenige Werte.", en: "There are too few values for quartiles." });

function quartileOf(value: number, { first, median, third }: Exclude<BenchmarkTable["quartiles"], Missing>): 1 | 2 | 3 | 4 {
  if (value <= median) {
    return value <= first ? 1 : 2;
  }
  return value <= third ? 3 : 4;
}

function rankByValue(numbers: readonly number[], direction: Direction): ReadonlyMap<number, number> {
  if (direction === "none") {
    return new Map();
  }
  const ranks = ranksOf(numbers, direction);
  return new Map(numbers.map((value, index) => [value, ranks[index] ?? 0]));
}

/** A rate of change has no relative deviation: twice a fall of 1 % says nothing about twice as many persons. */
function deviationOf(value: number, reference: number, { kind }: BenchmarkOptions): Deviation {
  const result = deviation(value, reference);
  return kind === "change" ? { ...result, relative: ONLY_POINTS } : result;
}

const ONLY_POINTS = missing({
  de: "Veränderungsraten vergleicht man in Prozentpunkten.",
  en: "Rates of change are compared in percentage points.",
});

type Changes = { readonly byEntry: readonly (YearPair | undefined)[]; readonly previous: Figure; readonly rate: Figure };

/** Undefined where no change is given at all. */
function changesOf(entries: readonly BenchmarkEntry[], { kind, county }: BenchmarkOptions): Changes | undefined {
  const pairOf = ({ change, numerator, denominator }: Pick<BenchmarkEntry, "numerator" | "denominator" | "change">): YearPair | undefined =>
    change ?? (kind === "change" ? { current: numerator, previous: denominator } : undefined);
  const byEntry = entries.map(pairOf);
  if (byEntry.every((pair) => pair === undefined)) {
    return undefined;
  }
  const whole = (county && pairOf(county)) ?? sumOfPairs(entries, byEntry);
  const { current, previous } = whole;
  const rate = isMissing(current) ? current : isMissing(previous) ? previous : contribution(current, previous, previous);
  return { byEntry, previous, rate };
}

function sumOfPairs(entries: readonly BenchmarkEntry[], pairs: readonly (YearPair | undefined)[]): YearPair {
  const missingNames = entries.filter((_, index) => !isComplete(pairs[index])).map(({ name }) => name);
  if (missingNames.length > 0) {
    return { current: incomplete(missingNames), previous: incomplete(missingNames) };
  }
  const sumOfSide = (side: keyof YearPair) =>
    sumOf(pairs.flatMap((pair) => (pair === undefined || isMissing(pair[side]) ? [] : pair[side])));
  return { current: sumOfSide("current"), previous: sumOfSide("previous") };
}

function isComplete(pair: YearPair | undefined): boolean {
  return pair !== undefined && !isMissing(pair.current) && !isMissing(pair.previous);
}

function contributionOf(pair: YearPair | undefined, whole: Figure | undefined): { readonly contribution?: Figure } {
  if (pair === undefined || whole === undefined) {
    return {};
  }
  const { current, previous } = pair;
  if (isMissing(current)) {
    return { contribution: current };
  }
  if (isMissing(previous)) {
    return { contribution: previous };
  }
  return { contribution: isMissing(whole) ? whole : contribution(current, previous, whole) };
}
