import fc from "fast-check";
import { describeIntegrationGap, describeStockGap } from "../../../src/planning/targets/gap-texts";
import {
  integrationGap,
  integrationGapsByGender,
  stockGap,
  type IntegrationGap,
  type StockGap,
} from "../../../src/planning/targets/person-gap";
import { TARGET_STATUS_TEXTS, targetStatus } from "../../../src/planning/targets/target-status";
import { isMissing, missing, type Missing } from "../../../src/units/missing";

function present<Value>(value: Value | Missing | undefined): Value {
  if (value === undefined || isMissing(value)) {
    throw new Error(JSON.stringify(value));
  }
  return value;
}

describe("the status of a target", () => {
  it.each([
    [0.264, 0.264, "high", 0, "met"],
    [0.27, 0.264, "high", 0, "met"],
    [0.2639, 0.264, "high", 0, "missed"],
    [0.262, 0.264, "high", 0.005, "withinTolerance"],
    [0.259, 0.264, "high", 0.005, "withinTolerance"],
    [0.2589, 0.264, "high", 0.005, "missed"],
    [-0.08, -0.073, "low", 0, "met"],
    [-0.073, -0.073, "low", 0, "met"],
    [-0.07, -0.073, "low", 0, "missed"],
    [-0.07, -0.073, "low", 0.003, "withinTolerance"],
    [0.1 + 0.2, 0.3, "low", 0, "met"],
    [0.7 + 0.1, 0.8, "high", 0, "met"],
    [0.92 - 1, -0.08, "low", 0, "met"],
    [0.3, 0.35, "high", 0.05, "withinTolerance"],
    [0.1, 0.9, "none", 0, "notRated"],
  ] as const)("of %d against %d, %s is good, tolerance %d: %s", (actual, target, direction, tolerance, expected) => {
    expect(targetStatus(actual, target, direction, tolerance)).toBe(expected);
  });

  it("is missing where value or target is", () => {
    const gap = missing({ de: "fehlt", en: "missing" });
    expect(targetStatus(gap, 0.3, "high")).toBe(gap);
    expect(targetStatus(0.3, gap, "high")).toBe(gap);
    expect(targetStatus(gap, 0.3, "none")).toBe("notRated");
    expect(() => targetStatus(0.3, 0.3, "high", -0.1)).toThrow(RangeError);
    expect(TARGET_STATUS_TEXTS.missed.de).toBe("verfehlt");
  });
});

describe("integrations missing for K2", () => {
  it("are counted over the twelve previous-month stocks", () => {
    // 26.4 % of a mean of 10,482 are 2,767.2: 2,768 needed; 987 done until June, 1,781 missing, 297 a month
    const gap = integrationGap(0.264, { integrations: 987, stocks: Array.from({ length: 7 }, () => 10_482) }, 6);
    expect(gap).toEqual({ needed: 2768, done: 987, gap: 1781, monthsLeft: 6, perMonth: 297, beyondForecast: undefined });
  });

  it("carry the last stock on, unless others are expected", () => {
    // 10 · 1,000 and 2 · 1,600 make a mean of 1,100; with the expected 1,000 twice it is 1,000
    const stocks = [...Array.from({ length: 9 }, () => 1000), 1600];
    // last one stays: (9 · 1,000 + 3 · 1,600) / 12 = 1,150; 20 % are 230
    expect(present(integrationGap(0.2, { integrations: 0, stocks }, 3)).needed).toBe(230);
    // (9 · 1,000 + 1,600 + 2 · 700) / 12 = 1,000
    expect(present(integrationGap(0.2, { integrations: 0, stocks, expectedStocks: [700, 700] }, 3)).needed).toBe(200);
    expect(isMissing(integrationGap(0.2, { integrations: 0, stocks, expectedStocks: [700] }, 3))).toBe(true);
    expect(integrationGap(0.2, { integrations: 0, stocks: [] }, 3)).toMatchObject({
      missing: { de: "Gebraucht werden 1 bis 12 Bestände ab Dezember des Vorjahres; vorhanden: 0." },
    });
    expect(isMissing(integrationGap(0.2, { integrations: 0, stocks: Array.from({ length: 13 }, () => 1) }, 3))).toBe(true);
  });

  it("are exact where the target is: 25 % of 1,000 are 250, not 251", () => {
    expect(present(integrationGap(0.25, { integrations: 250, stocks: [1000] }, 1))).toMatchObject({ needed: 250, gap: 0, perMonth: 0 });
    // 0.07 · 100 is 7.000000000000001 in binary
    expect(present(integrationGap(0.07, { integrations: 0, stocks: [100] }, 1)).needed).toBe(7);
  });

  it("are held against the forecast", () => {
    const figures = { integrations: 100, stocks: [1000], expectedIntegrations: 140.4 };
    // 250 − 100 = 150; less 140.4: 9.6, so ten persons
    expect(present(integrationGap(0.25, figures, 6))).toMatchObject({ gap: 150, beyondForecast: 10 });
    expect(present(integrationGap(0.25, { ...figures, expectedIntegrations: 150 }, 6)).beyondForecast).toBe(0);
    expect(present(integrationGap(0.25, figures, 0)).perMonth).toBeUndefined();
  });

  it("meet the target with the gap closed, and not with one fewer", () => {
    const stock = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.array(stock, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 4000 }),
        (thousandths, stocks, integrations) => {
          const target = thousandths / 1000;
          const { needed, gap } = present(integrationGap(target, { integrations, stocks }, 3));
          const mean = stocks.reduce((sum, each) => sum + each, 0) / 12;
          expect(targetStatus((integrations + gap) / mean, target, "high")).toBe("met");
          expect(targetStatus((needed - 1) / mean, target, "high")).toBe("missed");
          expect(gap === 0 || integrations + gap === needed).toBe(true);
        },
      ),
    );
  });

  it("are told for women, men and both", () => {
    const gaps = integrationGapsByGender(
      {
        men: { integrations: 150, stocks: [500], expectedIntegrations: 30 },
        women: { integrations: 60, stocks: [600], expectedStocks: Array.from({ length: 11 }, () => 500) },
        targets: { total: 0.25, women: 0.16 },
      },
      3,
    );
    // women: mean (600 + 11 · 500) / 12 = 508.33, 16 % are 81.3: 82. Both: 1,008.33, 25 % are 252.08: 253 less 210
    expect(present(gaps.women)).toMatchObject({ needed: 82, gap: 22 });
    expect(present(gaps.total)).toMatchObject({ needed: 253, done: 210, gap: 43, beyondForecast: undefined });
    expect(gaps.men).toBeUndefined();
  });

  it("are missing for both if they are for one", () => {
    const known = { integrations: 1, stocks: [10], expectedIntegrations: 2 };
    const unknown = { integrations: 1, stocks: [] };
    const targets = { total: 0.2, men: 0.2 };
    expect(isMissing(integrationGapsByGender({ men: known, women: unknown, targets }, 1).total)).toBe(true);
    expect(isMissing(integrationGapsByGender({ men: unknown, women: known, targets }, 1).total)).toBe(true);
    expect(present(integrationGapsByGender({ men: known, women: known, targets }, 1).total).beyondForecast).toBe(0);
  });
});

describe("persons too many for K3", () => {
  it("are those above the greatest stock that meets the target", () => {
    // −7.3 % from 7,660: 7,100.82, so 7,100 at most; 7,180 are 80 too many
    expect(stockGap(-0.073, 7660, 7180, 6)).toEqual({ allowed: 7100, current: 7180, gap: 80, room: 0, monthsLeft: 6, perMonth: 14 });
    expect(stockGap(-0.05, 200, 190, 6)).toMatchObject({ allowed: 190, gap: 0, room: 0 });
    expect(stockGap(-0.05, 200, 180, 0)).toMatchObject({ gap: 0, room: 10, perMonth: undefined });
  });

  it("do not exist without a stock to start from", () => {
    expect(isMissing(stockGap(-0.05, 0, 10, 6))).toBe(true);
    expect(isMissing(stockGap(-0.05, NaN, 10, 6))).toBe(true);
    expect(present(stockGap(-1.5, 100, 10, 6)).allowed).toBe(0);
  });

  it("meet the target when they have left, and not with one more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 100 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (thousandths, previous, current) => {
          const target = thousandths / 1000;
          const { allowed, gap, room } = present(stockGap(target, previous, current, 3));
          expect(targetStatus(Math.min(current, allowed) / previous - 1, target, "low")).toBe("met");
          expect(targetStatus((allowed + 1) / previous - 1, target, "low")).toBe("missed");
          expect(current - gap + room).toBe(allowed);
        },
      ),
    );
  });
});

describe("the sentence", () => {
  const gap: IntegrationGap = { needed: 112, done: 100, gap: 12, monthsLeft: 1, perMonth: 12, beyondForecast: undefined };

  it.each([
    [gap, undefined, "Bis Dezember fehlen 12 Integrationen.", "12 integrations are missing by December."],
    [
      { ...gap, gap: 1, perMonth: 1 },
      "women",
      "Bis Dezember fehlt 1 Integration von Frauen.",
      "1 integration of women is missing by December.",
    ],
    [
      { ...gap, monthsLeft: 6, perMonth: 2, beyondForecast: 5 },
      "men",
      "Bis Dezember fehlen 12 Integrationen von Männern (rund 2 im Monat); nach der Vorhersage bleiben davon 5 offen.",
      "12 integrations of men are missing by December (about 2 a month); by the forecast 5 of them remain.",
    ],
    [
      { ...gap, beyondForecast: 1 },
      undefined,
      "Bis Dezember fehlen 12 Integrationen; nach der Vorhersage bleibt davon 1 offen.",
      "12 integrations are missing by December; by the forecast 1 of them remains.",
    ],
    [
      { ...gap, gap: 1781, perMonth: 297, monthsLeft: 6, beyondForecast: 0 },
      undefined,
      "Bis Dezember fehlen 1.781 Integrationen (rund 297 im Monat); nach der Vorhersage werden sie erreicht.",
      "1,781 integrations are missing by December (about 297 a month); the forecast reaches them.",
    ],
    [
      { ...gap, gap: 0 },
      "women",
      "Das Ziel ist mit 100 Integrationen von Frauen erreicht.",
      "The target is met with 100 integrations of women.",
    ],
    [
      { ...gap, monthsLeft: 0, perMonth: undefined },
      undefined,
      "Zum Ziel fehlten 12 Integrationen.",
      "The target was missed by 12 integrations.",
    ],
    [
      { ...gap, gap: 1, monthsLeft: 0, perMonth: undefined },
      undefined,
      "Zum Ziel fehlte 1 Integration.",
      "The target was missed by 1 integration.",
    ],
  ] as const)("on integrations, case %#", (given, group, de, en) => {
    expect(describeIntegrationGap(given, group)).toEqual({ de, en });
  });

  const fall: StockGap = { allowed: 7100, current: 7180, gap: 80, room: 0, monthsLeft: 6, perMonth: 14 };

  it.each([
    [
      fall,
      "longTerm",
      undefined,
      "Bis Dezember muss die Zahl der LZB um 80 Personen sinken (rund 14 im Monat).",
      "By December the number of long-term recipients must fall by 80 persons (about 14 a month).",
    ],
    [
      { ...fall, gap: 1, perMonth: 1 },
      "beneficiaries",
      "women",
      "Bis Dezember muss die Zahl der eLb (Frauen) um 1 Person sinken.",
      "By December the number of beneficiaries (women) must fall by 1 person.",
    ],
    [
      { ...fall, gap: 0, room: 20 },
      "longTerm",
      "men",
      "Das Ziel ist erreicht; die Zahl der LZB (Männer) dürfte noch um 20 Personen steigen.",
      "The target is met; the number of long-term recipients (men) could still rise by 20 persons.",
    ],
    [
      { ...fall, monthsLeft: 0, perMonth: undefined },
      "longTerm",
      undefined,
      "Das Ziel ist verfehlt: Die Zahl der LZB lag um 80 Personen zu hoch.",
      "The target is missed: the number of long-term recipients was too high by 80 persons.",
    ],
  ] as const)("on stocks, case %#", (given, what, group, de, en) => {
    expect(describeStockGap(given, what, group)).toEqual({ de, en });
  });
});
