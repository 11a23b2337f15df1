import type { MeasureRow } from "../../model/rows";
import { missing, type Missing } from "../../units/missing";
import { firstSerial, lastSerial, type Month } from "../../units/month";
import { tableMissing } from "./base-stock";

type Sum = readonly [id: string, columns: readonly MeasureColumn[], of: (row: Filled) => number];
type MeasureColumn = "seats" | "occupied" | "costPerSeatMonth";
type Filled = Readonly<Record<MeasureColumn, number>>;

const SUMS: readonly Sum[] = [
  ["seats", ["seats"], ({ seats }) => seats],
  ["occupied", ["occupied"], ({ occupied }) => occupied],
  ["measureCost", ["seats", "costPerSeatMonth"], ({ seats, costPerSeatMonth }) => seats * costPerSeatMonth],
];

/** Seats, their use and their cost of the measures that run in the month, as `Kennzahlen` adds them up. */
export function measureSums(
  rows: readonly MeasureRow[] | undefined,
  month: Month,
): readonly (readonly [id: string, values: readonly (number | Missing)[]])[] {
  const running = rows?.filter(
    ({ start, end }) => start !== undefined && start <= lastSerial(month) && (end ?? Infinity) >= firstSerial(month),
  );
  const sumOf = ([id, columns, of]: Sum) => [id, [total(running, columns, of)]] as const;
  const columns = ["seats", "occupied", "costPerSeatMonth"] as const;
  const isNotFull = ({ seats, occupied }: Filled) => seats > occupied;
  // Two sums and one difference, in the order of the sheet's formula, so that both agree to the last bit.
  const provided = total(running, columns, (row) => (isNotFull(row) ? row.seats * row.costPerSeatMonth : 0));
  const taken = total(running, columns, (row) => (isNotFull(row) ? row.occupied * row.costPerSeatMonth : 0));
  const emptySeatCost = typeof provided === "number" && typeof taken === "number" ? provided - taken : provided;
  return [...SUMS.map(sumOf), ["emptySeatCost", [emptySeatCost]]];
}

/** Every running row must state the columns; a month in which nothing runs is not covered by the table. */
function total(rows: readonly MeasureRow[] | undefined, columns: readonly MeasureColumn[], of: (row: Filled) => number): number | Missing {
  if (rows === undefined) return missing(tableMissing("Maßnahmen"));
  const filled = rows.filter((row) => columns.every((column) => row[column] !== undefined));
  if (rows.length === 0 || filled.length < rows.length) {
    return missing({
      de: `Blatt „Maßnahmen“: ${filled.length} von ${Math.max(1, rows.length)} laufenden Maßnahmen mit Angaben.`,
      en: `Sheet “Maßnahmen”: ${filled.length} of ${Math.max(1, rows.length)} running measures with entries.`,
    });
  }
  return filled.reduce(
    (sum, { seats = NaN, occupied = NaN, costPerSeatMonth = NaN }) => sum + of({ seats, occupied, costPerSeatMonth }),
    0,
  );
}
