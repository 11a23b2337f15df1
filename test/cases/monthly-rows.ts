import type { CellInput } from "../../src/indicators/indicator";
import { addMonths, firstSerial, type Month } from "../../src/units/month";

/** Rows of month and value, as FORECAST12 and YEAREND take them. */
export function monthlyRows(first: Month, values: readonly CellInput[]): CellInput[][] {
  return values.map((value, index) => [firstSerial(addMonths(first, index)), value]);
}
