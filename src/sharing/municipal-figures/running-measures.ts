import { MEASURES_TABLE } from "../../model/tables/steering-tables";
import { lastSerial } from "../../units/month";
import { tableMissing, type FigureContent } from "./complete-sum";
import type { SideHead } from "./figures-head";
import { countedReason, missingFor } from "./live";
import type { OwnData } from "./own-data";
import type { OwnRow } from "./own-tables";

const TABLE = MEASURES_TABLE.name;

/**
 * A product of columns, added up over the measures that run in the month; an open end runs on. Every running row must
 * state all columns, and where none runs the table does not cover the month.
 *
 * @param isEmptySeats seats that nobody takes come first in the product; an overbooked measure does not fill those of another
 */
export function runningMeasures(data: OwnData, head: SideHead, factors: readonly string[], isEmptySeats: boolean): FigureContent {
  if (!data.has(TABLE)) return tableMissing(TABLE);
  const columns = isEmptySeats ? ["seats", "occupied", ...factors] : factors;
  const running = data.rows(TABLE).filter((row) => isRunning(row, head));
  const stated = running.filter((row) => columns.every((column) => typeof row[column] === "number"));
  const sum = stated.reduce((total, row) => total + amountOf(row, factors, isEmptySeats), 0);

  const array = runningArray(data, head);
  const references = columns.map((column) => data.reference(TABLE, column));
  const count = {
    value: stated.length,
    formula: `SUMPRODUCT(${[array, ...references.map((reference) => `ISNUMBER(${reference})`)].join("*")})`,
  };
  const expected = { value: Math.max(1, running.length), formula: `MAX(1,SUMPRODUCT(${array}))` };
  const reason = countedReason(count, expected);
  return {
    value: count.value === expected.value ? sum : missingFor(reason),
    formula: `IF(${count.formula}=${expected.formula},${sumFormula(data, array, factors, isEmptySeats)},NA())`,
    reason,
  };
}

function isRunning({ start, end, municipality }: OwnRow, head: SideHead): boolean {
  const isOpen = typeof end !== "number" || end === 0;
  const first = typeof head.month.value === "number" ? head.month.value : NaN;
  return (
    municipality === head.municipality.value && typeof start === "number" && start <= lastSerial(head.monthOf) && (isOpen || end >= first)
  );
}

function numberOf(row: OwnRow, column: string): number {
  const cell = row[column];
  return typeof cell === "number" ? cell : NaN;
}

function amountOf(row: OwnRow, factors: readonly string[], isEmptySeats: boolean): number {
  const seats = isEmptySeats ? Math.max(0, numberOf(row, "seats") - numberOf(row, "occupied")) : 1;
  return factors.reduce((product, column) => product * numberOf(row, column), seats);
}

/** Array text: 1 for each row that runs in the month, else 0. */
function runningArray(data: OwnData, { month, municipality }: SideHead): string {
  const [start, end, name] = ["start", "end", "municipality"].map((column) => data.reference(TABLE, column));
  const begun = `(${start}>0)*(${start}<=EOMONTH(${month.formula},0))`;
  return `${begun}*(((${end}=0)+(${end}>=${month.formula}))>0)*(${name}=${municipality.formula})`;
}

function sumFormula(data: OwnData, array: string, factors: readonly string[], isEmptySeats: boolean): string {
  const product = (first: string, columns: readonly string[]) =>
    `SUMPRODUCT(${[first, ...columns.map((column) => data.reference(TABLE, column))].join(",")})`;
  if (!isEmptySeats) return product(array, factors);
  const notFull = `${array}*(${data.reference(TABLE, "seats")}>${data.reference(TABLE, "occupied")})`;
  return `${product(notFull, ["seats", ...factors])}-${product(notFull, ["occupied", ...factors])}`;
}
