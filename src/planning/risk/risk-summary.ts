/** Percentiles that are shown, in percent. */
export const PERCENTILES = [5, 25, 50, 75, 95] as const;

/** Values counted in bins of the same width, the first from `minimum`; the last bin holds the maximum as well. */
export type Histogram = { readonly minimum: number; readonly width: number; readonly counts: readonly number[] };

/** What the draws of one result look like. Draws without a value are counted, never taken as 0. */
export type DrawSummary = {
  /** Draws with a value. */
  readonly valid: number;
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  /** In the order of `PERCENTILES`, as Excel's PERCENTILE.INC; NaN without a valid draw. */
  readonly percentiles: readonly number[];
  readonly histogram: Histogram;
};

export const HISTOGRAM_BINS = 40;

/** Narrower bins within those of the histogram, by which the percentiles are found. */
const PARTS = 50;
const BUCKETS = HISTOGRAM_BINS * PARTS;

/** Columns that summaries use again and again. */
export type SummaryScratch = { readonly buckets: Uint16Array; readonly gathered: Float64Array };

export function summaryScratch(draws: number): SummaryScratch {
  return { buckets: new Uint16Array(draws), gathered: new Float64Array(draws) };
}

/**
 * Summarises a column of draws. Percentiles are exact: the values are counted in narrow buckets, and only the buckets that
 * hold a value sought are sorted. The column itself is moved together where draws have no value.
 */
export function summarize(column: Float64Array, scratch: SummaryScratch): DrawSummary {
  let valid = column.length;
  let [minimum, maximum, sum] = extent(column, valid);
  if (!Number.isFinite(sum)) {
    valid = compact(column);
    [minimum, maximum, sum] = extent(column, valid);
  }
  if (valid === 0)
    return { valid, mean: NaN, minimum: NaN, maximum: NaN, percentiles: PERCENTILES.map(() => NaN), histogram: NO_HISTOGRAM };
  if (minimum === maximum) return constantSummary(minimum, valid);
  const counts = fillBuckets(column, valid, { minimum, maximum, buckets: scratch.buckets });
  const order = new OrderStatistics(column, valid, counts, scratch);
  return {
    valid,
    mean: sum / valid,
    minimum,
    maximum,
    percentiles: percentilesOf(order, valid),
    histogram: histogramOf(counts, minimum, maximum),
  };
}

const NO_HISTOGRAM: Histogram = { minimum: NaN, width: NaN, counts: [] };

/** The summary of draws that are all the same. */
export function constantSummary(value: number, valid: number): DrawSummary {
  return {
    valid,
    mean: value,
    minimum: value,
    maximum: value,
    percentiles: PERCENTILES.map(() => value),
    histogram: { minimum: value, width: 0, counts: [valid] },
  };
}

/** Moves the draws with a value to the front; returns how many there are. */
function compact(column: Float64Array): number {
  let valid = 0;
  for (let draw = 0; draw < column.length; draw++) {
    const value = column[draw] ?? NaN;
    column[valid] = value;
    // Infinity minus itself is not a number, so that one comparison tells both kinds of missing values.
    if (value - value === 0) valid++;
  }
  return valid;
}

function extent(column: Float64Array, count: number): readonly [minimum: number, maximum: number, sum: number] {
  let minimum = Infinity;
  let maximum = -Infinity;
  let sum = 0;
  for (let draw = 0; draw < count; draw++) {
    const value = column[draw] ?? NaN;
    sum += value;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  return [minimum, maximum, sum];
}

type BucketFrame = { readonly minimum: number; readonly maximum: number; readonly buckets: Uint16Array };

function fillBuckets(column: Float64Array, count: number, { minimum, maximum, buckets }: BucketFrame): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  const scale = BUCKETS / (maximum - minimum);
  for (let draw = 0; draw < count; draw++) {
    // Rounding keeps the order: a greater value is never in a lower bucket.
    const place = ((column[draw] ?? NaN) - minimum) * scale;
    const bucket = place >= BUCKETS ? BUCKETS - 1 : place | 0;
    buckets[draw] = bucket;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

function histogramOf(buckets: Uint32Array, minimum: number, maximum: number): Histogram {
  const counts = Array.from({ length: HISTOGRAM_BINS }, (_, bin) =>
    buckets.subarray(bin * PARTS, (bin + 1) * PARTS).reduce((sum, count) => sum + count, 0),
  );
  return { minimum, width: (maximum - minimum) / HISTOGRAM_BINS, counts };
}

function percentilesOf(order: OrderStatistics, valid: number): readonly number[] {
  const positions = PERCENTILES.map((percent) => (percent / 100) * (valid - 1));
  const ranks = [...new Set(positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]))].sort((a, b) => a - b);
  const values = order.at(ranks);
  return positions.map((position) => {
    const below = Math.floor(position);
    const [lower, upper] = [values.get(below) ?? NaN, values.get(Math.ceil(position)) ?? NaN];
    return lower + (position - below) * (upper - lower);
  });
}

/** Values by their rank, counted from 0. */
class OrderStatistics {
  constructor(
    private readonly column: Float64Array,
    private readonly count: number,
    private readonly counts: Uint32Array,
    private readonly scratch: SummaryScratch,
  ) {}

  /** @param ranks ascending */
  at(ranks: readonly number[]): ReadonlyMap<number, number> {
    const places = this.places(ranks);
    const gathered = this.gather(new Set(places.map(({ bucket }) => bucket)));
    return new Map(places.map(({ rank, bucket, offset }) => [rank, gathered.get(bucket)?.[offset] ?? NaN]));
  }

  /** In which bucket each rank lies, and as which of its values. */
  private places(ranks: readonly number[]): readonly { readonly rank: number; readonly bucket: number; readonly offset: number }[] {
    let bucket = 0;
    let before = 0;
    return ranks.map((rank) => {
      while (before + (this.counts[bucket] ?? Infinity) <= rank) before += this.counts[bucket++] ?? 0;
      return { rank, bucket, offset: rank - before };
    });
  }

  /** The values of these buckets, each bucket's in order. */
  private gather(wanted: ReadonlySet<number>): ReadonlyMap<number, Float64Array> {
    const { buckets, gathered } = this.scratch;
    // Where the next value of each bucket goes; buckets that nobody asks for have no place.
    const next = new Int32Array(BUCKETS).fill(-1);
    const slices = new Map<number, Float64Array>();
    let start = 0;
    for (const bucket of wanted) {
      next[bucket] = start;
      const end = start + (this.counts[bucket] ?? 0);
      slices.set(bucket, gathered.subarray(start, end));
      start = end;
    }
    for (let draw = 0; draw < this.count; draw++) {
      const bucket = buckets[draw] ?? 0;
      const place = next[bucket] ?? -1;
      if (place < 0) continue;
      gathered[place] = this.column[draw] ?? NaN;
      next[bucket] = place + 1;
    }
    for (const slice of slices.values()) slice.sort();
    return slices;
  }
}
