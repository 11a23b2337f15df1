import fc from "fast-check";
import {
  impliedPart,
  impliedPrevious,
  impliedWhole,
  plausibleQuotient,
  plausibleResult,
  plausibleSum,
  type Plausibility,
} from "../../../src/planning/plausibility/plausible";
import { isMissing, type Missing } from "../../../src/units/missing";
import { roundHalfAwayFromZero } from "../../../src/units/rounding";

function present<Value extends object>(value: Value | Missing): Value {
  if (isMissing(value)) {
    throw new Error(value.missing.en);
  }
  return value;
}

const percent = (value: number, decimals = 1) => ({ value, decimals, unit: "percent" as const });

describe("a published share", () => {
  it("fits if its numbers round to it", () => {
    // 384 / 987 = 0.38906
    const result = present(plausibleQuotient({ published: 38.9, decimals: 1, unit: "percent", numerator: 384, denominator: 987 }));
    expect(result).toMatchObject({ verdict: "consistent", isCertain: true, fitting: 38.9, fittingRange: { lower: 38.9, upper: 38.9 } });
    expect(result.computed).toBeCloseTo(384 / 987, 14);
    expect(result.message.de).toBe("Die Angabe 38,9\u00a0% passt: Rechnerisch sind es 38,9\u00a0%.");
  });

  it("says which numbers would fit if it does not", () => {
    // 381 / 987 = 0.38602 → 38.6 %; 0.3885 · 987 = 383.4…, 0.3895 · 987 = 384.4… → 384; 381 / 0.3895 = 978.2, 381 / 0.3885 = 980.7 → 979–980
    const result = present(plausibleQuotient({ published: 38.9, decimals: 1, unit: "percent", numerator: 381, denominator: 987 }));
    expect(result).toMatchObject({
      verdict: "inconsistent",
      isCertain: false,
      fitting: 38.6,
      fittingNumerators: { lower: 384, upper: 384 },
      fittingDenominators: { lower: 979, upper: 980 },
    });
    expect(result.message).toEqual({
      de: "Die Angabe 38,9\u00a0% passt nicht: Rechnerisch sind es 38,6\u00a0%. Zu 38,9\u00a0% käme man mit 384 statt 381 oder mit 979 bis 980 statt 987.",
      en: "The figure 38.9% does not fit: the calculation gives 38.6%. It would be 38.9% with 384 instead of 381 or with 979 to 980 instead of 987.",
    });
  });

  it("may be given as a fraction, as a cell with a percent format holds it", () => {
    const result = present(plausibleQuotient({ published: 0.386, decimals: 3, numerator: 381, denominator: 987 }));
    expect(result).toMatchObject({ verdict: "consistent", fitting: 0.386 });
  });

  it("is decided at the half: 1 of 8 is 12.5 %, which rounds to 13 %", () => {
    const ask = (published: number) =>
      present(plausibleQuotient({ published, decimals: 0, unit: "percent", numerator: 1, denominator: 8 }));
    expect([ask(13).verdict, ask(12).verdict]).toEqual(["consistent", "inconsistent"]);
    const negative = present(
      plausibleQuotient({ published: -13, decimals: 0, unit: "percent", numerator: -1, denominator: 8, denominatorDecimals: undefined }),
    );
    expect(negative.verdict).toBe("consistent");
  });

  it("cannot be decided from numbers rounded to hundreds", () => {
    // 350–450 of 950–1050: 350/1050 = 33.3 % to 450/950 = 47.4 %
    const result = present(
      plausibleQuotient({
        published: 38.9,
        decimals: 1,
        unit: "percent",
        numerator: 400,
        denominator: 1000,
        numeratorDecimals: -2,
        denominatorDecimals: -2,
      }),
    );
    expect(result).toMatchObject({ verdict: "undecidable", fittingRange: { lower: 33.3, upper: 47.4 } });
    expect(result.message.de).toBe(
      "Ob die Angabe 38,9\u00a0% stimmt, lässt sich nicht entscheiden: Die gerundeten Zahlen lassen 33,3 bis 47,4\u00a0% zu.",
    );
  });

  it("has no verdict where there is nothing to divide by or a number is not rounded as it says", () => {
    expect(plausibleQuotient({ published: 1, decimals: 0, numerator: 1, denominator: 0 })).toMatchObject({
      missing: { de: "Durch 0 lässt sich nicht teilen; dazu gibt es keinen Wert." },
    });
    expect(plausibleQuotient({ published: 38.94, decimals: 1, numerator: 384, denominator: 987 })).toEqual({
      missing: { de: "38,94 ist nicht auf 1 Nachkommastellen gerundet.", en: "38.94 is not rounded to 1 decimals." },
    });
    expect(isMissing(plausibleQuotient({ published: NaN, decimals: 1, numerator: 384, denominator: 987 }))).toBe(true);
  });

  it("fits whatever two counts give, and its fits contain them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 0, max: 3 }),
        (part, whole, decimals) => {
          const published = roundHalfAwayFromZero((100 * part) / whole, decimals);
          const result = present(plausibleQuotient({ published, decimals, unit: "percent", numerator: part, denominator: whole }));
          expect(result).toMatchObject({ verdict: "consistent", isCertain: true, fitting: published });
          expect(result.fittingNumerators?.lower).toBeLessThanOrEqual(part);
          expect(result.fittingNumerators?.upper).toBeGreaterThanOrEqual(part);
          if (part > 0) {
            expect(result.fittingDenominators?.lower).toBeLessThanOrEqual(whole);
            expect(result.fittingDenominators?.upper ?? Infinity).toBeGreaterThanOrEqual(whole);
          }
        },
      ),
    );
  });

  it("does not fit if it is two units off, and every numerator offered then does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 900, max: 3000 }), fc.constantFrom(-2, 2), (part, whole, off) => {
        const published = roundHalfAwayFromZero(roundHalfAwayFromZero((100 * part) / whole, 1) + off / 10, 1);
        const ask = (numerator: number) =>
          present(plausibleQuotient({ published, decimals: 1, unit: "percent", numerator, denominator: whole }));
        const result = ask(part);
        expect(result.verdict).toBe("inconsistent");
        for (const numerator of result.fittingNumerators === undefined
          ? []
          : [result.fittingNumerators.lower, result.fittingNumerators.upper]) {
          expect(ask(numerator).verdict).toBe("consistent");
        }
      }),
    );
  });
});

describe("other published figures", () => {
  it("of a rate of change", () => {
    // 7180/7660 − 1 = −6.27 %. −7.3 %: 7660 · 0.9265 = 7096.99, · 0.9275 = 7104.65; 7180/0.9275 = 7741.2, /0.9265 = 7749.6
    const result = present(plausibleResult("change", percent(-7.3), { value: 7180 }, { value: 7660 }));
    expect(result).toMatchObject({
      verdict: "inconsistent",
      fitting: -6.3,
      fittingOperands: [
        { lower: 7097, upper: 7104 },
        { lower: 7742, upper: 7749 },
      ],
    });
  });

  it("of a difference of rounded shares, which may be one unit off", () => {
    // 38.85–38.95 less 33.45–33.55: between 5.3 and 5.5
    const ask = (value: number) =>
      present(plausibleResult("difference", { value, decimals: 1, unit: "points" }, percent(38.9), percent(33.5)));
    expect([5.2, 5.3, 5.4, 5.5, 5.6].map((value) => ask(value).verdict)).toEqual([
      "inconsistent",
      "consistent",
      "consistent",
      "consistent",
      "inconsistent",
    ]);
    expect(ask(5.4)).toMatchObject({ isCertain: false, fittingRange: { lower: 5.3, upper: 5.5 } });
    // 5.55 + 33.45 = 39.0 to 5.65 + 33.55 = 39.2
    expect(ask(5.6).fittingOperands[0]).toEqual({ lower: 39, upper: 39.2 });
  });

  it("of a product", () => {
    expect(present(plausibleResult("product", { value: 11094, decimals: 0 }, { value: 129 }, { value: 86 })).verdict).toBe("consistent");
    expect(present(plausibleResult("product", { value: 11095, decimals: 0 }, { value: 129 }, { value: 86 }))).toMatchObject({
      verdict: "inconsistent",
      fittingOperands: [undefined, undefined],
    });
  });

  it("of a sum of shares that rounding takes beyond 100", () => {
    // 33.3 + 33.3 + 33.3 = 99.9, with each up to 33.35: 99.75 to 100.05
    const thirds = [percent(33.3), percent(33.3), percent(33.3)];
    expect(present(plausibleSum(percent(100), thirds))).toMatchObject({ verdict: "consistent", fitting: 99.9 });
    // 100.2 would need 100.15 at least
    const wrong: Plausibility = present(plausibleSum(percent(100.2), thirds));
    expect(wrong.verdict).toBe("inconsistent");
    // 100.15 − 2 · 33.35 = 33.45 to 100.25 − 2 · 33.25 = 33.75
    expect(wrong.fittingOperands[0]).toEqual({ lower: 33.5, upper: 33.7 });
  });

  it("of a sum of counts", () => {
    const parts = [{ value: 129 }, { value: 113 }, { value: 16 }];
    expect(present(plausibleSum({ value: 258, decimals: 0 }, parts)).verdict).toBe("consistent");
    const wrong = present(plausibleSum({ value: 268, decimals: 0 }, parts));
    expect(wrong.message.de).toBe(
      "Die Angabe 268 passt nicht: Rechnerisch sind es 258. Zu 268 käme man mit 139 statt 129 oder mit 123 statt 113 oder mit 26 statt 16.",
    );
    expect(isMissing(plausibleSum({ value: 0, decimals: 0 }, []))).toBe(true);
  });

  it("given as about: near is undecidable, far is wrong", () => {
    const about = (value: number) => ({ value, decimals: 1, unit: "millionEuro" as const, isApproximate: true });
    const ask = (value: number) =>
      present(plausibleResult("difference", about(value), { value: 29_893_799, unit: "euro" }, { value: 27_532_189, unit: "euro" }));
    // 2,361,610: rounds to 2.4; 2.3 could be cut off; 2.5 is more than a tenth away
    expect([2.2, 2.3, 2.4, 2.5].map((value) => ask(value).verdict)).toEqual(["inconsistent", "undecidable", "consistent", "inconsistent"]);
  });
});

describe("implied values", () => {
  it("tell the whole that a share comes from: 384 are 38.9 % of 986 to 988", () => {
    // 384/0.3895 = 985.9, 384/0.3885 = 988.4
    const whole = present(impliedWhole({ value: 384, unit: "persons" }, percent(38.9)));
    expect(whole.range).toEqual({ lower: 986, upper: 988 });
    expect(whole.value).toBeCloseTo(987.15, 2);
  });

  it("tell the part: 38.9 % of 987 are 384", () => {
    expect(present(impliedPart({ value: 987 }, percent(38.9))).range).toEqual({ lower: 384, upper: 384 });
  });

  it("tell the year before: 27,532,189 after −7.9 % are 29.88 to 29.91 million", () => {
    // /0.9215 = 29,877,578.95, /0.9205 = 29,910,036.94
    const previous = present(impliedPrevious({ value: 27_532_189, unit: "euro" }, percent(-7.9)));
    expect(Math.round(previous.value)).toBe(29_893_799);
    expect(previous.range).toEqual({ lower: 29_877_579, upper: 29_910_036 });
  });

  it("are whole where persons are, and may not exist", () => {
    // no whole number lies in 2/0.6671 … 2/0.6669
    expect(present(impliedWhole({ value: 2 }, percent(66.7, 1))).range).toEqual({ lower: 3, upper: 3 });
    expect(present(impliedWhole({ value: 2 }, percent(66.9, 1))).range).toBeUndefined();
    expect(isMissing(impliedWhole({ value: 2 }, { value: 0, decimals: 1 }))).toBe(true);
  });
});
