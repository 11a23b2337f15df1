import { isProblem } from "../../src/indicators/indicator";
import { roundHalfAwayFromZero } from "../../src/units/rounding";
import { ALL_CASES } from "../cases/all-cases";
import { cellFunction, expectValue, isTable } from "../cases/case-workbook";

const ERROR_TEXTS = { value: "#VALUE!", notAvailable: "#N/A" } as const;

function shown(result: unknown): unknown {
  return isProblem(result) ? ERROR_TEXTS[result.kind] : result;
}

describe.each(ALL_CASES)("$indicator", ({ indicator: id, cases }) => {
  it.each(cases)("$name", ({ inputs, expected, published }) => {
    const result = cellFunction(id).evaluate(inputs);
    if (isProblem(result)) {
      expect(shown(result)).toBe(expected);
      return;
    }
    expect(isTable(result)).toBe(isTable(expected));
    if (isTable(result) && isTable(expected)) {
      expect(result.map((cells) => cells.length)).toEqual(expected.map((cells) => cells.length));
      result.forEach((cells, row) => cells.forEach((cell, column) => expectValue(shown(cell), expected[row]?.[column])));
      return;
    }
    expectValue(result, expected);
    if (published) {
      expect(roundHalfAwayFromZero(Number(result), published.decimals)).toBe(published.value);
    }
  });
});
