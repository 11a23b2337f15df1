import fc from "fast-check";
import { indicator } from "../../src/indicators/catalogue";
import { isProblem, type IndicatorArgument } from "../../src/indicators/indicator";
import { inColumn, inRow } from "../cases/indicator-case";

const count = fc.integer({ min: 0, max: 1_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000 });
const amount = fc.integer({ min: 1, max: 10_000_000_000 }).map((cents) => cents / 100);
const rate = fc.double({ min: 0, max: 1, noNaN: true });

/** A value of any indicator computed the other way round: the result put back must give the argument. */
const inverses: readonly [
  id: string,
  args: fc.Arbitrary<number[]>,
  check: (result: number, args: readonly number[]) => readonly [number, number],
][] = [
  ["CASELOAD", fc.tuple(count, positive), (result, [beneficiaries = 0, fte = 0]) => [result * fte, beneficiaries]],
  ["STAFFNEED", fc.tuple(count, count), (result, [under25 = 0, from25 = 0]) => [result * 150, 2 * under25 + from25]],
  ["BUDGETCHANGE", fc.tuple(amount, amount), (result, [current = 0, previous = 0]) => [previous + previous * result, current]],
  ["ADMINCOST", fc.tuple(amount), (result, [federal = 0]) => [result * 0.848, federal]],
  ["MUNICIPALSHARE", fc.tuple(amount), (result, [federal = 0]) => [((result + federal) * 19) / 125, result]],
  ["STOCKCHANGE", fc.tuple(count, positive), (result, [current = 0, previous = 0]) => [(1 + result) * previous, current]],
  ["GENDERGAP", fc.tuple(rate, rate), (result, [men = 0, women = 0]) => [women + result, men]],
  ["VACANCYRATE", fc.tuple(positive, count), (result, [planned = 0, actual = 0]) => [planned - planned * result, actual]],
  ["TURNOVERRATE", fc.tuple(count, positive, count), (result, [exits = 0, staff = 0, entries = 0]) => [result * (staff + entries), exits]],
  ["COMMITMENTRATE", fc.tuple(amount, amount), (result, [committed = 0, allocation = 0]) => [result * allocation, committed]],
  ["SPENDINGRATE", fc.tuple(amount, amount), (result, [spent = 0, available = 0]) => [result * available, spent]],
  ["BUDGETPERHEAD", fc.tuple(amount, positive), (result, [total = 0, heads = 0]) => [result * heads, total]],
  ["SEATUSE", fc.tuple(count, positive), (result, [occupied = 0, seats = 0]) => [result * seats, occupied]],
  ["COSTPERSEAT", fc.tuple(amount, positive, positive), (result, [cost = 0, seats = 0, months = 0]) => [result * seats * months, cost]],
  ["COSTPERINTEGRATION", fc.tuple(amount, positive), (result, [cost = 0, integrations = 0]) => [result * integrations, cost]],
];

function evaluated(id: string, args: readonly IndicatorArgument[]): number {
  const result = indicator(id).evaluate(args);
  if (isProblem(result)) {
    throw new Error(`${id}: ${result.message.en}`);
  }
  return Number(result);
}

describe("results", () => {
  it.each(inverses)("%s can be undone", (id, args, check) => {
    fc.assert(
      fc.property(args, (values) => {
        const [back, given] = check(evaluated(id, values), values);
        expect(Math.abs(back - given)).toBeLessThanOrEqual(1e-12 * Math.max(1, ...values));
      }),
    );
  });

  it("REALLOCATION covers the need, and not a cent more", () => {
    fc.assert(
      fc.property(amount, amount, (need, allocation) => {
        const shift = evaluated("REALLOCATION", [need, allocation]);
        expect(allocation + shift).toBeGreaterThanOrEqual(need - 1e-6);
        expect(shift === 0 || Math.abs(allocation + shift - need) < 1e-6).toBe(true);
      }),
    );
  });

  it.each(["LONGTERMSHARE", "GROUPSHARE"])("%s and the share of the others make one", (id) => {
    fc.assert(
      fc.property(count, positive, (part, others) => {
        const whole = part + others;
        expect(evaluated(id, [part, whole]) + evaluated(id, [others, whole])).toBeCloseTo(1, 12);
      }),
    );
  });

  it("the federal amount and the municipal share make the whole cost", () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0, max: 0.99, noNaN: true }), (federal, municipalRate) => {
        const [cost, share] = [evaluated("ADMINCOST", [federal, municipalRate]), evaluated("MUNICIPALSHARE", [federal, municipalRate])];
        expect(Math.abs(federal + share - cost)).toBeLessThanOrEqual(1e-9 * cost);
      }),
    );
  });
});

describe("relations between functions", () => {
  const series = (length: number, least = 0) =>
    fc.array(fc.integer({ min: least, max: 100_000 }), { minLength: length, maxLength: length });

  it("the contributions of the municipalities add up to the change of the county", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, positive), { minLength: 1, maxLength: 16 }), (municipalities) => {
        const [current, previous] = [0, 1].map((index) => municipalities.reduce((total, pair) => total + (pair[index] ?? 0), 0));
        const contributions = municipalities.map((pair) => evaluated("CONTRIBUTION", [...pair, previous]));
        const change = evaluated("STOCKCHANGE", [current, previous]);
        expect(Math.abs(contributions.reduce((total, part) => total + part, 0) - change)).toBeLessThanOrEqual(1e-9 * Math.max(1, change));
      }),
    );
  });

  it("the weighted mean lies between the ratios, and is theirs if they are equal", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, positive), { minLength: 1, maxLength: 16 }), (pairs) => {
        const mean = evaluated("WEIGHTEDMEAN", [
          inColumn(pairs.map(([numerator]) => numerator)),
          inColumn(pairs.map(([, denominator]) => denominator)),
        ]);
        const ratios = pairs.map(([numerator, denominator]) => numerator / denominator);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-12));
      }),
    );
  });

  it("both windows of INTEGRATIONRATE agree while the stock does not change, and JFW of a whole year is the practised one", () => {
    fc.assert(
      fc.property(series(12), series(13, 1), (integrations, stocks) => {
        const constant = inColumn(Array<number>(13).fill(stocks[0] ?? 1));
        expect(evaluated("INTEGRATIONRATE", [inColumn(integrations), constant, "literal"])).toBe(
          evaluated("INTEGRATIONRATE", [inColumn(integrations), constant]),
        );
        const args = [inColumn(integrations), inColumn(stocks)];
        expect(evaluated("INTEGRATIONPROGRESS", args)).toBeCloseTo(evaluated("INTEGRATIONRATE", args), 12);
      }),
    );
  });

  it("INTEGRATIONRATE literally is the practised one of the reversed stocks", () => {
    fc.assert(
      fc.property(series(12), series(13, 1), (integrations, stocks) => {
        const reversed = inRow([...stocks].reverse());
        expect(evaluated("INTEGRATIONRATE", [inColumn(integrations), reversed, "wörtlich"])).toBeCloseTo(
          evaluated("INTEGRATIONRATE", [inColumn(integrations), inRow(stocks), "Vormonate"]),
          12,
        );
      }),
    );
  });

  it("the mean of monthly rates is the quotient of sums while the stock does not change", () => {
    fc.assert(
      fc.property(series(12), positive, (flows, stock) => {
        for (const [id, months] of [
          ["ENTRYRATE", 12],
          ["EXITRATE", 13],
        ] as const) {
          const stocks = inRow(Array<number>(months).fill(stock));
          expect(evaluated(id, [inRow(flows), stocks])).toBeCloseTo(evaluated(id, [inRow(flows), stocks, "Summen"]), 9);
        }
      }),
    );
  });

  it("ranks begin with 1, turn around with the direction, and equal values share them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 16 }), (values) => {
        const rank = (value: number, direction: string) => evaluated("RANKOF", [value, inColumn(values), direction]);
        expect(rank(Math.max(...values), "hoch")).toBe(1);
        expect(rank(Math.min(...values), "niedrig")).toBe(1);
        for (const value of values) {
          const ties = values.filter((other) => other === value).length;
          expect(rank(value, "hoch") + rank(value, "niedrig") + ties - 1).toBe(values.length + 1);
        }
      }),
    );
  });

  it("only a better or equal value reaches a target", () => {
    const fraction = fc.integer({ min: -500, max: 500 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(fraction, fraction, (actual, target) => {
        const status = (direction: string) => indicator("TARGETSTATUS").evaluate([actual, target, direction]);
        expect(status("hoch") === "erreicht").toBe(actual >= target);
        expect(status("niedrig") === "erreicht").toBe(actual <= target);
      }),
    );
  });

  it("FTE never has more than four decimals, nor more than one post", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4100 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 100 }),
        (hours, months, share) => {
          const fte = evaluated("FTE", [hours / 100, 41, months, share / 100]);
          expect(fte).toBe(Number(fte.toFixed(4)));
          expect(Math.abs(fte - (hours * months * share) / (4100 * 12 * 100))).toBeLessThanOrEqual(0.00005 + 1e-12);
        },
      ),
    );
  });
});
