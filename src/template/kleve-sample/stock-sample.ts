import { STOCK_TABLE } from "../../model/tables/stock-tables";
import type { Month } from "../../units/month";
import { firstSerial, yearOf } from "../../units/month";
import { roundHalfAwayFromZero } from "../../units/rounding";
import type { ContentRow, TableContent } from "../table-content";
import { tableContent } from "../table-content";
import { apportion } from "./apportion";
import type { SampleGender } from "./county-series";
import {
  BENEFICIARIES_SERIES,
  LONG_TERM_SERIES,
  SAMPLE_GENDERS,
  SAMPLE_MONTHS,
  UKRAINE_LAST_MONTH,
  shareOfWomen,
  shareOfWomenLongTerm,
} from "./county-series";
import type { SampleMunicipality } from "./municipalities";
import { SAMPLE_MUNICIPALITIES } from "./municipalities";
import { MADE_UP_ROWS_LABEL } from "./sample-labels";

/** Made-up shares among the eLb by gender; money is € per month. */
const SHARES = {
  m: { under25: 0.196, singleParents: 0.018, households: 0.79, livingPerPerson: 402.37, housingPerHousehold: 451.83 },
  w: { under25: 0.183, singleParents: 0.262, households: 0.66, livingPerPerson: 388.91, housingPerHousehold: 497.46 },
} as const;

/** Made up: of the stock, how many come and go in a month besides the net change. */
const MOVEMENT = { beneficiaries: 0.047, longTerm: 0.021 };

/** Standard need of a single adult in € by year (§ 20 SGB II), with which the made-up benefits move. */
const STANDARD_NEED: Readonly<Record<number, number>> = { 2020: 432, 2021: 446, 2022: 449 };

const LAST_MONTH = SAMPLE_MONTHS.length - 1;

/** Stock by municipality, in the order of `SAMPLE_MUNICIPALITIES`; month −1 is the month before the first. */
function weightsIn(monthIndex: number, factor: (municipality: SampleMunicipality) => number): number[] {
  return SAMPLE_MUNICIPALITIES.map((municipality) => {
    const drift = 1 + (municipality.trend * (monthIndex - LAST_MONTH)) / SAMPLE_MONTHS.length;
    return municipality.stock * drift * factor(municipality);
  });
}

function genderPart(total: number, womenShare: number, gender: SampleGender): number {
  const women = Math.round(total * womenShare);
  return gender === "w" ? women : total - women;
}

function ukraineByMunicipality(monthIndex: number, gender: SampleGender): number[] {
  const total = monthIndex === LAST_MONTH ? UKRAINE_LAST_MONTH[gender] : 0;
  return apportion(
    total,
    SAMPLE_MUNICIPALITIES.map(({ inhabitants }) => inhabitants),
  );
}

/** eLb by municipality, refugees from Ukraine included. */
function beneficiariesByMunicipality(monthIndex: number, gender: SampleGender): number[] {
  const ukraine = ukraineByMunicipality(monthIndex, gender);
  const ukraineTotal = monthIndex === LAST_MONTH ? UKRAINE_LAST_MONTH.m + UKRAINE_LAST_MONTH.w : 0;
  const others = (BENEFICIARIES_SERIES[monthIndex + 1] ?? 0) - ukraineTotal;
  const parts = apportion(
    genderPart(others, shareOfWomen(monthIndex), gender),
    weightsIn(monthIndex, () => 1),
  );
  return parts.map((part, index) => part + (ukraine[index] ?? 0));
}

function longTermByMunicipality(monthIndex: number, gender: SampleGender): number[] {
  const total = genderPart(LONG_TERM_SERIES[monthIndex + 1] ?? 0, shareOfWomenLongTerm(monthIndex), gender);
  return apportion(
    total,
    weightsIn(monthIndex, ({ longTerm }) => longTerm),
  );
}

/** Entries and exits that lead exactly from the previous stock to this one. */
function movement(previous: number, current: number, rate: number): { readonly entries: number; readonly exits: number } {
  const turnover = Math.round(previous * rate);
  const change = current - previous;
  return { entries: turnover + Math.max(change, 0), exits: turnover + Math.max(-change, 0) };
}

type StockRow = ContentRow<typeof STOCK_TABLE>;

/** The row of the municipality at `index`. */
function stockRow(month: Month, monthIndex: number, gender: SampleGender, index: number, stocks: MonthStocks): StockRow {
  const [beneficiaries = 0, previous = 0] = [stocks.beneficiaries[index], stocks.previousBeneficiaries[index]];
  const [longTerm = 0, previousLongTerm = 0] = [stocks.longTerm[index], stocks.previousLongTerm[index]];
  const shares = SHARES[gender];
  const turnover = movement(previous, beneficiaries, MOVEMENT.beneficiaries);
  const longTermTurnover = movement(previousLongTerm, longTerm, MOVEMENT.longTerm);
  const households = Math.round(beneficiaries * shares.households);
  const need = (STANDARD_NEED[yearOf(month)] ?? 0) / (STANDARD_NEED[2020] ?? 1);
  return {
    month: firstSerial(month),
    municipality: SAMPLE_MUNICIPALITIES[index]?.name ?? "",
    gender,
    dataAge: "T-3",
    beneficiaries,
    beneficiariesUnder25: Math.round(beneficiaries * shares.under25),
    longTerm,
    singleParents: Math.round(beneficiaries * shares.singleParents),
    households,
    ukraine: stocks.ukraine[index] ?? 0,
    entries: turnover.entries,
    exits: turnover.exits,
    longTermEntries: longTermTurnover.entries,
    longTermExits: longTermTurnover.exits,
    longTermInMeasure: Math.round(longTerm * (0.074 + 0.0007 * monthIndex)),
    livingBenefits: roundHalfAwayFromZero(beneficiaries * shares.livingPerPerson * need, 2),
    housingBenefits: roundHalfAwayFromZero(households * shares.housingPerHousehold * (1 + 0.0021 * monthIndex), 2),
  };
}

type MonthStocks = {
  readonly beneficiaries: readonly number[];
  readonly previousBeneficiaries: readonly number[];
  readonly longTerm: readonly number[];
  readonly previousLongTerm: readonly number[];
  readonly ukraine: readonly number[];
};

function monthStocks(monthIndex: number, gender: SampleGender): MonthStocks {
  return {
    beneficiaries: beneficiariesByMunicipality(monthIndex, gender),
    previousBeneficiaries: beneficiariesByMunicipality(monthIndex - 1, gender),
    longTerm: longTermByMunicipality(monthIndex, gender),
    previousLongTerm: longTermByMunicipality(monthIndex - 1, gender),
    ukraine: ukraineByMunicipality(monthIndex, gender),
  };
}

/** The table `Bestand`: 24 months × 16 municipalities × men and women, in this order. */
export function stockSample(): TableContent {
  const rows: StockRow[] = [];
  for (const [monthIndex, month] of SAMPLE_MONTHS.entries()) {
    const stocks = { m: monthStocks(monthIndex, "m"), w: monthStocks(monthIndex, "w") };
    for (const index of SAMPLE_MUNICIPALITIES.keys()) {
      for (const gender of SAMPLE_GENDERS) rows.push(stockRow(month, monthIndex, gender, index, stocks[gender]));
    }
  }
  return tableContent(STOCK_TABLE, rows, MADE_UP_ROWS_LABEL);
}
