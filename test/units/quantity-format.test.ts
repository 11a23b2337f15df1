import { formatQuantity } from "../../src/units/quantity-format";

const EXACT = { money: 2, share: 2 };

// Decimal places by hand: money and shares as asked for, persons none, full-time equivalents two, a caseload one.
describe("a quantity of the scenario model", () => {
  it.each([
    [15_774_877, "money", "15.774.877,00\u00a0€", "€15,774,877.00"],
    [0.23154, "share", "23,15\u00a0%", "23.15%"],
    [11_080.4, "count", "11.080", "11,080"],
    [81.254, "fte", "81,25", "81.25"],
    [98.053, "caseload", "98,1", "98.1"],
  ] as const)("%d is shown as %s", (value, format, de, en) => {
    expect([formatQuantity(value, format, "de", EXACT), formatQuantity(value, format, "en", EXACT)]).toEqual([de, en]);
  });

  it("takes fewer decimal places of money and shares where there is little room", () => {
    const short = { money: 0, share: 1 };
    expect(formatQuantity(15_774_877.5, "money", "de", short)).toBe("15.774.878\u00a0€");
    expect(formatQuantity(0.23154, "share", "en", short)).toBe("23.2%");
  });
});
