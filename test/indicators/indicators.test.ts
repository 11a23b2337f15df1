import fc from "fast-check";
import { INDICATORS, indicator } from "../../src/indicators/catalogue";
import type { IndicatorArgument } from "../../src/indicators/indicator";
import { operand } from "../../src/indicators/native-formula";
import { ALL_CASES } from "../cases/all-cases";

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
];

function evaluated(id: string, args: readonly IndicatorArgument[]): number {
  const result = indicator(id).evaluate(args);
  if (typeof result !== "number") {
    throw new Error(`${id}: ${result.message.en}`);
  }
  return result;
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

describe("whatever a cell hands over", () => {
  const anything = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom<IndicatorArgument>(null, undefined, "", 0, -0, 1e308, 5e-324),
  );

  it.each(INDICATORS.map(({ id }) => id))("%s gives a finite number or a problem with both languages", (id) => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (args) => {
        const result = indicator(id).evaluate(args);
        if (typeof result === "number") {
          expect(Number.isFinite(result)).toBe(true);
        } else {
          const names = indicator(id).parameters.map(({ name }) => name);
          expect(names).toContainEqual(result.parameter);
          expect(result.message.de).toContain(result.parameter.de);
          expect(result.message.en).toContain(result.parameter.en);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names the argument in plain words", () => {
    const message = (args: readonly IndicatorArgument[]) => {
      const result = indicator("CASELOAD").evaluate(args);
      return typeof result === "number" ? undefined : result.message.de;
    };
    expect(message([11080, null])).toBe("„VZÄ“ fehlt: Die Zelle ist leer.");
    expect(message(["11.080", 113])).toBe("„eLb“: Die Zahl „11.080“ ist als Text gespeichert.");
    expect(message(["k. A.", 113])).toBe("„eLb“ muss eine Zahl sein, nicht „k. A.“.");
    expect(message([-5, 113])).toBe("„eLb“ darf nicht kleiner als 0 sein (\u22125).");
    expect(message([11080, 113, 114])).toBe("„VZÄ_Ausfall“ (114) ist größer als „VZÄ“ (113).");
    expect(message([11080, 0])).toBe("„VZÄ“: Es ist kein Vollzeitäquivalent da, auf das sich die Fälle verteilen.");
  });
});

describe("the catalogue", () => {
  it("has a case for the plain call, blanks, text and a negative number of each function", () => {
    expect(ALL_CASES.map((entry) => entry.indicator)).toEqual(INDICATORS.map(({ id }) => id));
    for (const { cases } of ALL_CASES) {
      expect(cases.some(({ expected }) => typeof expected === "number")).toBe(true);
      expect(cases.some(({ inputs, expected }) => inputs.includes(null) && expected === "#N/A")).toBe(true);
      expect(cases.some(({ inputs, expected }) => inputs.some((input) => typeof input === "string") && expected === "#VALUE!")).toBe(true);
      expect(cases.some(({ inputs, expected }) => inputs.some((input) => Number(input) < 0) && expected === "#VALUE!")).toBe(true);
    }
  });

  it("gives examples that call the function with the arguments it needs", () => {
    for (const { id, example, parameters, evaluate } of INDICATORS) {
      const [, name, args = ""] = /^=(\w+)\((.*)\)$/.exec(example) ?? [];
      expect(name).toBe(id);
      expect(args.split(",").length).toBeGreaterThanOrEqual(parameters.filter(({ isOptional }) => !isOptional).length);
      expect(typeof evaluate(args.split(",").map(Number))).toBe("number");
    }
  });

  it("gives every optional parameter a default, and none to the others", () => {
    for (const { parameters } of INDICATORS) {
      for (const { isOptional, default: value } of parameters) {
        expect(value !== undefined).toBe(isOptional);
      }
    }
  });

  it("refuses a name that it does not have", () => {
    expect(() => indicator("CASELOADS")).toThrow("Known: CASELOAD");
  });
});

describe("native formulas", () => {
  it("use only functions that every Excel since 2010 and LibreOffice have", () => {
    for (const { parameters, nativeFormula } of INDICATORS) {
      const formula = nativeFormula(parameters.map((_, index) => `A${index + 1}`));
      const used = [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name);
      expect(["IF", "NA", "OR", "AND", "ISTEXT", "ISLOGICAL", "MAX"]).toEqual(expect.arrayContaining(used));
      expect(formula.length).toBeLessThan(600);
    }
  });

  it("stay short without optional arguments", () => {
    expect(indicator("CASELOAD").nativeFormula(["A1", "B1"])).toBe(
      'IF(A1="",NA(),IF(OR(ISTEXT(A1),ISLOGICAL(A1),A1<0),"?"*1,IF(B1="",NA(),IF(OR(ISTEXT(B1),ISLOGICAL(B1),B1<0),"?"*1,IF(B1=0,NA(),A1/B1)))))',
    );
  });

  it("ask for what is missing", () => {
    expect(() => indicator("CASELOAD").nativeFormula(["A1"])).toThrow("CASELOAD needs the argument “fte”.");
  });

  it.each([
    ["A1", "A1"],
    ["$B$12", "$B$12"],
    ["Kennzahlen!C3", "Kennzahlen!C3"],
    ["Bestand[eLb]", "Bestand[eLb]"],
    ["11080", "11080"],
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["SUMIFS(Bestand[eLb],Bestand[Monat],DATE(2022,6,1))", "SUMIFS(Bestand[eLb],Bestand[Monat],DATE(2022,6,1))"],
    ["A1+B1", "(A1+B1)"],
    ["SUM(A1)-SUM(B1)", "(SUM(A1)-SUM(B1))"],
    ["-5", "(-5)"],
  ])("take %s as %s", (argument, expected) => {
    expect(operand(argument)).toBe(expected);
  });
});
