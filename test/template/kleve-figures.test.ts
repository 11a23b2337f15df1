import { PUBLISHED_FIGURES } from "../../src/template/kleve-sample/published-figures";
import { rowsOf, serial, serials, sum } from "./sample-rows";

/**
 * Every published figure, computed from the rows of the sample alone: plain sums and quotients, none of the product's
 * indicators.
 */

const stock = rowsOf("Bestand");
const integrations = rowsOf("Integrationen");
const budget = rowsOf("Budget");
const staff = rowsOf("Personal");

const JUNE_22 = serial("2022-06");
const YEAR_2021 = serials("2021-01", "2021-12");
const HALF_2021 = serials("2021-01", "2021-06");
const HALF_2022 = serials("2022-01", "2022-06");
const STAFF_DAY = JUNE_22 + 29;

const over = (rows: typeof stock, column: string, months: readonly number[], where = {}) =>
  months.reduce((total, month) => total + sum(rows, column, { month, ...where }), 0);
const mean = (column: string, months: readonly number[]) => over(stock, column, months) / months.length;
const total = (year: number) => sum(budget, "allocation", { year, title: "VWT" }) + sum(budget, "allocation", { year, title: "EGT" });
const fte = (side: string) => sum(staff, "actualFte", { asOf: STAFF_DAY, side });
const women = (months: readonly number[]) => over(integrations, "integrations", months, { gender: "w" });
const shareOfWomen = (months: readonly number[]) => women(months) / over(integrations, "integrations", months);

/** Integrations of twelve months by the mean stock of the twelve months before each of them. */
function integrationRate(gender: string, integrationMonths: readonly number[], stockMonths: readonly number[]): number {
  return over(integrations, "integrations", integrationMonths, { gender }) / (over(stock, "beneficiaries", stockMonths, { gender }) / 12);
}

function genderGap(integrationMonths: readonly number[], stockMonths: readonly number[]): number {
  return 100 * (integrationRate("m", integrationMonths, stockMonths) - integrationRate("w", integrationMonths, stockMonths));
}

const RECOMPUTED: Readonly<Record<string, () => number>> = {
  "vwt-2023": () => sum(budget, "allocation", { year: 2023, title: "VWT" }),
  "egt-2023": () => sum(budget, "allocation", { year: 2023, title: "EGT" }),
  "vwt-change-2023": () =>
    sum(budget, "allocation", { year: 2023, title: "VWT" }) - sum(budget, "allocation", { year: 2022, title: "VWT" }),
  "total-change-2022": () => 100 * (total(2022) / total(2021) - 1),
  "total-change-2023": () => 100 * (total(2023) / total(2022) - 1),
  "total-change-amount-2022": () => (total(2022) - total(2021)) / 1_000_000,
  "total-change-amount-2023": () => (total(2023) - total(2022)) / 1_000_000,
  "reallocation-2022": () => sum(rowsOf("Parameter"), "value", { key: "Umschichtung", validFrom: serial("2022-01") }) / 1_000_000,
  "fte-passive": () => fte("passiv"),
  "fte-active": () => fte("aktiv"),
  "fte-steering": () => fte("Steuerung"),
  "caseload-passive": () => sum(stock, "beneficiaries", { month: JUNE_22 }) / fte("passiv"),
  "caseload-active": () => sum(stock, "beneficiaries", { month: JUNE_22 }) / fte("aktiv"),
  "long-term-2021": () => mean("longTerm", YEAR_2021),
  "long-term-2022": () => mean("longTerm", HALF_2022),
  "long-term-share-2021": () => (100 * mean("longTerm", YEAR_2021)) / mean("beneficiaries", YEAR_2021),
  "long-term-share-2022": () => (100 * mean("longTerm", HALF_2022)) / mean("beneficiaries", HALF_2022),
  "k3-2022-06": () => 100 * (sum(stock, "longTerm", { month: JUNE_22 }) / sum(stock, "longTerm", { month: serial("2021-06") }) - 1),
  "integrations-women-2021": () => women(HALF_2021),
  "integrations-women-2022": () => women(HALF_2022),
  "share-women-2021": () => 100 * shareOfWomen(HALF_2021),
  "share-women-2022": () => 100 * shareOfWomen(HALF_2022),
  "share-women-change": () => 100 * (shareOfWomen(HALF_2022) - shareOfWomen(HALF_2021)),
  "gender-gap-2021-07": () => genderGap(serials("2020-08", "2021-07"), serials("2020-07", "2021-06")),
  "gender-gap-2022-06": () => genderGap(serials("2021-07", "2022-06"), serials("2021-06", "2022-05")),
  "ukraine-2022-06": () => sum(stock, "ukraine", { month: JUNE_22 }),
};

describe("the sample meets every published figure", () => {
  it.each(PUBLISHED_FIGURES.map((figure) => [figure.id, figure] as const))("%s", (id, { value, decimals }) => {
    expect(RECOMPUTED[id]?.().toFixed(decimals)).toBe(value.toFixed(decimals));
  });

  it("recomputes no figure that is not listed", () => {
    expect(Object.keys(RECOMPUTED).sort()).toEqual(PUBLISHED_FIGURES.map(({ id }) => id).sort());
  });
});

describe("figures that follow from the published ones", () => {
  it("means are exact, not only rounded", () => {
    expect(over(stock, "longTerm", YEAR_2021)).toBe(91_920); // 12 · 7,660
    expect(over(stock, "longTerm", HALF_2022)).toBe(43_080); // 6 · 7,180
    expect(over(stock, "beneficiaries", YEAR_2021)).toBe(135_180); // 12 · 11,265; 7,660 / 11,265 = 68.0 %
    expect(over(stock, "beneficiaries", HALF_2022)).toBe(62_890); // 7,180 / (62,890 / 6) = 68.5 %
  });

  it("one total of eLb gives both caseloads", () => {
    const beneficiaries = sum(stock, "beneficiaries", { month: JUNE_22 });
    expect(beneficiaries).toBe(11_080);
    expect(beneficiaries / fte("passiv")).toBeCloseTo(85.891, 3); // 11,080 / 129
    expect(beneficiaries / fte("aktiv")).toBeCloseTo(98.053, 3); // 11,080 / 113
  });

  it("the integrations of the half-years are 988 and 987", () => {
    expect(over(integrations, "integrations", HALF_2021)).toBe(988); // 331 / 0.335
    expect(over(integrations, "integrations", HALF_2022)).toBe(987); // 384 / 0.389
  });

  it("the total budget of 2021 is 29,893,799 / 0.961", () => {
    expect(total(2022)).toBe(29_893_799);
    expect(total(2021)).toBe(31_106_971);
  });

  it("the pot for old § 16e cases has a row without an amount: not known is not zero", () => {
    expect(budget.filter(({ title }) => title === "16e_aF").map(({ allocation }) => allocation)).toEqual([null]);
  });
});
