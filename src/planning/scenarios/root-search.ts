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

/** Relative to the values that the function takes: rounding errors of the model are far smaller. */
const TOLERANCE = 1e-12;

type Point = { readonly at: number; readonly gap: number };

/**
 * Where a function of one number reaches a target. It scans the interval in equal pieces and halves those in which the
 * difference changes its sign; a piece in which the function jumps over the target holds no root, a plateau at the target is one
 * root with its ends. A minimum of the distance within a piece is looked for where no sign changes. Always ends: the number
 * of evaluations is bounded by the constants.
 */
export function findRoots(question: RootQuestion): RootSearch {
  const points = scan(question);
  const finite = points.filter(({ gap }) => Number.isFinite(gap));
  const tolerance = TOLERANCE * Math.max(...finite.map(({ gap }) => Math.abs(gap + question.target)), Math.abs(question.target), 0);
  const search: Search = { question, tolerance, isRoot: ({ gap }) => Math.abs(gap) <= tolerance };
  const found = [...plateaus(points, search), ...crossings(points, search)];
  const [best] = finite.toSorted((left, right) => Math.abs(left.gap) - Math.abs(right.gap));
  if (best === undefined) return { roots: [], nearest: undefined };
  if (found.length > 0) return { roots: found.toSorted((left, right) => left.at - right.at), nearest: undefined };
  const nearest = closest(best, points, search);
  if (search.isRoot(nearest)) return { roots: [{ at: nearest.at, from: nearest.at, to: nearest.at }], nearest: undefined };
  return { roots: [], nearest: { at: nearest.at, value: nearest.gap + question.target } };
}

type Search = { readonly question: RootQuestion; readonly tolerance: number; readonly isRoot: (point: Point) => boolean };

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
function plateaus(points: readonly Point[], search: Search): readonly Root[] {
  const roots: Root[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!search.isRoot(point) || (before !== undefined && search.isRoot(before))) return;
    const end = points.findIndex((later, position) => position > index && !search.isRoot(later));
    const last = points[end < 0 ? points.length - 1 : end - 1] ?? point;
    roots.push(plateau(before, point, last, end < 0 ? undefined : points[end], search));
  });
  return roots;
}

function plateau(before: Point | undefined, first: Point, last: Point, after: Point | undefined, search: Search): Root {
  const from = before === undefined ? first.at : edge(first.at, before.at, search);
  const to = after === undefined ? last.at : edge(last.at, after.at, search);
  return { at: Math.min(Math.max(search.question.start, from), to), from, to };
}

/** The last point with the value sought on the way from one that has it to one that does not. */
function edge(inside: number, outside: number, { question, isRoot }: Search): number {
  let [within, beyond] = [inside, outside];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (within + beyond) / 2;
    if (isRoot(pointAt(question, middle))) within = middle;
    else beyond = middle;
  }
  return within;
}

function crossings(points: readonly Point[], search: Search): readonly Root[] {
  return points.slice(1).flatMap((right, index) => {
    const left = points[index];
    if (left === undefined || search.isRoot(left) || search.isRoot(right) || !(left.gap * right.gap < 0)) return [];
    return crossing(left, right, search);
  });
}

function crossing(left: Point, right: Point, search: Search): readonly Root[] {
  let [low, high] = [left, right];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = pointAt(search.question, (low.at + high.at) / 2);
    if (Number.isNaN(middle.gap)) return [];
    if (search.isRoot(middle)) return [plateau(low, middle, middle, high, search)];
    if (middle.gap < 0 === low.gap < 0) low = middle;
    else high = middle;
  }
  return [];
}

/** Golden section between the neighbours of the best point: a function may touch the target without crossing it. */
function closest(best: Point, points: readonly Point[], { question }: Search): Point {
  const index = points.indexOf(best);
  let [low, high] = [points[index - 1]?.at ?? best.at, points[index + 1]?.at ?? best.at];
  const section = (Math.sqrt(5) - 1) / 2;
  // A place without a value counts as infinitely far away.
  const distance = (at: number) => {
    const { gap } = pointAt(question, at);
    return Number.isNaN(gap) ? Infinity : Math.abs(gap);
  };
  for (let step = 0; step < HALVINGS; step++) {
    const [left, right] = [high - section * (high - low), low + section * (high - low)];
    if (distance(left) <= distance(right)) high = right;
    else low = left;
  }
  const refined = pointAt(question, (low + high) / 2);
  return Math.abs(refined.gap) < Math.abs(best.gap) ? refined : best;
}
