import type { Instrument } from "./legal-version";

/** The share of wage and employer's contributions that is subsidised in one year of funding. */
export type SubsidyRate = {
  readonly instrument: Instrument;
  /** 1 for months 1–12 of funding, 2 for months 13–24 … */
  readonly fundingYear: number;
  readonly rate: number;
  readonly paragraph: string;
};

/**
 * Rates by year of funding; the same in every legal version since 2019. A case that is funded longer than its
 * instrument has years gets nothing more: § 16i five years per person (Abs. 3 Nr. 4), § 16e two (Abs. 2).
 */
export const SUBSIDY_RATES: readonly SubsidyRate[] = [
  { instrument: "16i", fundingYear: 1, rate: 1, paragraph: "§ 16i Abs. 2 S. 1 Nr. 1 SGB II" },
  { instrument: "16i", fundingYear: 2, rate: 1, paragraph: "§ 16i Abs. 2 S. 1 Nr. 1 SGB II" },
  { instrument: "16i", fundingYear: 3, rate: 0.9, paragraph: "§ 16i Abs. 2 S. 1 Nr. 2 SGB II" },
  { instrument: "16i", fundingYear: 4, rate: 0.8, paragraph: "§ 16i Abs. 2 S. 1 Nr. 3 SGB II" },
  { instrument: "16i", fundingYear: 5, rate: 0.7, paragraph: "§ 16i Abs. 2 S. 1 Nr. 4 SGB II" },
  { instrument: "16e", fundingYear: 1, rate: 0.75, paragraph: "§ 16e Abs. 2 SGB II" },
  { instrument: "16e", fundingYear: 2, rate: 0.5, paragraph: "§ 16e Abs. 2 SGB II" },
];

const RATE_OF = new Map(SUBSIDY_RATES.map((entry) => [`${entry.instrument} ${entry.fundingYear}`, entry.rate]));

/** The rate in a month of funding, counted from 1; 0 after the last month that the law funds. */
export function subsidyRate(instrument: Instrument, fundingMonth: number): number {
  return RATE_OF.get(`${instrument} ${fundingYearOf(fundingMonth)}`) ?? 0;
}

/** The year of funding, from 1, in which a month of funding lies. */
export function fundingYearOf(fundingMonth: number): number {
  return Math.ceil(fundingMonth / 12);
}

/** The longest funding that the law knows, in months: 60 for § 16i, 24 for § 16e. */
export function longestFunding(instrument: Instrument): number {
  return 12 * SUBSIDY_RATES.filter((entry) => entry.instrument === instrument).length;
}
