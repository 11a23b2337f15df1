import * as fc from "fast-check";
import { apportion, apportionInTurn, partsByRate } from "../../src/template/kleve-sample/apportion";

const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

describe("apportion", () => {
  it("gives the rest to the largest remainders", () => {
    // 10 · (5, 3, 1)/9 = 5.56, 3.33, 1.11: floors 5, 3, 1, and the missing one to 0.56
    expect(apportion(10, [5, 3, 1])).toEqual([6, 3, 1]);
  });

  it("gives a tie to the earlier part", () => {
    expect(apportion(3, [1, 1])).toEqual([2, 1]);
  });

  it("always adds up and stays within one unit of the exact share", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(100_000), weights, (amount, given) => {
        const parts = apportion(amount, given);
        expect(total(parts)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (amount * (given[index] ?? 0)) / total(given))).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("apportionInTurn", () => {
  it("gives small parts their turn over time", () => {
    // Weights 3 : 1, one unit each time: claims 3, 1 → 1, 1 (tie, first) → 0.6, 1 → second
    expect(apportionInTurn([1, 1, 1, 1], [3, 1])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  it("adds up to every total", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 24 }), (totals) => {
        expect(apportionInTurn(totals, [7, 5, 1]).map(total)).toEqual(totals);
      }),
    );
  });
});

describe("partsByRate", () => {
  it("carries what rounding leaves over", () => {
    // cumulated 0.4, 0.8, 1.2, 1.6, 2.0 → rounded 0, 1, 1, 2, 2
    expect(partsByRate([1, 1, 1, 1, 1], 0.4)).toEqual([0, 1, 0, 1, 0]);
  });

  it("never exceeds the amount", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.double({ min: 0, max: 1, noNaN: true }), (amounts, rate) => {
        const parts = partsByRate(amounts, rate);
        expect(parts.every((part, index) => part >= 0 && part <= (amounts[index] ?? 0))).toBe(true);
      }),
    );
  });
});
