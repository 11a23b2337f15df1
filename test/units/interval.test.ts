import fc from "fast-check";
import {
  addIntervals,
  approximateInterval,
  boundsOf,
  closedInterval,
  contains,
  divideIntervals,
  exactInterval,
  hasDecimals,
  intersectIntervals,
  isBelow,
  isWithin,
  multiplyIntervals,
  negateInterval,
  publishedBounds,
  roundedInterval,
  subtractIntervals,
  wholeNumbersIn,
  type Interval,
  type IntervalEnd,
} from "../../src/units/interval";
import { rationalOf } from "../../src/units/rational";
import { roundHalfAwayFromZero } from "../../src/units/rounding";

/** `[1, 2)`, as mathematicians write it. */
function written(interval: Interval | undefined): string {
  if (interval === undefined) {
    return "none";
  }
  const { lower, upper } = boundsOf(interval);
  return `${interval.lower?.isIncluded ? "[" : "("}${lower}, ${upper}${interval.upper?.isIncluded ? "]" : ")"}`;
}

/** Reads what `written` writes. */
function interval(text: string): Interval {
  const [lower = "", upper = ""] = text.slice(1, -1).split(", ");
  const end = (bound: string, isIncluded: boolean): IntervalEnd | undefined =>
    bound.includes("Infinity") ? undefined : { at: rationalOf(Number(bound)), isIncluded };
  return { lower: end(lower, text.startsWith("[")), upper: end(upper, text.endsWith("]")) };
}

describe("the interval of a rounded figure", () => {
  it.each([
    [0.3, 1, "[0.25, 0.35)"],
    [-0.3, 1, "(-0.35, -0.25]"],
    [0, 1, "(-0.05, 0.05)"],
    [86, 0, "[85.5, 86.5)"],
    [1200, -2, "[1150, 1250)"],
    [38.9, 1, "[38.85, 38.95)"],
  ])("of %d with %d decimals is %s", (value, decimals, expected) => {
    expect(written(roundedInterval(value, decimals))).toBe(expected);
  });

  it("needs a figure that is rounded as it says", () => {
    expect(() => roundedInterval(38.94, 1)).toThrow(new RangeError("38.94 is not rounded to 1 decimals."));
    expect(() => roundedInterval(1210, -2)).toThrow(RangeError);
    expect(hasDecimals(0.1 + 0.2, 1)).toBe(true);
    expect(hasDecimals(0.35, 1)).toBe(false);
  });

  it("holds exactly the values that round to the figure", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -40, max: 40 }), (thousandths, tenths) => {
        const [value, figure] = [thousandths / 1000, tenths / 10];
        expect(contains(roundedInterval(figure, 1), value)).toBe(roundHalfAwayFromZero(value, 1) === figure);
      }),
      { numRuns: 500 },
    );
  });

  it("is two units wide for a figure given as about, its ends left out", () => {
    expect(written(approximateInterval(2.4, 1))).toBe("(2.3, 2.5)");
  });
});

it("has both its ends when it is closed", () => {
  expect(written(closedInterval(-1, 2))).toBe("[-1, 2]");
  expect(written(exactInterval(2))).toBe("[2, 2]");
});

describe("arithmetic", () => {
  it.each([
    [() => addIntervals(interval("[1, 2)"), interval("[3, 4]")), "[4, 6)"],
    [() => addIntervals(interval("[1, Infinity)"), interval("(3, 4]")), "(4, Infinity)"],
    [() => subtractIntervals(roundedInterval(38.9, 1), roundedInterval(33.5, 1)), "(5.3, 5.5)"],
    [() => negateInterval(interval("(-Infinity, 3]")), "[-3, Infinity)"],
    [() => multiplyIntervals(interval("[-2, 3)"), interval("[4, 5]")), "[-10, 15)"],
    [() => multiplyIntervals(interval("[-2, 3)"), interval("(-5, 4]")), "(-15, 12)"],
    [() => multiplyIntervals(interval("[0, 1]"), interval("(2, 3)")), "[0, 3)"],
    [() => multiplyIntervals(interval("(0, 1]"), interval("[2, Infinity)")), "(0, Infinity)"],
    [() => multiplyIntervals(interval("[0, 0]"), interval("(-Infinity, Infinity)")), "[0, 0]"],
    [() => multiplyIntervals(interval("(-Infinity, -1]"), interval("[2, 3]")), "(-Infinity, -2]"],
    [() => multiplyIntervals(interval("[-1, 1]"), interval("[-1, 1)")), "[-1, 1]"],
    [() => divideIntervals(interval("[1, 2]"), interval("[4, 5)")), "(0.2, 0.5]"],
    [() => divideIntervals(interval("[1, 2]"), interval("[0, 4]")), "[0.25, Infinity)"],
    [() => divideIntervals(interval("[1, 2]"), interval("(-4, 0]")), "(-Infinity, -0.25)"],
    [() => divideIntervals(interval("[1, 2]"), interval("[-1, 4]")), "(-Infinity, Infinity)"],
    [() => divideIntervals(interval("[1, 2]"), interval("[4, Infinity)")), "(0, 0.5]"],
    [() => divideIntervals(interval("[1, 2]"), interval("(-Infinity, -4]")), "[-0.5, 0)"],
    [() => divideIntervals(interval("[0, 0]"), interval("[-1, 1]")), "[0, 0]"],
    [() => divideIntervals(interval("[1, 2]"), interval("[0, 0]")), "none"],
  ])("case %#: %s is %s", (result, expected) => {
    expect(written(result())).toBe(expected);
  });

  const ends = fc.integer({ min: -6, max: 6 });
  const anyInterval = fc
    .tuple(ends, ends, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
    .filter(([lower, upper, hasLower, hasUpper]) => lower < upper || (lower === upper && hasLower && hasUpper))
    .map(([lower, upper, hasLower, hasUpper, isFromMinus, isToPlus]) =>
      interval(`${hasLower ? "[" : "("}${isFromMinus ? "-Infinity" : lower}, ${isToPlus ? "Infinity" : upper}${hasUpper ? "]" : ")"}`),
    );
  /** Members at the ends, or far out where there is none, and around zero: there the results take their extremes. */
  const membersOf = (of: Interval) => {
    const { lower, upper } = boundsOf(of);
    const marks = [Math.max(lower, -8), 0, Math.min(upper, 8)];
    return [...new Set(marks.flatMap((mark) => [mark - 0.5, mark, mark + 0.5]))].filter((value) => contains(of, value));
  };

  /** Only by these does a division of numbers give the exact quotient: 2 / 6 is a little less than one third. */
  const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(Math.abs(value)));

  it("holds every result that members of the operands give", () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (left, right) => {
        const [sums, differences, products, quotients] = [
          addIntervals(left, right),
          subtractIntervals(left, right),
          multiplyIntervals(left, right),
          divideIntervals(left, right),
        ];
        const pairs = membersOf(left).flatMap((first) => membersOf(right).map((second) => [first, second] as const));
        const lost = pairs.filter(
          ([first, second]) =>
            !contains(sums, first + second) ||
            !contains(differences, first - second) ||
            !contains(products, first * second) ||
            (isPowerOfTwo(second) && (quotients === undefined || !contains(quotients, first / second))),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("holds nothing beyond what the ends give", () => {
    const bounded = fc.tuple(ends, ends).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    fc.assert(
      fc.property(bounded, bounded, ([a, b], [c, d]) => {
        const products = [a * c, a * d, b * c, b * d];
        expect(boundsOf(multiplyIntervals(closedInterval(a, b), closedInterval(c, d)))).toEqual({
          lower: Math.min(...products) + 0,
          upper: Math.max(...products) + 0,
        });
        if (c > 0 || d < 0) {
          const quotients = [a / c, a / d, b / c, b / d];
          const found = divideIntervals(closedInterval(a, b), closedInterval(c, d));
          expect(found && boundsOf(found)).toEqual({ lower: Math.min(...quotients) + 0, upper: Math.max(...quotients) + 0 });
        }
      }),
    );
  });
});

describe("comparing intervals", () => {
  it.each([
    ["[1, 3)", "[2, 4]", "[2, 3)"],
    ["[1, 2]", "[2, 4]", "[2, 2]"],
    ["[1, 2)", "[2, 4]", "none"],
    ["[1, 2]", "(2, 4]", "none"],
    ["[1, 2]", "[3, 4]", "none"],
    ["(1, 2]", "[1, 2)", "(1, 2)"],
    ["(-Infinity, 2]", "[1, Infinity)", "[1, 2]"],
  ])("%s and %s have in common: %s", (left, right, expected) => {
    expect(written(intersectIntervals(interval(left), interval(right)))).toBe(expected);
    expect(written(intersectIntervals(interval(right), interval(left)))).toBe(expected);
  });

  it.each([
    ["[1, 2]", "[1, 2]", true],
    ["[1, 2]", "[1, 2)", false],
    ["(1, 2)", "[1, 2]", true],
    ["[1, 2]", "(1, 3)", false],
    ["[1, Infinity)", "[0, 5]", false],
    ["[1, 5]", "(-Infinity, Infinity)", true],
    ["(-Infinity, 5]", "[0, 5]", false],
    ["[1, 5]", "[0, Infinity)", true],
  ])("%s within %s: %s", (inner, outer, expected) => {
    expect(isWithin(interval(inner), interval(outer))).toBe(expected);
  });

  it.each([
    ["[1, 2)", "[2, 3]", true],
    ["[1, 2]", "(2, 3]", true],
    ["[1, 2]", "[2, 3]", false],
    ["[1, 4]", "[2, 3]", false],
    ["[1, Infinity)", "[2, 3]", false],
    ["[1, 1]", "(-Infinity, 3]", false],
    ["[0, 1]", "[2, 3]", true],
    ["[3, 4)", "(1, 2]", false],
  ])("%s below %s: %s", (left, right, expected) => {
    expect(isBelow(interval(left), interval(right))).toBe(expected);
  });

  it("does not take infinity for a number", () => {
    expect(contains(interval("[1, Infinity)"), Infinity)).toBe(false);
    expect(contains(interval("[1, Infinity)"), NaN)).toBe(false);
    expect(contains(interval("[1, Infinity)"), 1e300)).toBe(true);
    expect(() => closedInterval(2, 1)).toThrow(new RangeError("2 is not less than 1."));
    expect(() => closedInterval(NaN, 1)).toThrow(RangeError);
    expect(() => exactInterval(Infinity)).toThrow(RangeError);
  });
});

describe("whole numbers", () => {
  it.each([
    ["[985.9, 988.4]", "[986, 988]"],
    ["[985, 988)", "[985, 987]"],
    ["(985, 988]", "[986, 988]"],
    ["[-2.5, 2.5]", "[-2, 2]"],
    ["(0, 1)", "none"],
    ["[0.2, 0.8]", "none"],
    ["(0.5, Infinity)", "[1, Infinity)"],
    ["(-Infinity, 0)", "(-Infinity, -1]"],
  ])("in %s are %s", (given, expected) => {
    expect(written(wholeNumbersIn(interval(given)))).toBe(expected);
  });
});

describe("the figures that an interval is published as", () => {
  it.each([
    ["[5.3, 5.5]", 1, [5.3, 5.5]],
    ["[5.34, 5.46]", 1, [5.3, 5.5]],
    ["[0.25, 0.35]", 1, [0.3, 0.4]],
    ["[0.25, 0.35)", 1, [0.3, 0.3]],
    ["(0.15, 0.25)", 1, [0.2, 0.2]],
    ["(-0.35, -0.25]", 1, [-0.3, -0.3]],
    ["[-0.35, -0.25)", 1, [-0.4, -0.3]],
    ["[-0.35, -0.2)", 1, [-0.4, -0.2]],
    ["(-0.05, 0.05)", 1, [0, 0]],
    ["[1150, 1250)", -2, [1200, 1200]],
    ["(-Infinity, 2]", 0, [-Infinity, 2]],
    ["[2, Infinity)", 0, [2, Infinity]],
  ])("%s with %d decimals: %j", (given, decimals, [lower, upper]) => {
    const bounds = publishedBounds(interval(given), decimals);
    expect([bounds.lower + 0, bounds.upper + 0]).toEqual([lower, upper]);
  });

  it("are the figure itself for its own interval", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -2, max: 4 }), (units, decimals) => {
        const figure = Number(`${units}e${-decimals}`);
        const { lower, upper } = publishedBounds(roundedInterval(figure, decimals), decimals);
        expect([lower + 0, upper + 0]).toEqual([figure + 0, figure + 0]);
      }),
    );
  });
});
