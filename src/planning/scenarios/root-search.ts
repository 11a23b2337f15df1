/** A place where a function has the value sought: one point, or all points from `from` to `to`. */
export type Root = { readonly at: number; readonly from: number; readonly to: number };

export type RootSearch = {
  /** Ascending. */
  readonly roots: readonly Root[];
  /** The point that comes nearest where there is no root; undefined if the function has no value anywhere. */
  readonly nearest: { readonly at: number; readonly value: number } | undefined;
};

export type RootQuestion = {
  /** NaN where it has no value. */
  readonly value: (at: number) => number;
  readonly target: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Of several points with the value sought, the one nearest to this is named. */
  readonly start: number;
};

/** Pieces in which the interval is searched for changes of sign. */
const PIECES = 256;

/** Halving a piece this often exhausts the precision of a number. */
const HALVINGS = 80;

/** What is left of a change of sign once its piece is exhausted; much more than this is a jump over the target. */
const CONTINUOUS = 1e-6;

/** How near to the target a function that only touches it has to come, of the distance half a piece away. */
const TOUCHING = 1e-9;

/** Narrower plateaus, of the whole interval, are rounding errors. */
const NARROW = 1e-9;

type Point = { readonly at: number; readonly gap: number };

/**
 * Where a function of one number reaches a target. It scans the interval in equal pieces and halves those in which the
 * difference changes its sign; a piece in which the function jumps over the target holds no root, a plateau at the target is one
 * root with its ends. A minimum of the distance within a piece is looked for where no sign changes. Always ends: the number
 * of evaluations is bounded by the constants.
 */
export function findRoots(question: RootQuestion): RootSearch {
  const points = scan(question);
  const [best] = points.filter(({ gap }) => Number.isFinite(gap)).toSorted(byGap(question.start));
  if (best === undefined) return { roots: [], nearest: undefined };
  const found = [...plateaus(points, question), ...crossings(points, question)];
  if (found.length > 0) return { roots: found.toSorted((left, right) => left.at - right.at), nearest: undefined };
  const nearest = closest(best, points, question);
  return nearest.isRoot
    ? { roots: [{ at: nearest.at, from: nearest.at, to: nearest.at }], nearest: undefined }
    : { roots: [], nearest: { at: nearest.at, value: nearest.gap + question.target } };
}

/** The nearest to the target first; of equally near points the one that changes least. */
function byGap(start: number): (left: Point, right: Point) => number {
  return (left, right) => Math.abs(left.gap) - Math.abs(right.gap) || Math.abs(left.at - start) - Math.abs(right.at - start);
}

function pointAt({ value, target }: RootQuestion, at: number): Point {
  return { at, gap: value(at) - target };
}

function scan(question: RootQuestion): readonly Point[] {
  const { minimum, maximum, start } = question;
  const steps = Array.from({ length: PIECES + 1 }, (_, index) =>
    index === PIECES ? maximum : minimum + ((maximum - minimum) * index) / PIECES,
  );
  // The start is a point of its own, so that "nothing has to change" is found exactly.
  const places = start > minimum && start < maximum ? [...new Set([...steps, start])].sort((left, right) => left - right) : steps;
  return places.map((at) => pointAt(question, at));
}

/** Runs of neighbouring points that all have the value sought, with the exact ends of each run. */
function plateaus(points: readonly Point[], question: RootQuestion): readonly Root[] {
  const roots: Root[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (point.gap !== 0 || before?.gap === 0) return;
    const end = points.findIndex((later, position) => position > index && later.gap !== 0);
    const last = points[end < 0 ? points.length - 1 : end - 1] ?? point;
    roots.push(plateau(before, [point, last], end < 0 ? undefined : points[end], question));
  });
  return roots;
}

function plateau(
  before: Point | undefined,
  [first, last]: readonly [Point, Point],
  after: Point | undefined,
  question: RootQuestion,
): Root {
  const from = before === undefined ? first.at : edge(first.at, before.at, question);
  const to = after === undefined ? last.at : edge(last.at, after.at, question);
  const isNarrow = to - from <= NARROW * (question.maximum - question.minimum);
  return isNarrow ? { at: first.at, from: first.at, to: first.at } : { at: Math.min(Math.max(question.start, from), to), from, to };
}

/** The last point with the value sought on the way from one that has it to one that does not. */
function edge(inside: number, outside: number, question: RootQuestion): number {
  let [within, beyond] = [inside, outside];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (within + beyond) / 2;
    if (pointAt(question, middle).gap === 0) within = middle;
    else beyond = middle;
  }
  return within;
}

function crossings(points: readonly Point[], question: RootQuestion): readonly Root[] {
  return points.slice(1).flatMap((right, index) => {
    const left = points[index];
    return left !== undefined && left.gap * right.gap < 0 ? crossing(left, right, question) : [];
  });
}

function crossing(left: Point, right: Point, question: RootQuestion): readonly Root[] {
  let [low, high] = [left, right];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = pointAt(question, (low.at + high.at) / 2);
    if (Number.isNaN(middle.gap)) return [];
    if (middle.gap === 0) return [plateau(low, [middle, middle], high, question)];
    if (middle.gap < 0 === low.gap < 0) low = middle;
    else high = middle;
  }
  if (Math.abs(high.gap - low.gap) > CONTINUOUS * Math.abs(right.gap - left.gap)) return [];
  const { at } = Math.abs(low.gap) < Math.abs(high.gap) ? low : high;
  return [{ at, from: at, to: at }];
}

/** Golden section between the neighbours of the best point: a function may touch the target without crossing it. */
function closest(best: Point, points: readonly Point[], question: RootQuestion): Point & { readonly isRoot: boolean } {
  const index = points.indexOf(best);
  const [left, right] = [points[index - 1] ?? best, points[index + 1] ?? best];
  let [low, high] = [left.at, right.at];
  const section = (Math.sqrt(5) - 1) / 2;
  // A place without a value counts as infinitely far away.
  const distance = (at: number) => {
    const { gap } = pointAt(question, at);
    return Number.isNaN(gap) ? Infinity : Math.abs(gap);
  };
  for (let step = 0; step < HALVINGS; step++) {
    const [lower, upper] = [high - section * (high - low), low + section * (high - low)];
    if (distance(lower) <= distance(upper)) high = upper;
    else low = lower;
  }
  const refined = pointAt(question, (low + high) / 2);
  const nearest = Math.abs(refined.gap) < Math.abs(best.gap) ? refined : best;
  return { ...nearest, isRoot: Math.abs(nearest.gap) <= TOUCHING * Math.max(Math.abs(left.gap) || 0, Math.abs(right.gap) || 0) };
}
