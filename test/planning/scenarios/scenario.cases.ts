import type { DriverChange } from "../../../src/planning/scenarios/scenario";

/** What one scenario makes of one result of the Kleve sample, with the arithmetic that a controller can follow. */
export type ScenarioCase = {
  readonly name: string;
  readonly changes: readonly DriverChange[];
  /** Id of the result. */
  readonly result: string;
  /** Name of a municipality; absent: the county. */
  readonly municipality?: string;
  readonly expected: number;
  /** Where the expected value comes from. */
  readonly source: string;
};

const absolute = (driver: string, value: number): DriverChange => ({ driver, kind: "absolute", value });
const difference = (driver: string, value: number): DriverChange => ({ driver, kind: "difference", value });
const percent = (driver: string, value: number): DriverChange => ({ driver, kind: "percent", value });

/** Base figures: VWT 15,774,877 €, EGT 11,757,312 €, VWT after the shift of 2022 18,991,003 €, 129 + 113 + 16 = 258 VZÄ, 11,080 eLb. */
export const SCENARIO_CASES: readonly ScenarioCase[] = [
  {
    name: "No shift leaves the integration budget whole",
    changes: [absolute("shift", 0)],
    result: "integrationAfterShift",
    expected: 11_757_312,
    source: "planning document 2023: EGT allocation",
  },
  {
    name: "Without a shift the municipal share is 15.2 / 84.8 of the administration budget",
    changes: [absolute("shift", 0)],
    result: "municipalShare",
    expected: (15_774_877 * 0.152) / 0.848,
    source: "§ 46 Abs. 3 SGB II; domain.md 6 line 20: 2,827,572.29 €",
  },
  {
    name: "The same shift as in 2022 (reading A)",
    changes: [absolute("shift", 2_600_000)],
    result: "integrationAfterShift",
    expected: 9_157_312,
    source: "domain.md 6 line 19: 11,757,312 − 2,600,000",
  },
  {
    name: "Keeping the administration level of 2022 (reading B) costs the integration budget 3,216,126 €",
    changes: [absolute("shift", 3_216_126)],
    result: "integrationAfterShift",
    expected: 8_541_186,
    source: "domain.md 6 line 19: 11,757,312 − (2,600,000 + 616,126)",
  },
  {
    name: "Reading B and its municipal share",
    changes: [absolute("shift", 3_216_126)],
    result: "municipalShare",
    expected: (18_991_003 * 0.152) / 0.848,
    source: "domain.md 6 line 20: 3,404,047.71 €",
  },
  {
    name: "A larger allocation lowers reading B euro by euro",
    changes: [difference("administrationBudget", 100_000)],
    result: "readingB",
    expected: 3_116_126,
    source: "3,216,126 − 100,000",
  },
  {
    name: "A cut of the integration budget in percent",
    changes: [percent("integrationBudget", -0.1)],
    result: "allocationEGT",
    expected: 11_757_312 * 0.9,
    source: "11,757,312 × (1 − 0.1)",
  },
  {
    name: "A wage settlement from March counts for ten of twelve months",
    changes: [{ ...absolute("wageSettlement", 0.054), from: "2023-03" }],
    result: "needTotal",
    // Staff cost 15,034,851 € × (1 + 0.03 + 10/12 × (0.054 − 0.03)) + overhead 15,034,851 € × 0.35.
    expected: 15_034_851 * (1 + 0.03 + (10 / 12) * 0.024) + 15_034_851 * 0.35,
    source: "staff cost × average settlement + overhead, which does not follow wages",
  },
  {
    name: "A staff cut from July lowers the cost by half a year",
    changes: [{ ...difference("staffActive", -6), from: "2023-07" }],
    result: "needTotal",
    // 258 VZÄ cost 15,034,851 €; on average 255 are there, each with 3 % more, and 35 % overhead.
    expected: (15_034_851 / 258) * 255 * (1.03 + 0.35),
    source: "average of the year: 258 − 6 × 6/12 = 255 VZÄ",
  },
  {
    name: "A staff cut from July raises the caseload at the end of the year in full",
    changes: [{ ...difference("staffActive", -6), from: "2023-07" }],
    result: "caseloadActive",
    expected: 11_080 / 107,
    source: "11,080 eLb / (113 − 6) VZÄ",
  },
  {
    name: "A vacancy of ten percent leaves nine tenths of the posts",
    changes: [absolute("vacancy", 0.1)],
    result: "fteActive",
    expected: 118.5 * 0.9,
    source: "118.5 posts planned × (1 − 0.1)",
  },
  {
    name: "A vacancy spreads over the municipalities by their posts",
    changes: [absolute("vacancy", 0.1)],
    result: "fteActive",
    municipality: "Kleve",
    expected: 28 * 0.9,
    source: "28 posts planned in Kleve (sheet Personal) × (1 − 0.1)",
  },
  {
    name: "One municipality's cut is the county's cut",
    changes: [{ ...difference("staffActive", -2), municipality: "Kleve" }],
    result: "fteActive",
    expected: 111,
    source: "113 − 2",
  },
  {
    name: "Refugees raise the beneficiaries and lower the share of long-term recipients",
    changes: [absolute("refugees", 554)],
    result: "longTermShare",
    // 554 / 11,080 = 5 %: the average stock of the year rises by 5 %, long-term recipients do not.
    expected: 7_180 / (10_481.666666666666 * 1.05),
    source: "7,180 LZB / (10,481.67 eLb × 1.05)",
  },
  {
    name: "More beneficiaries change K1E2 by the month's stock",
    changes: [percent("beneficiaries", 0.02)],
    result: "beneficiariesChange",
    expected: (11_080 * 1.02) / 11_312 - 1,
    source: "11,301.6 eLb against 11,312 in June 2021",
  },
  {
    name: "K3 follows the stock of long-term recipients",
    changes: [absolute("longTerm", 7_000)],
    result: "longTermChange",
    expected: 7_000 / 7_672 - 1,
    source: "7,000 LZB against 7,672 in June 2021",
  },
  {
    name: "K2 falls when integrations fall, over the unchanged stocks of the previous months",
    changes: [percent("integrations", -0.1)],
    result: "integrationRate",
    expected: (1_998 * 0.9) / (129_172 / 12),
    source: "1,998 integrations − 10 % over the mean of twelve previous-month stocks (sum 129,172)",
  },
  {
    name: "New standard rates raise the benefits for living costs",
    changes: [percent("benefitPerHead", 0.118)],
    result: "livingBenefitsChange",
    expected: (4_549_846.26 * 1.118) / 4_617_600.18 - 1,
    source: "4,549,846.26 € × 1.118 against 4,617,600.18 € in June 2021 (standard rate 449 € → 502 €)",
  },
  {
    name: "Fewer new § 16i cases cost less",
    changes: [absolute("newCases", 0)],
    result: "newCaseCost",
    expected: 0,
    source: "no case, no cost",
  },
  {
    name: "One new § 16i case from July costs the subsidy of six months and coaching less the flat rate",
    changes: [{ ...absolute("newCases", 1), from: "2023-07" }],
    result: "newCaseCost",
    // 12.00 €/h × 39 h × 13/3 = 2,028.00 €; × 1.19 = 2,413.32 €; + 210 € coaching − 800 € PAT = 1,823.32 € a month.
    expected: 6 * 1_823.32,
    source: "§ 16i Abs. 2 SGB II: 100 % in months 1 to 24; PAT 800 € for one adult from 2023",
  },
  {
    name: "More seats without more people lower their use",
    changes: [difference("seats", 9)],
    result: "seatUse",
    expected: 186 / 250,
    source: "186 of 241 + 9 seats",
  },
  {
    name: "Each further empty seat costs the average of a seat",
    changes: [difference("occupied", -10)],
    result: "costOfEmptySeats",
    expected: 15_000.625 + 10 * (66_234 / 241),
    source: "15,000.63 € + 10 × 274.83 €",
  },
];
