import { indicator } from "../../src/indicators/catalogue";
import { roundHalfAwayFromZero } from "../../src/units/rounding";
import { ALL_CASES } from "../cases/all-cases";
import { toleranceFor } from "../cases/indicator-case";

const ERROR_TEXTS = { value: "#VALUE!", notAvailable: "#N/A" } as const;

describe.each(ALL_CASES)("$indicator", ({ indicator: id, cases }) => {
  it.each(cases)("$name", ({ inputs, expected, published }) => {
    const result = indicator(id).evaluate(inputs);
    if (typeof expected === "string") {
      expect(typeof result === "object" ? ERROR_TEXTS[result.kind] : result).toBe(expected);
      return;
    }
    if (typeof result !== "number") {
      throw new Error(result.message.en);
    }
    expect(Math.abs(result - expected)).toBeLessThanOrEqual(toleranceFor(expected));
    if (published) {
      expect(roundHalfAwayFromZero(result, published.decimals)).toBe(published.value);
    }
  });
});
