import { STAFF_TABLE } from "../../model/tables/staff-table";
import { STOCK_TABLE } from "../../model/tables/stock-tables";
import { missing } from "../../units/missing";
import { firstSerial, lastSerial, type Month } from "../../units/month";
import type { Live } from "./live";
import type { OwnData } from "./own-data";

/** Figures stand for the reporting month in column B, for the month compared with in column C. */
export type Side = "current" | "comparison";

export const SIDE_COLUMN = { current: "B", comparison: "C" } as const satisfies Record<Side, string>;

/** One-based rows of the head. */
export const HEAD_ROWS = {
  title: 1,
  subtitle: 2,
  municipality: 4,
  month: 5,
  staffDate: 6,
  dataAge: 7,
  columns: 9,
} as const;

/** What all figures of a side refer to, by the cells in the head of the sheet. */
export type SideHead = {
  readonly monthOf: Month;
  /** Serial of the first day. */
  readonly month: Live;
  readonly municipality: Live<string>;
  /** Last staff date up to the end of the month. */
  readonly staffDate: Live;
  readonly dataAge: Live<string>;
};

export function headAddress(row: "municipality" | "month" | "staffDate" | "dataAge", side: Side): string {
  return `$${SIDE_COLUMN[side]}$${HEAD_ROWS[row]}`;
}

export function sideHead(side: Side, month: Month, municipality: string, data: OwnData): SideHead {
  return {
    monthOf: month,
    month: { value: firstSerial(month), formula: headAddress("month", side) },
    municipality: { value: municipality, formula: headAddress("municipality", "current") },
    staffDate: { value: staffDateOf(month, data), formula: headAddress("staffDate", side) },
    dataAge: { value: dataAgeOf(month, data), formula: headAddress("dataAge", side) },
  };
}

function staffDateOf(month: Month, data: OwnData) {
  const days = data.rows(STAFF_TABLE.name).flatMap(({ asOf }) => (typeof asOf === "number" && asOf <= lastSerial(month) ? [asOf] : []));
  return days.length === 0
    ? missing({ de: "Bis zum Monatsende gibt es keinen Stichtag.", en: "There is no staff date up to the end of the month." })
    : Math.max(...days);
}

/** Formula of the staff date of a side. */
export function staffDateFormula(side: Side, data: OwnData): string {
  if (!data.has(STAFF_TABLE.name)) return "NA()";
  const dates = data.reference(STAFF_TABLE.name, "asOf");
  const latest = `SUMPRODUCT(MAX((${dates}<=EOMONTH(${headAddress("month", side)},0))*${dates}))`;
  return `IF(${latest}>0,${latest},NA())`;
}

/** Final data (T-3) count where there are some of the month; the two ages are never mixed. */
function dataAgeOf(month: Month, data: OwnData): string {
  const ages = data.rows(STOCK_TABLE.name).flatMap((row) => (row.month === firstSerial(month) ? [row.dataAge] : []));
  return ages.includes("T-0") && !ages.includes("T-3") ? "T-0" : "T-3";
}

/** Formula of the data age of a side. */
export function dataAgeFormula(side: Side, data: OwnData): string {
  if (!data.has(STOCK_TABLE.name)) return '"T-3"';
  const [months, ages] = ["month", "dataAge"].map((column) => data.reference(STOCK_TABLE.name, column));
  const count = (age: string) => `COUNTIFS(${months},${headAddress("month", side)},${ages},"${age}")`;
  return `IF((${count("T-3")}=0)*(${count("T-0")}>0),"T-0","T-3")`;
}
