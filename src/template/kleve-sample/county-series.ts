import type { Month } from "../../units/month";
import { monthRange } from "../../units/month";

/**
 * Monthly figures of the whole county, July 2020 to June 2022, all final after three months (T-3).
 *
 * Published (planning document 2023) are only sums, means and ratios of these series; `published-figures.ts` lists
 * them. The single months are made up so that they meet every one of them:
 *
 * - eLb: 11,080 in June 2022 (98 and 86 per VZÄ); 135,180 / 12 = 11,265 in 2021, so that 7,660 LZB are 68.0 %;
 *   62,890 / 6 = 10,481.67 in January to June 2022, so that 7,180 LZB are 68.5 %; in June 2022 1,184 refugees from Ukraine
 * - LZB: 91,920 / 12 = 7,660 in 2021; 43,080 / 6 = 7,180 in January to June 2022; 7,112 / 7,672 − 1 = −7.3 %
 * - integrations: women 331 of 988 in January to June 2021, 384 of 987 in January to June 2022; the other months, and
 *   the share of women among the eLb, such that the rates of men and women are 12.4 points apart in July 2021 and
 *   10.8 points in June 2022
 */

/** The months that the sample shows. */
export const SAMPLE_MONTHS: readonly Month[] = monthRange("2020-07", "2022-06");

export const SAMPLE_GENDERS = ["m", "w"] as const;
export type SampleGender = (typeof SAMPLE_GENDERS)[number];

/** Stocks start one month earlier, so that the first month's entries and exits follow from a change as well. */
export const BENEFICIARIES_SERIES: readonly number[] = [
  11_739, 11_742, 11_718, 11_659, 11_622, 11_598, 11_614, 11_643, 11_652, 11_604, 11_511, 11_408, 11_312, 11_243, 11_157, 11_038, 10_931,
  10_857, 10_824, 10_703, 10_568, 10_397, 10_204, 9_938, 11_080,
];

export const LONG_TERM_SERIES: readonly number[] = [
  7_721, 7_744, 7_769, 7_798, 7_826, 7_850, 7_864, 7_868, 7_852, 7_823, 7_783, 7_731, 7_672, 7_629, 7_596, 7_562, 7_523, 7_470, 7_411,
  7_312, 7_234, 7_168, 7_133, 7_121, 7_112,
];

/** Of the eLb, refugees from Ukraine: in the SGB II since 1 June 2022. Published: 1,184; made up: 791 of them women. */
export const UKRAINE_LAST_MONTH = { m: 393, w: 791 } as const;

/** Share of women among the eLb, refugees from Ukraine left out; made up. */
export function shareOfWomen(monthIndex: number): number {
  return 0.512 + 0.0006 * monthIndex;
}

/** Share of women among the long-term recipients; made up. */
export function shareOfWomenLongTerm(monthIndex: number): number {
  return 0.521 + 0.0005 * monthIndex;
}

/** Integrations by month of `SAMPLE_MONTHS`. */
export const INTEGRATION_SERIES = {
  m: [104, 109, 128, 123, 104, 89, 97, 101, 112, 116, 117, 114, 113, 109, 122, 117, 98, 83, 93, 96, 103, 105, 104, 102],
  w: [49, 55, 65, 60, 52, 44, 46, 49, 56, 58, 61, 61, 58, 61, 72, 69, 59, 50, 56, 59, 65, 67, 70, 67],
} as const;
