import { isUnbounded, withoutEmptyEnd } from "./areas";
import { refuseOnProtectedSheet } from "./protected-sheets";
import type { Property } from "./object-type";
import type { CellStyle } from "../../xlsx/workbook-document";
import type { StyleChange } from "../workbook-port";
import type { Scope } from "./scope";
import type { RangeTarget } from "./targets";
import type { ApiSet } from "./requirement-set";

/** The styles of a range's cells; of whole rows or columns only the used part, at least one cell. */
export function stylesOf(range: RangeTarget, scope: Scope): readonly CellStyle[] {
  const { row, column } = range.area;
  const area = withoutEmptyEnd(scope.book, range) ?? { row, column, rowCount: 1, columnCount: 1 };
  return scope.book.readStyles(range.sheet, area).flat();
}

/** What all cells have in common, `null` if they differ. */
export function commonOf<Value>(styles: readonly CellStyle[], read: (style: CellStyle) => Value): Value | null {
  const [first] = styles;
  if (first === undefined) return null;
  const value = read(first);
  return styles.every((style) => read(style) === value) ? value : null;
}

export function changeStyle(range: RangeTarget, change: StyleChange, scope: Scope): void {
  refuseOnProtectedSheet(scope.book, range.sheet, "formatCells");
  const area = isUnbounded(range.area) ? withoutEmptyEnd(scope.book, range) : range.area;
  if (area !== undefined) scope.edit().changeStyle(range.sheet, area, change);
}

/** A property that is one part of the cells' style. */
export function styleProperty<Value>(
  since: ApiSet,
  read: (style: CellStyle) => Value,
  changeFor: (value: unknown) => StyleChange,
): Property<RangeTarget> {
  return {
    since,
    get: (range, scope) => commonOf(stylesOf(range, scope), read),
    set: (range, value, scope) => changeStyle(range, changeFor(value), scope),
  };
}
