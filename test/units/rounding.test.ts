import fc from "fast-check";
import { roundHalfAwayFromZero } from "../../src/units/rounding";

describe("roundHalfAwayFromZero", () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [2.4999, 0, 2],
    [0.145, 2, 0.15],
    [8.345, 2, 8.35],
    [1234.5, -2, 1200],
    [1250, -2, 1300],
    [-0.004, 2, 0],
    [1e-7, 2, 0],
    [2827572.2924528, 2, 2827572.29],
    [123456789012345680, 2, 123456789012345680],
    [Infinity, 2, Infinity],
    [-Infinity, 0, -Infinity],
    [NaN, 2, NaN],
  ])("rounds %d to %d places: %d", (value, decimals, expected) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
  });

  it("never answers minus zero", () => {
    expect(Object.is(roundHalfAwayFromZero(-0.001, 1), 0)).toBe(true);
  });

  it("decides every half upwards in size, whatever the binary value", () => {
    // n + 0.5 hundredths, written as decimal text, must give the next hundredth.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.boolean(), (hundredths, isNegative) => {
        const [half, up] = [Number(`${hundredths}5e-3`), Number(`${hundredths + 1}e-2`)];
        const sign = isNegative ? -1 : 1;
        expect(roundHalfAwayFromZero(sign * half, 2)).toBe(sign * up);
      }),
    );
  });

  it("lies within half a unit of the value", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(Math.abs(roundHalfAwayFromZero(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
      }),
    );
  });
});
