import fc from "fast-check";
import { centsOf, eurosOf, sumEuros } from "../../src/units/money";
import { isMissing, missing } from "../../src/units/missing";
import { formatDate, formatEuro, formatNumber, formatPercent, formatPercentagePoints } from "../../src/units/number-format";
import { readingsOfNumber } from "../../src/units/number-text";

describe("money", () => {
  it("adds without the noise of doubles", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumEuros([0.1, 0.2])).toBe(0.3);
    expect(sumEuros(Array.from({ length: 1000 }, () => 0.01))).toBe(10);
  });

  it("rounds half a cent away from zero", () => {
    expect(centsOf(1.005)).toBe(101);
    expect(centsOf(-1.005)).toBe(-101);
  });

  it("refuses what a double cannot hold to the cent", () => {
    expect(() => centsOf(1e14)).toThrow(new RangeError("100000000000000 € cannot be held exactly in cents."));
    expect(() => centsOf(NaN)).toThrow(new RangeError("NaN € cannot be held exactly in cents."));
    expect(() => sumEuros([8e13, 8e13])).toThrow(new RangeError("The sum cannot be held exactly in cents."));
  });

  it("brings every amount of cents back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        expect(centsOf(eurosOf(centsOf(cents / 100)))).toBe(cents);
      }),
    );
  });
});

describe("display", () => {
  it.each([
    ["15.774.877", () => formatNumber(15774877, 0, "de")],
    ["15,774,877", () => formatNumber(15774877, 0, "en")],
    ["\u22121.234,6", () => formatNumber(-1234.55, 1, "de")],
    ["0,0", () => formatNumber(-0.04, 1, "de")],
    ["999", () => formatNumber(999, 0, "de")],
    ["26,4\u00a0%", () => formatPercent(0.264, "de")],
    ["\u22127.9%", () => formatPercent(-0.079, "en")],
    ["15\u00a0%", () => formatPercent(0.145, "de", 0)],
    ["10,8\u00a0Prozentpunkte", () => formatPercentagePoints(0.108, "de")],
    ["\u22121.6\u00a0percentage points", () => formatPercentagePoints(-0.016, "en")],
    ["\u2212616.126\u00a0€", () => formatEuro(-616126, "de", 0)],
    ["€2,827,572.29", () => formatEuro(2827572.2924, "en")],
    ["\u2212€1.01", () => formatEuro(-1.005, "en")],
    ["30.06.2022", () => formatDate(44742, "de")],
    ["2022-06-30", () => formatDate(44742, "en")],
    ["05.01.2022", () => formatDate(44566, "de")],
    ["2022-01-05", () => formatDate(44566, "en")],
    ["0", () => formatDate(0, "de")],
    ["0\u00a0€", () => formatEuro(0, "de", 0)],
    ["€0.00", () => formatEuro(0.004, "en")],
  ])("shows %s", (expected, shown) => {
    expect(shown()).toBe(expected);
  });

  it("is read back as the number it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom<"de" | "en">("de", "en"), (hundredths, language) => {
        expect(readingsOfNumber(formatNumber(hundredths / 100, 2, language))).toContain(hundredths === 0 ? 0 : hundredths / 100);
      }),
    );
  });
});

describe("numbers in texts", () => {
  it.each<[string, number[]]>([
    ["1.234,5", [1234.5]],
    ["1,234.5", [1234.5]],
    ["1.234", [1234, 1.234]],
    ["11080", [11080]],
    ["15.774.877 €", [15774877]],
    ["-7,9 %", [-7.9]],
    ["\u22125", [-5]],
    ["12,41", [12.41]],
    ["1.234.567,8", [1234567.8]],
    ["1,234,567.8", [1234567.8]],
    ["1 234\u00a0567\u202f8", [12345678]],
    ["1'234.5", [1234.5]],
    ["1’234.50 EUR", [1234.5]],
    ["12 eur", [12]],
    ["\u20135", [-5]],
    ["5-", []],
    ["1.23,4", []],
    ["1,23.4", []],
    ["1234.567,8", []],
    ["a1", []],
    ["1a", []],
    ["k. A.", []],
    ["1.2.3", []],
    ["*", []],
    ["", []],
  ])("%s", (text, readings) => {
    expect(readingsOfNumber(text)).toEqual(readings);
  });
});

it("tells a missing value from zero", () => {
  expect(isMissing(missing({ de: "fehlt", en: "missing" }))).toBe(true);
  expect(missing({ de: "fehlt", en: "missing" }).missing.de).toBe("fehlt");
  expect(isMissing(0)).toBe(false);
  expect(isMissing(null)).toBe(false);
  expect(isMissing("missing")).toBe(false);
  expect(isMissing(undefined)).toBe(false);
  expect(isMissing({ value: 1 })).toBe(false);
});
