import { absoluteAddress } from "../areas";
import type { ChartSeries } from "../../../xlsx/workbook-document";
import type { ApiValue, Area, WorkbookPort } from "../../workbook-port";
import type { RangeTarget } from "../targets";

export type SeriesBy = "Auto" | "Columns" | "Rows";

function isHeading(value: ApiValue): boolean {
  return typeof value === "string";
}

/** Headings are texts only, at least one of them not empty. */
function areHeadings(values: readonly ApiValue[]): boolean {
  return values.length > 0 && values.every(isHeading) && values.some((value) => value !== "");
}

/**
 * The series of a chart made from a range, as Excel guesses them: as many series as the shorter side has lines (columns
 * if both are equal); a first row or column of texts gives names and categories.
 */
export function seriesFromRange(book: WorkbookPort, range: RangeTarget, seriesBy: SeriesBy): ChartSeries[] {
  const { sheet, area } = range;
  const values = book.readValues(sheet, area);
  const hasNameRow = area.rowCount > 1 && areHeadings(values[0]?.slice(area.columnCount > 1 ? 1 : 0) ?? []);
  const hasNameColumn = area.columnCount > 1 && areHeadings(values.slice(hasNameRow ? 1 : 0).map((row) => row[0] ?? ""));
  const data: Area = {
    row: area.row + (hasNameRow ? 1 : 0),
    column: area.column + (hasNameColumn ? 1 : 0),
    rowCount: area.rowCount - (hasNameRow ? 1 : 0),
    columnCount: area.columnCount - (hasNameColumn ? 1 : 0),
  };
  const isByColumns = seriesBy === "Columns" || (seriesBy === "Auto" && data.columnCount <= data.rowCount);
  const address = (part: Area) => absoluteAddress(book, { sheet, area: part });
  const categories = isByColumns
    ? hasNameColumn && address({ ...data, column: area.column, columnCount: 1 })
    : hasNameRow && address({ ...data, row: area.row, rowCount: 1 });
  const count = isByColumns ? data.columnCount : data.rowCount;
  return Array.from({ length: count }, (_, index): ChartSeries => {
    const line: Area = isByColumns
      ? { ...data, column: data.column + index, columnCount: 1 }
      : { ...data, row: data.row + index, rowCount: 1 };
    const name = isByColumns
      ? hasNameRow && address({ ...line, row: area.row, rowCount: 1 })
      : hasNameColumn && address({ ...line, column: area.column, columnCount: 1 });
    return {
      values: address(line),
      ...(name === false ? {} : { name: `=${name}` }),
      ...(categories === false ? {} : { categories }),
    };
  });
}
