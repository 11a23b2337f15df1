import { isMissing, missing, type Missing } from "../../units/missing";
import { add, ceiling, floor, multiply, numberOf, rationalOf, type Rational } from "../../units/rational";

const MONTHS_PER_YEAR = 12;

/** What is known of a group for its integration rate at the end of the year. */
export type IntegrationFigures = {
  /** Integrations of the year so far. */
  readonly integrations: number;
  /** eLb from December of the year before on, as far as they are known: 1 to 12 months, the last one November. */
  readonly stocks: readonly number[];
  /** eLb expected for the months after these up to November; default: the last known stock stays. */
  readonly expectedStocks?: readonly number[];
  /** Integrations forecast for the months to come. */
  readonly expectedIntegrations?: number;
};

export type IntegrationGap = {
  /** Integrations in the whole year that meet the target, the fewest that do. */
  readonly needed: number;
  readonly done: number;
  /** Integrations still missing; 0 if the target is met already. */
  readonly gap: number;
  readonly monthsLeft: number;
  /** Integrations a month that close the gap, rounded up; undefined when no month is left. */
  readonly perMonth: number | undefined;
  /** What is missing beyond the forecast, if there is one. */
  readonly beyondForecast: number | undefined;
};

/**
 * How many integrations are missing until December for K2 (or a relative of it) to reach its target. K2 of December is the
 * integrations of the year over the mean stock from December to November: the window of previous months that is practised
 * (FKV § 5 Abs. 1). Whole persons, rounded so that the target is then met.
 *
 * @param target K2 as a fraction, 0.264 for 26.4 %
 * @param monthsLeft months after the last one whose integrations are known, 0 to 12
 * @returns missing without a stock, with more than twelve, or with expected ones that do not end in November
 */
export function integrationGap(target: number, figures: IntegrationFigures, monthsLeft: number): IntegrationGap | Missing {
  const stocks = stocksOfYear(figures);
  if (isMissing(stocks)) {
    return stocks;
  }
  const needed = Math.max(0, numberOf(ceiling(multiply(rationalOf(target), meanOf(stocks)))));
  const gap = Math.max(0, needed - figures.integrations);
  const { integrations: done, expectedIntegrations } = figures;
  return {
    needed,
    done,
    gap,
    monthsLeft,
    perMonth: perMonth(gap, monthsLeft),
    beyondForecast: expectedIntegrations === undefined ? undefined : Math.max(0, Math.ceil(gap - expectedIntegrations)),
  };
}

/** Figures of both groups, and the targets agreed for each and for both together. */
export type GenderGapInput = {
  readonly men: IntegrationFigures;
  readonly women: IntegrationFigures;
  readonly targets: { readonly total?: number; readonly men?: number; readonly women?: number };
};

export type GenderGaps = { readonly [Group in "total" | "men" | "women"]?: IntegrationGap | Missing };

/** The gap of women, of men and of both, wherever a target was agreed. */
export function integrationGapsByGender({ men, women, targets }: GenderGapInput, monthsLeft: number): GenderGaps {
  const total = together(men, women);
  return {
    ...(targets.total === undefined ? {} : { total: isMissing(total) ? total : integrationGap(targets.total, total, monthsLeft) }),
    ...(targets.men === undefined ? {} : { men: integrationGap(targets.men, men, monthsLeft) }),
    ...(targets.women === undefined ? {} : { women: integrationGap(targets.women, women, monthsLeft) }),
  };
}

export type StockGap = {
  /** The greatest stock in December that meets the target. */
  readonly allowed: number;
  readonly current: number;
  /** By how many persons the stock must fall; 0 if it is low enough. */
  readonly gap: number;
  /** By how many persons it may still rise; 0 if it must fall. */
  readonly room: number;
  readonly monthsLeft: number;
  /** Persons a month that close the gap, rounded up; undefined when no month is left. */
  readonly perMonth: number | undefined;
};

/**
 * By how many persons a stock must fall until December for its rate of change to reach the target: K3 for LZB, K1E2 for
 * eLb (stock of December over that of December a year before, FKV § 4 Abs. 2 Nr. 2, § 6 Abs. 1). Whole persons, rounded so
 * that the target is then met.
 *
 * @param target rate of change as a fraction, −0.03 for −3 %
 * @param previous stock in December of the year before
 * @returns missing if there was nobody, because there is no rate of change from 0
 */
export function stockGap(target: number, previous: number, current: number, monthsLeft: number): StockGap | Missing {
  if (!(previous > 0)) {
    return missing({
      de: "Der Bestand im Dezember des Vorjahres fehlt oder ist 0; dazu gibt es keine Veränderungsrate.",
      en: "The stock in December of the year before is missing or 0; there is no rate of change.",
    });
  }
  const rate = add(rationalOf(1), rationalOf(target));
  const allowed = Math.max(0, numberOf(floor(multiply(rationalOf(previous), rate))));
  const gap = Math.max(0, current - allowed);
  return { allowed, current, gap, room: Math.max(0, allowed - current), monthsLeft, perMonth: perMonth(gap, monthsLeft) };
}

function perMonth(gap: number, monthsLeft: number): number | undefined {
  return monthsLeft > 0 ? Math.ceil(gap / monthsLeft) : undefined;
}

/** The twelve stocks of the denominator. */
function stocksOfYear({ stocks, expectedStocks }: Pick<IntegrationFigures, "stocks" | "expectedStocks">): readonly number[] | Missing {
  const last = stocks.at(-1);
  const left = MONTHS_PER_YEAR - stocks.length;
  if (last === undefined || left < 0) {
    return missing({
      de: `Gebraucht werden 1 bis ${MONTHS_PER_YEAR} Bestände ab Dezember des Vorjahres; vorhanden: ${stocks.length}.`,
      en: `1 to ${MONTHS_PER_YEAR} stocks from December of the year before are needed; there are ${stocks.length}.`,
    });
  }
  const expected = expectedStocks ?? Array.from({ length: left }, () => last);
  return expected.length === left
    ? [...stocks, ...expected]
    : missing({
        de: `Bis November fehlen ${left} Bestände; erwartet werden aber ${expected.length} angegeben.`,
        en: `${left} stocks are missing until November, but ${expected.length} expected ones are given.`,
      });
}

function meanOf(stocks: readonly number[]): Rational {
  return multiply(stocks.map(rationalOf).reduce(add, rationalOf(0)), TWELFTH);
}

const TWELFTH: Rational = { numerator: 1n, denominator: BigInt(MONTHS_PER_YEAR) };

/** Men and women as one group; missing if they are known for different months. */
function together(men: IntegrationFigures, women: IntegrationFigures): IntegrationFigures | Missing {
  const [menStocks, womenStocks] = [stocksOfYear(men), stocksOfYear(women)];
  if (isMissing(menStocks)) {
    return menStocks;
  }
  if (isMissing(womenStocks)) {
    return womenStocks;
  }
  return {
    integrations: men.integrations + women.integrations,
    stocks: menStocks.map((stock, index) => stock + (womenStocks[index] ?? 0)),
    expectedIntegrations:
      men.expectedIntegrations === undefined || women.expectedIntegrations === undefined
        ? undefined
        : men.expectedIntegrations + women.expectedIntegrations,
  };
}
