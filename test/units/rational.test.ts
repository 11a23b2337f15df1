import fc from "fast-check";
import {
  add,
  ceiling,
  compare,
  floor,
  isWhole,
  multiply,
  negate,
  numberOf,
  rationalOf,
  reciprocal,
  scaled,
  signOf,
} from "../../src/units/rational";

describe("rationalOf", () => {
  it("takes the decimal number that is meant, not the binary one that is held", () => {
    expect(rationalOf(0.1)).toEqual({ numerator: 1n, denominator: 10n });
    expect(rationalOf(0.1 + 0.2)).toEqual({ numerator: 3n, denominator: 10n });
    expect(rationalOf(-1.25)).toEqual({ numerator: -5n, denominator: 4n });
    expect(rationalOf(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
    expect(rationalOf(0)).toEqual({ numerator: 0n, denominator: 1n });
    expect(rationalOf(-0)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it("refuses what is no number", () => {
    expect(() => rationalOf(NaN)).toThrow(new RangeError("NaN is not a finite number."));
    expect(() => rationalOf(-Infinity)).toThrow(RangeError);
  });

  it("comes back as the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: -30, max: 30 }), (digits, exponent) => {
        const value = Number(`${digits}e${exponent}`);
        // + 0: the decimal zero has no sign.
        expect(numberOf(rationalOf(value))).toBe(value + 0);
      }),
    );
  });

  it("comes back within a unit of the last place where digits are many", () => {
    const third = reciprocal(rationalOf(3));
    const huge = multiply(third, scaled(rationalOf(1), 40));
    expect(Math.abs(numberOf(huge) / (1e40 / 3) - 1)).toBeLessThan(3e-16);
    expect(Math.abs(numberOf(scaled(negate(third), -40)) / (-1e-40 / 3) - 1)).toBeLessThan(3e-16);
  });
});

describe("arithmetic", () => {
  it("is exact", () => {
    // 1/2 + 1/3 = 5/6; 5/6 · 3/10 = 1/4
    const sum = add(rationalOf(0.5), reciprocal(rationalOf(3)));
    expect(sum).toEqual({ numerator: 5n, denominator: 6n });
    expect(multiply(sum, rationalOf(0.3))).toEqual({ numerator: 1n, denominator: 4n });
    expect(reciprocal(rationalOf(-4))).toEqual({ numerator: -1n, denominator: 4n });
    expect(scaled(rationalOf(38.95), 1)).toEqual({ numerator: 779n, denominator: 2n });
    expect(scaled(rationalOf(38.95), -1)).toEqual({ numerator: 779n, denominator: 200n });
    expect(() => reciprocal(rationalOf(0))).toThrow(new RangeError("Zero has no reciprocal."));
  });

  it.each([
    [2.5, 2, 3],
    [-2.5, -3, -2],
    [3, 3, 3],
    [-3, -3, -3],
    [0, 0, 0],
    [0.2, 0, 1],
    [-0.2, -1, 0],
  ])("%d lies between %d and %d", (value, below, above) => {
    expect(numberOf(floor(rationalOf(value)))).toBe(below);
    expect(numberOf(ceiling(rationalOf(value)))).toBe(above);
    expect(isWhole(rationalOf(value))).toBe(below === above);
  });

  it("orders numbers as doubles do", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (left, right) => {
        const [first, second] = [rationalOf(left / 8), rationalOf(right / 8)];
        expect(Math.sign(compare(first, second))).toBe(Math.sign(left - right));
        expect(signOf(first)).toBe(Math.sign(left) + 0);
      }),
    );
  });
});
