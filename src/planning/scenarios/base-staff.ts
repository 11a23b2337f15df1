import { COUNTY } from "../../model/planning-tables";
import type { StaffRow } from "../../model/rows";
import type { StaffSide } from "../../model/tables/staff-table";
import { isMissing, missing, type Missing } from "../../units/missing";
import { lastSerial, type Month } from "../../units/month";
import { tableMissing } from "./base-stock";

type StaffRequest = {
  readonly month: Month;
  readonly side: StaffSide;
  readonly column: "actualFte" | "plannedFte" | "staffCost";
  /** All that must report. */
  readonly municipalities: readonly string[];
  /** One of them, or `undefined` for the county. */
  readonly municipality?: string;
};

/** A column of `Personal` for one side of the work on the last staff date up to the end of the month. */
export function staffOf(rows: readonly StaffRow[] | undefined, request: StaffRequest): number | Missing {
  if (rows === undefined) return missing(tableMissing("Personal"));
  const { month, side, column, municipalities, municipality } = request;
  const asOf = lastStaffDate(rows, month);
  const hasOnlyCounty = !rows.some(({ municipality: name, side: ofSide }) => name !== COUNTY && ofSide !== "Steuerung");
  const isPart = (name: string | undefined) => (municipality === undefined ? (name === COUNTY) === hasOnlyCounty : name === municipality);
  const values = rows.flatMap((row) =>
    row.asOf === asOf && row.side === side && isPart(row.municipality) && row[column] !== undefined ? [row[column]] : [],
  );
  const expected = municipality !== undefined || hasOnlyCounty ? 1 : municipalities.length;
  return values.length === expected && asOf !== undefined
    ? values.reduce((sum, value) => sum + value, 0)
    : missing({
        de: `Blatt „Personal“, ${side}: ${values.length} von ${expected} Angaben.`,
        en: `Sheet “Personal”, ${side}: ${values.length} of ${expected} entries.`,
      });
}

/** The county's own steering staff; a county without any has no row for it, and none is 0. */
export function steeringOf(rows: readonly StaffRow[] | undefined, month: Month, column: StaffRequest["column"]): number | Missing {
  return hasSteering(rows, month) ? staffOf(rows, { month, side: "Steuerung", column, municipalities: [COUNTY], municipality: COUNTY }) : 0;
}

/** The three sides together, in the order of `Kennzahlen`. */
export function staffTotal(rows: readonly StaffRow[] | undefined, request: Omit<StaffRequest, "side" | "municipality">): number | Missing {
  const sides = [
    staffOf(rows, { ...request, side: "passiv" }),
    staffOf(rows, { ...request, side: "aktiv" }),
    steeringOf(rows, request.month, request.column),
  ];
  let sum = 0;
  for (const side of sides) {
    if (isMissing(side)) return side;
    sum += side;
  }
  return sum;
}

function hasSteering(rows: readonly StaffRow[] | undefined, month: Month): boolean {
  const asOf = rows && lastStaffDate(rows, month);
  return rows?.some((row) => row.asOf === asOf && row.side === "Steuerung" && row.municipality === COUNTY) ?? false;
}

function lastStaffDate(rows: readonly StaffRow[], month: Month): number | undefined {
  const end = lastSerial(month);
  const dates = rows.flatMap(({ asOf }) => (asOf !== undefined && asOf <= end ? [asOf] : []));
  return dates.length === 0 ? undefined : dates.reduce((latest, date) => Math.max(latest, date));
}
