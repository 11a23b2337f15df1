import type { CellValue } from "../../model/rows";
import type { ChangeKind, Driver } from "./drivers";
import * as problems from "./scenario-problems";

/** No plan changes a quantity by more than this; 5 in such a cell is 5 % typed without its sign. */
const LARGEST_FRACTION = 1;

/** The number of a driver's cell, or what is wrong with it. A percentage is a fraction: 0.05 for 5 %. */
export function readDriverValue(driver: Driver, kind: ChangeKind, cell: CellValue): number | problems.ScenarioProblem {
  if (typeof cell !== "number" || !Number.isFinite(cell)) return problems.notANumber(String(cell));
  const largest = kind === "percent" ? LARGEST_FRACTION : driver.maximum;
  if (problems.isFraction(driver, kind) && Math.abs(cell) > largest) return problems.percentAsNumber(cell);
  const isOutside = kind === "absolute" && (cell < driver.minimum || cell > driver.maximum);
  if (isOutside) return problems.outOfBounds(driver, cell);
  return driver.isWholeNumber === true && !Number.isInteger(cell) ? problems.notWhole(driver, cell) : cell;
}
